"""Quotation marks of every style, paired by the cheapest reading."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.quotation_marks import quoted
from tests.timing import seconds


def told(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quoted(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('She said: "We stay." Then she left.', ["We stay."]),
        ("She said: “We stay.” Then she left.", ["We stay."]),
        ("She said: ``We stay.'' Then she left.", ["We stay."]),
        ("Sie sagte: „We stay.“ Then she left.", ["We stay."]),
        ("Elle dit : « We stay. » Then she left.", [" We stay. "]),
        ("He said: ”We stay.” Then he left.", ["We stay."]),
        ("She said 'we will all stay here' and left.", ["we will all stay here"]),
        ("She said ‘we’ll all stay here’ and left.", ["we’ll all stay here"]),
        ('"We stay," she said, "and we sing."', ["We stay,", "and we sing."]),
        ('"We stay, "she said. "We sing."', ["We stay, ", "We sing."]),
        ('"We stay, " she said. "We sing. "', ["We stay, ", "We sing. "]),
        ("“She said ‘we will stay’ to me.”", ["She said ‘we will stay’ to me."]),
        ("\"She said 'we will stay' to me.\"", ["She said 'we will stay' to me."]),
        ('"We stay.\n"And we sing," she said.', ["We stay.", "And we sing,"]),
        ('"We stay.\n\n"We sing.\n\n"We dance," she said.', ["We stay.", "We sing.", "We dance,"]),
        ('The board was 6" wide. "We stay," she said.', ["We stay,"]),
        ("The girls' house and the boys' house stood.", []),
        ("It's hers, isn't it? Rock 'n' roll of the '90s.", []),
        ("She called it 'odd' and left.", []),
        ('She said: "We stay', ["We stay"]),
        ('We stay," she said. Then: "We sing." Then: "We dance."', ["We stay,", "We sing.", "We dance."]),
        ("It rained. We stay,” she said. “We sing.”", ["We stay,", "We sing."]),
        ("‚We will all stay‘, she said.", ["We will all stay"]),
        ("「We stay」 she said. 『We sing』", ["We stay", "We sing"]),
        ("no marks at all", []),
        ('"', []),
        ('""', []),
    ],
)
def test_quotations(text: str, quotations: list[str]) -> None:
    assert told(text) == quotations


def test_a_quotation_continues_in_the_next_paragraph() -> None:
    assert [q.continued for q in quoted('"We stay.\n"We sing," she said. "We dance."')] == [False, True, False]


def test_one_missing_mark_does_not_turn_the_rest_inside_out() -> None:
    text = 'He said: "We stay. Then he left.\n' + 'She said: "We sing." They left.\n' * 5
    assert told(text)[-5:] == ["We sing."] * 5


@given(st.text(alphabet="\"'“”‘’`« »ab.,\n", max_size=80))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quoted(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ['"', "'", '" ', "“", "” ", "a'b ", '"a\'b" ', "''", '"\n'])
def test_hostile_marks_take_linear_time(unit: str) -> None:
    short, long = (seconds(quoted, unit * (size // len(unit))) for size in (5_000, 50_000))
    assert long < 30 * short + 0.1
