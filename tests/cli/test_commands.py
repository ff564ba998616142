"""`factlint extract`, `facts` and `explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.report.schema import ExtractLine
from tests.cli.commands import factlint


def test_extract_prints_a_mention_a_line(clean: Path) -> None:
    run = factlint("extract", "--format", "jsonl", folder=clean)
    assert (run.returncode, run.stderr) == (0, "")
    text = (clean / "right.txt").read_text()
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    for line in lines:
        ExtractLine.model_validate(line)
        assert text[line["start"] : line["end"]] == line["text"]
        assert line["document"] == "right.txt"
    assert [line["value"] for line in lines if line["kind"] == "timex" and line["type"] == "DATE"][:1] == ["2012-05-04"]


def test_extract_of_a_relative_time_says_what_it_was_anchored_to(tmp_path: Path) -> None:
    record = {"id": "a", "date": "2022-09-01", "text": "The report came out on Wednesday."}
    run = factlint("extract", "-", "--stdin-filename", "x.jsonl", "--format", "jsonl", text=json.dumps(record))
    (line,) = [json.loads(line) for line in run.stdout.splitlines()]
    assert (line["document"], line["start"], line["end"], line["text"]) == ("a", 23, 32, "Wednesday")
    assert (line["type"], line["value"]) == ("DATE", "2022-08-31")
    assert (line["earliest"], line["latest"]) == ("2022-08-31", "2022-08-31")


def test_extract_as_text_names_the_place(clean: Path) -> None:
    assert factlint("extract", folder=clean).stdout.startswith("right.txt:1:1: timex “May 4, 2012” ")


def test_facts_has_text_and_json(faulty: Path) -> None:
    assert factlint("facts", folder=faulty).stdout.endswith(" single-source\n")
    printed = json.loads(factlint("facts", "--format", "json", folder=faulty).stdout)
    assert list(printed) == ["schema_version", "tool", "facts", "unread", "summary"]


GREW = (
    {"id": "a", "date": "2024-03-04", "text": "The fire at the Odrena mill in Tarnholm on Sunday killed 12 people, mayor Bo Lindqvist said."},
    {"id": "b", "date": "2024-03-06", "text": "The toll of the fire at the Odrena mill in Tarnholm has risen to 15 people killed, mayor Bo Lindqvist said."},
)  # fmt: skip


def test_a_toll_that_grew_is_an_update_and_corroborates_nothing(tmp_path: Path) -> None:
    (tmp_path / "toll.jsonl").write_text("\n".join(map(json.dumps, GREW)), encoding="utf-8")
    told = factlint("facts", "--select", "count", folder=tmp_path).stdout
    assert told.splitlines()[0].startswith("update[count/things] ")
    assert told.endswith("\n1 fact: 1 update\n")
    printed = json.loads(factlint("facts", "--status", "update", "--format", "json", folder=tmp_path).stdout)
    assert {fact["status"] for fact in printed["facts"]} == {"update"}
    assert printed["summary"]["update"] == 1
    assert factlint("facts", "--select", "count", "--status", "corroborated", folder=tmp_path).stdout == "0 facts\n"


def test_explain_a_rule() -> None:
    run = factlint("explain", "date/weekday-date")
    assert (run.returncode, run.stderr) == (0, "")
    assert "date/weekday-date" in run.stdout


def test_explain_an_unknown_rule_names_the_nearest() -> None:
    run = factlint("explain", "date/weekday-dat")
    assert run.returncode == 2
    assert "date/weekday-date" in run.stderr


def test_explain_a_finding_by_the_start_of_its_id(faulty: Path) -> None:
    report = json.loads(factlint("check", "--format", "json", folder=faulty).stdout)
    fingerprint = report["findings"][0]["fingerprint"]
    run = factlint("explain", fingerprint[:8], folder=faulty)
    assert (run.returncode, run.stderr) == (0, "")
    assert fingerprint in run.stdout
    assert "Tuesday, May 2, 2012" in run.stdout


def test_explain_a_check_of_one_text_says_what_it_rests_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ilse Vandorp, 46, died at sea.\nShe was 64.\n")
    report = json.loads(factlint("check", "--format", "json", folder=tmp_path).stdout)
    told = factlint("explain", report["findings"][0]["fingerprint"], folder=tmp_path).stdout
    assert '- "She" is Ilse Vandorp, the only person told of before who fits' in told
    assert "what it rests on\n  “64” in line 2 against “46” in line 1, and the reasons above\n" in told
    assert "95% is the same for every check of one text; none is summed up for this finding" in told
    assert "this check as measured: no finding on 2,948 news articles" in told


def test_explain_two_places(tmp_path: Path) -> None:
    for name, pages in (("a", 45), ("b", 48)):
        (tmp_path / f"{name}.txt").write_text(f"The {pages}-page report on the Kestrel Bridge in Tarnholm is out.\n")
    run = factlint("explain", "a.txt:1:5", "b.txt:1:5", folder=tmp_path)
    assert run.returncode == 0
    assert run.stdout.startswith("[length/report-pages]\n  a.txt:1:5  “45-page”\n  b.txt:1:5  “48-page”\n  - compared;")
    assert "in all: odds of " in run.stdout
    whole = factlint("explain", "a.txt:1", "b.txt:1", ".", folder=tmp_path)
    assert "[length/report-pages]" in whole.stdout
    alone = factlint("explain", "a.txt:1:5", "b.txt", folder=tmp_path)
    assert (alone.returncode, alone.stdout) == (2, "")
    assert "a.txt:1:5: a place alone explains nothing" in alone.stderr


def test_explain_what_is_not_there(faulty: Path) -> None:
    run = factlint("explain", "ffffffff", folder=faulty)
    assert (run.returncode, run.stdout) == (2, "")
    assert 'no finding here has an id that starts with "ffffffff"' in run.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("explain", "a.txt:1:3", "a.txt:1:3"), "a.txt:1:3 is named twice"),
        (("explain", "a.txt:0:0", "b.txt:1:2"), '"a.txt:0:0" is no place'),
        (("explain", "a.txt", "b.txt"), '"a.txt" is no place'),
        (("explain", "a.txt:1:3", "b.txt:0"), '"b.txt:0" is no place'),
        (("facts", "--fail-on", "error"), "it is an option of factlint check"),
        (("check", "--fial-on", "error"), 'did you mean "--fail-on"?'),
        (("facts", "--loud"), "see factlint facts --help"),
        (("check", "--select", "nothing/at"), "`factlint rule list` shows them all"),
    ],
)
def test_mistakes_say_what_to_write(clean: Path, words: tuple[str, ...], said: str) -> None:
    run = factlint(*words, folder=clean)
    assert run.returncode == 2
    assert said in run.stderr


def test_explain_apart_in_capitals(clean: Path) -> None:
    assert factlint("explain", "APART", folder=clean).returncode == 0


def test_extract_as_timeml(clean: Path) -> None:
    run = factlint("extract", "right.txt", "--format", "timeml", folder=clean)
    assert (run.returncode, run.stderr) == (0, "")
    assert 'type="DATE" value="2012-05-02"' in run.stdout
    (clean / "other.txt").write_text("They met in 2011.")
    refused = factlint("extract", "--format", "timeml", folder=clean)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--output DIR" in refused.stderr
    assert factlint("extract", "--format", "timeml", "--output", "out", folder=clean).returncode == 0
    assert sorted(path.name for path in (clean / "out").iterdir()) == ["other.txt.tml", "right.txt.tml"]


def test_what_is_declared_of_a_source_says_how_its_dates_are_read(tmp_path: Path) -> None:
    (tmp_path / "factlint.toml").write_text(
        '[[sources]]\npath = "uk/**"\ndate-order = "dmy"\n[[sources]]\npath = "us/**"\ndate-order = "mdy"\n'
        '[[sources]]\npath = "at/**"\nlanguage = "de"\n'
    )
    texts = {"uk": "Signed on 03/02/2012.", "us": "Signed on 03/02/2012.", "any": "Signed on 03/02/2012."}
    for name, text in {**texts, "at": "Signiert am 3. Mai 2012."}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text)
    run = factlint("extract", "--format", "jsonl", folder=tmp_path)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    bounds = {line["document"]: (line["earliest"], line["latest"]) for line in lines if line["kind"] == "timex"}
    assert bounds == {
        "uk/a.txt": ("2012-02-03", "2012-02-03"),
        "us/a.txt": ("2012-03-02", "2012-03-02"),
        "any/a.txt": ("2012-02-03", "2012-03-02"),
        "at/a.txt": ("2012-05-03", "2012-05-03"),
    }
