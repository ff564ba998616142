"""One bearer, one dispute: whatever is wrong with a name, and wherever."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align import names
from checker.align.dispute import Dispute
from checker.align.stories.stories import stories
from tests.align.made import documents, rulebook, values

TOWN = " The council of Tarnholm met beside the Kestrel Bridge over the Morra."


def disputes(*texts: str) -> list[Dispute]:
    told = documents(*(text + TOWN for text in texts))
    return names.align(told, stories(told), rulebook())


ONE = {
    "a given name here and a family name there": (
        ["They met Ilse Vandorp.", "It was Ilze Vandorp.", "So Ilse Vandrop left.", "They blamed Ilse Vandorp."],
        ("Ilse Vandorp", "Ilse Vandrop", "Ilze Vandorp"),
    ),
    "a family name that stands alone": (
        [
            "They met Ilse Vandorp. Vandorp spoke.",
            "They met Ilze Vandorp.",
            "They met Ilse Vandorp. Then Vandrop left.",
        ],
        ("Ilse Vandorp", "Ilze Vandorp", "Vandrop"),
    ),
    "a body with a slip and in a national spelling": (
        [
            "The Lemra Labour Defence Board met.",
            "The Lemra Labour Defense Board met.",
            "The Lemra Labours Defence Board met.",
        ],
        ("Lemra Labour Defence Board", "Lemra Labour Defense Board", "Lemra Labours Defence Board"),
    ),
    "a body whose last words are a name": (
        [
            "The Morra Kestrel Center opened.",
            "The Morra Kestrel Centre opened.",
            "The Morra Kestrel Care Center opened.",
        ],
        ("Morra Kestrel Care Center", "Morra Kestrel Center", "Morra Kestrel Centre"),
    ),
    "capitals and a middle name": (
        [
            "The Union of DeShawn Marie Hallam met.",
            "The Union of Deshawn Hallam met.",
            "The Union of DeShawn Marie Hallam met.",
        ],
        ("Union of DeShawn Marie Hallam", "Union of Deshawn Hallam"),
    ),
}


@pytest.mark.parametrize("case", ONE)
def test_one_bearer_is_one_dispute(case: str) -> None:
    texts, forms = ONE[case]
    assert values(disputes(*texts)) == [forms]


MANY = {
    "two people of one family name": [
        "They met Ilse Vandorp. Later Henk Vandorp came.",
        "They met Ilze Vandorp.",
        "They met Henck Vandorp.",
    ],
    "a town, and a body called after it": [
        "The Lemra Harbour Pilots Association met. They sang in Lemra again.",
        "The Lemra Harbour Pilot Association met.",
        "So they left the town of Lemra.",
        "So they left the town of Lemmra.",
    ],
}


@pytest.mark.parametrize("case", MANY)
def test_two_bearers_are_two_disputes(case: str) -> None:
    assert len(disputes(*MANY[case])) == 2


def test_what_is_one_in_two_stories_is_one() -> None:
    far = " The ferry to Ostra sank off the Quill Islands."
    texts = [f"They met Jean{gap}Luc Hallam.{end}" for end in (TOWN, far) for gap in "- "]
    told = documents(*texts)
    assert values(names.align(told, stories(told), rulebook())) == [("Jean Luc", "Jean-Luc")]


NAMES = st.lists(
    st.tuples(
        st.sampled_from(("Marta", "Martta", "Mrata", "Maarta")),
        st.sampled_from(("Lindkvist", "Lindkvisst", "Lindvkist", "Linndkvist")),
        st.booleans(),
    ),
    min_size=2,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_no_two_disputes_are_of_the_same_words(told: list[tuple[str, str, bool]]) -> None:
    texts = [f"They met {one} {two}." + f" Then {two} left." * alone for one, two, alone in told]
    found = disputes(*texts)
    for one, other in combinations(found, 2):
        own = [{place[:3] for side in dispute.sides for place in side.places} for dispute in (one, other)]
        assert own[0].isdisjoint(own[1])
    for dispute in found:
        places = [place for side in dispute.sides for place in side.places]
        assert len(set(places)) == len(places)
