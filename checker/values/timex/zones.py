"""Clock times on one scale: minutes of UTC, where the zone is known."""

from __future__ import annotations

import re
from datetime import date

from checker.values.timex.grammar import grammar
from checker.values.timex.periods import nth_weekday
from checker.values.timex.value import Timex

DAY = 24 * 60
NUMERIC = r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)"
NAMED = r"(?P<place>.+?)(?: (?P<which>standard|daylight|summer))? time"
ALL_YEAR = ("et", "ct", "mt", "pt")  # winter's or summer's, as the day is
OFTEN_MEANT_SO = ("est", "cst", "mst", "pst")  # written all the year by many
SUNDAY = 6


def minutes(time: Timex) -> tuple[int, int] | None:
    """The bounds in minutes of UTC, from the year 1, of a TIME with a clock, a day and a known zone; else None."""
    if time.clock is None or time.earliest is None or time.earliest != time.latest:
        return None
    found = offset(time.zone, time.earliest)
    if found is None:
        return None
    start = time.earliest.toordinal() * DAY
    return start + time.clock[0] - round(found[1] * 60), start + time.clock[1] - round(found[0] * 60)


def offset(zone: str, day: date) -> tuple[float, float] | None:
    """The hours that a zone is ahead of UTC on a day, the least and the most; None for one that does not say."""
    words = grammar().words
    name = zone.lower()
    if found := re.fullmatch(NUMERIC, name):
        hours = (int(found["hours"]) + int(found["minutes"]) / 60) * (-1 if found["sign"] == "-" else 1)
        return hours, hours
    if name in words["zones"]:
        hours = words["zones"][name]
        summer = is_summer("us", day)
        if name in ALL_YEAR:
            hours = words["zones"][name[0] + "st"] + summer
        return hours, hours + (summer if name in OFTEN_MEANT_SO else 0)
    found = re.fullmatch(NAMED, name)
    if not found or found["place"] not in words["zone_places"]:
        return None
    winter, rule = words["zone_places"][found["place"]]
    if found["which"]:
        hours = winter + (found["which"] != "standard")
        return hours, hours
    hours = winter + is_summer(rule, day)
    return hours, hours


def is_summer(rule: str, day: date) -> bool:
    """Whether clocks are an hour ahead, by the rule of the European Union (since 1996) or the United States (since 1987).

    The days on which clocks are moved count as summer's first and winter's first.
    """
    year = day.year
    if rule == "eu":
        first, last = nth_weekday(year, 3, SUNDAY, -1), nth_weekday(year, 10, SUNDAY, -1)
    elif rule == "us" and year >= 2007:
        first, last = nth_weekday(year, 3, SUNDAY, 2), nth_weekday(year, 11, SUNDAY, 1)
    elif rule == "us":
        first, last = nth_weekday(year, 4, SUNDAY, 1), nth_weekday(year, 10, SUNDAY, -1)
    else:
        return False
    return first <= day.toordinal() < last
