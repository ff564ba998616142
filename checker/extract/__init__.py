"""Document and rulebook in, mentions and claims out: gate, match, overlap, claims. Pure, no I/O, the hot loop.

What only compares claims, or takes them from where `codec` wrote them, imports none of the stages.
"""

from __future__ import annotations

from checker.model.claim import Extraction
from checker.model.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.rulebook import Rulebook

__all__ = ["Extraction", "extract", "extract_each"]


def extract(document: Document, rulebook: Rulebook) -> Extraction:
    """The times and numbers that a document mentions, and what it claims under a rulebook."""
    return extract_each([document], rulebook)[0]


def extract_each(documents: Sequence[Document], rulebook: Rulebook) -> list[Extraction]:
    """The same of many documents, stage after stage, which is quicker than document after document: the processor keeps
    at hand what a stage needs."""
    from checker.extract.claims import extract

    return extract(documents, rulebook)
