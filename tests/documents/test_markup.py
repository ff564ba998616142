"""Pages, tables, Word documents and PDFs in; texts with their places out, or a problem in one line."""

from __future__ import annotations

import io
import os
import time
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.documents import html
from checker.documents.read import read
from checker.documents.segment import segments
from checker.model.document import Document

PAGE = """<!DOCTYPE html>
<html><head><title>Council &amp; draft</title>
<meta property="og:site_name" content="daily-b"><link rel="canonical" href="https://daily-b.example/x">
<script type="application/ld+json">{"datePublished": "2022-10-05T10:00:00Z"}</script></head>
<body class="with-sidebar"><nav><li>Home, 45 pages</nav><div class="social-share-buttons">Share 12 votes</div>
<article><header><h1>Council rejects
 the draft</h1><p>By Jo March</p></header>
<p>More than <b>60</b>&nbsp;Uyghur <a href="/2020/01/01/">groups</a> met&mdash;in AT&T. It was the 51<sup>st</sup> session.</p>
<blockquote><p>We reject it.</blockquote>
<figure><img alt="x"><figcaption>Delegates in Geneva</figcaption></figure>
<table><tr><th>For<th>Against<tr><td>17<td>19</table><pre>code 12</pre>
</article><footer>99 pages</footer>
"""


def page(text: str) -> Document:
    (document,) = html.documents("x.html", io.BytesIO(text.encode()))
    assert isinstance(document, Document)
    return document


def test_a_page() -> None:
    document = page(PAGE)
    assert (document.title, document.source, document.url) == (
        "Council & draft",
        "daily-b",
        "https://daily-b.example/x",
    )
    assert document.reference and document.reference[:3] == (date(2022, 10, 5), date(2022, 10, 5), "metadata")
    assert [(kind, document.text[start:end]) for kind, start, end in segments(document)] == [
        ("heading", "Council rejects the draft"),
        ("header", "By Jo March"),
        ("sentence", "More than 60 Uyghur groups met—in AT&T."),
        ("sentence", "It was the 51st session."),
        ("quotation", "We reject it."),
        ("caption", "Delegates in Geneva"),
        ("row", "For | Against"),
        ("row", "17 | 19"),
    ]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("rejects the draft", "rejects\n the draft"),
        ("60", "60"),
        ("60 Uyghur groups", '60</b>&nbsp;Uyghur <a href="/2020/01/01/">groups'),
        ("met—in", "met&mdash;in"),
        ("AT&T", "AT&T"),
        ("51st session", "51<sup>st</sup> session"),
    ],
)
def test_places_are_in_the_files_own_text(words: str, there: str) -> None:
    document = page(PAGE)
    start = document.text.index(words)
    first, last = document.place(start, start + len(words))
    assert PAGE[first:last] == there
    line, column = document.position(start)
    assert PAGE.splitlines()[line - 1][column - 1 :].startswith(there.splitlines()[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("just text", "just text"),
        ("<p>a<p>b", "a\n\nb"),
        ("a <!-- b --> c<![CDATA[d]]><?php e ?>", "a c"),
        ("<script>a < b</script>c<style>p{}</style>", "c"),
        ("<p>1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ('<p title="a > b">c', "c"),
        ("<p title='a>b", "b"),
        ("<nav>menu<main>text</main>", "text"),
        ("<div class='share'>all there is of it</div>x", "all there is of it\n\nx"),
        ("<p hidden>a<p>b", ""),
        ("&#8217;&#x41;&bogus;&lt;", "’A&bogus;<"),
        ("a<br>b\t\n c", "a\n\nb c"),
        ("<html><body>a</body></html>\n", "a"),
    ],
)
def test_what_is_text(text: str, expected: str) -> None:
    assert page(text).text == expected


PICTURED = """<article><figure><img alt="Delegates &amp; guests in Geneva"><figcaption>Delegates &amp; guests in Geneva, 12 May</figcaption></figure>
<p>The council <img alt='a sign of three'> met.<p><img alt=logo><img src="a.jpg" alt="The
 hall, 12 metres high"></article>"""


def test_texts_of_pictures_are_captions() -> None:
    document = page(PICTURED)
    found = [(kind, document.text[start:end], document.place(start, end)) for kind, start, end in segments(document)]
    assert [(kind, words, PICTURED[slice(*place)]) for kind, words, place in found if kind == "caption"] == [
        ("caption", "Delegates & guests in Geneva, 12 May", "Delegates &amp; guests in Geneva, 12 May"),
        ("caption", "a sign of three", "a sign of three"),
        ("caption", "The hall, 12 metres high", "The\n hall, 12 metres high"),
    ]
    assert [words for kind, words, _ in found if kind == "sentence"] == ["The council met."]


@pytest.mark.parametrize(
    ("head", "expected", "provenance"),
    [
        ('<meta name="date" content="2022-09-02">', "2022-09-02", "metadata"),
        (
            '<meta name="date" content="2022-09-03"><meta property="article:published_time" content="2022-09-02">',
            "2022-09-02",
            "metadata",
        ),
        ('<meta name="date" content="soon"><time datetime="2022-09-02">x</time>', "2022-09-02", "metadata"),
        ('<time datetime="2022-09-02"></time><time datetime="2022-09-03"></time>', "", ""),
        ('<link rel="canonical" href="https://a.example/2022/09/02/x">', "2022-09-02", "url"),
        ("<p>Published 2 September 2022</p>", "2022-09-02", "date line"),
    ],
)
def test_dates_of_pages(head: str, expected: str, provenance: str) -> None:
    found = page(f"{head}<p>The council met and rejected the draft.").reference
    assert (str(found.earliest) if found else "", found.provenance if found else "") == (expected, provenance)


PARTS = st.sampled_from(
    [
        "<",
        ">",
        "<p>",
        "</p>",
        "<b a='",
        '"',
        "&amp;",
        "&",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "x",
        " ",
        "\n",
        "<nav>",
        "<tr><td>",
        "<h1>",
        "é",
        "<article>",
    ]
)


@given(st.lists(PARTS, max_size=40).map("".join))
def test_every_word_of_a_page_has_its_place(text: str) -> None:
    document = page(text)
    assert document.origin
    for start, length, file_start, file_end in document.origin.pieces:
        if length == file_end - file_start and "&" not in text[file_start:file_end]:
            there = text[file_start:file_end]
            assert document.text[start : start + length].split() == there.split()
    for _, start, end in segments(document):
        first, last = document.place(start, end)
        assert 0 <= first < last <= len(text)


@pytest.mark.parametrize(
    "part", ["<", "<!--", "<a ", "<a b='", '<a b="c', "&", "</", "<div>", "<![", "<style>", "< a>", "<p>x. "]
)
def test_no_page_makes_it_hang(part: str) -> None:
    before = time.process_time()
    page(part * (300_000 // len(part)))
    assert time.process_time() - before < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'id,text,date\na,One. Two.,2022-09-02\nb,"Quoted, ""so""\nin two lines",\n',
            [("a", "One. Two.", 2), ("b", 'Quoted, "so"\nin two lines', 3)],
        ),
        ("Text;Title\nOne, two.;T\n\nThree.;U\n", [("x.csv:2", "One, two.", 2), ("x.csv:4", "Three.", 4)]),
        ("text\r\nOne.\r\n", [("x.csv:2", "One.", 2)]),
        ("For,Against\n17,19\n", [("x.csv", "For,Against\n17,19\n", 0)]),
    ],
)
def test_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, expected: list[tuple[str, str, int]]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.csv").write_bytes(text.encode())
    reading = read(["x.csv"])
    assert not reading.unread
    assert [(one.id, one.text, one.record_line) for one in reading.documents] == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "holds no row"),
        ("\n\n", "holds no row"),
        ("id,text\n", "holds no record"),
        ("id,text\n\n", "holds no record"),
    ],
)
def test_a_table_of_nothing_is_no_document(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "a.csv").write_text(text)
    reading = read([str(tmp_path / "a.csv")])
    assert not reading.documents
    assert [one.problem.partition(";")[0] for one in reading.unread] == [problem]


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,text\na,"One.\nTwo."\nb,"Three.\n' + "c,Four.\n" * 50_000)
    (tmp_path / "b.csv").write_text('id,text\nd,"One" two.\ne,A 5" pipe.\n')
    reading = read([str(tmp_path)])
    assert [one.id for one in reading.documents] == ["a", "b", "d", "e"]
    problem = "a quotation mark is never closed; all that follows it was read as one cell"
    assert [(one.line, one.problem) for one in reading.unread] == [(4, problem)]


def test_rows_of_a_table_without_texts_and_rows_without_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text('For\tAgainst\n17\t"19\n20"\n\n')
    (tmp_path / "b.csv").write_text("id,text\na,\nb,Fine.\nb,Again.\n")
    reading = read([str(tmp_path)])
    rows, record = reading.documents
    assert [(kind, rows.text[start:end]) for kind, start, end in segments(rows)] == [
        ("row", "For\tAgainst"),
        ("row", '17\t"19\n20"'),
    ]
    assert (record.id, record.text) == ("b", "Fine.")
    assert [(unread.line, unread.problem[:20]) for unread in reading.unread] == [
        (2, 'record "a" has no "t'),
        (4, 'id "b" is taken by ' + str(tmp_path)[0]),
    ]


def test_a_word_document(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    word = docx.Document()
    word.core_properties.title = "Draft rejected"
    word.add_heading("Council rejects draft", 1)
    word.add_paragraph("6 October 2022")
    word.add_paragraph("It was   rejected by 19 votes to 17. So it goes.")
    word.add_paragraph("We reject it.", style="Quote")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "For", "17"
    word.save(tmp_path / "a.docx")
    (document,) = read([str(tmp_path)]).documents
    assert document.title == "Draft rejected"
    assert document.reference and document.reference.earliest == date(2022, 10, 6)
    assert [
        (kind, document.text[start:end], document.position(start)[0]) for kind, start, end in segments(document)
    ] == [
        ("heading", "Council rejects draft", 1),
        ("header", "6 October 2022", 2),
        ("sentence", "It was rejected by 19 votes to 17.", 3),
        ("sentence", "So it goes.", 3),
        ("quotation", "We reject it.", 4),
        ("row", "For | 17", 5),
    ]


def pdf(pages: Sequence[Sequence[str]], extra: str = "") -> bytes:
    """A small PDF with a line of text for each string, written out by the rules of ISO 32000."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        words = "BT /F1 12 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<</Length {len(words)}>>stream\n{words}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    objects.append("<</Title(Draft rejected)/CreationDate(D:20221006180000Z)>>")
    data, places = "%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = (
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R{extra}>>\nstartxref\n{len(data)}\n%%EOF"
    )
    return f"{data}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def test_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    pages = [
        [f"Rights report, page {n}", f"The draft {n} was rejected by 19 votes", "to 17. So it goes."] for n in (1, 2, 3)
    ]
    (tmp_path / "a.pdf").write_bytes(pdf(pages))
    (document,) = read([str(tmp_path)]).documents
    assert document.title == "Draft rejected"
    assert document.reference and document.reference[:2] == (date(2022, 9, 5), date(2022, 10, 6))
    assert [(kind, document.text[start:end], document.page(start)) for kind, start, end in segments(document)][3:6] == [
        ("header", "Rights report, page 2", 2),
        ("sentence", "The draft 2 was rejected by 19 votes\nto 17.", 2),
        ("sentence", "So it goes.", 2),
    ]


def test_a_finding_in_a_pdf_cites_its_page(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    pages = [["The ministers met again."], ["They had met on Tuesday, May 2, 2012, in Oslo."]]
    (tmp_path / "a.pdf").write_bytes(pdf(pages))
    (finding,) = checker.check(checker.read([str(tmp_path)])).findings
    assert [(citation.text, citation.page) for citation in finding.citations] == [("Tuesday, May 2, 2012", 2)]


def packed(name: str, content: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.docx", b"", "not a Word document"),
        ("a.docx", b"text", "not a Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an encrypted or old Word document"),
        ("a.docx", packed("word/document.xml", b" " * (64 << 20)), "would unpack to far more than a document"),
        ("a.docx", packed("x.txt", b"text"), "a Word document that cannot be read"),
        ("a.docx", packed("[Content_Types].xml", b"<x")[:-4], "not a Word document"),
        ("a.pdf", b"", "not a PDF document"),
        ("a.pdf", b"text", "not a PDF document"),
        ("a.pdf", b"%PDF-1.7\n%%EOF", "a PDF that cannot be read"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "a PNG image"),
        ("a.csv", b"PK\x03\x04", "a ZIP archive"),
    ],
)
def test_broken_files_are_problems_of_one_line(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    for module in ("pypdfium2", "docx"):
        pytest.importorskip(module)
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text("Fine.")
    reading = read([str(tmp_path)])
    assert [Path(document.path).name for document in reading.documents] == ["z.txt"]
    (unread,) = reading.unread
    assert unread.problem.startswith(problem)
    assert "\n" not in unread.problem


def test_an_encrypted_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2")
    lock = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>"
    (tmp_path / "a.pdf").write_bytes(pdf([["secret"]], lock))
    (unread,) = read([str(tmp_path)]).unread
    assert unread.problem == "an encrypted PDF; save it without a password"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="PDFs are read in this process")
@pytest.mark.parametrize("content", [b" " * (1 << 20), b"BT /F1 12 Tf (abc) Tj ET " * 40_000])
def test_a_pdf_that_grows_a_thousandfold(tmp_path: Path, content: bytes) -> None:
    pytest.importorskip("pypdfium2")
    packing, sum_of_all = zlib.compressobj(9), 1
    first, again = (packing.compress(content) + packing.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    for _ in range(900):
        sum_of_all = zlib.adler32(content, sum_of_all)
    packed = first + 899 * again + packing.flush()[:-4] + sum_of_all.to_bytes(4, "big")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % numbered for numbered in enumerate(objects, 1))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF")
    (unread,) = read([str(tmp_path)]).unread
    assert unread.problem == "a PDF that takes too much memory or time to read; leave it out"


@pytest.mark.parametrize(("name", "extra"), [("a.docx", "docx"), ("a.pdf", "pdf")])
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, extra: str) -> None:
    monkeypatch.setitem(__import__("sys").modules, {"docx": "docx", "pdf": "pypdfium2"}[extra], None)
    (tmp_path / name).write_bytes(packed("x", b"x") if extra == "docx" else pdf([["x"]]))
    (unread,) = read([str(tmp_path)]).unread
    assert unread.problem.endswith(f"pip install 'factlint[{extra}]'")
