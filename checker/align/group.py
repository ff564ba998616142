"""Ties into facts: one-to-one between two documents, then merging from the surest pair down."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from checker.align.blocks import Entry, Key
from checker.align.evidence import Evidence
from checker.named import NamedTuple
from checker.values.relation import SAME, Relation


class Tie(NamedTuple):
    """Two entries of a block or a group, by number, how their values stand to each other, and the odds that they are one
    fact with the evidence that adds up to them."""

    a: int
    b: int
    relation: Relation
    odds: float
    evidence: Evidence

    @property
    def alike(self) -> bool:
        """Whether the values are the same or agree."""
        return self.relation in SAME

    @property
    def start(self) -> float:
        """The odds with the start that equal values have over others."""
        return self.odds + ALIKE_BONUS * self.alike


class Group(NamedTuple):
    """Entries that answer one question, as far as can be told, and the ties between them.

    `begins` is where the first claim of its block stands: the number of a document, and the offset in it. `concord` and `discord` count what else the documents tell alike and differently that disagree here, each fact by
    its probability of being one: reports of two days differ in all their figures, reports of one day in few.
    """

    key: Key
    entries: tuple[Entry, ...]
    ties: tuple[Tie, ...]
    concord: float = 0.0
    discord: float = 0.0
    begins: tuple[int, int] = (0, 0)


ALIKE_BONUS = 1.0
"""Log-odds that equal values add: one fact told twice is commoner than two facts with one value."""

LEAST_ALIKE = -1.5
"""Odds from which two tellings of one value are taken together: many equal values are equal by chance."""

LEAST_MEAN = -1.25
"""Mean odds from which two groups merge; what no tie joins counts as 0."""


def one_to_one(ties: Iterable[Tie], document_of: Sequence[int]) -> list[Tie]:
    """Of all ties, those that give every entry one partner at most in each other document, surest first."""
    taken: set[tuple[int, int]] = set()  # an entry, and a document in which it has its partner
    kept = []
    for tie in _surest_first(ties):
        here, there = (tie.a, document_of[tie.b]), (tie.b, document_of[tie.a])
        if here not in taken and there not in taken:
            taken.update((here, there))
            kept.append(tie)
    return kept


def merged(ties: Sequence[Tie], document_of: Sequence[int], apart: Collection[tuple[int, int]] = ()) -> list[list[Tie]]:
    """Groups of entries as lists of the ties inside them, merged from the surest down; `a` is less than `b` in each.

    Guards against chains: two groups merge only where the mean odds of the ties between them reach LEAST_MEAN, no
    document would have two entries in the group, and no entry of one is known to be another fact than an entry of
    the other (`apart`, pairs of numbers in order).
    """
    group_of = list(range(len(document_of)))
    members = {i: [i] for i in group_of}
    start = {(tie.a, tie.b): tie.start for tie in ties}
    for tie in _surest_first(ties):
        x, y = group_of[tie.a], group_of[tie.b]
        if x == y or (tie.alike and tie.odds < LEAST_ALIKE):
            continue
        if {document_of[i] for i in members[x]} & {document_of[i] for i in members[y]}:
            continue
        between = [(min(i, j), max(i, j)) for i in members[x] for j in members[y]]
        if any(key in apart for key in between):
            continue
        if sum(start.get(key, 0.0) for key in between) / len(between) < LEAST_MEAN:
            continue
        members[x].extend(members.pop(y))
        for i in members[x]:
            group_of[i] = x
    inside: dict[int, list[Tie]] = {}
    for tie in ties:
        if group_of[tie.a] == group_of[tie.b]:
            inside.setdefault(group_of[tie.a], []).append(tie)
    return list(inside.values())


def _surest_first(ties: Iterable[Tie]) -> list[Tie]:
    return sorted(ties, key=lambda tie: (-tie.start, tie.a, tie.b))
