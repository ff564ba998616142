"""Every verdict has its reason; a doubtful conflict says what is doubtful."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.align import evidence
from checker.align.evidence import compare_numbers
from checker.compare import worth
from checker.compare.messages.doubts import doubt
from checker.config import Config
from checker.documents.read import read
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.rulebook import load
from checker.values import quantity

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize(
    ("terms", "reason"),
    [
        (
            [("same fact: other predicates", -0.9), ("same fact: context", -2.0)],
            "what happened is told with other verbs",
        ),
        ([("same fact: shared names (Kelby)", 0.9), ("unplaced", -0.7)], "a day has no date"),
        (
            [("same fact: rivals", -1.5), ("ratio", -0.5)],
            "the texts tell several such values, and these two may not belong together",
        ),
        ([("bias", -1.0)], "too little in the passages shows that it is one"),
        ([("bias", -1.0), ("same fact: other place", -0.05)], "too little in the passages shows that it is one"),
        (
            [("same fact: other preposition", -0.9), ("same fact: names apart", -0.4)],
            "no name stands beside both values",
        ),
    ],
)
def test_what_speaks_most_against_one_fact_is_said(terms: list[tuple[str, float]], reason: str) -> None:
    assert doubt(terms) == f"perhaps two facts: {reason}"


def test_every_finding_across_documents_has_a_reason() -> None:
    """What a text gives against itself says so in its message: "23 May 2022 was a Monday, not a Tuesday"."""
    rules = load()
    found = check(read([str(SEEDS)]).documents, rules, Config(show_unresolved=True)).findings
    assert {finding.verdict for finding in found} > {Verdict.CONFLICT}
    assert all(finding.reasons or rules.rule(finding.rule).check for finding in found)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (230, 320, "too little in the passages shows that it is one"),
        (2, 4, "small numbers are often told of different things"),
        (240, 500, "one value is more than double the other"),
        (25, 250, "one value is more than double the other"),
    ],
)
def test_values_are_far_apart_only_where_a_reader_sees_it(one: int, other: int, reason: str) -> None:
    compared = compare_numbers(*(quantity.read(f"{number} ships") for number in (one, other)))
    first, second = evidence.weights(), worth.weights()
    terms = [(f"same fact: {name}", first[name] * value) for name, value in compared.items()]
    terms += [(name, second.get(name, 0.0) * value) for name, value in compared.items()]
    assert doubt(terms) == f"perhaps two facts: {reason}"


@pytest.mark.parametrize(("days", "disputed"), [((3, 5), 1), ((3, 5, 8, 12, 15, 17, 19, 21), 0)])
def test_an_event_has_not_eight_days(days: tuple[int, ...], disputed: int) -> None:
    documents = [Document(str(day), f"The Harlow bridge over the Wend was closed on {day} May 2021.") for day in days]
    facts = check(documents, load(), Config()).facts
    assert sum(fact.status == "disputed" for fact in facts) == disputed
