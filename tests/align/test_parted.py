"""What a veto parts that would be one fact: which, and why, in words for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from checker import Document, ReferenceDate
from checker.align.parted import OTHER, of_one_thing, reason, reasons
from checker.align.vetoes.table import VETOES
from checker.config import Config
from checker.engine.apart import apart
from checker.engine.local import check
from checker.model.finding import Finding, Verdict
from checker.rulebook import load

MONTHS = (
    "Unemployment in Velland rose to 7.4 percent in March, the statistics office of Velland said.",
    "Unemployment in Velland rose to 7.9 percent in February, the statistics office of Velland said.",
)


def documents(texts: Sequence[str]) -> list[Document]:
    days = (date(2025, 4, 12 + n) for n in range(len(texts)))
    return [
        Document(f"d{n}", text, reference=ReferenceDate(day, day, "metadata"))
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    ]


def shown(texts: Sequence[str], *, asked: bool) -> Sequence[Finding]:
    return check(documents(texts), load(), Config(show_unresolved=asked)).findings


def test_every_veto_has_one_reason_in_one_line() -> None:
    told = [veto for table in reasons().values() for veto in table]
    assert sorted(told) == sorted(veto.name for veto in VETOES)
    assert all(0 < len(reason(veto)) < 90 and "\n" not in reason(veto) for veto in told)
    assert of_one_thing().isdisjoint(reasons()[OTHER])


def test_one_fact_of_two_periods_is_said_to_be_so_where_it_is_asked_for() -> None:
    (share,) = [finding for finding in shown(MONTHS, asked=True) if finding.rule == "percent/share"]
    assert share.verdict is Verdict.DIFFERENT_PERIOD
    assert share.reasons[0] == "they are told of other months"
    assert not shown(MONTHS, asked=False)


def test_facts_say_so_too() -> None:
    facts = check(documents(MONTHS), load(), Config(), lone=True).facts
    assert "different-period" in {fact.status for fact in facts if fact.rule == "percent/share"}


@pytest.mark.parametrize(("texts", "veto"), [(MONTHS, "other_month")])
def test_what_is_told_apart_is_listed_with_the_reason(texts: Sequence[str], veto: str) -> None:
    listed = apart(documents(texts), load(), Config())
    assert any(reason(veto) == finding.reasons[0] for finding in listed)
    assert [finding.probability for finding in listed] == sorted((f.probability for f in listed), reverse=True)


def test_what_is_one_fact_is_not_told_apart() -> None:
    assert apart(documents((MONTHS[0], MONTHS[0].replace("7.4", "7.6"))), load(), Config()) == []
