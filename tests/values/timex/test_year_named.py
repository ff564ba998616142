"""The year that a sentence begins with is that of the days and months in it which state none."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex

WRITTEN = ReferenceDate(date(2022, 9, 2), date(2022, 9, 2), "metadata")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2019, the council met on June 3.", "2019-06-03"),
        ("The council met. In 2019 it met on Monday, June 3, for the first time.", "2019-06-03"),
        ("Back in 2019, ministers from four states met in June.", "2019-06"),
        ("In early 2019 the Sept. 5 meeting was put off to Oct. 7.", "2019-10-07"),
        ("On May 2, 2019, a draft was tabled, and on June 3 it was adopted.", "2019-06-03"),
        ("In 2019, it met on Tuesday, June 3.", "2019-06-03"),  # a weekday that fits neither year
        ("In 2019 sales fell, but on Friday, June 3, shares rose.", "2022-06-03"),  # one that fits the document's
        ("In 2019, the council met. It met again on June 3.", "2022-06-03"),
        ("In 2019, the council met.\nIt met again on June 3.", "2022-06-03"),
        ("The 2019 report was released on June 3.", "2022-06-03"),
        ("The council, founded in 2019, met on June 3.", "2022-06-03"),
        ("Last year the fair opened on Sept. 10.", "2021-09-10"),
        ("Last year's fair opened on Friday, Sept. 10.", "2021-09-10"),
        ("Next year the fair opens on Friday, Sept. 8.", "2023-09-08"),
        ("The mayor, who left last year, was jailed on Sept. 1.", "2022-09-01"),
        ("Last year's winner was beaten on Friday, Aug. 26.", "2022-08-26"),
        ("Two years ago, on Aug. 30, the mill burned.", "2020-08-30"),
    ],
)
def test_year_named(text: str, value: str) -> None:
    assert timex.find(text, WRITTEN)[-1].value.value == value


def test_it_needs_no_date_of_writing() -> None:
    found = timex.find("In 2019, the council met on June 3.", register="news")[-1].value
    assert (found.value, found.stated, found.why) == ("2019-06-03", False, "year named")


def test_a_year_ago_is_counted_in_days() -> None:
    written = ReferenceDate(date(2023, 1, 10), date(2023, 1, 10), "metadata")
    assert timex.find("A year ago, on Dec. 28, the mill burned.", written)[-1].value.value == "2021-12-28"
