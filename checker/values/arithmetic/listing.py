"""Counts that a sentence lists one after another: "twelve men, three women and a child"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention
from checker.values.arithmetic.exclusive import sum_of
from checker.values.lazy import Pattern
from checker.values.reading.quantity import read

BETWEEN_PARTS = Pattern(r", (?:and )?| and |; (?:and )?")
AFTER_PARTS = Pattern(
    r"\s*(?:[.;)\n–—]|--?\s|,(?! (?:and(?! (?:will|would|is|are|was|were|has|have|had|can|could|must|may)\b)|as well|plus|with|\d))|$)"
)
_ONE = Pattern(r"(?:,? and|,) (?:an?|one) (?P<noun>[A-Za-zÀ-ÿ]{3,12})(?= in all|[.,;)\n]|$)")
MOST_PARTS = 12
"""More than a whole has that is taken for complete."""
Found = tuple[Mention, Sequence[Mention], int]
"""A whole, what is told as its parts, and their sum."""


def unequal(whole: Mention, listed: Sequence[Mention]) -> Found | None:
    """A whole and all its parts, where they are not as many."""
    total = sum_of(listed)
    return None if total == whole.value.nominal else (whole, listed, total)


def too_many(whole: Mention, listed: Sequence[Mention]) -> Found | None:
    """A whole and some of its parts, where they are more."""
    total = sum_of(listed)
    return (whole, listed, total) if total > whole.value.nominal else None


def listed_from(text: str, counts: Sequence[Mention], first: int) -> list[Mention]:
    """The counts of a list from the first one on, as far as no thing is counted twice."""
    listed = [counts[first]]
    for part in counts[first + 1 : first + MOST_PARTS]:
        if not BETWEEN_PARTS.fullmatch(text, listed[-1].end, part.start):
            break
        if any(part.value.unit == other.value.unit and part.value.phrase == other.value.phrase for other in listed):
            return []
        if not part.value.unit:
            break
        listed.append(part)
    return _with_one(text, listed)


def _with_one(text: str, listed: list[Mention]) -> list[Mention]:
    """Counts with the single one behind them, if there is one: "twelve men, three women and a child"."""
    one = _ONE.match(text, listed[-1].end) if len(listed) > 1 else None
    value = one and read(f"1 {one['noun']}")
    if not one or not value or any(value.unit == part.value.unit for part in listed):
        return listed
    return [*listed, Mention("quantity", one.start("noun") - 2, one.end(), value)]


def is_exact(mention: Mention) -> bool:
    """Whether a quantity is a whole number of things, told without a hedge."""
    value = mention.value
    return (
        value.low == value.high
        and not value.hedge
        and not value.dimension
        and not value.per
        and value.nominal == int(value.nominal)
    )


def count_words(text: str, mention: Mention) -> str:
    """A count in the words of its text; where these begin with a noun, its number: "9 people" of "the death toll stood at nine"."""
    if not mention.value.lead:
        return text[mention.start : mention.end]
    return f"{mention.value.figure} people" if mention.value.unit == "person" else str(mention.value.figure)
