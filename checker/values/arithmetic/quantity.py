"""Counts and measures against one another: ranges and conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values import quantity
from checker.values.bounds import rounding
from checker.values.kinds import kind
from checker.values.numbers.tables import TABLES
from checker.values.relation import Relation


def range_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A range whose first end is the larger one: "between 100 and 80 people".

    Bare numbers are left alone: an index may fluctuate between 6,143 and 6,104.
    """
    for mention in mentions:
        if mention.kind not in ("quantity", "percent") or not mention.value.unit or " to " not in mention.value.figure:
            continue
        first, _, second = mention.value.figure.partition(" to ")
        ends = [kind("quantity").read(end) for end in (first, second)]
        if ends[0] and ends[1] and ends[0].low > ends[1].high:
            shown = document.text[mention.start : mention.end]
            yield Misfit((mention.start, mention.end), (), {"value": shown}, (f"{first} is more than {second}",))


_CONVERTED = re.compile(r"\s?[(\[](?:or |i\.e\. |that is )?|,? or |, ?")
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
        loose = _FAR + TABLES.loose.get(a.unit, 0.0) + TABLES.loose.get(b.unit, 0.0)
        if abs(right - b.nominal) <= max(loose * abs(b.nominal), rounding(b.nominal)):
            continue
        digits = 0 if abs(right) >= 10 else 1
        values = {
            "value": text[first.start : first.end],
            "other": text[second.start : second.end],
            "right": f"{right:,.{digits}f} {quantity.plural(b.unit) if b.unit.isalpha() else b.unit}",
        }
        yield Misfit(
            (first.start, first.end),
            ((second.start, second.end),),
            values,
            (f"{values['value']} are {values['right']}",),
        )


def _plain(value: quantity.Quantity) -> quantity.Quantity:
    """A measure as if it had been printed without a hedge that has only one end ("more than 5 miles (8 km)")."""
    if abs(value.low) != float("inf") and abs(value.high) != float("inf") and value.low > 0:
        return value
    return value._replace(low=value.nominal, high=value.nominal)
