"""Accounts that rest on the bare numbers beside a telling: "The company said it was 250.", "24 people at the mill and 31 at the dam"."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.align.blocks import Entry, sign
from checker.compare.conflict import Conflict, across, teller
from checker.documents.segment import segments

_BARE = re.compile(
    r"(?<![\w.,$£€-])(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{2,9})"
    r"(?=[.,;:)](?:\s|$)|\s(?:at|in|on|near|aboard|of them)\b|\s*$)"
)
"""A number that counts what was named before it."""


def told_by_both(conflict: Conflict) -> str:
    """Each of two documents tells the other's number, too, beside its own: in the name of somebody else."""
    for first, other in across(conflict):
        x, y = first.claim.mention.value, other.claim.mention.value
        if first.document == other.document or x.nominal not in _beside(other) or y.nominal not in _beside(first):
            return ""
    return "each of the documents tells both numbers"


def adds_up(conflict: Conflict) -> str:
    """The lesser number and another one in its sentence are together the greater: "24 at the mill and 31 at the dam", "55"."""
    first, other = next(across(conflict))
    less, more = sorted((first, other), key=lambda entry: float(entry.claim.mention.value.nominal))
    part, whole = less.claim.mention.value.nominal, more.claim.mention.value.nominal
    if first.document == other.document or whole - part not in _beside(less):
        return ""
    return f"{teller(conflict, less)} tells {part:g} and {whole - part:g}, which are {whole:g} together"


@sign
def _beside(entry: Entry) -> frozenset[float]:
    """The bare numbers of an entry's sentence and of the one behind it."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    layout = segments(entry.claim.document)
    behind = layout[min(bisect_right(layout, segment.start, key=lambda one: one.start), len(layout) - 1)]
    found = (
        hit for hit in _BARE.finditer(text, segment.start, behind.end) if not mention.start <= hit.start() < mention.end
    )
    return frozenset(float(hit["number"].replace(",", "")) for hit in found)
