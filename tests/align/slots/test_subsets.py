"""Of which part of a whole a number is told."""

from __future__ import annotations

import pytest

from checker.align.slots.parties import Parties
from checker.align.slots.subsets import Part, counted, is_part, part
from checker.align.tokens import Token
from tests.align.made import first_number, rulebook, sentence

PARTIES = Parties(rulebook())
TOWN, COUNTRY = ("town",), ("coun",)


def behind(text: str, words: int) -> tuple[tuple[Token, ...], int]:
    """The tokens of a text, and the one so many behind its first number."""
    found = sentence(text)
    return found, words + first_number(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kreda closed 22 branches in the countryside.", ["coun"]),
        ("Kreda closed 22 branches in Corrin and Lessany.", ["corr", "less+"]),
        ("Kreda closed 22 branches at its seat in Corrin.", ["seat"]),
        ("Kreda closed 22 branches in the town of Corrin.", ["corr"]),
        ("Kreda laid 22 kilometres of pipes in Corrin.", ["corr"]),
        ("Kreda closed 22 branches in a hurry.", []),
        ("Kreda closed 22 branches on Monday.", []),
        ("Kreda closed 22 branches, in the countryside.", []),
        ("Kreda closed 22 branches", []),
    ],
)
def test_the_part_behind_a_number(text: str, found: list[str]) -> None:
    words, last = behind(text, 2)
    assert [word[0] for word in part(words, last, PARTIES).words] == found


@pytest.mark.parametrize(
    ("text", "within", "all_over"),
    [
        ("Floods cut off 25 villages in Corrin.", False, False),
        ("Floods cut off 25 villages in southern Corrin.", True, False),
        ("Floods cut off 25 villages in the north of Corrin.", True, False),
        ("Floods cut off 25 villages across Corrin.", False, True),
    ],
)
def test_how_much_of_a_place(text: str, within: bool, all_over: bool) -> None:
    assert part(*behind(text, 2), PARTIES) == Part((("corr", "corr+"),), within, all_over)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of all, 40 were children.", "childr"),
        ("Of all, 40 of them were young tourists.", "touris"),
        ("Of all, 40 were younger than twenty.", "younge"),
        ("Of all, 40 were killed.", ""),
        ("Of all, 40 drowned.", ""),
        ("Of all, 40", ""),
    ],
)
def test_what_a_bare_number_counts(text: str, found: str) -> None:
    assert counted(*behind(text, 1), PARTIES) == found


@pytest.mark.parametrize(
    ("less", "more", "written", "found"),
    [
        (Part((COUNTRY,)), Part(), frozenset({"town"}), True),
        (Part((COUNTRY,)), Part(), frozenset({"coun"}), False),
        (Part((TOWN,)), Part((TOWN, COUNTRY)), frozenset({"town", "coun"}), True),
        (Part(), Part((TOWN,)), frozenset(), False),
        (Part((TOWN, COUNTRY)), Part((COUNTRY,)), frozenset({"coun"}), True),
        (Part((TOWN, COUNTRY)), Part((COUNTRY,)), frozenset({"town", "coun"}), False),
        (Part((COUNTRY,), within=True), Part((COUNTRY,)), frozenset({"coun"}), True),
        (Part((COUNTRY,), within=True), Part((COUNTRY,), within=True), frozenset({"coun"}), False),
        (Part((TOWN,)), Part((COUNTRY,), all_over=True), frozenset({"town", "coun"}), True),
        (Part((COUNTRY,)), Part((COUNTRY,), all_over=True), frozenset({"coun"}), False),
    ],
)
def test_a_part(less: Part, more: Part, written: frozenset[str], found: bool) -> None:
    assert is_part(less, more, written) is found
