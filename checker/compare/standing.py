"""Which tellings of a fact stand against each other: sides, by the values that may be one."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from checker.align.blocks import Entry
from checker.align.facts import LEAST_ODDS
from checker.align.group import Group, Tie
from checker.align.vetoes.like_events import nominal
from checker.model.claim import Mention
from checker.model.finding import Verdict
from checker.values.kinds import kind
from checker.values.relation import SAME, Relation

_NEAR = 1e-6
"""Two distances that differ by less than this share of them are the same."""
LIKELY_ODDS = -1.0
"""Under these odds of one fact a rival is taken to be about another fact."""


def standing(group: Group, sources: Sequence[int]) -> tuple[list[list[int]], Verdict]:
    """The sides of a group that stand, as numbers of entries, best supported first, and the verdict on them. Of those that are
    supported alike that comes first which others are likeliest about one fact with, whatever their documents are called.

    Where some sides cannot be right together, a number that is merely vaguer ("more than 40" beside 45) joins the one it is
    nearest to, of those whose tellings it fits all; what is as near to two ("about 50" beside 48 and 52) is left out. A time
    that is vaguer joins the first that it fits, and is left out where it fits all. A rival that is unlikely to be about
    the same fact as the first, and as the likelier ones, is left out unless it is the only one, or what a copy tells otherwise
    than its original. Of each side the finest telling stands first.
    """
    sides = _sides(group.entries)
    if len(sides) == 1:
        return sides, Verdict.AGREE
    sides = _ordered(sides, group, sources)
    if not any(_disjoint(one, other, group) for one, other in combinations(sides, 2)):
        return sides, Verdict.APPROXIMATE
    joined = _joined_numbers(sides, group) if _is_number(group) else _joined_times(sides, group)
    told = [[i for side in sorted(one, key=lambda side: _width(side, group)) for i in side] for one in joined]
    agreed, *others = _ordered(told, group, sources)
    others.sort(key=lambda side: -odds_between(agreed, side, group, sources))
    kept = [agreed]
    for side in others:
        rivals = [one for one in kept if one is agreed or _disjoint(one, side, group)]
        if all(odds_between(one, side, group) >= LIKELY_ODDS for one in rivals) or _is_of_copies(
            side, kept, group, sources
        ):
            kept.append(side)
    if len(kept) < 2:
        kept = [agreed, others[0]]
    is_pair = len(kept) == 2
    kept.sort(key=lambda side: (-supporters(side, group, sources), is_pair and min(side)))
    return kept, Verdict.CONFLICT


def _ordered(sides: Sequence[list[int]], group: Group, sources: Sequence[int]) -> list[list[int]]:
    """Sides by how many independent sources tell them, then by how likely they are about one fact with others."""
    return sorted(
        sides,
        key=lambda side: (-supporters(side, group, sources), *_strangeness(side, sides, group, sources), min(side)),
    )


def _joined_numbers(sides: Sequence[list[int]], group: Group) -> list[list[list[int]]]:
    """The sides that may be one number, the nearest two first; none has two that cannot both be right."""
    meeting = {(x, y) for x, y in combinations(range(len(sides)), 2) if not _disjoint(sides[x], sides[y], group)}
    near = sorted((_distance(sides[x], sides[y], group), x, y) for x, y in meeting)
    between = set()
    for at in range(len(sides)):
        own = [(distance, x + y - at) for distance, x, y in near if at in (x, y)]
        if len(own) > 1 and math.isclose(own[0][0], own[1][0], rel_tol=_NEAR):
            first, second = sorted((own[0][1], own[1][1]))
            if (first, second) not in meeting:
                between.add(at)
    kept = [at for at in range(len(sides)) if at not in between]
    told = _merged(kept, near, meeting)
    if len(told) < 2:
        told = _merged(range(len(sides)), near, meeting)
    return [[sides[at] for at in one] for one in told]


def _merged(
    numbers: Iterable[int], near: Iterable[tuple[float, int, int]], meeting: Collection[tuple[int, int]]
) -> list[list[int]]:
    """Numbers in groups of which every two are `meeting`, merged from those that are `near` on, with their distance, in order."""
    members = {at: [at] for at in numbers}
    for _, x, y in near:
        one, other = (next((told for told in members.values() if at in told), []) for at in (x, y))
        if one and other and one is not other and all((min(p, q), max(p, q)) in meeting for p in one for q in other):
            one += members.pop(other[0])
    return list(members.values())


def _joined_times(sides: Sequence[list[int]], group: Group) -> list[list[list[int]]]:
    """The first side that others contradict and these, those together that may be one, each with what it is the first to fit. What
    fits all of these, as the year does, is left out: it tells for none."""
    first, rivals = next(
        (side, rivals) for side in sides if (rivals := [other for other in sides if _disjoint(side, other, group)])
    )
    joined = [[first]]
    for side in rivals:
        met = (told for told in joined if not any(_disjoint(side, other, group) for other in told))
        if home := next(met, None):
            home.append(side)
        else:
            joined.append([side])
    for side in sides:
        is_vaguer = side is not first and side not in rivals
        fitting = [told for told in joined if not _disjoint(side, told[0], group)]
        if is_vaguer and len(fitting) < len(joined):
            fitting[0].append(side)
    return joined


def supporters(side: Sequence[int], group: Group, sources: Sequence[int]) -> int:
    """How many independent sources tell a side."""
    return len({sources[group.entries[i].document] for i in side})


def _strangeness(
    side: Sequence[int], sides: Sequence[Sequence[int]], group: Group, sources: Sequence[int]
) -> tuple[float, float]:
    """How unlikely it is that a side is about one fact with any other, and with all others."""
    odds = [-max(LEAST_ODDS, odds_between(side, other, group, sources)) for other in sides if other is not side]
    return round(min(odds), 6), round(sum(odds), 6)


def _distance(side: Sequence[int], other: Sequence[int], group: Group) -> float:
    """How far apart the numbers of two sides are as printed; of what is no number nothing is far."""
    x, y = (nominal(group.entries[numbers[0]]) for numbers in (side, other))
    return 0.0 if x is None or y is None else abs(x - y)


def _is_number(group: Group) -> bool:
    """Whether a group's values are numbers."""
    return any(nominal(entry) is not None for entry in group.entries)


def _width(side: Sequence[int], group: Group) -> float:
    """How far apart the bounds of a side's number are; 0 of what is none."""
    value = group.entries[side[0]].claim.mention.value
    return 0.0 if nominal(group.entries[side[0]]) is None else float(value.high - value.low)


def _disjoint(side: Sequence[int], other: Sequence[int], group: Group) -> bool:
    """Whether some tellings of two sides cannot both be right, and no two are the same."""
    values = [dict.fromkeys(group.entries[i].claim.mention.value for i in numbers) for numbers in (side, other)]
    compare = kind(group.entries[0].claim.mention.kind).compare
    relations = {compare(x, y) for x in values[0] for y in values[1]}
    return Relation.DISJOINT in relations and Relation.EQUAL not in relations


def odds_between(side: Sequence[int], other: Sequence[int], group: Group, sources: Sequence[int] = ()) -> float:
    """The best odds of a tie between two sides; where `sources` are given, of one between independent ones: that a copy and its
    original tell one fact says nothing of others."""
    between = [
        tie.odds for tie in _ties(side, other, group) if not (sources and _is_of_one_source(tie, group, sources))
    ]
    return max(between, default=float("-inf"))


def _is_of_copies(side: Sequence[int], kept: Iterable[Sequence[int]], group: Group, sources: Sequence[int]) -> bool:
    """Whether a side is what a copy tells in the words in which its original tells one of others."""
    ties = (tie for one in kept for tie in _ties(side, one, group))
    return any(tie.odds >= LIKELY_ODDS and _is_of_one_source(tie, group, sources) for tie in ties)


def _ties(side: Sequence[int], other: Sequence[int], group: Group) -> list[Tie]:
    return [t for t in group.ties if (t.a in side and t.b in other) or (t.b in side and t.a in other)]


def _is_of_one_source(tie: Tie, group: Group, sources: Sequence[int]) -> bool:
    a, b = group.entries[tie.a].document, group.entries[tie.b].document
    return a != b and sources[a] == sources[b]


def _sides(entries: Sequence[Entry]) -> list[list[int]]:
    """The numbers of entries whose values are the same or agree, and are as fine, in order of their first telling: who tells
    the year only tells less than who tells the day."""
    sides: list[list[int]] = []
    for at, entry in enumerate(entries):
        mention = entry.claim.mention
        home = next((side for side in sides if all(is_same(mention, entries[i].claim.mention) for i in side)), None)
        if home is None:
            sides.append([at])
        else:
            home.append(at)
    return sides


def is_same(a: Mention, b: Mention) -> bool:
    """Whether two mentions tell one value as finely."""
    if kind(a.kind).compare(a.value, b.value) not in SAME:
        return False
    return a.kind != "timex" or bool(a.value.granularity == b.value.granularity)
