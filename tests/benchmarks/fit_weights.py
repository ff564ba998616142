"""Fits checker/align/weights.toml to a corpus whose same facts are known, judged by cross-validation by topic.

    python -m tests.benchmarks.fit_weights DATA [--write]

DATA holds corpus.jsonl (id, text, topic), planted.jsonl (facts known to stand in several documents alike) and natural.jsonl
(annotated inconsistencies). A pair of claims is one fact where both are known tellings of one planted fact with equal
values, or two annotated sides of one inconsistency; it is two facts where its values differ and nobody annotated it.
Other pairs teach nothing. Look-alike events share a topic and are never split between folds.

Needs scikit-learn, which is no dependency of the project: `pip install scikit-learn`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.align import facts
from checker.align.blocks import Entry, Heads, blocks
from checker.align.evidence import Rarity, compare_slots
from checker.align.stories import stories
from checker.align.tellings import SAME, Tellings
from checker.align.vetoes import veto
from checker.documents.read import read
from checker.extract import extract
from checker.rulebook import load
from checker.values.kinds import kind

BY_KIND = (
    "most support",
    "least support",
    "bias",
    "context",
    "rivals",
    "told too",
    "shared names",
    "same predicate",
    "shared modifiers",
    "shared subject",
)
"""Comparisons that say more of one kind than of another."""
WEIGHTS = Path(facts.__file__).with_name("weights.toml")
Spans = list[tuple[str, int, int]]


class Sample(NamedTuple):
    """A pair of claims with its comparisons and whether it is one fact."""

    topic: str
    features: dict[str, float]
    label: bool
    planted: bool
    shown: str


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def samples(data: Path) -> Iterator[Sample]:
    reading = read([str(data / "corpus.jsonl")])
    topic_of = {record["id"]: record["topic"] for record in records(data / "corpus.jsonl")}
    documents = list(reading.documents)
    rulebook = load().selected(drafts=True)
    extractions = [extract(document, rulebook) for document in documents]
    told = stories(documents)
    heads = Heads(rulebook)
    found, _ = blocks(facts.claimed(extractions, told, rulebook, heads), heads, told.of)
    sides = annotated(data, {document.id: document.text for document in documents})
    same = planted(data)
    best: dict[Any, Sample] = {}
    for block in found.values():
        rarity = Rarity(block)
        for candidate in facts.candidates(block, told, Counter()):
            a, b = block[candidate.a], block[candidate.b]
            company = candidate.company
            altered = _altered(a, b, same) if candidate.relation in SAME else None
            if altered is not None and not veto(altered.a, altered.b):
                a, b = altered.a, altered.b
                changed = list(block)
                changed[candidate.a], changed[candidate.b] = a, b
                company = Tellings(changed).company(candidate.a, candidate.b, candidate.company.likeness)
            elif candidate.relation in SAME:
                continue
            features = {n: v for n, v in compare_slots(a, b, rarity, company).items() if v} | {"bias": 1.0}
            features |= {f"{name}/{a.claim.mention.kind}": features[name] for name in BY_KIND if name in features}
            label = altered is not None or _annotated(a, b, sides)
            shown = f"{a.claim.text} | {b.claim.text} ({a.claim.document.id}, {b.claim.document.id})"
            sample = Sample(topic_of[a.claim.document.id], features, label, altered is not None, shown)
            if altered is None:
                yield sample
            elif altered.told not in best or _likeness(sample) > _likeness(best[altered.told]):
                best[altered.told] = sample
    yield from best.values()


def _likeness(sample: Sample) -> float:
    """How well two claims of equal value fit: of several that may tell a planted fact, the best one is taken."""
    return sample.features.get("context", 0.0) + 0.3 * sample.features.get("same predicate", 0.0)


def annotated(data: Path, texts: dict[str, str]) -> list[dict[str, Spans]]:
    """For each annotated inconsistency, the spans of each of its sides."""
    found = []
    for record in records(data / "natural.jsonl"):
        sides: dict[str, Spans] = defaultdict(list)
        for citation in record["citations"]:
            at = texts[citation["doc"]].find(citation["quote"])
            if at >= 0:
                sides[citation["value"].lower()].append((citation["doc"], at, at + len(citation["quote"])))
        found.append(dict(sides))
    return found


class Planted(NamedTuple):
    """A fact known to be told alike: its span in one document, what to write there instead, who else tells it."""

    span: tuple[str, int, int]
    altered: str
    others: frozenset[str]


def planted(data: Path) -> list[Planted]:
    return [
        Planted((record["doc"], record["start"], record["end"]), record["mutated"], frozenset(record["others"]))
        for record in records(data / "planted.jsonl")
    ]


def _touches(entry: Entry, span: tuple[str, int, int]) -> bool:
    mention = entry.claim.mention
    return entry.claim.document.id == span[0] and mention.start < span[2] and span[1] < mention.end


class Altered(NamedTuple):
    """A planted value written into one of two entries that tell one planted fact; `told` names the plant and teller."""

    a: Entry
    b: Entry
    told: tuple[tuple[str, int, int], str]


def _altered(a: Entry, b: Entry, same: Sequence[Planted]) -> Altered | None:
    for plant in same:
        for x, y in ((a, b), (b, a)):
            if _touches(x, plant.span) and y.claim.document.id in plant.others:
                mention = x.claim.mention
                _, start, end = plant.span
                text = x.claim.document.text
                words = text[mention.start : start] + plant.altered + text[end : mention.end]
                value = kind(mention.kind).read(words)
                if value is None or start < mention.start or end > mention.end:
                    return None
                changed = x._replace(claim=x.claim._replace(mention=mention._replace(value=value)))
                told = (plant.span, y.claim.document.id)
                return Altered(changed, y, told) if x is a else Altered(y, changed, told)
    return None


def _annotated(a: Entry, b: Entry, inconsistencies: Sequence[dict[str, Spans]]) -> bool:
    for sides in inconsistencies:
        of_a = {value for value, spans in sides.items() if any(_touches(a, span) for span in spans)}
        of_b = {value for value, spans in sides.items() if any(_touches(b, span) for span in spans)}
        if of_a and of_b and of_a != of_b:
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write the fitted weights")
    parser.add_argument(
        "--planted", type=float, default=1.0, help="how much a planted fact counts: they are far commoner than life"
    )
    parser.add_argument("--penalty", type=float, default=0.3, help="inverse strength of the L2 penalty")
    arguments = parser.parse_args()
    try:
        import numpy as np
        from sklearn.linear_model import LogisticRegression
        from sklearn.metrics import average_precision_score
        from sklearn.model_selection import GroupKFold
    except ImportError:
        sys.exit("fit_weights needs scikit-learn: pip install scikit-learn")
    drawn = list(samples(arguments.data))
    names = sorted({name for sample in drawn for name in sample.features})
    matrix = np.array([[sample.features.get(name, 0.0) for name in names] for sample in drawn])
    labels = np.array([sample.label for sample in drawn])
    topics = [sample.topic for sample in drawn]
    counts = np.array([arguments.planted if sample.planted else 1.0 for sample in drawn])
    print(f"{len(drawn)} pairs, {labels.sum()} of one fact, {len(set(topics))} topics, {len(names)} comparisons")
    odds = np.zeros(len(drawn))
    for train, test in GroupKFold(n_splits=10).split(matrix, labels, topics):
        model = LogisticRegression(C=arguments.penalty, fit_intercept=False, max_iter=5000)
        model.fit(matrix[train], labels[train], counts[train])
        odds[test] = matrix[test] @ model.coef_[0]
    print(
        f"average precision, cross-validated by topic: {average_precision_score(labels, odds, sample_weight=counts):.3f}"
    )
    for low, high in ((0, 0.1), (0.1, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        chance = 1 / (1 + np.exp(-odds))
        inside = (chance >= low) & (chance < high)
        if inside.any():
            print(
                f"  predicted {low:.1f}-{high:.1f}: {inside.sum():6} pairs, {np.average(labels[inside], weights=counts[inside]):.2f} of one fact"
            )
    model = LogisticRegression(C=arguments.penalty, fit_intercept=False, max_iter=5000).fit(matrix, labels, counts)
    fitted = dict(zip(names, model.coef_[0], strict=True))
    for name in sorted(fitted, key=lambda name: -abs(fitted[name])):
        print(f"  {name:28} {fitted[name]:+.2f}")
    if arguments.write:
        lines = [f'"{name}" = {fitted[name]:.2f}' for name in sorted(fitted)]
        WEIGHTS.write_text(WEIGHTS.read_text().split("[same-fact]")[0] + "[same-fact]\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
