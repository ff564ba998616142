"""Number words that are no part of a date."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from checker.model.claim import Mention

_PLACED = frozenset(("DATE", "TIME"))
_NOWHERE = (sys.maxsize, sys.maxsize)
_GAPS = frozenset((" ", "-"))
_DASH = " - "


def undated(plain: str, places: Iterable[tuple[int, int]], times: Sequence[Mention]) -> list[tuple[int, int]]:
    """The places in a twin without figures in dates and hours. The last one of a date stays where it may count what stands
    behind it: "In 1992 won". What a dash parts from a dateline's year is no range with it: "Jan. 17, 2011 - | Seven"."""
    dates = ((time.start, time.end) for time in times if time.value.type in _PLACED)
    first = behind = -1
    kept = []
    for place in places:
        start, end = place
        while behind <= start:
            first, behind = next(dates, _NOWHERE)
        if first < start < behind < end and plain.startswith(_DASH, behind):
            place = start, end = behind + len(_DASH), end
            while behind <= start:
                first, behind = next(dates, _NOWHERE)
        is_part = first <= start and end <= behind and plain[start:end].isdigit()
        if not (is_part and (end < behind or plain[end : end + 1] not in _GAPS)):
            kept.append(place)
    return kept
