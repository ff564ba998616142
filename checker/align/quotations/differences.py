"""What a difference between two wordings amounts to: style, or other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.align.quotations import figures
from checker.align.spelling import Lexicon, Spelling
from checker.align.words import CLASSES

STYLE, WORDS = range(2)

_WINDOW = 3
_ORDINAL = re.compile(r"(?P<number>\d+)(?:st|nd|rd|th)")
_UNHEARD = frozenset(("and", "but", "so", "um", "uh", "er", "erm", "00"))
"""Words that reporters add and leave out, sounds of hesitation, and the minutes of "6:00"."""

_PERFECT = frozenset(("have", "has", "had"))
"""Before a participle: "they lost", "had lost"."""
_SUBJECTS = frozenset(("i", "we", "you", "he", "she", "it", "they"))
"""Left to the report where a quotation goes on its sentence."""


class Style:
    """Brings wordings to one style, so that what is left are other words. Words are tokens, without punctuation."""

    __slots__ = ("_endings", "_known", "_spelling", "_turned", "_whole")

    def __init__(self, lexicon: Lexicon) -> None:
        self._spelling = Spelling(lexicon)
        pairs = [entry.partition("/") for entry in lexicon.get("spelling", {}).get("contraction", ())]
        self._whole = {short: long for short, _, long in pairs if short[0] != "-"}
        self._endings = tuple((short[1:], long) for short, _, long in pairs if short[0] == "-")
        self._known: dict[str, str] = {}
        spelling = lexicon.get("spelling", {})
        turned = [entry.partition("/") for kind in ("tense", "person") for entry in spelling.get(kind, ())]
        self._turned = frozenset((said, reported) for said, _, reported in turned)

    def kind(self, words: Sequence[str], at: tuple[int, int], other: Sequence[str], other_at: tuple[int, int]) -> int:
        """STYLE or WORDS for a difference; `words` and `other` are written forms, `at` the ranges that differ.

        The window grows by up to three words on each side, since "6 p.m." and "6:00 pm" may be split anywhere.
        """
        own, others = self._windows(words, at), self._windows(other, other_at)
        return STYLE if any(a == b for a, b in zip(own, others, strict=True)) else WORDS

    def _windows(self, words: Sequence[str], at: tuple[int, int]) -> Iterator[str]:
        """A range of words, with up to three words more on each side, as letters: without contractions, national spellings,
        number words, a joining "and", and spaces."""
        start, end = at
        low = max(0, start - _WINDOW)
        parts = list(map(self._parts, words[low : end + _WINDOW]))
        for left in range(_WINDOW + 1):
            for right in range(_WINDOW + 1):
                window = parts[max(0, start - left) - low : end + right - low]
                yield figures.joined(chain.from_iterable(window))

    def _parts(self, written: str) -> tuple[str, str, str]:
        """A word in one style, between the signs before and behind it."""
        before, word, behind = figures.split(written)
        return before, self._known[word] if word in self._known else self._learned(word), behind

    def is_reported(self, words: Sequence[str], other: Sequence[str], *, begins: bool) -> bool:
        """Whether words differ in nothing but what a report turns: tense, person, subjects ("we will", "would").

        Where they begin the quotation (`begins`) one side may have words more in front: the report tells those itself.
        """
        one, two = ([word for w in side if (word := w.lower()) not in _SUBJECTS] for side in (words, other))
        if not one and not two:
            return False
        one, two = ([word for word in side if word not in _PERFECT] for side in (one, two))
        if begins:
            shorter = min(len(one), len(two))
            one, two = one[len(one) - shorter :], two[len(two) - shorter :]
        if len(one) != len(two):
            return False
        return all(a == b or self._is_turned(a, b) or self._is_turned(b, a) for a, b in zip(one, two, strict=True))

    def _is_turned(self, present: str, past: str) -> bool:
        """Whether one form is what a report makes of the other, by the table or by a regular ending."""
        if (present, past) in self._turned:
            return True
        stem = present.removesuffix("s")
        return past in (f"{stem}ed", f"{stem}d", f"{stem[:-1]}ied") and len(stem) > 1

    def _learned(self, written: str) -> str:
        word = written.lower().replace("’", "'").replace("ʼ", "'")
        if (whole := self._whole.get(word)) is not None:
            word = whole
        elif "'" in word:
            word = self._expanded(word)
        words = [part for part in word.replace("'", "").split(" ") if part not in _UNHEARD]
        found = self._known[written] = "".join(map(self._one, words))
        return found

    def _expanded(self, word: str) -> str:
        for ending, long in self._endings:
            if word.endswith(ending):
                return f"{word[: -len(ending)]} {long}"
        stem, _, ending = word.partition("'")
        return f"{stem} is" if ending == "s" and stem in CLASSES["contracted"] else word

    def _one(self, word: str) -> str:
        if ordinal := _ORDINAL.fullmatch(word):
            return ordinal["number"]
        return figures.NUMBERS.get(word) or self._spelling.american(word)
