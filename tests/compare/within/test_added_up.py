"""Sums, lists, seats and years of one text that do not fit, and what is like them and does."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load().selected(
    ["count/parts", "count/list", "money/parts", "vote/seats", "date/since", "date/duration-range"]
)
WRITTEN = ReferenceDate(date(2010, 8, 18), date(2010, 8, 18), "metadata")

SLIPS = {
    "parts and a verb": "The party consists of 62 people, 41 women and 31 men, and will sing in Tokyo.",
    "names and both": "The three men, Aled Price and Wyn Harries, both of Marholm, had denied it.",
    "children with ages": "She leaves a husband and four children, Tom, 9, Ella, 7, and Max, 4.",
    "children by surname": "The two victims, Ada Moen, 34, Oda Lien, 12, and Per Lund, 61.",
    "titles": 'Breen has written two books, "Salt", "The Ferry" and "Low Water", all of them set in Dorre.',
    "titles with commas inside": "She made four films, “Salt,” “The Ferry” and “Low Water”. They won prizes.",
    "who brought what": "The fair raised £38,000 for the hospice. The tombola brought in £11,000, the auction £19,000 and the gate £12,000.",
    "what each raised": "Pupils collected 900 euros on Friday. A raffle made 400 euros, a race made 350 euros and the cakes made 250 euros.",
    "seats with their noun": "Of its 61 seats, the Reds won 28 seats, the Blues 19 seats and the Greens 14 seats, while the Left took 6 seats.",
    "years between years": "Hula, who was mayor of Brno for 12 years, from 1991 to 2001, died on Saturday.",
    "head of a school": "Maeve Tierney, who has been head of the school for 18 years, will retire in June. She was appointed in 1983.",
    "seven years after": "The bridge was reopened on Wednesday, seven years after it was closed. It was closed in 2001.",
}

LOOK_ALIKES = {
    "parts and a verb": "The party consists of 72 people, 41 women and 31 men, and will sing in Tokyo.",
    "parts and more": "The party consists of 62 people, 41 women and 11 men, and ten children.",
    "two of three names": "Two of the three men, Aled Price and Wyn Harries, both of Marholm, had denied it.",
    "children with ages": "She leaves a husband and three children, Tom, 9, Ella, 7, and Max, 4.",
    "some children": "She leaves a husband and four children, among them Tom, 9, and Ella, 7.",
    "a child and others": "She leaves four children, Tom, 9, and Ella, 7, from her first marriage, and two sons.",
    "titles": 'Breen has written three books, "Salt", "The Ferry" and "Low Water", all of them set in Dorre.',
    "titles among others": 'Breen has written twelve books, "Salt", "The Ferry" and "Low Water" the best known of them.',
    "some titles": 'Breen has written four books, including "Salt", "The Ferry" and "Low Water".',
    "the first two": 'Two of her books, "Salt", "The Ferry" and "Low Water" among them, are set in Dorre.',
    "who brought what": "The fair raised £42,000 for the hospice. The tombola brought in £11,000, the auction £19,000 and the gate £12,000.",
    "not all who brought": "The fair raised £58,000 for the hospice. The tombola brought in £11,000, the auction £19,000 and the gate £12,000.",
    "last year's": "The fair raised £38,000 for the hospice. Last year the tombola brought in £11,000, the auction £19,000 and the gate £12,000.",
    "seats of another council": "The town has 61 seats. Of its 99 seats, the county gave the Reds 28 seats, the Blues 19 seats and the Greens 48 seats.",
    "seats with their noun": "Of its 61 seats, the Reds won 28 seats, the Blues 19 seats and the Greens 14 seats.",
    "years between years": "Hula, who was mayor of Brno for 11 years, from 1991 to 2001, died on Saturday.",
    "ten years": "Hula, who was mayor of Brno for ten years, from 1991 to 2001, died on Saturday.",
    "nine years": "Hula, who was mayor of Brno for nine years, from 1991 to 2001, died on Saturday.",
    "head of a school": "Maeve Tierney, who has been head of the school for 18 years, will retire in June. She was appointed in 1992.",
    "what she did before": "Maeve Tierney, who has been head of the school for 18 years, will retire in June. She came to the school in 1983.",
    "somebody else": "Maeve Tierney, who has been head of the school for 18 years, follows Ada Moen. She was appointed in 1983.",
    "seven years after": "The bridge was reopened on Wednesday, seven years after it was closed. It was closed in 2003.",
    "another deed": "The bridge was reopened on Wednesday, seven years after it was closed. It was built in 1961.",
    "then": "The bridge was reopened in 1990, seven years after it was closed. It was closed in 2001.",
}


@pytest.mark.parametrize("case", SLIPS)
def test_what_does_not_add_up(case: str) -> None:
    assert check([Document("d", SLIPS[case], reference=WRITTEN)], RULEBOOK, Config()).findings


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_what_adds_up_or_is_of_others(case: str) -> None:
    assert not check([Document("d", LOOK_ALIKES[case], reference=WRITTEN)], RULEBOOK, Config()).findings
