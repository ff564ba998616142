"""What accounts for two counts by versions of one report: agencies head those that bring it up to date with a word for that."""

from __future__ import annotations

import re
from itertools import combinations, product

from checker.align.blocks import Entry
from checker.align.vetoes.like_events import nominals
from checker.compare.accounts.conflict import Conflict, days_between, teller
from checker.compare.accounts.rising import FOR_GOOD, is_long_past, says
from checker.compare.accounts.states import is_for_good
from checker.model.document import Document
from checker.patterns import once
from checker.values.numbers.tables import TABLES

_HEADING = 120
_SHOUTED = r"(?:UPDATES?|UPDATED|RECASTS?|ADDS|WRITETHRU)\b"
_SPOKEN = r"(?i:updated?|recasts?|writethru)"
_SLUG = re.compile(
    rf"^\W*(?:[A-Z]{{4,12}}\W{{1,4}})?{_SHOUTED}"
    rf"|^\W*(?i:\d{{1,2}}(?:st|nd|rd|th) (?:lead|ld)\b)"
    rf"|^\W*{_SPOKEN}(?:[ -]?\d{{1,2}})?(?:\)|:| -)"
    rf"|\({_SPOKEN}(?: \d{{1,2}})?\)\s*$"
    r"|^(?i:eds|editors): (?i:updates|adds|recasts)\b"
)
"""What heads a version that replaces another: "UPDATE 2-", "2nd Lead:", "Writethru:", "(updated)"."""

_PRESENT = re.compile(r"\b(?:is|are|has|have|faces?|will)\b")
_RECALLING = re.compile(
    rf"\bearlier (?:said|told [a-z]+|put|reported|counted|given|gave|spoke of)(?: [a-z]{{1,12}}){{0,3}}?"
    rf" (?P<figure>\d{{1,6}}|{'|'.join(TABLES.cardinals)})\b(?! ?(?:a\.?m|p\.?m|percent))"
)


def brought_up_to_date(conflict: Conflict) -> str:
    """Counts in reports of a day, of which one is a later version of the other: by its heading, or, where nobody is killed fewer,
    as it recalls a number that the other tells. They are other than in what it replaces."""
    if conflict.group.entries[0].claim.mention.kind != "quantity":
        return ""
    reasons = [_later(conflict, a, b) for own, other in combinations(conflict.sides, 2) for a, b in product(own, other)]
    return reasons[0] if all(reasons) else ""


def _later(conflict: Conflict, a: Entry, b: Entry) -> str:
    """By what one of two entries stands in a later version of the other's report, "" where none does."""
    one, two = (conflict.documents[entry.document] for entry in (a, b))
    if not _are_of_one_desk(one, two) or any(is_for_good(entry) or _is_of_the_past(entry) for entry in (a, b)):
        return ""
    first, second = _slug(one), _slug(two)
    if first and second:
        return _told(conflict, a, "is a version of a story brought up to date", first)
    if first or second:
        later, earlier = (a, b) if first else (b, a)
        is_more = not _has_fallen(earlier, later)
        return _told(conflict, later, "is a version of a story brought up to date", first or second) if is_more else ""
    for later, earlier in ((a, b), (b, a)):
        if _is_growing(a, b) and not _has_fallen(earlier, later) and (words := _recalled(later, earlier)):
            return _told(conflict, later, "recalls what was told before", words)
    return ""


def _told(conflict: Conflict, entry: Entry, what: str, words: str) -> str:
    return f"{teller(conflict, entry)} {what} (“{words}”)"


def _is_of_the_past(entry: Entry) -> bool:
    """Whether a sentence tells only of what befell people long ago."""
    return bool(entry.slots.role) and is_long_past(entry) and not says(_PRESENT, entry)


def _recalled(later: Entry, earlier: Entry) -> str:
    """The words by which an entry's document recalls a number that another tells: "had earlier said three"."""
    text, other = later.claim.document.text, earlier.claim.document.text
    for found in _RECALLING.finditer(text):
        if once(rf"(?<![\w.,]){found['figure']}(?![\w.,]?\d)", re.IGNORECASE).search(other):
            return found[0]
    return ""


def _are_of_one_desk(one: Document, other: Document) -> bool:
    """Whether two documents are of a day or of two that follow each other, and of one source as far as is known."""
    if one is other or not one.reference or not other.reference or days_between(one.reference, other.reference) > 1:
        return False
    return one.source == other.source or not (one.source and other.source)


def _slug(document: Document) -> str:
    """The words at the head of a document that say that it is brought up to date, "" for none."""
    heading = document.title or document.text.lstrip()[:_HEADING].partition("\n")[0]
    found = _SLUG.search(heading)
    return found[0].strip(" \t():-–—") if found else ""


def _has_fallen(earlier: Entry, later: Entry) -> bool:
    """Whether of what only grows the later of two numbers is the smaller."""
    numbers = nominals(earlier, later)
    return numbers is not None and _is_growing(earlier, later) and numbers[1] < numbers[0]


def _is_growing(a: Entry, b: Entry) -> bool:
    return not FOR_GOOD.isdisjoint((a.slots.role, b.slots.role))
