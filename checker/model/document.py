"""A text with an id, a source, a date of its own and exact offsets."""

from __future__ import annotations

from bisect import bisect_right
from copy import copy
from datetime import date
from typing import Literal

from checker.model.origin import Origin, line_starts, position
from checker.model.span import Span
from checker.named import NamedTuple

BlockKind = Literal["paragraph", "heading", "caption", "row", "quotation", "header", "code"]
SegmentKind = Literal["sentence", "heading", "caption", "row", "quotation", "header"]
Provenance = Literal["metadata", "front matter", "dateline", "date line", "file name", "url", "content"]


DECLARED, UNRANKED = 0, 10
"""Trust in a document that declares what is true, and in one without a rank; 1 to 9 are the user's ranks."""


class Block(NamedTuple):
    """A piece of a document's layout; `header` lines (dates, bylines) and `code` state no facts."""

    kind: BlockKind
    start: int
    end: int


class Segment(NamedTuple):
    """The unit of reading: a sentence of a paragraph, or a heading, caption, table row or quotation."""

    kind: SegmentKind
    start: int
    end: int


class ReferenceDate(NamedTuple):
    """When a document was written, as bounds, and how that is known.

    `earliest == latest` where the day is known. `content` means bounds implied by the text itself, or by what it shares
    with others of its story; `why` is then the chain of reasoning, a sentence a step.
    """

    earliest: date
    latest: date
    provenance: Provenance
    span: Span | None = None
    why: tuple[str, ...] = ()


class Document:
    """A text as it was read. `text` is never rewritten: every offset counts its code points.

    `id` is a record's id in a .jsonl corpus and the path as given otherwise. `record_line` is the 1-based
    line of a record in its .jsonl file, 0 for a file that is one document. `origin` says where a text stands in a file
    with markup around it, `pages` at which offsets the pages of a paged file begin. `date_order` ("mdy", "dmy") says how
    03/02/2012 is meant, `decimal_mark` ("," or ".") what parts decimals, `language` ("en", "de") in what the times are written, `currency` (ISO 4217) what a bare "$" is; ""
    where nobody has said. `trust` ranks those who say different things: 1 before 9, UNRANKED where nobody has said.
    """

    __slots__ = (
        "_line_starts",
        "_segments",
        "blocks",
        "currency",
        "date_order",
        "decimal_mark",
        "id",
        "language",
        "origin",
        "pages",
        "path",
        "record_line",
        "reference",
        "source",
        "text",
        "title",
        "trust",
        "url",
    )

    def __init__(
        self,
        id: str,
        text: str,
        *,
        path: str = "",
        title: str = "",
        source: str = "",
        url: str = "",
        reference: ReferenceDate | None = None,
        blocks: tuple[Block, ...] = (),
        record_line: int = 0,
        origin: Origin | None = None,
        pages: tuple[int, ...] = (),
        date_order: str = "",
        decimal_mark: str = "",
        language: str = "",
        currency: str = "",
        trust: int = UNRANKED,
    ) -> None:
        self.id = id
        self.text = text
        self.path = path
        self.title = title
        self.source = source
        self.url = url
        self.reference = reference
        self.blocks = blocks
        self.record_line = record_line
        self.origin = origin
        self.pages = pages
        self.date_order = date_order
        self.decimal_mark = decimal_mark
        self.language = language
        self.currency = currency
        self.trust = trust
        self._line_starts: list[int] | None = None
        self._segments: tuple[Segment, ...] | None = None

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column in the file (code points) of an offset; lines end at LF, CRLF or CR."""
        if self.origin is not None:
            return self.origin.position(offset)
        if self._line_starts is None:
            self._line_starts = line_starts(self.text)
        return position(self._line_starts, offset)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the file: the same span, unless the text was taken out of markup."""
        return self.origin.span(start, end) if self.origin is not None else (start, end)

    @property
    def file(self) -> str:
        """The file that the text was read from, markup included, in which citations count; often the text itself."""
        return self.origin.file if self.origin is not None else self.text

    @property
    def speaks(self) -> bool:
        """Whether the document may contain allow-comments (see checker.documents.allow)."""
        return "factlint:" in self.file

    def page(self, offset: int) -> int:
        """The 1-based page of an offset, 0 for a document without pages."""
        return bisect_right(self.pages, offset)

    def dated(self, reference: ReferenceDate) -> Document:
        """The same document with a reference date."""
        found = copy(self)
        found.reference = reference
        return found

    def __repr__(self) -> str:
        return f"Document({self.id!r}, {len(self.text)} characters)"
