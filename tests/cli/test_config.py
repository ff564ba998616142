"""Settings through the real command: what is in force, where it comes from, and what it does."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.config import load
from checker.config_schema import json_schema
from tests.cli.commands import factlint
from tests.test_config import FULL


def settings(folder: Path, *arguments: str) -> Any:
    return json.loads(factlint("config", "--json", *arguments, folder=folder).stdout)["settings"]


class TestWhatIsInForce:
    def test_each_setting_says_who_set_it(self, clean: Path) -> None:
        (clean / "factlint.toml").write_text('fail-on = "info"\n\n[severity]\ndate = "warning"\n')
        found = settings(clean, "--strict", "--select", "date")
        path = clean / "factlint.toml"
        assert found["fail-on"] == {"value": "info", "origin": f"{path}:1"}
        assert found["strict"] == {"value": True, "origin": "command line"}
        assert found["select"] == {"value": ["date"], "origin": "command line"}
        assert found["jobs"] == {"value": 0, "origin": "default"}
        assert found["severity"] == {"date": {"value": "warning", "origin": f"{path}:4"}}

    def test_the_command_line_goes_before_the_file_and_isolated_reads_none(self, clean: Path) -> None:
        (clean / "factlint.toml").write_text('fail-on = "info"\n')
        assert settings(clean, "--fail-on", "never")["fail-on"]["value"] == "never"
        assert settings(clean, "--isolated")["fail-on"] == {"value": "error", "origin": "default"}

    def test_what_is_printed_is_a_configuration_that_says_the_same(self, tmp_path: Path) -> None:
        (tmp_path / "factlint.toml").write_text(
            FULL + '[[sources]]\npath = "\\u007f “é\\U0001F600\\"/**"\nlanguage = "de"\n'
        )
        printed = factlint("config", folder=tmp_path).stdout
        again = tmp_path / "again" / "factlint.toml"
        again.parent.mkdir()
        again.write_text(printed, encoding="utf-8")
        first, second = load(tmp_path), load(again)
        assert first._replace(folder="", origin={}) == second._replace(folder="", origin={})
        assert (
            f"jobs = 2                                  # {tmp_path / 'factlint.toml'}:12".split()
            == next(line for line in printed.splitlines() if line.startswith("jobs")).split()
        )

    def test_a_broken_file_is_named_with_its_line(self, clean: Path) -> None:
        (clean / "factlint.toml").write_text("\nselct = []\n")
        run = factlint("config", folder=clean)
        assert (run.returncode, run.stdout) == (2, "")
        assert "factlint.toml:2" in run.stderr

    @pytest.mark.parametrize("content", [b"[project\nname = 'x'\n", b"[project]\nname = '\xff'\n"])
    def test_a_pyproject_that_is_no_toml_is_not_passed_over(self, clean: Path, content: bytes) -> None:
        (clean / "pyproject.toml").write_bytes(content)
        for run in (factlint("config", folder=clean), factlint("check", "right.txt", folder=clean)):
            assert (run.returncode, run.stdout) == (2, "")
            assert "pyproject.toml" in run.stderr.splitlines()[0]
        assert factlint("check", "right.txt", "--isolated", folder=clean).returncode == 0
        (clean / "pyproject.toml").write_text("[project]\nname = 'x'\n")
        assert factlint("check", "right.txt", folder=clean).returncode == 0


class TestSchema:
    def test_it_is_printed(self) -> None:
        assert json.loads(factlint("config", "--schema").stdout) == json_schema()

    def test_it_takes_what_the_command_takes(self, tmp_path: Path) -> None:
        (tmp_path / "factlint.toml").write_text(FULL)
        load(tmp_path)
        jsonschema.validate(tomllib.loads(FULL), json_schema())

    @pytest.mark.parametrize(
        "content",
        [
            "selct = []",
            "jobs = 'two'",
            "jobs = -1",
            "select = 'a'",
            "fail-on = 'eror'",
            "min-probability = 2",
            "[severity]\nx = 'warn'",
            "[[sources]]\nname = 'b'",
            "[[sources]]\npath = 'a'\ntrust = 10",
            "[[sources]]\npath = 'a'\ncurrency = 'usd'",
        ],
    )
    def test_it_refuses_what_the_command_refuses(self, content: str, tmp_path: Path) -> None:
        (tmp_path / "factlint.toml").write_text(content)
        assert factlint("config", folder=tmp_path).returncode == 2
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(tomllib.loads(content), json_schema())


class TestWhatSettingsDo:
    def check(self, folder: Path, content: str, *arguments: str) -> Any:
        (folder / "factlint.toml").write_text(content)
        run = factlint("check", *arguments, "--format", "json", folder=folder)
        assert run.returncode in (0, 1), run.stderr
        return run.returncode, [
            (finding["rule"], finding["severity"]) for finding in json.loads(run.stdout)["findings"]
        ]

    @pytest.mark.parametrize(
        ("content", "status", "findings"),
        [
            ("", 1, [("date/weekday-date", "error")]),
            ('select = ["vote"]', 0, []),
            ('select = ["vote"]\nextend-select = ["date"]', 1, [("date/weekday-date", "error")]),
            ('ignore = ["date"]', 0, []),
            ("exit-zero = true", 0, [("date/weekday-date", "error")]),
            ('fail-on = "never"', 0, [("date/weekday-date", "error")]),
            ("min-probability = 0.99", 0, []),
            ('[severity]\ndate = "warning"', 0, [("date/weekday-date", "warning")]),
            ('fail-on = "warning"\n[severity]\ndate = "warning"', 1, [("date/weekday-date", "warning")]),
            ('[severity]\ndate = "warning"\n"date/weekday-date" = "info"', 0, [("date/weekday-date", "info")]),
            ('exclude = ["wrong*"]', 0, []),
        ],
    )
    def test_selection_and_severity(
        self, content: str, status: int, findings: list[tuple[str, str]], faulty: Path
    ) -> None:
        assert self.check(faulty, content) == (status, findings)

    def test_drafts_are_applied_when_added(self, tmp_path: Path) -> None:
        sank = "The ferry Marigold sank with all on board near the village of {} on 4 May 2022.\n"
        for name, village in (("a.txt", "Lemra"), ("b.txt", "Ostra")):
            (tmp_path / name).write_text(sank.format(village))
        assert self.check(tmp_path, "") == (0, [])
        found = (0, [("place/event", "warning")])
        assert self.check(tmp_path, 'extend-select = ["place/event"]') == found
        assert self.check(tmp_path, "", "--extend-select", "place/event") == found

    def test_strict(self, faulty: Path) -> None:
        (faulty / "factlint.toml").write_text("strict = true")
        assert factlint("check", "right.txt", "nowhere.txt", folder=faulty).returncode == 2


PAGES = ("The 45-page report on Xinjiang is out.\n", "The report on Xinjiang has 48 pages.\n")


class TestByPath:
    @pytest.fixture
    def sources(self, tmp_path: Path) -> Path:
        for folder, text in zip(("house", "wire"), PAGES, strict=True):
            (tmp_path / folder).mkdir()
            (tmp_path / folder / "a.txt").write_text(text)
        return tmp_path

    @pytest.mark.parametrize("first", ["house", "wire"])
    def test_the_finding_is_on_the_side_that_is_trusted_less(self, first: str, sources: Path) -> None:
        other = {"house": "wire", "wire": "house"}[first]
        rows = [
            f'[[sources]]\npath = "{first}/"\nname = "the {first}"\ntrust = 1\n',
            '[[sources]]\npath = "*"\ntrust = 5\n',
        ]
        (sources / "factlint.toml").write_text("".join(reversed(rows)))
        run = factlint("check", "--format", "concise", folder=sources)
        assert run.stdout.startswith(f"{other}/a.txt:1:")
        assert f"in the {first}, " in run.stdout
        assert "is believed first (trust 1)" in factlint("check", folder=sources).stdout

    def test_trust_goes_before_the_majority(self, sources: Path) -> None:
        (sources / "wire" / "b.txt").write_text("So far the report on Xinjiang, 48 pages long, is not translated.\n")
        assert factlint("check", "--format", "concise", folder=sources).stdout.startswith("house/a.txt:1:")
        (sources / "factlint.toml").write_text('[[sources]]\npath = "house/"\ntrust = 1\n')
        assert factlint("check", "--format", "concise", folder=sources).stdout.startswith("wire/a.txt:1:")

    def test_what_a_dollar_is(self, tmp_path: Path) -> None:
        (tmp_path / "ca").mkdir()
        (tmp_path / "ca" / "a.txt").write_text("The new bridge over the Elbe in Dresden cost $5 million.\n")
        (tmp_path / "ca" / "b.txt").write_text("The opera of Lyon cost 3 million euros.\n")
        (tmp_path / "us.txt").write_text("The new bridge over the Elbe in Dresden cost $7 million.\n")
        (tmp_path / "factlint.toml").write_text('fail-on = "warning"')
        lines = factlint("extract", "ca", folder=tmp_path).stdout
        assert "unit=$" in lines
        assert factlint("check", folder=tmp_path).returncode == 1
        (tmp_path / "factlint.toml").write_text(
            'extend-select = ["money"]\n[[sources]]\npath = "ca/"\ncurrency = "CAD"\n'
        )
        lines = factlint("extract", "ca", folder=tmp_path).stdout
        assert "unit=CAD" in lines
        assert "unit=EUR" in lines
        assert factlint("check", folder=tmp_path).returncode == 0, (
            "Canadian dollars are not compared with American ones"
        )

    def test_how_dates_are_written(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("The ministers met on 03/02/2012.\n")
        for order, value in (("dmy", "2012-02-03"), ("mdy", "2012-03-02")):
            (tmp_path / "factlint.toml").write_text(f'[[sources]]\npath = "*"\ndate-order = "{order}"\n')
            assert f"value={value}" in factlint("extract", folder=tmp_path).stdout


FACTS = """
[[story]]
about = "The report on Xinjiang"
facts = [
    "The report on Xinjiang is \\"only\\" two years old.",
    "The report on Xinjiang is 45 pages long.",
]
"""


class TestTruth:
    @pytest.fixture
    def corpus(self, tmp_path: Path) -> Path:
        for name in "ab":
            (tmp_path / f"{name}.txt").write_text(f"{PAGES[1].strip()} So says the newspaper {name} of Geneva.\n")
        (tmp_path / "facts.toml").write_text(FACTS)
        return tmp_path

    def test_the_corpus_is_held_against_it(self, corpus: Path) -> None:
        assert factlint("check", folder=corpus).returncode == 0
        run = factlint("check", "--truth", "facts.toml", folder=corpus)
        assert run.returncode == 1
        assert "45 pages in facts.toml, 48 pages in a.txt" in run.stdout
        assert "45 pages is declared true (facts.toml:6)" in run.stdout
        assert "facts.toml:6:32" in run.stdout
        assert "1 finding (1 error) in 2 documents, 1 story" in run.stdout
        (finding,) = json.loads(factlint("check", "--truth", "facts.toml", "--format", "json", folder=corpus).stdout)[
            "findings"
        ]
        assert [citation["path"] for citation in finding["citations"]] == ["a.txt", "facts.toml", "b.txt"]

    def test_it_may_be_configured_and_is_not_a_document_of_the_corpus(self, corpus: Path) -> None:
        (corpus / "factlint.toml").write_text('truth = ["facts.toml"]')
        assert factlint("check", str(corpus), folder=corpus.parent).returncode == 1
        assert "facts.toml" not in factlint("extract", folder=corpus).stdout

    def test_where_it_stands_in_the_file_changes_no_fingerprint(self, corpus: Path) -> None:
        def fingerprint() -> str:
            printed = factlint("check", "--truth", "facts.toml", "--format", "json", folder=corpus).stdout
            return str(json.loads(printed)["findings"][0]["fingerprint"])

        before = fingerprint()
        (corpus / "facts.toml").write_text(f'# New\n\n[[story]]\nabout = "Else"\nfacts = ["It rained."]\n{FACTS}')
        assert fingerprint() == before

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("[[story]]\nabout = 'x'\nfact = ['y']", 'facts.toml:3: unknown key "fact"; did you mean "facts"?'),
            ("[[stories]]", 'facts.toml:1: unknown key "stories"; did you mean "story"?'),
            ("[[story]]\nfacts = ['y']", 'facts.toml:1: "about" is missing'),
            ("[[story]]\nabout = 'x'\nfacts = 'y'", 'facts.toml:3: "facts" should be a list of sentences'),
            ("[[story]]\nabout = 'x'\nfacts = ['y']\ndate = 'May'", 'facts.toml:4: "date" should be a day'),
            ("story = 1", "facts.toml:1: story should be a list of tables"),
            ("x = ", "facts.toml:1: not TOML: invalid value"),
            ("", "facts.toml:1: declares nothing"),
            ("[[story]]\nabout = 'x'\nfacts = ['y']\n" * 2, 'facts.toml:5: another story is about "x" already'),
            ("[[story]]\nabout = 'a.txt'\nfacts = ['y']\n", 'facts.toml: "a.txt" is the id of a document'),
        ],
    )
    def test_one_that_cannot_be_used(self, content: str, said: str, corpus: Path) -> None:
        (corpus / "facts.toml").write_text(content)
        run = factlint("check", "--truth", "facts.toml", folder=corpus)
        assert (run.returncode, run.stdout) == (2, "")
        assert f"factlint: error: {said}" in run.stderr

    def test_one_that_is_not_there(self, corpus: Path) -> None:
        run = factlint("check", "--truth", "nowhere.toml", folder=corpus)
        assert run.returncode == 2
        assert "nowhere.toml: cannot be read" in run.stderr

    def test_two_that_are_declared_and_differ_are_a_finding(self, corpus: Path) -> None:
        (corpus / "facts.toml").write_text(FACTS.replace("two years old", "a page of 45, and has 46 pages"))
        (corpus / "more.toml").write_text(FACTS.replace('The report on Xinjiang"', 'Once more"').replace("45", "47"))
        run = factlint("check", "--truth", "facts.toml", "--truth", "more.toml", folder=corpus)
        assert "47 pages in more.toml" in run.stdout or "47 pages" in run.stdout
