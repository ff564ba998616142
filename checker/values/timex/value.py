"""The value of a time: TIMEX3's type and value with bounds, and how two of them compare."""

from __future__ import annotations

from datetime import date

from checker.named import NamedTuple


class Timex(NamedTuple):
    """A time as TIMEX3 states it, with what is known of its place on the calendar.

    type         DATE, TIME, DURATION or SET
    value        TIMEX3 value: 2022-08-31, 2022-W35, 1998-02-11T22:00, P2Y, XXXX-WXX-1, PRESENT_REF
    mod          "" or TIMEX3's modifier: START, MID, END, APPROX, MORE_THAN, EQUAL_OR_MORE ...
    earliest     the first day it can be, latest the last one; None when unanchored or before Christ
    granularity  minute, part, day, weekend, week, month, season, quarter, half, year, decade, century, millennium;
                 the unit of a duration; "" for references
    clock        minutes of the day, lowest and highest, or None; zone as it was written ("GMT", "+02:00", "local time")
    stated       nothing of it was inferred
    weekday      the weekday word that is part of the expression, Monday is 0; -1 without one
    why          how it was anchored, a code of checker.values.timex.reasons; "" when stated
    other_end    of a range of durations its other end: P5Y of "three to five years", whose value is P3Y; else ""
    """

    type: str
    value: str
    mod: str = ""
    earliest: date | None = None
    latest: date | None = None
    granularity: str = ""
    clock: tuple[int, int] | None = None
    zone: str = ""
    stated: bool = True
    weekday: int = -1
    why: str = ""
    other_end: str = ""


def unit_of(value: str) -> str:
    """The unit of a TIMEX3 duration's last figure."""
    if "T" in value:
        return {"S": "second", "M": "minute", "H": "hour"}.get(value[-1:], "")
    return LONG_UNITS.get(value[-2:]) or SHORT_UNITS.get(value[-1:], "")


SHORT_UNITS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
LONG_UNITS = {"WE": "weekend", "DE": "decade", "CE": "century", "ML": "millennium"}
