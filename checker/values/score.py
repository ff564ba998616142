"""Scores and records of games: "65-53", "a 2-1 win". Which side is first is not told: a pair is the same either way."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values.relation import Relation


class Score(NamedTuple):
    """Two numbers as printed; `unit` is the noun behind them ("win", "lead"; "" where there is none)."""

    first: int
    second: int
    unit: str


def read(text: str) -> Score | None:
    """The score that the words state; None where they are none."""
    from checker.values.reading import score

    return score.read(text)


def compare(a: Score, b: Score) -> Relation:
    """EQUAL for the same pair in any order."""
    return Relation.EQUAL if sorted(a[:2]) == sorted(b[:2]) else Relation.DISJOINT


def show(value: Score) -> str:
    return f"{value.first}-{value.second} {value.unit}".strip()


def record(value: Score) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": f"{value.first}-{value.second}", **({"unit": value.unit} if value.unit else {})}
