"""What two sentences built alike tell differently, and what is but another word for one thing."""

from __future__ import annotations

import pytest

from checker.align.slots.contrast import Frame, Frames, are_contrasted
from checker.align.slots.parties import Parties
from checker.align.words import BEGINNING
from tests.align.made import first_number, rulebook, sentence

FRAMES = Frames(rulebook(), Parties(rulebook()))


def frame(text: str) -> tuple[Frame, frozenset[str]]:
    """The frame of a text's first number, and what the text writes."""
    words = sentence(text)
    at = first_number(words)
    return FRAMES.frame(words, at, at + 1), frozenset(word.lower[:BEGINNING] for word in words)


@pytest.mark.parametrize(
    ("first", "other", "found"),
    [
        ("The water bill was debated for 7 hours.", "The forestry bill was debated for 4 hours.", True),
        ("The first landslide buried 14 houses.", "The second landslide buried 6 houses.", True),
        ("An earthquake shook 14 towns of the coast.", "An aftershock shook 6 towns of the coast.", True),
        ("Thieves took 12 jewels from a villa in Corrin.", "Thieves took 9 paintings from a gallery in Corrin.", True),
        ("In the morning session 31 laws were passed.", "In the evening session 14 laws were passed.", True),
        ("The first quarter brought 14 million.", "The second quarter brought 16 million.", False),
        ("A strong earthquake shook 14 towns.", "A powerful earthquake shook 16 towns.", False),
        ("A drunk driver hit 14 cars.", "A drink driver hit 16 cars.", False),
        ("Gunmen took 43 hostages at an inn in Kandor.", "Gunmen took 48 hostages at a hotel in Kandor.", False),
        ("The big quake shook 14 towns of the coast.", "The big earthquake shook 16 towns of the coast.", False),
        ("The water bill was debated for 7 hours.", "For 9 hours the house spoke of the water bill.", False),
        ("Kreda will build seven plants with 450 jobs.", "Kreda will build nine plants with 540 jobs.", False),
        ("Police said 14 men had been seen.", "Officials said 16 men had been seen.", False),
    ],
)
def test_contrast(first: str, other: str, found: bool) -> None:
    (own, here), (another, there) = frame(first), frame(other)
    assert are_contrasted(own, another, here, there) is found
    assert are_contrasted(another, own, there, here) is found
    assert not are_contrasted(own, own, here, here)


def test_words_that_both_texts_write_may_mean_one_thing() -> None:
    first, other = "The water bill was debated for 7 hours.", "The forestry bill was debated for 4 hours."
    (own, here), (another, there) = frame(first), frame(other)
    assert not are_contrasted(own, another, here | there, here | there)
