"""Texts and metadata in, reference dates out, with where they are known from. A date in prose is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.date_line import date_line, opening_date
from checker.documents.dates import date_field
from checker.documents.frontmatter import front_matter
from checker.documents.plain import document
from checker.documents.reference import reference
from checker.model.document import ReferenceDate

PROSE = "The council met in Geneva and rejected the draft after a long debate about its work."


def days(found: ReferenceDate | None) -> str:
    if found is None:
        return ""
    return f"{found.earliest}" if found.earliest == found.latest else f"{found.earliest}/{found.latest}"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("2012-03-03", "2012-03-03"),
        ("20120303", "2012-03-03"),
        ("2012-03-03T23:30:00-05:00", "2012-03-03"),
        ("2012-03-03T10:15Z", "2012-03-03"),
        ("2012-03-03 10:11:12.123456+00:00", "2012-03-03"),
        ("Sat, 03 Mar 2012 10:15:00 +0000", "2012-03-03"),
        ("Mon Sep 24 03:35:21 +0000 2012", "2012-09-24"),
        ("3 March 2012", "2012-03-03"),
        ("March 3rd, 2012", "2012-03-03"),
        ("13/03/2012", "2012-03-13"),
        ("03/04/2012", "2012-03-04/2012-04-03"),
        ("Tue, 03/04/2012", "2012-04-03"),
        ("March 2012", "2012-03-01/2012-03-31"),
        ("2012-12", "2012-12-01/2012-12-31"),
        ("2012", "2012-01-01/2012-12-31"),
        ("Fri, 03 Mar 2012", ""),  # a Saturday
        ("2012-02-30", ""),
        ("1331287200", ""),
        ("1331287200000", ""),
        ("12", ""),
        ("0000-00-00", ""),
        ("yesterday", ""),
        ("2012-03-03 to 2012-03-05", ""),
        ("circa 2012", ""),
    ],
)
def test_metadata(field: str, expected: str) -> None:
    found = date_field(field)
    assert days(ReferenceDate(*found, "metadata") if found else None) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("date 2022-09-02", "2022-09-02"),
        ("date 2022-09-02 source wire-a", "2022-09-02"),
        ("Date: 2022-09-02, id 17", "2022-09-02"),
        ("2022-09-02", "2022-09-02"),
        ("2022-09-02T10:00:00Z", "2022-09-02"),
        ("May 4, 2012, 9:05 am EST", "2012-05-04"),
        ("12:52 p. m. EDT May 2, 2013", "2013-05-02"),
        ("14:25 Sun Sep 15 2013", "2013-09-15"),
        ("PUBLISHED: WEDNESDAY, MARCH 13, 2013, 12:38 AM", "2013-03-13"),
        ("PUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 14 March 2013", "2013-03-12"),
        ("Last updated 13:26 14/09/2013", "2013-09-14"),
        ("16 September 2013 Last updated at 12:42 GMT", "2013-09-16"),
        ("Posted on Thu Jun 13, 2013 08:45 AM PDT", "2013-06-13"),
        ("Story Created: Aug 7, 2012 at 9:56 AM AKDT", "2012-08-07"),
        ("On Tue, 04/03/2012 - 10:15", "2012-04-03"),
        ("On Fri, 03/02/2012 - 10:15", "2012-02-03/2012-03-02"),  # both were Fridays
        ("Submitted by editor on Tue, 04/03/2012 - 10:15", "2012-04-03"),
        ("11/10/11 02:39 PM ET", "2011-11-10"),
        ("26 September 2013, 10:00 (GMT+05:00)", "2013-09-26"),
        ("Reuters Sep 18, 2013, 02.16PM IST", "2013-09-18"),
        ("By Jo March | May 4, 2012", "2012-05-04"),
        ("*Published 2 September 2022*", "2022-09-02"),
        ("VIENNA, July 2, 2013", "2013-07-02"),
        ("Posted in Courts & Law on Wednesday, September 18, 2013.", "2013-09-18"),
        ("Published: 2 May 2013 | Politics", "2013-05-02"),
        ("Posted on May 4, 2012 by admin", "2012-05-04"),
        ("May 4, 2012 by boat", ""),
        ("Sent: Friday, September 2, 2022 10:00 AM", "2022-09-02"),
        ("Stand: 12.10.2023, 14:05 Uhr", "2023-10-12"),
        ("Donnerstag, den 12. Oktober 2023", "2023-10-12"),
        ("Veröffentlicht am 3. März 2023 um 9:05 Uhr", "2023-03-03"),
        ("Zuletzt aktualisiert: 3. März 2023", "2023-03-03"),
        ("03.02.2012", "2012-02-03"),  # no calendar writes the month first and dots
        ("Thursday, December 25, 2009", ""),  # a Friday
        ("The report was published on August 31, 2022", ""),
        ("Dated 2022-09-02 sources say the mill burned", ""),
        ("Report published August 31, 2022 runs to 45 pages", ""),
        ("On 5 May 2012 the council met", ""),
        ("Elections, 5 May 2012", ""),
        ("Council: 19-17 on 5.10.2012", ""),
        ("11/30/09", ""),
        ("May 2012", ""),
        ("10:15", ""),
        ("2013 2014 2015", ""),
    ],
)
def test_date_lines(line: str, expected: str) -> None:
    found = reference(f"A title\n{line}\n{PROSE}\n")
    assert days(found) == expected
    if found:
        assert found.provenance == "date line" and found.span


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("date 2022-09-02 Amid tensions, the council met.", "2022-09-02", "2022-09-02"),
        ("May 4, 2012, 9:05 am EST The council met.", "2012-05-04", "May 4, 2012, 9:05 am EST"),
        ("Published Sept. 3, 2012 Officials met.", "2012-09-03", "Sept. 3, 2012"),
        ("On May 4, 2012, The Hague court sat.", "", ""),
        ("May 4, 2012 The court sat.", "", ""),
        ("Published 3 September 2012 figures were wrong.", "", ""),
        ("VIENNA, July 2, 2013 (Reuters) - Talks went on.", "2013-07-02", "July 2, 2013"),
        ("Vienna, 2 July 2013 (AFP) – Talks went on.", "2013-07-02", "2 July 2013"),
        ("Vienna, 2 July 2013 (second round) – Talks went on.", "", ""),
        ("Wien, 2. Juli 2013 (dpa) - Die Gespräche dauern an.", "2013-07-02", "2. Juli 2013"),
        ("WIEN, 02.07.2013 - Die Gespräche dauern an.", "2013-07-02", "02.07.2013"),
        ("ZÜRICH, July 2, 2013 (Reuters) - Talks went on.", "2013-07-02", "July 2, 2013"),
        ("GENEVA (2 July 2013) – Talks went on.", "2013-07-02", "2 July 2013"),
        ("GENEVA (2 July 2013 – Talks went on.", "", ""),
        ("VIENNA, 2 July 2013 /NewsWire/ -- Talks went on.", "2013-07-02", "2 July 2013"),
        ("July 2, 2013 – January 3, 2014", "", ""),
        ("July 2, 2013 - Talks went on.", "2013-07-02", "July 2, 2013"),
        ("Tuesday, July 2, 2013: Talks went on.", "2013-07-02", "July 2, 2013"),
        ("A title\n\n*2 July 2013* — Talks went on.", "2013-07-02", "2 July 2013"),
        ("A title\nHarlow, Ost., July 2, 2013 – Talks went on.", "2013-07-02", "July 2, 2013"),
        ("Harlow (2 July 2013) - Talks went on.", "2013-07-02", "2 July 2013"),
        ("[2013-07-02] Talks went on.", "2013-07-02", "2013-07-02"),
        ("2 July 2013. Talks went on.", "2013-07-02", "2 July 2013"),
        ("July 2, 2013 - the day of the talks - was hot.", "", ""),
        ("Born July 2, 1953: The chair of the talks.", "", ""),
        ("Chapter 2, 2013 - Talks went on.", "", ""),
        ("July 2, 2013 - Talks began.\nJuly 9, 2013 - Talks ended.", "", ""),
        ("VIENNA, July 2 (Reuters) - Talks went on.", "", ""),
        (f"{PROSE}\n\nLast updated: 3 October 2012", "2012-10-03", "3 October 2012"),
        (f"{PROSE}\n\n3 October 2012", "2012-10-03", "3 October 2012"),
        ("5 May 2012\nThe war began.\n\n7 May 2012\nThe war ended.", "", ""),
    ],
)
def test_texts(text: str, expected: str, words: str) -> None:
    found = reference(text)
    assert days(found) == expected
    if found and found.span:
        assert text[slice(*found.span)] == words


@pytest.mark.parametrize(
    ("known", "expected", "provenance"),
    [
        ({"metadata": "2022-09-01", "name": "2022-09-02.txt"}, "2022-09-01", "metadata"),
        ({"metadata": "2022", "name": "2022-09-02.txt"}, "2022-09-02", "file name"),
        ({"metadata": "2021", "name": "2022-09-02.txt"}, "2021-01-01/2021-12-31", "metadata"),
        ({"metadata": "soon", "url": "https://a.example/2022/09/02/x"}, "2022-09-02", "url"),
        ({"name": "corpus/20220902.txt"}, "2022-09-02", "file name"),
        ({"name": "2022/09/02/report.txt"}, "2022-09-02", "file name"),
        ({"name": "2022/09/report.txt"}, "2022-09-01/2022-09-30", "file name"),
        ({"name": "report-20221402.txt"}, "", ""),
        ({"name": "1202209021.txt"}, "", ""),
        ({"url": "https://a.example/news/2022-09-02-report"}, "2022-09-02", "url"),
        ({"url": "https://a.example/2022/sep/02/report"}, "2022-09-02", "url"),
        ({"url": "https://a.example/world/report-of-the-council-2022-09-02/"}, "2022-09-02", "url"),
        ({"url": "https://a.example/news?date=2022-09-02"}, "2022-09-02", "url"),
        ({"url": "https://a.example/news/world-20130412"}, "", ""),
        ({"url": "https://a.example/item/20229999"}, "", ""),
    ],
)
def test_order_of_trust(known: dict[str, str], expected: str, provenance: str) -> None:
    found = reference(PROSE, **known)  # type: ignore[arg-type]
    assert (days(found), found.provenance if found else "") == (expected, provenance)


def test_a_dateline_takes_its_year_from_other_evidence() -> None:
    text = f"NAIROBI, March 3 (Reuters) - {PROSE}"
    assert reference(text) is None
    assert days(reference(text, url="https://a.example/2012/03/")) == "2012-03-03"
    assert days(reference(text, metadata="2012")) == "2012-03-03"
    assert days(reference(text, url="https://a.example/2012/04/")) == "2012-04-01/2012-04-30"


def test_what_is_declared_about_the_order_of_dates() -> None:
    for order, expected in (("mdy", "2012-03-02"), ("dmy", "2012-02-03"), ("", "2012-02-03/2012-03-02")):
        assert days(reference(f"Posted 03/02/2012\n{PROSE}", order=order)) == expected
        assert days(reference(PROSE, metadata="03/02/2012", order=order)) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("---\ntitle: A title\ndate: 2022-09-02 # of the wire\n---\nText.", "A title", "2022-09-02"),
        ("---\r\ntitle: 'A: title'\r\npublished: 2 September 2022\r\n...\r\nText.", "A: title", "2022-09-02"),
        ('+++\ntitle = "A title"\ndate = 2022-09-02T10:00:00Z\n+++\nText.', "A title", "2022-09-02"),
        ("---\ntags:\n  - date: 2001-01-01\ntitle: A\n---\nText.", "A", ""),
        ("---\ntitle: never closed\nyear: 2022-09-02\nText.", "", ""),
        ("Text.\n---\ntitle: too late\n---\n", "", ""),
    ],
)
def test_front_matter(text: str, title: str, expected: str) -> None:
    made = document(text, "x.md")
    assert (made.title, days(made.reference)) == (title, expected)
    if made.reference and made.reference.span:
        assert made.reference.provenance == "front matter"
        assert text[slice(*made.reference.span)] in text


@given(st.text(alphabet="2012-/.:, MayonPublishedat\n|#x", max_size=80))
def test_no_line_makes_it_raise(text: str) -> None:
    for order in ("", "mdy"):
        date_field(text, order)
        date_line(text, order)
        opening_date(text, order)
        found = reference(text, order=order)
        assert found is None or found.earliest <= found.latest
    front_matter(text)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_day_is_read_back_in_every_form(day: date) -> None:
    for form in (
        "%Y-%m-%d",
        "%Y%m%d",
        "%d %B %Y",
        "%B %d, %Y",
        "%a, %d %b %Y 10:15:00 +0000",
        "%A %d %b. %Y",
        "%d-%b-%Y",
    ):
        assert date_field(day.strftime(form)) == (day, day), form
    assert days(reference(f"Updated {day:%A, %B %d, %Y}, 9:05 am\n{PROSE}")) == f"{day}"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Vienna, 2 July 2013\n\n", "2013-07-02"),
        ("2 July 2013, Vienna\n\n", "2013-07-02"),
        ("New school for Harlow\n\nHarlow, Essex, July 2, 2013\n\n", "2013-07-02"),
        ("VIENNA (Wire) - July 2, 2013 - ", "2013-07-02"),
        ("Vienna (Wire), July 2, 2013 - ", "2013-07-02"),
        ("July 2, 2013, PORT SELBY, Essex - ", "2013-07-02"),
        ("Elections, 2 July 2013\n\n", ""),
        ("Battle of Vienna, 2 July 2013\n\n", ""),
        ("Photo Vienna, 2 July 2013\n\n", ""),
        ("Harlow, 2 July 2013\n\nA mill burned.\n\nSelby, 5 July 2013\n\nA ferry sank.\n\n", ""),
    ],
)
def test_a_place_and_a_day_lead(head: str, expected: str) -> None:
    found = reference(f"{head}The council of Vienna will build a school, it said on Monday.\nIt is to have 300 pupils.")
    assert (found.earliest.isoformat() if found else "") == expected
