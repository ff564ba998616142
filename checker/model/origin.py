"""Places in a file: lines and columns, and where the words of a text stand that was taken out of markup."""

from __future__ import annotations

from bisect import bisect_right

from checker.named import NamedTuple


class Piece(NamedTuple):
    """`length` characters of a text from `start` on, and the span of the file that they were read from.

    A span of the same length is the same character for character; any other (an entity, white space) is one whole.
    """

    start: int
    length: int
    file_start: int
    file_end: int


class Origin:
    """The file that a document's text was taken out of, and the pieces that the text is made of, in order."""

    __slots__ = ("_line_starts", "_starts", "file", "pieces")

    def __init__(self, file: str, pieces: tuple[Piece, ...]) -> None:
        self.file = file
        self.pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._line_starts: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the file, markup between its words included."""
        first = self._place(start)[0]
        return first, max(first, self._place(max(start, end - 1))[1])

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column in the file of an offset in the text."""
        if self._line_starts is None:
            self._line_starts = line_starts(self.file)
        return position(self._line_starts, self._place(offset)[0])

    def _place(self, offset: int) -> tuple[int, int]:
        """The span in the file of one character of the text; what stands between pieces is where the last one ended."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0, 0
        start, length, file_start, file_end = self.pieces[index]
        if offset >= start + length:
            return file_end, file_end
        if length != file_end - file_start:
            return file_start, file_end
        at = file_start + offset - start
        return at, at + 1


def position(starts: list[int], offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset, by the offsets at which lines start."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def line_starts(text: str) -> list[int]:
    """The offsets at which lines start; lines end at LF, CRLF or CR."""
    starts = [0]
    at = text.find("\n")
    if "\r" not in text:
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return starts
    for i, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[i + 1 : i + 2] != "\n"):
            starts.append(i + 1)
    return starts
