"""Readers of forms that name something on the calendar: dates, months, seasons, quarters, feasts, years, weekdays."""

from __future__ import annotations

import re
from datetime import date

from checker.values.timex import numbers, periods
from checker.values.timex.lexicon import Groups, Words
from checker.values.timex.minutes import told
from checker.values.timex.sense import Sense

HALVES = {"first": "START", "second": "END", "last": "END", "latter": "END"}
"""TIMEX3's modifiers of the halves of what is longer than a year; those of a year are on the calendar."""


def relation(groups: Groups, words: Words) -> tuple[int, str] | None:
    """The step and the base of "last", "this coming", "the following"; None without such a word."""
    text = groups["relative"]
    if not text:
        return None
    step, base = words["relatives"].get(text, (0, "focus"))
    if text == "next" and groups["all"].startswith("the "):
        base = "focus"
    return step, base


def weekday_number(text: str, words: Words) -> int:
    text = text.rstrip(".")
    known = words["weekdays"] | words["weekday_abbreviations"]
    return int(known.get(text, -1))


def month_number(text: str, words: Words) -> int:
    text = text.rstrip(".")
    known = words["months"] | words["month_abbreviations"]
    return int(known[text])


def month_day(groups: Groups, words: Words) -> Sense | None:
    month = month_number(groups["month"] or groups["month_before"], words)
    day = numbers.ordinal(groups["day"] or groups["day_before"], words)
    weekday = groups["weekday"] or groups["weekday_after"]
    number = weekday_number(weekday, words) if weekday else -1
    return Sense("yearly", "day", month, day=day, weekday=number, relative=relation(groups, words))


def nth_week_day(groups: Groups, words: Words) -> Sense | None:
    """ "The first Monday of May", as feasts are told."""
    which = -1 if groups["ordinal"] == "last" else numbers.ordinal(groups["ordinal"], words)
    month, weekday = month_number(groups["month"], words), weekday_number(groups["weekday"], words)
    return Sense("yearly", "day", holiday=f"{month}/{weekday}/{which}")


def edge_day(groups: Groups, words: Words) -> Sense | None:
    """ "The last day of 2012", "the first day of May 1994"."""
    first, last = 1, 12
    if groups["month"]:
        first = last = month_number(groups["month"], words)
    period = periods.in_year("month", int(groups["year"]), first if groups["ordinal"] == "first" else last)
    days = periods.days(period)
    return Sense("fixed", "day", days[0] if groups["ordinal"] == "first" else days[1]) if days else None


def date_time_group(groups: Groups, words: Words) -> Sense | None:
    """ "240400Z FEB 91": day, time of day in UTC, month and year, as military messages are dated."""
    at = groups["clock"]
    minutes = int(at[:2]) * 60 + int(at[2:])
    return Sense(
        "yearly",
        "day",
        month_number(groups["month"], words),
        day=int(groups["day"]),
        year=Sense("fixed", "year", _full_year(groups["year"])),
        clock=told(minutes, hour_only=False),
        spelled=f"{at[:2]}:{at[2:]}",
        zone="Z",
    )


def _full_year(figures: str) -> int:
    """The year of two or four figures; two are those of 1951 to 2050."""
    number = int(figures)
    return number if len(figures) > 2 else number + (1900 if number > 50 else 2000)


def month(groups: Groups, words: Words) -> Sense | None:
    return Sense("yearly", "month", month_number(groups["month"], words), relative=relation(groups, words))


def week_of(groups: Groups, words: Words) -> Sense | None:
    found = re.fullmatch(r"(\d+)?\D*?([a-z]+)\.? ?(\d+)?\D*", groups["date"])
    if not found or not (day := found[1] or found[3]):
        return None
    return Sense("yearly", groups["unit"], month_number(found[2], words), day=int(day))


def season(groups: Groups, words: Words) -> Sense | None:
    year = Sense("fixed", "year", int(groups["year_before"])) if groups["year_before"] else None
    place = periods.SEASONS.index(words["seasons"][groups["season"]]) + 1
    return Sense("yearly", "season", place, year=year, relative=relation(groups, words))


def seasons_past(groups: Groups, words: Words) -> Sense | None:
    """ "The past three summers"."""
    return Sense("set", value=f"XXXX-{words['seasons'][groups['season']]}")


def seasons_ago(groups: Groups, words: Words) -> Sense | None:
    """ "Two summers ago"."""
    years = numbers.amount(groups["count"], words)
    place = periods.SEASONS.index(words["seasons"][groups["season"]]) + 1
    return Sense("yearly", "season", place, year=Sense("shift", "year", -int(years))) if years else None


def quarter(groups: Groups, words: Words) -> Sense | None:
    last = groups["ordinal"] in ("final", "last", "latter")
    half = groups["what"] == "half"
    place = (2 if half else 4) if last else numbers.ordinal(groups["ordinal"], words)
    if groups["what"] == "quarters":
        return Sense("set", value=f"XXXX-Q{place}")
    if half and place > 2:
        return None
    year = None
    if before := groups["year_before"]:
        step = {"t": 0, "n": 1}.get(before[0], -1)
        year = Sense("fixed", "year", int(before)) if before.isdigit() else Sense("shift", "year", step)
    elif groups["ago"]:
        year = Sense("shift", "year", -1)
    return Sense("yearly", "half" if half else "quarter", place, year=year)


def quarter_sign(groups: Groups, words: Words) -> Sense | None:
    """ "Q3", "2021-Q3"."""
    year = Sense("fixed", "year", int(groups["year_before"])) if groups["year_before"] else None
    return Sense("yearly", "quarter", int(groups["quarter"].strip("q")), year=year)


def two_quarters(groups: Groups, words: Words) -> Sense | None:
    """ "The first two quarters of 2021"."""
    year = Sense("fixed", "year", int(groups["year"]))
    return Sense("yearly", "half", 1 if groups["ordinal"] == "first" else 2, year=year)


def holiday(groups: Groups, words: Words) -> Sense | None:
    """ "Christmas", "Easter week", "Labor Day weekend"."""
    feast = words["holidays"][groups["holiday"] or "easter"]
    unit = groups["unit"] or ("day" if groups["holiday"] else "week")
    return Sense("yearly", unit, holiday=feast, relative=relation(groups, words))


def half_sign(groups: Groups, words: Words) -> Sense | None:
    """ "H1 2020", "1H 2020"."""
    half = int(groups["half"] or groups["half_before"])
    return Sense("yearly", "half", half, year=Sense("fixed", "year", int(groups["year"])))


def iso_week(groups: Groups, words: Words) -> Sense | None:
    """ "2022-W35", "2022-W35-3": a week by ISO 8601, or one of its days."""
    try:
        day = date.fromisocalendar(int(groups["year"]), int(groups["week"]), int(groups["day"] or 1)).toordinal()
    except ValueError:
        return None
    return Sense("fixed", *(periods.Period("day", day) if groups["day"] else periods.containing("week", day)))


def iso(groups: Groups, words: Words) -> Sense | None:
    year, month, day = int(groups["year"]), int(groups["month"]), int(groups["day"])
    found = periods.day(year, month, day)
    if found is None:
        return _no_day(year, month, day)
    sense = Sense("fixed", *found)
    if at := groups["clock"]:
        minutes = int(at[:2]) * 60 + int(at[3:5])
        sense = sense._replace(clock=told(minutes, hour_only=False), spelled=at, zone=groups["zone"].upper())
    return sense


def _no_day(year: int, month: int, day: int) -> Sense | None:
    """A day that its month does not have ("2023-11-31"), which no year places; None where the figures are no date."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Sense("yearly", "day", month, day=day, year=Sense("fixed", "year", year))


def numeric(groups: Groups, words: Words) -> Sense | None:
    """31/12/1999, 12/31/99, 27.03.15: where both orders are possible, `value` keeps the other day."""
    separator = groups["separator"]
    if separator != groups["separator_after"]:
        return None
    first, second, year = int(groups["first"]), int(groups["second"]), _full_year(groups["year"])
    if len(groups["year"]) == 2 and len(groups["second"]) < 2 and separator != "/":
        return None
    month_first = second > 12 or (first <= 12 and separator == "/")
    month, day = (first, second) if month_first else (second, first)
    found = periods.day(year, month, day)
    if found is None:
        return _no_day(year, month, day) if len(groups["year"]) == 4 else None
    either = day <= 12 and day != month and separator != "."
    other = periods.day(year, day, month) if either else None
    return Sense("fixed", *found, value=periods.text(other) if other else "")


def year(groups: Groups, words: Words) -> Sense | None:
    text = groups["year"]
    if text.startswith("'"):
        return Sense("yearly", "year", int(text[1:3]))
    return Sense("fixed", "year", numbers.year(text, words), fiscal=groups["all"].startswith(("fiscal", "fy")))


def beside_year(groups: Groups, words: Words) -> Sense | None:
    """ "post-1989": of a time that begins or ends there."""
    return Sense("fixed", "year", int(groups["year"]), mod={"pre": "BEFORE", "post": "AFTER"}[groups["side"]])


def fiscal_sign(groups: Groups, words: Words) -> Sense | None:
    """ "FY21"."""
    return Sense("fixed", "year", _full_year(groups["year"]), fiscal=True)


def day_of_month(groups: Groups, words: Words) -> Sense | None:
    """ "the 12th"."""
    return Sense("monthly", "day", day=int(groups["day"][:-2]))


def short_year(groups: Groups, words: Words) -> Sense | None:
    """ "in '89", "of '90s": the word in front says that the figure is a year, and is not part of it."""
    return Sense("yearly", "year", int(groups["year"][1:3]), skip=1)


def spoken_year(groups: Groups, words: Words) -> Sense | None:
    number = numbers.year(groups["year"], words)
    return None if number == 2000 and "year" not in groups["all"] else Sense("fixed", "year", number)


def decade(groups: Groups, words: Words) -> Sense | None:
    text, mod = groups["decade"], HALVES.get(groups["half"], "")
    if text in words["decade_words"]:
        return Sense("fixed", "decade", 190 + words["decade_words"][text] // 10, mod=mod)
    number = int(re.sub(r"\D", "", text))
    if number < 1900 and number >= 1000 and not number % 100:
        return Sense("fixed", "century", number // 100, mod=mod)  # "the 1800s"
    if groups["era"].startswith("b"):
        return Sense("fixed", "decade", -(number // 10), mod=mod)
    return Sense("fixed", "decade", (number if number > 99 else 1900 + number) // 10, mod=mod)


def week_day(groups: Groups, words: Words) -> Sense | None:
    step = None
    if week := groups["week"]:
        step = _week_step(week, words)
    number = weekday_number(groups["weekday"], words)
    return Sense("weekday", "day", number, week=step, relative=relation(groups, words))


def week_day_before_last(groups: Groups, words: Words) -> Sense | None:
    """ "The Friday before last"."""
    return Sense("weekday", "day", weekday_number(groups["weekday"], words), relative=(-2, "now"))


def week_day_nth(groups: Groups, words: Words) -> Sense | None:
    """ "Friday the 13th"."""
    return Sense("weekday", "day", weekday_number(groups["weekday"], words), day=numbers.ordinal(groups["day"], words))


def _week_step(week: str, words: Words) -> int:
    """The step of "last week", "of next week"."""
    return int(words["relatives"][week.removeprefix("of ").split(" ")[0]][0])


def named_day(groups: Groups, words: Words) -> Sense | None:
    days, part = words["named_days"][groups["name"]]
    return Sense("shift", "day", days, part=part, mod=words["mods"].get(groups["mod"], ""))


def weekend(groups: Groups, words: Words) -> Sense | None:
    if week := groups["week"]:
        return Sense("shift", "weekend", relative=(_week_step(week, words), "now"))
    return Sense("shift", "weekend", 0, base="near", relative=relation(groups, words))


def this_quarter(groups: Groups, words: Words) -> Sense | None:
    """ "the quarter", "the latest period", "the year-ago quarter": counted from the quarter that is spoken of."""
    relative, what = groups["relative"], groups["what"]
    if what == "period" and not (relative or groups["year"] or groups["tail"]):
        return None
    year = Sense("fixed", "year", int(groups["year"])) if groups["year"] else None
    year_ago = groups["tail"] or "year" in relative or relative in ("corresponding", "comparable", "last year's")
    if relative in ("this", "next", "last", "current", "previous", "past") and not year_ago:
        if what == "period":
            return None
        step, base = words["relatives"][relative]
        return Sense("shift", "quarter", step, base=base)
    return Sense("shift", "quarter", -4 if year_ago else 0, base="quarter", year=year)
