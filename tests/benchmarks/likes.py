"""How often the sentences of one fact, and those of two like events, tell of others: what keeps like events apart.

    python -m tests.benchmarks.likes DATA

DATA is as for fitting (tests/benchmarks/fitting/known.py); topics hold events of one sort ("a bank is robbed"). Pairs of one
fact are the planted and the annotated ones; pairs of two events are claims of one topic whose values differ, of documents
of two events. The logarithm of the two shares, with half a pair added to each, is the weight of a comparison in the
manner of Fellegi and Sunter, as if it stood alone.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from pathlib import Path
from unittest.mock import patch

from checker.align import facts, tellings
from checker.align.blocks import Entry
from checker.align.stories.stories import stories
from checker.align.strangers import strangers
from checker.align.vetoes.like_events import (
    contrast,
    of_one_part,
    other_bearer,
    other_counted,
    other_figures,
    other_namesake,
    other_parties,
    other_thing,
)
from checker.documents.read import read
from checker.extract import extract
from checker.rulebook import load
from checker.values.relation import SAME
from tests.benchmarks.fitting.known import records
from tests.benchmarks.fitting.pairs import pairs
from tests.benchmarks.parts import without

TESTED = (other_parties, other_namesake, other_bearer, other_figures, contrast, of_one_part, other_counted, other_thing)
"""The vetoes of like events, which do not count where they are weighed."""
Pair = tuple[Entry, Entry]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    for row in rows(parser.parse_args().data):
        print("| " + " | ".join(row) + " |")


def rows(data: Path) -> Iterator[tuple[str, ...]]:
    """The table: a head, and a row for each comparison."""
    with patch.object(tellings, "veto", without(*TESTED)):
        one_fact = [
            (pair.a, pair.b) for pair in pairs(data) if pair.sample.label and pair.a.document != pair.b.document
        ]
        two_events = list(like_events(data))
    yield "", f"one fact: {len(one_fact):,} pairs", f"two events: {len(two_events):,}", "log-odds"
    yield tuple("---" for _ in range(4))
    tests = {test.__name__.replace("_", " "): test for test in (*TESTED, other_place)}
    for name, test in tests.items():
        same, apart = _count(test, one_fact), _count(test, two_events)
        shares = [(count + 0.5) / (of + 0.5) for count, of in ((same, len(one_fact)), (apart, len(two_events)))]
        yield name, str(same), f"{apart:,}", f"{math.log(shares[0] / shares[1]):.1f}"


def like_events(data: Path) -> Iterator[Pair]:
    """Pairs of claims with other values, of documents of one topic and two events, that no veto keeps apart."""
    corpus = {record["id"]: record for record in records(data / "corpus.jsonl")}
    documents = list(read([str(data / "corpus.jsonl")]).documents)
    rulebook = load().selected(drafts=True)
    given = {number: extract(document, rulebook) for number, document in enumerate(documents)}
    told = copy(stories(documents))
    topics = sorted({record["topic"] for record in corpus.values()})
    told.of = [topics.index(corpus[document.id]["topic"]) for document in documents]
    aligner = facts.Aligner(told, rulebook)
    for topic in range(len(topics)):
        members = [number for number, of in enumerate(told.of) if of == topic]
        for block in aligner.blocks(members, given).values():
            for pair in facts.candidates(block, told, set()):
                a, b = block[pair.a], block[pair.b]
                events = {corpus[entry.claim.document.id]["subtopic"] for entry in (a, b)}
                if pair.relation not in SAME and len(events) > 1:
                    yield a, b


def other_place(a: Entry, b: Entry) -> bool:
    return strangers(a.slots.places, b.slots.places, a.written, b.written)


def _count(test: Callable[[Entry, Entry], bool], found: Iterable[Pair]) -> int:
    return sum(test(a, b) for a, b in found)


if __name__ == "__main__":
    main()
