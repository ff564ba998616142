"""Scores and records of games: "65-53", "a 2-1 win". Which side is first is not told: a pair is the same either way."""

from __future__ import annotations

from typing import NamedTuple

from checker.values.numbers.core import Core
from checker.values.numbers.parts import parts
from checker.values.relation import Relation


class Score(NamedTuple):
    """Two numbers as printed; `unit` is the noun behind them ("win", "lead"; "" where there is none)."""

    first: int
    second: int
    unit: str


_HIGHEST = 300


def read(text: str) -> Score | None:
    """The score that the words state; None where they are none."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Score | None:
    """A score from a pair of whole figures joined by a hyphen."""
    plain = (
        core.sort == "count"
        and core.link == "-"
        and not (core.words or core.hedge or core.currency or core.percent or lead)
    )
    first, _, second = core.figure.partition(" to ")
    if not plain or not first.isdigit() or not second.isdigit() or max(int(first), int(second)) > _HIGHEST:
        return None
    return Score(int(first), int(second), tail.lstrip(" -").lower())


def compare(a: Score, b: Score) -> Relation:
    """EQUAL for the same pair in any order."""
    return Relation.EQUAL if sorted(a[:2]) == sorted(b[:2]) else Relation.DISJOINT


def show(value: Score) -> str:
    return f"{value.first}-{value.second} {value.unit}".strip()


def record(value: Score) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": f"{value.first}-{value.second}", **({"unit": value.unit} if value.unit else {})}
