"""Totals of tables against their rows."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load()
TABLE = """Loans in the town libraries in August, as the council told on Monday:

{}

The bus was out of service."""


def found(table: str) -> list[str]:
    return [
        finding.message
        for finding in check([Document("d", TABLE.format(table))], RULEBOOK, Config()).findings
        if finding.rule == "count/column"
    ]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("Market | 120\nNorth | 96\nSouth | 88\nTotal | 314", "total 314, but the rows above are 304"),
        ("Market | 120\nNorth | 96\nSouth | 88\nTotal | 304", ""),
        (
            "Market | 1,200\nNorth | 960\nSouth | -\nEast | 40\nTotal | 2,300",
            "total 2,300, but the rows above are 2,200",
        ),
        ("Market | 12.4\nNorth | 9.6\nSouth | 8.8\nTotal | 30.9", ""),
        ("Market | 40 %\nNorth | 33 %\nSouth | 28 %\nTotal | 100 %", ""),
        ("Market | 120\nof which new | 20\nNorth | 96\nSouth | 88\nTotal | 304", ""),
        ("Town | 200\nMarket | 120\nNorth | 80\nSouth | 88\nTotal | 288", ""),
        ("Market | 120\nNorth | 96\nTotal | 218", ""),
        ("Market | 120\nNorth | 96\nSouth | 88\nLast year | 314", ""),
        ("Market | 120\nNorth | n/a\nSouth | 88\nTotal | 314", ""),
    ],
)
def test_a_total_is_the_sum_of_its_rows(rows: str, told: str) -> None:
    assert found(f"Branch | Loans\n{rows}") == ([told] if told else [])


def test_the_last_row_of_a_column_may_add_up_its_neighbours() -> None:
    rows = "Chairs | 100.00 | 20.00\nTables | 200.00 | 40.00\nLamps | 50.00 | 10.00\nTotal | 420.00 | 70.00"
    assert found(f"Item | Cost | Tax\n{rows}") == []


def test_averages_and_rounded_numbers_have_no_sum() -> None:
    assert found("Branch | Average\nMarket | 120\nNorth | 96\nSouth | 88\nAll | 101") == []
    assert found("Branch | Loans\nMarket | 120\nNorth | 96\nSouth | 88\nTotal | 314\n\nAll numbers are rounded.") == []
