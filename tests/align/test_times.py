"""Years told by their distance from that of writing."""

from __future__ import annotations

import pytest

from checker.align.times import year_off


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
