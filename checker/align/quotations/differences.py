"""What a difference between two wordings amounts to: nothing, style, or other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.align.spelling import Lexicon, Spelling

NOTHING, STYLE, WORDS = range(3)

_WINDOW = 3
_NOT_WORD = re.compile(r"[^\w\s]+")
_CONTRACTIONS = (
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"\bcan['’]t\b|\bcannot\b"), "can not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"['’]m\b"), " am"),
    (re.compile(r"\b(?P<who>he|she|it|that|what|there|here|who|where|how|let)['’]s\b"), r"\g<who> is"),
    (re.compile(r"(?P<who>\w)['’]d\b"), r"\g<who> would"),
    (re.compile(r"\bgonna\b"), "going to"),
    (re.compile(r"\bwanna\b"), "want to"),
    (re.compile(r"\bgotta\b"), "got to"),
    (re.compile(r"\b(?P<hour>\d{1,2}):00\b"), r"\g<hour>"),
    (re.compile(r"\b(?P<half>[ap])\.\s?m\b\.?"), r"\g<half>m"),
    (re.compile(r"\bper ?cent\b|%"), "percent"),
)
_NUMBERS = {
    word: str(number)
    for words in (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth",
    )
    for number, word in enumerate(words.split(" "))
}
_ORDINAL = re.compile(r"^(?P<number>\d+)(?:st|nd|rd|th)$")
_JOINS = frozenset(("and", "but", "so"))


class Style:
    """Brings wordings to one style, so that what is left are other words."""

    __slots__ = ("_spelling",)

    def __init__(self, lexicon: Lexicon) -> None:
        self._spelling = Spelling(lexicon)

    def plain(self, text: str) -> str:
        """A text without contractions, national spellings, number words, punctuation, spaces and a leading "and"."""
        text = text.lower()
        for pattern, instead in _CONTRACTIONS:
            text = pattern.sub(instead, text)
        words = _NOT_WORD.sub(" ", text.replace("'", "").replace("’", "")).split()
        words = [_ORDINAL.sub(r"\g<number>", word) for word in words if word not in _JOINS]
        return "".join(_NUMBERS.get(word, self._spelling.american(word)) for word in words)

    def kind(self, words: Sequence[str], at: tuple[int, int], other: Sequence[str], other_at: tuple[int, int]) -> int:
        """NOTHING, STYLE or WORDS for a difference; `words` and `other` are written forms, `at` the ranges that differ.

        The window grows by up to three equal words on each side, since "6 p.m." and "6:00 pm" may be split anywhere.
        """
        for left in range(_WINDOW + 1):
            for right in range(_WINDOW + 1):
                a = " ".join(words[max(0, at[0] - left) : at[1] + right])
                b = " ".join(other[max(0, other_at[0] - left) : other_at[1] + right])
                if self.plain(a) == self.plain(b):
                    return STYLE
        return WORDS
