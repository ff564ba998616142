"""At which hour of which day a sentence tells how something stood: "by early Wednesday morning", "as of 6 p.m. on Thursday".

Parts of a day are told apart where none of their hours meet: evening is after noon, and night may be evening.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.align.blocks import Entry, sign
from checker.compare.accounts.phrases import PAST_STATE
from checker.documents.segment import segments
from checker.model.document import Document, Segment
from checker.named import NamedTuple

_HOUR, _DAY, _WEEK = 60, 24 * 60, 7
_PARTS = {
    "dawn|daybreak|sunrise": (4, 7),
    "morning": (5, 12),
    "noon|midday": (12, 12),
    "lunchtime": (12, 14),
    "afternoon": (12, 18),
    "dusk|sunset|nightfall": (18, 22),
    "evening": (18, 23),
    "night|tonight": (20, 29),
}
"""From which hour to which a part of a day lasts; a night, until the morning after."""
_HOURS = {word: hours for words, hours in _PARTS.items() for word in words.split("|")}
_EARLY_DAY, _LATE_DAY = (0, 9), (18, 24)
_DAYS = "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])?(?:\.?m\b\.?)?", re.IGNORECASE)
_ON_CLOCK = r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d"
_WORD = rf"(?:{_ON_CLOCK}|(?:{'|'.join((*_HOURS, *_DAYS, 'early', 'late', 'the', 'this', 'of', 'on'))})\b)"
_TOLD = re.compile(rf"\b(?:by|as of|as at)(?P<when>(?: {_WORD})+)", re.IGNORECASE)
_AS_WORD = re.compile(rf"{_ON_CLOCK}|[a-z]+", re.IGNORECASE)
_FEW_DAYS = 2


class Moment(NamedTuple):
    """Minutes from a day's beginning, at least and at most, with the day: its ordinal, or the number of its weekday where the
    document has no date; -1 where neither is known."""

    first: int
    last: int
    day: int
    is_dated: bool


@sign
def moment(entry: Entry) -> Moment | None:
    """As of when an entry's sentence tells what it counts; what was so at the time is told as of the sentence before, too."""
    document, segment = entry.claim.document, entry.slots.segment
    found = _moment(document, segment)
    if found is None and PAST_STATE.search(document.text, segment.start, segment.end):
        layout = segments(document)
        at = bisect_left(layout, segment.start, key=lambda one: one.start)
        found = _moment(document, layout[at - 1]) if at else None
    return found


def minutes_between(one: Moment, other: Moment) -> int | None:
    """How many minutes lie at least from one moment to another, one where they touch, negative where that is the earlier, 0
    where they may be one; None where their days cannot be compared or lie far apart."""
    if one.is_dated is not other.is_dated or (one.day < 0) is not (other.day < 0):
        return None
    days = other.day - one.day
    if not one.is_dated:
        days = (days + _WEEK // 2) % _WEEK - _WEEK // 2
    if abs(days) > _FEW_DAYS:
        return None
    first, last = other.first + days * _DAY, other.last + days * _DAY
    if (first, last) == (one.first, one.last):
        return 0
    if first >= one.last:
        return max(first - one.last, 1)
    return min(last - one.first, -1) if last <= one.first else 0


def is_at_one(one: Moment, other: Moment) -> bool:
    """Whether two moments are the same hour, or the same part of one day."""
    return minutes_between(one, other) == 0 and (one.first, one.last) == (other.first, other.last)


def _moment(document: Document, segment: Segment) -> Moment | None:
    for told in _TOLD.finditer(document.text, segment.start, segment.end):
        words = [word.lower() for word in _AS_WORD.findall(told["when"])]
        hours = _hours(words)
        if hours is not None:
            weekday = next((_DAYS.index(word) for word in words if word in _DAYS), -1)
            reference = document.reference
            if reference is None:
                return Moment(*hours, weekday, is_dated=False)
            last = reference.latest.toordinal()
            day = last - (reference.latest.weekday() - weekday) % _WEEK if weekday >= 0 else last
            return Moment(*hours, day, is_dated=True)
    return None


def _hours(words: list[str]) -> tuple[int, int] | None:
    """The minutes that some words tell, at least and at most; None where they tell a day alone, or nothing."""
    clock = next((_CLOCK.fullmatch(word) for word in words if word[0].isdigit()), None)
    if clock is not None:
        hour = int(clock["hour"])
        if clock["half"]:
            hour = hour % 12 + 12 * (clock["half"].lower() == "p")
        told = hour * _HOUR + int(clock["minute"] or 0)
        return told, told
    part = next((_HOURS[word] for word in words if word in _HOURS), None)
    is_early, is_late = "early" in words, "late" in words
    if part is None:
        if not (is_early or is_late) or not any(word in _DAYS for word in words):
            return None
        part, is_early, is_late = (_EARLY_DAY if is_early else _LATE_DAY), False, False
    first, last = part[0] * _HOUR, part[1] * _HOUR
    middle = (first + last) // 2
    return (middle if is_late else first), (middle if is_early else last)
