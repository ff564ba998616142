"""Documents about the same events, found without comparing all pairs.

A document is a vector of its rare words (rare.py). Two documents are compared only where they share a name that few
documents have; documents whose years are apart are less alike. Stories are the clusters of average linkage
(clusters.py), near-copies those that share most of their four-word shingles, or most of their words in one order
(rewrites.py). Nothing depends on the order of the documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.align.stories.clusters import LEAST_LIKENESS, Groups, clusters, numbered, root
from checker.align.stories.participants import events
from checker.align.stories.rare import RareWords, features, rare_words
from checker.align.stories.rewrites import rewrites
from checker.align.words import Words
from checker.model.document import Document

_NAMES_PART = 2.0
"""A likeness is at most this many times the part that shared names give to it."""
LEAST_NAMES = 0.04
"""The part of a likeness that shared names must give: copies of an agency's phrases tell no common story."""
_DAYS_APART, _YEARS_APART = ((7, 1.0), (60, 0.9), (366, 0.8)), 0.5
"""What is left of a likeness where documents are at most so many days apart, and where they are further."""
_COPY_LIKENESS = 0.5
_COPY_SHARE = 0.6
_COPY_SHINGLES = 12
_MOST_SHINGLED = 300
"""Documents whose shingles are at hand: they take thirty times the room of the text."""
_MOST_SCORES = 100_000
"""Likenesses that are remembered; the documents of one story are asked for one after the other."""


class Stories:
    """`of` numbers each document's story, `source` its independent source: near-copies of one text are one source.

    `kin` numbers stories with the like ones that they were parted from, which tell of the same people; `topic` wider groups:
    stories that may well be one, or share most of their participants.
    """

    __slots__ = ("_dates", "_members", "_rare", "_scores", "kin", "of", "source", "topic", "words")

    def __init__(
        self, words: Words, rare: RareWords, dates: list[int], groups: Groups, of: list[int], source: list[int]
    ) -> None:
        self.words = words
        self.of = of
        self.kin = groups.story
        self.topic = groups.topic
        self.source = source
        self._rare = rare
        self._dates = dates
        members: dict[int, list[int]] = defaultdict(list)
        for document, story in enumerate(self.of):
            members[story].append(document)
        self._members = members
        self._scores: dict[tuple[int, int], float] = {}

    @property
    def groups(self) -> list[list[int]]:
        """The documents of each story in order, the stories by their numbers."""
        return [self._members[number] for number in sorted(self._members)]

    def related(self, document: int) -> list[int]:
        """The documents of the same story, itself included, in order."""
        return self._members[self.of[document]]

    def score(self, i: int, j: int) -> float:
        """How alike two documents are, 0 to 1: the cosine of their rare words, 1 for near-copies, less where their dates are
        apart."""
        pair = (i, j) if i < j else (j, i)
        found = self._scores.get(pair)
        if found is None:
            if len(self._scores) >= _MOST_SCORES:
                self._scores.clear()
            found = self._scores[pair] = self._score(*pair)
        return found

    def _score(self, i: int, j: int) -> float:
        rare = self._rare
        if self.source[i] == self.source[j]:
            return nearness(rare.years[i], rare.years[j], self.days_apart(i, j))
        names = rare.cosine(i, j, set(rare.names[i]).intersection(rare.names[j]))
        others = rare.cosine(i, j, set(rare.others[i]).intersection(rare.others[j])) if names else 0.0
        return bounded(names, others) * nearness(rare.years[i], rare.years[j], self.days_apart(i, j))

    def days_apart(self, i: int, j: int) -> int | None:
        """The distance of two documents' own dates, None where one is unknown."""
        return abs(self._dates[i] - self._dates[j]) if self._dates[i] and self._dates[j] else None

    @property
    def near_copies(self) -> list[list[int]]:
        """Groups of two or more documents that are copies of one text."""
        groups: dict[int, list[int]] = defaultdict(list)
        for document, source in enumerate(self.source):
            groups[source].append(document)
        return [group for group in groups.values() if len(group) > 1]


def stories(documents: Sequence[Document], words: Words | None = None, groups: Groups | None = None) -> Stories:
    """Groups documents into stories; `words` is their token view where the caller has one already, with the background
    against which words are rare, and `groups` the stories where these are known."""
    words = words or Words(documents)
    told = features(words)
    rare = rare_words(words, told)
    dates = [document.reference.latest.toordinal() if document.reference else 0 for document in documents]
    order = sorted(range(len(documents)), key=lambda i: (documents[i].id, documents[i].text))
    place = [0] * len(order)
    for rank, document in enumerate(order):
        place[document] = rank

    def edge(i: int, j: int, likeness: float) -> tuple[int, int, float]:
        apart = abs(dates[i] - dates[j]) if dates[i] and dates[j] else None
        return place[i], place[j], round(likeness * nearness(rare.years[i], rare.years[j], apart), 6)

    edges, close = [], []
    for i, j, likeness, cosine in _alike(rare, order):
        if cosine >= _COPY_LIKENESS:
            close.append((i, j))
        edges.append(edge(i, j, likeness))
    source = _copies(words, place, close)
    if len(set(source)) < len(order):  # what counts documents counts those of one source once
        rare = rare_words(words, told, source)
        if groups is None:
            edges = [edge(i, j, 1.0) for i, j in close if source[i] == source[j]]
            edges.extend(edge(i, j, likeness) for i, j, likeness, _ in _alike(rare, order) if source[i] != source[j])
    groups = groups or clusters(place, edges)
    return Stories(words, rare, dates, groups, _by_events(groups, words, documents), source)


def _by_events(groups: Groups, words: Words, documents: Sequence[Document]) -> list[int]:
    """The numbers of the stories, each parted by who took part in its events."""
    members: dict[int, list[int]] = defaultdict(list)
    for document, story in enumerate(groups.story):
        members[story].append(document)
    story_of = [0] * len(groups.story)
    found = sorted(event for story in members.values() for event in events(story, words, documents))
    for number, event in enumerate(found):
        for document in event:
            story_of[document] = number
    return story_of


def bounded(names: float, others: float) -> float:
    """A likeness of which shared names must give their part: an agency's phrases alone tell no common story."""
    return min(names + others, _NAMES_PART * names)


def nearness(year: int, other_year: int, days_apart: int | None) -> float:
    """How much of a likeness two documents' dates leave; the years they name where their own dates are unknown."""
    if days_apart is None:
        days_apart = 366 * abs(year - other_year) - 1 if year and other_year else 0
    return next((share for days, share in _DAYS_APART if days_apart <= days), _YEARS_APART)


def _alike(rare: RareWords, order: Sequence[int]) -> Iterable[tuple[int, int, float, float]]:
    """The pairs that share enough rare names, each once, with their likeness and the cosine of all their rare words."""
    earlier: dict[int, list[int]] = defaultdict(list)
    for i in order:
        sums: dict[int, float] = defaultdict(float)
        for feature in rare.names[i]:
            if feature not in rare.common:
                square, found = rare.squares[feature], earlier[feature]
                for j in found:
                    sums[j] += square
                found.append(i)
        others, common = frozenset(rare.others[i]), rare.common.intersection(rare.names[i])
        for j, square in sums.items():
            lengths = rare.lengths[i] * rare.lengths[j]
            if square >= LEAST_NAMES * lengths:
                shared = others.intersection(rare.others[j])
                if common:
                    shared |= common.intersection(rare.names[j])
                names, words = square / lengths, rare.cosine(i, j, shared)
                if (likeness := bounded(names, words)) >= LEAST_LIKENESS:
                    yield i, j, round(likeness, 6), names + words


def _copies(words: Words, place: Sequence[int], pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Source numbers: documents of which the shorter shares most of its shingles with the longer are one source, and so are light
    rewrites."""
    rewritten = rewrites(words)

    @lru_cache(_MOST_SHINGLED)
    def of(document: int) -> set[tuple[int, ...]]:
        fold_of = words.vocabulary.fold_of
        folds = [fold_of[form] for form in words.documents[document].forms]
        return set(zip(folds, folds[1:], folds[2:], folds[3:], strict=False))

    count = len(words.documents)
    parent = list(range(count))
    for i, j in pairs:
        shorter = min(len(of(i)), len(of(j)))
        if (shorter >= _COPY_SHINGLES and len(of(i) & of(j)) >= _COPY_SHARE * shorter) or rewritten(i, j):
            a, b = sorted((root(parent, place[i]), root(parent, place[j])))
            parent[b] = a
    return numbered(place, parent)
