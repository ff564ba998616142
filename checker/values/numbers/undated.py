"""Number words that are no part of a time."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers.grammar import union
from checker.values.numbers.tables import TABLES

_PLACED = frozenset(("DATE", "TIME"))
_NONE = Mention("", sys.maxsize, sys.maxsize, None)
_GAPS = frozenset((" ", "-"))
_DASH = " - "
_UNITS = union(unit for unit, (_, dimension) in TABLES.units.items() if dimension == "time")
_OF_TIME = Pattern(rf"[ -]{_UNITS}(?![\w-]| old\b| of age\b)")
_AGED = "age"
_AGED_REACH = len("aged between ")


def undated(plain: str, places: Iterable[tuple[int, int]], times: Iterable[Mention]) -> list[tuple[int, int]]:
    """The places in a twin without those that only a time needs: figures of dates and hours, and numbers of its units ("two
    weeks ago"). The last figure of a date stays where it may count what stands behind it: "In 1992 won". What a dash parts
    from a dateline's year is no range with it: "Jan. 17, 2011 - | Seven"."""
    told = iter(times)
    first = behind = -1
    kept = []
    for place in places:
        start, end = place
        while behind <= start:
            _, first, behind, value = next(told, _NONE)
        if first < start < behind < end and plain.startswith(_DASH, behind):
            place = start, end = behind + len(_DASH), end
            while behind <= start:
                _, first, behind, value = next(told, _NONE)
        if first <= start and end <= behind:
            is_figure = value.type in _PLACED and plain[start:end].isdigit()
            if is_figure and (end < behind or plain[end : end + 1] not in _GAPS):
                continue
            if end < behind and _counts_time(plain, start, end, behind):
                continue
        kept.append(place)
    return kept


def _counts_time(plain: str, start: int, end: int, behind: int) -> bool:
    """Whether a number counts the unit of a time that ends at `behind`, and tells no age: "six weeks", not "a six-week-old",
    "aged six weeks"."""
    unit = _OF_TIME.match(plain, end)
    if unit is None or unit.end() > behind or _AGED in plain[max(0, start - _AGED_REACH) : start].lower():
        return False
    hedge, _, number = plain[start:end].lower().rpartition(" ")
    return (number[-1].isdigit() or number in TABLES.cardinals or number in TABLES.vague) and (
        not hedge or hedge in TABLES.hedges
    )
