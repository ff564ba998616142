"""How many stories a folder of two documents holds, of one event and of two like ones.

    python -m tests.benchmarks.twos DATA

DATA is as for fitting (tests/benchmarks/fitting/known.py); topics hold events of one sort ("a bank is robbed"). So many pairs
of each event, and of two events of each topic, are held against each other with nothing else beside them, drawn by chance and
the same ones in every run.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path

from checker.align.stories.stories import stories
from checker.documents.read import read
from checker.model.document import Document
from tests.benchmarks.fitting.known import records

PAIRS = 8
Pair = tuple[Document, Document]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    one, two = pairs(parser.parse_args().data)
    print(f"one event: {parted(one)} of {len(one)} pairs are parted")
    print(f"two events: {len(two) - parted(two)} of {len(two)} pairs are one story")


def pairs(data: Path) -> tuple[list[Pair], list[Pair]]:
    """Some pairs of documents of one event, and of two events of one topic."""
    chance = random.Random(0)
    one: list[Pair] = []
    two: list[Pair] = []
    for _, is_one, held in every_pair(data):
        (one if is_one else two).extend(chance.sample(held, min(PAIRS, len(held))))
    return one, two


def every_pair(data: Path) -> Iterator[tuple[str, bool, list[Pair]]]:
    """All pairs of documents of each event, and of each two events of a topic: the topic, whether they are of one event."""
    path = data / "corpus.jsonl"
    documents = {document.id: document for document in read([str(path)]).documents}
    topics: dict[str, dict[str, list[Document]]] = defaultdict(lambda: defaultdict(list))
    for record in records(path):
        topics[record["topic"]][record["subtopic"]].append(documents[record["id"]])
    for topic, events in topics.items():
        for told in events.values():
            yield topic, True, list(combinations(told, 2))
        for these, those in combinations(events.values(), 2):
            yield topic, False, list(product(these, those))


def parted(held: list[Pair]) -> int:
    """How many of some pairs are two stories."""
    return sum(len(stories(pair).groups) > 1 for pair in held)


if __name__ == "__main__":
    main()
