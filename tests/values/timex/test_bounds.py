"""Times of a document whose date is known only within bounds: its file's month, or what the text itself implies."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex
from checker.values.relation import Relation
from checker.values.timex import Timex

SESSION = (
    "The council was opened on 12 September 2022. It will vote on 7 October 2022. "
    "The draft was presented on Monday. It had been announced last month, and much was said this year about the harbour, "
    "its ferries and the price of a ticket, by those who live on the far side and by those who have never been there. "
)


def times(text: str, reference: ReferenceDate | None = None) -> dict[str, Timex]:
    return {text[m.start : m.end]: m.value for m in timex.find(text, reference)}


def test_what_is_past_and_what_is_to_come_bound_the_day_of_writing() -> None:
    found = times(SESSION)
    assert found["this year"].value == "2022"
    monday = found["Monday"]
    assert (monday.value, monday.earliest, monday.latest) == ("XXXX-WXX-1", date(2022, 9, 12), date(2022, 10, 3))
    assert (found["last month"].earliest, found["last month"].latest) == (date(2022, 8, 1), date(2022, 9, 30))


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ("26 September 2022", Relation.AGREE),
        ("27 September 2022", Relation.DISJOINT),  # a Tuesday
        ("10 October 2022", Relation.DISJOINT),
        ("September 2022", Relation.APPROXIMATE),
    ],
)
def test_bounds_are_compared(other: str, relation: Relation) -> None:
    monday, stated = times(SESSION)["Monday"], times(f"It came on {other}.")[other]
    assert timex.compare(monday, stated) is timex.compare(stated, monday) is relation


def test_one_end_bounds_nothing() -> None:
    assert times(SESSION.replace("will vote on 7 October 2022", "voted then"))["Monday"].why != "bounds"


def test_a_month_of_writing_bounds_what_is_counted_from_it() -> None:
    september = ReferenceDate(date(2022, 9, 1), date(2022, 9, 30), "file name")
    found = times("They met last month, on Monday and on a day of this year.", september)
    assert found["last month"].value == "2022-08"
    assert found["this year"].value == "2022"
    assert (found["Monday"].earliest, found["Monday"].latest) == (date(2022, 8, 29), date(2022, 9, 26))


@pytest.mark.parametrize(
    ("night", "other", "relation"),
    [
        ("the night of 3 May 2024", "early on 4 May 2024", Relation.AGREE),
        ("the night of 3 May 2024", "2 a.m. on 4 May 2024", Relation.AGREE),
        ("late on 3 May 2024", "early on 4 May 2024", Relation.AGREE),
        ("the night of 3 May 2024", "4 May 2024", Relation.DISJOINT),
        ("the night of 3 May 2024", "noon on 4 May 2024", Relation.DISJOINT),
        ("the night of 3 May 2024", "early on 5 May 2024", Relation.DISJOINT),
        ("early on 3 May 2024", "early on 4 May 2024", Relation.DISJOINT),
    ],
)
def test_a_night_runs_into_the_early_hours(night: str, other: str, relation: Relation) -> None:
    a, b = (next(iter(times(f"It burned {words}.").values())) for words in (night, other))
    assert timex.compare(a, b) is timex.compare(b, a) is relation
