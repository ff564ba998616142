"""A distance from what the same words date has the bounds of its other end, and says why."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values import timex
from checker.values.timex.reasons import anchor


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("A week before the vote of 6 October 2022, the party split.", date(2022, 9, 25), date(2022, 10, 3)),
        ("It came two days after the referendum of 8 March 1998.", date(1998, 3, 9), date(1998, 3, 11)),
        ("The team was formed two days after 3 May 1971.", date(1971, 5, 4), date(1971, 5, 6)),
        ("A day before Christmas 1999, the mill closed.", date(1999, 12, 23), date(1999, 12, 25)),
    ],
)
def test_the_other_end(text: str, earliest: date, latest: date) -> None:
    distance = timex.find(text)[0].value
    assert (distance.type, distance.earliest, distance.latest) == ("DURATION", earliest, latest)
    assert anchor(distance) == "date that it is counted from"


@pytest.mark.parametrize(
    "text",
    [
        "They left two days after the earthquake.",
        "It fell more than a month after the report of 31 August 2022.",
        "He stayed two days and left on 4 May 2001.",
        "He stayed two days after he said the vote of 4 May 2001 was won.",
        "A thousand years before the year 480 the town stood, and 5,000 years before 1971 it did not.",
    ],
)
def test_without_an_event_that_is_dated_there_are_no_bounds(text: str) -> None:
    durations = [found.value for found in timex.find(text) if found.value.type == "DURATION"]
    assert durations and all(value.earliest is None and value.why == "" for value in durations)
