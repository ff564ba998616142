"""Counts and measures against one another: parts and whole, lists and their number, ranges, conversions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values import quantity
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import words
from checker.values.bounds import plain, rounding
from checker.values.kinds import kind
from checker.values.numbers.tables import TABLES
from checker.values.relation import Relation

_WHOLE_TO_PARTS = re.compile(
    r"(?:\s(?:people|men|others|arrested|killed|dead|injured|wounded|detained|missing|rescued|were|was|are|is|have|has|had|been|died|held|in|all|custody)){0,4}"
    r"\s?(?:[:;(,–—]|\s--?)\s?(?:they (?:are|were) |all of them |of them |of whom |comprising |made up of |namely )?",
    re.IGNORECASE,
)
_BETWEEN_PARTS = re.compile(r", (?:and )?| and |; (?:and )?")
_MOST_PARTS = 12
"""More than a whole has that is taken for complete."""
_AFTER_PARTS = re.compile(r"\s*(?:[.;)\n–—]|--?\s|,(?! (?:and|as well|plus|with|\d))|$)")


def parts_add_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A whole that is not the sum of the parts listed right behind it: "26 arrested, 14 men and 11 women".

    Only parts that make up any whole between them (men and women, boys and girls …) are added up, and only exact numbers.
    """
    text = document.text
    counts = [mention for mention in mentions if mention.kind == "quantity" and _is_exact(mention)]
    for i, whole in enumerate(counts[:-2]):
        if whole.value.unit and whole.value.unit not in words().wholes:
            continue
        if not _WHOLE_TO_PARTS.fullmatch(text, whole.end, counts[i + 1].start):
            continue
        listed = _listed(text, counts, i + 1)
        if frozenset(part.value.unit for part in listed) not in words().partitions:
            continue
        total = sum(int(part.value.nominal) for part in listed)
        if total == whole.value.nominal or not _AFTER_PARTS.match(text, listed[-1].end):
            continue
        told = " + ".join(plain(part.value.nominal) for part in listed)
        yield Misfit(
            (whole.start, whole.end),
            tuple((part.start, part.end) for part in listed),
            {
                "value": text[whole.start : whole.end],
                "sum": str(total),
                "parts": text[listed[0].start : listed[-1].end],
            },
            (f"{told} = {total}, not {plain(whole.value.nominal)}",),
        )


def _listed(text: str, counts: Sequence[Mention], first: int) -> list[Mention]:
    """The counts of a list from the first one on; none where it counts one thing twice, and so is no list of parts."""
    listed = [counts[first]]
    for part in counts[first + 1 : first + _MOST_PARTS]:
        if not _BETWEEN_PARTS.fullmatch(text, listed[-1].end, part.start):
            break
        if part.value.unit in (known.value.unit for known in listed):
            return []
        listed.append(part)
    return listed


def _is_exact(mention: Mention) -> bool:
    value = mention.value
    return (
        value.low == value.high
        and not value.hedge
        and not value.dimension
        and not value.per
        and value.nominal == int(value.nominal)
    )


_ITEM = re.compile(
    r"(?:the |an? )?[A-ZÀ-Þ][\w.'’&-]*(?: (?:[A-ZÀ-Þ][\w.'’&-]*|of|the|and|de|la|du|da|al|bin|van|von)){0,7}"
)
_LIST_END = re.compile(r"[.\n]|$")
_LONGEST_LIST = 1200


def list_as_announced(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A list of names behind a colon with another number of items than announced: "eight countries: Chile, …" and seven follow.

    A name may have an "and" of its own (Bosnia and Herzegovina), so that the number of items can be a range; only what is
    outside of it is a misfit. Lists of anything but names, and open ones ("such as"), are left alone.
    """
    text = document.text
    for mention in mentions:
        if (
            mention.kind != "quantity"
            or not _is_exact(mention)
            or not 3 <= mention.value.nominal <= 60
            or not mention.value.unit
        ):
            continue
        if text[mention.end : mention.end + 2] != ": ":
            continue
        start = mention.end + 2
        end = _sentence_end(text, start)
        if end < 0:
            continue
        items = [item.strip() for item in text[start:end].replace(";", ",").split(",")]
        items[-1] = items[-1].removeprefix("and ")
        if (
            len(items) < 2
            or not all(_ITEM.fullmatch(item) for item in items)
            or words().open & set(re.findall(r"[a-z]+", text[start:end]))
        ):
            continue
        most = len(items) + sum(item.count(" and ") for item in items)
        if len(items) <= mention.value.nominal <= most:
            continue
        found = str(most) if len(items) == most else f"{len(items)} to {most}"
        yield Misfit(
            (mention.start, mention.end),
            ((start, end),),
            {"value": text[mention.start : mention.end], "found": found, "list": text[start:end]},
            (f"the list behind it has {found} items",),
        )


def _sentence_end(text: str, start: int) -> int:
    """Where the sentence from `start` on ends, before its full stop; -1 where none is near."""
    _, end = sentence(text, start, start, _LONGEST_LIST)
    while end > start and text[end - 1] in ".\n ":
        end -= 1
    return end if end - start < _LONGEST_LIST else -1


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
