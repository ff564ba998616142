"""Plain text -> blocks: paragraphs, headings, captions, quotations, table rows, and lines that belong to the page.

Newspapers' texts have one paragraph a line, or blank lines between paragraphs; typed texts are wrapped at some 60-80
characters. Lines are wrapped where the next line's first word would not have fitted, or where one breaks off in the
middle of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.documents.dates import LONGEST, date_line
from checker.documents.reference import HEAD_LINES, opening
from checker.documents.words import Words, words
from checker.model.document import Block, BlockKind

LINE = re.compile(r"\S[^\r\n]*")
ITEM = re.compile(r"(?:[-*•·–]|\(?(?:\d{1,3}|[a-z])[.)])\s")
BYLINE = re.compile(r"by:? (?P<name>[A-Z][^.!?]{2,100})$|by [A-Z][A-Z .'’-]{4,60}$", re.IGNORECASE)
CELL_GAP = re.compile(r"\t+| {3,}| \| ")
WORD = re.compile(r"[^\W\d_]+")
TERMINAL = (".", "!", "?", ";", ":", ",", "…")
OPENING = "\"“‘'$€£#("
CLOSING = "\"”’')] "
MOST_WORDS = 18  # of a heading
WIDEST = 100  # characters of a wrapped line
NARROWEST = 30
HEADING = 110  # characters
CAPTION_TAIL = 60


class Line(NamedTuple):
    start: int
    end: int
    after_blank: bool


def blocks(text: str, body: int = 0) -> tuple[Block, ...]:
    """The blocks of a plain text from `body` on, in order and without overlap; what lies between them is white space."""
    found: list[Block] = []
    glued = opening(text, body)
    if glued:
        first = LINE.search(text, body)
        found.append(Block("header", first.start() if first else body, glued.end))
        body = glued.end
    lines = _lines(text, body)
    width = _width(lines, text)
    for run in _runs(lines):
        found += _run(text, run, width, len(found), len(run) < len(lines))
    return tuple(found)


def _lines(text: str, body: int) -> list[Line]:
    lines: list[Line] = []
    end = body
    for found in LINE.finditer(text, body):
        start = found.start()
        gap = text[end:start] if lines else "\n\n"
        end = found.end()
        stop = end
        while text[stop - 1].isspace():
            stop -= 1
        lines.append(Line(start, stop, gap.count("\n") > 1 or (gap.count("\r") > 1 and "\n" not in gap)))
    return lines


def _runs(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Lines without a blank line between them."""
    first = 0
    for index in range(1, len(lines)):
        if lines[index].after_blank:
            yield lines[first:index]
            first = index
    if lines:
        yield lines[first:]


def _width(lines: Sequence[Line], text: str) -> int:
    """The width at which a whole text is wrapped, 0 where it has longer lines than a typist's."""
    widest = max((line.end - line.start for line in lines), default=0)
    if widest <= WIDEST:
        return widest
    long = [line for line in lines if line.end - line.start > WIDEST and " " in text[line.start : line.end]]
    return WIDEST if 20 * len(long) < len(lines) else 0


def _wrapped(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether a line goes on in the next one."""
    if line.end - line.start < NARROWEST or ITEM.match(text, following.start):
        return False
    last, first = text[line.end - 1], text[following.start]
    if first.islower() and last not in '.!?:”"':
        return True
    if not width or line.end - line.start > WIDEST:
        return False
    space = text.find(" ", following.start, following.end)
    word = (space if space >= 0 else following.end) - following.start
    return line.end - line.start + 1 + word > width and line.end - line.start >= 0.6 * width


def _run(text: str, run: Sequence[Line], width: int, before: int, blanks: bool) -> Iterator[Block]:
    """The blocks of lines without a blank line between them. `before` counts the blocks above, `blanks` tells that
    blank lines separate the text's paragraphs."""
    wrapped = width if len(run) > 1 and _fills(text, run, width) else 0
    index = 0
    while index < len(run):
        start = index
        kind = _line_kind(text, run[index], before + index)
        if kind in ("paragraph", "heading", "quotation"):
            while index + 1 < len(run) and (
                (_quoted(text, run[index + 1]) and kind == "quotation")
                or _wrapped(text, run[index], run[index + 1], wrapped)
            ):
                index += 1
                kind = "paragraph" if kind == "heading" else kind
        yield Block(kind, run[start].start, run[index].end)
        index += 1


def _quoted(text: str, line: Line) -> bool:
    return text[line.start] == ">"


def _fills(text: str, run: Sequence[Line], width: int) -> bool:
    """Whether lines look wrapped at `width`: nearly all that are not a paragraph's end are filled, and one at least
    breaks off in the middle of a sentence."""
    if not width:
        return False
    broken = filled = 0
    for line, following in pairwise(run):
        ends = text[line.end - 1] in '.!?:"”'
        space = text.find(" ", following.start, following.end)
        word = (space if space >= 0 else following.end) - following.start
        if line.end - line.start + 1 + word > min(width, WIDEST) * 0.9:
            filled += 1
            broken += not ends
        elif not ends:
            return False
    return broken > 0 and filled >= 0.5 * (len(run) - 1)


def _line_kind(text: str, line: Line, index: int) -> BlockKind:
    start, end, _ = line
    table = words()
    if text[start] == ">":
        return "quotation"
    if text[start : start + 16].lower().startswith(table.caption_openings):
        return "caption"
    if text[end - 1] in ")]" and _credited(text[max(start, end - CAPTION_TAIL) : end].lower(), table):
        return "caption"
    words_of = text[start:end]
    if end - start <= LONGEST and _is_header(words_of, index, table):
        return "header"
    if ("\t" in words_of or "|" in words_of or "   " in words_of) and _is_row(words_of):
        return "row"
    return "heading" if end - start <= HEADING and _is_heading(words_of) else "paragraph"


def _credited(tail: str, table: Words) -> bool:
    opening_bracket = max(tail.rfind("("), tail.rfind("["))
    return opening_bracket >= 0 and any(credit in tail[opening_bracket:] for credit in table.credits)


def _is_row(line: str) -> bool:
    if line.startswith("|") and line.count("|") > 1:
        return True
    cells = [cell for cell in CELL_GAP.split(line) if cell.strip()]
    return len(cells) > 1 and not (len(cells) == 2 and len(cells[0]) < 4) and all(len(cell) <= 80 for cell in cells)


def _is_header(line: str, index: int, table: Words) -> bool:
    """Date lines, bylines and what belongs to the page."""
    plain = line.strip(" \t.:>»|•-–—…").lower()
    if plain in table.furniture or plain.startswith(table.furniture_openings):
        return True
    if index < 2 * HEAD_LINES and (byline := BYLINE.match(line)) and _is_names(line[3:], byline):
        return True
    held = date_line(line)
    return held is not None and (held.labelled or index < HEAD_LINES)


def _is_names(names: str, byline: re.Match[str]) -> bool:
    lower = [
        word
        for word in WORD.findall(names)
        if word.islower() and word not in ("and", "of", "for", "the", "in", "de", "van", "von", "al", "bin")
    ]
    return not lower


def _is_heading(line: str) -> bool:
    """A short line that does not end as a sentence does, and begins as a heading does."""
    if line.rstrip(CLOSING)[-1:] in TERMINAL or not (line[0].isupper() or line[0].isdigit() or line[0] in OPENING):
        return False
    return 0 < len(WORD.findall(line)) <= MOST_WORDS
