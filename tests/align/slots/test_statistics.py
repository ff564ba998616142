"""What sort of figure a number is among those of one thing."""

from __future__ import annotations

import pytest

from checker.align.slots.reader import Reader
from checker.extract import extract
from checker.model.document import Document
from tests.align.made import rulebook

SORTS = [
    ("Marcus Brell, who averages 17.8 points, was fouled.", "mean"),
    ("Brell averages 9.1 rebounds and 17.8 points.", "mean"),
    ("Brell has 17.8 points and 9.1 rebounds a game.", "mean"),
    ("On average, Brell scores 17 points.", "mean"),
    ("Brell scores 17 points on average.", "mean"),
    ("Brell has a mean of 17 points.", "mean"),
    ("Brell scored 17 points, well over his season average.", ""),
    ("Well above his average, Brell scored 17 points.", ""),
    ("Brell scored 17 points, and Lind has nine assists on average.", ""),
    ("The cuts mean 17 points less.", ""),
    ("The average rent in Lemra rose to 17 euros.", "mean"),
    ("There are 17 pupils in an average class.", "mean"),
    ("The median rent is 17 euros.", "median"),
    ("Her personal best is 17 metres.", "most standing"),
    ("The record level of the Orla, from 1997, is 17 metres.", "most standing"),
    ("She missed the record of 17 metres.", "most standing"),
    ("She won with a personal best of 17 metres.", "most"),
    ("It was 17 metres, a high wall.", ""),
    ("A high of 17 degrees was read in Lemra.", "most"),
    ("The Orla reached 17 metres at noon.", "most"),
    ("The Orla rose to about 17 metres.", "most"),
    ("The Orla fell to 17 metres.", "least"),
    ("The party fell to 17 seats.", ""),
    ("The Foxes won by 17 points.", "margin"),
    ("The Foxes won with a lead of 17 points.", "margin"),
    ("The Foxes are 17 points clear.", "margin"),
    ("The Foxes won 17 points.", ""),
    ("The Greens won by 17 percent.", ""),
    ("It was his 12th game with at least 17 points.", "level"),
    ("It was the fourth day above 17 degrees.", "level"),
    ("It was a game with at least 17 points.", ""),
]


@pytest.mark.parametrize(("text", "found"), SORTS)
def test_sorts_of_figures(text: str, found: str) -> None:
    document = Document("d", text)
    extraction = extract(document, rulebook())
    claim = next(claim for claim in extraction.claims if "17" in claim.text)
    assert " ".join(sorted(Reader(rulebook()).read(claim, extraction.mentions).statistics)) == found
