"""Reports written for the project (reports.jsonl): folders of two like events with other participants, and of one event.

An id is "set/folder/event_number": those of the set "fitted" are fitted to (tests/benchmarks/fitting/events.py), those of
"held" are not. What is cited of an event is its letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from checker.documents.read import read
from checker.model.document import Document

FITTED, HELD = "fitted", "held"
_CORPUS = Path(__file__).with_name("reports.jsonl")


def folders(part: str) -> dict[str, list[Document]]:
    """The documents of each folder of a set."""
    found: dict[str, list[Document]] = defaultdict(list)
    for document in read([str(_CORPUS)]).documents:
        of, folder, _ = document.id.split("/")
        if of == part:
            found[folder].append(document)
    return found


def pairs(part: str) -> Iterator[tuple[str, bool, Document, Document]]:
    """Every two documents of one folder of a set: the folder, and whether they tell of one event."""
    for folder, documents in folders(part).items():
        for a, b in combinations(documents, 2):
            yield folder, event(a) == event(b), a, b


def event(document: Document) -> str:
    return document.id.split("/")[2][0]
