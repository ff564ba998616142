"""Document -> segments: the sentences of its paragraphs, and headings, captions, quotations, rows, header lines.

Segments are in order and do not overlap; between them lie white space, markup and code. Header lines state no facts,
but may give the reference date.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.layout import blocks as laid_out
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


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, computed once. `document.text[start:end]` of each is its words exactly."""
    if document._segments is None:
        document._segments = tuple(_segments(document.text, blocks(document)))
    return document._segments


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks that the document's format gave, or else its lines' layout, computed once."""
    if not document.blocks:
        document.blocks = laid_out(document.text)
    return document.blocks


def _segments(text: str, of: tuple[Block, ...]) -> Iterator[Segment]:
    for kind, start, end in of:
        if kind == "code":
            continue
        if kind in SPLIT:
            for first, last in sentences(text, start, end):
                yield Segment(KIND[kind], first, last)
        else:
            yield Segment(KIND[kind], start, end)
