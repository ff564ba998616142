"""The machine contract: what is printed is what the models and the schema files say."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import checker.report
from checker.report import Options, render
from checker.report.facts import render_json
from checker.report.schema import SCHEMAS, CheckLine, CheckReport, FactsReport, json_schema
from tests.cli.commands import factlint
from tests.cli.conftest import WRONG
from tests.report.samples import SAMPLES, TWO, UNREAD, report

SETTINGS = """
select = ["date"]
min-probability = 0.4
[severity]
"date" = "warning"
[[sources]]
path = "right.txt"
name = "wire"
trust = 1
"""
SCHEMA_FILES = Path(checker.report.__file__).parent / "schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_files_are_current(name: str) -> None:
    assert json.loads((SCHEMA_FILES / f"{name}.json").read_text()) == json_schema(name), "run `make reports`"


@pytest.mark.parametrize("name", SAMPLES)
def test_json_keeps_the_contract(name: str) -> None:
    printed = json.loads(render("json", SAMPLES[name], Options()))
    assert CheckReport.model_validate(printed).model_dump(mode="json", by_alias=True, exclude_unset=True) == printed
    jsonschema.validate(printed, json_schema("check"))


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("facts", ("facts", "wrong.txt", "--format", "json")),
        ("index", ("index", "info", "--index", "corpus.idx", "--format", "json")),
        ("config", ("config", "--json")),
        ("config", ("config", "--json", "--isolated")),
    ],
)
def test_what_commands_print_keeps_the_contract(name: str, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG)
    (tmp_path / "factlint.toml").write_text(SETTINGS, encoding="utf-8")
    assert factlint("index", "build", ".", "--index", "corpus.idx", folder=tmp_path).returncode == 0
    jsonschema.validate(json.loads(factlint(*command, folder=tmp_path).stdout), json_schema(name))


def test_what_commands_write_keeps_the_contract(tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG)
    factlint("baseline", "write", "wrong.txt", folder=tmp_path)
    (known,) = map(json.loads, (tmp_path / "factlint-baseline.jsonl").read_text().splitlines())
    factlint(
        "decide", known["fingerprint"], "wrong.txt", "--as", "fixed", "--reason", "so", "--by", "x", folder=tmp_path
    )
    (decided,) = map(json.loads, (tmp_path / "decisions.jsonl").read_text().splitlines())
    jsonschema.validate(known, json_schema("baseline-line"))
    jsonschema.validate(decided, json_schema("decision-line"))


def test_json_has_the_keys_of_the_contract_in_order() -> None:
    printed = json.loads(render("json", report(TWO, unread=UNREAD), Options()))
    assert list(printed) == [
        "schema_version",
        "tool",
        "findings",
        "suppressed",
        "unread",
        "coverage",
        "summary",
    ]
    (found,) = printed["findings"]
    assert list(found) == [
        "rule",
        "severity",
        "verdict",
        "probability",
        "message",
        "fingerprint",
        "citations",
        "reasons",
        "values",
    ]
    assert found["citations"][0] == {
        "document": "a.txt",
        "path": "a.txt",
        "start": 4,
        "end": 11,
        "line": 1,
        "column": 5,
        "text": "45-page",
        "value": "45 page",
        "role": "primary",
    }
    assert printed["unread"][1] == {"path": "news.jsonl", "problem": "line 12: not JSON: a comma is missing"}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_line_of_jsonl_keeps_the_contract(name: str) -> None:
    lines = [json.loads(line) for line in render("jsonl", SAMPLES[name], Options()).splitlines()]
    for line in lines:
        CheckLine.model_validate(line)
    assert [line["record"] for line in lines].count("summary") == 1
    assert lines[-1]["record"] == "summary"


@pytest.mark.parametrize("name", SAMPLES)
def test_facts_keep_the_contract(name: str) -> None:
    printed = json.loads(render_json(SAMPLES[name]))
    assert FactsReport.model_validate(printed).model_dump(mode="json", exclude_unset=True) == printed
