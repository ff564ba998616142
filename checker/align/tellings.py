"""Which documents of a block tell which value, and how every two of its values stand to each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, combinations_with_replacement
from typing import Any

from checker.align.alike import things
from checker.align.blocks import Entry
from checker.align.counterparts import Counterparts
from checker.align.evidence import Company
from checker.align.slots.restated import can_be_restated, may_be_slip, restates
from checker.align.vetoes.differences import are_rivals, other_head
from checker.align.vetoes.other_words import may_be_one
from checker.align.vetoes.table import veto
from checker.values.kinds import kind
from checker.values.relation import SAME, Relation


class Tellings:
    """The distinct values of a block of one kind, each compared with each once; `source` numbers the documents' sources."""

    def __init__(self, block: Sequence[Entry], source: Sequence[int]) -> None:
        numbers: dict[tuple[Any, str], int] = {}
        told = [(entry.claim.mention.value, entry.slots.sort) for entry in block]
        self._of = [numbers.setdefault(one, len(numbers)) for one in told]
        self._sorts = [sort for _, sort in numbers]
        self._days = [_days(value) for value, _ in numbers]
        self._relations = [[Relation.EQUAL] * len(numbers) for _ in numbers]  # of each value to each
        compare = kind(block[0].claim.mention.kind).compare
        for ((value, _), x), ((other, _), y) in combinations_with_replacement(numbers.items(), 2):
            self._relations[x][y] = self._relations[y][x] = compare(value, other)
        self._documents = [entry.document for entry in block]
        self._source = source
        self._told: dict[int, set[int]] = {}  # the values of each document
        for document, number in zip(self._documents, self._of, strict=True):
            self._told.setdefault(document, set()).add(number)
        self._tellers: dict[int, set[int]] = {}
        self._block = block
        self._counterparts = Counterparts(block)
        self._entries: dict[int, list[int]] = {}
        for number, entry in enumerate(block):
            self._entries.setdefault(entry.document, []).append(number)
        self._partners: dict[tuple[int, int], set[int]] = {}
        self._vetoes: dict[tuple[int, int], str] = {}
        self._things: dict[int, int] = {}

    def relation(self, i: int, j: int) -> Relation:
        """How the values of two entries stand to each other."""
        return self._relations[self._of[i]][self._of[j]]

    def comparable(self) -> Iterator[tuple[int, int, Relation]]:
        """Every two entries whose values can be compared, and how these stand to each other."""
        for (i, x), (j, y) in combinations(enumerate(self._of), 2):
            relation = self._relations[x][y]
            if relation is not Relation.INCOMPARABLE:
                yield i, j, relation

    def company(self, i: int, j: int, likeness: float) -> Company:
        """What surrounds two entries whose documents are so much alike."""
        here, there = self._documents[i], self._documents[j]
        rivals = self._rivals(i, j) + self._rivals(j, i)
        things = self._things_of(here) if here == there else 0
        restated = here == there and self._restated(i, j)
        nearness = 1.0 if here == there else self._counterparts.nearness(i, j)
        if self.relation(i, j) in SAME:
            # as if one of the two were another
            return Company(rivals, 0, likeness, things, alone=True, nearness=nearness)
        mine, theirs = self._tellers_of(self._of[i]), self._tellers_of(self._of[j])
        told_too = 0 if here == there else (there in mine) + (here in theirs)
        alone = self._is_alone(mine) or self._is_alone(theirs)
        return Company(rivals, told_too, likeness, things, alone, restated, nearness)

    def _is_alone(self, tellers: Collection[int]) -> bool:
        """Whether documents are copies of one text, or one."""
        return len({self._source[document] for document in tellers}) < 2

    def _restated(self, i: int, j: int) -> bool:
        """Whether of two entries of one document the later tells the number of the earlier again, and can be of no other."""
        if self.relation(i, j) is not Relation.DISJOINT or not can_be_restated(self._block[i].claim):
            return False
        known, again = sorted((i, j), key=self._start)
        entry = self._block[again]
        if not restates(entry, self._block[known]) or not may_be_slip(self._block[known], entry):
            return False
        return not any(
            k not in (i, j)
            and self._start(k) < self._start(again)
            and self.relation(k, known) not in SAME
            and restates(entry, self._block[k])
            for k in self._entries[entry.document]
        )

    def _start(self, i: int) -> int:
        return self._block[i].claim.mention.start

    def _rivals(self, i: int, j: int) -> int:
        """How many other values than an entry's own the document of another tells that it could be set against; where the two
        differ, what both documents tell has its partner, and is none."""
        found, own = self._partners_of(i, self._documents[j]), self._documents[i]
        if own == self._documents[j] or self.relation(i, j) in SAME:
            return len(found) - (self._of[j] in found)
        return sum(value != self._of[j] and own not in self._tellers_of(value) for value in found)

    def _partners_of(self, i: int, document: int) -> set[int]:
        """The values of a document that an entry's could be set against."""
        found = self._partners.get((i, document))
        if found is None:
            found = self._partners[i, document] = set()
            relations = self._relations[self._of[i]]
            for k in self._entries[document]:
                other = self._of[k]
                if k == i or other in found or relations[other] is Relation.INCOMPARABLE:
                    continue
                if relations[other] is Relation.AGREE and self._is_coarser(other, self._of[i]):
                    continue
                if not self.veto(i, k) and are_rivals(self._block[i], self._block[k]):
                    found.add(other)
        return found

    def _is_coarser(self, other: int, value: int) -> bool:
        """Whether one value is a longer time than another: "this year" is no rival of 14 June."""
        return self._days[other] > self._days[value]

    def veto(self, i: int, j: int) -> str:
        """The name of the first veto that keeps two entries apart, or ""."""
        pair = (i, j) if i < j else (j, i)
        name = self._vetoes.get(pair)
        if name is None:
            a, b = self._block[pair[0]], self._block[pair[1]]
            name = veto(a, b)
            if name == other_head.__name__ and may_be_one(a, b) and self._are_told_alone(*pair):
                name = veto(a, b, past=name)
            self._vetoes[pair] = name
        return name

    def _are_told_alone(self, i: int, j: int) -> bool:
        """Whether either document counts nobody else to whom the same happened as to those of its entry, or to whom it may have,
        and no document tells both."""
        both = {self._of[i], self._of[j]}
        if len(both) > 1 and any(both <= told for told in self._told.values()):
            return False
        heads = {self._block[own].slots.head for own in (i, j)}
        return not any(self._tells_others(own, heads) for own in (i, j))

    def _tells_others(self, own: int, heads: Collection[str]) -> bool:
        """Whether the document of an entry has another number to whom the same happened, or it is not said what, of some nouns."""
        role = self._block[own].slots.role
        return any(
            self._of[other] != self._of[own] and (told.role == role or (not told.role and told.head in heads))
            for other in self._entries[self._documents[own]]
            for told in (self._block[other].slots,)
        )

    def _things_of(self, document: int) -> int:
        """How many different things a document's claims name."""
        found = self._things.get(document)
        if found is None:
            found = self._things[document] = things([e for e in self._block if e.document == document])
        return found

    def _tellers_of(self, value: int) -> set[int]:
        """The documents that tell a value or one that agrees with it, of the same sort of people."""
        found = self._tellers.get(value)
        if found is None:
            sort = self._sorts[value]
            alike = {
                other
                for other, relation in enumerate(self._relations[value])
                if relation in SAME and self._sorts[other] == sort
            }
            found = self._tellers[value] = {document for document, told in self._told.items() if told & alike}
        return found


def _days(value: Any) -> int:
    """How many days a time takes up on the calendar, less one; 0 for what has no place there."""
    first, last = getattr(value, "earliest", None), getattr(value, "latest", None)
    return (last - first).days if first and last else 0
