"""Everything that a document mentions: times and numbers with the claims' stages, names and quotations beside them."""

from __future__ import annotations

from checker.extract import extract
from checker.extract.wordings import wordings
from checker.model.claim import Mention
from checker.model.document import Document
from checker.rulebook import Rulebook


def mentions(document: Document, rulebook: Rulebook) -> list[Mention]:
    """The mentions of a document in the order of its text."""
    found = [*extract(document, rulebook).mentions, *wordings(document, rulebook)]
    return sorted(found, key=lambda mention: (mention.start, mention.end))
