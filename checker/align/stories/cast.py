"""Who and what a document names: what two documents are held against each other by (participants.py).

A name is known by its first letters, so that "Turkmens" are of Turkmenistan; one of a state counts for less, a publisher's for
nothing (participants.toml).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import compress
from math import log, sqrt
from pathlib import Path

from checker.align.stories.days import Told, told_days
from checker.align.stories.figures import figures
from checker.align.stories.rare import is_surely_name, may_be_name
from checker.align.words import Words
from checker.model.document import Document
from checker.named import NamedTuple
from checker.tables import compiled, read_toml

LEAD = 80
"""So many words open a document."""
BESIDE = 0.5
"""What two documents that their words have brought together share beside names: it counts where they name few."""
_OPENING, _WIDE = 1.5, 0.4
"""How much more a name counts that stands among them, and how much less one of a state."""
_KEY = 5
"""So many letters of two words make them one name."""
_HALF = 100
"""After so many words a name counts half of what it does in the first ones: background comes late."""

_TABLE = Path(__file__).with_name("participants.toml")
CLASSES: Mapping[str, frozenset[str]] = {
    name: frozenset(told.split())
    for name, told in compiled("participants", [_TABLE], lambda: read_toml(_TABLE)).items()
}
_WIDE_NAMES = frozenset(word[:_KEY] for word in CLASSES["wide"])


class Cast(NamedTuple):
    """Who is named in a document: how much each name counts, by its first letters, and the length of these as a vector."""

    names: Mapping[str, float]
    length: float


class Telling(NamedTuple):
    """What a document tells: its names as a cast, by how early and how often they come; the beginnings of all its words; its
    figures; and the days."""

    cast: Cast
    words: frozenset[str]
    figures: frozenset[str]
    days: Told


class Casting:
    """Reads who is named in documents; what a word counts for as a name is worked out once for all of them."""

    def __init__(self, words: Words, documents: Sequence[Document]) -> None:
        self._words = words
        self._documents = documents
        self._scope = cache(partial(_scope, words))

    def cast(self, document: int) -> Cast:
        """Who is named in a document; a name counts for more that opens it or comes again."""
        vocabulary = self._words.vocabulary
        _, forms, proofs = self._words.documents[document]
        opening = set(compress(map(vocabulary.fold_of.__getitem__, forms[:LEAD]), proofs))
        often: Counter[str] = Counter()
        scope: dict[str, float] = {}
        for fold, count in Counter(compress(map(vocabulary.fold_of.__getitem__, forms), proofs)).items():
            if own := self._scope(fold):
                name = vocabulary.folds[fold][:_KEY]
                often[name] += count
                scope[name] = max(own * (_OPENING if fold in opening else 1.0), scope.get(name, 0.0))
        return _cast({name: (1 + log(count)) * scope[name] for name, count in often.items()})

    def telling(self, document: int) -> Telling:
        """What a document tells that another of the same event may be expected to tell, too."""
        vocabulary = self._words.vocabulary
        folds = vocabulary.folds
        _, forms, proofs = self._words.documents[document]
        often: dict[str, float] = {}
        for at in compress(range(len(forms)), proofs):
            fold = vocabulary.fold_of[forms[at]]
            if self._scope(fold):
                name = folds[fold][:_KEY]
                often[name] = often.get(name, 0.0) + 2 ** (-at / _HALF)
        return Telling(
            _cast({name: log(1 + count) * (_WIDE if name in _WIDE_NAMES else 1.0) for name, count in often.items()}),
            frozenset([folds[vocabulary.fold_of[form]][:_KEY] for form in set(forms)]),
            figures(self._words, document),
            told_days(self._documents[document], document, self._words),
        )


def may_take_part(word: str) -> bool:
    """Whether a name tells who takes part, and not only in which state."""
    return may_be_name(word) and word not in CLASSES["empty"] and word not in CLASSES["wide"]


def _scope(words: Words, fold: int) -> float:
    """How much a word counts as a name, 0 where it is none."""
    word = words.vocabulary.folds[fold]
    if not may_be_name(word) or word in CLASSES["empty"] or not is_surely_name(words.count(fold)):
        return 0.0
    return _WIDE if word in CLASSES["wide"] else 1.0


def _cast(names: Mapping[str, float]) -> Cast:
    return Cast(names, sqrt(sum(weight * weight for weight in names.values()) + BESIDE))
