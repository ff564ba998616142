"""The figures that a sentence tells besides a claim's own: where they differ from another sentence's, that tells of another
day or of another of a row ("the second stage", "the third stage").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import Any

from checker.model.claim import Mention
from checker.model.document import Segment
from checker.values.kinds import kind
from checker.values.relation import Relation

Figures = tuple[tuple[tuple[str, str], Any], ...]
"""Values by their kind and unit."""

_MOST_BESIDE = 100  # mentions before and behind a claim's own: a segment may have no end
KINDS = frozenset(("quantity", "money", "percent", "ordinal", "tally", "timex"))
WHOLE = frozenset(("ordinal", "tally", "timex"))
"""Of these kinds, as of votes, what a sentence tells of all that happens, and not of one who takes part."""
_VOTE, _MEASURE = "vote", "measure"
DAILY = KINDS | {_MEASURE}
"""Of these kinds what is read off or counted on one day, as it is again on the next."""


def figures(mentions: Sequence[Mention], segment: Segment, own: Mention) -> Figures:
    """The counts, sums, ranks, votes and lengths of time of a segment but a claim's own."""
    at = bisect_left(mentions, own.start, key=lambda mention: mention.start)
    return tuple(
        ((_kind(mention), getattr(mention.value, "unit", "")), mention.value)
        for mention in mentions[max(0, at - _MOST_BESIDE) : at + _MOST_BESIDE]
        if segment.start <= mention.start < segment.end and not (mention.start < own.end and own.start < mention.end)
        if _is_counted(mention)
    )


def printed(mentions: Sequence[Mention], segment: Segment, own: Mention) -> frozenset[float]:
    """The numbers of two digits and more that a segment prints beside a claim's own: two sentences that tell one of them tell of
    one thing."""
    at = bisect_left(mentions, own.start, key=lambda mention: mention.start)
    told = (
        getattr(mention.value, "nominal", None)
        for mention in mentions[max(0, at - _MOST_BESIDE) : at + _MOST_BESIDE]
        if segment.start <= mention.start < segment.end and not (mention.start < own.end and own.start < mention.end)
    )
    return frozenset(number for number in told if number is not None and (number >= _TWO_DIGITS or number % 1))


_TWO_DIGITS = 10


def _is_counted(mention: Mention) -> bool:
    """Whether two tellings of one event rarely differ in it: what is told as about so much ("fell about 150 metres") is estimated by each."""
    if mention.kind == "timex":
        return bool(mention.value.type == "DURATION")
    return mention.kind in KINDS and not (_kind(mention) == _MEASURE and mention.value.hedge)


def _kind(mention: Mention) -> str:
    return _MEASURE if getattr(mention.value, "dimension", "") else mention.kind


def are_others(own: Figures, other: Figures, *, kinds: Collection[str] = KINDS) -> bool:
    """Whether two sentences tell figures of one kind, of these, and unit, and none of them alike."""
    relations = [
        kind("quantity" if key[0] == _MEASURE else key[0]).compare(value, another)
        for key, value in own
        for name, another in other
        if key == name and (key[0] in kinds or key[1] == _VOTE)
    ]
    return Relation.DISJOINT in relations and {Relation.DISJOINT, Relation.INCOMPARABLE}.issuperset(relations)
