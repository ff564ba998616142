"""Claims into blocks: only claims of one block are ever compared, so cost grows with the size of blocks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from checker.align.slots.reader import Slots
from checker.model.claim import Claim
from checker.named import NamedTuple

Read = TypeVar("Read")
MOST_CLAIMS = 400
"""A larger block says nothing for certain; its claims are left unresolved."""


class Entry(NamedTuple):
    """A claim with its slots, the number of its document in the run, and what that writes at all (checker.align.slots.parties)."""

    document: int
    claim: Claim
    slots: Slots
    written: frozenset[str] = frozenset()


def sign(read: Callable[[Entry], Read]) -> Callable[[Entry], Read]:
    """What is read of one entry by which vetoes part it from others: read once, whichever pairs it is in."""

    @wraps(read)
    def known(entry: Entry) -> Read:
        signs = entry.slots.signs
        found: Read
        try:
            found = signs[read]
        except KeyError:
            found = signs[read] = read(entry)
        return found

    return known


def sentence(entry: Entry) -> str:
    """The text of the segment in which an entry is told."""
    segment = entry.slots.segment
    return entry.claim.document.text[segment.start : segment.end]


class Key(NamedTuple):
    """What claims must share to be compared: story, rule, and the family of what is measured, counted or dated."""

    story: int
    rule: str
    head: str
