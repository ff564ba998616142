"""How far documents agree in all that they tell of the same things.

Reports of two days or two events differ in nearly all their figures, reports of one event in few: what two documents
tell alike elsewhere speaks for a contradiction between them, what they tell differently against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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
    alike: dict[_Pair, float] = defaultdict(float)
    unlike: dict[_Pair, float] = defaultdict(float)
    for documents, odds in partings:
        unlike[documents] += probability(odds)
    for group in groups:
        for tie in group.ties:
            (alike if tie.alike else unlike)[_documents(group, tie)] += probability(tie.odds)
    for group in groups:
        concord = discord = 0.0
        pairs = {_documents(group, tie) for tie in group.ties if not tie.alike}
        for pair in pairs:
            own = [tie for tie in group.ties if _documents(group, tie) == pair]
            concord += alike[pair] - sum(probability(tie.odds) for tie in own if tie.alike)
            discord += unlike[pair] - sum(probability(tie.odds) for tie in own if not tie.alike)
        most = max(len(pairs), 1)
        yield group._replace(concord=max(concord, 0.0) / most, discord=max(discord, 0.0) / most)


def _documents(group: Group, tie: Tie) -> _Pair:
    a, b = group.entries[tie.a].document, group.entries[tie.b].document
    return (a, b) if a <= b else (b, a)
