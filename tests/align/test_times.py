"""Years told by their distance from that of writing, and hours at which something happens."""

from __future__ import annotations

import pytest

from checker.align.times import hours, year_off
from checker.extract import extract
from checker.model.claim import Mention
from checker.model.document import Document, Segment
from checker.rulebook import load


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("this year", {0}),
        ("Last year", {-1}),
        ("next year", {1}),
        ("a year ago", {-2, -1}),
        ("one year earlier", {-2, -1}),
        ("ten years ago", {-11, -10, -9}),
        ("25 years ago", {-26, -25, -24}),
        ("two decades ago", {-21, -20, -19}),
        ("last month", set()),
        ("several years ago", set()),
        ("2019", set()),
    ],
)
def test_years_off(words: str, years: set[int]) -> None:
    assert year_off(words) == years


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("at 3:10 a.m.", {190}),
        ("at about 9.40 p.m. local time", {1300}),
        ("at 0710 GMT", set()),
        ("by 9 p.m.", set()),
        ("at 3 p.m., and again at 5 p.m.", {900, 1020}),
        ("on Monday", set()),
    ],
)
def test_hours(words: str, minutes: set[int]) -> None:
    text = f"A quake shook Lemra {words} and killed 12 people."
    mentions = extract(Document("d", text), load()).mentions
    own = Mention("quantity", text.index("12"), text.index("."), None)
    assert hours(text, mentions, Segment("sentence", 0, len(text)), own) == minutes
