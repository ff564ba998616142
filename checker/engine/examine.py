"""What one document gives without the others, and its form as plain data."""

from __future__ import annotations

from checker.extract import codec, extract
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
    from checker.compare.within import misfits

    extraction = extract(document, rulebook)
    return Examined(extraction, tuple(misfits(document, extraction.mentions, rulebook)))


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
