"""As of which hour a number is told: what is later may be more, what is of one hour may not."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

WRITTEN = ReferenceDate(date(2024, 8, 14), date(2024, 8, 14), "metadata")  # a Wednesday
RULEBOOK = load()


def verdict(first: str, other: str, reference: ReferenceDate | None = WRITTEN) -> Verdict:
    """The verdict on the numbers of two documents of one day."""
    documents = [Document(name, text, reference=reference) for name, text in (("a", first), ("b", other))]
    rules = "measure/value", "count/things"
    (found,) = (
        f.verdict
        for f in check(documents, RULEBOOK, Config()).facts
        if f.rule in rules and f.verdict is not Verdict.AGREE
    )
    return found


BURNED = "The wildfire on Monte Rojo had burned {} hectares by {}."
OPENING = "By {1} the wildfire on Monte Rojo had burned {0} hectares."


@pytest.mark.parametrize("reference", [WRITTEN, None])
@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("early Wednesday morning", "Wednesday evening"),
        ("Wednesday morning", "noon on Wednesday"),
        ("9 a.m. on Wednesday", "Wednesday afternoon"),
        ("10:00 on Wednesday", "late Wednesday"),
        ("the afternoon of Wednesday", "nightfall on Wednesday"),
        ("late Tuesday", "early Wednesday"),
    ],
)
def test_what_is_told_as_of_a_later_hour_may_be_more(earlier: str, later: str, reference: ReferenceDate | None) -> None:
    assert verdict(BURNED.format("2,400", earlier), OPENING.format("4,200", later), reference) is Verdict.UPDATE
    assert verdict(BURNED.format("4,200", later), OPENING.format("2,400", earlier), reference) is Verdict.UPDATE
    assert verdict(BURNED.format("4,200", earlier), OPENING.format("2,400", later), reference) is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wednesday noon", "midday on Wednesday"),
        ("6 p.m. on Wednesday", "18:00 on Wednesday"),
        ("Wednesday evening", "the evening of Wednesday"),
        ("Wednesday evening", "Wednesday night"),
        ("early Wednesday", "early Wednesday morning"),
        ("noon on Wednesday", "Wednesday noon"),
    ],
)
def test_what_is_told_as_of_one_hour_is_one_number(one: str, other: str) -> None:
    assert verdict(BURNED.format("2,400", one), OPENING.format("4,200", other)) is Verdict.CONFLICT


def test_what_was_so_at_the_time_may_be_less_later() -> None:
    told, opening = "Some {} homes in Selby were without power by {}.", "By {1} {0} homes in Selby were without power."
    noon = told.format("30,000", "Wednesday noon")
    assert verdict(noon, opening.format("22,000", "Wednesday evening")) is Verdict.UPDATE
    assert verdict(noon, opening.format("22,000", "midday on Wednesday")) is Verdict.CONFLICT


def test_what_was_so_is_told_as_of_the_sentence_before() -> None:
    told = "By Wednesday {} the wildfire on Monte Rojo had reached two villages. About {} firefighters were at work."
    assert verdict(told.format("noon", 300), told.format("evening", 500)) is Verdict.UPDATE
    assert verdict(told.format("noon", 300), told.format("noon", 500)) is Verdict.CONFLICT
