"""Which documents of an indexed corpus tell the stories of new ones, found without reading any.

The search starts from the new documents and follows likenesses: each document leads to those that share rare names with it,
as long as they are of one topic with a new one. Likenesses are those of checker.align.stories, computed from the words that
the index keeps of each document. Stories and topics are clusters of the graph that was followed, which reaches one step
beyond the topics of new documents. So new documents get the stories that a run over everything would give them, unless a
topic is larger than MOST, or a document further away would draw one out of a topic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from math import fsum, log, sqrt

from checker.align.stories.clusters import LEAST_LIKENESS, SAME_TOPIC, Groups, clusters
from checker.align.stories.rare import BACKGROUND, NAME_WEIGHT, importance, longest_list
from checker.align.stories.stories import LEAST_NAMES, bounded, nearness
from checker.align.stories.tally import tally
from checker.align.words import Count
from checker.engine.store_corpus import IndexedCorpus
from checker.model.document import Document
from checker.named import NamedTuple

FEW = 10
"""New documents up to which MOST holds; for twice as many it is twice as large."""
MOST = 400
"""Documents of the topics of new ones that are followed and loaded at most, the nearest first."""

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
    most = int(MOST * max(1.0, len(documents) / FEW))
    nearness_of, groups = graph.follow(most)
    wanted = {topic for node, topic in zip(graph.nodes, groups.topic, strict=True) if node < 0}
    told = [node for node, topic in zip(graph.nodes, groups.topic, strict=True) if node >= 0 and topic in wanted]
    told.sort(key=lambda node: -round(nearness_of[node], 6))
    names = [graph.name(node) for node in graph.nodes]
    return Near(
        told[:most],
        dict(zip(names, groups.story, strict=True)),
        dict(zip(names, groups.topic, strict=True)),
    )


class _Traits(NamedTuple):
    """What is compared of a document: the numbers of its words, the length of the vector of its rare words, its own day and
    the latest year that it names."""

    name: str
    words: Sequence[int]
    length: float
    day: int
    year: int


class _Graph:
    """Documents and how alike they are, as far as this was asked for; `edges` holds each pair once.

    The index is asked for many words or documents at a time, since most of a query's cost does not depend on their number.
    """

    def __init__(self, documents: Sequence[Document], corpus: IndexedCorpus) -> None:
        self._corpus = corpus
        self._total = corpus.documents + len(documents) + BACKGROUND
        self._longest = longest_list(corpus.documents + len(documents))
        self._squares: dict[int, float] = {}  # of the weight of each word that was met
        self._names: set[int] = set()  # those that bring documents together
        self._others: set[int] = set()  # those that have a weight and do not
        told = tally(documents)
        words = list(told.counts)
        known = corpus.numbers(words)
        numbers = {word: known.get(word, ~at) for at, word in enumerate(words)}
        self._added = {numbers[word]: count for word, count in told.counts.items()}
        self._weigh((numbers[word], word, *count) for word, count in zip(words, corpus.counts(words), strict=True))
        self._new: dict[int, list[Node]] = defaultdict(list)  # the new documents that have a word
        self._traits: dict[Node, _Traits] = {}
        self._rare: dict[Node, tuple[frozenset[int], frozenset[int]]] = {}
        for at, (document, vector) in enumerate(zip(documents, told.vectors, strict=True)):
            own = [numbers[word] for word in vector.words]
            day = document.reference.latest.toordinal() if document.reference else 0
            self._traits[~at] = self._trait(document.id, own, day, vector.year)
            for word in own:
                self._new[word].append(~at)
        self._old: dict[int, list[Node]] = {}
        self.edges: dict[tuple[Node, Node], float] = {}
        self.nodes: list[Node] = sorted(self._traits, key=self.name)

    def name(self, node: Node) -> str:
        return self._traits[node].name

    def follow(self, most: int) -> tuple[dict[Node, float], Groups]:
        """Every document that was met, with the least likeness on the best path to it from a new one; and the groups of
        `nodes`.

        The topics of new documents are followed, the likest documents first, until they stop growing or `most` documents
        were followed; then the documents beside them, which other topics may draw away. After that nothing unknown can join a
        topic: its likeness to several documents is never above that to one of them.
        """
        met: dict[Node, float] = dict.fromkeys(self._traits, 1.0)
        followed: set[Node] = set()
        waiting = self.nodes
        groups = Groups([], [])
        while waiting and len(followed) < most:
            for node in waiting[: most - len(followed)]:
                for other, likeness in self._neighbours(node, followed).items():
                    self.edges[node, other] = likeness
                    met[other] = max(met.get(other, 0.0), min(met[node], likeness))
                followed.add(node)
            groups = self._groups()
            wanted = {topic for node, topic in zip(self.nodes, groups.topic, strict=True) if node < 0}
            near = {node for node, topic in zip(self.nodes, groups.topic, strict=True) if topic in wanted}
            waiting = [node for node in self.nodes if node in near and node not in followed]
            if not waiting:
                beside = self._beside(near)
                waiting = [node for node in self.nodes if node in beside and node not in followed]
            waiting.sort(key=lambda node: -round(met[node], 6))
        return met, groups

    def _beside(self, near: Set[Node]) -> set[Node]:
        """The documents that are as alike to one of these as those of a topic are on average."""
        alike = [pair for pair, likeness in self.edges.items() if likeness >= SAME_TOPIC]
        return {a if b in near else b for a, b in alike if (a in near) != (b in near)}

    def _groups(self) -> Groups:
        """The stories and topics of the documents that may share one. These become `nodes`, in the order of their ids; what
        is less like every other document than a topic requires stays alone."""
        alike = {node for pair, likeness in self.edges.items() if likeness >= SAME_TOPIC for node in pair}
        self.nodes = sorted(alike.union(node for node in self._traits if node < 0), key=self.name)
        place = {node: at for at, node in enumerate(self.nodes)}
        edges = ((place[a], place[b], likeness) for (a, b), likeness in self.edges.items() if {a, b} <= alike)
        return clusters(range(len(self.nodes)), sorted(edges))

    def _neighbours(self, node: Node, known: Set[Node]) -> dict[Node, float]:
        """The documents that share enough rare names with one, except the known ones, and how alike they are."""
        own = self._traits[node]
        names = [word for word in own.words if word in self._names]
        self._old |= self._corpus.with_words(name for name in names if name not in self._old)
        sums: dict[Node, float] = defaultdict(float)
        for name in names:
            square = self._squares[name]
            for other in (*self._old[name], *self._new.get(name, ())):
                sums[other] += square
        for other in (node, *known):
            sums.pop(other, None)
        # The shortest document that has these names has no other word.
        enough = [other for other, shared in sums.items() if sqrt(shared) >= LEAST_NAMES * own.length]
        self._look_at(other for other in enough if other not in self._traits)
        found = {other: self._likeness(node, other) for other in enough}
        return {other: likeness for other, likeness in found.items() if likeness}

    def _likeness(self, node: Node, other: Node) -> float:
        """How alike two documents are, from 0 to 1; a name counts even if one of them writes it without a capital."""
        a, b = self._traits[node], self._traits[other]
        lengths = a.length * b.length
        (a_names, a_others), (b_names, b_others) = self._rare_words(node), self._rare_words(other)
        names = fsum(map(self._squares.__getitem__, a_names & b_names))
        if names < LEAST_NAMES * lengths:
            return 0.0
        others = fsum(map(self._squares.__getitem__, a_others & b_others))
        likeness = round(bounded(names / lengths, others / lengths), 6)
        if likeness < LEAST_LIKENESS:
            return 0.0
        return round(likeness * nearness(a.year, b.year, abs(a.day - b.day) if a.day and b.day else None), 6)

    def _rare_words(self, node: Node) -> tuple[frozenset[int], frozenset[int]]:
        """A document's rare words: names that bring documents together, and others."""
        found = self._rare.get(node)
        if found is None:
            words = self._traits[node].words
            found = frozenset(self._names.intersection(words)), frozenset(self._others.intersection(words))
            self._rare[node] = found
        return found

    def _look_at(self, nodes: Iterable[Node]) -> None:
        """Asks for the traits of old documents."""
        found = self._corpus.outlines(nodes)
        words = set[int]().union(*(outline.words for _, outline in found))
        self._weigh(self._corpus.entries(words - self._squares.keys()))
        for node, outline in found:
            self._traits[node] = self._trait(*outline)

    def _trait(self, name: str, words: Sequence[int], day: int, year: int) -> _Traits:
        return _Traits(name, words, sqrt(fsum(map(self._squares.__getitem__, words))) or 1.0, day, year)

    def _weigh(self, entries: Iterable[tuple[int, str, int, int, int, int]]) -> None:
        """The squares of words' weights, and whether they are names that bring documents together."""
        for number, word, *known in entries:
            added = self._added.get(number)
            count = Count(*(map(sum, zip(known, added, strict=True)) if added else known))
            weight = importance(word, count) if count.documents > 1 else 0.0
            self._squares[number] = (weight * log(self._total / count.documents)) ** 2 if weight else 0.0
            if weight:
                is_link = weight == NAME_WEIGHT and count.documents <= self._longest
                (self._names if is_link else self._others).add(number)
