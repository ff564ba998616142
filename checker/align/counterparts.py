"""Which sentence of another document tells what a sentence tells.

Two reports of one event tell most of it in sentences that answer each other, in other words and in another order. That two
sentences share a few words says little; that neither document has a sentence that shares more says much: the alignment of the
sentences of comparable texts (Barzilay and Elhadad 2003, "Sentence Alignment for Monolingual Comparable Corpora").
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.blocks import Entry


class Counterparts:
    """The sentences of a block's entries, likened without the values that are compared."""

    def __init__(self, block: Sequence[Entry]) -> None:
        self._block = block
        self._entries: dict[int, list[int]] = {}
        for number, entry in enumerate(block):
            self._entries.setdefault(entry.document, []).append(number)
        self._best: dict[tuple[int, int], float] = {}

    def nearness(self, i: int, j: int) -> float:
        """How alike the sentences of two entries are, as a share of how alike one of them is to any in which the document of the
        other tells such a value (0 to 1): 1 where neither has a better match."""
        likeness = self._likeness(i, j)
        most = max(self._most(i, self._block[j].document), self._most(j, self._block[i].document))
        return likeness / most if most else 1.0

    def _most(self, i: int, document: int) -> float:
        """How alike the sentence of an entry is at most to one of a document in the block."""
        found = self._best.get((i, document))
        if found is None:
            likeness = (self._likeness(i, k) for k in self._entries[document] if k != i)
            found = self._best[i, document] = max(likeness, default=0.0)
        return found

    def _likeness(self, i: int, j: int) -> float:
        """The share of the words of two sentences that both have (Jaccard)."""
        a, b = self._block[i].slots.beside, self._block[j].slots.beside
        shared = len(a & b)
        return shared / (len(a) + len(b) - shared) if shared else 0.0
