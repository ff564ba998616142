"""Where in other documents of its story a sentence of a quotation may stand again, by shared word trigrams and pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.align.quotations.units import Stream, Unit
from checker.named import NamedTuple

_FULL = 60
"""A trigram in more places of one story tells nothing."""
_NEIGHBOURS = 5
"""Diagonals no further apart than this belong to one alignment."""

_FULL_PAIR = 20
"""The same for a pair of content words, which stand beside each other or with one word between them."""

Gram = tuple[int, ...]
Grams = dict[Gram, list[tuple[int, int]]]


def grams(documents: Sequence[int], streams: Sequence[Stream], content: Sequence[bool]) -> Grams:
    """The places (document, position in its stream) of every trigram that has a content word, and of every pair of them."""
    found: Grams = defaultdict(list)
    for number in documents:
        folds = streams[number].folds
        for at in range(len(folds) - 1):
            for gram in _grams(folds, at, content):
                found[gram].append((number, at))
    return {gram: at for gram, at in found.items() if 1 < len(at) <= (_FULL if len(gram) == 3 else _FULL_PAIR)}


def _grams(folds: Sequence[int], at: int, content: Sequence[bool]) -> Iterator[Gram]:
    """What starts at a place of a stream."""
    gram = tuple(folds[at : at + 3])
    if len(gram) == 3 and (content[gram[0]] or content[gram[1]] or content[gram[2]]):
        yield gram
    if content[gram[0]]:
        for other in gram[1:]:
            if content[other]:
                yield gram[0], other


class Diagonal(NamedTuple):
    """How far to move in one stream to come to the same words in another, and how many trigrams are shared there."""

    offset: int
    shared: int


def windows(unit: Unit, of: Stream, found: Grams, content: Sequence[bool]) -> dict[int, list[Diagonal]]:
    """The other places that share words with a unit, by document, best first; neighbouring diagonals are one."""
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    folds = of.folds[unit.start : unit.end]
    for at in range(len(folds) - 1):
        for gram in _grams(folds, at, content):
            for number, other in found.get(gram, ()):
                if number != unit.document or not unit.start <= other < unit.end:
                    shared[number][other - at - unit.start] += len(gram) == 3
    return {number: _apart(counts) for number, counts in sorted(shared.items())}


def _apart(counts: Counter[int]) -> list[Diagonal]:
    best: list[Diagonal] = []
    for offset, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if all(abs(offset - other.offset) > _NEIGHBOURS for other in best):
            best.append(Diagonal(offset, count))
    return best
