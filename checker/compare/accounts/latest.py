"""What accounts for two times of one event by a bound or a night: what had happened by Tuesday night may have happened on
Monday, and the night of 3 May goes on to the early hours of 4 May."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations, product

from checker.align.blocks import Entry
from checker.compare.accounts.conflict import Conflict
from checker.compare.accounts.moods import is_told_as_done
from checker.compare.accounts.phrases import DETERMINERS

_BY = re.compile(
    r"\b(?:by|no later than|not later than)(?: (?:the|about|around|late|early|(?:the )?end of))? $", re.IGNORECASE
)
_TERM = re.compile(r"\b(?:due|deadlines?|ultimatum|payable)\b", re.IGNORECASE)
"""Words of a sentence in which "by" tells until when something has to be done."""
_TO_DO = re.compile(rf"\bto (?!(?:{'|'.join(sorted(DETERMINERS))})\b)[a-z]{{2,20}}\b[^,;:]{{0,80}}$")
"""Words before a time, of what was to be done: "was ordered to publish it by", not "was brought to the harbour by"."""
_REACH = 24
_NIGHT = re.compile(r"\b(?:(?:over)?night|evening|late|midnight)\b", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:(?:early|small|first|wee) hours|early|dawn|daybreak|sunrise|(?:after|past|around|at) midnight|overnight)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r" (?:(?:over)?night|late|in the evening|early|before (?:dawn|daybreak|sunrise))\b", re.IGNORECASE)
_OF_DAY = re.compile(
    r"\b(?:(?:(?:early|small|first|wee) hours|night|evening|end|dawn|daybreak|midnight) (?:of|on)|overnight (?:on|from|to|into)|overnight|late|early|before (?:dawn|daybreak|sunrise)(?: on)?)"
    r"(?: on| in| of)?(?: the)? $",
    re.IGNORECASE,
)
"""Words right before a day that tell its part: "in the early hours of 4 May"."""
_PART_REACH = 40


def by_then(conflict: Conflict) -> str:
    """What has happened by a day happened on it or before: neither another "by" nor a day before contradicts that."""
    bounds = []
    for own, other in combinations(conflict.sides, 2):
        for a, b in product(own, other):
            first, second = _latest(a), _latest(b)
            if not (first or second) or (first and not second and not _is_before(b, a)):
                return ""
            if second and not first and not _is_before(a, b):
                return ""
            bounds.append(first or second)
    return f"“by {bounds[0]}” is the latest that it can have been" if bounds else ""


def one_night(conflict: Conflict) -> str:
    """What happened in the night of one day may have happened early on the next."""
    if conflict.group.entries[0].claim.mention.kind != "timex":
        return ""
    for own, other in combinations(conflict.sides, 2):
        for a, b in product(own, other):
            evening, morning = sorted((a, b), key=lambda entry: entry.claim.mention.value.earliest or date.max)
            if _is_next_day(evening, morning) and _NIGHT.search(_part(evening)) and _EARLY.search(_part(morning)):
                return "the night of one day ends early on the next"
    return ""


def _is_next_day(evening: Entry, morning: Entry) -> bool:
    """Whether two times are days of which one follows the other."""
    x, y = evening.claim.mention.value, morning.claim.mention.value
    return bool(x.latest and y.earliest) and (y.earliest - x.latest).days == 1


def _part(entry: Entry) -> str:
    """The words of and around a day that tell its part."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    before = _OF_DAY.search(text, max(segment.start, mention.start - _PART_REACH), mention.start)
    behind = _BESIDE.match(text, mention.end)
    return " ".join([before[0] if before else "", text[mention.start : mention.end], behind[0] if behind else ""])


def _latest(entry: Entry) -> str:
    """The words of a time by which something had happened; "" of any other time, and of one by which it has to."""
    document, mention, segment = entry.claim.document, entry.claim.mention, entry.slots.segment
    if mention.kind != "timex" or mention.value.type not in ("DATE", "TIME"):
        return ""
    text, reference = document.text, document.reference
    if not _BY.search(text, max(segment.start, mention.start - _REACH), mention.start):
        return ""
    if reference and mention.value.latest and mention.value.latest > reference.latest:
        return ""
    before = text[segment.start : mention.start]
    is_term = _TERM.search(text, segment.start, segment.end) or _TO_DO.search(before) or not is_told_as_done(entry)
    return "" if is_term else entry.claim.text


def _is_before(entry: Entry, bound: Entry) -> bool:
    """Whether the time of an entry begins no later than the latest one of another ends."""
    first, last = entry.claim.mention.value.earliest, bound.claim.mention.value.latest
    return first is not None and last is not None and first <= last
