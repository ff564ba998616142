"""Extraction in several processes gives what one process gives; one failing document stops no other."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence

import pytest

from checker.config import Config
from checker.engine import pool
from checker.engine.examine import Examined, examine_each
from checker.engine.local import check
from checker.engine.processes import side_by_side
from checker.model.document import Document
from checker.problems import WorkerProblem
from checker.rulebook import Rulebook, load

TEXT = "The ferry Marigold sank off Port Selby on Monday, 14 March 2022, and {} passengers died."
DOCUMENTS = [Document(f"d{n}", TEXT.format(n % 7 + 2), path=f"d{n}.txt") for n in range(300)]


def shape(found: pool.Outcome) -> list[tuple[str, int, list[tuple[str, int, int]]]]:
    return [
        (
            document.id,
            len(one.extraction.mentions),
            [(c.rule, c.mention.start, c.mention.end) for c in one.extraction.claims],
        )
        for document, one in zip(found.documents, found.examined, strict=True)
    ]


def test_the_number_of_processes_changes_nothing() -> None:
    rulebook = load().selected()
    alone = shape(pool.examine_all(DOCUMENTS, rulebook, 1))
    assert shape(pool.examine_all(DOCUMENTS, rulebook, 2)) == alone
    assert shape(pool.examine_all(DOCUMENTS, rulebook, 3)) == alone


def test_a_document_that_fails_is_a_problem_about_that_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(documents: Sequence[Document], rulebook: Rulebook) -> list[Examined]:
        if any(document.id == "d1" for document in documents):
            raise ValueError("odd text")
        return examine_each(documents, rulebook)

    monkeypatch.delenv("FACTLINT_DEBUG", raising=False)
    monkeypatch.setattr(pool, "examine_each", failing)
    report = check(DOCUMENTS[:3], load(), Config())
    assert report.coverage.documents == 2
    assert [(one.path, one.problem.partition(";")[0]) for one in report.unread] == [
        ("d1.txt", "could not be analysed (ValueError: odd text)")
    ]


def test_facts_of_one_claim_are_told_on_request() -> None:
    one = [Document("a", TEXT.format(3), path="a.txt")]
    assert check(one, load(), Config()).facts == ()
    assert {fact.status for fact in check(one, load(), Config(), lone=True).facts} == {"single-source"}


def test_facts_say_something() -> None:
    text = "The ferry runs now, and has run for months. Several men came by bus. One of two left; 12 sheep stayed."
    (fact,) = check([Document("a", text, path="a.txt")], load(), Config(), lone=True).facts
    assert (fact.rule, [support.value for support in fact.supports]) == ("count/things", ["12 sheep"])


def test_what_is_of_two_editions_is_two_facts_and_said_so() -> None:
    told = "The {} edition of the Lemra Marathon in Tarnholm drew {} runners, organizer Ada Kestrel said."
    documents = [
        Document("a", told.format("12th", "8,000"), path="a.txt"),
        Document("b", told.format("13th", "9,500"), path="b.txt"),
        Document("c", "In Tarnholm the 13th edition of the Lemra Marathon drew 9,500 runners.", path="c.txt"),
    ]
    found = [fact for fact in check(documents, load(), Config(), lone=True).facts if fact.rule == "count/things"]
    assert sorted((fact.status, fact.supports[0].value, len(fact.supports)) for fact in found) == [
        ("corroborated", "9,500 runners", 1),
        ("different-period", "9,500 runners", 2),
    ]


def test_the_configuration_sets_severities() -> None:
    wrong = [Document("a", "The ministers met in Oslo on Tuesday, May 2, 2012.", path="a.txt")]
    for severity, expected in (
        ((("date", "info"),), "info"),
        ((("date", "info"), ("date/weekday-date", "warning")), "warning"),
    ):
        assert [f.severity for f in check(wrong, load(), Config(severity=severity)).findings] == [expected]


def _work(number: int) -> int:
    if number == 1 and multiprocessing.parent_process():
        os.kill(os.getpid(), 9)
    return number


def test_a_process_that_is_ended_from_outside_is_a_problem_and_no_wait_without_end() -> None:
    with pytest.raises(WorkerProblem, match="a worker process was killed"):
        list(side_by_side(_work, range(4), 2))
    assert list(side_by_side(_work, range(4), 1)) == [0, 1, 2, 3]
