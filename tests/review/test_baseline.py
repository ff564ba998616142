"""A baseline knows a finding again, wherever its document stands, and says what is new in one that has grown."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.compare.fingerprint import fingerprint
from checker.model.finding import Finding
from checker.problems import ReviewProblem
from checker.review.baseline import Baseline, entry, read, written
from tests.report.samples import PAGES_45, PAGES_48, PAGES_48_RECORD, TWO, cite, finding

PAGES_44 = cite("The report has 44 pages.", "44 pages", "44 page", path="c.txt")


def found(*citations: object) -> Finding:
    made = finding(*citations)  # type: ignore[arg-type]
    return made._replace(fingerprint=fingerprint(made.rule, made.citations))


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (found(PAGES_45, PAGES_48), "unchanged"),
        (found(PAGES_48, PAGES_45), "unchanged"),
        (
            found(PAGES_45._replace(path="x/y.txt", document="x/y.txt", start=99, end=106, line=7), PAGES_48),
            "unchanged",
        ),
        (found(PAGES_45, PAGES_44), "unchanged"),  # what is left of it without b.txt
        (found(PAGES_45, cite("The book has 50 pages.", "50 pages")), "updated"),
        (found(PAGES_45, PAGES_48._replace(excerpt="At 48 pages, the report is long.")), "updated"),
        (found(PAGES_48_RECORD, cite("It has 3 pages.", "3 pages")), "new"),
        (found(PAGES_45)._replace(rule="length/book-pages"), "new"),
    ],
)
def test_how_a_finding_stands_to_it(now: Finding, state: str) -> None:
    baseline = Baseline([entry(found(PAGES_45, PAGES_48, PAGES_44)), entry(found(PAGES_45, PAGES_48))], "known.jsonl")
    marked = baseline.marked(now)
    assert marked.baseline == state
    assert bool(marked.suppressions) == (state == "unchanged")


def test_a_record_counts_by_its_id_too() -> None:
    other = PAGES_48_RECORD._replace(document="record-8")
    assert found(PAGES_48_RECORD).fingerprint != found(other).fingerprint
    moved = PAGES_48_RECORD._replace(path="elsewhere.jsonl", record_line=12)
    assert found(PAGES_48_RECORD).fingerprint == found(moved).fingerprint


def test_what_is_written_is_read_again_and_sorted(tmp_path: Path) -> None:
    path = tmp_path / "known.jsonl"
    entries = [entry(found(PAGES_48)), entry(found(PAGES_45, PAGES_48)), entry(TWO)]
    path.write_text(written([*entries, entries[0]]), encoding="utf-8")
    assert set(read(path).entries) == set(entries)
    assert path.read_text() == written(reversed(entries))


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("{", "not JSON: expecting property name enclosed in double quotes at column 2"),
        ("[]", "not an object"),
        ('{"fingerprnt": "x"}', 'unknown key "fingerprnt"; did you mean "fingerprint"?'),
        ('{"fingerprint": 1}', '"fingerprint" should be text'),
        ('{"fingerprint": "0123456789abcdef", "rule": "a/b"}', '"tellings" is missing'),
        ("\xff", "not UTF-8 at byte 1 of the line"),
    ],
)
def test_mistakes_are_told_with_their_line(line: str, mistake: str, tmp_path: Path) -> None:
    path = tmp_path / "known.jsonl"
    path.write_bytes(b"\n" + line.encode("latin-1") + b"\n{}\n")
    with pytest.raises(ReviewProblem) as raised:
        read(path)
    assert raised.value.message.split("\n") == [f"{path}:2: {mistake}", f'{path}:3: "fingerprint" is missing']
    assert raised.value.remedy


def test_a_path_that_cannot_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(ReviewProblem, match="no such baseline"):
        read(tmp_path / "nowhere.jsonl")
    with pytest.raises(ReviewProblem, match="cannot be read: File name too long"):
        read(tmp_path / ("a" * 300))
