"""Claims into blocks: only claims of one block are ever compared, so cost grows with the size of blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TypeVar

from checker.align.heads import Heads
from checker.align.slots import Slots
from checker.model.claim import Claim
from checker.named import NamedTuple

Read = TypeVar("Read")
MOST_CLAIMS = 400
"""A larger block says nothing for certain; its claims are left unresolved."""


class Entry(NamedTuple):
    """A claim with its slots, the number of its document in the run, and what that writes at all (checker.align.parties)."""

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


class Key(NamedTuple):
    """What claims must share to be compared: story, rule, and the family of what is measured, counted or dated."""

    story: int
    rule: str
    head: str


def blocks(entries: Sequence[Entry], heads: Heads, story_of: Sequence[int]) -> dict[Key, list[Entry]]:
    """Blocks of two or more claims."""
    found: dict[Key, list[Entry]] = {}
    for entry in entries:
        key = Key(story_of[entry.document], entry.claim.rule, heads.family(entry.claim))
        found.setdefault(key, []).append(entry)
    return {key: block for key, block in found.items() if len(block) > 1}
