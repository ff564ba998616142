"""The terms of the sums of evidence in words."""

from __future__ import annotations

from pathlib import Path

import pytest

import checker.report.evidence
from checker.align import evidence
from checker.align.names import bearers
from checker.compare import worth
from checker.report.evidence import Part, in_all, parts
from checker.tables import read_toml

WORDS = read_toml(Path(checker.report.evidence.__file__).with_name("evidence.toml"))


def test_every_weight_has_words() -> None:
    weights = {name.partition("/")[0] for name in evidence.weights()}
    assert weights | {"bounded"} == set(WORDS["same-fact"])
    doors = {f"door: {name}" for name in bearers.PROBABILITY} | {"one utterance"}
    assert {name.partition("/")[0] for name in worth.weights()} | doors == set(WORDS["worth-reporting"])


@pytest.mark.parametrize(
    ("odds", "words"),
    [
        (0.0, "odds of 1 to 1, a probability of 50%"),
        (1.39, "odds of 4 to 1, a probability of 80%"),
        (3.13, "odds of 23 to 1, a probability of 96%"),
        (-1.39, "odds of 1 to 4, a probability of 20%"),
        (5.64, "odds of 281 to 1, a probability of over 99%"),
        (-5.64, "odds of 1 to 281, a probability of under 1%"),
        (0.41, "odds of 1.5 to 1, a probability of 60%"),
    ],
)
def test_a_sum_is_told_as_odds_and_as_a_probability(odds: float, words: str) -> None:
    assert in_all(odds) == words


def test_a_probability_is_told_as_the_finding_tells_it() -> None:
    assert in_all(0.467).endswith("of 61%")
    assert in_all(0.467, 0.615).endswith(f"of {0.615:.0%}") and f"{0.615:.0%}" == "62%"


def test_a_sum_is_told_by_the_questions_that_it_answers() -> None:
    told = (("same fact: likeness", 0.5), ("bias", -0.6), ("same fact: shared names (Selby)", 0.02), ("ratio", -0.01))
    assert list(parts(told, 0.05)) == [
        Part(
            "are the passages about one fact?",
            [("how alike the two texts are", 0.5), ("all that counts for less", 0.02)],
        ),
        Part(
            "and is it a contradiction?",
            [("to begin with, whatever is told", -0.6), ("all that counts for less", -0.01)],
        ),
    ]


def test_what_is_shared_and_counts_against_says_why() -> None:
    told = (("same fact: context", 1.5), ("same fact: shared object (test)", -0.1), ("same fact: same document", -4.2))
    assert [name for name, _ in next(parts(told, 0.05)).terms] == [
        "the words around the two values",
        "shared object (test), which the words around count too highly",
        "both in one document",
    ]
    assert next(parts(told[1:], 0.05)).terms[0][0] == "shared object (test)"
