"""Measures against what stands behind them in another unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values import quantity
from checker.values.bounds import rounding
from checker.values.lazy import Pattern
from checker.values.numbers.tables import TABLES
from checker.values.relation import Relation

_CONVERTED = re.compile(
    r"(?: (?:deep|high|tall|long|wide|thick|away|across|apart|in (?:length|height|width|depth|diameter)))?\s?[(\[](?:or |i\.e\. |that is )?|,? or |, ?"
)
_CHANGE = Pattern(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w{0,4}|f[ae]ll(?:s|en|ing)?|drop\w{0,5}|warm(?:ed|er|ing)|cool(?:ed|er|ing)|chang\w{0,4}|swing|difference|up|down)"
    r"(?: (?:by|of|about|around|some|nearly|almost|at least|more than|less than|another|a)){0,3} $"
)
_COMPARED = Pattern(r"\)? (?:above|below|warmer|cooler|colder|hotter|higher|lower|more|less)\b")
_NEAR = 50
_FAR = 0.08  # a smaller difference may come from rounding more than once


def conversion_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A measure that is not what stands behind it in another unit: "5 miles (12 km)"."""
    text = document.text
    for first, second in pairwise(mentions):
        if first.kind != "quantity" or second.kind != "quantity":
            continue
        a, b = first.value, second.value
        gap = text[first.end : second.start]
        if (
            not a.dimension
            or a.dimension != b.dimension
            or a.unit == b.unit
            or a.per
            or b.per
            or not _CONVERTED.fullmatch(gap)
        ):
            continue
        bracketed = "(" in gap or "[" in gap
        if bracketed != (text[second.end : second.end + 1] in (")", "]")) or (not bracketed and "or" not in gap):
            continue
        if (
            a.unit not in TABLES.factors
            or b.unit not in TABLES.factors
            or quantity.compare(_plain(a), _plain(b)) is not Relation.DISJOINT
        ):
            continue
        factor, offset = TABLES.factors[a.unit]
        other, other_offset = TABLES.factors[b.unit]
        right = (a.nominal * factor + offset - other_offset) / other
        if offset != other_offset and _is_difference(text, first.start, second.end):
            right = a.nominal * factor / other
        loose = _FAR + TABLES.loose.get(a.unit, 0.0) + TABLES.loose.get(b.unit, 0.0)
        if abs(right - b.nominal) <= max(loose * abs(b.nominal), rounding(b.nominal)):
            continue
        digits = 0 if abs(right) >= 10 else 1
        values = {
            "value": text[first.start : first.end],
            "other": text[second.start : second.end],
            "right": f"{right:,.{digits}f}".removesuffix(".0") + f" {quantity.plural(b.unit)}",
        }
        yield Misfit(
            (first.start, first.end),
            ((second.start, second.end),),
            values,
            (f"{values['value']} is {values['right']}",),
        )


def _is_difference(text: str, start: int, end: int) -> bool:
    """Whether degrees tell how far two temperatures are apart: "rose by 10 degrees Celsius (18 Fahrenheit)"."""
    before = _CHANGE.search(text, max(0, start - _NEAR), start)
    return before is not None or _COMPARED.match(text, end) is not None


def _plain(value: quantity.Quantity) -> quantity.Quantity:
    """A measure as if it had been printed without a hedge that has only one end ("more than 5 miles (8 km)")."""
    if abs(value.low) != float("inf") and abs(value.high) != float("inf") and value.low > 0:
        return value
    return value._replace(low=value.nominal, high=value.nominal)
