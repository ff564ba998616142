"""How long something has gone on, against the day since when: "in its fifth week, began on March 3", "for 12 years, since 2003"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document
from checker.named import NamedTuple
from checker.values.lazy import Pattern
from checker.values.timex.checks.days import rank
from checker.values.timex.checks.ranges import YEARLESS, day_in
from checker.values.timex.checks.relative import bounds
from checker.values.timex.checks.standing import afterwards, standing
from checker.values.timex.checks.tenure import tenures
from checker.values.timex.compare import bounds as days_bounds
from checker.values.timex.compare import lasting
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.show import show, span
from checker.values.timex.value import Timex

_BEGAN = (
    r"(?:began|begun|started|opened|broke out|erupted|kicked off|was launched|were launched|was called|was declared|set in|got under ?way|took effect"
    r"|went into effect|was imposed|set out|took office|came to power)"
)
_NTH = Pattern(
    r"(?:the )?(?P<nth>[a-z]+(?:-[a-z]+)?|[0-9]{1,3}(?:st|nd|rd|th))(?: full)? (?P<unit>day|week|month|year)",
    re.IGNORECASE,
)
_IN_ITS = Pattern(
    r"(?P<lead>,|--?|[–—(]|\b(?:is|are|has|have|now|still|already|and|strike|war|siege|talks|trial))? ?"
    r"\b(?P<way>in|into|on|enter(?:s|ed|ing)|beg(?:an|ins|inning)) (?:its|their|his|her) $"
)
_OWN = (" its ", " their ", " his ", " her ")
_PAST = Pattern(
    r"\b(?:was|were|had|then|when|until|before|by|would|will|could|may|if|after|last|ended|end|called off)\b"
)
"""Words between the beginning of a sentence and its period that place it at another time than that of writing."""
_WORDS = r"(?: (?!but\b|when\b|while\b|after\b|before\b|as\b|by\b|at\b|until\b)[a-z]{2,10})"
_THEN_BEGAN = Pattern(
    rf"[,)]?(?: --?| [–—])?(?: (?:which|that|and|having|since it|after it|it|they|since they))?(?: had| first)? {_BEGAN}{_WORDS}{{0,3}}? (?:(?:back )?(?:on|in|last) )?"
    rf"|(?: on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\. (?:It|They|The [a-z]{{3,14}}) (?:had )?{_BEGAN}{_WORDS}{{0,3}}? (?:on |in )?"
)
_BEGAN_BEFORE = Pattern(rf"\b{_BEGAN}{_WORDS}{{0,4}}? (?:(?:on|in) )?$")
_BEGAN_THEN = Pattern(rf"[,)]?(?: --?| [–—])?{_WORDS}{{0,5}} ")
_SAID = Pattern(
    r"\b(?:said|says|wrote|reported|announced|noted|told [A-Za-z ]{2,20})(?: (?:late|early))?(?: (?:on|in))? $"
)
_FOR = Pattern(r"\b(?:for|over|been|is)(?: now| just)?(?: the)?(?: past| last)? $", re.IGNORECASE)
_SINCE = Pattern(
    r"(?P<comma>,)? (?:ever )?since (?:(?!and |but |that |which |who |whose |where |when |until |about |around |at |its |early |late |before |after |\d)[\w'’-]+ ){0,8}?(?:(?:on|in|of|from) )?(?:the )?"
)
_SINCE_BEFORE = Pattern(r"\bsince (?:(?:on|in) )?$")
_THEN_LONG = Pattern(r",(?: or| for| that is| now)? ")
_CLAUSE_ENDS = Pattern(r"[.,;:)\n\"”]|$| (?:and|but|when|after|as|with|for|by)\b")
_CLOSED = Pattern(r"[.,;)\n]|$")
_HAS = Pattern(r"\b(?:has|have|been)\b|['’](?:s|ve) been\b")
_HAD = Pattern(r"\b(?:had|would|will|until|ended|were to|died|who had)\b")
_REACH = 160
_LOOSE = 1.0
"""Units by which a period may be counted otherwise: by the calendar, with or without the first."""
_ROUND = 0.2
"""How far off a round number of ten or more may be, as a part of it."""
_UNIT_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_MONTH = Pattern(r"XXXX-(?P<month>0[1-9]|1[0-2])")
_ONE_OF = {"P1Y": 365, "P1M": 28, "P1W": 7}
"""Days; what is in its Nth week and began less than one ago is an edition, or a part of it."""
_SURE = 300
"""Days back from which the year of a day without one may be another."""


class Now(NamedTuple):
    """The day up to which something has lasted, as bounds, and its words."""

    earliest: date
    latest: date
    words: str


def lasting_since(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """What has lasted otherwise than since its beginning: "the strike, now in its fifth week, began on March 3" of March 20; "he has
    been mayor for 12 years, since 2003" of 2019.

    Both are counted to the day on which the sentence says that it was said or written, else to the document's own.
    """
    text = document.text
    times = [mention for mention in mentions if mention.kind == "timex"]
    has_since = " since " in text
    held = {
        period.start: start
        for period, start in (*tenures(text, times), *standing(text, times), *afterwards(text, times))
    }
    for i, period in enumerate(times):
        if period.value.type != "DURATION":
            continue
        found = (
            _nth(text, times, period)
            or (_since(text, times, i) if has_since else None)
            or _held(period, held.get(period.start))
        )
        if found is None:
            continue
        start, low, high = found
        now = _now(document, times, period, start)
        began = now and _began(start.value, now.latest)
        if now is None or began is None:
            continue
        fewest, most = (now.earliest - began[1]).days, (now.latest - began[0]).days
        if fewest < 0 or (low <= most and fewest <= high) or (fewest > _SURE and not start.value.stated):
            continue
        if most < _ONE_OF.get(period.value.value, 0):
            continue  # "the fair, now in its tenth year, began on Friday"
        length = _length(fewest, most)
        yield Misfit(
            (period.start, period.end),
            ((start.start, start.end),),
            {"told": text[period.start : period.end], "start": show(start.value), "now": now.words, "length": length},
            (f"From {show(start.value)} to {now.words} it is {length}.",),
        )


def _nth(text: str, times: Sequence[Mention], period: Mention) -> tuple[Mention, float, float] | None:
    """When that began which is in its Nth week, and how many days ago that can be."""
    if not text.endswith(_OWN, 0, period.start):
        return None
    told = _NTH.fullmatch(text, period.start, period.end)
    number = rank(told["nth"].lower()) if told else None
    before = _IN_ITS.search(text, max(0, period.start - 24), period.start) if number else None
    if told is None or number is None or before is None:
        return None
    first, _ = sentence(text, period.start)
    if before["way"] in ("in", "into", "on") and before["lead"] is None:
        return None
    start = _begun(text, times, period, before.start("way"), first)
    if start is None or _PAST.search(
        text, max(first, start.end if start.end < period.start else first), before.start("way")
    ):
        return None
    unit = _UNIT_DAYS[told["unit"].lower()]
    return start, (number - 1 - _LOOSE) * unit, (number + _LOOSE) * unit


def _begun(text: str, times: Sequence[Mention], period: Mention, at: int, first: int) -> Mention | None:
    """The date on which something is said to have begun right behind its period, or right before it."""
    for time in between(times, first, period.end + _REACH):
        if not (is_placed(time.value) or _is_yearless(time.value)) or time.value.type != "DATE":
            continue
        if time.start > period.end and _THEN_BEGAN.fullmatch(text, period.end, time.start):
            return time
        if (
            time.end < at
            and _BEGAN_BEFORE.search(text, first, time.start)
            and _BEGAN_THEN.fullmatch(text, time.end, at)
        ):
            return time
    return None


def _since(text: str, times: Sequence[Mention], i: int) -> tuple[Mention, float, float] | None:
    """The date since which something has lasted for the i-th time of a text, a duration, and how many days ago that can be."""
    period = times[i]
    if " since " not in text[max(0, period.start - _REACH) : period.end + _REACH]:
        return None
    told, within = lasting(period.value), days_bounds(period.value)
    if told is None or within is None or told.unit not in _UNITS:
        return None
    first, last = sentence(text, period.start)
    if not _HAS.search(text, first, last) or _HAD.search(text, first, last):
        return None
    before, after = times[i - 1] if i else None, times[i + 1] if i + 1 < len(times) else None
    start = None
    since = _SINCE.fullmatch(text, period.end, after.start) if after and after.start < period.end + _REACH else None
    if (
        since
        and after
        and _CLAUSE_ENDS.match(text, after.end)
        and _FOR.search(text, max(first, period.start - 24), period.start)
    ):
        start = after if since["comma"] or " been " in text[first : period.start] else None
    elif (
        before
        and before.start >= first
        and _THEN_LONG.fullmatch(text, before.end, period.start)
        and _CLOSED.match(text, period.end)
    ):
        start = before if _SINCE_BEFORE.search(text, first, before.start) else None
    is_dated = start is not None and (is_placed(start.value) or _is_yearless(start.value))
    if start is None or not is_dated or start.value.type != "DATE" or start.value.mod:
        return None
    return start, *_reach(period, told.unit, within)


def _held(period: Mention, start: Mention | None) -> tuple[Mention, float, float] | None:
    """Since when an office is held for a period, and how many days ago that can be; it may be given up within a year."""
    told, within = lasting(period.value), days_bounds(period.value)
    if start is None or told is None or within is None:
        return None
    low, high = _reach(period, told.unit, within)
    return start, low - _UNIT_DAYS["year"] / 2, high


def _reach(period: Mention, unit: str, within: tuple[float, float]) -> tuple[float, float]:
    """The days that a period may have, counted by the calendar or rounded."""
    length = _UNIT_DAYS[_UNITS[unit]]
    number = within[0] / length
    is_round = number >= 10 and not period.value.mod and abs(number / 5 - round(number / 5)) < 0.01
    slack = max(length * _LOOSE, within[0] * _ROUND if is_round else 0.0)
    return within[0] - slack, within[1] + slack


def _now(document: Document, times: Sequence[Mention], period: Mention, start: Mention) -> Now | None:
    """The day on which a sentence is said, where it tells that, else that of the document."""
    text = document.text
    first, last = sentence(text, period.start)
    for time in between(times, first, last):
        if time is not start and is_placed(time.value) and _SAID.search(text, max(first, time.start - 40), time.start):
            return Now(*bounds(time.value), show(time.value))
    reference = document.reference
    if reference is None or reference.provenance == "content":
        return None
    return Now(reference.earliest, reference.latest, span(reference.earliest, reference.latest))


def _is_yearless(value: Timex) -> bool:
    """Whether a time is a day or a month whose year nothing tells."""
    return bool(YEARLESS.fullmatch(value.value) or _MONTH.fullmatch(value.value))


def _began(start: Timex, now: date) -> tuple[date, date] | None:
    """The bounds of a beginning; those of a day without a year are the last such day before now."""
    if start.earliest is not None and (start.earliest <= now or not start.why.startswith("year")):
        return bounds(start)
    day = YEARLESS.fullmatch(f"XXXX{start.value[4:]}")
    if month := _MONTH.fullmatch(start.value):
        first = date(now.year - (int(month["month"]) > now.month), int(month["month"]), 1)
        return first, first + timedelta(days=30)
    days = [day_in(day, year) for year in (now.year, now.year - 1)] if day else []
    on = next((on for on in days if on and on <= now), None)
    return (on, on) if on else None


def _length(fewest: int, most: int) -> str:
    """A number of days for a reader: "17 days", "5 weeks", "16 years"."""
    middle = (fewest + most) / 2
    for unit, least in (("year", 730), ("month", 90), ("week", 28)):
        if middle >= least:
            return f"{middle / _UNIT_DAYS[unit]:.0f} {unit}s"
    return f"{middle:.0f} day{'s' * (round(middle) != 1)}"
