"""seeds/ gives exactly the findings of seeds/expected.toml, and nothing of what must stay silent."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker.config import Config
from checker.documents.read import read
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Citation, Finding
from checker.rulebook import load

SEEDS = Path(__file__).parents[1] / "seeds"
EXPECTED: dict[str, Any] = tomllib.loads((SEEDS / "expected.toml").read_text(encoding="utf-8"))
Passage = dict[str, str]


@cache
def documents() -> dict[str, Document]:
    return {document.id.rpartition("/")[2]: document for document in read([str(SEEDS)]).documents}


@cache
def findings() -> tuple[Finding, ...]:
    return check(list(documents().values()), load(), Config()).findings


def touches(citation: Citation, passage: Passage) -> bool:
    document = documents()[passage["document"]]
    start = document.text.index(passage["words"])
    return citation.document == document.id and citation.start < start + len(passage["words"]) and start < citation.end


def is_expected(finding: Finding, expected: dict[str, Any]) -> bool:
    """A finding is an expected one where it is of its rule and cites a passage of each of its sides."""
    return finding.rule == expected["rule"] and all(
        any(touches(citation, passage) for citation in finding.citations for passage in side["passages"])
        for side in expected["side"]
    )


@pytest.mark.parametrize("expected", EXPECTED["finding"], ids=lambda expected: f"{expected['rule']}: {expected['why']}")
def test_every_planted_contradiction_is_one_finding(expected: dict[str, Any]) -> None:
    assert len([finding for finding in findings() if is_expected(finding, expected)]) == 1


def test_nothing_else_is_found() -> None:
    unexpected = [f for f in findings() if not any(is_expected(f, expected) for expected in EXPECTED["finding"])]
    assert [(f.rule, f.message) for f in unexpected] == []


@pytest.mark.parametrize("silent", EXPECTED["silent"], ids=lambda silent: f"{silent['rule']}: {silent['why']}")
def test_near_misses_stay_silent(silent: dict[str, Any]) -> None:
    """No finding of the rule has two of the passages on different sides, and none within one text cites one."""
    for finding in findings():
        if finding.rule != silent["rule"]:
            continue
        sides = {c.value for c in finding.citations for passage in silent["passages"] if touches(c, passage)}
        assert len(sides) < (1 if finding.rule in ("date/weekday-date", "vote/sum") else 2), finding.message


def test_every_passage_stands_once() -> None:
    for entry in (*EXPECTED["finding"], *EXPECTED["silent"]):
        for passage in [*entry.get("passages", ()), *(p for side in entry.get("side", ()) for p in side["passages"])]:
            assert documents()[passage["document"]].text.count(passage["words"]) == 1, passage
