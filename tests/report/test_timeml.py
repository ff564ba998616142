"""A document as TimeML: valid by its schema, the text whole, a tag with its attributes around every time."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from checker.documents.read import read
from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.report.timeml import render
from checker.rulebook import load
from tests.values.timex.test_expressions import EXPRESSIONS
from tests.values.timex.test_laws import prose

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).with_name("timeml.xsd"))))
SEEDS = Path(__file__).parents[2] / "seeds"
WRITTEN = ReferenceDate(date(2022, 9, 1), date(2022, 9, 1), "metadata")
TEXT = (
    'R & D <closed>, "they" said Wednesday.\x01 In early 1990 they met every Monday for about two weeks.\r\nNow\ud800.'
)


def written(document: Document) -> ElementTree.Element:
    return ElementTree.fromstring(render(document, extract(document, load()).mentions))


def problems(document: Document) -> list[str]:
    """What the schema says against a document's TimeML."""
    SCHEMA.validate(etree.fromstring(render(document, extract(document, load()).mentions).encode()))
    return [error.message for error in SCHEMA.error_log]


@pytest.mark.parametrize("document", read([str(SEEDS)]).documents, ids=lambda document: document.id)
def test_an_article_is_valid(document: Document) -> None:
    assert problems(document) == []


@pytest.mark.parametrize("reference", [WRITTEN, None])
def test_every_form_is_valid(reference: ReferenceDate | None) -> None:
    text = "\n".join(line.split("|")[0] for line in EXPRESSIONS.strip().splitlines())
    assert problems(Document("a", text.replace("[", "").replace("]", ""), reference=reference)) == []


@given(prose.map(" ".join))
@settings(max_examples=100)
def test_no_text_makes_it_invalid(text: str) -> None:
    assert problems(Document("a", text, reference=WRITTEN)) == []


@pytest.mark.parametrize(
    ("tag", "problem"),
    [
        ('<TIMEX3 tid="t1" type="DATE" value="2022-13-01">x</TIMEX3>', "value"),
        ('<TIMEX3 tid="t1" type="AGE" value="2022">x</TIMEX3>', "type"),
        ('<TIMEX3 tid="t1" type="DATE" value="2022" anchorTimeID="t9">x</TIMEX3>', "t9"),
        (
            '<TIMEX3 tid="t1" type="DATE" value="2022">x</TIMEX3><TIMEX3 tid="t1" type="DATE" value="2022">x</TIMEX3>',
            "t1",
        ),
        ('<TIMEX3 type="DATE" value="2022">x</TIMEX3>', "tid"),
        ('<TIMEX3 tid="t1" type="DATE" value="2022" length="3">x</TIMEX3>', "length"),
    ],
)
def test_the_schema_refuses_what_is_no_timeml(tag: str, problem: str) -> None:
    root = etree.fromstring(f"<TimeML><DOCID>a</DOCID><DCT/><TEXT>{tag}</TEXT></TimeML>")
    assert not SCHEMA.validate(root)
    assert problem in str(SCHEMA.error_log)


def test_how_often_is_told() -> None:
    text = "They met twice a month, three times a year, once every week, 12 times per day and every other day."
    times = written(Document("a", text, reference=WRITTEN)).iter("TIMEX3")
    assert [(time.get("value"), time.get("freq"), time.get("quant")) for time in times][1:] == [
        ("P1M", "2X", None),
        ("P1Y", "3X", None),
        ("P1W", "1X", None),
        ("P1D", "12X", None),
        ("P2D", None, "EVERY"),
    ]


def test_the_text_is_whole_but_for_what_xml_cannot_hold() -> None:
    root = written(Document("a&b", TEXT, title="<Title>", reference=WRITTEN))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT.replace("\x01", "\ufffd").replace("\ud800", "\ufffd")
    assert (root.findtext("DOCID"), root.findtext("TITLE")) == ("a&b", "<Title>")


def test_every_time_has_its_attributes() -> None:
    times = list(written(Document("a", TEXT, reference=WRITTEN)).iter("TIMEX3"))
    shown = [(time.get("tid"), time.text, time.get("type"), time.get("value"), time.get("mod")) for time in times]
    assert shown == [
        ("t0", "2022-09-01", "DATE", "2022-09-01", None),
        ("t1", "Wednesday", "DATE", "2022-08-31", None),
        ("t2", "early 1990", "DATE", "1990", "START"),
        ("t3", "every Monday", "SET", "XXXX-WXX-1", None),
        ("t4", "about two weeks", "DURATION", "P2W", "APPROX"),
        ("t5", "Now", "DATE", "PRESENT_REF", None),
    ]
    document, weekday, year, monday, *_ = times
    assert document.get("functionInDocument") == "CREATION_TIME"
    assert (weekday.get("anchorTimeID"), weekday.get("temporalFunction")) == ("t0", "true")
    assert (year.get("anchorTimeID"), year.get("temporalFunction")) == (None, "false")
    assert monday.get("quant") == "EVERY"


def test_without_a_date_nothing_is_anchored_to_it() -> None:
    root = written(Document("a", "They met on Wednesday."))
    assert root.find("DCT/TIMEX3") is None
    (time,) = root.iter("TIMEX3")
    assert (time.get("value"), time.get("anchorTimeID")) == ("XXXX-WXX-3", None)
