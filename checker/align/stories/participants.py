"""Two like events in one story: documents that share words, a country or an agency, and tell of others who took part.

How rare a word is tells little in a folder of a few documents, where all that two of them share is rare. So the documents
of a story are held against each other once more, by whom they name: the likeness of two is the cosine of their names, with
those that only one of them writes. Where neither writes the places that the other opens with, they must be more alike.

Two events of one club, firm or court share its name, and half of their words. So a sum of log-odds (participants-weights.toml)
is asked besides: whom both name early and often, the foremost name that one of them does not write, the numbers that both
have, and other months and years. What such likenesses join is one event; one link is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations
from math import log
from pathlib import Path

from checker.align.stories.cast import BESIDE, CLASSES, LEAD, Cast, Casting, Telling, may_take_part
from checker.align.stories.clusters import root
from checker.align.strangers import written
from checker.align.words import BEGINNING, MID, PLAIN, UPPER, Words
from checker.tables import compiled, read_toml

ONE = 0.45
"""From this likeness on, 0 to 1, two documents tell of one event whatever they open with."""
TWO = 0.18
"""Under this they tell of two."""
LEAST_ODDS = -0.6
"""Nor do they where the sum is less, about one to two: what is parted wrongly hides contradictions."""
_LEAST_NAMES = 2
"""Who names fewer does not say who took part."""
_LITTLE = 0.1
"""What the logarithm of what two share starts from."""

WEIGHTS = Path(__file__).with_name("participants-weights.toml")


def events(story: Sequence[int], words: Words) -> list[list[int]]:
    """The documents of a story by the events of which they tell, in order."""
    if len(story) < 2:
        return [list(story)]
    casting = Casting(words)
    casts = [casting.cast(document) for document in story]
    tellings = cache(casting.telling)
    opening, writing = cache(partial(_opening, words)), cache(partial(written, words))
    parent = list(range(len(story)))
    doubtful = []
    for i, j in _unjoined(parent, combinations(parent, 2)):
        likeness = alike(casts[i], casts[j])
        if likeness < TWO or odds(tellings(story[i]), tellings(story[j])) < LEAST_ODDS:
            continue
        if likeness >= ONE:
            parent[root(parent, j)] = root(parent, i)
        else:
            doubtful.append((i, j))
    for i, j in _unjoined(parent, doubtful):
        a, b = story[i], story[j]
        if not _strange(opening(a), opening(b), writing(a), writing(b)):
            parent[root(parent, j)] = root(parent, i)
    found: dict[int, list[int]] = {}
    for at, document in enumerate(story):
        found.setdefault(root(parent, at), []).append(document)
    return list(found.values())


def alike(own: Cast, other: Cast) -> float:
    """How alike two documents are by whom they name, 0 to 1; 1 where one of them does not say."""
    return 1.0 if _say_little(own, other) else (_shared(own, other) + BESIDE) / (own.length * other.length)


def odds(own: Telling, other: Telling) -> float:
    """The log-odds that two documents tell of one event; certain where one of them does not say who took part."""
    if _say_little(own.cast, other.cast):
        return float("inf")
    weights = _weights()
    return weights["bias"] + sum(weights[name] * value for name, value in comparisons(own, other).items())


def comparisons(own: Telling, other: Telling) -> dict[str, float]:
    """What two documents have in common and what parts them, by name: the terms of the sum before their weights."""
    shared = _shared(own.cast, other.cast)
    return {
        "names alike": (shared + BESIDE) / (own.cast.length * other.cast.length),
        "names shared": log(_LITTLE + shared),
        "foremost stranger": max(_foremost(own, other), _foremost(other, own)),
        "numbers shared": log(1 + len(own.numbers & other.numbers)),
        "other months": float(bool(own.months and other.months) and own.months.isdisjoint(other.months)),
        "other year": float(bool(own.year and other.year) and own.year != other.year),
    }


def _say_little(own: Cast, other: Cast) -> bool:
    return min(len(own.names), len(other.names)) < _LEAST_NAMES


def _shared(own: Cast, other: Cast) -> float:
    """How much two documents name in common."""
    return sum(own.names[name] * other.names[name] for name in sorted(own.names.keys() & other.names.keys()))


def _foremost(own: Telling, other: Telling) -> float:
    """How much the name counts that comes first and oftest of those that the other document does not write."""
    return max((weight for name, weight in own.cast.names.items() if name not in other.words), default=0.0)


@cache
def _weights() -> Mapping[str, float]:
    table: Mapping[str, float] = compiled("one-event", [WEIGHTS], lambda: read_toml(WEIGHTS)["one-event"])
    return table


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
    for form, proof in zip(forms[:LEAD], proofs, strict=False):
        word = vocabulary.folds[vocabulary.fold_of[form]]
        if proof == PLAIN:
            governor = word if word in CLASSES["of_places"] else ""
        elif proof == MID and governor and vocabulary.shapes[form] != UPPER and may_take_part(word):
            found.setdefault(governor, set()).add(word[:BEGINNING])
    return {part: frozenset(told) for part, told in found.items()}


def _strange(own: Places, other: Places, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether neither document writes any place that the other opens with, behind one preposition; `here` and `there` are
    what they write."""
    return any(
        own[part].isdisjoint(there) and other[part].isdisjoint(here) for part in sorted(own.keys() & other.keys())
    )
