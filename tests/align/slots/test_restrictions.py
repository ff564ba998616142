"""To which of those of whom a number is told it is restricted."""

from __future__ import annotations

import pytest

from checker.align.slots.reader import Reader
from checker.extract import extract
from checker.model.document import Document
from tests.align.made import rulebook


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("Of tenants under 30 in Orlane, 74 percent fear it.", "74 percent", "under 30"),
        ("In Orlane 74 percent of those over 60 fear it.", "74 percent", "over 60"),
        ("In Orlane 74 percent of the over-60s fear it.", "74 percent", "over 60"),
        ("The share among women aged 18 to 25 is 74 percent.", "74 percent", "18"),
        ("The heat killed 74 people over 75 in Orlane.", "74 people", "over 75"),
        ("Of patients without insurance 74 percent left.", "74 percent", "insurance"),
        ("Of firms with more than 250 employees, 74 percent will hire.", "74 percent", "250"),
        ("Households earning less than 1,800 crowns spend 74 percent on food.", "74 percent", "1,800 households"),
        ("Tenants with a new contract pay 74 euros.", "74 euros", "contract tenants"),
        ("Of fishermen who own a boat 74 percent backed it.", "74 percent", "boat"),
        ("Of voters who took part, 74 percent said no.", "74 percent", ""),
        ("Of tenants in Orlane, 74 percent fear it.", "74 percent", ""),
        ("Shares fell 74 percent with strong trading.", "74 percent", ""),
        ("A bus with pensioners carried 74 people.", "74 people", ""),
        ("The bank sold 74 houses for over 30 million euros.", "74 houses", ""),
        ("It gave 74 percent of the cables over 30 metres away.", "74 percent", ""),
    ],
)
def test_restrictions(text: str, number: str, found: str) -> None:
    extraction = extract(Document("d", text), rulebook())
    claim = next(claim for claim in extraction.claims if claim.text == number)
    told = Reader(rulebook()).read(claim, extraction.mentions).restriction
    assert " ".join(filter(None, (told.side, told.age, told.word, told.noun))) == found
