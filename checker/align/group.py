"""Scored pairs into facts: one-to-one between two documents, then merging from the surest pair down."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.align.blocks import Entry, Key
from checker.align.evidence import Evidence
from checker.named import NamedTuple
from checker.values.relation import Relation


class Pair(NamedTuple):
    """Two entries of a block, by number, with the odds that they are one fact; `alike` where their values agree."""

    a: int
    b: int
    odds: float
    alike: bool
    evidence: Evidence


class Tie(NamedTuple):
    """Two entries of a group, how their values stand to each other, and the evidence that they are one fact."""

    a: int
    b: int
    relation: Relation
    odds: float
    evidence: tuple[tuple[str, float], ...]


class Group(NamedTuple):
    """Entries that answer one question, as far as can be told, and the ties between them.

    `concord` and `discord` count what else the documents tell alike and differently that disagree here, each fact by
    its probability of being one: reports of two days differ in all their figures, reports of one day in few.
    """

    key: Key
    entries: tuple[Entry, ...]
    ties: tuple[Tie, ...]
    concord: float = 0.0
    discord: float = 0.0


ALIKE_BONUS = 1.0
"""Log-odds that equal values add: one fact told twice is commoner than two facts with one value."""

LEAST_ALIKE = -1.5
"""Odds from which two tellings of one value are taken together: many equal values are equal by chance."""


def one_to_one(pairs: Sequence[Pair], document_of: Sequence[int]) -> list[Pair]:
    """Of all pairs, those that give every entry one partner at most in each other document, surest first."""
    taken: set[tuple[int, int]] = set()  # an entry, and a document in which it has its partner
    kept = []
    for pair in sorted(pairs, key=lambda p: (-(p.odds + ALIKE_BONUS * p.alike), p.a, p.b)):
        here, there = (pair.a, document_of[pair.b]), (pair.b, document_of[pair.a])
        if here not in taken and there not in taken:
            taken.update((here, there))
            kept.append(pair)
    return kept


def merged(
    pairs: Sequence[Pair],
    document_of: Sequence[int],
    least: float,
    count: int,
    apart: Collection[tuple[int, int]] = (),
) -> list[list[Pair]]:
    """Groups of entries as lists of the pairs inside them, merged from the surest down; tellings of one value have the
    same start over others as in one_to_one.

    Guards against chains: two groups merge only where the mean odds of the pairs between them reach half of `least`, no
    document would have two entries in the group, and no entry of one is known to be another fact than an entry of
    the other (`apart`, pairs of numbers in order).
    """
    group_of = list(range(count))
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    odds = {(min(p.a, p.b), max(p.a, p.b)): p.odds + ALIKE_BONUS * p.alike for p in pairs}
    for pair in sorted(pairs, key=lambda p: (-(p.odds + ALIKE_BONUS * p.alike), p.a, p.b)):
        x, y = group_of[pair.a], group_of[pair.b]
        if x == y or pair.odds < (LEAST_ALIKE if pair.alike else least):
            continue
        if {document_of[i] for i in members[x]} & {document_of[i] for i in members[y]}:
            continue
        between = [(min(i, j), max(i, j)) for i in members[x] for j in members[y]]
        if any(key in apart for key in between):
            continue
        if sum(odds.get(key, 0.0) for key in between) / len(between) < least * 0.5:
            continue
        members[x].extend(members.pop(y))
        for i in members[x]:
            group_of[i] = x
    inside: dict[int, list[Pair]] = {}
    for pair in pairs:
        if group_of[pair.a] == group_of[pair.b]:
            inside.setdefault(group_of[pair.a], []).append(pair)
    return list(inside.values())
