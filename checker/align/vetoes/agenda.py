"""What keeps votes of one text apart because they are taken on two items of an agenda, or told under two headings. A veto of
checker.align.vetoes."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from functools import lru_cache

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem
from checker.model.document import Document

_ITEM = re.compile(
    r"^[ \t]*(?:[#*_>•-]+ ?)*(?:(?:agenda )?(?:item|motion|minute|question|proposal|proposition|resolution|amendment|application)"
    r" (?:no\.? ?)?(?P<number>\d[\w/]*)\b|(?P<place>\d{1,3}(?:\.\d{1,3})*)[.):][ \t])",
    re.IGNORECASE | re.MULTILINE,
)
"""What begins a line that is an item: "Item 4.", "4) Budget", "Motion No. 12:"."""
_MATTERS = frozenset(map(stem, CLASSES["matters"]))
_AT_HAND = 64
"""Texts of which the items are remembered: those of one story."""


def other_item(a: Entry, b: Entry) -> bool:
    """Two votes of one text on two numbered items; or under two headings, where neither sentence names what is voted on: "the
    motion was carried by nine votes to three"; or in two sentences that tell of nothing but a vote, "Approved by 15 votes to 12"."""
    if a.document != b.document:
        return False
    x, y = item(a), item(b)
    if x and y and x != y:
        return True
    if _tells_matter(a) or _tells_matter(b):
        return False
    x, y = heading(a), heading(b)
    return bool(x and y and x != y) or not (_tells_thing(a) or _tells_thing(b))


@sign
def item(entry: Entry) -> str:
    """The number of the item in which a vote is told, "" for none."""
    items = _items(entry.claim.document.text)
    at = bisect(items, entry.claim.mention.start, key=lambda one: one[0])
    return items[at - 1][1] if at else ""


@lru_cache(_AT_HAND)
def _items(text: str) -> Sequence[tuple[int, str]]:
    """Where the items of a text begin, with their numbers."""
    return [(found.start(), found["number"] or found["place"]) for found in _ITEM.finditer(text)]


@sign
def heading(entry: Entry) -> str:
    """The heading under which a vote is told, "" for none."""
    document: Document = entry.claim.document
    above = [block for block in document.blocks if block.kind == "heading" and block.start < entry.claim.mention.start]
    return document.text[above[-1].start : above[-1].end] if above else ""


def _tells_matter(entry: Entry) -> bool:
    """Whether a sentence names what is voted on, or anybody."""
    return bool(entry.slots.matter or entry.slots.names)


def _tells_thing(entry: Entry) -> bool:
    """Whether a sentence tells who votes, or on what sort of thing: "the motion"."""
    slots = entry.slots
    return bool(slots.subject or slots.actors or slots.bodies) or not _MATTERS.isdisjoint(slots.near)
