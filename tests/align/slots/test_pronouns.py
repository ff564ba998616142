"""Whom "he" and "she" stand for: one person that fits, or nobody."""

from __future__ import annotations

from functools import cache

import pytest

from checker.align.slots.pronouns import Pronouns
from checker.rulebook import load
from tests.align.made import sentences
from tests.benchmarks.pronouns import FIRST, ONE, counted


@cache
def pronouns() -> Pronouns:
    return Pronouns(load().lexicon)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # sex: a given name, a title, a word for kin, a noun
        ("Judge Marie Toller, 62, sentenced Karl Voss to a year. He is 35.", "karl voss"),
        ("Karl Voss, 44, will follow Marie Toller. She is 68.", "marie toller"),
        ("Actress Dagny Holt, 36, will marry Karl Voss. He is 50.", "karl voss"),
        ("Mrs Holt met Karl Voss. She is 50.", "holt"),
        ("Marie Toller came with her son Bo. He is 11.", "bo"),
        ("His grandmother, Dagny Holt, called Karl Voss. She is 69.", "dagny holt"),
        # whom no name is told
        ("Karl Voss, 17, lives in Lemra with his mother. She is 42.", ""),
        ("Marie Toller wrote of her grandfather. He was 90.", ""),
        ("Karl Voss will go on, his mother said. She is 42.", ""),
        # two who fit, or may
        ("Karl Voss, 71, met Paul Roth. He is 64.", ""),
        ("Dagny Holt, 62, sentenced Aksel Roth. He is 35.", ""),
        ("Dagny Holt, 62, sentenced a thief. He is 35.", ""),
        ("Karl Voss and his brother came. He is 35.", ""),
        ("Dagny Holt, 62, spoke of her clerk. He is 35.", ""),
        # nobody else
        ("Dagny Holt, 62, died at sea. He was 35.", "dagny holt"),
        ("Dagny Holt, 62, died at sea. The rain fell. He was 35.", "dagny holt"),
        ("Marie Toller lost a brother. Karl Voss was last seen on Monday. He was 64.", "karl voss"),
        ("Karl Voss, a guard, saw the fire. He is 64.", "karl voss"),
        ("The bishop of Lemra, Karl Voss, went. He is 64.", "karl voss"),
        ("Karl Voss was hurt. Marie Toller said that he is 64.", "karl voss"),
        ("Karl Voss was hurt. He had climbed since he was 12.", ""),
        # two in one sentence
        ("Karl Voss, 71, and Marie Toller, 64, have sold their house. He is 71 and she is 64.", "marie toller"),
    ],
)
def test_whom_a_pronoun_means(text: str, names: str) -> None:
    *before, words = sentences(text)
    at = max(at for at, word in enumerate(words) if word.lower in ("he", "she"))
    assert pronouns().names(words, at, before[::-1]) == set(names.split())


def test_how_often_a_pronoun_is_given_to_the_right_person() -> None:
    found = counted()
    assert found[ONE, "has an age"] == {"right": 77, "nobody": 20}
    assert found[ONE, "opens a sentence"] == {"right": 104, "nobody": 23}
    assert found[FIRST, "opens a sentence"] == {"right": 39, "wrong": 39, "nobody": 49}
