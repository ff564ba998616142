"""What tells that two amounts are told over two periods, which the sentence before may have named: "in the quarter", "over the
twelve months".
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.compare.accounts.conflict import Conflict, across
from checker.named import NamedTuple
from checker.values.numbers.tables import TABLES

_PERIOD = re.compile(
    r"\b(?:in|over|during|for|throughout) (?:the|its|their) (?P<words>"
    r"(?:(?:first|second|third|fourth|last|past|previous|final|full|whole|business|financial|fiscal) ){0,2}"
    r"(?:(?P<number>\d{1,3}|[a-z]{3,9})[ -])?(?P<unit>day|week|month|quarter|half|year)s?)\b(?! (?:ago|earlier|before|old)\b)",
    re.IGNORECASE,
)
_LONGEST_SINCE = re.compile(r"(?:\b\w+est|\b(?:first|most|least|time|record|high|low)\b)[^.;,]{0,30} $")
"""Before a period in which something was the most of its sort, and not over which it is told."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.5, "quarter": 91.3, "half": 182.6, "year": 365.2}
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+(?=\S)")
_REACH, _BEFORE = 400, 40
_TIMES = 1.9
"""So many times as long is another period."""


class _Period(NamedTuple):
    words: str
    days: float


def other_stretch(conflict: Conflict) -> str:
    """Each is told over a period, by its own sentence or else by the one before, and one period is much longer."""
    for first, other in across(conflict):
        x, y = _periods(first), _periods(other)
        if x and y and all(_are_two(one, two) for one in x for two in y):
            return f"one tells of the {x[0].words}, the other of the {y[0].words}"
    return ""


def _are_two(one: _Period, other: _Period) -> bool:
    short, long = sorted((one.days, other.days))
    return long >= _TIMES * short


@sign
def _periods(entry: Entry) -> tuple[_Period, ...]:
    """The periods that an entry's sentence names, else those of the sentence before."""
    text, start = entry.claim.document.text, entry.slots.segment.start
    own = _named(text, start, entry.slots.segment.end)
    if own:
        return own
    first = max(0, start - _REACH)
    end = len(text[first:start].rstrip()) + first
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first, end)]
    return _named(text, max((at for at in ends if at < end), default=first), end)


def _named(text: str, start: int, end: int) -> tuple[_Period, ...]:
    found = []
    for hit in _PERIOD.finditer(text, start, end):
        number = (hit["number"] or "one").lower()
        many = float(number) if number.isdecimal() else TABLES.cardinals.get(number, 0)
        if many and not _LONGEST_SINCE.search(text, max(start, hit.start() - _BEFORE), hit.start()):
            found.append(_Period(hit["words"].lower(), many * _DAYS[hit["unit"].lower()]))
    return tuple(found)
