"""Where in other documents of its story a sentence of a quotation may stand again, by shared word trigrams."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from checker.align.quotations.units import Stream, Unit

_FULL = 60
"""A trigram in more places of one story tells nothing."""
_NEIGHBOURS = 5
"""Diagonals no further apart than this belong to one alignment."""

Trigrams = dict[tuple[int, int, int], list[tuple[int, int]]]


def trigrams(documents: Sequence[int], streams: Sequence[Stream], content: Sequence[bool]) -> Trigrams:
    """The places (document, position in its stream) of every trigram that has a content word."""
    found: Trigrams = defaultdict(list)
    for number in documents:
        folds = streams[number].folds
        for at, gram in enumerate(zip(folds, folds[1:], folds[2:], strict=False)):
            if content[gram[0]] or content[gram[1]] or content[gram[2]]:
                found[gram].append((number, at))
    return {gram: places for gram, places in found.items() if 1 < len(places) <= _FULL}


class Diagonal(NamedTuple):
    """How far to move in one stream to come to the same words in another, and how many trigrams are shared there."""

    offset: int
    shared: int


def windows(unit: Unit, of: Stream, found: Trigrams) -> dict[int, list[Diagonal]]:
    """The other places that share trigrams with a unit, by document, best first; neighbouring diagonals are one."""
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    folds = of.folds
    for at in range(unit.start, unit.end - 2):
        for number, other in found.get((folds[at], folds[at + 1], folds[at + 2]), ()):
            if number != unit.document or not unit.start <= other < unit.end:
                shared[number][other - at] += 1
    return {number: _apart(counts) for number, counts in sorted(shared.items())}


def _apart(counts: Counter[int]) -> list[Diagonal]:
    best: list[Diagonal] = []
    for offset, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if all(abs(offset - other.offset) > _NEIGHBOURS for other in best):
            best.append(Diagonal(offset, count))
    return best
