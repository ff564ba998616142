"""Times that lean on a neighbour: days on a month, years on a century or an era, months on the year of the next.

"May 4 and 5", "23-28 March 1951", "March 5-9, 1918", "1915-17", "499 to 493 BC", "in January and February 1937".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.values.lazy import Pattern
from checker.values.timex.around import is_attribute
from checker.values.timex.lexicon import Words
from checker.values.timex.read_clock import LATE, in_part
from checker.values.timex.scan import Hit
from checker.values.timex.sense import Sense

JOINT = r"(?: ?- ?| and | to | or | & |, | und | bis | oder )"  # in every language that has tables
DAYS_BEFORE = Pattern(
    rf"(?:^|[ (\n])(?P<text>(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)\.?(?P<joint>{JOINT}(?:the |zum |dem )?|, )$"
)
DAY_AFTER = Pattern(
    r"(?P<joint> ?- ?| and | to | or | & |, (?:and )?)(?P<text>(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)\b"
    r"(?P<year>, (?=[12]\d{3}\b))?"
)
NOT_A_DAY = Pattern(r"[:%/]|[.,]\d| ?(?:a\.?m|p\.?m|million|percent|per cent)\b")
YEAR_AFTER = Pattern(r"[-/]'?(?P<year>\d\d)\b(?![-/.,]\d)")
YEAR_BEFORE_ERA = Pattern(rf"\b(?P<year>[1-9]\d{{0,3}}){JOINT}$")
BETWEEN = Pattern(
    r"(?:,? (?:and|or|to|until|till|through|and early|and late)(?: the)? | (?:bis|und)(?: zum| dem)? | ?- ?|, )(?:early |late |mid-)?"
)
NAMED_BY_YEAR = Pattern(r"(?: [A-Z][a-z]+){0,2} (?:of|in) | [A-Z][a-z]+ \((?:early |late |mid-)?")
AND_WEEKLY = re.compile(rf"{JOINT}|, (?:and )?")
YEAR_JOINTS = ("-", "/")
DAY_ENDS = (*"0123456789", "st", "nd", "rd", "th")
REACH = 16
LONGEST_STEP = 20
MOST_DAYS = 12
OF_DAY = (" ", ", ", " on ", " in ")
STEPS = ("before ", "after ")
STEPPED = Pattern(r"\b[Tt]he (?P<what>day|night) (?P<way>before|after) $")
STEPPING = ("weekday", "yearly", "fixed", "shift")
LEANING = ("yearly", "fixed")
"""The kinds of sense beside which others lean on them, or which lean on the next."""


def with_neighbours(plain: str, hits: list[Hit], words: Words) -> list[Hit]:
    """The hits and those that lean on them, in order; no two overlap."""
    found: list[Hit] = []
    floor = 0
    for number, hit in enumerate(hits):
        start, end, _, sense = hit
        if start < floor:
            continue
        if plain.endswith(STEPS, 0, start) and (stepped := _stepped(plain, hit)):
            if found and found[-1].end > stepped.start:
                found.pop()  # "the night"
            hit = stepped
            start, end, _, sense = hit
        elif sense.part and found and sense.part in LATE:
            found[-1] = _in_part(plain, found[-1], hit)
        kind = sense.kind
        if kind in LEANING:
            following = hits[number + 1] if number + 1 < len(hits) else None
            found += _around(plain, hit, following, words, floor)
            floor = found[-1].end
            continue
        if kind == "weekday" and found and found[-1].sense.kind == "set":
            hit = _recurring(plain, found[-1], hit)
        found.append(hit)
        floor = end
    return found


def _stepped(plain: str, hit: Hit) -> Hit | None:
    """The day or night before or after a day, of which it is told: "the day before | last Tuesday"."""
    sense = hit.sense
    first = max(0, hit.start - LONGEST_STEP)
    found = STEPPED.search(plain, first, hit.start)
    if found is None or sense.unit != "day" or sense.kind not in STEPPING or sense.part or sense.clock:
        return None
    part = "NI" if found["what"] == "night" else ""
    text = plain[found.start() : hit.end].lower()
    step = -1 if found["way"] == "before" else 1
    return hit._replace(start=found.start(), text=text, sense=sense._replace(step=step, part=part))


def _in_part(plain: str, clock: Hit, part: Hit) -> Hit:
    """An hour that stands beside a part of the day: "half past six | on | Monday evening" is 18:30."""
    sense = clock.sense
    if sense.kind != "hour" or sense.clock is None or plain[clock.end : part.start] not in OF_DAY:
        return clock
    at, spelled, _ = in_part((sense.clock, sense.spelled, sense.zone), clock.text, part.sense.part)
    return clock._replace(sense=sense._replace(clock=at, spelled=spelled))


def _recurring(plain: str, before: Hit, hit: Hit) -> Hit:
    """A weekday that goes on with a set: "every Monday to Thursday"."""
    sense = hit.sense
    weekly = before.sense.value.startswith("XXXX-WXX-")
    if not weekly or sense.relative or sense.clock or not AND_WEEKLY.fullmatch(plain[before.end : hit.start]):
        return hit
    part = f"T{sense.part}" if sense.part else ""
    return hit._replace(sense=Sense("set", value=f"XXXX-WXX-{sense.number + 1}{part}"))


def _around(plain: str, hit: Hit, following: Hit | None, words: Words, floor: int) -> Sequence[Hit]:
    """A date and those that lean on it, in order."""
    sense = hit.sense
    if sense.kind == "fixed":
        return _around_year(plain, hit, floor) if sense.unit == "year" else (hit,)
    before: list[Hit] = []
    if sense.unit == "day" and sense.day and not sense.holiday:
        if hit.text[0].isdigit():
            before = _days_before(plain, hit, floor)
        elif sense.year is None and hit.text.endswith(DAY_ENDS) and (days := _days_after(plain, hit, words)):
            return days
    if sense.year is None and not sense.relative and following is not None:
        hit = _in_year_of(plain, hit, following)
    return [*before, hit]


def _around_year(plain: str, hit: Hit, floor: int) -> list[Hit]:
    """A year, and one before it or after it that takes its era or its century."""
    _, end, text, sense = hit
    around = [hit]
    if sense.number < 0:
        first = max(floor, hit.start - REACH)
        if found := YEAR_BEFORE_ERA.search(plain[first : hit.start]):
            year = Sense("fixed", "year", -int(found["year"]))
            around.insert(0, Hit(first + found.start("year"), first + found.end("year"), found["year"], year))
    if plain.startswith(YEAR_JOINTS, end) and text.isdigit() and (found := YEAR_AFTER.match(plain[end : end + 6])):
        number = sense.number // 100 * 100 + int(found["year"])
        if number > sense.number:
            end += found.end()
            around.append(Hit(end - 2, end, found["year"], Sense("fixed", "year", number)))
    return around


def _in_year_of(plain: str, hit: Hit, following: Hit) -> Hit:
    """A month or day of the year that the next date tells: "in | January | and February 1937"."""
    year = other = following.sense
    joined = NAMED_BY_YEAR  # "the Spring Offensive of 1918"
    if other.kind == "yearly" and other.year is not None:
        year, joined = other.year, BETWEEN
    elif other.unit != "year":
        return hit
    if year.kind != "fixed" or not joined.fullmatch(plain, hit.end, following.start):
        return hit
    return hit._replace(sense=hit.sense._replace(year=year))


def _days_before(plain: str, hit: Hit, floor: int) -> list[Hit]:
    """The days listed before "28 March", the nearest last."""
    days: list[Hit] = []
    start = hit.start
    while len(days) < MOST_DAYS:
        first = max(floor, start - REACH)
        found = DAYS_BEFORE.search(plain[first:start])
        if not found or (found.start() == 0 and found.start("day") == 0 and first > 0):
            break
        if found["joint"] == ", " and not (days and int(found["day"]) < days[-1].sense.day):
            break
        start, end = first + found.start("text"), first + found.end("text")
        sense = hit.sense._replace(day=int(found["day"]), weekday=-1, clock=None, spelled="", part="", mod="")
        days.append(Hit(start, end, found["text"], sense))
    return days[::-1]


def _days_after(plain: str, hit: Hit, words: Words) -> list[Hit]:
    """ "May 4 and 5", "March 5-9, 1918", "May 2-3, 9-10 and 16": all days with the year of all; none where none follows.

    A day that only a comma joins counts where a further one is joined by a word or a dash, and comes after all before it.
    """
    days: list[Hit] = []
    sure, at, year = 0, hit.end, hit.sense.year
    while len(days) < MOST_DAYS and year is None:
        found = DAY_AFTER.match(plain[at : at + REACH])
        if not found or NOT_A_DAY.match(plain[at + found.end() : at + found.end() + REACH]):
            break
        day, by_comma = int(found["day"]), found["joint"] == ", "
        if (days or by_comma) and day <= (days[-1] if days else hit).sense.day:
            break
        start, end = at + found.start("text"), at + found.end("text")
        if found["year"]:
            end = at + found.end() + 4
            year = Sense("fixed", "year", int(plain[end - 4 : end]))
        sense = hit.sense._replace(clock=None, spelled="", part="", weekday=-1, mod="", day=day)
        days.append(Hit(start, end, found["text"], sense))
        if not by_comma:
            sure = len(days)
        attribute = (days[1:] or found["joint"] in (" and ", " - ")) and is_attribute(plain, end, words)
        if not by_comma and year is None and attribute:
            days.clear()
            break
        at = end
    all_days = (hit, *days[:sure]) if sure else ()
    return [each._replace(sense=each.sense._replace(year=year)) for each in all_days]
