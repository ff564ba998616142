"""The table of rules is whole at any width."""

from __future__ import annotations

import pytest

from checker.cli.rule import _columns
from checker.rulebook import load

ROWS = [("id", "severity", "summary"), *((rule.id, rule.severity, rule.summary) for rule in load().rules)]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_cut(width: int) -> None:
    lines = list(_columns(ROWS, width))
    assert all(len(line) <= width for line in lines)
    assert " ".join(" ".join(lines).split()) == " ".join(" ".join(row) for row in ROWS)


def test_where_there_is_room_the_summary_stands_in_its_column() -> None:
    lines = list(_columns(ROWS, 80))
    start = lines[0].index("summary")
    assert all(line[start - 1] == " " != line[start] for line in lines)
