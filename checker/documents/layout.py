"""Plain text -> blocks: paragraphs, headings, captions, quotations, table rows, and lines that belong to the page.

Newspapers' texts have one paragraph a line, or blank lines between paragraphs; typed texts are wrapped at some 60-80
characters. Lines are wrapped where the next line's first word would not have fitted, or where one breaks off in the
middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.documents.line import line_kind
from checker.documents.reference import opening
from checker.model.document import Block
from checker.named import NamedTuple

ITEM = re.compile(r"(?:[-*•·–]|\(?(?:\d{1,3}|[a-z])[.)])\s")
ENDS = ".!?:…"
CLOSING = "\"'”’)]"
WIDEST = 100  # characters of a wrapped line
NARROWEST = 30


class Line(NamedTuple):
    start: int
    end: int
    indent: int
    after_blank: bool

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


def blocks(text: str, body: int = 0) -> tuple[Block, ...]:
    """The blocks of a plain text from `body` on, in order and without overlap; between them is white space only."""
    found: list[Block] = []
    if glued := opening(text, body):
        start = lines(text, body, glued.end)[0].start
        found.append(Block("header", start, glued.end))
        body = glued.end
    all_lines = lines(text, body)
    width = -1  # not known before it is asked for
    for run in runs(all_lines):
        if len(run) == 1:  # most paragraphs
            start, end, _, _ = run[0]
            found.append(Block(line_kind(text[start:end], len(found)), start, end))
            continue
        width = _width(all_lines) if width < 0 else width
        wrapped = width if _fills(text, run, width) else 0
        index = 0
        while index < len(run):
            start = index
            kind = line_kind(text[run[index].start : run[index].end], len(found))
            if kind in ("paragraph", "heading", "quotation"):
                while index + 1 < len(run) and (
                    (kind == "quotation" and text[run[index + 1].start] == ">")
                    or _joined(text, run[index], run[index + 1], wrapped)
                ):
                    index += 1
                    kind = "paragraph" if kind == "heading" else kind
            found.append(Block(kind, run[start].start, run[index].end))
            index += 1
    return tuple(found)


def lines(text: str, body: int = 0, end: int | None = None) -> list[Line]:
    """The lines that are not blank, without white space around them."""
    part = text[body:end]
    if "\r" in part:
        part = part.replace("\r\n", " \n").replace("\r", "\n")  # as long as before
    found: list[Line] = []
    at, blank = body, True
    for raw in part.split("\n"):
        if not raw:
            blank = True
        elif words := raw.strip():
            start = at if raw[0] == words[0] else at + raw.index(words[0])
            found.append(Line(start, start + len(words), start - at, blank))
            blank = False
        else:
            blank = True
        at += len(raw) + 1
    return found


def runs(of: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines without a blank line between them."""
    first = 0
    for index in range(1, len(of)):
        if of[index].after_blank:
            yield of[first:index]
            first = index
    if of:
        yield of[first:]


def _width(of: Sequence[Line]) -> int:
    """The width at which a whole text is wrapped, 0 where it has longer lines than a typist's."""
    widths = [line.width for line in of]
    widest = max(widths, default=0)
    if widest <= WIDEST:
        return widest
    return WIDEST if 20 * sum(width > WIDEST for width in widths) < len(of) else 0


def _fills(text: str, run: Sequence[Line], width: int) -> bool:
    """Whether lines look wrapped at `width`: all that are no paragraph's end are filled, and one at least of them
    breaks off in the middle of a sentence."""
    broken = filled = 0
    for line, following in pairwise(run):
        ends = _ends(text, line)
        if width and line.width + 1 + _first_word(text, following) > 0.9 * width:
            filled += 1
            broken += not ends
        elif not ends:
            return False
    return broken > 0 and 2 * filled >= len(run) - 1


def _joined(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line goes on in the next one."""
    ends = _ends(text, line)
    if not width and (ends or not text[following.start].islower()):
        return False
    if line.width < NARROWEST or ITEM.match(text, following.start):
        return False
    if not ends and text[following.start].islower():
        return True
    if ends and following.indent > line.indent:
        return False
    return 0.6 * width <= line.width <= WIDEST and line.width + 1 + _first_word(text, following) > width


def _ends(text: str, line: Line) -> bool:
    """Whether a line ends as a sentence does, or announces what follows."""
    last = line.end - 1
    while last > line.start and text[last] in CLOSING:
        last -= 1
    return text[last] in ENDS


def _first_word(text: str, line: Line) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start
