"""The figures of two days are no conflict, nor are the days on which they were counted; one figure told of two days is one."""

from __future__ import annotations

import pytest

from tests.compare.test_like_events import grave


@pytest.mark.parametrize(
    ("told", "first", "other"),
    [
        ("Norland reported {} new infections in Kallvik on {}, Inspector Bo Ekdahl said.", "1,240", "1,420"),
        ("Temperatures in Kallvik reached {} degrees Celsius on {}, the weather office said.", "31", "34"),
        ("Police stopped {} drunk drivers in Kallvik on {}, Inspector Bo Ekdahl said.", "64", "46"),
        ("Velland shares closed at {} euros on {} in Kallvik.", "64.20", "66.40"),
        ("Shelling killed {} people in Tarn on {}, Governor Per Dahl said.", "14", "17"),
        ("The museum drew {} visitors on {}, director Per Dahl said.", "2,100", "2,600"),
    ],
)
def test_figures_of_two_days(told: str, first: str, other: str) -> None:
    assert grave(told.format(first, "Sunday"), told.format(other, "Monday")) == []
    assert grave(told.format(first, "Sunday"), told.format(other, "Sunday")) != []


def test_one_figure_of_two_days() -> None:
    told = "Police arrested 38 protesters in Tarn on {}, spokesman Per Dahl said."
    assert len(grave(told.format("Sunday"), told.format("Monday"))) == 1


def test_one_blast_on_two_days() -> None:
    told = "A blast in the Tarn mine killed {} miners on {}, Governor Per Dahl said."
    assert grave(told.format(64, "Sunday"), told.format(46, "Monday")) != []


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "The 45-page report on the Kallvik mine was released on Sunday, minister Bo Ekdahl said.",
            "The report on the Kallvik mine, 48 pages long, was released on Monday, minister Bo Ekdahl said.",
        ),
        (
            "The 340-metre Kallvik Bridge was opened on Sunday by minister Bo Ekdahl.",
            "Minister Bo Ekdahl opened the 430-metre Kallvik Bridge on Monday.",
        ),
    ],
)
def test_what_a_thing_has_on_every_day(first: str, other: str) -> None:
    assert len(grave(first, other)) > 1
