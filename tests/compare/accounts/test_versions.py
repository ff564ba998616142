"""Counts in versions of one report: an update by its own heading is none of two accounts."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

DAY = date(2021, 3, 4)
RULEBOOK = load()
FIRE = "A fire on the ferry Marigold off Tarnholm killed {} passengers on Thursday."
LONG_AGO = "A fire on the ferry Marigold off Tarnholm in 2009 killed {} passengers."


def verdict(*reports: tuple[str, str], sources: tuple[str, str] = ("", "")) -> Verdict:
    """The verdict on the counts of two reports of one day, each with its title."""
    documents = [
        Document(title, text, title=title, source=source, reference=ReferenceDate(DAY, DAY, "metadata"))
        for (title, text), source in zip(reports, sources, strict=True)
    ]
    (found,) = (f.verdict for f in check(documents, RULEBOOK, Config()).facts if f.verdict is not Verdict.AGREE)
    return found


@pytest.mark.parametrize(
    "title",
    [
        "UPDATE 2-Fire on a ferry",
        "2nd Ld: Fire on a ferry",
        "Writethru: Fire on a ferry",
        "(Recast) Fire on a ferry",
        "Fire on a ferry (updated 2)",
        "ATTENTION - ADDS details",
    ],
)
def test_an_update_tells_more(title: str) -> None:
    assert verdict(("Fire on a ferry", FIRE.format(12)), (title, FIRE.format(14))) is Verdict.UPDATE


def test_a_heading_in_the_text_is_one() -> None:
    documents = [
        Document(f"{n}", text, reference=ReferenceDate(DAY, DAY, "metadata"))
        for n, text in enumerate((FIRE.format(12), "UPDATE 1-Fire on a ferry\n\n" + FIRE.format(14)))
    ]
    (found,) = (f.verdict for f in check(documents, RULEBOOK, Config()).facts if f.rule == "count/things")
    assert found is Verdict.UPDATE


def test_what_is_told_of_last_year_may_be_new() -> None:
    charged = "{} guards are to face charges over the fire on the ferry Marigold off Tarnholm last year."
    assert verdict(("Guards", charged.format("Two")), ("ADDS-Guards", charged.format("Four"))) is Verdict.UPDATE


@pytest.mark.parametrize(
    "reports",
    [
        (("Fire on a ferry", FIRE.format(14)), ("UPDATE 2-Fire on a ferry", FIRE.format(12))),
        (("Fire on a ferry", FIRE.format(12)), ("Council to update rules after a fire", FIRE.format(14))),
        (("Fire on a ferry", LONG_AGO.format(12)), ("UPDATE 2-Fire on a ferry", LONG_AGO.format(14))),
    ],
)
def test_what_is_no_update(reports: tuple[tuple[str, str], tuple[str, str]]) -> None:
    assert verdict(*reports) is Verdict.CONFLICT


def test_versions_are_of_one_source() -> None:
    reports = ("Fire on a ferry", FIRE.format(12)), ("UPDATE 2-Fire on a ferry", FIRE.format(14))
    assert verdict(*reports, sources=("Tarnholm Post", "Tarnholm Post")) is Verdict.UPDATE
    assert verdict(*reports, sources=("Tarnholm Post", "Morra Times")) is Verdict.CONFLICT


def test_a_report_that_recalls_a_number_of_another_is_the_later() -> None:
    recalled = " Two people were arrested. The mayor had earlier said three people were arrested."
    earlier, later = FIRE.format(12) + " Three people were arrested.", FIRE.format(14) + recalled
    assert verdicts(earlier, later) == {Verdict.UPDATE}
    assert verdicts(earlier, later.replace("14", "11")) == {Verdict.CONFLICT, Verdict.UPDATE}
    assert Verdict.CONFLICT in verdicts(earlier.replace("Three", "Four"), later)


def verdicts(*texts: str) -> set[Verdict]:
    """The verdicts on the counts of two reports of one day."""
    reference = ReferenceDate(DAY, DAY, "metadata")
    documents = [Document(str(n), text, reference=reference) for n, text in enumerate(texts)]
    return {f.verdict for f in check(documents, RULEBOOK, Config()).facts if f.verdict is not Verdict.AGREE}
