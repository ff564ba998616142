"""Everything that documents mention: times, numbers, names and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter

from checker.documents.segment import quotation_blocks
from checker.extract import claims, names, quotations
from checker.model.claim import Mention
from checker.model.document import Document
from checker.rulebook import Rulebook


def mentions(documents: Sequence[Document], rulebook: Rulebook) -> list[list[Mention]]:
    """The mentions of each document in the order of its text.

    They are found kind after kind, and not document after document: the processor keeps at hand what finds one kind, and
    is a tenth quicker.
    """
    lexicon = rulebook.lexicon
    kinds = (
        claims.mentions(documents, rulebook),
        [names.find(document.text, lexicon) for document in documents],
        [quotations.find(document.text, lexicon, quotation_blocks(document)) for document in documents],
    )
    return [sorted(chain(*found), key=attrgetter("start", "end")) for found in zip(*kinds, strict=True)]
