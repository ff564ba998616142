"""Names and quotations as mentions. They make no claims: alignment compares the words themselves."""

from __future__ import annotations

from operator import attrgetter

from checker.documents.segment import quotation_blocks
from checker.extract import names, quotations
from checker.model.claim import Mention
from checker.model.document import Document
from checker.rulebook import Rulebook


def wordings(document: Document, rulebook: Rulebook) -> list[Mention]:
    """Every name and quotation of a document, in the text's order."""
    lexicon = rulebook.lexicon
    found = names.find(document.text, lexicon)
    found += quotations.find(document.text, lexicon, quotation_blocks(document))
    found.sort(key=attrgetter("start"))
    return found
