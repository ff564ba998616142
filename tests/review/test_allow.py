"""What a document allows is suppressed; a comment that does not do what it is there for is a finding."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from checker import Config, Document, Report, check
from checker.documents import html, markdown, plain

WRONG = "The ministers met in Oslo on Tuesday, May 2, 2012."
PAGES = ("The 45-page report on Xinjiang is out.", "The report on Xinjiang has 48 pages.")
READERS = {".txt": plain, ".md": markdown, ".html": html}


def checked(*texts: str, suffix: str = ".txt", select: tuple[str, ...] = ()) -> Report:
    documents = [
        found
        for number, text in enumerate(texts)
        for found in READERS[suffix].documents(f"{'abc'[number]}{suffix}", BytesIO(text.encode()))
    ]
    assert all(isinstance(document, Document) for document in documents)
    return check([d for d in documents if isinstance(d, Document)], config=Config(select=select))


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    ("comment", "counted"),
    [
        ("<!-- factlint: allow date/weekday-date as it was printed -->", []),
        ("<!-- factlint: allow date as it was printed -->", []),
        ("<!-- factlint: allow date -->", ["allow/reason"]),
        ("<!-- factlint: alow date as printed -->", ["allow/words", "date/weekday-date"]),
        ("<!-- factlint: allow vote/sum as it was printed -->", ["allow/unused", "date/weekday-date"]),
        ("<!-- factlint: allow dates as it was printed -->", ["allow/unused", "date/weekday-date"]),
        ("<!-- factlint: allow date, vote/sum as printed -->", ["allow/unused"]),
    ],
)
def test_a_comment_above_a_paragraph(comment: str, counted: list[str], suffix: str) -> None:
    page = f"<article>{comment}<p>{WRONG}</p></article>" if suffix == ".html" else f"{comment}\n\n{WRONG}\n"
    report = checked(page, suffix=suffix)
    assert sorted(finding.rule for finding in report.findings) == counted
    assert len(report.suppressed) == ("date/weekday-date" not in counted)


def test_what_is_suppressed_says_where_and_why() -> None:
    (finding,) = checked(f"<!-- factlint: allow date as printed -->\n\n{WRONG}").suppressed
    (suppression,) = finding.suppressions
    assert (suppression.kind, suppression.reason, suppression.place) == ("comment", "as printed", "a.txt:1")


def test_either_document_of_a_finding_may_allow_it() -> None:
    for at in (0, 1):
        texts = [f"<!-- factlint: allow length two editions -->\n\n{t}" if n == at else t for n, t in enumerate(PAGES)]
        report = checked(*texts)
        assert (len(report.findings), len(report.suppressed)) == (0, 1)


def test_a_rule_that_was_not_applied_or_had_nothing_to_compare_is_not_judged() -> None:
    allowing = f"<!-- factlint: allow length two editions -->\n\n{PAGES[0]}"
    assert not checked(allowing).findings
    assert not checked(allowing, "Nothing.", select=("date", "allow")).findings
    assert [finding.rule for finding in checked(allowing, "Nothing.").findings] == ["allow/unused"]


def test_another_paragraph_is_not_covered() -> None:
    report = checked(f"<!-- factlint: allow date as printed -->\n\n{WRONG}\n\nSo it was. {WRONG}")
    assert (len(report.findings), len(report.suppressed)) == (1, 1)


def test_front_matter_covers_the_whole_document() -> None:
    report = checked(f"---\nfactlint: allow date as printed\n---\n{WRONG}\n\nSo it was. {WRONG}", suffix=".md")
    assert (len(report.findings), len(report.suppressed)) == (0, 2)


def test_a_comment_shown_as_code_says_nothing() -> None:
    assert not checked("Write this:\n\n```\n<!-- factlint: allow date -->\n```\n", suffix=".md").findings


def test_numbers_in_a_reason_are_not_stated() -> None:
    report = checked(f"{PAGES[0]} <!-- factlint: allow vote the 45-page edition, not 99 pages -->", select=("length",))
    assert report.coverage.claims == {"length/report-pages": 1}


def test_nothing_is_imported_without_a_comment(tmp_path: Path) -> None:
    from tests.cli.commands import factlint

    (tmp_path / "sitecustomize.py").write_text(
        "import atexit, sys\natexit.register(lambda: print([m for m in sys.modules if 'review' in m]))\n"
    )
    (tmp_path / "a.txt").write_text(WRONG)
    run = factlint("check", folder=tmp_path, PYTHONPATH=f"{tmp_path}:{Path(__file__).parent.parent.parent}")
    assert run.stdout.endswith("[]\n")
