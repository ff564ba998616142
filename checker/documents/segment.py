"""Document -> segments: the sentences of its paragraphs, and headings, captions, quotations, rows, header lines.

Segments are in order and do not overlap; between them lie white space, markup and code. Header lines state no facts,
but may give the reference date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.documents.layout import blocks as laid_out
from checker.documents.words import words
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
# Only where one of these stands can a sentence end inside a block; without one, the splitter need not be asked.
END_INSIDE = re.compile(r"""[.!?…]["'”’)\]]{0,3}[\s>]{1,40}["'“‘(\[]{0,2}[^\Wa-z]""")
# What the splitter reads instead, one for one: spaces for line ends, straight quotation marks for curly ones.
PLAIN = str.maketrans("\r\n\t\v\f\x85\u2028\u2029“”‘’", "        \"\"''")
WORD = re.compile(r"[^\W\d_]+")
INITIALISM = re.compile(r"(?:^|[\s(\"“'‘-])(?:[A-Z]\.\s?){2,5}$")
QUOTE_MARK = re.compile(r"(?P<mark>\n\s{0,3}>[> ]{0,8})")


def segments(document: Document) -> tuple[Segment, ...]:
    """The segments of a document, computed once. `document.text[start:end]` of each is its words exactly."""
    if document._segments is None:
        document._segments = tuple(_segments(document.text, blocks(document)))
    return document._segments


def blocks(document: Document) -> tuple[Block, ...]:
    """The blocks that the document's format gave, or else its lines' layout."""
    return document.blocks or laid_out(document.text)


def _segments(text: str, of: tuple[Block, ...]) -> Iterator[Segment]:
    for kind, start, end in of:
        if kind == "code":
            continue
        if kind not in SPLIT or not END_INSIDE.search(text, start, end):
            yield Segment(KIND[kind], start, end)
            continue
        for first, last in sentences(text[start:end]):
            yield Segment(KIND[kind], start + first, start + last)


def sentences(paragraph: str) -> list[tuple[int, int]]:
    """The spans of a paragraph's sentences, without the white space around them."""
    from nupunkt import sent_spans

    flat = paragraph
    if "\n" in flat and ">" in flat:
        flat = QUOTE_MARK.sub(lambda found: " " * len(found["mark"]), flat)
    spans: list[tuple[int, int]] = []
    for start, end in sent_spans(flat.translate(PLAIN)):
        while start < end and flat[start].isspace():
            start += 1
        while start < end and flat[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if spans and _goes_on(flat, *spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _goes_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether a stop was no full stop: after an initialism before a name, or before a small letter."""
    if text[end - 1] != ".":
        return False
    if text[following].islower():
        return True
    word = WORD.match(text, following)
    return bool(
        word and INITIALISM.search(text, max(start, end - 12), end) and word.group().lower() not in words().openers
    )
