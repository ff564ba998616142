"""What an expression says, before it is placed on the calendar."""

from __future__ import annotations

from checker.named import NamedTuple


class Sense(NamedTuple):
    """The reading of an expression's words alone.

    `kind` says how the rest is meant:

    | kind | meaning |
    |---|---|
    | fixed | the period `unit`, `number` itself (periods.Period) |
    | yearly | place `number` of the year in `unit`; `day` of the month for days; `holiday` for feasts |
    | weekday | the weekday `number` (Monday is 0) |
    | monthly | the `day` of a month that is not said |
    | shift | `number` units of `unit` from `base` ("now" or "focus") |
    | amount | as shift, by an amount that is not said ("weeks later") |
    | hour | a clock time or a part of the day of a day that is not said |
    | duration, set, reference | `value` alone |

    `relative` is the step and base of "last", "this", "next". `weekday` is a weekday that stands beside a date.
    `week` is the step of "Monday of last week". `skip` counts words in front that are not part of the expression.
    `clock` is in minutes of the day, `spelled` as TIMEX3 writes it; `part` is TIMEX3's part of the day; `mod` its modifier.
    `other_end` is the value of the other end of a range of durations; `fiscal` is told of years whose first month is not said.
    `step` counts the days from there to the one that is meant ("the day before last Tuesday").
    """

    kind: str
    unit: str = ""
    number: int = 0
    day: int = 0
    base: str = "now"
    holiday: str = ""
    relative: tuple[int, str] | None = None
    year: Sense | None = None
    weekday: int = -1
    part: str = ""
    clock: tuple[int, int] | None = None
    spelled: str = ""
    zone: str = ""
    mod: str = ""
    value: str = ""
    week: int | None = None
    skip: int = 0
    other_end: str = ""
    fiscal: bool = False
    step: int = 0
