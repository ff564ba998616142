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

    They are found stage after stage, and not document after document: the processor keeps at hand what a stage needs, and
    is a fifth quicker.
    """
    lexicon = rulebook.lexicon
    quoted = [quotations.spans(document.text, quotation_blocks(document)) for document in documents]
    kinds = (
        claims.mentions(documents, rulebook),
        [names.find(document.text, lexicon) for document in documents],
        [quotations.spoken(one.text, spans, lexicon) for one, spans in zip(documents, quoted, strict=True)],
    )
    return [sorted(chain(*found), key=attrgetter("start", "end")) for found in zip(*kinds, strict=True)]
