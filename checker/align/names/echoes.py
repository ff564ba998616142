"""Disputes that only repeat, in fewer words, what another one tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.align.dispute import Dispute, Place
from checker.model.finding import Severity


def without_echoes(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes of which not every place lies inside a place of one other that is as loud."""
    holders: dict[int, list[tuple[int, int, int]]] = defaultdict(list)  # document -> (start, end, dispute)
    for at, dispute in enumerate(disputes):
        for place in _places(dispute):
            holders[place.document].append((place.start, place.end, at))
    return [dispute for at, dispute in enumerate(disputes) if not _is_echo(at, disputes, holders)]


def _is_echo(at: int, disputes: Sequence[Dispute], holders: dict[int, list[tuple[int, int, int]]]) -> bool:
    places = _places(disputes[at])
    others: set[int] | None = None
    for place in places:
        here = {
            other
            for start, end, other in holders[place.document]
            if other != at
            and start <= place.start
            and place.end <= end
            and (end - start > place.end - place.start or other < at)
        }
        others = here if others is None else others & here
        if not others:
            return False
    quiet = disputes[at].severity is Severity.INFO
    return any(quiet or disputes[other].severity is not Severity.INFO for other in others or ())


def _places(dispute: Dispute) -> list[Place]:
    return [place for side in dispute.sides for place in side.places]
