"""A document as plain data, and back: what an index keeps of it beside its extraction (checker.extract.codec).

All is kept that reading gave, except where it was read: its path and the line of its record change without it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.model.document import Block, Document, ReferenceDate
from checker.model.origin import Origin, Piece
from checker.model.span import Span

Plain = tuple[Any, ...]


def encode(document: Document) -> Plain:
    """Strings, numbers, None and tuples of them, in any nesting; equal for documents of equal content."""
    reference, origin = document.reference, document.origin
    dated = reference and (
        reference.earliest.toordinal(),
        reference.latest.toordinal(),
        reference.provenance,
        reference.span and tuple(reference.span),
        reference.why,
    )
    return (
        document.id,
        document.text,
        document.title,
        document.source,
        document.url,
        dated,
        tuple(map(tuple, document.blocks)),
        origin and (origin.file, tuple(map(tuple, origin.pieces))),
        tuple(document.pages),
        document.date_order,
        document.decimal_mark,
        document.language,
        document.currency,
        document.trust,
    )


def decode(plain: Plain, path: str, record_line: int) -> Document:
    """The document that `encode` was given, as read at a path and line.

    Raises ValueError or TypeError for what `encode` has not made.
    """
    name, text, title, source, url, dated, blocks, origin, pages, date_order, mark, language, currency, trust = plain
    reference = None
    if dated:
        earliest, latest, provenance, span, why = dated
        days = date.fromordinal(earliest), date.fromordinal(latest)
        reference = ReferenceDate(*days, provenance, Span(*span) if span else None, why)
    return Document(
        name,
        text,
        path=path,
        title=title,
        source=source,
        url=url,
        reference=reference,
        blocks=tuple(map(Block._make, blocks)),
        record_line=record_line,
        origin=Origin(origin[0], tuple(map(Piece._make, origin[1]))) if origin else None,
        pages=pages,
        date_order=date_order,
        decimal_mark=mark,
        language=language,
        currency=currency,
        trust=trust,
    )
