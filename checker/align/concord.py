"""How far documents agree in all that they tell of the same things.

Reports of two days or two events differ in nearly all their figures, reports of one event in few: what two documents
tell alike elsewhere speaks for a contradiction between them, what they tell differently against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.align.evidence import probability
from checker.align.group import Group, Tie
from checker.named import NamedTuple

_Pair = tuple[int, int]  # two documents, the lower number first


class Parting(NamedTuple):
    """Two documents, the lower number first, that tell of two occasions what would else be one fact with some odds."""

    documents: tuple[int, int]
    odds: float


def weighed_by_company(groups: Sequence[Group], partings: Iterable[Parting] = ()) -> Iterator[Group]:
    """The groups with what the documents that disagree in each tell alike and differently in all others."""
    groups = list(groups)
    own = [_told(group) for group in groups]
    alike: dict[_Pair, float] = defaultdict(float)
    unlike: dict[_Pair, float] = defaultdict(float)
    for documents, odds in partings:
        unlike[documents] += probability(odds)
    for ours in own:
        for together, told in zip((alike, unlike), ours, strict=True):
            for documents, total in told.items():
                together[documents] += total
    for group, (mine, others) in zip(groups, own, strict=True):
        concord = sum(alike[pair] - mine.get(pair, 0.0) for pair in others)
        discord = sum(unlike[pair] - told for pair, told in others.items())
        most = max(len(others), 1)
        yield group._replace(concord=max(concord, 0.0) / most, discord=max(discord, 0.0) / most)


def _told(group: Group) -> tuple[Mapping[_Pair, float], Mapping[_Pair, float]]:
    """The probabilities of a group's ties by the two documents of each: of those alike, and of the others."""
    alike: dict[_Pair, float] = defaultdict(float)
    unlike: dict[_Pair, float] = defaultdict(float)
    for tie in group.ties:
        (alike if tie.alike else unlike)[_documents(group, tie)] += probability(tie.odds)
    return alike, unlike


def _documents(group: Group, tie: Tie) -> _Pair:
    a, b = group.entries[tie.a].document, group.entries[tie.b].document
    return (a, b) if a <= b else (b, a)
