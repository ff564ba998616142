"""How a number goes wrong in copying: a zero too many, a scale for another."""

from __future__ import annotations

from math import isclose

_TIMES = (10, 1000)
_LEAST = 20
"""Of smaller numbers two things often are ten times apart."""


def is_misplaced(small: float, large: float) -> bool:
    """Whether two numbers, the smaller first, differ by one zero, or by a scale ("million", "billion")."""
    return small >= _LEAST and any(isclose(large, times * small) for times in _TIMES)
