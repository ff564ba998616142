"""Scored pairs into facts: one-to-one between two documents, then merging from the surest pair down."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.evidence import Evidence
from checker.named import NamedTuple


class Pair(NamedTuple):
    """Two entries of a block, by number, with the odds that they are one fact; `alike` where their values agree."""

    a: int
    b: int
    odds: float
    alike: bool
    evidence: Evidence


ALIKE_BONUS = 2.0
"""Log-odds that equal values add: one fact told twice is commoner than two facts with one value."""


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


def merged(pairs: Sequence[Pair], document_of: Sequence[int], least: float, count: int) -> list[list[Pair]]:
    """Groups of entries as lists of the pairs inside them, merged in order of odds.

    A guard against chains: two groups merge only where the mean odds of the pairs between them reach `least` and no
    document would have two entries in the group.
    """
    group_of = list(range(count))
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    odds = {(min(p.a, p.b), max(p.a, p.b)): p.odds + ALIKE_BONUS * p.alike for p in pairs}
    for pair in pairs:
        x, y = group_of[pair.a], group_of[pair.b]
        if x == y or pair.odds + ALIKE_BONUS * pair.alike < least:
            continue
        if {document_of[i] for i in members[x]} & {document_of[i] for i in members[y]}:
            continue
        between = [odds[key] for i in members[x] for j in members[y] if (key := (min(i, j), max(i, j))) in odds]
        if sum(between) / (len(members[x]) * len(members[y])) < least * 0.5 or not between:
            continue
        members[x].extend(members.pop(y))
        for i in members[x]:
            group_of[i] = x
    inside: dict[int, list[Pair]] = {}
    for pair in pairs:
        if group_of[pair.a] == group_of[pair.b]:
            inside.setdefault(group_of[pair.a], []).append(pair)
    return list(inside.values())
