"""Whose a number is: the name that acts before it, or the one that was told of last."""

from __future__ import annotations

import pytest

from checker.align.slots.bearers import Bearer, are_one, are_others, bearer
from checker.align.slots.parties import Named, Parties
from checker.align.slots.sentence import place
from checker.align.strangers import LONGER
from tests.align.made import rulebook, sentences

PARTIES = Parties(rulebook())
REPORTING = frozenset(rulebook().forms["reporting"])
VELLAND, HALDEN = Bearer((("vell",),)), Bearer((("hald",),))


def borne(text: str) -> Bearer:
    """The bearer of the last number of a text."""
    *earlier, own = sentences(text)
    at = max(number for number, word in enumerate(own) if word.shape == "9")
    first, _ = place(own, own[at].start, own[at].end)
    names: list[list[Named]] = [list(PARTIES.named(words)) for words in reversed(earlier)]
    return bearer(own, list(PARTIES.named(own)), first, names, REPORTING)


def told(text: str) -> tuple[str, bool]:
    """The words of a number's bearer by their beginnings, and whether a sentence before tells it."""
    found = borne(text)
    return " ".join(word[0].removesuffix(LONGER) for word in found.name), found.before


@pytest.mark.parametrize(
    ("text", "name", "before"),
    [
        ("Velland pledged 200 million.", "vell", False),
        ("The party of Oda Lien received 4 million in gifts.", "oda lien", False),
        ("The Lien Fishers Party candidate received 4 million in gifts.", "lien fish part", False),
        ("Norwegian police questioned 9 people.", "", False),
        ("Researchers of the Hamm observatory found 12 moons.", "hamm", False),
        ("A sum of 200 million was pledged by Velland.", "vell", False),
        ("Velland waited until Oda Lien said 200 million had been paid.", "", False),
        ("Mayor Oda Lien said that 14 people had been killed.", "", False),
        ("Velland closed the Sund bottling hall. The hall has 340 workers.", "sund", True),
        ("Storm Nadia left the coast. The gusts reached 140 kilometres.", "stor nadi", True),
        ("Storm Nadia left the coast. It killed 14 people.", "stor nadi", True),
        ("The court of Corrin fined the Velland works 4 million.", "vell", False),
        ("The court of Corrin jailed Oda Lien for 4 years.", "oda lien", False),
        ("Velland pledged a sum. In Corrin 14 people were killed.", "", False),
    ],
)
def test_whose_a_number_is(text: str, name: str, before: bool) -> None:
    assert told(text) == (name, before)


@pytest.mark.parametrize(
    ("one", "other", "known", "alike", "found"),
    [
        (VELLAND, HALDEN, "", False, True),
        (VELLAND, HALDEN, "hald", False, True),
        (VELLAND, HALDEN, "hald vell", False, False),
        (VELLAND, HALDEN, "hald vell", True, True),
        (VELLAND, HALDEN._replace(suffers=True), "", True, False),
        (VELLAND._replace(suffers=True), HALDEN._replace(suffers=True), "", True, True),
        (VELLAND, VELLAND, "", True, False),
        (VELLAND, Bearer(), "", True, False),
        (VELLAND._replace(announces=True), HALDEN, "hald vell", True, False),
        (VELLAND._replace(announces=True), HALDEN, "hald", True, True),
        (VELLAND._replace(before=True), HALDEN, "", False, False),
        (VELLAND._replace(before=True), HALDEN, "", True, True),
        (VELLAND._replace(before=True, loose=True), HALDEN, "", True, False),
        (
            Bearer((("stor",), ("nadi",)), before=True, loose=True),
            Bearer((("stor",), ("odil",)), before=True, loose=True),
            "",
            True,
            True,
        ),
    ],
)
def test_two_bearers(one: Bearer, other: Bearer, known: str, alike: bool, found: bool) -> None:
    here, there = (frozenset((*known.split(), *(word[0] for word in side.name))) for side in (one, other))
    assert are_others(one, other, here, there, alike=alike) is found
    assert are_others(other, one, there, here, alike=alike) is found


def test_one_bearer_shares_a_word() -> None:
    assert are_one(Bearer((("kres",), ("bank",))), Bearer((("kres",),)))
    assert not are_one(VELLAND, HALDEN)
    assert not are_one(Bearer(), Bearer())


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Sweden sank 12 boats.", "Denmark sank 15 boats.", True),
        ("Norrair recalled 12 buses.", "Selbair recalled 15 buses.", True),
        ("Some 12 boats were sunk by Sweden.", "Denmark sank 15 boats.", True),
        ("Sweden sank 12 boats.", "Stockholm sank 15 boats.", False),
        ("Britain sank 12 boats.", "The United Kingdom sank 15 boats.", False),
        ("The United States sank 12 boats.", "Washington sank 15 boats.", False),
        ("Sweden sank 12 boats.", "The Swedish Navy sank 15 boats.", False),
        ("Norrair recalled 12 buses.", "Norrair Coaches recalled 15 buses.", False),
        ("Norrair recalled 12 buses.", "The company recalled 15 buses.", False),
    ],
)
def test_two_who_do_the_same(one: str, other: str, *, found: bool) -> None:
    first, second = borne(one), borne(other)
    here, there = (frozenset(part for word in side.name for part in word) for side in (first, second))
    assert are_others(first, second, here, there, alike=True) is found
    assert are_others(second, first, there, here, alike=True) is found


@pytest.mark.parametrize(
    ("text", "suffers"),
    [
        ("Velland was fined 4 million.", True),
        ("Velland has been fined 4 million.", True),
        ("The court fined Velland 4 million.", True),
        ("Velland paid 4 million.", False),
        ("Velland has paid 4 million.", False),
    ],
)
def test_who_acts_and_to_whom_it_is_done(text: str, *, suffers: bool) -> None:
    assert borne(text).suffers is suffers


def test_who_only_makes_known_what_is_done() -> None:
    assert borne("Oda Lien announced on Monday the purchase of 40 boats.").announces
    assert not borne("Oda Lien bought 40 boats.").announces
