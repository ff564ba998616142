"""Where on the calendar a sense is once its year is known, and the Timex that it becomes."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

from checker.named import maker
from checker.values.timex import periods
from checker.values.timex.periods import Period
from checker.values.timex.sense import Sense
from checker.values.timex.value import Timex, unit_of

_timex = maker(Timex)
LEAP_YEAR = 2000
WEDNESDAY = 2
OPEN = ("BEFORE", "AFTER")
"""TIMEX3's modifiers of a time that ends or begins with another, which is all that is known of it."""
FISCAL_EARLIER, FISCAL_LATER = timedelta(335), timedelta(90)
"""Fiscal 2021 begins in February 2020 at the earliest, and ends in March 2022 at the latest."""
TEMPLATES = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
}


def in_year(sense: Sense, year: int) -> Period | None:
    """The day, week, month, quarter ... that a yearly sense means in a year; None when it is not on the calendar."""
    if year >= MAXYEAR:
        return None
    unit, number = sense.unit, sense.number
    by_day = unit in periods.BY_DAY
    if by_day and year < 1:
        return Period("month", year * 12 + number - 1) if number else None
    if sense.holiday:
        return _around_feast(unit, Period("day", _feast(sense.holiday, year)))
    if not by_day:
        return periods.in_year(unit, year, number)
    found = periods.day(year, number, sense.day)
    return found if found is None or unit == "day" else periods.as_unit(found, unit)


def _around_feast(unit: str, feast: Period) -> Period:
    """A feast's day, its week, or the weekend next to it: that of Labor Day ends the week before."""
    weekday = (feast.number - 1) % 7
    return periods.as_unit(
        periods.shifted(feast, -weekday - 1) if unit == "weekend" and weekday < WEDNESDAY else feast, unit
    )


def _feast(rule: str, year: int) -> int:
    """The day number of a feast: "12-25", "11/3/4" (month, weekday, which), "easter-2"."""
    if rule.startswith("easter"):
        return periods.easter(year) + int(rule.removeprefix("easter"))
    if "/" in rule:
        month, weekday, which = map(int, rule.split("/"))
        return periods.nth_weekday(year, month, weekday, which)
    month, day = map(int, rule.split("-"))
    return date(year, month, day).toordinal()


def placed(sense: Sense, period: Period, why: str) -> Timex:
    """The value of a sense that is on the calendar; `why` is "" where it is stated in full."""
    value = periods.text(period)
    if sense.mod in OPEN:
        return Timex("DATE", value, sense.mod, granularity=period.unit, stated=False, why="vague")
    found = periods.bounds(period)
    earliest, latest = (narrowed(found, sense.mod) if sense.mod else found) or (None, None)
    if earliest and latest:
        if sense.value:  # day and month may be the other way round
            other = date.fromisoformat(sense.value)
            earliest, latest = min(earliest, other), max(latest, other)
        if _is_fiscal(sense) and earliest.year > MINYEAR and latest.year < MAXYEAR:
            earliest, latest = earliest - FISCAL_EARLIER, latest + FISCAL_LATER
    weekday = _weekday(sense)
    kind, granularity, clock, zone = "DATE", period.unit, None, ""
    if sense.kind == "shift" and sense.unit == "day" and period.unit == "month":
        value += "-XX"  # some day of it
    if (sense.part or sense.clock) and period.unit == "day":
        kind, granularity = "TIME", "minute" if sense.clock else "part"
        clock, zone = sense.clock, sense.zone
        value = f"{value}T{sense.spelled or sense.part}"
    return _timex((kind, value, sense.mod, earliest, latest, granularity, clock, zone, not why, weekday, why, ""))


def _weekday(sense: Sense) -> int:
    """The weekday that is told of the day itself; -1 where there is none."""
    if sense.step:
        return -1
    return sense.number if sense.kind == "weekday" else sense.weekday


def _is_fiscal(sense: Sense) -> bool:
    return sense.fiscal or (sense.year is not None and sense.year.fiscal)


def month_length(year: int, month: int) -> int:
    after = date(year + month // 12, month % 12 + 1, 1)
    return (after - date(year, month, 1)).days


def narrowed(found: tuple[date, date] | None, mod: str) -> tuple[date, date] | None:
    """Bounds under a modifier: early is the first three fifths, late the last, the middle leaves out a fifth at each end."""
    if not found or mod not in ("START", "MID", "END"):
        return found
    first, last = found[0].toordinal(), found[1].toordinal()
    days = last - first
    if mod == "START":
        last -= days * 2 // 5
    elif mod == "END":
        first += days * 2 // 5
    else:
        first, last = first + days // 5, last - days // 5
    return date.fromordinal(first), date.fromordinal(last)


def unplaced(sense: Sense) -> Timex:
    """The value of a duration, a set, or what is vague: it has no place on the calendar."""
    if sense.kind in ("duration", "set"):
        unit, other_end = unit_of(sense.value), sense.other_end
        return Timex(sense.kind.upper(), sense.value, sense.mod, granularity=unit, other_end=other_end)
    value = sense.value or ("PAST_REF" if sense.number < 0 else "FUTURE_REF")
    return Timex("DATE", value, sense.mod, stated=False, why="vague")


def unanchored(sense: Sense, why: str) -> Timex:
    """The value of a sense that has no place on the calendar: what is known, the rest as X."""
    year = f"{sense.year.number:04}" if sense.year is not None and sense.year.kind == "fixed" else "XXXX"
    value = TEMPLATES.get(sense.unit, "XXXX")
    if sense.kind == "weekday":
        value = f"XXXX-WXX-{sense.number + 1}"
    elif sense.kind == "monthly":
        value = f"XXXX-XX-{sense.day:02}"
    elif sense.kind == "yearly" and sense.unit == "day" and sense.number:
        value = f"{year}-{sense.number:02}-{sense.day:02}"
        if sense.day > month_length(LEAP_YEAR, sense.number):
            why = "impossible"
    elif sense.kind == "yearly" and sense.unit in periods.PER_YEAR:
        value = "XXXX" + periods.text(periods.in_year(sense.unit, 1000, sense.number))[4:]
    kind, clock, zone = "DATE", None, ""
    if (sense.part or sense.clock) and sense.unit == "day":
        kind, clock, zone = "TIME", sense.clock, sense.zone
        value = f"{value}T{sense.spelled or sense.part}"
    if sense.step:
        value = TEMPLATES["day"]
    weekday = _weekday(sense)
    return Timex(kind, value, sense.mod, clock=clock, zone=zone, stated=False, weekday=weekday, why=why)
