"""Whose words a passage is: the document's own, or those of a speaker whom it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from checker.documents.segment import quotation_blocks
from checker.extract import quotations
from checker.lazily import lazily
from checker.model.claim import Mention
from checker.model.document import Document
from checker.values import name
from checker.values.quotation_marks import Quoted

SOMEBODY = "a speaker"
"""Who speaks in a quotation of which nobody is named as the speaker."""


class Voices:
    """The quotations of a document, each with its speaker; read when a passage first stands in one."""

    def __init__(self, document: Document, lexicon: quotations.Lexicon) -> None:
        self._document, self._lexicon = document, lexicon

    def speaker(self, offset: int) -> str:
        """Who says what stands at an offset: "" for the document itself, SOMEBODY where nobody is named."""
        at = bisect_right(self._marks, offset, key=_start) - 1
        if at < 0 or self._marks[at].end <= offset:
            return ""
        told = next((m.value.speaker for m in self._found if m.start <= offset < m.end), "")
        return told or SOMEBODY

    @lazily
    def _marks(self) -> Sequence[Quoted]:
        """The quotations by their marks, in order."""
        return quotations.spans(self._document.text, quotation_blocks(self._document))

    @lazily
    def _found(self) -> Sequence[Mention]:
        return quotations.spoken(self._document.text, self._marks, self._lexicon)


_start = attrgetter("start")


def is_one(speaker: str, other: str) -> bool:
    """Whether two speakers may be one: named alike, or by a part of the same name. Nobody is the document itself."""
    if speaker == other:
        return True
    a, b = name.read(speaker), name.read(other)
    return a is not None and b is not None and not set(a.parts).isdisjoint(b.parts)
