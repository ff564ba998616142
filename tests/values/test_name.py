"""Names and quotations as values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values import name, quotation
from checker.values.kinds import kind
from checker.values.relation import Relation


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ilse Vandorp's", ("ilse", "vandorp")),
        ("Ana-María O’Neil", ("ana", "maria", "oneil")),
        ("A.J. Vandorp", ("aj", "vandorp")),
    ],
)
def test_names(text: str, parts: tuple[str, ...]) -> None:
    value = name.read(text)
    assert value and value.parts == parts


@pytest.mark.parametrize("text", ["", "harbour", " ", "-", "12"])
def test_no_names(text: str) -> None:
    assert name.read(text) is None


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Ilse Vandorp", "Ilse Vandorp", Relation.EQUAL),
        ("Ilse Vandorp", "Vandorp", Relation.AGREE),
        ("I. Vandorp", "Ilse Vandorp", Relation.AGREE),
        ("Zoë Vandorp", "ZOE VANDORP", Relation.AGREE),
        ("Ilse Vandorp", "Ilse Hallam", Relation.INCOMPARABLE),
    ],
)
def test_comparing_names(a: str, b: str, relation: Relation) -> None:
    one, other = name.read(a), name.read(b)
    assert one and other
    assert name.compare(one, other) is name.compare(other, one) is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("“We stay here.”", '"we stay here"', Relation.EQUAL),
        ("We stay here", "stay here", Relation.AGREE),
        ("We stay here", "We leave", Relation.INCOMPARABLE),
    ],
)
def test_comparing_quotations(a: str, b: str, relation: Relation) -> None:
    one, other = quotation.read(a), quotation.read(b)
    assert one and other
    assert quotation.compare(one, other) is quotation.compare(other, one) is relation


def test_one_utterance_of_two_speakers_is_two() -> None:
    one, other = quotation.Quotation("We stay", "Vandorp"), quotation.Quotation("We stay", "Hallam")
    assert quotation.compare(one, other) is Relation.INCOMPARABLE
    assert quotation.record(one) == {"value": "We stay", "speaker": "Vandorp"}


@given(st.sampled_from(["name", "quotation"]), st.text(max_size=40))
def test_a_value_reads_as_it_is_shown_and_agrees_with_itself(of: str, text: str) -> None:
    value = kind(of).read(text)
    if value is not None:
        assert kind(of).read(kind(of).show(value)) == value
        assert kind(of).compare(value, value) is Relation.EQUAL
