"""A sum of evidence in words for a reader: what it asks, its terms, and what comes of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.named import NamedTuple
from checker.tables import compiled, read_toml

Evidence = Sequence[tuple[str, float]]
SCALE = "in log-odds: +0.7 doubles the odds, -0.7 halves them"
_SURE = 0.995
_ROUNDED = 0.005
"""A probability that is told has been rounded by less."""
_TABLE = Path(__file__).with_name("evidence.toml")
_FIRST = "same fact: "
_SHARED = ("shared ", "same predicate", "same words")
_AROUND = "context"
_RULE = "bias/"


class Part(NamedTuple):
    """A part of a sum: the question that it answers, and its terms as (words, log-odds)."""

    question: str
    terms: Sequence[tuple[str, float]]


def parts(evidence: Evidence, least: float) -> Iterator[Part]:
    """The parts of a sum of evidence, with the terms below `least` summed up in one. A term without words in the table is shown
    by its name."""
    words = compiled("evidence-words", [_TABLE], lambda: read_toml(_TABLE))
    first = [(name.removeprefix(_FIRST), weight) for name, weight in evidence if name.startswith(_FIRST)]
    rest = [(name, weight) for name, weight in evidence if not name.startswith(_FIRST)]
    if first:
        again = words["taken back"] if any(name == _AROUND for name, _ in first) else ""
        yield Part("are the passages about one fact?", _terms(first, words["same-fact"], least, again))
    if rest:
        question = "and is it a contradiction?" if first else "is it one?"
        yield Part(question, _terms(rest, words["worth-reporting"], least))


def in_all(odds: float, probability: float | None = None) -> str:
    """What a sum of log-odds comes to: "odds of 4 to 1, a probability of 80%"; the `probability` where one is told elsewhere, so
    that both are rounded alike."""
    ratio = math.exp(min(abs(odds), 30.0))
    shown = f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.1f}".removesuffix(".0")
    told = f"{shown} to 1" if odds >= 0 else f"1 to {shown}"
    worked_out = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    if probability is None or abs(probability - worked_out) > _ROUNDED:
        probability = worked_out
    share = "over 99%" if probability > _SURE else "under 1%" if probability < 1 - _SURE else f"{probability:.0%}"
    return f"odds of {told}, a probability of {share}"


def _terms(evidence: Evidence, words: dict[str, str], least: float, again: str = "") -> list[tuple[str, float]]:
    """Terms in words; of what is shared and counts against that it takes something back `again`, where the sum has that."""
    told = []
    for name, weight in evidence:
        is_again = bool(again) and weight < 0 and name.startswith(_SHARED)
        if abs(weight) >= least:
            told.append((f"{_worded(name, words)}, {again}" if is_again else _worded(name, words), weight))
    slight = [weight for _, weight in evidence if abs(weight) < least]
    return [*told, ("all that counts for less", sum(slight))] if slight else told


def _worded(name: str, words: dict[str, str]) -> str:
    if name.startswith(_RULE):
        return f"how often {name.removeprefix(_RULE)} is right"
    told, bracket, shared = name.partition(" (")
    return f"{words.get(told, told)}{bracket}{shared}"
