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
SMALLER = {"years": ("M", 12), "hours": ("TM", 60), "minutes": ("TS", 60)}
"""The unit in which a quarter of a unit is told, and how many there are of it."""
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
    r"|P(?P<clock>T?)(?P<figure>X|\d+(\.\d+)?)(?P<unit>[SMHDWQY])((?P<part>\d+)(?P<smaller>[SM])((?P<seconds>\d+)S)?)?"
)


def show(value: Timex) -> str:
    """Words for a value: "Wednesday, 31 August 2022", "about 2 years", "early 1990", "1998-W43"."""
    if value.type == "SET":
        return _set(value.value)
    date, _, hour = value.value.partition("T") if value.type == "TIME" else (value.value, "", "")
    mod = MODS.get(value.mod, "")
    if value.other_end:
        return mod + _range(value.value, value.other_end)
    words = REFERENCES.get(date) or _shape(date)
    if words is None:
        notation = value.value.removesuffix(":00") if is_hour_only(value.clock) else value.value
        return mod + notation + _zone(value.zone)
    if value.weekday >= 0 and re.fullmatch(DAY, date):
        words = f"{WEEKDAYS[value.weekday]}, {words}"
    if hour in PARTS:
        words = f"the {PARTS[hour]} of {words}"
    elif hour:
        hour = _whole_hour(int(hour[:2])) if is_hour_only(value.clock) else hour
        words = f"{words}, {hour}{_zone(value.zone)}"
    return mod + words


def _zone(zone: str) -> str:
    """ " GMT", " Madrid time", " local time"; "" for none."""
    named = zone.endswith(" time") and not zone.startswith("local ")
    return f" {zone.removesuffix('time').title()}time" if named else zone and f" {zone}"


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
    figure = _figure(found["figure"])
    words = f"{figure} {unit[:-1] if figure == '1' else unit}"
    part, smaller = found["part"], SMALLER.get(unit)
    if not part:
        return words
    told = smaller and smaller[0] == found["clock"] + found["smaller"]
    if not (smaller and told) or "1" in (part, found["seconds"]):
        return None
    seconds = f" {found['seconds']} seconds" if found["seconds"] else ""
    return f"{words} {part} {UNITS[smaller[0]]}{seconds}"


def _figure(figure: str) -> str:
    """ "some" for X, "12,000", "2.5"."""
    if figure.isdigit() and len(figure) > LONGEST_PLAIN_FIGURE:
        return f"{int(figure):,}"
    return "some" if figure == "X" else figure


def _range(first: str, last: str) -> str:
    """ "3 to 5 years", "1.5 to 2 years"; TIMEX3's notation of both ends where they have no unit in common."""
    ends = [re.fullmatch(SHAPES, end) for end in (first, last)]
    figures = [_in_units(end) for end in ends if end and end["unit"]]
    units = {unit for _, unit in figures}
    if len(figures) < 2 or len(units) > 1 or not all(figure for figure, _ in figures):
        return f"{first}/{last}"
    return f"{figures[0][0]} to {figures[1][0]} {UNITS[units.pop()]}"


def _in_units(told: re.Match[str]) -> tuple[str, str]:
    """The figure of a duration in its larger unit and that unit, "" for what is no quarter of it: "1.5" and "Y" of P1Y6M."""
    unit = told["clock"] + told["unit"]
    if not told["part"]:
        return _figure(told["figure"]), unit
    smaller = SMALLER.get(UNITS.get(unit, ""))
    if smaller is None or smaller[0] != told["clock"] + told["smaller"] or told["seconds"]:
        return "", unit
    number = int(told["figure"]) + int(told["part"]) / smaller[1]
    return ("" if number * 4 % 1 else f"{number:g}"), unit


def _set(value: str) -> str:
    if value in FREQUENCIES:
        return FREQUENCIES[value]
    if found := re.fullmatch(r"XXXX-WXX-(\d)", value):
        return f"every {WEEKDAYS[int(found[1]) - 1]}"
    return f"every {duration}" if (duration := _shape(value)) and "some" not in duration else value


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
