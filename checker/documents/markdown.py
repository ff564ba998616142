"""Markdown: the whole file is the text, markup included.

Headings, quotations and lists at the margin are read here; a text with more structure than that (tables, fences,
indentation, HTML) is read by markdown-it, whose import costs as much as a whole check of a few articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from checker.documents.decode import decode
from checker.documents.frontmatter import front_matter
from checker.documents.layout import Line, lines, runs
from checker.documents.line import line_kind
from checker.documents.plain import damage, document, misdated
from checker.model.document import Block, BlockKind, Document
from checker.model.report import Unread

STRUCTURE = re.compile(
    r"^(?: {0,3}(?:```|~~~|<|\[[^\]\n]{1,80}\]:|=+\s*$|-+\s*$|[^\n]{0,200}\|)|(?: {4}|\t| {1,3}\t|[-*+>] {1,3}[-*+>#])\s{0,8}\S)",
    re.M,
)
HEADING = re.compile(r"#{1,6}[ \t]+")
RULE = re.compile(r"(?:\*[ \t]*){3,40}$|(?:-[ \t]*){3,40}$|(?:_[ \t]*){3,40}$")
ITEM = re.compile(r"(?:[-+*]|(?P<number>\d{1,9})[.)])[ \t]+")
MARKERS = re.compile(r"(?:[ \t]{0,20}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])){0,10}[ \t]{0,20}")
LINE_END = re.compile(r"\r\n?|\n")
EMPHASIS = "*_ \t"
ENTIRE: dict[str, BlockKind] = {
    "fence": "code",
    "code_block": "code",
    "html_block": "code",
    "heading_open": "heading",
    "tr_open": "row",
}


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The one document of a .md file. Raises InputProblem where it is no text."""
    decoded = decode(stream.read())
    yield from damage(decoded, path)
    yield from misdated(decoded.text, path, order)
    text = decoded.text
    front = front_matter(text)
    body = front.end if front else 0
    head = (Block("code", 0, body),) if front else ()
    yield document(text, path, (*head, *layout(text, body)), order=order)


def layout(text: str, body: int = 0) -> tuple[Block, ...]:
    """The blocks of a Markdown text from `body` on, without the markers before and behind them."""
    found: list[Block] = []
    parts = _structured(text, body) if STRUCTURE.search(text, body) else _simple(text, body)
    for part in parts:
        for kind, start, end in _with_captions(text, part):
            found += _peeled(text, start, end, len(found)) if kind == "paragraph" else _trimmed(text, kind, start, end)
    return tuple(found)


def _with_captions(text: str, part: Block) -> Iterator[Block]:
    """A part of a text, cut up where pictures in it have captions; where there are none, nothing is imported."""
    if part.kind == "paragraph" and text.find("![", part.start, part.end) >= 0:
        from checker.documents.pictures import without_pictures

        return without_pictures(text, part.start, part.end)
    if part.kind == "code" and text[part.start] == "<":
        from checker.documents.pictures import of_figures

        return of_figures(text, part.start, part.end)
    return iter((part,))


def _simple(text: str, body: int) -> Iterator[Block]:
    for run in runs(lines(text, body)):
        first = 0
        for index, line in enumerate(run):
            own = bool(HEADING.match(text, line.start) or RULE.match(text, line.start, line.end))
            if index > first and (own or _begins(text, run[first], line)):
                yield _part(text, run[first:index])
                first = index
            if own:
                if HEADING.match(text, line.start):
                    yield Block("heading", line.start, line.end)
                first = index + 1
        if first < len(run):
            yield _part(text, run[first:])


def _begins(text: str, first: Line, line: Line) -> bool:
    """Whether a line begins another part: an item, or a quotation after something else. A number that is not 1 does
    not begin an item in the middle of a paragraph."""
    item = ITEM.match(text, line.start)
    if item and (item["number"] or "1") != "1" and not (text[first.start] == ">" or ITEM.match(text, first.start)):
        return False
    return bool(item) or (text[line.start] == ">" and text[first.start] != ">")


def _part(text: str, of: Sequence[Line]) -> Block:
    return Block("quotation" if text[of[0].start] == ">" else "paragraph", of[0].start, of[-1].end)


def _structured(text: str, body: int) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    starts = [body, *(found.end() for found in LINE_END.finditer(text, body)), len(text)]
    quoted = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text[body:]):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        kind = ENTIRE.get(token.type) or ("paragraph" if token.type == "paragraph_open" else None)
        if kind and token.map:
            first, last = token.map
            yield Block(
                "quotation" if quoted and kind == "paragraph" else kind,
                starts[first],
                starts[min(last, len(starts) - 1)],
            )


def _trimmed(text: str, kind: BlockKind, start: int, end: int) -> Iterator[Block]:
    """A block without white space and without the markers before its first word."""
    if kind in ("heading", "quotation", "paragraph") and (markers := MARKERS.match(text, start, end)):
        start = markers.end()
    if kind == "heading":
        line_end = LINE_END.search(text, start, end)
        end = line_end.start() if line_end else end  # the underline of a heading is none of its words
        end = _before_closing_hashes(text, start, end)
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        yield Block(kind, start, end)


def _before_closing_hashes(text: str, start: int, end: int) -> int:
    """The end of a heading's words. A pattern that looks for white space and hashes at the end tries at every space."""
    bare = end
    while bare > start and text[bare - 1] == "#":
        bare -= 1
    return bare if bare > start and text[bare - 1] in " \t" else end


def _peeled(text: str, start: int, end: int, index: int) -> Iterator[Block]:
    """A paragraph, after the lines at its top that are a date line, a byline or a caption."""
    of = lines(text, start, end)
    first = 0
    while first < len(of):
        line = text[of[first].start : of[first].end].strip(EMPHASIS)
        kind: BlockKind = line_kind(line, index + first) if line else "header"
        if kind not in ("header", "caption") and not (kind in ("heading", "row") and len(of) == 1):
            break
        yield from _trimmed(text, kind, of[first].start, of[first].end)
        first += 1
    if first < len(of):
        yield from _trimmed(text, "paragraph", of[first].start, of[-1].end)
