"""Document -> segments: the sentences of its paragraphs, and headings, captions, quotations, rows, header lines.

Segments are in order and do not overlap; white space, markup and code lie between them. Header lines and datelines state
no facts, but may give the reference date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from checker.documents.dateline import CHARACTERS, dateline_end, leading_date
from checker.documents.layout import blocks as laid_out
from checker.documents.line import may_be_silent, may_stand_out
from checker.documents.reference import opening
from checker.documents.sentence import sentences
from checker.model.document import Block, Document, Segment, SegmentKind

KIND: dict[str, SegmentKind] = {
    "paragraph": "sentence",
    "heading": "heading",
    "caption": "caption",
    "row": "row",
    "quotation": "quotation",
    "header": "header",
}
SPLIT = frozenset({"paragraph", "caption", "quotation"})
SILENT = ("header", "code")
"""Blocks that state no facts."""
LONGEST = 2000
"""Characters of a segment. No sentence is as long; anything longer is cut, at white space if there is any, because the work
on each mention may look at its whole segment."""
WHITE = " \n\t"


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, computed once. `document.text[start:end]` of each is its words exactly."""
    if document._segments is None:
        document._segments = tuple(_segments(document.text, blocks(document)))
    return document._segments


def segments_around(document: Document, offsets: Iterable[int]) -> tuple[Segment, ...]:
    """The segments of the blocks that offsets lie in, without laying out the rest of a long text."""
    if document._segments is not None:
        return document._segments
    of = blocks(document)
    held = sorted({bisect_right(of, offset, key=lambda block: block.start) - 1 for offset in offsets})
    return tuple(_segments(document.text, [of[at] for at in held if at >= 0]))


def segment_at(document: Document, offset: int) -> Segment | None:
    """The segment that an offset lies in; None between them."""
    found = segments(document)
    at = bisect_right(found, offset, key=lambda segment: segment.start) - 1
    return found[at] if at >= 0 and offset < found[at].end else None


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks that the document's format gave, or else its lines' layout, computed once."""
    if not document.blocks:
        document.blocks = laid_out(document.text)
    return document.blocks


def silent(document: Document, places: Iterable[int]) -> list[Block]:
    """The header lines, the code and the leading date of a document, or nothing where none of these places (in order) can
    lie in one.

    Then the text is not laid out: that would cost more than finding its times.
    """
    led = leading_date(document.text)
    found = [Block("header", *led.span())] if led else []
    if document.blocks or _some_may_be_silent(document.text, places):
        found += [block for block in blocks(document) if block.kind in SILENT]
        found.sort(key=attrgetter("start"))
    return found


def displayed(document: Document, places: Iterable[int]) -> list[tuple[str, Segment]]:
    """The headings above a document's first sentence and its captions, each with its name ("headline", "caption"), or
    nothing where none of these places can lie in one. Then a text without markup is not laid out."""
    if not document.blocks and not any(map(may_stand_out, _lines_of(document.text, places))):
        return []
    found = []
    is_above = True
    for segment in segments(document):
        is_above = is_above and segment.kind in ("heading", "header", "caption")
        if segment.kind == "caption" or (is_above and segment.kind == "heading"):
            found.append(("caption" if segment.kind == "caption" else "headline", segment))
    return found


def _some_may_be_silent(text: str, places: Iterable[int]) -> bool:
    return "\r" in text or opening(text) is not None or any(map(may_be_silent, _lines_of(text, places)))


def _lines_of(text: str, places: Iterable[int]) -> Iterator[str]:
    """The lines that places, in order, lie in, each once, without white space around them."""
    end = -1
    for place in places:
        if place > end:
            start = text.rfind("\n", 0, place) + 1
            end = text.find("\n", place)
            end = end if end >= 0 else len(text)
            yield text[start:end].strip()


def quotation_blocks(document: Document) -> list[Block]:
    """The quotations that are blocks of their own; a text is laid out for them only where ">" may mark one."""
    if not document.blocks and ">" not in document.text:
        return []
    return [block for block in blocks(document) if block.kind == "quotation"]


def _segments(text: str, of: Iterable[Block]) -> Iterator[Segment]:
    for kind, start, end in of:
        if kind == "code":
            continue
        behind = dateline_end(text, start, end) if kind == "paragraph" and start < CHARACTERS else start
        if start < behind < end:
            yield Segment("header", start, len(text[:behind].rstrip()))
            start = behind
        for first, last in sentences(text, start, end) if kind in SPLIT else ((start, end),):
            for low, high in _pieces(text, first, last):
                yield Segment(KIND[kind], low, high)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span that has no white space around it in pieces of at most LONGEST characters, which have none either."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + 1, start + LONGEST) for mark in WHITE)
        cut = cut if cut >= 0 else start + LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut
        while text[start].isspace():
            start += 1
    yield start, end
