"""Formats that others defined, valid by their schemas."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.report import Options, render
from tests.report.samples import SAMPLES

SCHEMAS = Path(__file__).parent / "schemas"


def schema(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", SAMPLES)
def test_gitlab(name: str) -> None:
    entries = json.loads(render("gitlab", SAMPLES[name], Options()))
    schema("gitlab").validate(entries)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


@pytest.mark.parametrize("name", SAMPLES)
def test_reviewdog(name: str) -> None:
    for line in render("rdjsonl", SAMPLES[name], Options()).splitlines():
        schema("rdjsonl").validate(json.loads(line))


@pytest.mark.parametrize("name", SAMPLES)
def test_junit(name: str) -> None:
    etree = pytest.importorskip("lxml.etree")
    valid = etree.XMLSchema(etree.parse(str(SCHEMAS / "junit.xsd")))
    root = etree.fromstring(render("junit", SAMPLES[name], Options()).encode())
    valid.assertValid(root)
    (suite,) = root
    assert int(suite.get("tests")) == len(suite)
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("errors")) == len(suite.findall("testcase/error"))
    assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))
