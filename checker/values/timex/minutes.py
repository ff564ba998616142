"""How exactly a time of day is told: "3 a.m." is no minute, "3:30" may be 3:33, "about 3:20" is any time near it."""

from __future__ import annotations

WHOLE_HOUR = 29
HALF_HOUR, FIVE = 7, 2  # minutes that "3:30" and "3:35" may be off
APPROXIMATE, NEARER = 30, 15  # minutes that "about 3:30" and "about 3:20" may be off

Minutes = tuple[int, int]


def told(at: int, *, hour_only: bool) -> Minutes:
    """The bounds, in minutes of the day, of a time as it is printed; those of "3 a.m." reach to the hours beside it."""
    slack = WHOLE_HOUR if hour_only else 0 if at % 5 else FIVE if at % 30 else HALF_HOUR
    return at - slack, at + slack


def about(clock: Minutes) -> Minutes:
    """The bounds of "about" a time of day."""
    at = middle(clock)
    reach = NEARER if at % 30 else APPROXIMATE
    return at - reach, at + reach


def middle(clock: Minutes) -> int:
    return sum(clock) // 2


def is_hour_only(clock: Minutes | None) -> bool:
    return clock is not None and clock[1] - clock[0] == 2 * WHOLE_HOUR
