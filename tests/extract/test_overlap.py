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
        ("The strike went on for about three weeks.", ["timex"]),
        ("She left two years ago with a son aged eight months.", ["timex", "age", "timex"]),
        ("The toll of three weeks of rain rose to 12.", ["quantity", "timex"]),
    ],
)
def test_what_is_kept(text: str, kinds: list[str]) -> None:
    assert [mention.kind for mention in extract(Document("d", text), load([])).mentions] == kinds


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("KARACHI, March 3, 2009 - Eleven fishermen were released on Monday.", "Eleven fishermen"),
        ("OSLO, Dec. 1, 2013 – 46 passengers were rescued from a ferry.", "46 passengers"),
        ("MANILA, Aug. 9, 2012 - 120,000 people fled their homes.", "120,000 people"),
        ("NAIROBI, Oct. 30, 2014 - A dozen members walked out.", "A dozen members"),
        ("GRAZ, Sept. 2010 - $3 million was stolen from a bank.", "$3 million"),
        ("It ran from Jan. 2, 2011 - 14 Feb. 2011 in Bern.", ""),
        ("Posted on May 12, 2011 - 14:20 by the town.", ""),
        ("The 2011 - 12 season began in Bern.", ""),
    ],
)
def test_a_number_behind_the_dash_of_a_dateline_is_read_by_itself(text: str, number: str) -> None:
    found = [one for one in extract(Document("d", text), load([])).mentions if one.kind in ("quantity", "money")]
    assert "".join(text[one.start : one.end] for one in found) == number
