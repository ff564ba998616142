"""How two values of one kind stand to each other."""

from __future__ import annotations

from enum import Enum


class Relation(Enum):
    """The outcome of comparing two values on their bounds; symmetric, and a value is EQUAL to itself.

    EQUAL: the same value. AGREE: one contains the other by granularity or they say the same in other units.
    APPROXIMATE: they meet only by a hedge or by rounding. DISJOINT: both cannot be right.
    INCOMPARABLE: nothing can be said (another unit, bounds unknown).
    """

    EQUAL = "equal"
    AGREE = "agree"
    APPROXIMATE = "approximate"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"


SAME = (Relation.EQUAL, Relation.AGREE)
"""Tellings of one value."""
