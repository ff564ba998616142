"""Whose "$" it is: a bare sign is of unknown country where dollars of several countries are told of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from checker.align.blocks import Entry
from checker.compare.accounts.conflict import Conflict, across, teller
from checker.model.claim import Claim
from checker.model.document import Document
from checker.values.money import Money, is_bare, others_of


def of_unknown_country(conflict: Conflict) -> str:
    """A bare sign on one side ("$7 million") may be another country's money than the other's: its own document writes other
    dollars, too, or the other side says whose they are and somebody writes of a third country's."""
    if conflict.group.entries[0].claim.mention.kind != "money":
        return ""
    reasons = [_doubt(conflict, first, other) for first, other in across(conflict)]
    return reasons[0] if all(reasons) else ""


def _doubt(conflict: Conflict, first: Entry, other: Entry) -> str:
    """Why two amounts may be in two countries' money, "" where they are in one as far as one can tell."""
    for bare, beside in ((first, other), (other, first)):
        a, b = _money(bare), _money(beside)
        if not is_bare(a) or (a.unit == b.unit and a.country == b.country):
            continue
        sign = a.unit
        if a.country:
            return f"whose “{sign}” {teller(conflict, bare)} means is not said"
        written = next(
            (found for entry in (bare, beside) if (found := _foreign(conflict.documents[entry.document], sign))), ""
        )
        if written and a.unit != b.unit:
            return f"whose “{sign}” {teller(conflict, bare)} means is not said, and {teller(conflict, beside)} writes “{written}”, too"
    return ""


def unknown_countries(claims: Iterable[Claim]) -> list[str]:
    """Of whose money nobody says whose it is, a sentence for each document that tells such an amount."""
    signs = {
        claim.document.source or claim.document.id: claim.mention.value.unit
        for claim in claims
        if claim.mention.kind == "money" and claim.mention.value.country
    }
    return [
        f"{name} tells of money of several countries; whose “{sign}” it means is not said"
        for name, sign in signs.items()
    ]


def _money(entry: Entry) -> Money:
    value: Money = entry.claim.mention.value
    return value


@lru_cache(maxsize=256)
def _foreign(document: Document, sign: str) -> str:
    """The first words for money that a sign may stand for, but of another country than it mostly does."""
    found = _naming(sign).search(document.text)
    return found.group().strip() if found else ""


@cache
def _naming(sign: str) -> re.Pattern[str]:
    spellings = sorted(map(re.escape, others_of(sign)), key=lambda spelling: (-len(spelling), spelling))
    return re.compile(rf"(?<![A-Za-z])(?i:{'|'.join(spellings)})(?![A-Za-z])")
