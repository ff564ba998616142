"""Those who are for a thing and those against it, told of all who vote: "ten of the 15 members voted against the plan and seven for it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.patterns import regex
from checker.values.arithmetic.listing import is_exact
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import either, words
from checker.values.lazy import Pattern
from checker.values.numbers.core import read_run

_OF = Pattern(r" of (?:the|its|their|all)(?: the)? ")
_LINK = Pattern(r"[^.;()\n]{0,90}?(?:,? (?:and|while|with|whereas|but)|;(?: the other)?|,|\. (?:The other)?) $")
_ENDS = Pattern(r"[.,;)\n]|$| (?:with|after|in a vote|on [A-Z][a-z]+day)\b")
_AGAIN = Pattern(r"\b(?:first|second|third|earlier|previous(?:ly)?|last|had|ago|before|again|round|in [12][0-9]{3})\b")
"""Words with which the two may be of two votes."""
_OF_WHOLE = Pattern(r"(?P<number>[\w-]+) of (?:the|its|their) (?P<whole>[0-9]{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)\b")
_REACH = 140
_FAR = 1.5


class Side(NamedTuple):
    """Those of a whole who are on one side: where their number stands and that of the whole, both numbers, and where the side is told."""

    span: tuple[int, int]
    number: int
    whole_span: tuple[int, int]
    whole: int
    is_for: bool
    end: int


def sides_fit(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Two sides of one vote that are more than all who could vote; fewer are no misfit, since some abstain or are absent."""
    text = document.text
    counts = [one for one in mentions if one.kind == "quantity" and is_exact(one)]
    tallies = [one for one in mentions if one.kind == "tally"]
    for side in (*_told(text, counts), *filter(None, (_of_tally(text, vote) for vote in tallies))):
        second = next((one for one in counts if one.start >= side.end), None)
        if second is None or second.value.unit or second.start - side.span[0] > _REACH:
            continue
        if not _LINK.fullmatch(text, side.end, second.start):
            continue
        other = _other_side().match(text, second.end)
        if other is None or side.is_for == bool(other["for"]) or not _ENDS.match(text, other.end()):
            continue
        yield from _misfit(text, side, second, other.end())


def _misfit(text: str, side: Side, second: Mention, end: int) -> Iterator[Misfit]:
    """The two sides of a vote, where there are more of them than of the whole."""
    total = side.number + int(second.value.nominal)
    begin, _ = sentence(text, *side.span)
    if not side.whole < total <= _FAR * side.whole or _AGAIN.search(text, begin, end):
        return
    yield Misfit(
        (second.start, second.end),
        (side.span, side.whole_span),
        {"first": str(side.number), "second": second.value.figure, "sum": str(total), "whole": str(side.whole)},
        (f"“{text[slice(*side.whole_span)]}” leaves room for {side.whole}",),
    )


def _told(text: str, counts: Sequence[Mention]) -> Iterator[Side]:
    """Sides told of a whole: "ten of the 15 council members opposed"."""
    for first, whole in pairwise(counts):
        side = _side().match(text, whole.end) if _OF.fullmatch(text, first.end, whole.start) else None
        if side:
            numbers = int(first.value.nominal), int(whole.value.nominal)
            spans = (first.start, first.end), (whole.start, whole.end)
            yield Side(spans[0], numbers[0], spans[1], numbers[1], bool(side["for"]), side.end())


def _of_tally(text: str, vote: Mention) -> Side | None:
    """The same of a vote that has one side and says of how many: "ten of the 15 members voted against"."""
    found = _OF_WHOLE.match(text, vote.start, vote.end)
    run = read_run(found["whole"]) if found else []
    if found is None or len(run) != 1 or (vote.value.yes is None) == (vote.value.no is None):
        return None
    is_for = vote.value.yes is not None
    number = vote.value.yes if is_for else vote.value.no
    first = vote.start, found.end("number")
    return Side(first, number, found.span("whole"), int(run[0][2].nominal), is_for, vote.end)


@cache
def _side() -> re.Pattern[str]:
    """Which side those are on who are told of a whole."""
    table = words().bodies
    verbs = rf"(?:(?P<for>{either(table['for'])})|{either(table['against'])})"
    return regex(rf"(?: present)?,? (?:had |have )?(?:then )?{verbs}\b")


@cache
def _other_side() -> re.Pattern[str]:
    """Which side the others are on, who are told by their number alone."""
    table = words().bodies
    verbs = rf"(?:(?P<for>for|{either(table['for'])})|against|{either(table['against'])})"
    object_ = r"(?: (?:it|them|this|the (?:plan|bill|measure|motion|move|proposal|idea)))?"
    return regex(rf"(?: (?:others?|members|colleagues))? {verbs}\b{object_}")
