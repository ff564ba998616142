"""What kind of event a sentence tells of, and at what sort of place: a fire at a school, a shooting in a market.

Kinds and sorts are classes of the lexicons happenings and sites.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import product

from checker.align.slots.lexemes import Lexemes
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import Token
from checker.rulebook import Rulebook

_NO_EVENT = "services"
_WORDS = re.compile(r"[^\W\d_]+")
_PHRASE = 4
"""So many tokens before a noun its phrase may begin: "in the Halden shopping centre"."""
_PAIRS = frozenset(
    pair
    for name in ("along", "within")
    for told in CLASSES[name]
    for one, _, other in (told.partition("/"),)
    for pair in ((one, other), (other, one))
)
Kinds = frozenset[str]


class Forms(Lexemes):
    """The forms of a lexicon, found in rows of tokens and in whole texts."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        super().__init__(forms)
        told = [(form, kind) for form, kind in forms.items() if kind != _NO_EVENT]
        self._words = {form: kind for form, kind in told if form.isalpha()}
        self._phrases = tuple((form, kind) for form, kind in told if not form.isalpha())

    def written(self, text: str) -> Kinds:
        """The classes of all forms that a text has, in whatever sense."""
        lower = text.lower()
        found = {self._words[word] for word in self._words.keys() & _WORDS.findall(lower)}
        return frozenset(found.union(kind for form, kind in self._phrases if form in lower))


class Happenings:
    """Finds kinds of events and sorts of places with a rulebook's lexicon."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._events, self._sites = (Forms(rulebook.forms[name]) for name in ("happenings", "sites"))

    def events(self, words: Sequence[Token]) -> Kinds:
        """The kinds of events among the words of a sentence."""
        found: set[str] = set()
        end = 0
        for at, kind in self._events.among(words, range(len(words))):
            if at >= end:
                found.add(kind)
                end = at + (2 if kind == _NO_EVENT else 1)
        return frozenset(found - {_NO_EVENT})

    def sites(self, words: Sequence[Token]) -> Kinds:
        """The sorts of places that a sentence speaks of as such, "in a Kallvik school", but not of "school children" or of the
        hospital "to" which somebody is taken."""
        return frozenset(kind for at, kind in self._sites.among(words, range(len(words))) if self._is_place(words, at))

    def _is_place(self, words: Sequence[Token], at: int) -> bool:
        """Whether a noun's phrase begins before a word, as it is where something happens, and ends with its noun."""
        end = at + 1
        while end < len(words) and self._sites.at(words[at : end + 1], 0) != self._sites.at(words[at:end], 0):
            end += 1
        if end < len(words) and words[end].shape == "a" and words[end].lower not in FUNCTION:
            return False
        first = next(
            (i for i in range(at - 1, max(-1, at - 1 - _PHRASE), -1) if words[i].lower in CLASSES["determiners"]), -1
        )
        return first >= 0 and (not first or words[first - 1].lower not in ("to", "from"))

    def all_events(self, text: str) -> Kinds:
        """The kinds of events that a text writes at all."""
        return self._events.written(text)

    def all_sites(self, text: str) -> Kinds:
        """The sorts of places that a text writes at all."""
        return self._sites.written(text)


def are_two(own: Kinds, other: Kinds) -> bool:
    """Whether both tell of some, and none of one is that of the other, or comes with it."""
    return bool(own and other) and own.isdisjoint(other) and _PAIRS.isdisjoint(product(own, other))
