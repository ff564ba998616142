"""Which year is meant by what comes round every year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.values.timex.choose import apart, is_settled, nearest
from checker.values.timex.periods import Period
from checker.values.timex.register import MESSAGE, NEWS
from checker.values.timex.sense import Sense
from checker.values.timex.tense import FUTURE, PAST, UNKNOWN

senses = st.one_of(
    st.builds(lambda month, day: Sense("yearly", "day", month, day), st.integers(1, 12), st.integers(1, 31)),
    st.builds(
        lambda month, day, weekday: Sense("yearly", "day", month, day, weekday=weekday),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(0, 6),
    ),
    st.builds(lambda month: Sense("yearly", "month", month), st.integers(1, 12)),
    st.builds(
        lambda unit, place: Sense("yearly", unit, place), st.sampled_from(["quarter", "season"]), st.integers(1, 4)
    ),
    st.builds(lambda half: Sense("yearly", "half", half), st.integers(1, 2)),
)
written = st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(lambda day: Period("day", day.toordinal()))


@given(senses, written)
def test_words_around_do_not_matter_to_what_is_settled(sense: Sense, base: Period) -> None:
    choices = apart(sense, base)
    assume(choices.all and is_settled(sense, choices))
    around = [(towards, told) for towards in (PAST, UNKNOWN, FUTURE) for told in (NEWS, MESSAGE)]
    assert len({nearest(sense, base, choices, *each) for each in around}) == 1


@pytest.mark.parametrize(("month", "settled"), [(8, True), (10, True), (2, False)])
def test_what_is_near_is_settled(month: int, settled: bool) -> None:
    sense = Sense("yearly", "month", month)
    assert is_settled(sense, apart(sense, Period("day", date(2022, 9, 1).toordinal()))) is settled
