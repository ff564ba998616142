"""SARIF: valid by its schema, and read by code scanning as meant."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.report import Options, render
from checker.rulebook import load
from tests.report.samples import IN_CORPUS, SAMPLES, TWO, UNREAD, cite, finding, report

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text())


def run_of(text: str) -> Any:
    return json.loads(text)["runs"][0]


@pytest.mark.parametrize("name", SAMPLES)
def test_valid_by_its_schema(name: str) -> None:
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(render("sarif", SAMPLES[name], Options())))


def test_a_finding_links_to_its_other_places() -> None:
    (result,) = run_of(render("sarif", report(TWO), Options()))["results"]
    assert result["ruleId"] == "length/report-pages"
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 5,
        "endLine": 1,
        "endColumn": 12,
        "charOffset": 4,
        "charLength": 7,
        "snippet": {"text": "45-page"},
    }
    assert [related["id"] for related in result["relatedLocations"]] == [1]
    assert result["message"]["text"].endswith("[b.txt:2:4](1)")
    assert result["partialFingerprints"] == {"factlint/v1": "3f2a9c1e5b7d8e90"}


def test_a_record_of_a_corpus_is_placed_on_its_line() -> None:
    (result,) = run_of(render("sarif", report(IN_CORPUS), Options()))["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "news.jsonl"
    assert location["physicalLocation"]["region"]["startLine"] == 7
    assert "startColumn" not in location["physicalLocation"]["region"]
    assert location["logicalLocations"] == [{"name": "record-7", "fullyQualifiedName": "news.jsonl#record-7"}]


def test_words_over_two_lines_end_on_the_second() -> None:
    (result,) = run_of(render("sarif", report(finding(cite("on May\r\n4, 2012", "May\r\n4"))), Options()))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (1, 4, 2, 2)


@pytest.mark.parametrize(
    ("path", "uri"),
    [("./a b.txt", "a%20b.txt"), ("/tmp/a.txt", "file:///tmp/a.txt"), ("d\\é.txt", "d/%C3%A9.txt"), ("a:b", "a%3Ab")],
)
def test_paths_become_uris(path: str, uri: str) -> None:
    (result,) = run_of(render("sarif", report(finding(cite("x 1", "1", path=path))), Options()))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_inputs_that_were_not_read_are_notifications() -> None:
    (invocation,) = run_of(render("sarif", report(unread=UNREAD), Options()))["invocations"]
    assert [note["message"]["text"] for note in invocation["toolExecutionNotifications"]] == [
        "it is binary",
        "not JSON: a comma is missing",
    ]


def test_known_findings_are_marked_and_not_dropped() -> None:
    new, decided, allowed = run_of(render("sarif", SAMPLES["known findings"], Options()))["results"]
    assert (new["baselineState"], decided["baselineState"]) == ("new", "unchanged")
    assert "suppressions" not in new
    assert [suppression["kind"] for suppression in decided["suppressions"]] == ["external", "external"]
    assert decided["suppressions"][0]["justification"] == (
        "accepted by Ada on 2026-05-01 until 2027-05-01: two editions (decisions.jsonl:1)"
    )
    assert [suppression["kind"] for suppression in allowed["suppressions"]] == ["inSource"]
    assert {suppression["status"] for one in (decided, allowed) for suppression in one["suppressions"]} == {"accepted"}


def test_rules_bring_their_summary() -> None:
    rulebook = load()
    rule = rulebook.rules[0]
    driver = run_of(render("sarif", report(TWO._replace(rule=rule.id)), Options(rulebook=rulebook)))["tool"]["driver"]
    assert driver["rules"][0]["id"] == rule.id
    assert driver["rules"][0]["shortDescription"]["text"] == rule.summary
