"""Tolls of two kinds of events, or at two sorts of places, are no conflict; one event in other words, with a slip, is one."""

from __future__ import annotations

import pytest

from tests.compare.test_like_events import WRITTEN, grave


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "A blaze in Orvik killed five people on Monday, the regional governor, Jan Holm, said.",
            "A stampede in Orvik killed nine people on Monday, the regional governor, Jan Holm, said.",
        ),
        (
            "Eight people were killed when a cable car fell in Halden on Saturday. The cabin crashed on to rocks, Mona Eik said.",
            "Eleven people were killed when an avalanche buried a hut in Halden on Saturday. The slopes are closed, Mona Eik said.",
        ),
        (
            "Floodwater drowned six people in Esta on Thursday. A 61-year-old man is missing, the mayor, Ana Ruiz, said.",
            "A stabbing left two people dead in Esta on Thursday. A 26-year-old man was arrested, the mayor, Ana Ruiz, said.",
        ),
        (
            "A gunman shot dead three people in a mosque in Ness on Friday, mayor Karl Moen said.",
            "A gunman shot dead five people in a nightclub in Ness on Friday, mayor Karl Moen said.",
        ),
        (
            "Thieves robbed a jeweller's in Ness of 40,000 euros on Friday, Inspector Karl Moen said. Two men fled.",
            "Thieves robbed a post office in Ness of 60,000 euros on Friday, Inspector Karl Moen said. Three men fled.",
        ),
    ],
)
def test_two_events(first: str, other: str) -> None:
    assert grave(first, other) == []


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "A blaze in a hotel in Orvik killed 14 people on Monday, the regional governor, Jan Holm, said.",
            "A fire in an Orvik hotel killed 41 people on Monday, the regional governor, Jan Holm, said.",
        ),
        (
            "The storm in Ness killed 12 people on Friday, the mayor, Karl Moen, said.",
            "Floods in Ness killed 21 people on Friday, the mayor, Karl Moen, said.",
        ),
        (
            "A derailment in Ness injured 31 people on Friday, the fire chief, Karl Moen, said.",
            "A train crash in Ness injured 37 people on Friday, the fire chief, Karl Moen, said.",
        ),
        (
            "An explosion and a fire at a refinery killed 18 workers in Velda on Thursday, police spokeswoman Ina Roth said.",
            "A fire at the Velda refinery killed 13 workers on Thursday, police spokeswoman Ina Roth said.",
        ),
        (
            "A gunman shot dead three people in a bar in Ness on Friday, mayor Karl Moen said.",
            "A gunman shot dead eight people in a pub in Ness on Friday, mayor Karl Moen said.",
        ),
    ],
)
def test_one_event_in_other_words(first: str, other: str) -> None:
    assert grave(first, other, written=(WRITTEN, WRITTEN)) != []
