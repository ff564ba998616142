"""Two like events in one story: documents that share words, a country or an agency, and tell of others who took part.

How rare a word is tells little in a folder of a few documents, where all that two of them share is rare. So the documents
of a story are held against each other once more, by whom they name: the likeness of two is the cosine of their names, with
those that only one of them writes; a name counts for more that opens a document or comes again, one of a state for less,
a publisher's for nothing (participants.toml). Where neither writes the places that the other opens with, they must be more
alike. What such likenesses join is one event; one link is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations, compress
from math import log, sqrt
from pathlib import Path

from checker.align.clusters import root
from checker.align.rare import is_surely_name, may_be_name
from checker.align.strangers import written
from checker.align.words import BEGINNING, MID, PLAIN, UPPER, Words
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

ONE = 0.45
"""From this likeness on, 0 to 1, two documents tell of one event whatever they open with."""
TWO = 0.18
"""Under this they tell of two."""
_LEAD = 80
"""So many words open a document."""
_OPENING, _WIDE = 1.5, 0.4
"""How much more a name counts that stands among them, and how much less one of a state."""
_BESIDE = 0.5
"""What two documents that their words have brought together share beside names: it counts where they name few."""
_LEAST_NAMES = 2
"""Who names fewer does not say who took part."""
_KEY = 5
"""So many letters of two words make them one name: "Turkmens" are of Turkmenistan."""

_TABLE = Path(__file__).with_name("participants.toml")
_CLASSES: Mapping[str, frozenset[str]] = {
    name: frozenset(told.split())
    for name, told in compiled("participants", [_TABLE], lambda: read_toml(_TABLE)).items()
}


class Cast(NamedTuple):
    """Who is named in a document: how much each name counts, by its first letters, and the length of these as a vector."""

    names: Mapping[str, float]
    length: float


def events(story: Sequence[int], words: Words) -> list[list[int]]:
    """The documents of a story by the events of which they tell, in order."""
    if len(story) < 2:
        return [list(story)]
    casts = [cast(words, document) for document in story]
    opening, telling = cache(partial(_opening, words)), cache(partial(written, words))
    parent = list(range(len(story)))
    doubtful = []
    for i, j in _unjoined(parent, combinations(parent, 2)):
        likeness = alike(casts[i], casts[j])
        if likeness >= ONE:
            parent[root(parent, j)] = root(parent, i)
        elif likeness >= TWO:
            doubtful.append((i, j))
    for i, j in _unjoined(parent, doubtful):
        a, b = story[i], story[j]
        if not _strange(opening(a), opening(b), telling(a), telling(b)):
            parent[root(parent, j)] = root(parent, i)
    found: dict[int, list[int]] = {}
    for at, document in enumerate(story):
        found.setdefault(root(parent, at), []).append(document)
    return list(found.values())


def cast(words: Words, document: int) -> Cast:
    """Who is named in a document."""
    vocabulary = words.vocabulary
    _, forms, proofs = words.documents[document]
    told = list(map(vocabulary.fold_of.__getitem__, compress(forms, proofs)))
    opening = set(compress(map(vocabulary.fold_of.__getitem__, forms[:_LEAD]), proofs))
    often: Counter[str] = Counter()
    scope: dict[str, float] = {}
    for fold, count in Counter(told).items():
        word = vocabulary.folds[fold]
        if may_be_name(word) and word not in _CLASSES["empty"] and is_surely_name(words.count(fold)):
            name = word[:_KEY]
            often[name] += count
            own = (_WIDE if word in _CLASSES["wide"] else 1.0) * (_OPENING if fold in opening else 1.0)
            scope[name] = max(own, scope.get(name, 0.0))
    names = {name: (1 + log(count)) * scope[name] for name, count in often.items()}
    return Cast(names, sqrt(sum(weight * weight for weight in names.values()) + _BESIDE))


def alike(own: Cast, other: Cast) -> float:
    """How alike two documents are by whom they name, 0 to 1; 1 where one of them does not say."""
    if min(len(own.names), len(other.names)) < _LEAST_NAMES:
        return 1.0
    shared = sum(own.names[name] * other.names[name] for name in sorted(own.names.keys() & other.names.keys()))
    return (shared + _BESIDE) / (own.length * other.length)


def _unjoined(parent: list[int], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of some pairs of numbers those that nothing joins when they are come to, until all are joined."""
    apart = len({root(parent, i) for i in parent})
    for i, j in pairs:
        if apart == 1:
            return
        if root(parent, i) != root(parent, j):
            yield i, j
            apart -= root(parent, i) == root(parent, j)


Places = Mapping[str, frozenset[str]]
"""The beginnings of the names that stand behind each preposition of place."""


def _opening(words: Words, document: int) -> Places:
    """Where the first words of a document say that it happened; what is all capitals is no place ("in the AFC")."""
    vocabulary = words.vocabulary
    _, forms, proofs = words.documents[document]
    found: dict[str, set[str]] = {}
    governor = ""
    for form, proof in zip(forms[:_LEAD], proofs, strict=False):
        word = vocabulary.folds[vocabulary.fold_of[form]]
        if proof == PLAIN:
            governor = word if word in _CLASSES["of_places"] else ""
        elif proof == MID and governor and vocabulary.shapes[form] != UPPER and _may_take_part(word):
            found.setdefault(governor, set()).add(word[:BEGINNING])
    return {part: frozenset(told) for part, told in found.items()}


def _may_take_part(word: str) -> bool:
    """Whether a name tells who takes part, and not only in which state."""
    return may_be_name(word) and word not in _CLASSES["empty"] and word not in _CLASSES["wide"]


def _strange(own: Places, other: Places, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether neither document writes any place that the other opens with, behind one preposition; `here` and `there` are
    what they write."""
    return any(
        own[part].isdisjoint(there) and other[part].isdisjoint(here) for part in sorted(own.keys() & other.keys())
    )
