"""Readers of forms with units: steps from now or from another time, durations and sets."""

from __future__ import annotations

import re

from checker.values.timex import numbers
from checker.values.timex.lexicon import Groups, Words
from checker.values.timex.read_calendar import HALVES, month_number, relation, weekday_number
from checker.values.timex.sense import Sense

HOURS = ("second", "minute", "hour")
SMALLER = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000)}
JOINED = re.compile(
    r"(?P<count>[^,]{1,60}?)[ -](?P<unit>[a-z]+),?(?: and)? (?P<second_count>[^ ]+) (?P<second_unit>[a-z]+?)"
    r"(?:,?(?: and)? (?P<seconds>[^ ]+) sec(?:ond)?s?)?(?: (?:(?P<direction>ago|earlier|before|later)|(?P<old>old|of age)))?"
)
"""An amount in a unit and the next smaller one, and the seconds behind hours and minutes."""
OPEN = {
    "so": "APPROX",
    "more": "EQUAL_OR_MORE",
    "longer": "EQUAL_OR_MORE",
    "less": "EQUAL_OR_LESS",
    "fewer": "EQUAL_OR_LESS",
}
"""What may follow an amount or its number with "or"."""
MOST_APART = 10  # ends of a range are rarely so many times apart
EXACT_STEPS = ("day", "week", "month", "quarter", "year", "decade", "century", "millennium")


def fiscal_year(groups: Groups, words: Words) -> Sense | None:
    fiscal = "calendar" not in groups["all"]
    if groups["year"]:
        return Sense("fixed", "year", int(groups["year"]), fiscal=fiscal)
    if not groups["all"].endswith("year"):
        return None
    step, base = relation(groups, words) or (0, "now")
    return Sense("shift", "year", step, base=base, fiscal=fiscal)


def this_unit(groups: Groups, words: Words) -> Sense | None:
    unit = words["units"].get(groups["unit"], groups["unit"])
    step, base = relation(groups, words) or (0, "now")
    if unit in HOURS:
        return Sense("reference", value="PRESENT_REF")
    if groups["relative"] == "past" or groups["all"].startswith("the last "):
        return Sense("duration", value=numbers.duration(1, unit))
    if groups["all"] == "last day":
        return Sense("shift", unit, 0)
    if unit == "day":
        base = "focus" if step else base
    return Sense("shift", unit, step, base=base)


def before_last(groups: Groups, words: Words) -> Sense | None:
    """ "The week before last"."""
    unit = words["units"][groups["unit"]]
    if unit == "night":
        return Sense("shift", "day", -2, part=words["parts"][groups["unit"]])
    if unit == "weekend":
        return Sense("shift", unit, relative=(-2, "now"))
    return Sense("shift", unit, -2)


def end_of_unit(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", words["units"][groups["unit"]], 0, mod="END")


def the_unit(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", words["units"][groups["unit"]], 0, base="near")


def year_ago(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", "year", -1, base="ago")


def whole(groups: Groups, words: Words) -> Sense | None:
    unit = words["units"].get(groups["unit"])
    return Sense("duration", value=numbers.duration(1, unit)) if unit else Sense("hour", "day", part="MO")


def plural(groups: Groups, words: Words) -> Sense | None:
    unit = words["units"][groups["unit"]]
    if direction := groups["direction"]:
        step, base = words["directions"][direction]
        return Sense("amount", unit, step, base=base)
    if unit == "hour" and groups["which"].endswith(("early", "late")):
        return None  # "the early hours of Thursday" are a part of it
    if groups["which"] in ("coming", "future"):
        return Sense("reference", value="FUTURE_REF")
    if groups["which"] == "past" or (groups["which"] == "recent" and unit in ("day", "year")):
        return Sense("reference", value="PAST_REF")
    return Sense("duration", value=numbers.duration(None, unit))


def amount(groups: Groups, words: Words) -> Sense | None:
    """ "two weeks", "about three years ago", "the next few days", "twelve to eighteen months"."""
    try:
        count = numbers.amount(groups["count"], words)
    except ValueError:
        return _last_of_two(groups["all"], " and ")
    unit = words["units"][groups["unit"]]
    if count is not None and groups["half"]:
        count += 0.5 if groups["half"] == "half" else 0.25
    direction = groups["direction"] or groups["direction_after"]
    if unit == "second" and groups["count"] == "a" and not direction:
        return None
    if groups["count"] in ("a", "an") and groups["unit"].endswith("s"):
        return Sense("duration", value=numbers.duration(None, unit))  # "a decades-old feud"
    if groups["old"].endswith(("old", "olds", "age")) and unit == "year":
        return None  # an age
    if unit == "weekend" and groups["count"] == "a" and not direction:
        return Sense("shift", unit, 0, base="near")
    if not direction or unit in HOURS:
        value = numbers.duration(count, unit, _part(groups, unit, words))
        upper = _upper(groups, words) if count is not None else None
        if upper is not None and count is not None and count > MOST_APART * upper:
            return _last_of_two(groups["all"], " to ")  # "in 1995 to | 15 years in prison"
        other_end = "" if upper is None else numbers.duration(upper, unit)
        return Sense("duration", value=value, mod=OPEN.get(groups["open"] or groups["limit"], ""), other_end=other_end)
    step, base = words["directions"][direction]
    if count is not None and (part := _part(groups, unit, words)):
        count += part / numbers.PARTS[unit][1]
    if unit == "fortnight":
        unit, count = "week", 2 * (count or 1)
    if count is not None and count % 1 and unit in SMALLER:
        unit, factor = SMALLER[unit]
        count *= factor
    if count is None or unit not in EXACT_STEPS:
        return Sense("amount", unit, step, base=base)
    if count == 1 and unit == "year" and step < 0:
        base = "ago" if base == "now" else "earlier"
    return Sense("shift", unit, int(round(count, 6)) * step, base=base)


def joined(groups: Groups, words: Words) -> Sense | None:
    """ "three years and six months", "two hours, 15 minutes ago"."""
    found = JOINED.fullmatch(groups["all"])
    if found is None or found["old"]:
        return None
    told = amount(Groups(found.groupdict(""), all=groups["all"]), words)
    if told is None or not found["seconds"]:
        return told
    seconds = numbers.amount(found["seconds"], words)
    return told._replace(value=f"{told.value}{seconds:.10g}S")


def between(groups: Groups, words: Words) -> Sense | None:
    """ "between three and five years"."""
    unit = words["units"][groups["unit"]]
    try:
        lower = numbers.amount(groups["count"], words)
    except ValueError:
        return None
    upper = _upper(groups, words)
    if lower is None or upper is None:
        return None
    return Sense("duration", value=numbers.duration(lower, unit), other_end=numbers.duration(upper, unit))


def _upper(groups: Groups, words: Words) -> float | None:
    """The upper end of "three to five years", of "a year or two" too; None where there is none."""
    told = groups["upper"] or ("two" if groups["open"] == "two" else "")
    try:
        return numbers.amount(told, words) if told else None
    except ValueError:
        return None


def _last_of_two(expression: str, joint: str) -> Sense | None:
    """The reading of two numbers with one unit that are no range, where only the last counts: "three and | five years"."""
    first, joined, _ = expression.partition(joint)
    return Sense("duration", skip=len(numbers.WORD.findall(first)) + 1) if joined else None


def _part(groups: Groups, unit: str, words: Words) -> float:
    """The 30 of "two hours 30 minutes"; 0 where the second unit is not the next smaller one."""
    second = words["units"].get(groups["second_unit"], "")
    if second != numbers.PARTS.get(unit, ("",))[0] or not second:
        return 0
    return numbers.amount(groups["second_count"], words) or 0


def the_day(groups: Groups, words: Words) -> Sense | None:
    step, base = words["directions"][groups["direction"]]
    unit = groups["unit"]
    if unit in words["parts"]:
        return Sense("shift", "day", step, base=base, part=words["parts"][unit])
    return Sense("shift", unit, step, base="earlier" if unit == "year" and step < 0 else base)


def ordinal_unit(groups: Groups, words: Words) -> Sense | None:
    """ "the 19th century", and "the first day" as a duration."""
    if words["units"].get(groups["unit"]) == "century":
        number = numbers.ordinal(groups["ordinal"], words) if groups["ordinal"] != "final" else 0
        century = 1 - number if groups["era"].startswith("b") else number - 1
        return Sense("fixed", "century", century, mod=HALVES.get(groups["half"], ""))
    if groups["half"]:
        return None
    skip = int(bool(groups["long"]))  # "their third | day-long meeting"
    return Sense("duration", value=numbers.duration(1, words["units"][groups["unit"]]), skip=skip)


def numbered_unit(groups: Groups, words: Words) -> Sense | None:
    return Sense("duration", value=numbers.duration(1, words["units"][groups["unit"]]))


def bare(groups: Groups, words: Words) -> Sense | None:
    return Sense("duration", value=numbers.duration(1, groups["unit"]))


def midweek(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", "week", 0, mod="MID")


def while_(groups: Groups, words: Words) -> Sense | None:
    return Sense("duration", value="PXX")


def part_of_hour(groups: Groups, words: Words) -> Sense | None:
    """ "A quarter of an hour", "three quarters of an hour"."""
    return Sense("duration", value="PT45M" if groups["count"] == "three" else "PT15M")


def rate(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value=numbers.duration(1, words["units"][groups["unit"]]))


def every(groups: Groups, words: Words) -> Sense | None:
    what, part = groups["what"], words["parts"].get(groups["part"], "")
    if what in words["parts"]:
        return Sense("set", value=f"T{words['parts'][what]}")
    if what in words["units"]:
        count = 2 if groups["other"] in ("other", "second") else numbers.amount(groups["count"] or "1", words)
        return Sense("set", value=numbers.duration(count, words["units"][what]))
    if what in words["seasons"]:
        return Sense("set", value=f"XXXX-{words['seasons'][what]}")
    if (weekday := weekday_number(what, words)) >= 0:
        return Sense("set", value=_weekly(weekday, part))
    return Sense("set", value=f"XXXX-{month_number(what, words):02}")


def weekdays(groups: Groups, words: Words) -> Sense | None:
    part = words["parts"].get(groups["plural"].strip(), "")
    return Sense("set", value=_weekly(weekday_number(groups["weekday"], words), part))


def _weekly(weekday: int, part: str) -> str:
    return f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else "")


def weekends(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value="XXXX-WE")


def working_days(groups: Groups, words: Words) -> Sense | None:
    """ "Weekdays", "every weekday", for which TIMEX3 has no value of its own; "a weekday" is none."""
    return None if groups["all"] == "weekday" else Sense("set", value="P1D")


def frequency(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value=words["frequencies"][groups["frequency"]])


def times(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value=numbers.duration(1, words["units"][groups["unit"]]))
