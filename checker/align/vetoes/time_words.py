"""What keeps two times apart because of how they are told: vetoes of checker.align.vetoes that rest on a time's own words."""

from __future__ import annotations

import re

from checker.align.alike import SHARED_SHARE, told_again
from checker.align.beginnings import is_one_beginning
from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES
from checker.align.slots.times import SINCE, year_off

_REACH = 30
_NAMING = re.compile(rf"\b(?:{'|'.join(sorted(CLASSES['named_days']))}) $", re.IGNORECASE)
_AGO = re.compile(r"\b(?P<unit>week|month|year|decade)s? (?:ago|earlier|before)$", re.IGNORECASE)
_DAYS = {"week": 7, "month": 31, "year": 366, "decade": 3660}
_ITS = re.compile(r"(?:^|[.!?]\s|\b(?:the|its|their|this)\s|['’]s\s)$", re.IGNORECASE)
_THING = re.compile(r" [^\W\d_]")
_SAYING = re.compile(r",? (?:that|it|they|he|she|its|their|his|her|plans) ")

_PUT_OFF = re.compile(
    r"\b(?:(?:was|were|(?:has|have|had) been)(?: (?:originally|initially|first|once|still))? "
    r"(?:to\b|due\b|set (?:to|for)\b|(?:scheduled|planned|expected|supposed|meant|slated|intended)\b)[^,;.]{0,60}"
    r"|, due (?:out )?(?:on|in|by)? ?)$"
)
_PLAN_REACH = 110


def not_as_planned(a: Entry, b: Entry) -> bool:
    """The time for which something was planned, and that at which it came: "was due on 24 August", "was released on 31 August"."""
    x, y = map(was_planned, (a, b))
    return x != y and not (b if x else a).slots.unreal


def begins_count(a: Entry, b: Entry) -> bool:
    """One is the time since which something is counted, the other that of what happened: "have arrested 120 since Friday"."""
    x, y = map(counts_since, (a, b))
    return x != y


@sign
def counts_since(entry: Entry) -> bool:
    return _before(entry, SINCE) and bool(entry.slots.figures)


@sign
def was_planned(entry: Entry) -> bool:
    start = entry.claim.mention.start
    return (
        _PUT_OFF.search(entry.claim.document.text, max(entry.slots.segment.start, start - _PLAN_REACH), start)
        is not None
    )


def half_a_day(a: Entry, b: Entry) -> bool:
    """Two times of day that are half a day apart, of which one does not say which half it is of: "at 5:45 on Monday evening",
    "at 5:45 p.m."."""
    x, y = a.claim.mention.value.clock, b.claim.mention.value.clock
    if x is None or y is None or not (_has_no_half(a) or _has_no_half(b)):
        return False
    return any(x[0] + shift <= y[1] and y[0] <= x[1] + shift for shift in (_HALF, -_HALF))


_HALF = 12 * 60
_FROM_AN_HOUR = re.compile(r" (?:past|to) ", re.IGNORECASE)
_OF_A_HALF = re.compile(
    r"[ap]\. ?m|[ap]m\b|\b0\d|noon|midnight|midday|hours|\b(?:GMT|UTC)\b|morning|evening|night|afternoon", re.IGNORECASE
)


@sign
def _has_no_half(entry: Entry) -> bool:
    text = entry.claim.text
    first_hour = 60 if _FROM_AN_HOUR.search(text) else 0  # "a quarter to one" is no hour of a clock of 24
    return entry.claim.mention.value.clock[0] < _HALF + first_hour and not _OF_A_HALF.search(text)


def named_day(a: Entry, b: Entry) -> bool:
    """A day's name is none of its times: "Patch Tuesday", "Black Friday"."""
    return is_part_of_name(a) or is_part_of_name(b)


@sign
def is_part_of_name(entry: Entry) -> bool:
    return entry.claim.mention.value.weekday >= 0 and _before(entry, _NAMING)


def two_years(a: Entry, b: Entry) -> bool:
    """Two years that tell which of a row it is: "the 2024 festival" and "the 2025 festival"; "last year" and "this year",
    of what does not happen once, or is done and planned; any two of what does not, "2.4 million passengers in 2023"."""
    if _is_of_a_row(a) and _is_of_a_row(b):
        return True
    if _is_year(a) and _is_year(b) and not (_comes_once(a) and _comes_once(b)):
        return not is_one_beginning(a, b)
    off, other = _year_off(a), _year_off(b)
    if not off or not other or off & other:
        return False
    return a.slots.unreal != b.slots.unreal or not told_again(a, b, SHARED_SHARE)


@sign
def _year_off(entry: Entry) -> frozenset[int]:
    return year_off(entry.claim.text)


def _is_year(entry: Entry) -> bool:
    value = entry.claim.mention.value
    return bool(value.type == "DATE" and value.granularity == "year")


@sign
def tells_year(entry: Entry) -> bool:
    """Whether a time is a year, by its number or as this or another one."""
    return bool(entry.claim.mention.value.granularity == "year" or _year_off(entry))


def _comes_once(entry: Entry) -> bool:
    """Whether a clause tells of what happens once: a year may be wrong then, and is not one of many."""
    return not entry.slots.predicates.isdisjoint(CLASSES["once"])


def inexact(a: Entry, b: Entry) -> bool:
    """A time that is counted back from now is a unit off, and the other no further from it: "6 months ago", "in July"."""
    x, y = a.claim.mention.value, b.claim.mention.value
    if x.earliest is None or y.earliest is None:
        return False
    gap = max((y.earliest - x.latest).days, (x.earliest - y.latest).days)
    return bool(0 < gap <= max(counted_back(a), counted_back(b)))


@sign
def counted_back(entry: Entry) -> int:
    """The days of the unit in which a time is counted back from now, 0 where it is not."""
    found = _AGO.search(entry.claim.text)
    return _DAYS[found["unit"].lower()] if found else 0


def announced(a: Entry, b: Entry) -> bool:
    """One is the time of an announcement, the other that of what is announced: "said on Monday that it would close"."""
    told = [announces(entry) for entry in (a, b)]
    other = b if told[0] else a
    return told[0] != told[1] and _ANNOUNCE not in other.slots.predicates


_ANNOUNCE = "announce"


@sign
def announces(entry: Entry) -> bool:
    """Whether a time is that of an announcement whose words follow."""
    return bool(entry.slots.predicate == _ANNOUNCE and _after(entry, _SAYING))


@sign
def _is_of_a_row(entry: Entry) -> bool:
    return entry.claim.mention.value.granularity == "year" and _before(entry, _ITS) and _after(entry, _THING)


def _before(entry: Entry, words: re.Pattern[str]) -> bool:
    start = entry.claim.mention.start
    return words.search(entry.claim.document.text[max(0, start - _REACH) : start]) is not None


def _after(entry: Entry, words: re.Pattern[str]) -> bool:
    return words.match(entry.claim.document.text, entry.claim.mention.end) is not None


def of_complaint(a: Entry, b: Entry) -> bool:
    """One is when somebody was accused, the other when what he is accused of was done: "on Friday accused guards of targeting him",
    "accused guards of targeting him on Thursday"."""
    return a.slots.complaint != b.slots.complaint
