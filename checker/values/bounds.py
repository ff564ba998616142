"""Interval arithmetic: what a hedge and a printed precision do to a number, and how two intervals stand to each other.

An interval is `low <= value <= high`; `nominal` is the number that was printed, in the middle of a range.
Infinite ends are `math.inf`.
"""

from __future__ import annotations

from math import inf
from typing import Protocol

from checker.values.relation import Relation

NEAR = 0.10  # "about", "nearly" and "just over" reach a tenth of the number; DESIGN: "about 30" is 27 to 33
ROUND = 0.05  # a round figure (two zeros or more) may stand for what lies within a twentieth of it
_SLACK = 1e-9


class Interval(Protocol):
    """What every numeric value has."""

    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def nominal(self) -> float: ...
    @property
    def hedge(self) -> str: ...


def hedged(low: float, high: float, effect: str, *, whole: bool) -> tuple[float, float]:
    """The interval that a hedge makes of a printed one.

    `effect` is a key of `hedges` in tables/en/numbers.toml, or "" for none. `whole` says that things are counted
    one by one, so that "more than 60" begins at 61.
    """
    if not effect:
        return low, high
    one = 1.0 if whole and low == high and low == int(low) else 0.0
    reach = max(NEAR * abs(high), one)
    if effect == "over":
        return low + one, inf
    if effect == "least":
        return low, inf
    if effect == "under":
        return (0.0 if high - one >= 0 else -inf), high - one
    if effect == "most":
        return min(0.0, low), high
    if effect == "nearly":
        return low - reach, high - one
    if effect == "barely":
        return low + one, high + reach
    return low - reach, high + reach


def relation(a: Interval, b: Interval, *, rounding: bool = True) -> Relation:
    """How two numbers in one unit stand to each other; symmetric, EQUAL for a number and itself.

    Two that meet only by a hedge, or because one is a round figure for the other, are APPROXIMATE.
    """
    if a.low == b.low and a.high == b.high:
        return Relation.EQUAL
    plain = not a.hedge and not b.hedge
    if _overlap(a, b) and not (plain and _abut(a, b)):
        within = (a.low <= b.low and b.high <= a.high) or (b.low <= a.low and a.high <= b.high)
        return Relation.AGREE if plain and within else Relation.APPROXIMATE
    if a.nominal == b.nominal or (rounding and stands_for(a.nominal, b.nominal)):
        return Relation.APPROXIMATE
    return Relation.DISJOINT


def _overlap(a: Interval, b: Interval) -> bool:
    return a.low <= b.high + _SLACK and b.low <= a.high + _SLACK


def _abut(a: Interval, b: Interval) -> bool:
    """Whether two numbers were rounded to neighbouring figures: 6.4 and 6.5 meet in 6.45 only, which is rounded to one of them."""
    gap = max(a.low, b.low) - min(a.high, b.high)
    return abs(gap) <= _SLACK * max(1.0, abs(a.high)) and _is_rounded(a) and _is_rounded(b)


def _is_rounded(value: Interval) -> bool:
    """Whether bounds are those of a printed figure, and no range."""
    return _SLACK < value.high - value.low <= _place(value.nominal) * (1 + _SLACK)


def stands_for(a: float, b: float) -> bool:
    """Whether the rounder of two numbers may be the other one rounded: 2,000 for 1,987 and 41 for 41.3, not 20 for 19."""
    if (a == int(a)) != (b == int(b)):
        return abs(a - b) <= 0.5
    zeros_a, zeros_b = _zeros(a), _zeros(b)
    coarse, step = (a, zeros_a) if zeros_a >= zeros_b else (b, zeros_b)
    if zeros_a == zeros_b or step < 2:
        return False
    return abs(a - b) <= min(10.0**step / 2, ROUND * abs(coarse)) + _SLACK


def is_coarser_for(coarse: float, fine: float) -> bool:
    """Whether a number printed with fewer figures may be another one rounded or cut off: 35 for 35.94, 300 for 297, not 20
    for 12."""
    a, b = _place(coarse), _place(fine)
    return a > b and coarse * fine >= 0 and -a < abs(coarse) - abs(fine) <= a / 2


def _place(number: float) -> float:
    """What one in the last place of a printed number is worth: 100 for 1,200, 0.01 for 35.94."""
    if number == int(number):
        return 10.0 ** _zeros(number)
    return 10.0 ** -len(plain(number).partition(".")[2])


def rounding(number: float) -> float:
    """How far a whole number may be from what was measured: half of its last place that is not 0, at most a twentieth."""
    return min(10.0 ** _zeros(number) / 2, max(ROUND * abs(number), 0.5))


def plain(number: float) -> str:
    """A number in plain figures: "45", "1200000000", "5.4"."""
    return str(int(number)) if number == int(number) else repr(round(number, 9))


def fields(value: Interval) -> dict[str, str]:
    """The bounds and the hedge as fields of a record, where they say more than the number."""
    found = {}
    if not value.low == value.nominal == value.high:
        found["low"] = plain(value.low) if value.low != -inf else ""
        found["high"] = plain(value.high) if value.high != inf else ""
    if value.hedge:
        found["hedge"] = value.hedge
    return found


def _zeros(number: float) -> int:
    """How many zeros a whole number ends in; 0 for other numbers."""
    if number == 0 or abs(number) == inf or number != int(number):
        return 0
    digits = str(abs(int(number)))
    return len(digits) - len(digits.rstrip("0"))
