"""What keeps apart what two documents tell in one phrase of what their own firms do, "the layoffs affect 30 percent of the staff", where
the sentences do not say whose it is. A veto of checker.align.vetoes."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.vetoes.named import BEGINS, NAME, beginnings

_DOES = re.compile(
    r"(?:^|\n|— |– |-- |\) - )(?:An? |[A-Z][a-z]+(?: [a-z]+){1,4} |(?:[A-Z][a-z]+['’]s )?(?:[a-z]+ ){1,4})?"
    rf"(?P<name>{NAME})(?:, [^,\n]{{1,60}},)? "
    r"(?:(?:said|says|announced)(?: (?:on )?[A-Z][a-z]+day)?(?: that)? (?:it|they) |(?:will|plans to|is to|has|is) )"
)
_KNOWN = re.compile(r"(?:The|It|Its|They|Their|These|Those|This) ")


def other_doer(a: Entry, b: Entry) -> bool:
    """What is told as known, "the layoffs", in sentences that name nobody, of documents that begin with what others do; neither
    has been named in the other document so far, and one is not at all."""
    x, y = doer(a), doer(b)
    if a.document == b.document or not (x and y) or x & y:
        return False
    if not (x.isdisjoint(b.written) or y.isdisjoint(a.written)):
        return False
    return x.isdisjoint(_so_far(b)) and y.isdisjoint(_so_far(a))


@sign
def doer(entry: Entry) -> frozenset[str]:
    """Who does what a document begins with, for a later sentence that names nobody and tells something as known."""
    text, segment = entry.claim.document.text, entry.slots.segment
    if not entry.slots.leading or not _KNOWN.match(text, segment.start):
        return frozenset()
    found = _DOES.search(text, 0, min(BEGINS, segment.start))
    return beginnings(found["name"]) if found else frozenset()


@sign
def _so_far(entry: Entry) -> frozenset[str]:
    """The words of a text up to the end of a sentence."""
    return beginnings(entry.claim.document.text[: entry.slots.segment.end])
