"""What comes again, in two texts that do not repeat the day: minutes, annual notices, monthly figures, things known by their year."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

RULEBOOK = load()


def conflicts(*texts: str, days: tuple[date, ...] = ()) -> list[str]:
    """The rules of the conflicts between texts, undated or of some days."""
    references: list[ReferenceDate | None] = [ReferenceDate(day, day, "metadata") for day in days]
    references = references or [None] * len(texts)
    documents = [
        Document(*told, reference=day) for told, day in zip(zip("ab", texts, strict=True), references, strict=True)
    ]
    return [found.rule for found in check(documents, RULEBOOK, Config()).facts if found.verdict is Verdict.CONFLICT]


MINUTES = (
    "Minutes of the Parish Council of Emberton, {}. Present: {} councillors. The Mill Lane field was bought for £{}."
)
NOTICE = "Halver Ltd. Notice of annual general meeting, {}. The directors recommend a dividend of {}p a share."
REPORT = "Oakfield Library quarterly report, {}. The mobile library made {} stops."


@pytest.mark.parametrize(
    ("told", "first", "other"),
    [
        (MINUTES, ("9 January 2020", "six", "900"), ("13 February 2020", "five", "700")),
        (NOTICE, ("12 June 2018", "7"), ("11 June 2019", "8")),
        (REPORT, ("5 July 2023", "96"), ("5 October 2023", "112")),
    ],
)
def test_each_record_tells_its_own(told: str, first: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert conflicts(told.format(*first), told.format(*other)) == []


@pytest.mark.parametrize(
    ("told", "first", "other", "rule"),
    [
        (MINUTES, ("9 January 2020", "six", "900"), ("9 January 2020", "six", "700"), "money/amount"),
        (NOTICE, ("12 June 2018", "7"), ("12 June 2018", "8"), "money/amount"),
    ],
)
def test_two_records_of_one_day_are_of_one_thing(
    told: str, first: tuple[str, ...], other: tuple[str, ...], rule: str
) -> None:
    assert conflicts(told.format(*first), told.format(*other)) == [rule]


def test_who_met_meets_again() -> None:
    told = "The governors of Hill School met on {} 2019."
    assert conflicts(told.format("11 September"), told.format("9 October")) == []
    assert conflicts(told.format("11 September"), told.format("12 September")) == ["date/event-date"]


EXPORTS = "SEOUL, {} - South Korea's exports climbed {} percent {}from a year earlier, the trade ministry said."


@pytest.mark.parametrize(
    ("days", "period", "expected"),
    [
        ((date(2022, 6, 1), date(2022, 7, 1)), "", []),
        ((date(2022, 6, 1), date(2022, 6, 2)), "", ["percent/share"]),
        ((date(2022, 6, 1), date(2022, 7, 1)), "in May ", ["percent/share"]),
    ],
)
def test_figures_of_two_months(days: tuple[date, date], period: str, expected: list[str]) -> None:
    texts = [
        EXPORTS.format(f"{day:%B} {day.day}", share, period) for day, share in zip(days, ("21.3", "25.4"), strict=True)
    ]
    assert conflicts(*texts, days=days) == expected


def test_things_known_by_their_years() -> None:
    told = "The {} Orlo flood lasted {} days. Water stood in the streets of Orlo."
    assert conflicts(told.format(1954, "six"), told.format(2002, "nine")) == []
    assert conflicts(told.format(1954, "six"), told.format(1954, "nine")) == ["duration/length"]


def test_each_number_has_its_year() -> None:
    first = "In 2020 the Luton refuge took in 412 dogs and in 2021 it took in 390."
    other = "The Luton refuge took in 390 dogs in 2021, against 412 in 2020."
    assert conflicts(first, other) == []
