"""TIMEX3's own notation as input, for values that English has no words for."""

from __future__ import annotations

import re

from checker.values.timex.minutes import about, told
from checker.values.timex.show import MODS
from checker.values.timex.value import Timex, unit_of

DURATION = r"P(?:T?(?:X{1,2}|\d+(?:\.\d+)?)(?:[SMHDWQY]|WE|DE|CE|ML)?(?:\d+[SM])?|XX)"
NOTATION = (
    r"(?P<reference>(?:PRESENT|PAST|FUTURE)_REF)|(?P<set>T[A-Z]{2}|XXXX-WE)"
    rf"|(?P<duration>{DURATION})(?:/(?P<other_end>{DURATION}))?"
    r"|(?P<date>[\dX]{2,4}(?:-(?:W[\dX]{2}|[QH][\dX]|[\dX]{2}|SP|SU|FA|WI)(?:-(?:[\dX]{1,2}|WE))?)?)"
    r"(?:T(?P<hour>\w\w(?::\d\d){0,2})(?: (?P<zone>[A-Z]{1,4}|[A-Za-z ]{1,30} time))?)?"
)


def from_notation(text: str) -> Timex | None:
    """The time of "P1WE", "XXXX-XX-XXTNI", "about PXDE"; None for what is not TIMEX3, or plain figures."""
    mod, text = _mod(text)
    found = None if text.isdigit() else re.fullmatch(NOTATION, text)
    if not found:
        return None
    if found["reference"]:
        return Timex("DATE", text, mod, stated=False, why="vague")
    if found["set"]:
        return Timex("SET", text, mod, granularity=unit_of(text))
    if found["duration"]:
        value, other_end = found["duration"], found["other_end"] or ""
        return Timex("DURATION", value, mod, granularity=unit_of(value), other_end=other_end)
    hour = found["hour"] or ""
    clock = None
    if hour[:2].isdigit():
        clock = told(int(hour[:2]) * 60 + int(hour[3:5] or 0), hour_only=":" not in hour)
        clock = about(clock) if mod == "APPROX" else clock
    weekday = int(text[9]) - 1 if re.match(r"XXXX-WXX-\d", text) else -1
    zone = found["zone"] or ""
    value = text.removesuffix(f" {zone}") + (":00" if hour.isdigit() else "")
    kind = "TIME" if hour else "DATE"
    return Timex(
        kind,
        value,
        mod,
        clock=clock,
        zone=zone.lower() if zone.endswith(" time") else zone,
        stated=False,
        weekday=weekday,
        why="no date",
    )


def _mod(text: str) -> tuple[str, str]:
    for mod, words in MODS.items():
        if text.startswith(words):
            return mod, text.removeprefix(words)
    return "", text
