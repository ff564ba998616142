"""Whose words a passage is: the document's own, or those of a speaker whom it quotes."""

from __future__ import annotations

from bisect import bisect_right

from checker.documents.segment import quotation_blocks
from checker.extract import quotations
from checker.model.claim import Mention
from checker.model.document import Document
from checker.values import name

SOMEBODY = "a speaker"
"""Who speaks in a quotation of which nobody is named as the speaker."""


class Voices:
    """The quotations of the document asked for last, each with its speaker; read when a passage first stands in one."""

    def __init__(self, lexicon: quotations.Lexicon) -> None:
        self._lexicon = lexicon
        self._document: Document | None = None
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._found: list[Mention] | None = None

    def speaker(self, document: Document, offset: int) -> str:
        """Who says what stands at an offset: "" for the document itself, SOMEBODY where nobody is named."""
        if document is not self._document:
            marks = quotations.spans(document.text, quotation_blocks(document))
            self._document, self._found = document, None
            self._starts, self._ends = [mark.start for mark in marks], [mark.end for mark in marks]
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self._ends[at] <= offset:
            return ""
        if self._found is None:
            self._found = quotations.find(document.text, self._lexicon, quotation_blocks(document))
        told = next((m.value.speaker for m in self._found if m.start <= offset < m.end), "")
        return told or SOMEBODY


def is_one(speaker: str, other: str) -> bool:
    """Whether two speakers may be one: named alike, or by a part of the same name. Nobody is the document itself."""
    if speaker == other:
        return True
    a, b = name.read(speaker), name.read(other)
    return a is not None and b is not None and not set(a.parts).isdisjoint(b.parts)
