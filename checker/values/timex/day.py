"""The day of a time of day: "Friday night" states a Friday."""

from __future__ import annotations

from checker.values.timex.compare import LOOSE
from checker.values.timex.value import Timex

_BACKWARD = ("the ", "that ", "earlier ", "later ")


def day_of(time: Timex) -> Timex | None:
    """The DATE that a TIME states beside its clock, None for a bare "3 p.m." or "this morning"."""
    day, _, _ = time.value.partition("T")
    if time.type != "TIME" or not day or day == "XXXX-XX-XX":
        return None
    return time._replace(type="DATE", value=day, mod="", granularity="day", clock=None, zone="")


def points_back(time: Timex, words: str) -> bool:
    """Whether a time has its day only from what is told around it: "the day", "3 a.m.", "earlier in the day"."""
    return time.weekday < 0 and (time.why in LOOSE or words.lower().startswith(_BACKWARD))
