"""The readers of the forms: the groups of a matched form in, its Sense out. One function a form, named alike.

A reader returns None for what its pattern cannot exclude ("13:71" as a clock time).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.values.timex import numbers, periods
from checker.values.timex.lexicon import Words
from checker.values.timex.sense import Sense

Groups = dict[str, str]  # lower case; "" where a group took no part
QUARTER_MONTHS = {"nine months": 9, "six months": 6}


def read(form: str, groups: Groups, words: Words) -> Sense | None:
    """The sense of a form's groups, with what any form may have: a relative word, a part of the day, a weekday."""
    sense = READERS[form](groups, words)
    if sense is None or sense.kind in ("duration", "set", "reference"):
        return sense
    changes: dict[str, object] = {}
    if (part := groups.get("part")) and not sense.part:
        changes["part"] = words["parts"][part]
    if relative := groups.get("relative") or groups.get("relative_after"):
        changes["relative"] = _relative(relative, groups, words)
    if (weekday := groups.get("weekday")) and sense.kind != "weekday":
        changes["weekday"] = _weekday(weekday, words)
    return sense._replace(**changes) if changes else sense  # type: ignore[arg-type]


def _relative(text: str, groups: Groups, words: Words) -> tuple[int, str] | None:
    step, base = words["relatives"].get(text, (-1 if "earlier" in text or "ago" in text else 0, "focus"))
    if text == "next" and groups["all"].startswith("the "):
        base = "focus"
    return step, base


def _weekday(text: str, words: Words) -> int:
    text = text.rstrip(".")
    found = words["weekdays"].get(text, words["weekday_abbreviations"].get(text))
    return int(found) if found is not None else -1


def _month(text: str, words: Words) -> int:
    text = text.rstrip(".")
    return int(words["months"].get(text) or words["month_abbreviations"][text])


# ------------------------------------------------ the calendar


def month(groups: Groups, words: Words) -> Sense | None:
    number = _month(groups["month"], words)
    relative = groups["relative"] or groups["relative_after"]
    if groups["day"] and groups["day_before"]:
        return None
    if days := groups["day"] or groups["day_before"]:
        if relative:
            return None
        return Sense("yearly", "day", number, day=numbers.ordinal(days, words))
    if groups["weekday"]:
        return None
    return Sense("yearly", "month", number)


def season(groups: Groups, words: Words) -> Sense | None:
    year = Sense("fixed", "year", int(groups["year_before"])) if groups["year_before"] else None
    return Sense("yearly", "season", periods.SEASONS.index(words["seasons"][groups["season"]]) + 1, year=year)


def quarter(groups: Groups, words: Words) -> Sense | None:
    what = groups["what"]
    if groups["ordinal"] in ("final", "last"):
        place = 4 if what == "quarter" else 2
    else:
        place = numbers.ordinal(groups["ordinal"], words)
    if what in QUARTER_MONTHS or what == "three quarters":
        return Sense("duration", value=f"P{QUARTER_MONTHS.get(what, 9)}M")
    year = None
    if groups["year_before"] or groups["ago"]:
        before = groups["year_before"]
        step = {"l": -1, "t": 0, "n": 1}.get(before[:1], -1)
        year = Sense("fixed", "year", int(before)) if before.isdigit() else Sense("shift", "year", step)
    if what == "quarters":
        return Sense("set", value=f"XXXX-Q{place}")
    if what != "quarter":
        return Sense("yearly", "half", place, year=year) if place <= 2 else None
    return Sense("yearly", "quarter", place, year=year)


def quarter_sign(groups: Groups, words: Words) -> Sense | None:
    return Sense("yearly", "quarter", int(groups["quarter"].strip("q")))


def holiday(groups: Groups, words: Words) -> Sense | None:
    return Sense("yearly", "day", 0, holiday=words["holidays"][groups["holiday"]])


def iso(groups: Groups, words: Words) -> Sense | None:
    found = periods.day(int(groups["year"]), int(groups["month"]), int(groups["day"]))
    if found is None:
        return None
    sense = Sense("fixed", *found)
    if at := groups["clock"]:
        sense = sense._replace(clock=(_minutes(at), _minutes(at)), spelled=at, zone=groups["zone"].upper())
    return sense


def numeric(groups: Groups, words: Words) -> Sense | None:
    if groups["separator"] != groups["separator_after"]:
        return None
    first, second, year = int(groups["first"]), int(groups["second"]), int(groups["year"])
    if len(groups["year"]) == 2:
        if groups["separator"] == "." and len(groups["second"]) < 2:
            return None
        year += 1900 if year > 50 else 2000
    month_first = second > 12 or (first <= 12 and groups["separator"] == "/")
    month_number, day = (first, second) if month_first else (second, first)
    found = periods.day(year, month_number, day)
    if found is None:
        return None
    swapped = periods.day(year, day, month_number) if day <= 12 and day != month_number else None
    return Sense("fixed", *found, value=periods.text(swapped) if swapped else "")


def year(groups: Groups, words: Words) -> Sense | None:
    text = groups["year"]
    if text.startswith("'"):
        return Sense("yearly", "year", int(text[1:3]))
    number = numbers.year(text.split("-")[0], words)
    return None if number is None else Sense("fixed", "year", number)


def spoken_year(groups: Groups, words: Words) -> Sense | None:
    number = numbers.year(groups["year"], words)
    if number == 2000 and not groups["all"].startswith(("the year", "in the year")):
        return None
    return None if number is None else Sense("fixed", "year", number)


def decade(groups: Groups, words: Words) -> Sense | None:
    text = groups["decade"]
    if text in words["decade_words"]:
        return Sense("fixed", "decade", 190 + words["decade_words"][text] // 10)
    number = int(re.sub(r"\D", "", text))
    if groups.get("era", "").startswith("b"):
        return Sense("fixed", "decade", -(number // 10))
    return Sense("fixed", "decade", (number if number > 99 else 1900 + number) // 10)


def century(groups: Groups, words: Words) -> Sense | None:
    number = numbers.ordinal(groups["century"], words)
    return Sense("fixed", "century", 1 - number if groups["era"].startswith("b") else number - 1)


# ------------------------------------------------ weekdays, and days named from today


def week_day(groups: Groups, words: Words) -> Sense | None:
    step = None
    if week := groups["week"]:
        step = words["relatives"][week.removeprefix("of ").split(" ")[0]][0]
    return Sense("weekday", "day", _weekday(groups["weekday"], words), week=step)


def named_day(groups: Groups, words: Words) -> Sense | None:
    days, part = words["named_days"][groups["name"]]
    return Sense("shift", "day", days, part=part, mod=words["mods"].get(groups["mod"], ""))


def part(groups: Groups, words: Words) -> Sense | None:
    relative = groups["relative"]
    sense = Sense("hour", "day", part=words["parts"][groups["part"]])
    if relative in ("the next", "next", "the following", "following"):
        return sense._replace(kind="shift", number=1, base="focus")
    if relative in ("the previous", "previous", "preceding"):
        return sense._replace(kind="shift", number=-1, base="focus")
    if relative == "yesterday":
        return sense._replace(kind="shift", number=-1)
    if relative == "last":
        return sense._replace(kind="shift", number=-1 if sense.part == "NI" else 0)
    if relative in ("that", "the same", "same", "that same"):
        return sense._replace(kind="shift", base="focus")
    if relative.startswith("this"):
        return sense._replace(kind="shift")
    return sense


def weekend(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", "weekend", 0, base="near")


# ------------------------------------------------ units from here or from there


def week_of(groups: Groups, words: Words) -> Sense | None:
    found = re.fullmatch(r"(\d+)?\D*?([a-z]+)\.? ?(\d+)?\D*", groups["date"])
    if not found:
        return None
    return Sense("yearly", groups["unit"], _month(found[2], words), day=int(found[1] or found[3]))


def fiscal_year(groups: Groups, words: Words) -> Sense | None:
    if groups["year"]:
        return Sense("fixed", "year", int(groups["year"]))
    return Sense("shift", "year", 0) if groups["all"].endswith("year") else None


def this_unit(groups: Groups, words: Words) -> Sense | None:
    unit = words["units"].get(groups["unit"], groups["unit"])
    step, base = _relative(groups["relative"], groups, words) or (0, "now")
    if unit in ("second", "minute", "moment", "hour", "summit"):
        return None if unit == "summit" else Sense("reference", value="PRESENT_REF")
    if groups["relative"] == "past" or (groups["relative"] == "last" and groups["all"].startswith("the ")):
        return Sense("duration", value=numbers.duration(1, unit), mod="")
    if unit == "day" and base == "now" and groups["relative"] in ("next", "past"):
        base = "focus"
    return Sense("shift", unit, step, base=base)


def end_of_unit(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", words["units"][groups["unit"]], 0, mod="END")


def the_unit(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", words["units"][groups["unit"]], 0, base="near")


def year_ago(groups: Groups, words: Words) -> Sense | None:
    return Sense("shift", "year", -1, base="ago")


def whole(groups: Groups, words: Words) -> Sense | None:
    if groups["unit"] == "morning":
        return Sense("hour", "day", part="MO")
    return Sense("duration", value=numbers.duration(1, words["units"][groups["unit"]]))


def vague_ago(groups: Groups, words: Words) -> Sense | None:
    step, base = words["directions"][groups["direction"]]
    return Sense("amount", words["units"][groups["unit"]], step, base=base)


def plural(groups: Groups, words: Words) -> Sense | None:
    unit = words["units"][groups["unit"]]
    if groups["which"] == "recent" and unit in ("day", "year"):
        return Sense("reference", value="PAST_REF")
    return Sense("duration", value=numbers.duration(None, unit))


def amount(groups: Groups, words: Words) -> Sense | None:
    try:
        count = numbers.amount(groups["count"], words)
    except ValueError:
        return None
    unit = words["units"][groups["unit"]]
    if count is not None and (half := groups["half"]):
        count += 0.5 if half == "half" else 0.25
    if direction := groups["direction"]:
        step, base = words["directions"][direction]
        if unit not in periods.PER_YEAR and unit not in periods.YEARS and unit not in ("day", "week"):
            unit, count = {"fortnight": ("week", (count or 1) * 2), "night": ("day", count)}.get(unit, (unit, count))
        if count is None or unit in ("second", "minute", "hour", "weekend", "semester"):
            return Sense("amount", unit, step, base=base)
        if count == 1 and unit == "year" and step < 0:
            base = "ago" if base == "now" else "earlier"
        return Sense("shift", unit, int(count) * step, base=base)
    return Sense("duration", value=numbers.duration(count, unit))


def the_day(groups: Groups, words: Words) -> Sense | None:
    step, base = words["directions"][groups["direction"]]
    unit, part = groups["unit"], ""
    if unit in ("morning", "night", "evening"):
        unit, part = "day", words["parts"][unit]
    return Sense("shift", unit, step, base="earlier" if unit == "year" and step < 0 else base, part=part)


# ------------------------------------------------ sets and durations that are not counted


def rate(groups: Groups, words: Words) -> Sense | None:
    value = numbers.duration(1, words["units"][groups["unit"]])
    return Sense("duration" if groups["rate"] in ("a", "an") else "set", value=value)


def every(groups: Groups, words: Words) -> Sense | None:
    what = groups["what"]
    count = numbers.amount(groups.get("count") or "1", words)
    if groups["other"] in ("other", "second"):
        count = 2
    if what in words["units"]:
        return Sense("set", value=numbers.duration(count, words["units"][what]))
    if what in words["parts"]:
        return Sense("set", value=f"T{words['parts'][what]}")
    if what in words["seasons"]:
        return Sense("set", value=f"XXXX-{words['seasons'][what]}")
    if (weekday := _weekday(what, words)) >= 0:
        part = words["parts"].get(groups["part"], "")
        return Sense("set", value=f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""))
    return Sense("set", value=f"XXXX-{_month(what, words):02}")


def weekdays(groups: Groups, words: Words) -> Sense | None:
    part = words["parts"].get(groups["plural"].strip(), "")
    return Sense("set", value=f"XXXX-WXX-{_weekday(groups['weekday'], words) + 1}" + (f"T{part}" if part else ""))


def weekends(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value="XXXX-WE")


def frequency(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value=words["frequencies"][groups["frequency"]])


def times(groups: Groups, words: Words) -> Sense | None:
    return Sense("set", value=numbers.duration(1, words["units"][groups["unit"]]))


def bare(groups: Groups, words: Words) -> Sense | None:
    return Sense("duration", value=numbers.duration(1, groups["unit"]))


def this_quarter(groups: Groups, words: Words) -> Sense | None:
    relative = groups["relative"]
    if not relative and groups["what"] == "period" and not (groups["year"] or groups["tail"]):
        return None
    number = None
    if groups["year"]:
        number = int(groups["year"])
    year = Sense("fixed", "year", number) if number is not None else None
    ago = groups["tail"] or "year" in relative or relative in ("corresponding", "comparable")
    step, base = (-4, "quarter") if ago else (0, "quarter")
    if relative in ("this", "next", "last", "current", "previous", "past"):
        step, base = words["relatives"][relative]
    if groups["what"] == "period" and base == "now":
        return None
    return Sense("shift", "quarter", step, base=base, year=year)


def while_(groups: Groups, words: Words) -> Sense | None:
    return Sense("duration", value="PXX")


def reference(groups: Groups, words: Words) -> Sense | None:
    return Sense("reference", value=words["references"][groups["all"]])


# ------------------------------------------------ hours


def clock(groups: Groups, words: Words) -> Sense | None:
    read = clock_time(groups["clock"], words, groups.get("part", ""))
    return Sense("hour", "day", clock=read[0], spelled=read[1], zone=read[2]) if read else None


def clock_time(text: str, words: Words, part: str = "") -> tuple[tuple[int, int], str, str] | None:
    """The minutes of the day, TIMEX3's spelling and the zone of "5 p.m. EST", "17:30", "noon", "1430 GMT"."""
    text = text.strip(" .,()")
    zone = ""
    if found := re.search(r"[ (]+((?:[a-z]+ ){0,2}time|[a-z]{1,4})\)?$", text):
        if found[1] in words["zones"] or found[1].endswith("time"):
            zone, text = found[1].upper() if found[1] in words["zones"] else found[1], text[: found.start()].strip(" ,")
    for word, minutes in words["clock_words"].items():
        if text.endswith(word):
            return (minutes, minutes), f"{minutes // 60:02}:00", zone
    found = re.match(r"(\d{1,2})(?:[:.]?(\d\d))?(?::(\d\d))?\+? ?([ap])?", text)
    if found:
        hour, minute, half = int(found[1]), found[2], found[4]
    else:
        word = re.match(r"[a-z]+", text)
        hour, minute, half = int(words["numbers"].get(word[0], 99)) if word else 99, None, None
        of_day = re.search(r" ([ap])\.?m", text)
        half = of_day[1] if of_day else None
        minute = "30" if "thirty" in text else None
    if half or part:
        after_noon = half == "p" or (not half and words["parts"].get(part) in ("AF", "EV", "NI"))
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if after_noon else 0)
    at = hour * 60 + int(minute or 0)
    if hour > 24 or int(minute or 0) > 59:
        return None
    return (at, at), f"{hour:02}:{minute or '00'}", zone


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")[:2]
    return int(hours) * 60 + int(minutes)


READERS: dict[str, Callable[[Groups, Words], Sense | None]] = {
    reader.__name__.rstrip("_"): reader
    for reader in (
        month, season, quarter, quarter_sign, holiday, iso, numeric, year, spoken_year, decade, century,
        week_day, named_day, part, weekend, week_of, fiscal_year, this_unit, end_of_unit, the_unit, year_ago, whole,
        vague_ago, plural, amount, the_day, rate, every, weekdays, weekends, frequency, times, bare, this_quarter,
        while_, reference, clock,
    )
}  # fmt: skip
