"""Documents about the same events, found without comparing all pairs.

A document is a vector of its rare words: names, numbers, days of months and other words, weighted by how few documents
have them. Two documents are compared only where they share a word that few documents have; documents whose years are
apart are less alike. Stories are the clusters of average linkage, near-copies those that share most of their four-word
shingles. Nothing depends on the order of the documents.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import log, sqrt

from checker.align.words import CLASSES, DIGITS, Words
from checker.model.document import Document

SAME_STORY = 0.16
"""The mean likeness of two clusters from which they are one story; likeness is a cosine, 0 to 1."""

_NAME_WEIGHT, _NUMBER_WEIGHT, _DAY_WEIGHT, _WORD_WEIGHT = 1.0, 0.5, 0.7, 0.35
_BACKGROUND = 200
"""How many documents of other stories are imagined beside the given ones, so that three documents have rare words too."""
_LONG_LIST = 64
"""A word in more documents than this brings no two of them together; it counts once others have."""
_YEAR_APART = 0.75
_COPY_LIKENESS = 0.5
_COPY_SHARE = 0.6
_COPY_SHINGLES = 12

_MONTHS = {name: number for number, names in enumerate(CLASSES["months"]) for name in names}
_UNTOLD = frozenset(CLASSES["untold"])


class Stories:
    """`of` numbers each document's story, `source` its independent source: near-copies of one text are one source."""

    __slots__ = ("_dates", "_members", "_vectors", "_years", "of", "source", "words")

    def __init__(
        self,
        words: Words,
        vectors: list[dict[int, float]],
        years: list[int],
        dates: list[int],
        of: list[int],
        source: list[int],
    ) -> None:
        self.words = words
        self.of = of
        self.source = source
        self._vectors = vectors
        self._years = years
        self._dates = dates
        members: dict[int, list[int]] = defaultdict(list)
        for document, story in enumerate(of):
            members[story].append(document)
        self._members = members

    @property
    def count(self) -> int:
        return len(self._members)

    def related(self, document: int) -> list[int]:
        """The documents of the same story, itself included, in order."""
        return self._members[self.of[document]]

    def score(self, i: int, j: int) -> float:
        """How alike two documents are, 0 to 1: the cosine of their rare words, less where their years are apart."""
        return _likeness(self._vectors[i], self._vectors[j]) * self._nearness(i, j)

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

    def _nearness(self, i: int, j: int) -> float:
        return _nearness(self._years[i], self._years[j], self.days_apart(i, j))


def stories(documents: Sequence[Document], words: Words | None = None) -> Stories:
    """Groups documents into stories; `words` is their token view where the caller has one already."""
    words = words or Words(documents)
    vectors, years = _vectors(words)
    dates = [document.reference.latest.toordinal() if document.reference else 0 for document in documents]
    order = sorted(range(len(documents)), key=lambda i: (documents[i].id, documents[i].text))
    place = {document: rank for rank, document in enumerate(order)}
    edges = []
    for i, j, likeness in _alike(vectors, order):
        apart = abs(dates[i] - dates[j]) if dates[i] and dates[j] else None
        edges.append((i, j, likeness, round(likeness * _nearness(years[i], years[j], apart), 6)))
    of = _clusters(len(documents), place, ((i, j, score) for i, j, _, score in edges))
    source = _copies(words, place, ((i, j) for i, j, likeness, _ in edges if likeness >= _COPY_LIKENESS))
    return Stories(words, vectors, years, dates, of, source)


def _nearness(year: int, other_year: int, days_apart: int | None) -> float:
    """How much of a likeness two documents' dates leave; the years they name where their own dates are unknown."""
    if days_apart is not None:
        return (
            1.0
            if days_apart <= 7
            else 0.85
            if days_apart <= 45
            else _YEAR_APART
            if days_apart <= 366
            else _YEAR_APART**2
        )
    if not year or not other_year or year == other_year:
        return 1.0
    return _YEAR_APART if abs(year - other_year) == 1 else _YEAR_APART**2


def _vectors(words: Words) -> tuple[list[dict[int, float]], list[int]]:
    """Every document's rare words with their weights, of length 1, and the latest year it names (0: none)."""
    vocabulary = words.vocabulary
    folds, fold_of = vocabulary.folds, vocabulary.fold_of
    months = {
        form: _MONTHS[folds[fold_of[form]]] for form in range(len(vocabulary.forms)) if folds[fold_of[form]] in _MONTHS
    }
    features: list[set[int]] = []
    years: list[int] = []
    spread: Counter[int] = Counter()
    size = len(folds)
    for tokens in words.documents:
        forms = tokens.forms
        distinct = set(forms)
        found = {fold_of[form] for form in distinct}
        latest = 0
        for form in distinct:
            if vocabulary.shapes[form] == DIGITS and vocabulary.lengths[form] == 4:
                written = vocabulary.forms[form]
                if written.isdecimal() and "1900" <= written < "2100":
                    latest = max(latest, int(written))
        if not distinct.isdisjoint(months):
            found |= {size + 32 * month + day for month, day in _days(tokens.forms, months, vocabulary.forms)}
        features.append(found)
        years.append(latest)
        spread.update(found)
    total = len(features) + _BACKGROUND
    weight: dict[int, float] = {}
    for feature, count in spread.items():
        if count > 1 and (importance := _importance(feature, words)):
            weight[feature] = importance * log(total / count)
    vectors = []
    for found in features:
        vector = {feature: weight[feature] for feature in found if feature in weight}
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({feature: value / length for feature, value in vector.items()})
    return vectors, years


def _days(forms: Sequence[int], months: dict[int, int], written: Sequence[str]) -> Iterable[tuple[int, int]]:
    for i, form in enumerate(forms):
        if form in months:
            for neighbour in forms[max(i - 1, 0) : i + 2]:
                day = written[neighbour].rstrip("stndrh")
                if day.isdecimal() and 0 < int(day) <= 31:
                    yield months[form], int(day)


def _importance(feature: int, words: Words) -> float:
    folds = words.vocabulary.folds
    if feature >= len(folds):
        return _DAY_WEIGHT
    folded = folds[feature]
    if len(folded) < 2 or folded in _UNTOLD or folded in _MONTHS:
        return 0.0
    if folded[0].isdigit():
        return 0.0 if len(folded) == 4 and folded.isdecimal() and "1900" <= folded < "2100" else _NUMBER_WEIGHT
    if words.is_name(feature):
        return _NAME_WEIGHT if len(folded) > 2 else 0.0
    return _WORD_WEIGHT if len(folded) > 3 else 0.0


def _alike(vectors: list[dict[int, float]], order: Sequence[int]) -> Iterable[tuple[int, int, float]]:
    """The pairs that share enough rare words, each once, with their cosine."""
    lists: dict[int, list[int]] = defaultdict(list)
    for i in order:
        for feature in vectors[i]:
            lists[feature].append(i)
    common = {feature for feature, found in lists.items() if len(found) > _LONG_LIST}
    earlier: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for i in order:
        sums: dict[int, float] = defaultdict(float)
        for feature, value in vectors[i].items():
            if feature in common:
                continue
            found = earlier[feature]
            for j, other in found:
                sums[j] += value * other
            found.append((i, value))
        heavy = [(feature, value) for feature, value in vectors[i].items() if feature in common]
        for j, partial in sums.items():
            if partial > SAME_STORY / 4:
                vector = vectors[j]
                cosine = partial + sum(value * vector[feature] for feature, value in heavy if feature in vector)
                if cosine > SAME_STORY / 3:
                    yield i, j, round(cosine, 6)


def _likeness(vector: dict[int, float], other: dict[int, float]) -> float:
    if len(other) < len(vector):
        vector, other = other, vector
    return sum(value * other[feature] for feature, value in vector.items() if feature in other)


def _clusters(count: int, place: dict[int, int], edges: Iterable[tuple[int, int, float]]) -> list[int]:
    """Average linkage over sparse edges (an absent one is 0): a story number for each document, in order of appearance."""
    near: list[dict[int, float]] = [{} for _ in range(count)]
    size = [1] * count
    heap = []
    for i, j, score in edges:
        a, b = sorted((place[i], place[j]))
        near[a][b] = near[b][a] = score
        if score >= SAME_STORY:
            heap.append((-score, a, b, 1, 1))
    heapify(heap)
    parent = list(range(count))
    while heap:
        _, a, b, size_a, size_b = heappop(heap)
        if size[a] != size_a or size[b] != size_b or parent[a] != a or parent[b] != b:
            continue
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
            if mean >= SAME_STORY:
                low, high = (a, other) if a < other else (other, a)
                heappush(heap, (-mean, low, high, size[low], size[high]))
    return _numbered(count, place, parent)


def _copies(words: Words, place: dict[int, int], pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Source numbers: documents of which the shorter shares most of its shingles with the longer are one source."""
    shingles: dict[int, set[tuple[int, ...]]] = {}

    def of(document: int) -> set[tuple[int, ...]]:
        if document not in shingles:
            fold_of = words.vocabulary.fold_of
            folds = [fold_of[form] for form in words.documents[document].forms]
            shingles[document] = set(zip(folds, folds[1:], folds[2:], folds[3:], strict=False))
        return shingles[document]

    count = len(words.documents)
    parent = list(range(count))
    for i, j in pairs:
        shorter = min(len(of(i)), len(of(j)))
        if shorter >= _COPY_SHINGLES and len(of(i) & of(j)) >= _COPY_SHARE * shorter:
            a, b = sorted((_root(parent, place[i]), _root(parent, place[j])))
            parent[b] = a
    return _numbered(count, place, parent)


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _numbered(count: int, place: dict[int, int], parent: list[int]) -> list[int]:
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(parent, place[i]), len(numbers)) for i in range(count)]
