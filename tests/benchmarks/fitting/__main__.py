"""Fits both sums of evidence to a corpus whose facts are known, judged by cross-validation by topic.

    python -m tests.benchmarks.fitting DATA [--write]

Needs the extra `fit`: `pip install -e '.[fit]'`. What DATA holds, see known.py; what is fitted to what, see pairs.py and
disputes.py. The conflicts that the second sum is fitted to are aligned with a first sum that was fitted to other topics.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from checker.align import evidence
from checker.compare import worth
from checker.rulebook import load
from checker.tables import read_toml
from tests.benchmarks.fitting import disputes, pairs
from tests.benchmarks.fitting.sample import Sample, fitted, folds, judged, odds

PENALTY = 0.3
PLANTED_PAIR = 1.0
PLANTED_CONFLICT = 0.1
"""How much a planted sample counts: planted contradictions are far commoner than real ones, and easier."""

LEAST_PAIR = {"likeness": 0.0, "same actor": 0.0, "same day": 0.0}
"""Least weights in the first sum: two claims are not less probably one fact for their texts being alike, for the same one
acting in both, or on the same day."""
LEAST = {"most support": 0.2, "least support": 0.0, "told alike elsewhere": 0.0}
"""Least weights in the second sum: a further source that agrees does not make a conflict less probable. How large a majority
is says little on these articles, so that left free its weight goes where the noise does; from 0.1 to 0.3 all do alike."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write the fitted weights")
    arguments = parser.parse_args()
    if find_spec("sklearn") is None:
        parser.error("scikit-learn is missing: pip install -e '.[fit]'")
    drawn = list(pairs.samples(arguments.data))
    held_out = [0.0] * len(drawn)
    texts = disputes.Texts(arguments.data, load().selected(drafts=True))
    conflicts: list[Sample] = []
    for topics in folds(texts.topics):
        rest = [sample for sample in drawn if sample.topic not in topics]
        weights = fitted(rest, penalty=PENALTY, planted=PLANTED_PAIR, least=LEAST_PAIR)
        for number, sample in enumerate(drawn):
            if sample.topic in topics:
                held_out[number] = odds(sample, weights)
        conflicts.extend(disputes.samples(arguments.data, topics, texts, weights))
    print("\n".join(judged("same fact", drawn, held_out)))
    held_out = [0.0] * len(conflicts)
    for topics in folds(texts.topics):
        rest = [sample for sample in conflicts if sample.topic not in topics]
        weights = fitted(rest, penalty=PENALTY, planted=PLANTED_CONFLICT, least=LEAST)
        for number, sample in enumerate(conflicts):
            if sample.topic in topics:
                held_out[number] = odds(sample, weights)
    print("\n".join(judged("worth reporting", conflicts, held_out)))
    if arguments.write:
        _write(evidence.WEIGHTS, fitted(drawn, penalty=PENALTY, planted=PLANTED_PAIR, least=LEAST_PAIR))
        _write(worth.WEIGHTS, fitted(conflicts, penalty=PENALTY, planted=PLANTED_CONFLICT, least=LEAST))


def _write(path: Path, weights: Mapping[str, float]) -> None:
    """The weights under the table's header and comment, without those that are set by hand above it."""
    head, bracket, _ = path.read_text(encoding="utf-8").rpartition("]\n")
    by_hand = read_toml(path)["set-by-hand"]
    lines = [f'"{name}" = {weights[name]:.2f}' for name in sorted(weights) if name not in by_hand]
    path.write_text(head + bracket + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
