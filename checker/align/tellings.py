"""Which documents of a block tell which value, and how every two of its values stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.align.alike import things
from checker.align.blocks import Entry
from checker.align.evidence import Company
from checker.align.vetoes import veto
from checker.values.kinds import kind
from checker.values.relation import SAME, Relation


class Tellings:
    """The distinct values of a block of one kind, each compared with each once."""

    def __init__(self, block: Sequence[Entry]) -> None:
        self._compare = kind(block[0].claim.mention.kind).compare
        self._numbers: dict[Any, int] = {}
        self._of = [self._numbers.setdefault(entry.claim.mention.value, len(self._numbers)) for entry in block]
        self._values = list(self._numbers)
        self._relations: dict[tuple[int, int], Relation] = {}
        self._documents = [entry.document for entry in block]
        self._told: dict[int, set[int]] = {}  # the values of each document
        for document, number in zip(self._documents, self._of, strict=True):
            self._told.setdefault(document, set()).add(number)
        self._tellers: dict[int, set[int]] = {}
        self._block = block
        self._entries: dict[int, list[int]] = {}
        for number, entry in enumerate(block):
            self._entries.setdefault(entry.document, []).append(number)
        self._partners: dict[tuple[int, int], set[int]] = {}
        self._vetoes: dict[tuple[int, int], str] = {}
        self._things: dict[int, int] = {}

    def relation(self, i: int, j: int) -> Relation:
        """How the values of two entries stand to each other."""
        return self._relation(self._of[i], self._of[j])

    def company(self, i: int, j: int, likeness: float) -> Company:
        """What surrounds two entries whose documents are so much alike."""
        here, there = self._documents[i], self._documents[j]
        rivals = self._rivals(i, there, self._of[j]) + self._rivals(j, here, self._of[i])
        things = self._things_of(here) if here == there else 0
        if self.relation(i, j) in SAME:
            return Company(rivals, 0, likeness, things, alone=True)  # as if one of the two were another
        mine, theirs = self._tellers_of(self._of[i]), self._tellers_of(self._of[j])
        told_too = 0 if here == there else (there in mine) + (here in theirs)
        return Company(rivals, told_too, likeness, things, alone=min(len(mine), len(theirs)) < 2)

    def _rivals(self, i: int, document: int, value: int) -> int:
        """How many other values than one a document tells that an entry's could be set against."""
        found = self._partners.get((i, document))
        if found is None:
            found = self._partners[i, document] = {
                self._of[k]
                for k in self._entries[document]
                if k != i and self.relation(i, k) is not Relation.INCOMPARABLE and not self.veto(i, k)
            }
        return len(found - {value})

    def veto(self, i: int, j: int) -> str:
        """The name of the first veto that keeps two entries apart, or ""."""
        pair = (i, j) if i < j else (j, i)
        name = self._vetoes.get(pair)
        if name is None:
            name = self._vetoes[pair] = veto(self._block[pair[0]], self._block[pair[1]])
        return name

    def _relation(self, x: int, y: int) -> Relation:
        key = (x, y) if x <= y else (y, x)
        found = self._relations.get(key)
        if found is None:
            found = self._relations[key] = self._compare(self._values[key[0]], self._values[key[1]])
        return found

    def _things_of(self, document: int) -> int:
        """How many different things a document's claims name."""
        found = self._things.get(document)
        if found is None:
            found = self._things[document] = things([e for e in self._block if e.document == document])
        return found

    def _tellers_of(self, value: int) -> set[int]:
        """The documents that tell a value or one that agrees with it."""
        found = self._tellers.get(value)
        if found is None:
            alike = {other for other in range(len(self._values)) if self._relation(value, other) in SAME}
            found = self._tellers[value] = {document for document, told in self._told.items() if told & alike}
        return found
