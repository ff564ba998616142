"""Documents without a date, dated by the others of their stories where nothing is compared."""

from __future__ import annotations

from datetime import date

from checker.engine.dating import dated_together
from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load
from tests.align.test_dating import DATED, ELSEWHERE, MONDAY, MONTH, WRITTEN

RULEBOOK = load()
DAY = ReferenceDate(WRITTEN, WRITTEN, "metadata")


def test_they_are_dated_as_check_dates_them() -> None:
    documents = [Document("b", MONTH), Document("c", ELSEWHERE), Document("a", DATED, reference=DAY)]
    found = dated_together(documents, RULEBOOK)
    assert [document.id for document in found] == ["b", "c", "a"]
    assert [document.text for document in found] == [MONTH, ELSEWHERE, DATED]
    bounds = found[0].reference
    assert bounds is not None and (str(bounds.earliest), str(bounds.latest)) == ("2022-09-12", "2022-09-30")
    assert found[1].reference is None and found[2] is documents[2]


def test_a_weekday_is_bounded() -> None:
    alone = extract(Document("b", MONDAY), RULEBOOK).mentions
    documents = [Document("a", DATED, reference=DAY), Document("b", MONTH), Document("c", MONDAY)]
    together = extract(dated_together(documents, RULEBOOK)[2], RULEBOOK).mentions
    (before,) = (mention.value for mention in alone if MONDAY[mention.start : mention.end] == "Monday")
    (after,) = (mention.value for mention in together if MONDAY[mention.start : mention.end] == "Monday")
    assert before.earliest is None
    assert after.earliest is not None and date(2022, 8, 31) < after.earliest <= after.latest < date(2022, 10, 8)


def test_what_has_a_date_is_left_alone() -> None:
    documents = [Document("a", DATED, reference=DAY), Document("b", MONTH, reference=DAY)]
    assert dated_together(documents, RULEBOOK) == documents
    assert dated_together(documents[:1], RULEBOOK) == documents[:1]
    assert dated_together([], RULEBOOK) == []
