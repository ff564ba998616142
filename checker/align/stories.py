"""Documents about the same events, found without comparing all pairs.

A document is a vector of its rare words: names, numbers, days of months and other words, weighted by how few documents
have them. Two documents are compared only where they share a word that few documents have; documents whose years are
apart are less alike. Stories are the clusters of average linkage, near-copies those that share most of their four-word
shingles. Nothing depends on the order of the documents.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import log, sqrt

from checker.align.words import CLASSES, DIGITS, Words
from checker.model.document import Document
from checker.named import NamedTuple

SAME_STORY = 0.15
"""The mean likeness of two clusters from which they are one story; likeness is a cosine, 0 to 1."""

SAME_TOPIC = 0.08
"""The mean likeness of a wider group, in which the same people, places and quotations may be told."""

_NAME_WEIGHT, _NUMBER_WEIGHT, _DAY_WEIGHT, _WORD_WEIGHT = 1.0, 0.5, 0.7, 0.35
_BACKGROUND = 200
"""How many documents of other stories are imagined beside the given ones, so that three documents have rare words too."""
_PURE = 9
"""A name is this many times more often written with a capital than without; the others count as other words do."""
_NAMES_PART = 2.0
"""A likeness is at most this many times the part that shared names give to it."""
_LEAST_NAMES = 0.04
"""The part of a likeness that shared names must give: copies of an agency's phrases tell no common story."""
_LONG_LIST = 64
"""A word in more documents than this brings no two of them together; it counts once others have."""
_DAYS_APART, _YEARS_APART = ((7, 1.0), (60, 0.9), (366, 0.8)), 0.5
"""What is left of a likeness where documents are at most so many days apart, and where they are further."""
_COPY_LIKENESS = 0.5
_COPY_SHARE = 0.6
_COPY_SHINGLES = 12

_MONTHS = {name: number for number, names in enumerate(CLASSES["months"]) for name in names}
_UNTOLD = frozenset(CLASSES["untold"])


class Stories:
    """`of` numbers each document's story, `source` its independent source: near-copies of one text are one source.

    `topic` numbers wider groups: stories that may well be one, or share most of their participants.
    """

    __slots__ = ("_dates", "_members", "_rare", "_scores", "of", "source", "topic", "words")

    def __init__(self, words: Words, rare: _RareWords, dates: list[int], groups: _Groups, source: list[int]) -> None:
        self.words = words
        self.of = groups.story
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
    def count(self) -> int:
        return len(self._members)

    def related(self, document: int) -> list[int]:
        """The documents of the same story, itself included, in order."""
        return self._members[self.of[document]]

    def score(self, i: int, j: int) -> float:
        """How alike two documents are, 0 to 1: the cosine of their rare words, less where their dates are apart."""
        pair = (i, j) if i < j else (j, i)
        found = self._scores.get(pair)
        if found is None:
            found = self._scores[pair] = self._score(*pair)
        return found

    def _score(self, i: int, j: int) -> float:
        rare = self._rare
        names = rare.cosine(i, j, set(rare.names[i]).intersection(rare.names[j]))
        others = rare.cosine(i, j, set(rare.others[i]).intersection(rare.others[j])) if names else 0.0
        return _bounded(names, others) * _nearness(rare.years[i], rare.years[j], self.days_apart(i, j))

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


def stories(documents: Sequence[Document], words: Words | None = None) -> Stories:
    """Groups documents into stories; `words` is their token view where the caller has one already."""
    words = words or Words(documents)
    rare = _rare_words(words)
    dates = [document.reference.latest.toordinal() if document.reference else 0 for document in documents]
    order = sorted(range(len(documents)), key=lambda i: (documents[i].id, documents[i].text))
    place = [0] * len(order)
    for rank, document in enumerate(order):
        place[document] = rank
    edges, copies = [], []
    for i, j, likeness in _alike(rare, order):
        if likeness >= _COPY_LIKENESS:
            copies.append((i, j))
        apart = abs(dates[i] - dates[j]) if dates[i] and dates[j] else None
        edges.append((place[i], place[j], round(likeness * _nearness(rare.years[i], rare.years[j], apart), 6)))
    return Stories(words, rare, dates, _clusters(place, edges), _copies(words, place, copies))


def _bounded(names: float, others: float) -> float:
    """A likeness of which shared names must give their part: an agency's phrases alone tell no common story."""
    return min(names + others, _NAMES_PART * names)


def _nearness(year: int, other_year: int, days_apart: int | None) -> float:
    """How much of a likeness two documents' dates leave; the years they name where their own dates are unknown."""
    if days_apart is None:
        days_apart = 366 * abs(year - other_year) - 1 if year and other_year else 0
    return next((share for days, share in _DAYS_APART if days_apart <= days), _YEARS_APART)


class _RareWords(NamedTuple):
    """Each document's rare words, names apart from others; the square of each word's weight; lengths and latest years."""

    names: list[array[int]]
    others: list[array[int]]
    squares: dict[int, float]
    lengths: list[float]
    years: list[int]

    def cosine(self, i: int, j: int, shared: Iterable[int]) -> float:
        return sum(map(self.squares.__getitem__, shared)) / (self.lengths[i] * self.lengths[j])


def _rare_words(words: Words) -> _RareWords:
    vocabulary = words.vocabulary
    folds, fold_of, shapes = vocabulary.folds, vocabulary.fold_of, vocabulary.shapes
    months = {form: _MONTHS[folds[fold]] for form, fold in enumerate(fold_of) if folds[fold] in _MONTHS}
    year_of = {
        form: int(written)
        for form, written in enumerate(vocabulary.forms)
        if shapes[form] == DIGITS and len(written) == 4 and written.isdecimal() and "1900" <= written < "2100"
    }
    size = len(folds)
    spread: Counter[int] = Counter()
    found, years = [], []
    for tokens in words.documents:
        forms = set(tokens.forms)
        features = {fold_of[form] for form in forms}
        if not forms.isdisjoint(months):
            features.update(size + 32 * month + day for month, day in _days(tokens.forms, months, vocabulary.forms))
        years.append(max((year_of[form] for form in forms if form in year_of), default=0))
        found.append(array("I", features))
        spread.update(features)
    total = len(found) + _BACKGROUND
    squares: dict[int, float] = {}
    names: set[int] = set()
    for feature, count in spread.items():
        if count > 1 and (importance := _importance(feature, words)):
            squares[feature] = (importance * log(total / count)) ** 2
            if importance == _NAME_WEIGHT:
                names.add(feature)
    rare = [sorted(squares.keys() & set(features)) for features in found]
    return _RareWords(
        [array("I", [feature for feature in features if feature in names]) for features in rare],
        [array("I", [feature for feature in features if feature not in names]) for features in rare],
        squares,
        [sqrt(sum(map(squares.__getitem__, features))) or 1.0 for features in rare],
        years,
    )


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
    if words.is_name(feature) and words.mid[feature] >= max(1, _PURE * words.lower[feature]):
        return _NAME_WEIGHT if len(folded) > 2 else 0.0
    return _WORD_WEIGHT if len(folded) > 3 else 0.0


def _alike(rare: _RareWords, order: Sequence[int]) -> Iterable[tuple[int, int, float]]:
    """The pairs that share enough rare names, each once, with the cosine of all their rare words."""
    count = Counter(feature for names in rare.names for feature in names)
    others = [frozenset(found) for found in rare.others]
    common = [frozenset(feature for feature in names if count[feature] > _LONG_LIST) for names in rare.names]
    earlier: dict[int, list[int]] = defaultdict(list)
    for i in order:
        sums: dict[int, float] = defaultdict(float)
        for feature in rare.names[i]:
            if count[feature] <= _LONG_LIST:
                square, found = rare.squares[feature], earlier[feature]
                for j in found:
                    sums[j] += square
                found.append(i)
        for j, square in sums.items():
            lengths = rare.lengths[i] * rare.lengths[j]
            if square >= _LEAST_NAMES * lengths:
                shared = (others[i] & others[j]) | (common[i] & common[j])
                likeness = _bounded(square / lengths, rare.cosine(i, j, shared))
                if likeness >= SAME_TOPIC / 2:
                    yield i, j, round(likeness, 6)


class _Groups(NamedTuple):
    """Story and topic numbers by document."""

    story: list[int]
    topic: list[int]


def _clusters(place: Sequence[int], edges: Iterable[tuple[int, int, float]]) -> _Groups:
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
            story = _numbered(place, parent)
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
    topic = _numbered(place, parent)
    return _Groups(story or topic, topic)


def _copies(words: Words, place: Sequence[int], pairs: Iterable[tuple[int, int]]) -> list[int]:
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
    return _numbered(place, parent)


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _numbered(place: Sequence[int], parent: list[int]) -> list[int]:
    """The number of each document's cluster, in the order in which the documents show them."""
    numbers: dict[int, int] = {}
    return [numbers.setdefault(_root(parent, rank), len(numbers)) for rank in place]
