"""Documents into stories and topics, by how alike every two of them are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

from checker.named import NamedTuple

SAME_STORY = 0.15
"""The mean likeness of two clusters from which they are one story; likeness is a cosine, 0 to 1."""

SAME_TOPIC = 0.08
"""The mean likeness of a wider group, in which the same people, places and quotations may be told."""

LEAST_LIKENESS = SAME_TOPIC / 2
"""Two documents less alike than this count as not alike at all."""


class Groups(NamedTuple):
    """Story and topic numbers by document."""

    story: list[int]
    topic: list[int]


def clusters(place: Sequence[int], edges: Iterable[tuple[int, int, float]]) -> Groups:
    """Average linkage over sparse edges between places (an absent one is 0), cut at a story's and at a topic's likeness."""
    near: list[dict[int, float]] = [{} for _ in place]
    for i, j, score in edges:
        near[i][j] = near[j][i] = score
    parent = list(range(len(place)))
    story: list[int] | None = None
    for mean, a, b in merged(near, lambda _: SAME_TOPIC):
        if story is None and mean < SAME_STORY:
            story = numbered(place, parent)
        parent[b] = a
    topic = numbered(place, parent)
    return Groups(story or topic, topic)


def merged(near: list[dict[int, float]], least: Callable[[int], float]) -> Iterator[tuple[float, int, int]]:
    """Average linkage: the two clusters whose scores are highest in the mean, with that mean, until none reaches `least`,
    which is asked of so many pairs of members. `near` has each one's scores with others, both ways, and is used up; the
    second cluster becomes part of the first."""
    size = [1] * len(near)
    heap = [
        (-score, a, b, 1, 1) for a, row in enumerate(near) for b, score in row.items() if a < b and score >= least(1)
    ]
    heapify(heap)
    while heap:
        distance, a, b, size_a, size_b = heappop(heap)
        if size[a] != size_a or size[b] != size_b:
            continue
        yield -distance, a, b
        size[a] += size[b]
        size[b] = 0
        near[a].pop(b)
        near[b].pop(a)
        for other, total in near[b].items():
            near[other].pop(b)
            near[a][other] = near[other][a] = near[a].get(other, 0.0) + total
        near[b] = {}
        for other, total in near[a].items():
            pairs = size[a] * size[other]
            mean = round(total / pairs, 6)
            if mean >= least(pairs):
                low, high = (a, other) if a < other else (other, a)
                heappush(heap, (-mean, low, high, size[low], size[high]))


def root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def numbered(place: Sequence[int], parent: list[int]) -> list[int]:
    """The number of each document's cluster, in the order in which the documents show them."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(parent, rank), len(numbers)) for rank in place]
