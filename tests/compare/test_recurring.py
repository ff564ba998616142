"""What recurs is no contradiction, what happens once is: texts of two days that each tell of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

RULEBOOK = load()
FRAME = " The Kestrel yard lies in Tarnholm beside the Morra, mayor Bo Lindqvist said."
TUESDAY, WEDNESDAY, THURSDAY = (date(2013, 9, day) for day in (3, 4, 5))


def conflicts(texts: Sequence[str], days: Sequence[date]) -> list[str]:
    """The rules of the conflicts between two texts of two days."""
    documents = [
        Document(name, text + FRAME, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("ab", texts, days, strict=True)
    ]
    return [found.rule for found in check(documents, RULEBOOK, Config()).facts if found.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Ruvian jets bombed the port of Tarnholm on {}.", ("", "")),
        ("Thousands of protesters marched through Tarnholm on {}.", ("", "")),
        ("Rebels in Ruvia attacked the garrison of Tarnholm on {}.", ("", "")),
        ("Shares in Kestrel closed at ${} in Tarnholm on {}.", ("41.20", "43.10")),
        ("Oil prices in Tarnholm rose {} percent on {}.", ("2", "3")),
        ("Temperatures in Tarnholm reached {} degrees on {}.", ("41", "44")),
        ("Jan Borel won the {} stage of the Tarnholm tour on {}.", ("second", "third")),
        ("Peace talks in Tarnholm lasted {} hours on {}.", ("six", "nine")),
        ("Fighting killed {} soldiers near Tarnholm on {}.", ("12", "9")),
    ],
)
@pytest.mark.parametrize("day", [("Monday", "Tuesday"), ("Tuesday", "Wednesday")])
def test_each_text_tells_its_own_day(told: str, values: tuple[str, str], day: tuple[str, str]) -> None:
    texts = [told.format(*filter(None, (value, name))) for value, name in zip(values, day, strict=True)]
    assert conflicts(texts, (TUESDAY, WEDNESDAY)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Ada Brenn of Tarnholm died on {}.",
        "The ferry Marigold sank off Tarnholm on {}.",
        "Ada Brenn was elected mayor of Tarnholm on {}.",
        "The Kestrel bridge in Tarnholm opened on {}.",
        "Ruvia and Lemra signed the Tarnholm treaty on {}.",
        "Ada Brenn founded the Kestrel bank in Tarnholm on {}.",
    ],
)
@pytest.mark.parametrize("day", [("Monday", "Tuesday"), ("Tuesday", "Wednesday")])
def test_what_happens_once_has_one_day(told: str, day: tuple[str, str]) -> None:
    assert conflicts([told.format(name) for name in day], (TUESDAY, WEDNESDAY)) == ["date/event-date"]


WEATHER = (
    "Tarnholm had {} of the heat on {}, with up to {} degrees at the port. The Morra power works counted {} homes without power. "
    "The fire service put out {} hay fires."
)


def test_what_is_counted_every_day_differs_from_day_to_day() -> None:
    told = (
        WEATHER.format("a first day", "Tuesday", 39, "5,000", 21),
        WEATHER.format("more", "Wednesday", 37, "8,000", 34),
    )
    assert conflicts(told, (TUESDAY, WEDNESDAY)) == []
    assert conflicts([text.replace("Wednesday", "Tuesday") for text in told], (WEDNESDAY, WEDNESDAY))
    of_one_day = told[0], told[1].replace("on Wednesday", "on Wednesday as on Tuesday")
    assert conflicts(of_one_day, (TUESDAY, WEDNESDAY))


@pytest.mark.parametrize(
    ("since", "later", "found"),
    [
        (" since the end of August", date(2013, 9, 12), []),
        (" in two weeks", date(2013, 9, 12), []),
        (" since the end of August", WEDNESDAY, ["ordinal/rank"]),
        ("", date(2013, 9, 12), ["ordinal/rank"]),
    ],
)
def test_what_comes_again_is_counted_on(since: str, later: date, found: list[str]) -> None:
    told = "Ruvian jets bombed Tarnholm. It was the {} attack on the port of Tarnholm{}."
    texts = told.format("second", since), told.format("fourth", since)
    assert conflicts(texts, (TUESDAY, later)) == found


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("Monday", "Tuesday", (WEDNESDAY, WEDNESDAY)),
        ("Monday", "Tuesday", (TUESDAY, THURSDAY)),
        ("Monday", "Sunday", (TUESDAY, WEDNESDAY)),
    ],
)
def test_one_attack_on_two_days_is_a_conflict(first: str, second: str, days: tuple[date, date]) -> None:
    told = "Ruvian jets bombed the port of Tarnholm on {}."
    assert conflicts([told.format(first), told.format(second)], days) == ["date/event-date"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The Lido festival in Tarnholm drew 41,000 visitors last year.",
            "The Lido festival in Tarnholm drew 46,000 visitors this year.",
        ),
        (
            "The 2024 Lido festival in Tarnholm drew 41,000 visitors.",
            "The 2025 Lido festival in Tarnholm drew 46,000 visitors.",
        ),
        (
            "The 12th Lido festival in Tarnholm drew 41,000 visitors.",
            "The 13th Lido festival in Tarnholm drew 46,000 visitors.",
        ),
        (
            "The university of Tarnholm has 12,000 students.",
            "The university of Tarnholm had 9,000 students ten years ago.",
        ),
        ("Kestrel closed its Tarnholm mill six months ago.", "Kestrel closed its Tarnholm mill in April."),
        ("Kestrel released a fix in Tarnholm on Patch Tuesday.", "Kestrel released a fix in Tarnholm on Wednesday."),
        (
            "Kestrel announced on Monday that it would close its Tarnholm mill.",
            "Kestrel will close its Tarnholm mill on Thursday.",
        ),
        (
            "Polling stations in Tarnholm open at 8 a.m. on Monday.",
            "Polling stations in Tarnholm close at 7 p.m. on Monday.",
        ),
    ],
)
def test_two_editions_or_acts(first: str, second: str) -> None:
    assert conflicts((first, second), (WEDNESDAY, WEDNESDAY)) == []


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        (
            "The Lido festival in Tarnholm drew 41,000 visitors this year.",
            "The Lido festival in Tarnholm drew 46,000 visitors this year.",
            "count/things",
        ),
        (
            "The university of Tarnholm has 12,000 students.",
            "The university of Tarnholm has 9,000 students.",
            "count/things",
        ),
        ("Kestrel closed its Tarnholm mill in June.", "Kestrel closed its Tarnholm mill in April.", "date/event-date"),
        (
            "Kestrel closed its Tarnholm mill on Monday.",
            "Kestrel closed its Tarnholm mill on Tuesday.",
            "date/event-date",
        ),
        (
            "Polling stations in Tarnholm open at 8 a.m. on Monday.",
            "Polling stations in Tarnholm open at 7 a.m. on Monday.",
            "time/clock",
        ),
    ],
)
def test_one_edition_or_act(first: str, second: str, rule: str) -> None:
    assert conflicts((first, second), (WEDNESDAY, WEDNESDAY)) == [rule]


@pytest.mark.parametrize(
    "told",
    [
        "Ruvian jets struck the port of Tarnholm on {}. They wounded {} people.",
        "Lyra Moen shot for Tarnholm against Morra on {}. Lyra Moen scored {} points.",
        "Police broke up a march of dockers in Tarnholm on {}. Police arrested {} dockers.",
    ],
)
def test_a_number_is_of_the_day_with_which_its_text_begins(told: str) -> None:
    days = (TUESDAY, THURSDAY)
    assert conflicts([told.format("Monday", "nine"), told.format("Wednesday", "seven")], days) == []
    assert conflicts([told.format("Monday", "nine"), told.format("Monday", "seven")], [TUESDAY] * 2) == ["count/things"]


def test_a_text_that_goes_back_to_a_day_tells_nothing_of_its_own() -> None:
    told = "Ruvian jets struck the port of Tarnholm on Monday. They wounded {} people."
    retold = "Divers searched the port of Tarnholm on Wednesday, after " + told.format("seven")
    assert conflicts([told.format("nine"), retold], (TUESDAY, THURSDAY)) == ["count/things"]
