"""What replaces a number that was told before, and sums from which other things are taken: the reason that is given, or none."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from tests.compare.accounts.test_accounts import fact

FIRE = "A fire in a hotel in Tarnholm killed 14 guests on Monday, fire chief Bo Kestrel said."


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("killed 13 guests on Monday, not 14 as first reported, fire chief Bo Kestrel said.", "as first reported"),
        ("killed 13 guests on Monday, one fewer than first thought, fire chief Bo Kestrel said.", "than first thought"),
        ("killed 13 guests on Monday, instead of the 14 reported at first, Bo Kestrel said.", "reported at first"),
        ("killed 13 guests on Monday, fire chief Bo Kestrel said. He had first spoken of 14.", "had first spoken of"),
        ("killed 13 guests on Monday, not 17 as first reported, fire chief Bo Kestrel said.", ""),
        ("killed 13 guests on Monday, not fourteen as first thought, Bo Kestrel said.", "as first thought"),
        ("killed 13 guests on Monday, not 14 as thought before, Bo Kestrel said.", "as thought before"),
        ("killed 13 guests, one fewer than on Monday, fire chief Bo Kestrel said.", "one fewer than on Monday"),
        ("killed 13 guests, down by one from Monday, fire chief Bo Kestrel said.", "down by one from Monday"),
        ("killed 13 guests, three fewer than on Monday, fire chief Bo Kestrel said.", ""),
        ("killed 13 guests on Monday, fire chief Bo Kestrel said.", ""),
    ],
)
def test_a_number_that_was_told_first(other: str, reason: str) -> None:
    found = fact(FIRE, f"A fire in a hotel in Tarnholm {other}", days=(2, 3))
    if reason:
        assert (found.verdict, found.reasons) == (Verdict.UPDATE, (f"b tells a revision (“{reason}”)",))
    else:
        assert found.verdict is Verdict.CONFLICT


def test_a_toll_does_not_fall_behind_what_it_has_risen_to() -> None:
    rise = (
        "The death toll in the mine disaster of Tarnholm climbed to 38 on Wednesday evening, minister Bo Kestrel said."
    )
    told = "The fire in the coal mine of Tarnholm killed 33 people, minister Bo Kestrel said on Thursday."
    assert fact(rise, told, days=(2, 3)).verdict is not Verdict.UPDATE
    assert fact(told, rise, days=(2, 3)).verdict is Verdict.UPDATE


@pytest.mark.parametrize(
    ("first", "other", "reason"),
    [
        ("12 million euros net", "18 million euros before tax", "one is told after tax, the other before tax"),
        (
            "12 million euros after tax",
            "18 million euros before interest and tax",
            "one is told after tax, the other before tax",
        ),
        (
            "a net profit of 12 million euros",
            "an operating profit of 18 million euros",
            "one says “net”, the other “operating”",
        ),
        ("12 million euros net", "18 million euros after tax", ""),
    ],
)
def test_what_is_taken_from_a_profit(first: str, other: str, reason: str) -> None:
    text = "The carmaker Kestrel of Tarnholm earned {} in the first quarter, it said."
    found = fact(text.format(first), text.format(other))
    assert found.verdict is (Verdict.DIFFERENT_PERIOD if reason else Verdict.CONFLICT)
    assert found.reasons[:1] == ((reason,) if reason else found.reasons[:1])


def test_what_is_to_come_is_estimated_on_one_day_alike() -> None:
    first = "The Kestrel bridge in Tarnholm will cost 45 million crowns, Bo Kestrel said."
    other = "The cost of the Kestrel bridge in Tarnholm was put at 54 million crowns by Bo Kestrel."
    assert fact(first, other).verdict is Verdict.CONFLICT


FLOOD = "The flood in Tarnholm has killed {} people, Bo Kestrel said."
RISEN = "The death toll from the flood in Tarnholm has risen to {}, Bo Kestrel said."
CUT = "The Kestrel yard in Tarnholm cut {} jobs, it said."


@pytest.mark.parametrize(
    ("texts", "days", "disputed"),
    [
        ((FLOOD.format(12), FLOOD.format(15), RISEN.format(20)), (2, 2, 4), ["12", "15"]),
        ((FLOOD.format(15), FLOOD.format(12), RISEN.format(20)), (2, 2, 4), ["12", "15"]),
        ((RISEN.format(31), FLOOD.format(24), FLOOD.format(27)), (6, 3, 3), ["24", "27"]),
        ((FLOOD.format(12), FLOOD.format(19), FLOOD.format(15)), (2, 3, 4), ["15", "19"]),
        ((FLOOD.format(12), FLOOD.format(15), FLOOD.format(20)), (2, 2, 4), ["12", "15"]),
        ((FLOOD.format(41), FLOOD.format(44), "The flood in Tarnholm has killed 52 people, up from 44, Bo Kestrel said."), (2, 2, 4), ["41", "44"]),
    ],
)  # fmt: skip
def test_a_revision_explains_not_what_others_tell_of_one_day(
    texts: tuple[str, ...], days: tuple[int, ...], disputed: list[str]
) -> None:
    found = fact(*texts, days=days)
    assert found.verdict is Verdict.CONFLICT
    assert sorted(support.value.split()[0] for support in found.supports[:2]) == disputed


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        ((FLOOD.format(12), FLOOD.format(15), RISEN.format(20)), (2, 3, 4)),
        ((FLOOD.format(12), FLOOD.format(12), RISEN.format(20)), (2, 2, 4)),
        ((RISEN.format(20), FLOOD.format(15), FLOOD.format(15)), (6, 2, 3)),
        ((FLOOD.format(12), RISEN.format(15), RISEN.format(20)), (2, 3, 4)),
        ((FLOOD.format(12), FLOOD.format("at least 10"), RISEN.format(20)), (2, 2, 4)),
        ((CUT.format(120), CUT.format(120), "The Kestrel yard in Tarnholm will cut 170 jobs, it said."), (2, 2, 4)),
    ],
)
def test_what_has_risen_from_day_to_day_is_no_conflict(texts: tuple[str, ...], days: tuple[int, ...]) -> None:
    assert fact(*texts, days=days).verdict is Verdict.UPDATE


def test_a_forecast_that_is_cut_replaces_another() -> None:
    first = "The carmaker Kestrel of Tarnholm expects to sell 24,000 cars this year."
    cut = "The carmaker Kestrel of Tarnholm cut its forecast for this year to {} cars."
    assert fact(first, cut.format("22,000"), days=(2, 30)).reasons[0] == "b tells a revision (“cut its forecast”)"
    assert fact(cut.format("24,000"), cut.format("22,000"), days=(2, 2)).verdict is Verdict.CONFLICT
