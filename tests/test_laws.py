"""Laws of the whole run, on texts that nobody wrote: no crash, citations that hold, an outcome without an order."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import checker
from checker.documents.read import read
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.report import FORMATS, Options, render
from checker.report.schema import CheckReport
from checker.rulebook import load

PHRASES = [
    "The 45-page UN report on Xinjiang",
    "runs to 48 pages",
    "was released on Wednesday",
    "on Aug. 31, 2022",
    "on Tuesday, August 30",
    "The Human Rights Council",
    "its 51st session",
    "the fifty-second session",
    "voted by 19 votes to 17, with 11 abstentions",
    "19-18-10",
    "27 nations signed the statement",
    "26 countries",
    "Michelle Bachelet",
    "Michele Bachelet said",
    '"We shall not wait," she said',
    "“We shall never wait,” the minister said",
    "more than 60 people were killed",
    "at least 12% of $1.2 billion",
    "a 32-year-old teacher",
    "yesterday",
    "between 9 and 5 May",
    "30 February 2021",
    "\n\n",
    "\r\n> ",
    "# ",
    "| a | b |",
    "é\u0301漢字\u202e",
    "\x00\x1b[2J",
    "1,1,1,1",
    "....",
]
TEXTS = st.lists(st.sampled_from(PHRASES) | st.text(max_size=8), max_size=14).map(". ".join)
DAYS = st.none() | st.dates(date(2022, 8, 1), date(2022, 10, 31))
RULEBOOK = load()
CONFIG = checker.Config(show_unresolved=True, min_probability=0.0, drafts=True)
SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def documents(drawn: list[tuple[str, date | None]]) -> list[Document]:
    return [
        Document(f"d{n}", text, path=f"d{n}.txt", reference=ReferenceDate(day, day, "metadata") if day else None)
        for n, (text, day) in enumerate(drawn)
    ]


@SLOW
@given(st.lists(st.tuples(TEXTS, DAYS), max_size=5))
def test_any_documents_can_be_checked(drawn: list[tuple[str, date | None]]) -> None:
    made = documents(drawn)
    report = check(made, RULEBOOK, CONFIG)
    texts = {document.id: document.text for document in made}
    for finding in report.findings:
        assert finding.citations[0].role == "primary"
        for citation in finding.citations:
            assert texts[citation.document][citation.start : citation.end] == citation.text
            assert citation.text in citation.excerpt
    for name in FORMATS:
        render(name, report, Options(rulebook=RULEBOOK, unresolved=True))
    CheckReport.model_validate(json.loads(render("json", report, Options())))


@SLOW
@given(st.lists(st.tuples(TEXTS, DAYS), min_size=2, max_size=4))
def test_the_order_of_documents_changes_nothing(drawn: list[tuple[str, date | None]]) -> None:
    there = check(documents(drawn), RULEBOOK, CONFIG)
    back = check(documents(drawn)[::-1], RULEBOOK, CONFIG)
    assert render("json", there, Options()) == render("json", back, Options())


def test_nothing_is_said_of_nothing() -> None:
    assert check([], RULEBOOK, CONFIG).findings == ()
    assert read([]).documents == ()
