"""Every verdict has its reason; a doubtful conflict says what is doubtful."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.compare.doubts import doubt
from checker.config import Config
from checker.documents.read import read
from checker.engine.local import check
from checker.model.finding import Verdict
from checker.rulebook import load

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        ([("same fact: other predicate", -0.9), ("same fact: context", -2.0)], "the passages use other verbs"),
        ([("same fact: shared names (Kelby)", 0.9), ("unplaced", -0.7)], "a day has no date"),
        (
            [("same fact: rivals", -1.5), ("ratio", -0.5)],
            "the texts tell other values that these could be set against",
        ),
        ([("bias", -1.0)], "the passages have too few words in common"),
    ],
)
def test_what_speaks_most_against_one_fact_is_said(evidence: list[tuple[str, float]], reason: str) -> None:
    assert doubt(evidence) == f"perhaps two facts: {reason}"


def test_every_finding_across_documents_has_a_reason() -> None:
    """What a text gives against itself says so in its message: "23 May 2022 was a Monday, not a Tuesday"."""
    rules = load()
    found = check(read([str(SEEDS)]).documents, rules, Config(show_unresolved=True)).findings
    assert {finding.verdict for finding in found} > {Verdict.CONFLICT}
    assert all(finding.reasons or rules.rule(finding.rule).check for finding in found)
