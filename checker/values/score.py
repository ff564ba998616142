"""Scores and records of games: "65-53", "a 2-1 win", "Harlow 65, Selby 53", "Harlow 45-7-2".

A bare pair is the same either way round; where the sides are named, the first number is the first side's. Who the sides
of a bare pair are, checker.values.sides reads from the words around it.
"""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values.relation import Relation


class Score(NamedTuple):
    """Two numbers; `unit` is the noun behind them ("win", "lead"; "" where there is none). `sides` are the names of the
    two sides, in the order of the numbers, of one side for a record of wins and losses, or none. `ties` is the third number of
    a record, None where only two are told."""

    first: int
    second: int
    unit: str
    sides: tuple[str, ...] = ()
    ties: int | None = None

    def games(self) -> int:
        """All that a record tells of."""
        return self.first + self.second + (self.ties or 0)


def read(text: str) -> Score | None:
    """The score that the words state; None where they are none."""
    from checker.values.reading import score

    return score.read(text)


def compare(a: Score, b: Score) -> Relation:
    """Pairs without sides are the same in any order. With sides, they are compared side by side, however each is named
    and in whichever order; INCOMPARABLE for other sides. A record without its ties agrees with one that has them."""
    if a == b:
        return Relation.EQUAL
    if len(a.sides) != len(b.sides):
        return Relation.INCOMPARABLE
    if None in (a.ties, b.ties) and a.ties != b.ties:
        bare = compare(a._replace(ties=None), b._replace(ties=None))
        return Relation.AGREE if bare is Relation.EQUAL else bare
    if a.ties != b.ties:
        return Relation.INCOMPARABLE if a.sides and not is_one(a.sides[0], b.sides[0]) else Relation.DISJOINT
    if not a.sides and a.ties is not None:
        return Relation.EQUAL if a[:2] == b[:2] else Relation.DISJOINT
    if not a.sides:
        return Relation.EQUAL if sorted(a[:2]) == sorted(b[:2]) else Relation.DISJOINT
    if all(map(is_one, a.sides, b.sides)):
        return Relation.EQUAL if a[:2] == b[:2] else Relation.DISJOINT
    if len(a.sides) == 2 and all(map(is_one, a.sides, reversed(b.sides))):
        return Relation.EQUAL if a[:2] == (b.second, b.first) else Relation.DISJOINT
    return Relation.INCOMPARABLE


def is_one(a: str, b: str) -> bool:
    """Whether two names may be those of one side: one has all words of the other."""
    x, y = (set(name.lower().replace(".", "").split()) for name in (a, b))
    return x <= y or y <= x


def show(value: Score) -> str:
    """Words that read as the same score: "3-1 win", "Harlow 3, Selby 1", "Harlow 10-5"."""
    if len(value.sides) == 2:
        return f"{value.sides[0]} {value.first}, {value.sides[1]} {value.second}"
    return f"{' '.join(value.sides)} {_figures(value)} {value.unit}".strip()


def _figures(value: Score) -> str:
    return "-".join(str(number) for number in (value.first, value.second, value.ties) if number is not None)


def record(value: Score) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    fields = {"value": _figures(value)}
    if value.unit:
        fields["unit"] = value.unit
    if value.sides:
        fields["sides"] = " / ".join(value.sides)
    return fields
