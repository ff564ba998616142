"""Ranges whose first end is the larger one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.kinds import kind
from checker.values.lazy import Pattern
from checker.values.timex.compare import length

_SPANNING = Pattern(
    r"\b(?:takes?|took|taking|holds?|held|seats?|seated|costs?|weighs?|weighed|measures?|measured|needs?|requires?|contains?|within|every"
    r"|(?:in|of) (?:about|some)|ages?|aged|(?:costs?|anywhere|prices|fares|fees|rang(?:es?|ed|ing)|var(?:y|ies|ied|ying))(?: in [a-z]{3,10})? from) $",
    re.IGNORECASE,
)
"""Words that a range stands behind, and no two numbers: "weighs 12 to 10 kilograms", not "won 12 to 10"."""
_EXTENDS = Pattern(r" (?:high|tall|long|wide|deep|thick|apart|in (?:diameter|length|height|width|depth))\b")
"""What stands behind a range of measures, and not behind a change or a score."""
_CHANGED = Pattern(r"\b(?:from|won|win|lost|lose|beat|vot\w{1,3}) (?:by )?$")
_MOST_APART = 10
"""Ends of a range are rarely so many times apart."""
_LEAD = 28  # characters before a range that say that it is one


def counts_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Counts and measures: "between 100 and 80 people", "weighs 12 to 10 kilograms".

    Bare numbers are left alone: an index may fluctuate between 6,143 and 6,104.
    """
    return _reversed(document.text, mentions, "quantity")


def sums_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Money: "between $10 million and $5 million", "prices range from $20 to $10", but not "fell from $20 to $10"."""
    return _reversed(document.text, mentions, "money")


def shares_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Percentages: "between 60 and 40 percent"."""
    return _reversed(document.text, mentions, "percent")


def durations_reversed(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Durations: "between five and three years", "10 to 5 minutes"."""
    text = document.text
    for mention in mentions:
        if mention.kind != "timex" or not mention.value.other_end:
            continue
        first, last = length(mention.value.value), length(mention.value.other_end)
        if (
            first
            and last
            and first[1] > last[1]
            and not _CHANGED.search(text, max(0, mention.start - _LEAD), mention.start)
        ):
            yield _misfit(
                text, mention.start, mention.end, f"{mention.value.value} is more than {mention.value.other_end}"
            )


def _reversed(text: str, mentions: Sequence[Mention], ranged: str) -> Iterator[Misfit]:
    for mention, following in zip_longest(mentions, mentions[1:]):
        value = mention.value
        if mention.kind != ranged:
            continue
        if value.unit and " to " in value.figure:
            first, _, second = value.figure.partition(" to ")
            ends = [kind("quantity").read(end) for end in (first, second)]
            if ends[0] and ends[1] and ends[0].low > ends[1].high:
                yield _misfit(text, mention.start, mention.end, f"{first} is more than {second}")
        elif (
            following is not None
            and following.kind == ranged
            and text[mention.end : following.start] == " to "
            and _are_ends(mention, following)
            and _is_range(text, mention, following)
        ):
            first, second = text[mention.start : mention.end], text[following.start : following.end]
            yield _misfit(text, mention.start, following.end, f"{first} is more than {second}")


def _misfit(text: str, start: int, end: int, reason: str) -> Misfit:
    return Misfit((start, end), (), {"value": " ".join(text[start:end].split())}, (reason,))


def _is_range(text: str, first: Mention, last: Mention) -> bool:
    """Whether words beside two numbers say that all between them is meant."""
    begin = max(0, first.start - _LEAD)
    if _SPANNING.search(text, begin, first.start):
        return True
    return bool(_EXTENDS.match(text, last.end)) and not _CHANGED.search(text, begin, first.start)


def _are_ends(larger: Mention, smaller: Mention) -> bool:
    """Whether two numbers can be the ends of one range, and the first is the larger."""
    a, b = larger.value, smaller.value
    return (
        (not a.unit or a.unit == b.unit)
        and bool(b.unit)
        and a.per in ("", b.per)
        and not (a.hedge or b.hedge)
        and a.low > b.high
        and a.nominal < _MOST_APART * b.nominal
    )
