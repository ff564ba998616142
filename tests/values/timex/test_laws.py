"""Laws: what is cited is in the text, values survive being shown, comparing is symmetric, nothing takes long or breaks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.document import ReferenceDate
from checker.values import timex
from checker.values.relation import Relation
from tests.timing import seconds

WRITTEN = ReferenceDate(date(2022, 9, 1), date(2022, 9, 1), "metadata")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
UNITS = ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]

years = st.integers(1000, 2100).map(str)
days = st.integers(1, 28).map(str)
months = st.sampled_from(MONTHS)
expressions = st.one_of(
    st.builds("{} {} {}".format, days, months, years),
    st.builds("{} {}, {}".format, months, days, years),
    st.builds("{} {}".format, months, years),
    st.builds("{} {}".format, days, months),
    st.builds("{}, {} {}".format, st.sampled_from(WEEKDAYS), days, months),
    st.builds("the {} quarter of {}".format, st.sampled_from(["first", "second", "third", "fourth"]), years),
    st.builds("{} {}".format, st.sampled_from(["spring", "summer", "autumn", "winter"]), years),
    st.builds("the {}0s".format, st.integers(100, 209)),
    st.builds("the {} century".format, st.sampled_from(["5th", "11th", "19th", "21st"])),
    st.builds("{} BC".format, st.integers(1, 999)),
    st.builds("{} {}s".format, st.integers(2, 999), st.sampled_from(UNITS[:7])),
    st.builds("{} to {} {}s".format, st.integers(2, 40), st.integers(41, 999), st.sampled_from(UNITS[:7])),
    st.builds("{} and a half {}s".format, st.integers(2, 99), st.sampled_from(UNITS[:7])),
    st.builds("two and a half to {} {}s".format, st.integers(3, 99), st.sampled_from(UNITS[:7])),
    st.builds("about {} {}s".format, st.integers(2, 99), st.sampled_from(UNITS[:7])),
    st.builds("every {}".format, st.sampled_from(WEEKDAYS)),
    st.builds("{} {} {}, {}:{:02}".format, days, months, years, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from(["now", "the past", "the future", "daily", "several weeks", "a few hours", "Christmas", "noon"]),
    st.sampled_from(WEEKDAYS),
    st.sampled_from(["today", "last week", "next month", "two years ago", "a year earlier", "this morning"]),
)
prose = st.lists(
    st.one_of(expressions, st.text(max_size=12), st.sampled_from(["from", "to", "and", "-", "."])), max_size=12
)


@given(expressions)
def test_shown_values_are_read_again(text: str) -> None:
    value = timex.read(text)
    if value is not None:
        assert timex.read(timex.show(value)) == value


@given(prose.map(" ".join))
def test_spans_are_in_the_text_in_order_and_apart(text: str) -> None:
    floor = 0
    for mention in timex.find(text, WRITTEN):
        assert floor <= mention.start < mention.end <= len(text)
        floor = mention.end
        value = mention.value
        assert (value.earliest is None) == (value.latest is None)
        assert value.earliest is None or value.earliest <= value.latest
        assert value.stated == (value.why == "")


@given(st.lists(expressions, min_size=2, max_size=2).map("; ".join), st.booleans())
def test_comparing_is_symmetric_and_a_value_agrees_with_itself(text: str, dated: bool) -> None:
    values = [mention.value for mention in timex.find(text, WRITTEN if dated else None)]
    for a in values:
        assert timex.compare(a, a) is Relation.EQUAL
        for b in values:
            assert timex.compare(a, b) is timex.compare(b, a)


@given(st.text(alphabet="May1,2 3-'90s.:/amthlstdeJunofy\n", max_size=80))
@settings(max_examples=300)
def test_no_text_breaks_it(text: str) -> None:
    for mention in timex.find(text, WRITTEN):
        timex.record(mention.value)
        timex.show(mention.value)


COMPARED = """
    August 2022                | 31 August 2022             | agree
    31 August 2022             | 30 August 2022             | disjoint
    2022                       | August 2022                | agree
    early August 2022          | 30 August 2022             | disjoint
    about two weeks            | 15 days                    | approximate
    two weeks                  | 14 days                    | agree
    two weeks                  | 20 days                    | disjoint
    24 hours                   | one day                    | agree
    more than two years        | three years                | approximate
    two years                  | 480 BC                     | incomparable
    480 BC                     | 479 BC                     | disjoint
    3 May 2022, 5 p.m.        | 3 May 2022, 6 p.m.        | disjoint
    3 May 2022, 5 p.m.        | 3 May 2022                 | agree
    now                        | the past                   | incomparable
    03/02/2012                 | 2 March 2012               | agree
    03/02/2012                 | 3 February 2012            | agree
"""


@pytest.mark.parametrize("line", [line.strip() for line in COMPARED.strip().splitlines()])
def test_comparison(line: str) -> None:
    a, b, relation = (cell.strip() for cell in line.split("|"))
    first, second = timex.read(a), timex.read(b)
    assert first is not None and second is not None
    assert timex.compare(first, second) is Relation(relation)


def test_what_is_implied_never_contradicts_what_is_stated() -> None:
    (implied,) = timex.find("It will be released on Sept. 12.", WRITTEN)
    (weekday,) = timex.find("It was released on Wednesday.", WRITTEN)
    for words, of_date, of_weekday in [
        ("12 September 2023", Relation.INCOMPARABLE, Relation.DISJOINT),
        ("13 September 2023", Relation.DISJOINT, Relation.INCOMPARABLE),
        ("12 September 2022", Relation.EQUAL, Relation.DISJOINT),
        ("31 August 2022", Relation.DISJOINT, Relation.EQUAL),
    ]:
        stated = timex.read(words)
        assert stated is not None
        assert timex.compare(implied.value, stated) is of_date
        assert timex.compare(weekday.value, stated) is of_weekday


LONG, SHORT = 300_000, 100_000
HOSTILE = {
    **dict.fromkeys(["1", "1,", " ", "A", "A ", "May ", "January "], LONG),
    **dict.fromkeys(["Aug. ", "one ", "1-", "1990-", "the end of ", "Monday, ", "May 4 and 5, "], SHORT),
    **dict.fromkeys(["May-", "1998/99 ", "Monday the 3rd ", "'89 ", "in '89 "], SHORT),
}


@pytest.mark.parametrize(("seed", "size"), HOSTILE.items())
def test_time_grows_with_the_text_and_no_faster(seed: str, size: int) -> None:
    """A text takes ten times as long as a tenth of it, on a busy machine some twenty times, and never a hundred times."""
    timex.find(seed * 100, WRITTEN)
    short, long = _took(seed, size // 10, runs=2), _took(seed, size, runs=2)
    assert long < 30 * short + 0.1


def _took(seed: str, size: int, runs: int) -> float:
    """Seconds of processor time for a text of some characters, the least of some runs."""
    text = seed * (size // len(seed))
    return seconds(lambda told: timex.find(told, WRITTEN), text, runs)
