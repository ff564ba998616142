"""Which words of one telling the others tell, too: what a fact is about must be true of all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.align.blocks import Entry
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import Token
from checker.compare.accounts.denials import WORDS_OF_DENIAL
from checker.compare.accounts.phrases import OPPOSITES, SORTS
from checker.lazily import lazily

MOST_TELLINGS = 8
"""So many tellings of each side are looked at for their words."""
_OWN, _OWN_NAME, _OWN_NUMBER, _OWN_PLACE, _OWN_BOUND = 0.25, 0.1, 1.6, 1.6, 3.0
"""What it costs to show a word that others do not tell, a name, a number, a name behind "in", and a word that bounds what is counted
or says that it is not so."""
_BOUNDS = frozenset(word for pair in OPPOSITES for word in pair) | SORTS | CLASSES["unreal"] - FUNCTION
_OPPOSITE = {
    "before": "after",
    "with": "without",
    "including": "excluding",
    "inside": "outside",
    "above": "below",
    "over": "under",
}
_OPPOSITE |= {other: one for one, other in _OPPOSITE.items()}
"""Small words that bound what is measured where the other telling has the opposite one."""
_BOUNDING = frozenset(("including", "excluding", "counting", "besides"))
"""What follows bounds whom a number counts, up to the next mark."""
_AT_HAND = 64
"""Texts of which numbers and small letters are remembered: those of one story."""
_NUMBER = re.compile(r"\d[\d,.:]{0,20}\d|\d")


class Telling:
    """What a passage tells: the stems of its sentence, and its document in lower case with the numbers there."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry

    @lazily
    def stems(self) -> frozenset[str]:
        return frozenset([token.stem for token in self._entry.slots.words]) | {self._entry.claim.attribute}

    @lazily
    def is_vote(self) -> bool:
        """Whether it tells a vote, of which it may say that something was rejected."""
        return self._entry.claim.mention.kind == "tally"

    @lazily
    def spelt(self) -> frozenset[str]:
        """The words of its sentence in small letters."""
        return frozenset([token.lower for token in self._entry.slots.words])

    @lazily
    def value(self) -> Sequence[str]:
        """The numbers of the value itself."""
        return _NUMBER.findall(self._entry.claim.text)

    @lazily
    def document(self) -> str:
        return _lowered(self._entry.claim.document.text)

    @lazily
    def numbers(self) -> frozenset[str]:
        return _numbers(self.document)


@lru_cache(_AT_HAND)
def _lowered(text: str) -> str:
    return text.lower()


@lru_cache(_AT_HAND)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


class Tellings:
    """What some passages tell, each part of it read when it is first asked for."""

    def __init__(self, told: Sequence[Telling]) -> None:
        self._told = told

    @lazily
    def _stems(self) -> frozenset[str]:
        return frozenset[str]().union(*(one.stems for one in self._told))

    def costs(self, words: Sequence[Token]) -> list[float]:
        """What it costs to show each word of another passage: nothing where these have it, too."""
        found = []
        is_bound = is_placed = False
        for word in words:
            is_bound = word.shape != "." and (is_bound or word.lower in _BOUNDING)
            cost = self._cost(word, is_bound=is_bound)
            is_owner = word.lower.endswith(("'s", "’s"))
            found.append(_OWN_PLACE if is_placed and cost == _OWN_NAME and not is_owner else cost)
            is_placed = word.lower == "in"
        return found

    def _cost(self, word: Token, *, is_bound: bool) -> float:
        if word.lower in WORDS_OF_DENIAL and not any(one.is_vote or word.lower in one.spelt for one in self._told):
            return _OWN_BOUND
        if word.shape == "9" and any(word.text in one.value for one in self._told):
            return _OWN_NUMBER  # "not 46 but 64"
        opposite = _OPPOSITE.get(word.lower)
        if opposite and any(opposite in one.spelt and word.lower not in one.spelt for one in self._told):
            return _OWN_BOUND
        if word.shape == "." or word.lower in FUNCTION or word.stem in self._stems:
            return 0.0
        if word.shape == "9":
            return 0.0 if any(word.text in one.numbers for one in self._told) else _OWN_NUMBER
        if is_bound or word.lower in _BOUNDS:
            return _OWN_BOUND if not self.is_other_sort(word) else _OWN
        written = word.lower.removesuffix("'s").removesuffix("’s")
        if any(written in one.document for one in self._told):
            return 0.0
        return _OWN_NAME if word.shape == "A" else _OWN

    def is_other_sort(self, word: Token) -> bool:
        """Whether a word names a sort of what stands behind it, and these passages have it not: "net profit"."""
        return word.lower in SORTS and word.stem not in self._stems


def others(sides: Sequence[Sequence[Entry]]) -> list[list[list[Tellings]]]:
    """For each telling of each side what the other sides tell, or, where there is one side, what its other tellings do."""
    told = [list(map(Telling, side[:MOST_TELLINGS])) for side in sides]
    if len(told) == 1:
        (own,) = told
        return [[[Tellings([other for other in own if other is not one])] if len(own) > 1 else [] for one in own]]
    whole = list(map(Tellings, told))
    return [
        [[other for other in whole if other is not mine]] * len(side) for side, mine in zip(told, whole, strict=True)
    ]
