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
    x, y = (f"{number:.6f}" for number in (one, other))
    if len(x) != len(y):
        return False
    apart = [at for at, (p, q) in enumerate(zip(x, y, strict=True)) if p != q]
    if len(apart) != 2 or x[apart[0]] != y[apart[1]] or x[apart[1]] != y[apart[0]]:
        return False
    return x[apart[0] + 1 : apart[1]] in ("", ".")
