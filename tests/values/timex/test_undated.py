"""What a text without a date allows of its day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from checker.values import timex
from checker.values.timex.undated import Counted, running

AUGUST_31 = date(2022, 8, 31).toordinal()


def counted(marked: str) -> Counted:
    text = marked.replace("[", "").replace("]", "")
    start = marked.index("[")
    mention = next(m for m in timex.find(text) if m.start == start)
    return Counted(text, mention)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They met in Oslo [last month] and parted.", "2022-09-01", "2022-09-30"),
        ("They met in Oslo [last week] and parted.", "2022-09-05", "2022-09-11"),
        ("They met in Oslo [yesterday] and parted.", "2022-09-01", "2022-09-01"),
        ("They met in Oslo on [Wednesday].", "2022-08-31", "2022-09-06"),
        ("They will meet in Oslo on [Wednesday].", "2022-08-25", "2022-08-31"),
        ("A talk in Oslo on [Wednesday].", "2022-08-25", "2022-09-06"),
        ("They met in Oslo [two weeks ago].", "2022-09-12", "2022-09-18"),
    ],
)
def test_a_time_of_known_meaning_bounds_the_day_of_writing(text: str, first: str, last: str) -> None:
    days = counted(text).written((AUGUST_31, AUGUST_31))
    assert days and tuple(map(str, map(date.fromordinal, days))) == (first, last)


def test_bounds_of_the_day_of_writing_bound_its_times() -> None:
    written = date(2022, 9, 12).toordinal(), date(2022, 9, 30).toordinal()
    means = counted("They met in Oslo on [Monday].").means(written)
    assert means and tuple(map(str, map(date.fromordinal, means))) == ("2022-09-12", "2022-09-26")


def test_a_weekday_that_cannot_be_is_no_bound() -> None:
    assert counted("They met in Oslo on [Tuesday].").written((AUGUST_31, AUGUST_31)) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The session convened September 12 and ends October 7.", ("2022-09-12", "2022-09-30")),
        ("The session convened December 12 and ends January 7.", None),
        ("The session convened September 12 and ended October 7.", None),
        ("The session convened September 12. It ends October 7.", None),
    ],
)
def test_what_is_going_on_bounds_the_day_of_writing(text: str, days: tuple[str, str] | None) -> None:
    month = date(2022, 9, 1).toordinal(), date(2022, 9, 30).toordinal()
    found = next((each.within(month) for each in running(text, timex.find(text))), None)
    assert (found and tuple(map(str, map(date.fromordinal, found)))) == days
