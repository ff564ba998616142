"""Document and rulebook in, mentions and claims out: gate, match, overlap, claims. Pure, no I/O, the hot loop.

What only compares claims, or takes them from where `codec` wrote them, imports none of the stages.
"""

from __future__ import annotations

from checker.model.claim import Extraction
from checker.model.document import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from checker.rulebook import Rulebook

__all__ = ["Extraction", "extract"]


def extract(document: Document, rulebook: Rulebook) -> Extraction:
    """The times and numbers that a document mentions, and what it claims under a rulebook."""
    from checker.extract.claims import extract

    return extract(document, rulebook)
