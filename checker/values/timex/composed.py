"""Distances from what the same words date: "a week before the vote of 6 October" lies about 29 September.

TIMEX3 leaves the words a duration, with the date as one of its ends; where the other end lies goes with it as its bounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from itertools import pairwise
from math import ceil, floor

from checker.values.lazy import Pattern
from checker.values.timex.scan import Hit
from checker.values.timex.value import Timex

EVENT = Pattern(
    r" (?:before|after|following|prior to) (?:the |its |their )?"
    r"(?:(?:(?!and |but |or |when |while |who |which |that |said |if )[\w'’.-]+ ){1,9}(?:on|of|in|dated) (?:the )?)?"
)
LONGEST_EVENT = 90  # characters


def composed(plain: str, hits: Sequence[Hit], values: Sequence[Timex]) -> list[Timex]:
    """The values of a text's hits, where a distance from the next one has the bounds of its other end, and why."""
    found = list(values)
    for number, (value, following) in enumerate(pairwise(values)):
        if value.type == "DURATION" and following.type == "DATE" and following.earliest:
            end, start = hits[number].end, hits[number + 1].start
            if start - end <= LONGEST_EVENT and (event := EVENT.fullmatch(plain, end, start)):
                found[number] = _from(value, following, before=event[0].startswith((" before", " prior")))
    return found


def _from(value: Timex, event: Timex, *, before: bool) -> Timex:
    """A length of time with the bounds of what lies so long before or after an event."""
    from checker.values.timex.ways import distance_days  # few texts tell of such a distance

    days = distance_days(value)
    if days is None or event.earliest is None or event.latest is None or days[1] > (event.earliest - date.min).days:
        return value
    least, most = timedelta(ceil(max(0, days[0]))), timedelta(floor(days[1]))
    if event.latest.year + most.days // 365 + 1 >= MAXYEAR or event.earliest.year <= MINYEAR:
        return value
    earliest, latest = (
        (event.earliest - most, event.latest - least) if before else (event.earliest + least, event.latest + most)
    )
    return value._replace(earliest=earliest, latest=latest, why="composed")
