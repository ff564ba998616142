"""The day of a time of day: "Friday night" states a Friday."""

from __future__ import annotations

import re

from checker.model.claim import Mention
from checker.values.timex.compare import LOOSE
from checker.values.timex.value import Timex

_BESIDE = 24  # characters: "3 a.m. in Madrid on", "10:35 a.m. (0735 GMT) on"
_DAY_OF_MONTH = re.compile(r"[A-Za-z]{3,9}\.? \d|\d(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}")
_BACKWARD = ("the ", "that ", "earlier ", "later ")


def day_of(time: Timex) -> Timex | None:
    """The DATE that a TIME states, None for a bare "3 p.m." or "this morning".

    It keeps its clock where a zone is told: what was "3 a.m. in Madrid" was the day before in New York.
    """
    day, _, _ = time.value.partition("T")
    if time.type != "TIME" or not day or day == "XXXX-XX-XX":
        return None
    date = time._replace(type="DATE", value=day, mod="", granularity="day")
    return date if time.zone else date._replace(clock=None)


def is_day_beside(hour: Mention, date: Mention) -> bool:
    """Whether a date is the day of the time of day before it, which states it with its zone."""
    beside = date.value.type == "DATE" and date.start - hour.end <= _BESIDE
    return beside and bool(hour.value.value.partition("T")[0] == date.value.value)


def points_back(time: Timex, words: str) -> bool:
    """Whether a time has its day only from what is told around it: "the day", "3 a.m.", "earlier in the day"."""
    if time.weekday >= 0 or (time.why in ("", "story", "no date") and _DAY_OF_MONTH.search(words)):
        return False
    return time.why in LOOSE or words.lower().startswith(_BACKWARD)
