"""What one document gives without the others, and its form as plain data."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extract import codec, extract_each
from checker.model.claim import Extraction, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.rulebook import Rulebook


class Examined(NamedTuple):
    """The mentions and claims of a document, and where it does not fit itself, each with the id of the rule."""

    extraction: Extraction
    misfits: tuple[tuple[str, Misfit], ...]


def examine(document: Document, rulebook: Rulebook) -> Examined:
    """Extracts a document and holds it against itself."""
    return examine_each([document], rulebook)[0]


def examine_each(documents: Sequence[Document], rulebook: Rulebook) -> list[Examined]:
    """Extracts documents and holds each against itself."""
    from checker.compare.within.checks import misfits

    return [
        Examined(found, tuple(misfits(document, found.mentions, rulebook)))
        for document, found in zip(documents, extract_each(documents, rulebook), strict=True)
    ]


def encode(examined: Examined, document: Document) -> codec.Plain:
    """Plain data, with what `checker.extract.codec` guarantees."""
    misfits = tuple((rule, tuple(misfit)) for rule, misfit in examined.misfits)
    return codec.encode(examined.extraction, document), misfits


def decode(plain: codec.Plain, document: Document) -> Examined:
    """The way back. Raises as `checker.extract.codec.decode` does."""
    extraction, misfits = plain
    told = tuple((rule, Misfit._make(misfit)) for rule, misfit in misfits)
    return Examined(codec.decode(extraction, document), told)


def is_whole(plain: codec.Plain | None, document: Document) -> bool:
    """Whether plain data has all that is known of a document by now."""
    return plain is not None and codec.is_whole(plain[0], document)
