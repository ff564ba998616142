"""Every type of fact in many wordings, across texts and within one (fact_types.txt): what is shown, and near-misses that are not."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

RULEBOOK = load()
TABLE = (Path(__file__).parent / "fact_types.txt").read_text(encoding="utf-8")
CASES = [case.splitlines() for case in TABLE.split("\n\n") if not case.startswith("#")]
DATED = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<text>.+)")


def document(number: int, line: str) -> Document:
    found = DATED.match(line)
    if found is None:
        return Document(f"text-{number}", line)
    day = date.fromisoformat(found["date"])
    return Document(f"text-{number}", found["text"], reference=ReferenceDate(day, day, "metadata"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[-1][:60]}")
def test_what_is_shown(case: list[str]) -> None:
    rule, *texts = case
    documents = [document(number, line) for number, line in enumerate(texts)]
    findings = check(documents, RULEBOOK, Config()).findings
    shown = {finding.rule for finding in findings if finding.verdict is Verdict.CONFLICT}
    assert shown == ({rule} - {"-"})
