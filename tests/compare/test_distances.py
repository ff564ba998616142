"""Distances in time whose dates stand in another sentence or another document."""

from __future__ import annotations

from datetime import date

import pytest

import checker
from checker.config import Config
from checker.model.document import Document, ReferenceDate

NAMES = " Mayor Ilse Vandorp of Tarnholm said the Morra river had worn the piers of the Kestrel Bridge."
REPORT = "The Harbour Office published its report on the Kestrel Bridge on 31 August 2022." + NAMES
CALL = (
    "The towns on the Morra river asked Tarnholm for money on 26 September. The call comes {} the office published a report."
    + NAMES
)


WRITTEN = date(2022, 9, 28)


def messages(*texts: str) -> list[str]:
    day = ReferenceDate(WRITTEN, WRITTEN, "metadata")
    documents = [Document(f"{n}.txt", text, reference=day) for n, text in enumerate(texts)]
    return [finding.message for finding in checker.check(documents, config=Config(select=("date/relative",))).findings]


def test_the_date_of_the_event_is_found_in_another_document() -> None:
    assert messages(REPORT, CALL.format("more than a month after")) == [
        "more than a month after, but from 31 August 2022 to 26 September 2022 it is 26 days"
    ]


@pytest.mark.parametrize(
    "distance", ["nearly a month after", "26 days after", "less than a month after", "weeks after"]
)
def test_distances_that_fit(distance: str) -> None:
    assert messages(REPORT, CALL.format(distance)) == []


def test_two_dates_for_the_event_decide_nothing() -> None:
    other = REPORT.replace("31 August 2022", "20 August 2022")
    assert messages(REPORT, other, CALL.format("more than a month after")) == []


def test_another_event_is_not_meant() -> None:
    assert messages(REPORT.replace("published", "burned"), CALL.format("more than a month after")) == []


def test_what_is_not_spoken_of_again_has_no_date() -> None:
    text = CALL.replace("The call comes", "Rents have risen").format("more than a month after")
    assert messages(REPORT, text) == []


def test_a_day_known_within_bounds_is_enough_where_no_day_of_them_fits() -> None:
    documents = [
        Document("a.txt", REPORT, reference=ReferenceDate(date(2022, 9, 2), date(2022, 9, 2), "metadata")),
        Document("b.txt", CALL.replace("26 September", "Monday").format("more than a month after")),
    ]
    documents[1].reference = ReferenceDate(date(2022, 9, 12), date(2022, 9, 30), "file name")
    (finding,) = checker.check(documents, config=Config(select=("date/relative",))).findings
    assert finding.message.endswith("to a day between 12 and 26 September 2022 it is 12 to 26 days")
    documents[1].reference = ReferenceDate(date(2022, 9, 12), date(2022, 10, 8), "file name")
    assert not checker.check(documents, config=Config(select=("date/relative",))).findings


VOTE = "The Harbour Council adopted the treaty on the Kestrel Bridge on 20 September 2022." + NAMES
TOLD = "The towns on the Morra river asked Tarnholm for money on {}, {} the council adopted the treaty." + NAMES


@pytest.mark.parametrize(
    ("day", "distance", "told"),
    [
        ("13 September", "a week before", ""),
        ("1 September", "two days before", "from 1 September 2022 to 20 September 2022 it is 19 days"),
        ("18 September", "two days before", ""),
        ("18 September", "two days ahead of when", ""),
        ("27 September", "within a week of when", ""),
        ("14 September", "within a week of when", ""),
        ("1 September", "within a week of when", "from 1 September 2022 to 20 September 2022 it is 19 days"),
        ("21 September", "the day after", ""),
        ("25 September", "the day after", "from 20 September 2022 to 25 September 2022 it is 5 days"),
        ("15 September", "a month after", "from 15 September 2022 to 20 September 2022 it is 5 days"),
    ],
)
def test_wordings(day: str, distance: str, told: str) -> None:
    expected = [f"{distance.removesuffix(' when')}, but {told}"] if told else []
    assert messages(VOTE, TOLD.format(day, distance)) == expected


@pytest.mark.parametrize(("day", "told"), [("19 September", 0), ("26 September", 1)])
def test_the_eve_of_an_event(day: str, told: int) -> None:
    text = f"The towns asked Tarnholm for money on {day}, on the eve of the adoption of the treaty." + NAMES
    assert len(messages(VOTE, text)) == told


@pytest.mark.parametrize(("distance", "told"), [("Three days", 1), ("Six days", 0)])
def test_a_sentence_may_begin_with_the_distance(distance: str, told: int) -> None:
    text = (
        f"{distance} after the council adopted the treaty, the towns asked Tarnholm for money on 26 September." + NAMES
    )
    assert len(messages(VOTE, text)) == told


def test_no_date_of_its_own_and_no_event_decide_nothing() -> None:
    assert messages(VOTE, "Rents rose a week after the council adopted the treaty." + NAMES) == []
    assert messages(VOTE, "The towns met on 1 May 2022, the day before yesterday, a week after a storm." + NAMES) == []


ARREST = "Police in Tarnholm arrested Ilse Vandorp on 3 June 2022." + NAMES


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("the arrest of Vandorp", 1),
        ("Ilse Vandorp was arrested", 1),
        ("police arrested Vandorp in Tarnholm", 1),
        ("the arrest of Joost Meyer", 0),
        ("police arrested Vandorp in Oslo", 0),
        ("Vandorp was sentenced", 0),
        ("the arrest", 0),
    ],
)
def test_an_event_is_known_by_its_people(event: str, told: int) -> None:
    text = f"The trial in Tarnholm opened on 29 June 2022, two months after {event}." + NAMES
    assert len(messages(ARREST, text)) == told


def test_what_is_told_about_an_event_is_another() -> None:
    told = TOLD.format("1 September", "two days before").replace("the council adopted the treaty", "{}")
    assert messages(VOTE, told.format("the adoption of the treaty"))
    assert not messages(VOTE, told.format("the mayor read a letter on the adoption of the treaty"))
