"""Why two numbers cannot both be right, where it is not plain from their words: what a hedge allows, what a unit comes to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from checker.align.blocks import Entry
from checker.values.kinds import kind
from checker.values.quantity import plural, printed_numbers


def incompatible(sides: Sequence[Sequence[Entry]]) -> Iterator[str]:
    """What the first tellings of the first two sides come to, a sentence for each that is hedged or told in a smaller unit than the
    other."""
    claims = [side[0].claim for side in sides[:2]]
    values = [claim.mention.value for claim in claims]
    show = kind(claims[0].mention.kind).show
    for value in values:
        if _allows(value):
            yield f"“{show(value)}” is read as {_number(value.low)} to {_number(value.high)}"
    units = [getattr(value, "unit", "") for value in values]
    if len(set(units)) > 1 and all(getattr(value, "dimension", "") for value in values):
        from checker.values.numbers.tables import TABLES

        larger = max(units, key=lambda unit: TABLES.factors.get(unit, (0.0, 0.0)))
        numbers = printed_numbers(*values)
        for value, number in zip(values, numbers or (), strict=False):
            if value.unit != larger:
                yield f"“{show(value)}” is {number:,.4g} {plural(larger)}"


def _allows(value: Any) -> bool:
    """Whether a number is hedged on both sides: "about 1,500", not "more than 60"."""
    return bool(getattr(value, "hedge", "")) and 0 < value.low < value.high < math.inf


def _number(bound: float) -> str:
    return f"{bound:,.10g}"
