"""Causes of error: each finding is counted under the first that holds."""

from __future__ import annotations

import pytest

from tests.benchmarks.confusion import cause

CONFLICTS = [{"45": [("a", 0, 9)], "48": [("b", 0, 9)]}]
UPDATES = [{"3": [("a", 20, 29)], "5": [("b", 20, 29)]}]
EVENTS = {"a": "fire", "b": "fire", "c": "flood"}


@pytest.mark.parametrize(
    ("spans", "name"),
    [
        ([("a", 2, 4), ("b", 2, 4)], "right"),
        ([("a", 2, 4), ("b", 2, 4), ("c", 2, 4)], "right"),
        ([("a", 22, 24), ("b", 22, 24)], "update"),
        ([("a", 2, 4), ("b", 22, 24)], "same event"),
        ([("a", 2, 4), ("c", 2, 4)], "two events"),
        ([("a", 2, 4), ("a", 22, 24)], "one text"),
    ],
)
def test_the_first_cause_that_holds_is_counted(spans: list[tuple[str, int, int]], name: str) -> None:
    assert cause(spans, CONFLICTS, UPDATES, EVENTS) == name
