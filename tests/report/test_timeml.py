"""A document as TimeML: valid XML, the text whole, a tag with its attributes around every time."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import date

from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.report.timeml import render
from checker.rulebook import load

WRITTEN = ReferenceDate(date(2022, 9, 1), date(2022, 9, 1), "metadata")
TEXT = (
    'R & D <closed>, "they" said Wednesday.\x01 In early 1990 they met every Monday for about two weeks.\r\nNow\ud800.'
)


def written(document: Document) -> ElementTree.Element:
    return ElementTree.fromstring(render(document, extract(document, load()).mentions))


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
