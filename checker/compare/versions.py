"""What accounts for two counts by versions of one report: agencies head those that bring it up to date with a word for that."""

from __future__ import annotations

import re
from itertools import combinations, product

from checker.align.blocks import Entry
from checker.align.like_events import nominals
from checker.compare.conflict import Conflict, days_between, teller
from checker.compare.rising import FOR_GOOD, is_long_past
from checker.compare.states import is_for_good
from checker.model.document import Document

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


def brought_up_to_date(conflict: Conflict) -> str:
    """Counts in reports of a day, of which one says in its heading that it brings the story up to date: they are other than in
    what it replaces. Where one alone does, it is the later, and in it nobody is killed fewer."""
    told = ""
    if conflict.group.entries[0].claim.mention.kind != "quantity":
        return ""
    for own, other in combinations(conflict.sides, 2):
        for a, b in product(own, other):
            one, two = (conflict.documents[entry.document] for entry in (a, b))
            if any(is_for_good(e) or (e.slots.role and is_long_past(e)) for e in (a, b)) or not _are_of_one_desk(
                one, two
            ):
                return ""
            first, second = _slug(one), _slug(two)
            if not (first or second) or (not (first and second) and _has_fallen(*((b, a) if first else (a, b)))):
                return ""
            told = (
                told
                or f"{teller(conflict, a if first else b)} is a version of a story brought up to date (“{first or second}”)"
            )
    return told


def _are_of_one_desk(one: Document, other: Document) -> bool:
    """Whether two documents are of a day or of two that follow each other, and of one source as far as is known."""
    if one is other or not one.reference or not other.reference or days_between(one.reference, other.reference) > 1:
        return False
    return one.source == other.source or not (one.source and other.source)


def _slug(document: Document) -> str:
    """The words at the head of a document that say that it is brought up to date, "" for none."""
    heading = document.title or document.text.lstrip()[:_HEADING].partition("\n")[0]
    found = _SLUG.search(heading)
    return found[0].strip(" \t(:-–—") if found else ""


def _has_fallen(earlier: Entry, later: Entry) -> bool:
    """Whether of what only grows the later of two numbers is the smaller."""
    numbers = nominals(earlier, later)
    is_growing = not FOR_GOOD.isdisjoint((earlier.slots.role, later.slots.role))
    return numbers is not None and is_growing and numbers[1] < numbers[0]
