"""Two runs of words -> the stretch in which they are one utterance, and where they differ in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.named import NamedTuple

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

_DIFFERING = -0.8
_WHOLE = 0.6
_COVERED, _LEAST = 0.8, 6
"""The part of a sentence that a part of a longer one may stand against, and the equal words that this wants."""


class Difference(NamedTuple):
    """Ranges of the first and the second run that stand against each other; one of them may be empty."""

    start: int
    end: int
    other_start: int
    other_end: int


class Aligned(NamedTuple):
    """The stretch of both runs that begins and ends with equal words, how many are equal, and the differences inside."""

    start: int
    end: int
    other_start: int
    other_end: int
    equal: int
    differences: tuple[Difference, ...]


def align(words: Sequence[int], other: Sequence[int], whole: tuple[int, int]) -> Aligned | None:
    """The best stretch of two runs, or None where nothing is equal.

    The whole of `words` against the range `whole` of `other` is taken where most of it is equal, or nearly the whole
    against a part; else the contiguous stretch that scores best, one for each equal word and less 0.8 for each that differs.
    """
    from rapidfuzz.distance import Levenshtein

    sentence = other[whole[0] : whole[1]]
    blocks = _blocks(Levenshtein.opcodes(words, sentence))
    equal = sum(block[1] - block[0] for block in blocks if block[4])
    if equal >= _WHOLE * max(len(words), len(sentence)):
        return _aligned([(a, b, c + whole[0], d + whole[0], same) for a, b, c, d, same in blocks])
    part = _aligned([(a, b, c + whole[0], d + whole[0], same) for a, b, c, d, same in blocks])
    if part and part.end - part.start >= _COVERED * len(words):
        longest = max(part.end - part.start, part.other_end - part.other_start)
        if part.equal >= max(_LEAST, _WHOLE * longest):
            return part
    return _best(_blocks(Levenshtein.opcodes(words, other)))


_Block = tuple[int, int, int, int, bool]


def _blocks(opcodes: Opcodes) -> list[_Block]:
    """Edit operations as alternating equal and differing blocks."""
    blocks: list[_Block] = []
    for opcode in opcodes:
        same = opcode.tag == "equal"
        a, b, c, d = opcode.src_start, opcode.src_end, opcode.dest_start, opcode.dest_end
        if blocks and blocks[-1][4] == same:
            start, _, other_start, _, _ = blocks[-1]
            blocks[-1] = (start, b, other_start, d, same)
        else:
            blocks.append((a, b, c, d, same))
    return blocks


def _best(blocks: Sequence[_Block]) -> Aligned | None:
    best_score, best, score, start = 0.0, (0, 0), 0.0, 0
    for i, (a, b, c, d, same) in enumerate(blocks):
        if score <= 0:
            score, start = 0.0, i
        score += b - a if same else _DIFFERING * max(b - a, d - c)
        if same and score > best_score:
            best_score, best = score, (start, i + 1)
    return _aligned(blocks[best[0] : best[1]])


def _aligned(blocks: Sequence[_Block]) -> Aligned | None:
    """Blocks without those at the ends that differ."""
    same = [i for i, block in enumerate(blocks) if block[4]]
    if not same:
        return None
    blocks = blocks[same[0] : same[-1] + 1]
    first, last = blocks[0], blocks[-1]
    return Aligned(
        first[0],
        last[1],
        first[2],
        last[3],
        sum(b - a for a, b, _, _, equal in blocks if equal),
        tuple(Difference(a, b, c, d) for a, b, c, d, equal in blocks if not equal),
    )
