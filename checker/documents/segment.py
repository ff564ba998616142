"""Document -> segments: the sentences of its paragraphs, and headings, captions, quotations, rows, header lines.

Segments are in order and do not overlap; between them lie white space, markup and code. Header lines state no facts,
but may give the reference date.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from checker.documents.layout import blocks as laid_out
from checker.documents.line import may_be_silent
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


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, computed once. `document.text[start:end]` of each is its words exactly."""
    if document._segments is None:
        document._segments = tuple(_segments(document.text, blocks(document)))
    return document._segments


def segments_around(document: Document, offsets: Iterable[int]) -> tuple[Segment, ...]:
    """The segments of the blocks that offsets lie in: all that is needed of a long text with few words to look at."""
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
    """The header lines and the code of a document, if one of these places, in order, may lie in them; else nothing.

    A text whose lines cannot be such is not laid out for it: that costs more than to find its times.
    """
    if not document.blocks and not _some_may_be_silent(document.text, places):
        return []
    return [block for block in blocks(document) if block.kind in SILENT]


def _some_may_be_silent(text: str, places: Iterable[int]) -> bool:
    if "\r" in text or opening(text):
        return True
    end = -1
    for place in places:
        if place > end:
            start = text.rfind("\n", 0, place) + 1
            end = text.find("\n", place)
            end = end if end >= 0 else len(text)
            if may_be_silent(text[start:end].strip()):
                return True
    return False


def quotation_blocks(document: Document) -> list[Block]:
    """The quotations that are blocks of their own; a text is laid out for them only where ">" may mark one."""
    if not document.blocks and ">" not in document.text:
        return []
    return [block for block in blocks(document) if block.kind == "quotation"]


def _segments(text: str, of: Iterable[Block]) -> Iterator[Segment]:
    for kind, start, end in of:
        if kind == "code":
            continue
        if kind in SPLIT:
            for first, last in sentences(text, start, end):
                yield Segment(KIND[kind], first, last)
        else:
            yield Segment(KIND[kind], start, end)
