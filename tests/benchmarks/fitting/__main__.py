"""Fits both sums of evidence to a corpus whose facts are known, judged by cross-validation by topic.

    python -m tests.benchmarks.fitting DATA [--write] [--step SHARE]

Needs the extra `fit`: `pip install -e '.[fit]'`. What DATA holds, see known.py; short texts of the project's own go with it,
see own.py; what is fitted to what, see pairs.py and disputes.py. The conflicts that the second sum is fitted to are aligned with
a first sum that was fitted to other topics. What is written lies a step of the way from the weights in force to those fitted.
Last it prints how many of the errors and warnings, by what is held out, cite an annotated inconsistency: numbers and
times, and all kinds, where names and quotations are as they are, since nothing is fitted there.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from checker.align import evidence
from checker.compare import worth
from checker.compare.findings import CERTAIN, SURE
from checker.model.finding import Severity
from checker.rulebook import Rulebook, load
from checker.tables import read_toml
from tests.benchmarks import confusion
from tests.benchmarks.fitting import disputes, own, pairs
from tests.benchmarks.fitting.sample import Sample, fitted, folds, judged, odds

PENALTY = 0.3
PLANTED_PAIR = 1.0
PLANTED_CONFLICT = 0.05
"""How much a planted sample counts: planted contradictions are far commoner than real ones, and easier."""
OWN_PAIR = 1.0
OWN_CONFLICT = 0.1
"""How much a sample of own texts counts, which contradict each other far oftener than texts in print do."""

STEP = 0.25
"""How far the weights in force move towards those fitted: with these texts the fit sees few contradictions, and halfway
between two fits fewer of those it never saw are missed or made up than by either."""
INTERCEPT = "bias"
"""What no step moves: how common one fact is, which in a folder of two texts is not what it is in the texts of a cluster."""

LEAST_PAIR = {"likeness": 0.0, "same actor": 0.0, "same day": 0.0}
"""Least weights in the first sum: two claims are not less probably one fact for their texts being alike, for the same one
acting in both, or on the same day."""
LEAST = {"most support": 0.2, "least support": 0.0, "told alike elsewhere": 0.0}
"""Least weights in the second sum: a further source that agrees does not make a conflict less probable. How large a majority
is says little on these articles, so that left free its weight goes where the noise does; from 0.1 to 0.3 all do alike."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="move the weights in force towards those fitted")
    parser.add_argument("--step", type=float, default=STEP, metavar="SHARE", help="how far: 1 for the fit itself")
    arguments = parser.parse_args()
    if find_spec("sklearn") is None:
        parser.error("scikit-learn is missing: pip install -e '.[fit]'")
    drawn = list(pairs.samples(arguments.data))
    held_out = [0.0] * len(drawn)
    texts = disputes.Texts(arguments.data, load().selected(drafts=True))
    conflicts: list[Sample] = []
    held = [(news, ours, news | ours) for news, ours in zip(folds(texts.topics), folds(own.topics()), strict=True)]
    for news, ours, topics in held:
        weights = _first([sample for sample in drawn if sample.topic not in topics])
        for number, sample in enumerate(drawn):
            if sample.topic in topics:
                held_out[number] = odds(sample, weights)
        conflicts.extend(disputes.samples(arguments.data, news, texts, weights))
        conflicts.extend(disputes.of_own_texts(ours, texts.rulebook, weights))
    print("\n".join(judged("same fact", drawn, held_out)))
    held_out = [0.0] * len(conflicts)
    for _, _, topics in held:
        rest = [sample for sample in conflicts if sample.topic not in topics]
        weights = _second(rest)
        for number, sample in enumerate(conflicts):
            if sample.topic in topics:
                held_out[number] = odds(sample, weights)
    print("\n".join(judged("worth reporting", conflicts, held_out)))
    print("\n".join(_grave(conflicts, held_out, confusion.counted(arguments.data), texts.rulebook)))
    if arguments.write:
        _write(evidence.WEIGHTS, "same-fact", _first(drawn), arguments.step)
        _write(worth.WEIGHTS, "worth-reporting", _second(conflicts), arguments.step)


def _first(samples: Sequence[Sample]) -> dict[str, float]:
    """The weights of the first sum, and how much commoner one fact is in own texts."""
    return fitted(
        samples, penalty=PENALTY, planted=PLANTED_PAIR, own=OWN_PAIR, least=LEAST_PAIR, fixed=by_hand(evidence.WEIGHTS)
    )


def _second(samples: Sequence[Sample]) -> dict[str, float]:
    return fitted(
        samples, penalty=PENALTY, planted=PLANTED_CONFLICT, own=OWN_CONFLICT, least=LEAST, fixed=by_hand(worth.WEIGHTS)
    )


def _grave(
    conflicts: Sequence[Sample], held_out: Sequence[float], found: Mapping[str, confusion.Counts], rulebook: Rulebook
) -> Iterator[str]:
    """How many of what would be errors, and errors or warnings, cite an annotated inconsistency."""
    severity_of = {f"bias/{rule.id}": rule.severity for rule in rulebook.rules}
    natural = [
        (
            sample.label,
            1 / (1 + math.exp(-odd)),
            next(severity_of[name] for name in sample.features if name in severity_of),
        )
        for sample, odd in zip(conflicts, held_out, strict=True)
        if not (sample.planted or sample.own)
    ]
    told = [
        (cause in ("right", "update"), severity, number)
        for rule, counts in found.items()
        if rule.startswith(("name/", "quote/"))
        for (cause, severity), number in counts.items()
    ]
    for name, least, severities in (
        ("errors", CERTAIN, (Severity.ERROR,)),
        ("errors and warnings", SURE, (Severity.ERROR, Severity.WARNING)),
    ):
        labels = [label for label, chance, severity in natural if chance >= least and severity in severities]
        others = [(is_right, number) for is_right, severity, number in told if severity in severities]
        right = sum(labels) + sum(number for is_right, number in others if is_right)
        every = len(labels) + sum(number for _, number in others)
        yield (
            f"{name}, held out: numbers and times {sum(labels)} of {len(labels)} right, "
            f"all kinds {right} of {every} ({right / every:.0%})"
        )


def by_hand(path: Path) -> Mapping[str, float]:
    """The weights of a table that no fit changes."""
    table: Mapping[str, float] = read_toml(path)["set-by-hand"]
    return table


def _write(path: Path, table: str, weights: Mapping[str, float], step: float) -> None:
    """The weights under the table's header and comment, without those that are set by hand above it."""
    head, bracket, _ = path.read_text(encoding="utf-8").rpartition("]\n")
    fixed = by_hand(path)
    force: Mapping[str, float] = read_toml(path)[table]
    lines = []
    for name in sorted({*weights, *force} - {*fixed, own.OWN}):
        old, new = force.get(name, 0.0), weights.get(name, 0.0)
        moved = old if name == INTERCEPT and step < 1 else old + step * (new - old)
        lines.append(f'"{name}" = {moved:.2f}')
    path.write_text(head + bracket + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
