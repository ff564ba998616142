"""A text taken out of markup: words in, with their places in the file; blocks and pieces out."""

from __future__ import annotations

import re

from checker.model.document import Block, BlockKind
from checker.model.origin import Piece
from checker.named import NamedTuple

# White space that is not one plain space; every run of white space becomes one.
SPACE = re.compile(r"\s{2,1000}|[^\S ]")
BETWEEN = "\n\n"


class Part(NamedTuple):
    """One block: its words, and the pieces that they are made of, counted from its start."""

    kind: BlockKind
    words: str
    pieces: tuple[Piece, ...]
    main: bool = False


class Taker:
    """Gathers the words of one block after another. White space before, after and in runs is left out."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._words: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._space: tuple[int, int] | None = None

    def add(self, words: str, at: int) -> None:
        """Words that stand in the file character for character from `at` on."""
        begin = 0
        for gap in SPACE.finditer(words):
            self._run(words, begin, gap.start(), at)
            self._space = self._space or (at + gap.start(), at + gap.end())
            begin = gap.end()
        self._run(words, begin, len(words), at)

    def add_whole(self, words: str, start: int, end: int) -> None:
        """Words that stand for something else in the file: an entity."""
        if words.isspace():
            self._space = self._space or (start, end)
        elif words:
            self._emit(words, start, end)

    def block(self, kind: BlockKind, main: bool = False) -> None:
        """Ends the block, if it has words."""
        if self._words:
            self.parts.append(Part(kind, "".join(self._words), tuple(self._pieces), main))
        self._words, self._pieces, self._length, self._space = [], [], 0, None

    @property
    def is_open(self) -> bool:
        return self._length > 0

    def _run(self, words: str, begin: int, end: int, at: int) -> None:
        while begin < end and words[begin] == " ":
            self._space = self._space or (at + begin, at + begin + 1)
            begin += 1
        last = end
        while last > begin and words[last - 1] == " ":
            last -= 1
        if begin < last:
            self._emit(words[begin:last], at + begin, at + last)
        if begin < last < end:
            self._space = (at + last, at + end)

    def _emit(self, words: str, start: int, end: int) -> None:
        if self._space and self._length:
            self._piece(" ", *self._space)
        self._space = None
        self._piece(words, start, end)

    def _piece(self, words: str, start: int, end: int) -> None:
        self._words.append(words)
        before = self._pieces[-1] if self._pieces else None
        same = before and before.file_end == start and before.length == before.file_end - before.file_start
        if before and same and len(words) == end - start:
            self._pieces[-1] = Piece(before.start, before.length + len(words), before.file_start, end)
        else:
            self._pieces.append(Piece(self._length, len(words), start, end))
        self._length += len(words)


def assembled(parts: list[Part], between: str = BETWEEN) -> tuple[str, tuple[Block, ...], tuple[Piece, ...]]:
    """The text of parts with a blank line between them, or else `between`; its blocks and its pieces."""
    words: list[str] = []
    blocks: list[Block] = []
    pieces: list[Piece] = []
    at = 0
    for part in parts:
        words.append(part.words)
        blocks.append(Block(part.kind, at, at + len(part.words)))
        pieces += [Piece(start + at, *rest) for start, *rest in part.pieces]
        at += len(part.words) + len(between)
    return between.join(words), tuple(blocks), tuple(pieces)
