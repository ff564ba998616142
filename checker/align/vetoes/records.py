"""What keeps two claims apart because each is told of its own issue of what comes again: the minutes of two meetings, the figures
of two months, the earthquakes of two years. Vetoes of checker.align.vetoes."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem
from checker.align.vetoes.then_and_now import is_in_present
from checker.align.vetoes.when import day_written, on_one_day
from checker.named import NamedTuple

_AT_HAND = 64
"""Texts whose beginnings are at hand: it is asked for with each claim of a text."""
_OPENING = 160
"""Among so many first characters a text says what it is a record of."""
_DATED = 300
"""Among so many it tells its day."""
_RECORD = re.compile(
    rf"\b(?:(?P<plain>{'|'.join(sorted(CLASSES['records']))})|(?:{'|'.join(sorted(CLASSES['periodic']))})[ -](?P<periodic>{'|'.join(sorted(CLASSES['periodicals']))})"
    r"|this (?P<span>week|month|quarter))\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|says?|said|tells?|told|[a-z]{3,}ed)\b")
_FRAGMENT_ENDS = re.compile(r"[.:;\n]|$")
_KNOWN_BY_YEAR = re.compile(r"\b[Tt]he (?P<year>1\d{3}|20\d{2}) (?:[A-Z][\w'’-]{1,24} ){0,3}(?P<thing>[a-z]{3,20})\b")
_YEAR_BEHIND = re.compile(r"(?: (?!(?:and|but|or|while|as)\b)[a-z-]{2,20}){0,3} in (?P<year>[12]\d{3})\b")
_YEAR_BEFORE = re.compile(r"\b[Ii]n (?P<year>[12]\d{3}),? [^\d,;.:]{1,60} $")
_YEAR_REACH = 75
_FEW_DAYS, _WEEK = 3, 7
_MONTHLY, _QUARTERLY = 20, 80
"""Days between two texts that tell the figures of two months, or of two quarters."""
_STANDS = re.compile(r"\b(?:stands?|is|are|remains?|runs?) (?:now )?(?:at )?(?:about )?$")
_STANDS_REACH = 24
_QUARTER = 93
_PERIODIC = frozenset(map(stem, CLASSES["read_monthly"]))
_MEETING = "meet"


class Record(NamedTuple):
    """What sort of record a text is, and of which day (ordinal)."""

    sort: str
    day: int


def other_record(a: Entry, b: Entry) -> bool:
    """Two records of one sort, days apart, neither of whose sentences tells of a day or year that the other's does: the minutes of
    April and of May. Of days those are two of which the records are."""
    x, y = record(a), record(b)
    if x is None or y is None or x.sort != y.sort or abs(x.day - y.day) <= _FEW_DAYS:
        return False
    if _is_day(a):
        return _begins(a) == x.day and _begins(b) == y.day
    return not (a.slots.years & b.slots.years or on_one_day(a, b))


@sign
def record(entry: Entry) -> Record | None:
    """The record that a text is by the words that it begins with, which are no sentence, and by its own day or the first day that it
    tells; None for any other text."""
    sort = _sort(entry.claim.document.text)
    if not sort:
        return None
    if (written := day_written(entry)) is not None:
        return Record(sort, written.toordinal())
    for mention in entry.slots.mentions:
        if mention.start > _DATED:
            break
        value = mention.value
        if mention.kind == "timex" and value.stated and value.earliest is not None and value.earliest == value.latest:
            return Record(sort, value.earliest.toordinal())
    return None


@lru_cache(_AT_HAND)
def _sort(text: str) -> str:
    """The sort of record that a text begins as, "" for any other text."""
    found = _RECORD.search(text, 0, _OPENING)
    if found is None:
        return ""
    end = _FRAGMENT_ENDS.search(text, found.end())
    is_sentence = _SAYS.search(text, 0, end.start() if end else found.end())
    return "" if is_sentence else (found["plain"] or found["periodic"] or found["span"]).lower()


def _is_day(entry: Entry) -> bool:
    """Whether a claim is a day, and no number or length of time."""
    return entry.claim.mention.kind == "timex" and entry.claim.mention.value.type != "DURATION"


def _begins(entry: Entry) -> int:
    earliest = entry.claim.mention.value.earliest
    return earliest.toordinal() if earliest is not None else 0


def other_namesake_year(a: Entry, b: Entry) -> bool:
    """Each text begins with a thing that is known by its year, and these are two: "the 1908 quake lasted 40 seconds", "the 1980
    quake lasted 90 seconds"."""
    x, y = known_by_year(a), known_by_year(b)
    if x is None or y is None or x.sort != y.sort or x.day == y.day or _is_day(a):
        return False
    return not a.slots.years & b.slots.years


@sign
def known_by_year(entry: Entry) -> Record | None:
    """The thing and the year by which a text calls it in its first words."""
    return _known_by_year(entry.claim.document.text)


@lru_cache(_AT_HAND)
def _known_by_year(text: str) -> Record | None:
    found = _KNOWN_BY_YEAR.search(text, 0, _OPENING)
    return Record(stem(found["thing"]), int(found["year"])) if found else None


def other_figure(a: Entry, b: Entry) -> bool:
    """What is told anew for every month or quarter, by texts so far apart, in sentences that name no year in common and no shorter
    time: "exports rose 9.3 percent from a year earlier"."""
    least = _QUARTERLY if a.claim.mention.kind == "money" else _MONTHLY
    if not (_is_periodic(a) and _is_periodic(b)) or abs(issued(a) - issued(b)) < least:
        return False
    periods, others = (
        [(first, last) for first, last in entry.slots.days if last - first < _QUARTER] for entry in (a, b)
    )
    return not (a.slots.years & b.slots.years or any(x[0] <= y[1] and y[0] <= x[1] for x in periods for y in others))


@sign
def issued(entry: Entry) -> int:
    """The day (ordinal) of a text, or of the record that it is, 0 where neither is known."""
    if (written := day_written(entry)) is not None:
        return written.toordinal()
    told = record(entry)
    return told.day if told else 0


@sign
def _is_periodic(entry: Entry) -> bool:
    """Whether a number is told of such a thing, and not of how that stands at the moment (checker.compare.accounts.states)."""
    start = entry.claim.mention.start
    if _PERIODIC.isdisjoint(entry.slots.near) or is_in_present(entry):
        return False
    return _STANDS.search(entry.claim.document.text, max(0, start - _STANDS_REACH), start) is None


def own_years(a: Entry, b: Entry) -> bool:
    """Each number has a year of its own beside it, in sentences that tell of two: "took in 412 dogs in 2020 and 390 in 2021"."""
    x, y = year_beside(a), year_beside(b)
    return x > 0 and y > 0 and x != y


@sign
def year_beside(entry: Entry) -> int:
    """The year that is told with a number, right behind its noun or with no other number between, 0 for none."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    found = _YEAR_BEHIND.match(text, mention.end, segment.end)
    if found is None:
        found = _YEAR_BEFORE.search(text, max(segment.start, mention.start - _YEAR_REACH), mention.start)
    return int(found["year"]) if found else 0


def other_meeting(a: Entry, b: Entry) -> bool:
    """Two days a week and more apart on which somebody met, that differ in day and month: who meets will meet again."""
    if not (a.slots.predicate == b.slots.predicate == _MEETING) or not (_is_day(a) and _is_day(b)):
        return False
    x, y = a.claim.mention.value.earliest, b.claim.mention.value.earliest
    return x is not None and y is not None and abs((x - y).days) >= _WEEK and x.day != y.day and x.month != y.month
