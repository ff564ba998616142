"""Counts of known things that are told again with another number."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load().selected(["count/again", "count/swapped"])

SLIPS = {
    "paintings": "Police have found 37 paintings stolen from a villa. The 39 paintings were wrapped in blankets.",
    "victims": "A bus plunged into a ravine on Friday, killing 14 people, police said. Most of the 16 victims were market women.",
    "the dead": "A ferry sank off Marholm on Monday, killing 31 people. The 33 dead were all from one village.",
    "rescued men": "Twelve miners rescued in Dorre\n\nRescuers brought 12 miners to the surface on Saturday. Doctors said that all the 11 rescued "
    "men were in good condition.",
    "horses": "A fire in a stable killed 17 horses in Marholm. The 19 horses had been brought there for a show.",
    "a count told twice": "The ship carried 41 containers. It sank on Monday. The 41 containers drifted. All the 44 containers had been full.",
    "what is said": "Lemra has bought 24 buses. The mayor said the 26 buses would run from May.",
    "a stolen sum": "A treasurer stole $3.4 million from a road fund. She spent the $4.3 million on horses.",
    "a sum in a dated report": "BOISE, Idaho, August 16, 2007 - A treasurer was charged with stealing $3.4 million. She spent the $4.3 million on horses.",
}

LOOK_ALIKES = {
    "of a greater number": "Police have found 37 of the 39 paintings stolen from a villa. The 39 paintings were to be sold in Dorre.",
    "the others told": "Police have found 37 paintings. Two hang in a museum. The 39 paintings had been stolen from a villa.",
    "one more": "Three men robbed a bank. One was caught. The two men fled to Dorre.",
    "a single one": "Three boats left Marholm. Another came back at noon. The two boats were found on Monday.",
    "those let go": "Gunmen took 120 hostages. They let 18 go. The 102 hostages were led out through a side door.",
    "those who were left": "Gunmen took 120 hostages. The 102 hostages who were left had slept on the floor.",
    "another year's": "A fire killed 17 horses in Marholm. The 19 horses of last year had died of a fever.",
    "another crash": "A bus crash killed 14 people. It was the worst since 2009, when the 16 victims of a crash were all from one village.",
    "victims and hurt": "A bus crash killed 14 people and injured 22. The 36 victims were all from one village.",
    "two sorts": "The zoo has 12 grey wolves. It is in Dorre. The 14 red wolves live in a valley.",
    "many more": "The town bought 12 houses on Monday. The 340 houses were built by a mill.",
    "two numbers before": "Lemra has 24 buses. Dorre bought 28 buses. The 26 buses will run from May.",
    "a hedge": "Lemra has bought about 24 buses. The 26 buses will run from May.",
    "the same number elsewhere": "Lemra has bought 24 buses. It wants 26 buses. The 26 buses will run from May.",
    "a compound": "The 12-member board met on Monday with 14 members of the club. The 12-member board adjourned.",
    "of which more is said": "Lemra has bought 24 buses. The 26 buses from Dorre are older.",
    "a year": "Lemra has bought 24 buses. The 26 buses had been in use until 1998.",
    "a quotation": "Lemra has bought 24 buses. “The 26 buses will run,” he said, “from May.”",
    "some of them": "Lemra has bought 24 buses. The first 12 came on Monday. The 12 buses will run from May.",
    "those including": "Lemra has bought 24 buses. The 26 buses, including two from Dorre, will run from May.",
    "people": "In the hall 24 people sang. The 26 people were cheered.",
    "a sum with a name": "A treasurer stole $3.4 million from a road fund. The bank settled the $4.3 million lawsuit.",
    "a sum among others": "A treasurer stole $3.4 million. She had to pay a fine of $5.1 million and the $4.3 million on top, and kept $3.4 million.",
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_known_number_is_told_otherwise(case: str) -> None:
    assert check([Document("d", SLIPS[case])], RULEBOOK, Config()).findings


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_a_known_number_may_be_another_s(case: str) -> None:
    assert not check([Document("d", LOOK_ALIKES[case])], RULEBOOK, Config()).findings


@pytest.mark.parametrize(
    ("told", "is_slip"),
    [
        ("The quake, which killed 14 people, was the strongest in a century.", True),
        ("The quake, which killed 14 people, was the worst for 30 years.", True),
        ("The quake, which killed 41 people, was the strongest in a century.", False),
        ("Quakes in the west have killed 14 people in a century.", False),
    ],
)
def test_a_superlative_s_span_is_not_that_of_a_toll(told: str, is_slip: bool) -> None:
    text = f"The Halden quake killed 41 people on Wednesday, rescuers said.\n\n{told}"
    assert bool(check([Document("d", text)], load().selected(["count/things"]), Config()).findings) is is_slip
