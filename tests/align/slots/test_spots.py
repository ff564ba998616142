"""At which place a number is told."""

from __future__ import annotations

import pytest

from checker.align.slots.sentence import place
from checker.align.slots.spots import Spot, only_spot, spot
from checker.align.tokens import Token, tokens
from checker.model.document import Document, Segment

REPORTING = frozenset(("said", "told"))


def _words(text: str) -> tuple[Token, ...]:
    return tokens(Document("a", text), Segment("sentence", 0, len(text)))


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("Police arrested 12 people in Palermo and five in Catania.", "12", Spot("Palermo")),
        ("Police arrested 12 people in Palermo and five in Catania.", "five", Spot("Catania")),
        ("Some 700 were taken from Corfu on Wednesday.", "700", Spot("Corfu", "from")),
        ("Five rockets hit Ashkelon.", "Five", Spot("Ashkelon")),
        ("Shelling in Bakhmut on Wednesday killed two people.", "two", Spot("Bakhmut")),
        ("The quake killed six people in the eastern town of Alausi.", "six", Spot("Alausi")),
        ("The army shelled a road in May and six died.", "six", Spot()),
        ("Police in Oslo said nine people were hurt.", "nine", Spot()),  # where they speak
        ("Cianjur counted 162 dead.", "162", Spot("Cianjur", acts=True)),
        ("In Samar 300 houses fell.", "300", Spot("Samar")),
        ("Six people were wounded at Robb.", "Six", Spot("Robb", "at")),
        ("A coach hit the Halden bridge and killed six people.", "six", Spot()),
    ],
)
def test_spot(text: str, number: str, found: Spot) -> None:
    start = text.index(number)
    words = _words(text)
    assert spot(words, *place(words, start, start + len(number)), REPORTING) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fifteen people were shot in a tavern in Soweto early on Sunday.", "Soweto"),
        ("Shots were heard in Soweto and in Durban.", ""),
    ],
)
def test_only_spot(text: str, name: str) -> None:
    assert only_spot(_words(text)).name == name
