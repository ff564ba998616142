"""The value of a time: TIMEX3's type and value with bounds, and how two of them compare."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple


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


NOTATION = (
    r"(?P<reference>(?:PRESENT|PAST|FUTURE)_REF)|(?P<duration>P(?:T?(?:X{1,2}|\d+(?:\.\d+)?)(?:[SMHDWQY]|WE|DE|CE|ML)?|XX))"
    r"|(?P<date>[\dX]{2,4}(?:-(?:W[\dX]{2}|[QH][\dX]|[\dX]{2}|SP|SU|FA|WI)(?:-(?:[\dX]{1,2}|WE))?)?)(?:T(?P<hour>\w\w(?::\d\d){0,2}))?"
)


def from_notation(text: str) -> Timex | None:
    """The time of a TIMEX3 value that English has no words for ("P1WE", "XXXX-XX-XXTNI", "PXDE")."""
    found = re.fullmatch(NOTATION, text)
    if not found:
        return None
    if found["reference"]:
        return Timex("DATE", text, stated=False, why="vague")
    if found["duration"]:
        return Timex("DURATION", text, granularity=unit_of(text))
    hour = found["hour"] or ""
    clock = None
    if ":" in hour:
        minutes = int(hour[:2]) * 60 + int(hour[3:5])
        clock = (minutes, minutes)
    weekday = int(text[9]) - 1 if re.match(r"XXXX-WXX-\d", text) else -1
    return Timex("TIME" if hour else "DATE", text, clock=clock, stated=False, weekday=weekday, why="no date")


def unit_of(value: str) -> str:
    """The unit of a TIMEX3 duration's last figure."""
    letter = value[-1:]
    if "T" in value:
        return {"S": "second", "M": "minute", "H": "hour"}.get(letter, "")
    return {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade"}.get(letter, "")
