"""The report for people."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from checker.report import Options, render
from checker.report.layout import STYLES, layout
from checker.report.terminal import STYLES as PAINTED
from tests.report.samples import PAGES_45, SAMPLES, TWO, cite, finding, report

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")

EXPECTED = """\
error[length/report-pages] the report: 45 pages in a, 48 pages in b
  a.txt:1:5 (a)
    | The 45-page report was published on Wednesday.
    |     ^^^^^^^ 45 pages
  b.txt:2:4 (b)
    | Out at last. At 48 pages, the report is short.
    |                 ^^^^^^^^
  - both name the same report
  probability 97%, id 3f2a9c1e5b7d

1 finding (1 error) in 3 documents, 1 story; 1 time not anchored
factlint explain ID, with the same paths, shows the reasoning behind a finding
"""


def test_a_finding_shows_its_passages_with_the_words_marked() -> None:
    assert render("text", report(TWO), Options()) == EXPECTED


def test_quiet_leaves_only_the_findings() -> None:
    assert render("text", report(TWO), Options(quiet=True)) == EXPECTED.partition("1 finding")[0]


def test_times_that_were_not_anchored_are_listed_on_request() -> None:
    text = render("text", report(), Options(unresolved=True))
    assert "b.txt:2:4  “last week”: the document has no date" in text


@pytest.mark.parametrize(
    "passage",
    [
        "漢字の報告は" * 20 + " 45-page " + "漢字の報告は" * 20,
        "漢字の報告は 45-page です",
        "“Curly” — né, 45-page",
        "\t\ttabs then 45-page",
        "x " * 200 + "45-page" + " y" * 200,
    ],
)
def test_carets_stand_under_the_marked_words(passage: str) -> None:
    from rich.cells import cell_len

    text = render("text", report(finding(cite(passage, "45-page"))), Options(width=60))
    assert all(cell_len(line) <= 60 for line in text.splitlines() if line.startswith("    | "))
    words, carets = [line for line in text.splitlines() if line.startswith("    | ")]
    assert cell_len(words.partition("45-page")[0]) == len(carets.partition("^")[0])
    assert carets.count("^") == len("45-page")
    assert len(words) <= 60


@pytest.mark.parametrize(("before", "indent"), [("", 0), ("y" * 22, 22), ("y" * 27, 26), ("y " * 40, 25)])
def test_a_value_that_finds_no_room_stands_under_the_marks(before: str, indent: int) -> None:
    passage = f"{before}45-page"
    citation = cite(passage, "45-page")._replace(value="45 pages")
    lines = render("text", report(finding(citation)), Options(width=40)).splitlines()
    value = [line for line in lines if line.startswith("    | ")][-1]
    assert value in ("    | ^^^^^^^ 45 pages", f"    | {' ' * indent}45 pages")
    assert all(len(line) <= 40 for line in lines if line.startswith("    | "))


def test_a_fact_told_by_many_is_not_cited_in_full() -> None:
    text = render("text", report(finding(*[PAGES_45._replace(path=f"{n}.txt") for n in range(12)])), Options())
    assert "and 4 more places: 8.txt, 9.txt, 10.txt, …" in text


@pytest.mark.parametrize("name", SAMPLES)
def test_paint_changes_no_words(name: str) -> None:
    painted = render("text", SAMPLES[name], Options(colour=True))
    assert ESCAPE.sub("", painted) == render("text", SAMPLES[name], Options())
    assert "\x1b[" in painted


def test_every_style_has_a_colour_and_every_piece_a_style() -> None:
    assert set(STYLES) == set(PAINTED)
    assert {piece.style for piece in layout(report(TWO), Options())} <= set(STYLES)


def test_rich_is_imported_for_colour_only() -> None:
    code = (
        "import sys; from checker.report import Options, render; from tests.report.samples import TWO, report;"
        "render('text', report(TWO), Options()); assert 'rich' not in sys.modules;"
        "render('text', report(TWO), Options(colour=True)); assert 'rich' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
