"""Seats of parties against the number of seats that there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.values.arithmetic.listing import is_exact
from checker.values.arithmetic.sentences import sentence, together
from checker.values.arithmetic.tally import is_membership
from checker.values.arithmetic.words import split, words
from checker.values.lazy import Pattern
from checker.values.numbers.core import read_run
from checker.values.timex.show import MONTHS

_CAPITAL = r"[A-ZÀ-Þ][\w'’.-]{0,24}"
_NAME = rf"(?:the |its |their )?(?:(?:rival|ruling|opposition|new) )?(?P<name>{_CAPITAL}(?: (?:of |of the )?{_CAPITAL}){{0,4}})"
_HAS = r"(?: (?:has|have|had|won|wins|win|took|take|got|get|secured|gained|holds?|held|kept|with|on))?"
_COUNT = r"(?P<count>[0-9]{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)(?: seats?)?"
_OWNER = Pattern(rf"\b(?:[Tt]he )?{_NAME}{_HAS} (?:only |just )?$")
_NEXT = Pattern(rf"(?:,|;|,? and|,? while) {_NAME}{_HAS} (?:only |just )?{_COUNT}\b")
_BEHIND = Pattern(rf" (?:for|to) {_NAME}")
_NEXT_BEHIND = Pattern(rf"(?:,|;|,? and) {_COUNT} (?:for|to) {_NAME}")
_OF = " of the "
_SEAT = "seat"
_REACH = 90  # characters before the first number in which its party is named
_MOST_PARTIES = 24
_FAR = 1.5  # a sum beyond this many seats belongs to another body


class Part(NamedTuple):
    """The seats of a party: the bounds of the words and the number."""

    start: int
    end: int
    number: int


def seats_add_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Parties with more seats together than there are: "in the 120-seat parliament the Greens won 55 seats, the Blues 48 and
    the Farmers 21".

    Fewer are no misfit, since not every text tells of all parties. Alliances hold the seats of others.
    """
    text = document.text
    counts = [mention for mention in mentions if mention.kind == "quantity" and is_exact(mention)]
    behind = 0
    for first, following in zip_longest(counts, counts[1:]):
        if first.start < behind:
            continue
        end, whole = first.end, None
        if following is not None and text[end : following.start] == _OF and following.value.unit == _SEAT:
            end, whole = following.end, following
        elif first.value.unit == _SEAT and following is not None and text[end : following.start] == ": ":
            first, whole, end = following, first, following.end
        elif not (whole := _opening(text, counts, first)) and first.value.unit != _SEAT:
            continue
        told = _told(text, Part(first.start, first.end, int(first.value.nominal)), end)
        if len(told) < 2:
            continue
        behind = told[-1].end
        around = text[slice(*sentence(text, first.start, behind))].lower()
        total = sum(part.number for part in told)
        wholes = [whole] if whole else _wholes(text, counts, first.start, behind)
        if not split(words().owners["overlap"]).isdisjoint(around.split()) or not wholes:
            continue
        if not all(one.value.nominal < total <= _FAR * one.value.nominal for one in wholes):
            continue
        shown = str(int(wholes[0].value.nominal))
        parts = " + ".join(str(part.number) for part in told)
        yield Misfit(
            (first.start, first.end),
            (*((part.start, part.end) for part in told[1:]), (wholes[0].start, wholes[0].end)),
            {"parts": parts, "sum": str(total), "whole": shown},
            (f"“{text[wholes[0].start : wholes[0].end]}” leaves room for {shown}",),
        )


def _opening(text: str, counts: Sequence[Mention], first: Mention) -> Mention | None:
    """All seats, told at the head of the sentence: "Of the 120 seats, the Greens won | 60"."""
    before = counts[max(0, bisect_left(counts, first.start, key=lambda count: count.start) - 1)]
    if before.value.unit != _SEAT:
        return None
    if not _OF_ALL.search(text, max(0, before.start - 8), before.start) and not text.startswith(
        ", of which ", before.end
    ):
        return None
    return before if _TO_FIRST.fullmatch(text, before.end, first.start) else None


def _wholes(text: str, counts: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The numbers of all seats that a text tells outside of a span, those of its own sentence before others, of which none
    may be told of another place: "in Harlow the Greens won | 31 seats"."""
    found = [mention for mention in counts if not start <= mention.start < end and is_membership(text, mention)]
    near = [one for one in found if together(text, min(one.end, start), max(one.start, end))]
    if near:
        return near
    first, last = sentence(text, start, end)
    places = {word for place in _PLACE.finditer(text, first, last) for word in place["place"].split()}.difference(
        MONTHS
    )
    return [one for one in found if all(word in text[slice(*sentence(text, one.start, one.end))] for word in places)]


def _told(text: str, first: Part, end: int) -> list[Part]:
    """The seats of parties from the first on, told one after another; none where a party comes twice or the list breaks off."""
    told = [first]
    behind = _BEHIND.match(text, end)
    owner = behind or _OWNER.search(text, max(0, first.start - _REACH), first.start)
    if owner is None:
        return []
    names = {owner["name"]}
    end = behind.end() if behind else end
    pattern = _NEXT_BEHIND if behind else _NEXT
    while (found := pattern.match(text, end)) is not None:
        run = read_run(found["count"])
        if found["name"] in names or len(run) != 1 or run[0][2].sort != "count" or len(told) == _MOST_PARTIES:
            return []
        names.add(found["name"])
        told.append(Part(found.start("count"), found.end("count"), int(run[0][2].nominal)))
        end = found.end()
    return told if _ENDS.match(text, end) else []


_ENDS = Pattern(r"[.,;:)\n]|$| in the (?:new )?[0-9]{2,3}-seat ")
_OF_ALL = Pattern(r"\b[Oo]f (?:the|its) $")
_PLACE = Pattern(rf"\b(?:[Ii]n|[Oo]n the) (?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,3}})")
_TO_FIRST = Pattern(r",? [\w'’. ]{2,60} ")
