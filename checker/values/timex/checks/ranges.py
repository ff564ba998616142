"""Ranges of dates against themselves, and against the duration that is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.values.timex.checks.told_of import begun_and_ended, of_journey
from checker.values.timex.compare import DAYS, bounds, lasting
from checker.values.timex.show import MONTHS, WEEKDAYS, show
from checker.values.timex.value import Timex
from checker.values.timex.ways import WAYS

FROM = re.compile(r"\b(?:(?:from|between) (?:the )?|vom |zwischen (?:dem )?)$", re.I)
TO = re.compile(r",? (?:(?:to|until|till|through|and) (?:the )?|bis (?:zum )?|und (?:dem )?)")
DASH = re.compile(r" ?[-–—] ?")
BETWEEN_DURATION_AND_RANGE = re.compile(
    r"(?:[ -][A-Za-z'’]+){0,5}?(?:, (?:which|that) (?:runs?|ran|lasts?|lasted|will (?:run|last)|takes place|(?:is|was|will be) held))?,? (?:from|between) (?:the )?"
)
BETWEEN_DURATION_AND_DASH = re.compile(
    r"(?:[ -][A-Za-z'’]+){0,5}?(?:,|,? (?:from|on|of)| (?:runs|run|ran|is on|takes place|took place|(?:is |was |will be )?held)) "
)
OPENS = re.compile(
    r"(?:[ -][A-Za-z'’]+){0,5}? (?:(?:will )?(?:open|begin|start)s?|opened|began|started) (?:on )?(?:the )?"
)
AND_ENDS = re.compile(r",? and (?:it )?(?:will )?(?:(?:close|end|finish|conclude)(?:s|d|ed)?) (?:on )?(?:the )?")
CHANGE = re.compile(
    r"\b(?:mov|br[io]|chang|cut|revis|push|shift|advanc|delay|postpon|reschedul|forward|backdat|correct|rais|lower|drop)\w*\b",
    re.I,
)
CHANGE_REACH = 100  # "brought forward from 2010 to 2008" is no range
MEASURE = re.compile(r"(?:-\w+)? (?:levels?|prices?|dollars|terms|rates?|figures|standards?|numbers|values|totals?)\b")
DAYS_OF = re.compile(
    rf"[\w-]{{1,20}}[ -]day,? (?:[\w'’-]{{1,20}} ){{0,2}}(?:{'|'.join(WAYS['whole_days']['words'])})\b"
)
IN_COURT = re.compile(r"\b(?:trial|court|hearings?|inquest|tribunal|sittings?)\b", re.I)
COURT_REACH = 200
COUNTED_REACH = 40
YEARLESS = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
LEAP_YEAR = 2000
UNITS = ("D", "W", "M", "Y")
_LEAP_DAYS = 20.0
"""More days than years of the calendar and as many mean years differ by."""


class Range(NamedTuple):
    first: Mention
    last: Mention
    whole: bool  # "from ... to", which says that all between is meant, as "between ... and" does not


def ranges(document: Document, mentions: Sequence[Mention], of: str = "DATE") -> Iterator[Range]:
    """Pairs of dates, or of times of day, that a text joins: "from A to B", "between A and B", "A-B"."""
    text = document.text
    times = [mention for mention in mentions if mention.kind == "timex"]
    for first, last in pairwise(times):
        if first.value.type != of or last.value.type != of:
            continue
        between = text[first.end : last.start]
        to, dash = TO.fullmatch(between), DASH.fullmatch(between)
        if not (to or dash):
            continue
        opened = FROM.search(text, max(0, first.start - 16), first.start)
        if dash or opened:
            yield Range(first, last, not (opened and opened[0].lower().startswith(("between", "zwischen"))))


def range_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Ranges that end before they begin: "from 28 May to 23 May", "between 2019 and 2017"."""
    for first, last, _ in ranges(document, mentions):
        a, b = first.value, last.value
        if a.earliest is None or b.latest is None or a.granularity != b.granularity:
            continue
        changed = CHANGE.search(document.text, max(0, first.start - CHANGE_REACH), first.start)
        if not changed and _is_reversed(a, b) and not MEASURE.match(document.text, last.end):
            yield Misfit(
                (first.start, last.end),
                (),
                {"first": show(a), "last": show(b)},
                (f"{show(b)} is before {show(a)}.",),
            )


def _is_reversed(a: Timex, b: Timex) -> bool:
    """Whether b ends before a begins, for certain: years stated, or days of one month in a year that is not."""
    assert a.earliest and b.latest
    if a.stated and b.stated:
        return b.latest < a.earliest
    if a.stated or b.stated or not (a.why.startswith("year") and b.why.startswith("year")):
        return False
    return a.granularity == "day" and a.earliest.month == b.latest.month and b.latest.day < a.earliest.day


def duration_against_range(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "A five-day visit from May 23 to May 30": counting the first day, the last day, both or neither is tolerated."""
    text = document.text
    for duration, (first, last, whole) in _told(document, mentions):
        told, within = lasting(duration.value), bounds(duration.value)
        assert told and within
        low, high = within
        are_days = told.unit == "D" and first.value.granularity == "day" and whole
        slack = 0.0 if are_days and DAYS_OF.match(text, duration.start) else DAYS[told.unit]
        shortest, longest = _days_between(first.value, last.value)
        is_longer = whole and high + slack < shortest
        if is_longer and told.unit == "D" and IN_COURT.search(text, max(0, duration.start - COURT_REACH), first.start):
            continue  # courts do not sit every day
        if told.unit == "Y" and first.value.granularity == "year" and whole:
            slack = _LEAP_DAYS  # both years are counted already
        if is_longer or low - slack > longest:
            yield _misfit(text, duration, first, last)


def days_counted(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "A five-day visit from May 23 to May 28", which is six days where the first and the last are counted.

    Said only of what has whole days ("a visit", but not "a period"), and of a number that is a day short.
    """
    text = document.text
    for duration, (first, last, whole) in _told(document, mentions):
        told = DAYS_OF.match(text, duration.start)
        if not (told and whole and not duration.value.mod and first.value.granularity == "day"):
            continue
        shortest, longest = _days_between(first.value, last.value)
        if longest - shortest == 1 and lasting(duration.value) == ("D", shortest, shortest):
            yield _misfit(text, duration, first, last)


def _told(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Range]]:
    """Durations, each with the range of dates of one granularity that is said to last so long."""
    text = document.text
    times = [m for m in mentions if m.kind == "timex"]
    durations = [m for m in times if m.value.type == "DURATION" and "X" not in m.value.value]
    for first, last, whole in (*ranges(document, mentions), *_opened(text, times)) if durations else ():
        duration = next((m for m in reversed(durations) if m.end <= first.start), None)
        if duration is None or not _leads_to(text, duration.end, first.start, last.start):
            duration = (
                behind_range(text, durations, first, last) or of_journey(text, durations, first, last)
                if whole
                else None
            )
        if duration is None:
            continue
        if text.endswith(("-day ", "-hour "), 0, duration.start):
            continue  # "the four-day week"
        told = lasting(duration.value)
        first, last = _in_a_year(first, last)
        a, b = first.value, last.value
        if not told or told.unit not in UNITS or a.earliest is None or b.latest is None:
            continue
        if a.granularity != b.granularity or b.latest < a.earliest or _is_counted(text, duration, first, last):
            continue
        yield duration, Range(first, last, whole)


COUNTED_BEFORE = re.compile(r"(?:\d|\bon(?: a total of| some| about| only| just)?) $", re.I)
SO_LONG = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|takes?|took|spen[dt]|spending|spans?|runs?|runn?ing|ran|within|stay(?:s|ed|ing)?|of)(?: (?:the|a|his|her|its|their|all|only|just|some|about|almost|nearly|more than|at least|less than|over|up to|another|a total of)){0,2} $",
    re.I,
)
GRANULARITIES = {"year": "Y", "month": "M"}


def _is_counted(text: str, duration: Mention, first: Mention, last: Mention) -> bool:
    """Whether days or nights are counted in a period rather than told as its length: "sold 412,000 nights from May to September",
    "rain fell on 17 days between 1 and 30 June"."""
    within, before = bounds(duration.value), text[max(0, duration.start - COUNTED_REACH) : duration.start]
    told, unit = lasting(duration.value), GRANULARITIES.get(first.value.granularity)
    if "-" in text[duration.start : duration.end] or first.start < duration.start or not told or not within:
        return False
    is_finer = unit is not None and DAYS[told.unit] < DAYS[unit]
    if COUNTED_BEFORE.search(before) or (is_finer and within[1] < _days_between(first.value, last.value)[0]):
        return True
    is_of_nights = text[duration.start : duration.end].lower().endswith("nights")
    return (is_finer or is_of_nights) and not SO_LONG.search(before) and "," not in text[duration.end : first.start]


BEHIND = re.compile(
    r"(?:\)|[ -](?:inclusive))?,? (?:or |that is |i\.e\. |for |a total of |(?:lasting|making|spanning|a period of|a total of|altogether|in all) )?"
)
BEHIND_ENDS = re.compile(r"(?: (?:in all|in total|altogether|a day|each day|daily|long|later))?[.,;:)\n]|$")
NEXT_SENTENCE = re.compile(r"[^.!?\n]{0,160}[.!?] [^.!?\n]{0,120}?\b(?:[Tt]he|[Tt]his|[Ii]ts) ")
OF_WHOLE_DAYS = re.compile(rf" (?:[\w'’-]{{1,20}} ){{0,2}}(?P<noun>{'|'.join(WAYS['whole_days']['words'])}|event)\b")


def behind_range(text: str, durations: Sequence[Mention], first: Mention, last: Mention) -> Mention | None:
    """The duration that is told right behind a range, "from 5 to 10 July, six days", or that of what lasts so long, in the next
    sentence: "opens on 5 July and ends on 10 July. … the six-day festival"."""
    duration = next((m for m in durations if m.start >= last.end), None)
    if duration is None:
        return None
    if BEHIND.fullmatch(text, last.end, duration.start) and BEHIND_ENDS.match(text, duration.end):
        return None if text.startswith(" later", duration.end) else duration
    noun = OF_WHOLE_DAYS.match(text, duration.end)
    if noun is None or "-" not in text[duration.start : duration.end]:
        return None
    if NEXT_SENTENCE.fullmatch(text, last.end, duration.start) is None:
        return None
    begin = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start)) + 1
    told = {word for word in WAYS["whole_days"]["words"] if f" {word}" in text[begin : duration.start].lower()}
    return duration if told <= {noun["noun"]} else None


def _opened(text: str, times: Sequence[Mention]) -> Iterator[Range]:
    """ "Opens on 5 July and closes on 10 July"."""
    for first, last in pairwise(times):
        if first.value.type == last.value.type == "DATE" and AND_ENDS.fullmatch(text, first.end, last.start):
            yield Range(first, last, True)
    for first, last in begun_and_ended(text, times, "DATE"):
        if not AND_ENDS.fullmatch(text, first.end, last.start):
            yield Range(first, last, True)


def _leads_to(text: str, start: int, end: int, last: int) -> bool:
    """Whether the words from a duration to a range, whose last day begins at `last`, say that it lasts so long."""
    if BETWEEN_DURATION_AND_RANGE.fullmatch(text, start, end):
        return True
    if DASH.fullmatch(text[last - 1 : last]):
        return BETWEEN_DURATION_AND_DASH.fullmatch(text, start, end) is not None
    return OPENS.fullmatch(text, start, end) is not None and AND_ENDS.match(text, end) is None


def _in_a_year(first: Mention, last: Mention) -> tuple[Mention, Mention]:
    """Two days of which neither has a year as days of one that is not a leap year; else the two as they are."""
    a, b = (YEARLESS.fullmatch(each.value.value) for each in (first, last))
    if not a or not b or first.value.earliest or last.value.earliest:
        return first, last
    day = day_in(a, LEAP_YEAR + 1)
    apart = {_days_on(a, b, year) for year in (LEAP_YEAR, LEAP_YEAR + 1)}
    if day is None or len(apart) > 1:
        return first, last
    then = day + timedelta(days=apart.pop())
    return _placed(first, day), _placed(last, then)


def _placed(mention: Mention, on: date) -> Mention:
    return mention._replace(value=mention.value._replace(earliest=on, latest=on, granularity="day"))


def day_in(day: re.Match[str], year: int) -> date | None:
    """The day of a year that a month and a day make; None on 29 February of a common year and on none."""
    try:
        return date(year, int(day["month"]), int(day["day"]))
    except ValueError:
        return None


def _misfit(text: str, duration: Mention, first: Mention, last: Mention) -> Misfit:
    a, b = first.value, last.value
    days, length = _days_between(a, b)[1], _length(a, b)
    return Misfit(
        (duration.start, duration.end),
        ((first.start, last.end),),
        {
            "duration": " ".join(text[duration.start : duration.end].split()),
            "first": show(a),
            "last": show(b),
            "days": str(days),
            "length": length,
        },
        (f"From {show(a)} to {show(b)} it is {length}, both counted.",),
    )


def _length(a: Timex, b: Timex) -> str:
    """How long it is from one period to another, both counted, in the unit that both are told in: "9 days", "16 years"."""
    first, last = a.earliest, b.latest
    assert first and last
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    of_unit = {"year": months // 12, "month": months}
    number, unit = (
        of_unit.get(a.granularity, _days_between(a, b)[1]),
        a.granularity if a.granularity in of_unit else "day",
    )
    return f"{number} {unit}{'s' * (number != 1)}"


def weekdays_of_range(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "From Wednesday, Aug. 30, to Friday, Sept. 2": where the year is not known, the two are held against each other."""
    for first, last, _ in ranges(document, mentions):
        a, b = (YEARLESS.fullmatch(each.value.value) for each in (first, last))
        from_weekday, to_weekday = first.value.weekday, last.value.weekday
        if not a or not b or from_weekday < 0 or to_weekday < 0:
            continue
        fitting = {(from_weekday + _days_on(a, b, year)) % 7 for year in (LEAP_YEAR, LEAP_YEAR + 1, LEAP_YEAR - 1)}
        if to_weekday in fitting:
            continue
        right = " or ".join(WEEKDAYS[weekday] for weekday in sorted(fitting))
        begins, ends = (f"{int(each['day'])} {MONTHS[int(each['month']) - 1]}" for each in (a, b))
        yield Misfit(
            (first.start, last.end),
            (),
            {
                "date": f"{ends} after {WEEKDAYS[from_weekday]}, {begins}",
                "weekday": WEEKDAYS[to_weekday],
                "right": right,
            },
            (f"When {begins} is a {WEEKDAYS[from_weekday]}, {ends} is a {right}.",),
        )


def _days_on(a: re.Match[str], b: re.Match[str], year: int) -> int:
    """The days from one day of the year to another, which may be one of the next year."""
    first = date(year, int(a["month"]), 1).toordinal() + int(a["day"])
    last = date(year, int(b["month"]), 1).toordinal() + int(b["day"])
    if last < first:
        last = date(year + 1, int(b["month"]), 1).toordinal() + int(b["day"])
    return last - first


def _days_between(a: Timex, b: Timex) -> tuple[float, float]:
    """The fewest and the most days from the one period to the other, both counted or neither."""
    assert a.earliest and a.latest and b.earliest and b.latest
    return max(0, (b.earliest - a.latest).days), (b.latest - a.earliest).days + 1
