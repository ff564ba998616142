"""How a story of the past moves from date to date: the months that it tells of, and where it is."""

from __future__ import annotations

from collections.abc import Sequence

from checker.values.lazy import Pattern
from checker.values.timex import periods
from checker.values.timex.choose import gap, stated_year
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year
from checker.values.timex.scan import Hit
from checker.values.timex.sense import Sense

UNTIL = Pattern(r"\b(?:until|till|through) (?:the )?(?:early |late )?$")
REACH = 16  # characters before a date that tell that a period ends with it
WINTER = periods.SEASONS.index("WI") + 1
TURN_OF_YEAR = 0.6  # a story's month that lies this share of a year back is one of the next year


def ends_there(text: str, start: int) -> bool:
    """Whether a date is the end of a period: "until | February 1945"."""
    return UNTIL.search(text[max(0, start - REACH) : start]) is not None


def moves(sense: Sense, period: Period, focus: Period, next_year: int | None) -> bool:
    """Whether a date is where the story now is, and not one that it mentions in passing.

    A bare year keeps a finer date of that year. A leap of years is passing when the year stated next lies
    nearer to where the story was.
    """
    year, here = periods.year_of(period), periods.year_of(focus)
    if period.unit in periods.YEARS and year == here:
        return False
    if stated_year(sense) is None:
        told_before = sense.kind == "shift" and sense.number < 0 and year < here
        in_passing = period.unit == "season" and year > here and not (sense.relative and sense.relative[1] == "focus")
        return not told_before and not in_passing
    return abs(year - here) <= 1 or next_year is None or abs(next_year - year) <= abs(next_year - here)


def following(sense: Sense, base: Period) -> Period | None:
    """A story stays in its year, and moves to the next where the month would lie far back.

    The winter that comes after a summer or in December is named by the year that most of it lies in, the next.
    """
    year = periods.year_of(base)
    found = in_year(sense, year)
    if found is None or base.unit in periods.YEARS:
        return found
    winter_ahead = sense.unit == "season" and sense.number == WINTER and _is_late(base)
    if winter_ahead or gap(found, base) < -366 * TURN_OF_YEAR:
        return in_year(sense, year + 1)
    return found


def _is_late(base: Period) -> bool:
    """Whether a period begins in the second half of its year."""
    return periods.as_unit(base, "half").number % 2 == 1


def next_years(hits: Sequence[Hit]) -> list[int | None]:
    """For each hit, the year that is stated next after it."""
    years: list[int | None] = []
    coming: int | None = None
    for hit in reversed(hits):
        years.append(coming)
        stated = stated_year(hit.sense)
        coming = coming if stated is None else stated
    return years[::-1]
