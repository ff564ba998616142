"""Documents into stories and topics, by how alike every two of them are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    count = len(place)
    near: list[dict[int, float]] = [{} for _ in range(count)]
    size = [1] * count
    heap = []
    for i, j, score in edges:
        a, b = (i, j) if i < j else (j, i)
        near[a][b] = near[b][a] = score
        if score >= SAME_TOPIC:
            heap.append((-score, a, b, 1, 1))
    heapify(heap)
    parent = list(range(count))
    story: list[int] | None = None
    while heap:
        distance, a, b, size_a, size_b = heappop(heap)
        if size[a] != size_a or size[b] != size_b or parent[a] != a or parent[b] != b:
            continue
        if story is None and -distance < SAME_STORY:
            story = numbered(place, parent)
        parent[b] = a
        size[a] += size[b]
        near[a].pop(b)
        near[b].pop(a)
        for other, total in near[b].items():
            near[other].pop(b)
            near[a][other] = near[other][a] = near[a].get(other, 0.0) + total
        near[b] = {}
        for other, total in near[a].items():
            mean = round(total / (size[a] * size[other]), 6)
            if mean >= SAME_TOPIC:
                low, high = (a, other) if a < other else (other, a)
                heappush(heap, (-mean, low, high, size[low], size[high]))
    topic = numbered(place, parent)
    return Groups(story or topic, topic)


def root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def numbered(place: Sequence[int], parent: list[int]) -> list[int]:
    """The number of each document's cluster, in the order in which the documents show them."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(root(parent, rank), len(numbers)) for rank in place]
