"""What accounts for two lengths of time by how much of it lies between the documents."""

from __future__ import annotations

import re

from checker.align.blocks import Entry
from checker.compare.accounts.conflict import Conflict, across
from checker.named import NamedTuple
from checker.values.timex.compare import DAYS, lasting

_GOING_ON = re.compile(r"\b(?:has|have|['’]s|['’]ve)\b[^.;:,]{0,60}$")
_IN_ITS = re.compile(r"\b(?:is|are|enter(?:s|ed|ing)?|now)\b[^.;:,]{0,30}\b(?:in|on|into)? ?(?:its|their|the|a) $")
_REACH = 80
_UNITS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}


class _Length(NamedTuple):
    """For how many days something has gone on, at least and at most."""

    least: float
    most: float


def runs_on(conflict: Conflict) -> str:
    """How long something has gone on, as documents tell it between which as much time lies: "has lasted three weeks", and "five
    weeks" a fortnight later; "is in its third day", "is in its fifth day"."""
    for one, two in across(conflict):
        first, other = _gone_on(one), _gone_on(two)
        x, y = (conflict.documents[entry.document].reference for entry in (one, two))
        if x is None or y is None or first is None or other is None:
            return ""
        apart = (y.latest - x.earliest).days
        if not apart or not other.least - first.most <= apart <= other.most - first.least:
            return ""
    return "as much time lies between the documents"


def _gone_on(entry: Entry) -> _Length | None:
    """How long what an entry tells has gone on, None where nothing goes on."""
    text, mention = entry.claim.document.text, entry.claim.mention
    before = max(entry.slots.segment.start, mention.start - _REACH)
    if mention.kind == "ordinal":
        unit = DAYS.get(_UNITS.get(entry.claim.attribute, ""), 0.0)
        is_told = bool(unit) and _IN_ITS.search(text, before, mention.start)
        return _Length((mention.value.nominal - 1) * unit, mention.value.nominal * unit) if is_told else None
    length = lasting(mention.value) if mention.kind == "timex" and mention.value.type == "DURATION" else None
    if length is None or not _GOING_ON.search(text, before, mention.start):
        return None
    half = DAYS[length.unit] / 2
    return _Length(length.least - half, length.most + half)
