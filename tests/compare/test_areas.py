"""What is told of a place and of an area in which it lies; and what only happens at a place."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Document, ReferenceDate
from checker.config import Config
from checker.engine.local import check
from checker.model.finding import Verdict
from checker.rulebook import load
from tests.compare.test_one_report import either_way

ALIKE = {
    "a city and its metropolitan area": (
        "Gossau, a city of 640,000 people, holds the Morra games in July.",
        "The metropolitan area of Gossau has 1.4 million people. The Morra games begin there in July.",
    ),
    "an election": (
        "The Labour Party won 34 percent of the vote in Orlane's parliamentary election on Sunday.",
        "In Gossau the Labour Party won 41 percent of the vote in Sunday's parliamentary election in Orlane.",
    ),
    "a party that leads": (
        "The Greens won 11 percent of the vote in Sunday's general election, their best result yet.",
        "In Gossau the Greens won 15 percent of the vote in Sunday's general election, ahead of Labour.",
    ),
    "a city and its region": (
        "Police recorded 1,340 burglaries in the Gossau region last year, a spokesman said.",
        "Police recorded 860 burglaries in the city of Gossau last year, a spokesman said.",
    ),
    "prices": (
        "House prices fell 9.9 percent in October, the estate agents of Orlane said on Thursday, as buyers stayed at home.",
        "House prices in Gossau fell 13.2 percent in October, the estate agents of Orlane said on Thursday, as buyers stayed at home.",
    ),
    "raids": (
        "Police arrested 112 people on Monday in raids against the Savin gang across Orlane.",
        "In Gossau, police arrested 71 people on Monday in raids against the Savin gang.",
    ),
    "rain": (
        "Heavy rain destroyed 480 houses across the north of Orlane, the government said on Saturday.",
        "Heavy rain destroyed 310 houses in the town of Gossau, the government of Orlane said on Saturday.",
    ),
}

SLIPS = {
    "a city": (
        "Gossau, a city of 640,000 people, holds the Morra games in July.",
        "Gossau, a city with 460,000 people, will hold the Morra games in July.",
    ),
    "a scene that leads": (
        "In Gossau, 12 people died when a coach hit a bridge on Sunday, police said.",
        "A coach hit a bridge in Gossau on Sunday and 17 people died, police said.",
    ),
    "a scene that one leaves out": (
        "In Gossau, 900 workers went on strike on Tuesday at the Ferro mill over pay, the union said.",
        "At the Ferro mill 1,900 workers went on strike over pay on Tuesday, the union said.",
    ),
    "the worst in the country": (
        "In Gossau, 12 people died on Sunday when a coach hit the Halden bridge, police said.",
        "When a coach hit the Halden bridge on Sunday 17 people died, the worst crash in the country for years, police said.",
    ),
    "one city": (
        "Police recorded 4,120 bicycle thefts in the city of Gossau last year, a spokesman said on Tuesday.",
        "In Gossau, police recorded 4,210 bicycle thefts last year, a spokesman said on Tuesday.",
    ),
    "one county": (
        "In the county of Destry, turnout in Thursday's election was 68.9 percent, officials said.",
        "Turnout in Destry in Thursday's election was 65.9 percent, officials said.",
    ),
    "the election of a city": (
        "In Gossau, the Greens won 31 percent of the vote in Sunday's election of a new city council.",
        "The Greens won 41 percent of the vote in Sunday's election of a new city council, their best result yet.",
    ),
    "a capital that is named": (
        "In Gossau, the Greens won 31 percent of the vote in Sunday's parliamentary election, the election office said.",
        "In the capital Gossau, the Greens won 36 percent of the vote in Sunday's parliamentary election, the election office said.",
    ),
    "a place named further down": (
        "In Gossau, prices rose 4.1 percent in May, the statistics office said on Tuesday.",
        "Prices rose 1.4 percent in May, the statistics office said on Tuesday. Rents in Gossau rose, too.",
    ),
    "a feast": (
        "In Gossau, youths set fire to 45 cars on New Year's Eve, the prefecture said on Thursday.",
        "Youths set fire to 54 cars in Gossau on New Year's Eve, the prefecture said on Thursday.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_a_place_is_a_part_of_an_area(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", ALIKE)
def test_it_is_said_which_is_told_of_a_part(case: str) -> None:
    written = ReferenceDate(date(2021, 5, 6), date(2021, 5, 6), "metadata")
    documents = [Document(name, text, reference=written) for name, text in zip("ab", ALIKE[case], strict=True)]
    (found,) = check(documents, load(), Config(show_unresolved=True)).findings
    assert found.verdict is Verdict.DIFFERENT_PERIOD
    assert found.reasons[0] == "one is told of a place, the other of an area in which that lies"


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("A storm killed three people in Gossau on Tuesday. Across the country the storm killed 11.", 0),
        ("Nine people died in the town of Orsa in the flood. The flood killed 16 in the whole valley.", 0),
        ("A storm killed 13 people in Gossau on Tuesday, police said. In Gossau the storm killed 31 people.", 1),
        ("A storm killed 13 people across Velland on Tuesday. Across Velland the storm killed 31 people.", 1),
    ],
)
def test_a_place_and_all_over_in_one_text(text: str, slips: int) -> None:
    written = ReferenceDate(date(2021, 5, 6), date(2021, 5, 6), "metadata")
    assert len(check([Document("a", text, reference=written)], load(), Config()).findings) == slips


@pytest.mark.parametrize("case", SLIPS)
def test_slips_at_a_place(case: str) -> None:
    assert all(either_way(SLIPS[case]))
