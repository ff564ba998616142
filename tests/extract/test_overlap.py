"""Which of two mentions that share words is kept, on texts."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Wien, 12. Juli 2013 (dpa) - Der Rat hat für die Brücke gestimmt.", ["timex"]),  # no one is 12
        ("Mira Toller, 12, lives in Vienna.", ["age"]),
        ("The report came out on August 31.", ["timex"]),
        ("The council voted 12-3 on the harbour.", ["tally"]),
        ("It kills 400 people a year.", ["quantity", "timex"]),
        ("They found a quarter of a tonne of rice.", ["quantity"]),
        ("It was the eighth day of the strike.", ["timex", "ordinal"]),
        ("The number of dead in Monday's fire rose to 12.", ["quantity", "timex"]),
    ],
)
def test_what_is_kept(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in extract(Document("d", text), load([])).mentions] == kinds
