"""Who tells which value: standing by independent sources, and the words for it."""

from __future__ import annotations

import pytest

from checker.align.dispute import Dispute, Place, Side
from checker.compare.messages.tellers import majority, tellers, values_told
from checker.model.document import Document
from checker.model.finding import Standing, Verdict, standings

MOST, FEW, ALONE, OPEN = Standing.MAJORITY, Standing.MINORITY, Standing.OUTLIER, Standing.UNDECIDED


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ((1, 1), [OPEN, OPEN]),
        ((2, 1), [MOST, ALONE]),
        ((1, 2), [ALONE, MOST]),
        ((2, 2), [OPEN, OPEN]),
        ((1, 1, 1), [OPEN, OPEN, OPEN]),
        ((3, 2, 1), [MOST, FEW, ALONE]),
        ((3,), [MOST]),
    ],
)
def test_more_sources_than_any_other_value_has_make_a_majority(sources: tuple[int, ...], expected: list[str]) -> None:
    assert standings(sources) == expected


DOCUMENTS = [Document(name, f"{count} died") for name, count in zip("abcdef", (12, 12, 12, 15, 21, 12), strict=True)]


def told(*values: str) -> Dispute:
    """A dispute of which each value names the documents that tell it: "abc" for 12."""
    sides = (
        Side(DOCUMENTS[ord(names[0]) - 97].text[:2], tuple(Place(ord(name) - 97, 0, 2) for name in names))
        for names in values
    )
    return Dispute("count/things", Verdict.CONFLICT, 0.9, "fire", tuple(sides))


COPIES = [0, 0, 0, 3, 4, 5]


@pytest.mark.parametrize(
    ("values", "sources", "sentences"),
    [
        (("ab", "d"), range(6), ["2 of 3 sources: 12; d alone: 15"]),
        (("abc", "d", "e"), range(6), ["3 of 5 sources: 12; d alone: 15; e alone: 21"]),
        (("a", "d"), COPIES, []),
        (("ab", "d"), COPIES, ["a and b are copies of one text: one source, so no value has a majority"]),
        (("abf", "d"), COPIES, ["2 of 3 sources: 12; d alone: 15", "a and b are copies of one text: one source"]),
    ],
)
def test_the_majority_is_of_sources_and_copies_are_one(
    values: tuple[str, ...], sources: list[int], sentences: list[str]
) -> None:
    assert list(majority(told(*values), DOCUMENTS, sources)) == sentences


def test_no_majority_stands_against_what_is_known_to_be_right() -> None:
    many, alone = told("abc", "d").sides
    right, wrong = (side._replace(known=side is alone) for side in (alone, many))
    assert [one.standing for one in values_told((right, wrong), range(6))] == [OPEN, OPEN]
    assert [one.standing for one in values_told((alone, many), range(6))] == [ALONE, MOST]


@pytest.mark.parametrize(
    ("names", "sources", "said"),
    [
        ("a", range(6), "a"),
        ("ab", range(6), "a and b"),
        ("abc", range(6), "a and 2 more"),
        ("ab", COPIES, "a and a copy"),
        ("abc", COPIES, "a and 2 copies"),
        ("abf", COPIES, "a and f"),
    ],
)
def test_a_message_names_sources_and_counts_the_copies_of_one(names: str, sources: list[int], said: str) -> None:
    side = told(names, "d").sides[0]
    assert tellers(side, DOCUMENTS, sources) == said
    assert values_told([side], sources)[0].documents == len(names)


def test_who_tells_less_exactly_is_no_copy() -> None:
    side = told("af", "d").sides[0]
    loosely = side._replace(places=(side.places[0], side.places[1]._replace(told="more than 10")))
    assert tellers(loosely, DOCUMENTS, range(6)) == "a"
