"""The day of a time of day: "Friday night" states a Friday."""

from __future__ import annotations

from checker.values.timex.value import Timex


def day_of(time: Timex) -> Timex | None:
    """The DATE that a TIME states beside its clock, None for a bare "3 p.m." or "this morning"."""
    day, _, _ = time.value.partition("T")
    if time.type != "TIME" or not day or day == "XXXX-XX-XX":
        return None
    return time._replace(type="DATE", value=day, mod="", granularity="day", clock=None, zone="")
