"""Fits the sum that tells two like events apart (checker/align/stories/participants.py), judged by cross-validation by topic.

    python -m tests.benchmarks.fitting.events DATA [--write]

Needs the extra `fit`. DATA is as for the other sums. The samples are pairs of documents of one event, and of two events of one
topic; beside whole documents stand their first words alone, against each other and against a whole one. Two like events share
a topic, so that they are never split. DATA hardly ever dates both of two like events: what days tell is fitted to reports
written for the project as well (tests/align/stories/reports.py). What is printed is how many of the pairs of
tests/benchmarks/twos.py, and of those reports, come apart by the weights that the other topics and folders give, together
with all else that parts stories.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from checker.align.stories import participants
from checker.align.stories.cast import Casting
from checker.align.stories.stories import stories
from checker.align.words import Words
from checker.model.document import Document
from tests.align.stories import reports
from tests.benchmarks import twos
from tests.benchmarks.fitting.sample import Sample, fitted, folds, odds

PENALTY = 0.3
PAIRS = 40
"""So many pairs of each event, and of two events of a topic, are drawn; those of the benchmark are among them."""
OWN = 8.0
"""How much a pair of the project's own reports counts: each is told once, and no part of it."""
OPENINGS = (40, 60, 90)
"""So many words of a document are its first ones; their sentence is told to its end."""
THRESHOLDS = (-1.0, -0.6, -0.3, 0.0, 0.3, 0.6)
KNOWN = "days known"
"""Whether two documents tell days at all follows how a collection was made: it is fitted, and left out of the sum."""
_SENTENCE = re.compile(r"(?<=[.!?”\"])(?=\s)|(?<=\n)")


class Held(NamedTuple):
    """Two documents held against each other; `parted` where they are two stories without the sum, None where it does
    not matter."""

    sample: Sample
    is_certain: bool
    parted: bool | None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true", help="write the fitted weights")
    arguments = parser.parse_args()
    if find_spec("scipy") is None:
        parser.error("scikit-learn is missing: pip install -e '.[fit]'")
    drawn = [*samples(arguments.data), *_own()]
    judged = [0.0] * len(drawn)
    for left_out in folds([held.sample.topic for held in drawn]):
        weights = _fitted([held for held in drawn if held.sample.topic not in left_out])
        for number, held in enumerate(drawn):
            if held.sample.topic in left_out:
                judged[number] = odds(held.sample, weights)
    for least in THRESHOLDS:
        apart = {(own, label): [0, 0] for own in (False, True) for label in (False, True)}
        for held, odd in zip(drawn, judged, strict=True):
            if held.parted is not None:
                is_parted = held.parted or (odd < least and not held.is_certain)
                apart[held.sample.own, held.sample.label][is_parted] += 1
        for own, name in ((False, "topics"), (True, "own reports")):
            (joined, right), (kept, wrong) = apart[own, False], apart[own, True]
            print(
                f"odds {least:5.2f}, {name:11}: one event, {wrong} of {kept + wrong} parted; "
                f"two, {joined} of {joined + right} one story"
            )
    if arguments.write:
        weights = _fitted(drawn)
        head, bracket, _ = participants.WEIGHTS.read_text(encoding="utf-8").rpartition("]\n")
        lines = [f'"{name}" = {weights[name]:.2f}' for name in sorted(weights)]
        participants.WEIGHTS.write_text(head + bracket + "\n".join(lines) + "\n", encoding="utf-8")


def samples(data: Path) -> Iterator[Held]:
    """Pairs of documents, whole and cut, with what is compared of them."""
    chance = random.Random(1)
    asked = {(a.id, b.id) for held in twos.pairs(data) for a, b in held}
    for topic, label, pairs in twos.every_pair(data):
        rest = [pair for pair in pairs if (pair[0].id, pair[1].id) not in asked]
        ours = [pair for pair in pairs if (pair[0].id, pair[1].id) in asked]
        for a, b in ours + chance.sample(rest, min(max(0, PAIRS - len(ours)), len(rest))):
            yield _held(topic, label, a, b, is_asked=(a.id, b.id) in asked)
            first, second = (_opening(document, chance.choice(OPENINGS)) for document in (a, b))
            yield _held(topic, label, first, second)
            yield _held(topic, label, *((first, b) if chance.random() < 0.5 else (a, second)))


def _own() -> Iterator[Held]:
    """The pairs of the project's own reports. All of them tell days, so that these are no mark of the collection."""
    for folder, label, a, b in reports.pairs(reports.FITTED):
        held = _held(folder, label, a, b, is_asked=True)
        yield held._replace(sample=held.sample._replace(features={**held.sample.features, KNOWN: 0.0}, own=True))


def _held(topic: str, label: bool, a: Document, b: Document, is_asked: bool = False) -> Held:
    words = Words((a, b))
    own, other = map(Casting(words, (a, b)).telling, range(2))
    terms = participants.comparisons(own, other)
    terms[KNOWN] = float(own.days.first is not None and other.days.first is not None)
    with patch.object(participants, "odds", lambda *_: float("inf")):
        parted = len(stories((a, b)).groups) > 1 if is_asked else None
    is_certain = participants.say_little(own.cast, other.cast)
    return Held(Sample(topic, {"bias": 1.0, **terms}, label), is_certain, parted)


def _fitted(drawn: list[Held]) -> dict[str, float]:
    weights = fitted([held.sample for held in drawn if not held.is_certain], penalty=PENALTY, own=OWN)
    return {name: weight for name, weight in weights.items() if name != KNOWN}


def _opening(document: Document, words: int) -> Document:
    """A document's first sentences, up to the one in which so many words are told."""
    told, count = [], 0
    for sentence in _SENTENCE.split(document.text):
        told.append(sentence)
        count += len(sentence.split())
        if count >= words:
            break
    return Document(document.id, "".join(told), reference=document.reference)


if __name__ == "__main__":
    main()
