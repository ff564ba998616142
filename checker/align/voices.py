"""Whose words a passage is: the document's own, or those of a speaker whom it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from checker.documents.segment import quotation_blocks
from checker.extract import quotations
from checker.model.claim import Mention
from checker.model.document import Document
from checker.values import name

SOMEBODY = "a speaker"
"""Who speaks in a quotation of which nobody is named as the speaker."""


class Voices:
    """The quotations of a document, each with its speaker; read when a passage first stands in one."""

    def __init__(self, document: Document, lexicon: quotations.Lexicon) -> None:
        self._document, self._lexicon = document, lexicon

    def speaker(self, offset: int) -> str:
        """Who says what stands at an offset: "" for the document itself, SOMEBODY where nobody is named."""
        starts, ends = self._marks
        at = bisect_right(starts, offset) - 1
        if at < 0 or ends[at] <= offset:
            return ""
        told = next((m.value.speaker for m in self._found if m.start <= offset < m.end), "")
        return told or SOMEBODY

    @cached_property
    def _marks(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where quotations start and end."""
        marks = quotations.spans(self._document.text, quotation_blocks(self._document))
        return [mark.start for mark in marks], [mark.end for mark in marks]

    @cached_property
    def _found(self) -> Sequence[Mention]:
        return quotations.find(self._document.text, self._lexicon, quotation_blocks(self._document))


def is_one(speaker: str, other: str) -> bool:
    """Whether two speakers may be one: named alike, or by a part of the same name. Nobody is the document itself."""
    if speaker == other:
        return True
    a, b = name.read(speaker), name.read(other)
    return a is not None and b is not None and not set(a.parts).isdisjoint(b.parts)
