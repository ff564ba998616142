"""A time in words that `read` turns into the same time again; in TIMEX3's own notation where English has none."""

from __future__ import annotations

import re
from datetime import date

from checker.values.timex.minutes import is_hour_only
from checker.values.timex.value import Timex

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
PLACES = ("first", "second", "third", "fourth")
REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "the past", "FUTURE_REF": "the future"}
UNITS = {
    "TS": "seconds",
    "TM": "minutes",
    "TH": "hours",
    "D": "days",
    "W": "weeks",
    "M": "months",
    "Q": "quarters",
    "Y": "years",
}
FREQUENCIES = {"PT1H": "hourly", "P1D": "daily", "P1W": "weekly", "P1M": "monthly", "P1Y": "yearly"}
MODS = {
    "START": "early ",
    "MID": "mid-",
    "END": "late ",
    "APPROX": "about ",
    "LESS_THAN": "less than ",
    "MORE_THAN": "more than ",
    "EQUAL_OR_MORE": "at least ",
    "EQUAL_OR_LESS": "up to ",
}
LONGEST_PLAIN_FIGURE = 4
DAY = r"(?:\d{4}|XXXX)-\d\d-\d\d"
SHAPES = (
    r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)|(?P<month_year>\d{4}|XXXX)-(?P<only_month>\d\d)"
    r"|(?P<century>\d\d)|(?P<decade>\d{3})|(?P<only_year>\d{4})|BC(?P<before_christ>\d{4})|XXXX-WXX-(?P<weekday>\d)"
    r"|(?P<place_year>\d{4})-(?P<what>[QH])(?P<place>[1-4])|(?P<season_year>\d{4}|XXXX)-(?P<season>SP|SU|FA|WI)"
    r"|P(?P<clock>T?)(?P<figure>X|\d+(\.\d+)?)(?P<unit>[SMHDWQY])"
)


def show(value: Timex) -> str:
    """Words for a value: "Wednesday, 31 August 2022", "about 2 years", "early 1990", "1998-W43"."""
    if value.type == "SET":
        return _set(value.value)
    date, _, hour = value.value.partition("T") if value.type == "TIME" else (value.value, "", "")
    words = REFERENCES.get(date) or _shape(date)
    mod = MODS.get(value.mod, "")
    if words is None:
        notation = value.value.removesuffix(":00") if is_hour_only(value.clock) else value.value
        return mod + notation + (f" {value.zone}" if value.zone else "")
    if value.weekday >= 0 and re.fullmatch(DAY, date):
        words = f"{WEEKDAYS[value.weekday]}, {words}"
    if hour in PARTS:
        words = f"the {PARTS[hour]} of {words}"
    elif hour:
        hour = _whole_hour(int(hour[:2])) if is_hour_only(value.clock) else hour
        words = f"{words}, {hour}{' ' + value.zone if value.zone else ''}"
    return mod + words


def _whole_hour(hour: int) -> str:
    """ "3 a.m." for 3, "12 p.m." for noon."""
    return f"{hour % 12 or 12} {'p' if hour % 24 >= 12 else 'a'}.m."


def span(first: date, last: date) -> str:
    """Words for a day, or for the days from one to another: "31 August 2022", "between 12 and 26 September 2022"."""
    whole = f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return whole
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start += f" {MONTHS[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"between {start} and {whole}"


def _shape(text: str) -> str | None:
    found = re.fullmatch(SHAPES, text)
    if not found:
        return None
    if found["day"]:
        year = "" if found["year"] == "XXXX" else f" {found['year']}"
        return f"{int(found['day'])} {MONTHS[int(found['month']) - 1]}{year}"
    if found["only_month"]:
        year = "" if found["month_year"] == "XXXX" else f" {found['month_year']}"
        return f"{MONTHS[int(found['only_month']) - 1]}{year}"
    if found["century"]:
        return f"the {_ordinal(int(found['century']) + 1)} century"
    if found["decade"]:
        return f"the {found['decade']}0s"
    if found["only_year"]:
        return found["only_year"]
    if found["before_christ"]:
        return f"{int(found['before_christ'])} BC"
    if found["weekday"]:
        return WEEKDAYS[int(found["weekday"]) - 1]
    if found["place"]:
        return f"the {PLACES[int(found['place']) - 1]} {'quarter' if found['what'] == 'Q' else 'half'} of {found['place_year']}"
    if found["season"]:
        year = "" if found["season_year"] == "XXXX" else f" {found['season_year']}"
        return f"{SEASONS[found['season']]}{year}"
    unit = UNITS.get(found["clock"] + found["unit"])
    if unit is None:
        return None
    figure = "some" if found["figure"] == "X" else found["figure"]
    if figure.isdigit() and len(figure) > LONGEST_PLAIN_FIGURE:
        figure = f"{int(figure):,}"
    return f"{figure} {unit[:-1] if figure == '1' else unit}"


def _set(value: str) -> str:
    if value in FREQUENCIES:
        return FREQUENCIES[value]
    if found := re.fullmatch(r"XXXX-WXX-(\d)", value):
        return f"every {WEEKDAYS[int(found[1]) - 1]}"
    return f"every {duration}" if (duration := _shape(value)) and "some" not in duration else value


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
