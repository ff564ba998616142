"""Which mentions make claims, and about what: those of rules without patterns."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load

CLAIMED = {
    "She was convicted on 11 of the 14 charges.": [("11", "quantity"), ("14 charges", "charge")],
    "The Greens won 48 of the 120 seats.": [("48", "seat"), ("120 seats", "seat")],
    "Mira Toller, who is 49, leads the bank.": [("49", "year")],
    # Ages of another time, and no age to the year.
    "Mira Toller is in her 30s.": [],
    "He was 17 when he left.": [],
    "At 17, she left school.": [],
    "Mira Toller turned 50 in spring.": [],
}


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed(text: str) -> None:
    claims = extract(Document("x", text), load()).claims
    told = [(text[claim.mention.start : claim.mention.end], claim.attribute) for claim in claims]
    assert [claim for claim in told if claim[0][0].isdigit()] == CLAIMED[text]
