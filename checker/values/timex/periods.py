"""Periods of the calendar as a unit and a whole number, so that "three quarters later" is an addition.

| unit | number |
|---|---|
| day | date.toordinal() |
| week, weekend | weeks from Monday, 1 January of the year 1 (ISO weeks) |
| month, quarter, half, season | 12, 4, 2, 4 times the year, plus the place in the year from 0 |
| year, decade, century, millennium | the year, divided by 1, 10, 100, 1000 |

Seasons are spring, summer, autumn, winter; a winter is that of either end of the year it is named by. Years before Christ are
negative, -480 is 480 BC, and have no bounds.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from checker.named import NamedTuple, maker

MEMO = 20_000
LAST_DAY = date.max.toordinal()
BY_DAY: tuple[str, ...] = ("day", "week", "weekend")
PER_YEAR = {"month": 12, "quarter": 4, "half": 2, "season": 4}
YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
SEASONS = ("SP", "SU", "FA", "WI")
SEASON_OF_MONTH = (3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3)


class Period(NamedTuple):
    unit: str
    number: int


_period = maker(Period)


def day(year: int, month: int, day_of_month: int) -> Period | None:
    """A day of the calendar, or None for one that does not exist (31 September)."""
    try:
        return _period(("day", date(year, month, day_of_month).toordinal()))
    except ValueError:
        return None


def in_year(unit: str, year: int, place: int) -> Period:
    """The month, quarter, half or season that is number `place` (from 1) of a year."""
    return _period((unit, year * PER_YEAR[unit] + place - 1))


def containing(unit: str, day_number: int) -> Period:
    """The period of a unit that contains a day."""
    if unit == "day":
        return _period((unit, day_number))
    if unit in ("week", "weekend"):
        return _period((unit, (day_number - 1) // 7))
    at = date.fromordinal(day_number)
    if unit == "season":
        return in_year(unit, at.year, SEASON_OF_MONTH[at.month - 1] + 1)
    if unit in PER_YEAR:
        return in_year(unit, at.year, (at.month - 1) * PER_YEAR[unit] // 12 + 1)
    return _period((unit, at.year // YEARS[unit]))


def year_of(period: Period) -> int:
    """The year in which a period begins (for decades and longer, its first year)."""
    unit, number = period
    if unit in PER_YEAR:
        return number // PER_YEAR[unit]
    if unit in YEARS:
        return number * YEARS[unit]
    return _date(number if unit == "day" else number * 7 + 1).year


def shifted(period: Period, count: int) -> Period:
    """The period `count` units later; one of more than a year steps in its own unit, so does a day."""
    unit, number = period
    return _period((unit, number + count))


def as_unit(period: Period, unit: str) -> Period:
    """The period of another unit in which this one begins."""
    if period.unit == unit:
        return period
    if unit in YEARS:
        return _period((unit, year_of(period) // YEARS[unit]))
    if period.unit in PER_YEAR and unit in PER_YEAR and unit != "season" and period.unit != "season":
        return Period(unit, period.number * PER_YEAR[unit] // PER_YEAR[period.unit])
    found = days(period)
    return containing(unit, found[0]) if found else Period(unit, 0)


def bounds(period: Period) -> tuple[date, date] | None:
    """The first and the last day, or None outside the years 1 to 9999."""
    if period.unit == "day" and 1 <= period.number <= LAST_DAY:
        at = date.fromordinal(period.number)
        return at, at
    found = days(period)
    return (date.fromordinal(found[0]), date.fromordinal(found[1])) if found else None


def days(period: Period) -> tuple[int, int] | None:
    """The day numbers of the first and the last day, or None outside the years 1 to 9999."""
    unit, number = period
    if unit == "day":
        first = last = number
    elif unit == "week":
        first, last = number * 7 + 1, number * 7 + 7
    elif unit == "weekend":
        first, last = number * 7 + 6, number * 7 + 7
    else:
        return _days_of_months(unit, number)
    return (first, last) if first >= 1 and last <= LAST_DAY else None


@lru_cache(maxsize=MEMO)
def _days_of_months(unit: str, number: int) -> tuple[int, int] | None:
    try:
        if unit in YEARS:
            length = YEARS[unit]
            first = date(max(1, number * length), 1, 1)
            return first.toordinal(), date(number * length + length - 1, 12, 31).toordinal()
        if unit == "season" and number % 4 == 3:
            return date(number // 4 - 1, 12, 1).toordinal(), date(number // 4 + 1, 3, 1).toordinal() - 1
        months = 12 // PER_YEAR[unit]
        year, place = divmod(number, PER_YEAR[unit])
        month = place * months + (3 if unit == "season" else 1)
        after = date(year + (month + months - 1) // 12, (month + months - 1) % 12 + 1, 1)
        return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).toordinal(), after.toordinal() - 1
    except (ValueError, OverflowError):
        return None


def text(period: Period) -> str:
    """The TIMEX3 value: 1989-10-26, 1989-W43, 1989-W43-WE, 1989-10, 1989-Q3, 1989-SU, 1989, 198, 19, BC0480."""
    unit, number = period
    if unit == "day":
        return _date(number).isoformat()
    if unit in ("week", "weekend"):
        year, week, _ = _date(number * 7 + 1).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit in YEARS:
        digits = f"{abs(number) * YEARS[unit]:04}"[: 5 - len(str(YEARS[unit]))]
        return digits if number >= 0 else f"BC{digits}"
    year, place = divmod(number, PER_YEAR[unit])
    head = f"{year:04}" if year >= 0 else f"BC{-year:04}"
    if unit == "month":
        return f"{head}-{place + 1:02}"
    return f"{head}-{SEASONS[place] if unit == 'season' else f'{unit[0].upper()}{place + 1}'}"


def _date(number: int) -> date:
    return date.fromordinal(number if 1 <= number <= LAST_DAY else 1 if number < 1 else LAST_DAY)


def easter(year: int) -> int:
    """The day number of Easter Sunday (Gregorian; the anonymous algorithm, as in Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day_of_month = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day_of_month + 1).toordinal()


def nth_weekday(year: int, month: int, weekday: int, which: int) -> int:
    """The day number of a month's first (1), second ... or last (-1) Monday (0), Tuesday ..."""
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return last - (last - 1 - weekday) % 7
    first = date(year, month, 1).toordinal()
    return first + (weekday - (first - 1)) % 7 + 7 * (which - 1)
