"""The day of a month that is not said: that of the month spoken of, or one near the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex

WRITTEN = date(2022, 9, 14)

DAYS = """
    2022-10-12 | She will return to court on [the 12th].
    2022-09-12 | She appeared in court on [the 12th].
    2022-08-19 | She appeared in court on [the 19th].
    2022-09-25 | The committee meets on [the 25th] to decide.
    2022-09-30 | The bill is due by [the 30th].
    2022-09-06 | The strike began on September 2. It ended on [the 6th].
    2022-09-03 | The strike began on August 28. It ended on [the 3rd].
    1917-03-15 | In March 1917 crowds filled the streets. On the 12th the garrison joined them. By [the 15th] he had gone.
    2022-09-24T17:00 | They will meet at [5 p.m.] on the 24th.
"""

NO_DAYS = """
The office is on the 12th floor.
He made par on the 12th, and a birdie on the 18th.
The troops crossed over on the 38th parallel.
It is due on the 1st of every other April's third week.
They were 52 by the 18th over as it rained.
The custom died out by the 20th century.
"""


@pytest.mark.parametrize("line", [line.strip() for line in DAYS.strip().splitlines()])
def test_a_day_of_the_month(line: str) -> None:
    value, marked = (cell.strip() for cell in line.split("|"))
    text = marked.replace("[", "").replace("]", "")
    found = {each.start: each.value.value for each in timex.find(text, ReferenceDate(WRITTEN, WRITTEN, "metadata"))}
    assert found[marked.index("[")] == value


@pytest.mark.parametrize("text", NO_DAYS.strip().splitlines())
def test_what_is_no_day(text: str) -> None:
    assert not any("th" in text[m.start : m.end] and m.value.granularity == "day" for m in timex.find(text))


def test_without_a_month_nothing_is_guessed() -> None:
    (found,) = timex.find("They met on the 12th.")
    assert (found.value.value, found.value.earliest, found.value.why) == ("XXXX-XX-12", None, "no date")
