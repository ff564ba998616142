"""What keeps two claims apart because they are told of other years or months: vetoes of checker.align.vetoes."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.vetoes.when import HALF_A_YEAR, days_apart, told_of, year_written

_IN_MONTH = re.compile(
    r"\bin (January|February|March|April|May|June|July|August|September|October|November|December)\b(?! [0-9]{1,2}\b)"
)
_OF_YEAR = re.compile(r"\b[a-z]+ of (?P<year>[12]\d{3}) (?:\w{1,20} ){1,2}$")
_SIDE_OF_YEAR = re.compile(r"\b[Tt]he (?P<year>[12]\d{3}) (?:[A-Z][\w'’-]{1,20} ){1,3}(?:[a-z-]{1,20} ){0,6}$")
_YEAR_REACH = 70
_DAYS_OF_YEAR = 365.25


def other_years(a: Entry, b: Entry) -> bool:
    """The sentences name years, and no year in common, in figures or by their distance from that of writing."""
    x, y = _years(a), _years(b)
    if x and y:
        return not x & y
    if _is_named_by_year(a, b) or _is_named_by_year(b, a):
        return True
    off, other = a.slots.years_off, b.slots.years_off
    return bool(off and other and not off & other) and not (year_written(a) and year_written(b))


def _is_named_by_year(a: Entry, b: Entry) -> bool:
    """Whether what acts is known by its year, "the fire of 1998", of which the other's document does not tell, and which is not
    its own. A side is named by its year where it is that of another season than is told of: "the 2008 Rovers"."""
    year, written = _own_year(a), year_written(b)
    if a.claim.mention.kind == "score":
        return year > 0 and written != year and year not in b.slots.years
    return year > 0 and written not in (0, year) and year not in b.slots.document_years


@sign
def _own_year(entry: Entry) -> int:
    """The year by which is known what acts right before a number, 0 for none."""
    text, start = entry.claim.document.text, entry.claim.mention.start
    of_year = _SIDE_OF_YEAR if entry.claim.mention.kind == "score" else _OF_YEAR
    found = of_year.search(text, max(entry.slots.segment.start, start - _YEAR_REACH), start)
    return int(found["year"]) if found else 0


def may_name_years(entry: Entry) -> bool:
    """Whether a sentence may tell of which years it is."""
    return bool(entry.slots.years or entry.slots.years_off or _own_year(entry))


@sign
def _years(entry: Entry) -> frozenset[int]:
    """The years that a sentence names, or counts from a date of its document that is known."""
    written = year_written(entry)
    return entry.slots.years.union(written + off for off in entry.slots.years_off if written)


def other_month(a: Entry, b: Entry) -> bool:
    """The sentences say in which month, and not in the same one: "7.4 percent in March", "7.9 percent in April"."""
    x, y = months(a), months(b)
    return bool(x and y and not x & y)


@sign
def months(entry: Entry) -> frozenset[str]:
    """The months that a sentence names behind a claim."""
    claim = entry.claim
    return frozenset(_IN_MONTH.findall(claim.document.text, claim.mention.end, entry.slots.segment.end))


def other_year(a: Entry, b: Entry) -> bool:
    """Numbers told of times that lie half a year and more apart, by documents that have no year in common, or none that
    the later one could look back to."""
    common = a.slots.document_years & b.slots.document_years
    if common and (days_apart(a, b) <= HALF_A_YEAR or min(year_written(a), year_written(b)) in common):
        return False
    x, y = told_of(a), told_of(b)
    return bool(x and y and max(y[0] - x[1], x[0] - y[1]) > HALF_A_YEAR)


def grown_older(a: Entry, b: Entry) -> bool:
    """The ages of one person as documents that lie years apart tell them, older by as many years: "Rada Toller, 10, was abducted in
    1998", "Toller, now 18, was abducted in 1998"."""
    x, y = a.claim.document.reference, b.claim.document.reference
    if x is None or y is None or days_apart(a, b) < HALF_A_YEAR:
        return False
    years = (y.latest - x.latest).days / _DAYS_OF_YEAR
    older = b.claim.mention.value.nominal - a.claim.mention.value.nominal
    return bool(older * years > 0 and abs(older - years) <= 1)
