"""How a number goes wrong in copying: a zero too many, a scale for another, two digits that change places."""

from __future__ import annotations

from math import isclose

_TIMES = (10, 1000)
_LEAST = 20
"""Of smaller numbers two things often are ten times apart."""


def is_misplaced(small: float, large: float) -> bool:
    """Whether two numbers, the smaller first, differ by one zero, or by a scale ("million", "billion")."""
    return small >= _LEAST and any(isclose(large, times * small) for times in _TIMES)


def is_swapped(one: float, other: float) -> bool:
    """Whether two numbers are told in the same digits but for two neighbours that have changed places: 320 and 230, 1.8 and
    8.1. Of two things every fiftieth pair or so is."""
    return are_swapped(f"{one:.6f}", f"{other:.6f}")


def are_swapped(one: str, other: str) -> bool:
    """Whether two figures as printed differ in two neighbouring digits that have changed places, and in nothing else."""
    if len(one) != len(other):
        return False
    apart = [at for at, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(apart) != 2 or not all(one[at].isdigit() for at in apart):
        return False
    first, last = apart
    is_exchange = one[first] == other[last] and one[last] == other[first]
    return is_exchange and not any(map(str.isdigit, one[first + 1 : last]))
