"""Which of several years is meant by what comes round every year: months, days, seasons, quarters, feasts."""

from __future__ import annotations

from functools import lru_cache

from checker.named import NamedTuple, maker
from checker.values.timex import periods, tense
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year
from checker.values.timex.register import MESSAGE, STORY
from checker.values.timex.sense import Sense

AGAINST_TENSE = 6  # how many times nearer a date must be that lies where the tense does not point
FUTURE_UNTOLD = 4  # the same for one ahead where no word points anywhere
NEAR_DAYS = 60  # nearer than that the tense does not matter
AHEAD_DAYS = 3  # what has been may lie as far behind the day that a document bears
BACKWARD = ("quarter", "half")  # units whose latest is meant
MONTHS_AROUND = 14  # within as many, every day of a month from 1 to 28 falls on every weekday
MEMO = 20_000
SATURDAY = 5
SAME_DAY = ("that same day", "that very day")
_period = maker(Period)


class Apart(NamedTuple):
    """The candidates, each with how many days it is from the day of writing; the near ones are meant whatever words say."""

    all: list[tuple[int, Period]]
    near: list[tuple[int, Period]]


def candidates(sense: Sense, base: Period) -> list[Period]:
    """The month, day, quarter ... that is meant in the base's year and in those beside it."""
    year = periods.year_of(base)
    return [found for at in (year - 1, year, year + 1) if (found := in_year(sense, at))]


@lru_cache(maxsize=MEMO)
def apart(sense: Sense, base: Period) -> Apart:
    """The candidates, each with how many days it is from the base."""
    found = [(gap(found, base), found) for found in candidates(sense, base)]
    return Apart(found, [each for each in found if -NEAR_DAYS <= each[0] <= NEAR_DAYS])


def is_settled(sense: Sense, choices: Apart) -> bool:
    """Whether `nearest` is the same wherever the words around point: a candidate is near, or only the past counts."""
    return sense.unit in BACKWARD or bool(choices.near)


def nearest(sense: Sense, base: Period, choices: Apart, towards: int, register: str) -> tuple[int, Period]:
    """Of the candidates, of which there must be some, the one that is meant from a day of writing."""
    if sense.unit in BACKWARD:
        here = periods.as_unit(base, sense.unit).number
        return [each for each in choices.all if each[1].number <= here][-1]
    told, near = choices
    if len(near) == 1:
        return near[0]
    if sense.weekday >= 0 and not near:
        told = [each for each in told if is_on(each[1], sense.weekday)] or told
    untold = 1 if register == MESSAGE else FUTURE_UNTOLD
    year = periods.year_of(base)

    def cost(each: tuple[int, Period]) -> tuple[int, int, bool]:
        days, found = each
        against = (towards == tense.PAST and days > 0) or (towards == tense.FUTURE and days < 0)
        weight = AGAINST_TENSE if against else untold if days > 0 and towards == tense.UNKNOWN else 1
        other_year = abs(periods.year_of(found) - year)
        return abs(days) * (weight if abs(days) > NEAR_DAYS else 1), other_year, days > 0

    return min(told, key=cost)


@lru_cache(maxsize=MEMO)
def day_of_month_on_weekday(sense: Sense, base: Period, towards: int) -> Period | None:
    """ "Friday the 13th": the nearest day of that number on that weekday, on the side that the words point to."""
    month = periods.as_unit(base, "month").number
    found = (
        periods.day(at // 12, at % 12 + 1, sense.day) for at in range(month - MONTHS_AROUND, month + MONTHS_AROUND)
    )
    fitting = [each for each in found if each is not None and (each.number - 1) % 7 == sense.number]
    sided = [each for each in fitting if gap(each, base) * towards >= 0]
    return min(sided or fitting, key=lambda each: abs(gap(each, base)), default=None)


def day_of_month(day: int, focus: Period | None, written: Period | None, towards: int) -> tuple[Period | None, str]:
    """ "The 12th", and why it is there: the day of the month that the text speaks of, or the next such from the day that it
    speaks of, unless that is ahead of the day of writing and the words point back; else the nearest to the day of writing, on
    the side that they point to.
    """
    near = focus if focus is not None and focus.unit in ("day", "month") else written
    span = periods.days(near) if near is not None else None
    if near is None or span is None:
        return None, "no date"
    month = periods.as_unit(near, "month").number
    found = (periods.day(at // 12, at % 12 + 1, day) for at in range(month - 2, month + 3))
    days = [each for each in found if each is not None]
    if near is not written:
        following = next(each for each in days if each.number >= span[0])
        if written is None or towards != tense.PAST or following.number <= written.number:
            return following, "month"
    base = written or near
    sided = [each for each in days if gap(each, base) * towards >= 0]
    return min(sided or days, key=lambda each: abs(gap(each, base))), "month"


def gap(found: Period, base: Period) -> int:
    """Days from the base to a period, negative when it is past; 0 where they meet."""
    (unit, number), (base_unit, here) = found, base
    if unit == base_unit == "day":
        return number - here
    one, other = periods.days(found), periods.days(base)
    if one is None or other is None:
        return 0
    return max(one[0] - other[1], 0) + min(one[1] - other[0], 0)


def stepped(sense: Sense, base: Period, step: int) -> Period | None:
    """ "last September", "next spring": the nearest that is wholly before or after the base; "this": its year's."""
    year = periods.year_of(base)
    if step == 0:
        return in_year(sense, year)
    for at in (year, year - 1) if step < 0 else (year, year + 1):
        found = in_year(sense, at)
        if found is not None and gap(found, base) * step > 0:
            return found
    return in_year(sense, year + step)


def weekend(sense: Sense, base: Period, towards: int, register: str, bare: bool) -> Period:
    """ "The weekend", "last weekend": the last one, unless it is going on or the words around point ahead.

    In a message it is the one at hand, where it is told without an article or nothing points anywhere.
    """
    here = periods.as_unit(base, "weekend")
    if sense.relative:
        return periods.shifted(here, sense.relative[0])
    weekday = (base.number - 1) % 7 if base.unit == "day" else 0
    at_hand = register == MESSAGE and (bare or towards == tense.UNKNOWN)
    if weekday >= SATURDAY or towards == tense.FUTURE or at_hand:
        return here
    return periods.shifted(here, -1)


def is_on(day: Period, weekday: int) -> bool:
    """Whether a day is a certain weekday (Monday is 0)."""
    return (day.number - 1) % 7 == weekday


def is_in_month(sense: Sense, text: str, base: Period, register: str) -> bool:
    """Whether "that same day" is some day of the month that is spoken of, where the text tells no finer date; in a story "that
    day" is, too."""
    if base.unit != "month" or sense.unit != "day" or sense.number:
        return False
    return register == STORY or text in SAME_DAY


def stated_year(sense: Sense) -> int | None:
    """The year that an expression states; None where it has to be inferred."""
    year = sense.year if sense.year is not None else sense
    return periods.year_of(_period((year.unit, year.number))) if year.kind == "fixed" else None
