"""The year with which a sentence begins: "In 2019, the council met on June 3", "Last year the fair opened on May 9"."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values.lazy import Pattern
from checker.values.timex import periods
from checker.values.timex.choose import candidates, gap, is_on, stated_year
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year
from checker.values.timex.scan import Hit
from checker.values.timex.sense import Sense

START = r"(?:^|[.!?\"”’)]\s{1,3}|\n\s{0,3})"
WITH_PREPOSITION = Pattern(START + r"(?:[Bb]ack )?(?:In|in|On) (?:early |late |mid-)?$")
AT_START = Pattern(START + r"[\"“]?$")
STOP = Pattern(r"[.!?][\"”’)]{0,2}\s{1,3}[A-Z\"“]|\n")
LONGEST_SENTENCE = 300
REACH = 24  # characters before a year that tell whether a sentence begins with it
YEAR_DAYS = 365.25


class Opened(NamedTuple):
    """What a sentence begins with: a year, or the day that is some years ago ("A year ago, on Dec. 30"), and where that ends."""

    period: Period
    end: int


def by(text: str, hit: Hit, period: Period, now: Period | None) -> Opened | None:
    """What a sentence begins with where it begins with this hit, and that says which year it tells of; else None."""
    sense, first = hit.sense, max(0, hit.start - REACH)
    if sense.kind == "shift":
        if period.unit != "year" or not text[hit.start].isupper() or not AT_START.search(text, first, hit.start):
            return None
    elif not text.endswith(("n ", "y ", "e ", "-"), first, hit.start):
        return None  # no preposition, "early" or "late" stands before it
    elif (year := stated_year(sense)) is not None and WITH_PREPOSITION.search(text, first, hit.start):
        return Opened(Period("year", year), hit.end)
    else:
        return None
    if sense.base == "ago" and now is not None:
        period = Period("day", now.number + round(sense.number * YEAR_DAYS))
    return Opened(period, hit.end)


def is_over(opened: Opened, text: str, hit: Hit) -> bool:
    """Whether another sentence has begun before the hit."""
    return hit.start - opened.end > LONGEST_SENTENCE or STOP.search(text, opened.end, hit.start) is not None


def placed(sense: Sense, opened: Opened, base: Period | None) -> Period | None:
    """The day or month that a yearly sense means in a sentence that begins so; None where the weekday that stands beside it
    fits another year alone."""
    if opened.period.unit == "year":
        named = in_year(sense, periods.year_of(opened.period))
    else:
        choices = candidates(sense, opened.period)
        named = min(choices, key=lambda found: abs(gap(found, opened.period)), default=None)
    if named is None or named.unit != "day" or sense.weekday < 0 or base is None:
        return named
    others = [] if is_on(named, sense.weekday) else candidates(sense, base)
    return None if any(is_on(other, sense.weekday) for other in others) else named
