"""GitHub, GitLab, reviewdog, JUnit, Markdown and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree

import pytest

from checker.model.finding import Severity, Standing, ValueTold, Verdict
from checker.model.report import Unread
from checker.report import Options, render
from tests.report.samples import DECIDED, IN_CORPUS, NASTY, SAMPLES, TWO, UNREAD, cite, finding, report


def test_github_annotates_the_primary_place_and_names_the_others() -> None:
    (line,) = render("github", report(TWO), Options()).splitlines()
    position, _, message = line.partition("::the report")
    assert position == "::error file=a.txt,line=1,endLine=1,col=5,endColumn=12,title=factlint length/report-pages"
    assert message.endswith("%0Aa.txt:1:5: 45-page%0Ab.txt:2:4: 48 pages")


def test_github_says_why_between_the_message_and_the_places() -> None:
    (line,) = render("github", report(TWO._replace(reasons=("one", "two", "three"))), Options()).splitlines()
    assert line.endswith("in b%0A- one%0A- two%0A- probability 97%25%0Aa.txt:1:5: 45-page%0Ab.txt:2:4: 48 pages")


def test_concise_says_why_in_brackets_and_cuts_what_is_long() -> None:
    shown = render("concise", report(TWO._replace(reasons=("all passages name Selby.", "another"))), Options())
    assert shown.endswith(" in b (all passages name Selby)\n")
    cut = render("concise", report(TWO._replace(reasons=("a long reason " * 20,))), Options())
    assert cut.count("\n") == 1 and cut.endswith("…)\n") and len(cut) < 200


MOST = (ValueTold("48 page", 2, 3, Standing.MAJORITY), ValueTold("45 page", 1, 1, Standing.OUTLIER))


@pytest.mark.parametrize(
    ("verdict", "values", "why"),
    [
        (Verdict.CONFLICT, (), "all name Selby"),
        (Verdict.UPDATE, (), "update: all name Selby"),
        (Verdict.CONFLICT, MOST, "all name Selby; 2 of 3 sources: 48 pages"),
        (Verdict.CONFLICT, (MOST[1]._replace(standing=Standing.UNDECIDED), MOST[1]), "all name Selby"),
    ],
)
def test_concise_and_github_say_what_it_is_and_what_most_tell(
    verdict: Verdict, values: tuple[ValueTold, ...], why: str
) -> None:
    told = report(TWO._replace(verdict=verdict, values=values, reasons=("all name Selby.",)))
    assert render("concise", told, Options()).endswith(f" in b ({why})\n")
    lines = "".join(f"%0A- {line}" for line in why.split("; "))
    assert f" in b{lines}%0A- probability" in render("github", told, Options())


def test_github_places_a_record_on_its_line() -> None:
    (line,) = render("github", report(IN_CORPUS), Options()).splitlines()
    assert line.startswith("::warning file=news.jsonl,line=7,endLine=7,title=")


def test_github_escapes_what_would_end_a_property_or_a_command() -> None:
    (line,) = render("github", report(NASTY), Options()).splitlines()
    assert "file=b [1]%2Cx%3Ay.txt," in line
    assert "%250A" in line
    assert line.count("\n") == line.count("\r") == 0


@pytest.mark.parametrize(("findings", "annotations"), [(10, 10), (11, 10), (40, 10)])
def test_github_sums_up_what_it_would_not_show(findings: int, annotations: int) -> None:
    lines = render("github", report(*[TWO] * findings, IN_CORPUS), Options()).splitlines()
    errors = [line for line in lines if line.startswith("::error")]
    assert len(errors) == annotations
    assert len(lines) == annotations + 1
    summed = f"::error title=factlint::{findings - 9} more findings of this level, not shown here: length/report-pages"
    assert (errors[-1] == summed) == (findings > 10)


def test_gitlab_has_a_fingerprint_for_each_entry_and_the_other_side_in_words() -> None:
    entries = json.loads(render("gitlab", report(TWO, TWO, IN_CORPUS), Options()))
    assert len({entry["fingerprint"] for entry in entries}) == 3
    assert entries[0]["description"] == "the report: 45 pages in a, 48 pages in b (see b.txt:2:4)"
    assert entries[0]["location"] == {"path": "a.txt", "lines": {"begin": 1, "end": 1}}
    assert entries[2]["location"] == {"path": "news.jsonl", "lines": {"begin": 7, "end": 7}}
    assert [entry["severity"] for entry in entries] == ["major", "major", "minor"]


@pytest.mark.parametrize(
    ("text", "excerpt_start", "columns"),
    [("né 48 pages", 0, (5, 13)), ("48 pages", 0, (1, 9)), ("né 48 pages", 3, None)],
)
def test_rdjson_columns_are_bytes_or_left_out(text: str, excerpt_start: int, columns: tuple[int, int] | None) -> None:
    citation = cite(text, "48 pages")._replace(excerpt=text[excerpt_start:], excerpt_start=excerpt_start)
    found = json.loads(render("rdjsonl", report(finding(citation)), Options()))["location"]["range"]
    assert (columns or (None, None)) == (found["start"].get("column"), found["end"].get("column"))


def test_junit_has_a_case_for_each_rule_and_document() -> None:
    root = ElementTree.fromstring(render("junit", report(TWO, TWO, IN_CORPUS, unread=UNREAD), Options()))
    (suite,) = root
    assert [case.get("name") for case in suite] == [
        "a.txt",
        "news.jsonl#record-7",
        "bad.txt",
        "news.jsonl:12",
        "3 documents",
    ]
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("5", "2", "2")


def test_junit_skips_what_does_not_count_unless_a_case_fails_anyway() -> None:
    known = IN_CORPUS._replace(suppressions=(DECIDED,))
    root = ElementTree.fromstring(render("junit", report(TWO, suppressed=(known, TWO)), Options()))
    (suite,) = root
    assert [(case.get("name"), [told.tag for told in case]) for case in suite] == [
        ("a.txt", ["failure"]),
        ("news.jsonl#record-7", ["skipped"]),
        ("3 documents", []),
    ]
    told = suite[1][0].get("message")
    assert told == "accepted by Ada on 2026-05-01 until 2027-05-01: two editions (decisions.jsonl:1)"


def test_junit_is_xml_whatever_is_quoted() -> None:
    ElementTree.fromstring(render("junit", SAMPLES["hostile words"], Options()))


def test_markdown_fits_into_a_comment_and_says_what_is_missing() -> None:
    text = render("markdown", report(*[TWO] * 1000), Options())
    assert len(text) < 65_536
    shown = text.count("### error:")
    assert text.endswith(f"and {1000 - shown} more findings.\n")


def test_markdown_fits_whatever_is_quoted_or_unread() -> None:
    told = cite("4" * 90_000, "4" * 90_000)
    wide = finding(*[told] * 400, message="x" * 900)
    unread = tuple(Unread(f"{'f' * 5000}{n}.txt", "not a text " * 900) for n in range(3000))
    text = render("markdown", report(*[wide] * 40, unread=unread), Options())
    assert len(text) < 65_536
    assert "and 392 more places" in text
    assert text.endswith("and 2,990 more inputs\n")


def test_markdown_mentions_nobody() -> None:
    text = render("markdown", SAMPLES["hostile words"], Options())
    assert "@you" not in re.sub("`[^`]*`", "", text)  # a code span mentions nobody


def test_csv_has_a_row_for_each_citation_and_no_formulas() -> None:
    formula = finding(cite("=1+1", "=1+1"), severity=Severity.INFO, message="-1")
    header, *rows = csv.reader(io.StringIO(render("csv", report(TWO, formula), Options())))
    assert [row[header.index("path")] for row in rows] == [
        "a.txt",
        "b.txt",
        "a.txt",
    ]
    assert rows[2][header.index("text")] == "'=1+1"
    assert rows[2][header.index("message")] == "'-1"


def test_csv_says_why_a_finding_does_not_count() -> None:
    known = TWO._replace(suppressions=(DECIDED,))
    header, *rows = csv.reader(io.StringIO(render("csv", report(IN_CORPUS, suppressed=(known,)), Options())))
    told = [row[header.index("suppressed")] for row in rows]
    assert told[:2] == ["", ""]
    assert set(told[2:]) == {"accepted by Ada on 2026-05-01 until 2027-05-01: two editions (decisions.jsonl:1)"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＠"])
def test_no_cell_of_csv_can_become_a_formula(start: str) -> None:
    told = finding(cite(f"{start}1+1", f"{start}1+1"), message=f"{start}HYPERLINK(1)")
    _, row = csv.reader(io.StringIO(render("csv", report(told), Options())))
    assert not [cell for cell in row if cell.lstrip().startswith(tuple("=+-@＝＋－＠"))]
