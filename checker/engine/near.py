"""Which documents of an indexed corpus tell the stories of new ones, found without reading any.

From the new documents on, the graph of likenesses is followed, the likest first: a document brings those that share rare
names with it, and these theirs, until all that are one topic with a new document are there, or enough. Likenesses are those of
checker.align.stories, worked out from the words that the index keeps of each document; stories and topics are clusters of
the graph as far as it was followed. So the stories of new documents are those that a run over everything would find, unless
a topic is larger than what is followed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from math import log, sqrt

from checker.align.clusters import LEAST_LIKENESS, SAME_TOPIC, Groups, clusters
from checker.align.rare import BACKGROUND, LONG_LIST, NAME_WEIGHT, importance
from checker.align.stories import LEAST_NAMES, bounded, nearness
from checker.align.tally import tally
from checker.align.words import Count
from checker.engine.store_corpus import NOTHING, IndexedCorpus
from checker.engine.store_rows import word_number
from checker.model.document import Document
from checker.named import NamedTuple

FOLLOWED = 200
"""Documents of which the neighbours are asked for."""
MOST = 400
"""Documents of topics of new ones that are loaded; the nearest go first."""

_SHORT = 0.55
"""How much shorter a document may be than its number of words, and the lengths of the new ones, let expect."""

Node = int
"""The number of a document in the index; those of new documents are below 0."""


class Near(NamedTuple):
    """The documents to load, by number, and the story and the topic of each and of the new ones, by id."""

    numbers: list[int]
    stories: Mapping[str, int]
    topics: Mapping[str, int]

    def groups(self, documents: Sequence[Document]) -> Groups:
        """The same by place in a run."""
        return Groups([self.stories[d.id] for d in documents], [self.topics[d.id] for d in documents])


def near(documents: Sequence[Document], corpus: IndexedCorpus) -> Near:
    """What is near the new documents in a corpus."""
    graph = _Graph(documents, corpus)
    nearness_of = graph.follow()
    nodes = sorted(nearness_of, key=lambda node: graph.name(node))
    place = {node: at for at, node in enumerate(nodes)}
    edges = [(place[a], place[b], likeness) for (a, b), likeness in sorted(graph.edges.items())]
    groups = clusters(range(len(nodes)), edges)
    wanted = {groups.topic[place[node]] for node in nodes if node < 0}
    told = [node for node in nodes if node >= 0 and groups.topic[place[node]] in wanted]
    told.sort(key=lambda node: -round(nearness_of[node], 6))
    return Near(
        told[:MOST],
        {graph.name(node): groups.story[place[node]] for node in nodes},
        {graph.name(node): groups.topic[place[node]] for node in nodes},
    )


class _Traits(NamedTuple):
    """What likens a document to others: the squares of the weights of its rare names and of its other rare words, the length
    of both together, its own day and the latest year that it names."""

    name: str
    names: dict[int, float]
    others: dict[int, float]
    length: float
    day: int
    year: int


class _Graph:
    """Documents and how alike they are, as far as asked for; `edges` holds each pair once."""

    def __init__(self, documents: Sequence[Document], corpus: IndexedCorpus) -> None:
        self._corpus = corpus
        self._total = corpus.documents + len(documents) + BACKGROUND
        self._weights: dict[int, tuple[float, bool]] = {}
        told = tally(documents)
        self._added = {word_number(word): (word, count) for word, count in told.counts.items()}
        numbers = {word: number for number, (word, _) in self._added.items()}
        self._new: dict[int, list[Node]] = defaultdict(list)  # the new documents that have a word
        self._traits: dict[Node, _Traits] = {}
        for at, (document, vector) in enumerate(zip(documents, told.vectors, strict=True)):
            words = [numbers[word] for word in vector.words]
            day = document.reference.latest.toordinal() if document.reference else 0
            self._traits[~at] = self._trait(document.id, words, day, vector.year)
            for word in words:
                self._new[word].append(~at)
        self._old: dict[int, list[Node]] = {}
        self._least: dict[Node, float] = {}
        squares = sum(trait.length**2 for trait in self._traits.values())
        self._least_word = _SHORT * sqrt(squares / max(1, sum(len(vector.words) for vector in told.vectors)))
        self.edges: dict[tuple[Node, Node], float] = {}

    def name(self, node: Node) -> str:
        return self._traits[node].name

    def follow(self) -> dict[Node, float]:
        """Every document that was met, with the least likeness on the best way to it from a new one."""
        met: dict[Node, float] = dict.fromkeys(self._traits, 1.0)
        heap = sorted((-1.0, self.name(node), node) for node in met)
        followed: set[Node] = set()
        while heap and len(followed) < FOLLOWED:
            bottleneck, _, node = heappop(heap)
            if node in followed:
                continue
            followed.add(node)
            # What an old document is less like than it is to a new one does not keep it in another story.
            least = max(SAME_TOPIC, -bottleneck) if node >= 0 else SAME_TOPIC
            for other, likeness in self._neighbours(node).items():
                self.edges[min(node, other), max(node, other)] = likeness
                reached = min(-bottleneck, likeness)
                if reached > met.get(other, 0.0):
                    met[other] = reached
                    if likeness >= least:
                        heappush(heap, (-reached, self.name(other), other))
        return met

    def _neighbours(self, node: Node) -> dict[Node, float]:
        """The documents that share enough rare names with one, and how alike they are."""
        own = self.traits(node)
        sums: dict[Node, float] = defaultdict(float)
        for name, square in own.names.items():
            for other in self._with(name):
                sums[other] += square
        sums.pop(node, None)
        found = {}
        for other, shared in sums.items():
            # The shortest document that has these names has no other word.
            if sqrt(shared) >= LEAST_NAMES * own.length and (
                likeness := self._likeness(own, self.traits(other), shared)
            ):
                found[other] = likeness
        return found

    def _likeness(self, a: _Traits, b: _Traits, names: float) -> float:
        lengths = a.length * b.length
        if names < LEAST_NAMES * lengths:
            return 0.0
        few, many = sorted((a.others, b.others), key=len)
        others = sum(square for word, square in few.items() if word in many)
        likeness = round(bounded(names / lengths, others / lengths), 6)
        if likeness < LEAST_LIKENESS:
            return 0.0
        return round(likeness * nearness(a.year, b.year, abs(a.day - b.day) if a.day and b.day else None), 6)

    def traits(self, node: Node) -> _Traits:
        found = self._traits.get(node)
        if found is None:
            name, words, day, year = self._corpus.outline(node)
            found = self._traits[node] = self._trait(name, words, day, year)
        return found

    def _trait(self, name: str, words: Sequence[int], day: int, year: int) -> _Traits:
        names, others = {}, {}
        for word in words:
            known = self._weights.get(word)
            square, is_name = known if known is not None else self._weigh(word)
            if is_name:
                names[word] = square
            elif square:
                others[word] = square
        return _Traits(name, names, others, sqrt(sum(names.values()) + sum(others.values())) or 1.0, day, year)

    def _weigh(self, number: int) -> tuple[float, bool]:
        """The square of a word's weight, and whether it is a name that brings documents together."""
        word, known = self._corpus.entry(number)
        new, added = self._added.get(number, ("", NOTHING))
        count = Count(*map(sum, zip(known, added, strict=True)))
        weight = importance(word or new, count) if count.documents > 1 else 0.0
        square = (weight * log(self._total / count.documents)) ** 2 if weight else 0.0
        found = self._weights[number] = square, weight == NAME_WEIGHT and count.documents <= LONG_LIST
        return found

    def _with(self, name: int) -> list[Node]:
        if name not in self._old:
            self._old[name] = self._corpus.with_word(name)
        return self._old[name] + self._new.get(name, [])
