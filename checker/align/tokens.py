"""The words of a segment, with the little grammar that can be known without a parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.model.document import Document, Segment
from checker.named import NamedTuple, maker

_TOKEN = re.compile(r"[^\W\d_]{1,40}(?:['’\-][^\W\d_]{1,40}){0,4}|\d[\d,.:]{0,20}\d|\d|[^\w\s]")
_STEM_LENGTH = 6


class Token(NamedTuple):
    """A word, number or mark. `shape`: "a" lower-case word, "A" capital inside running text, "S" capital that may
    only begin a sentence or stands in a title, "9" number, "." mark. `lower` is the word in lower case, `stem` the
    beginning of that."""

    start: int
    end: int
    text: str
    stem: str
    shape: str
    lower: str


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The first six letters in lower case, plural s and possessive removed.

    Truncation does for likeness of contexts what a stemmer does (McNamee and Mayfield 2004, "Character n-gram
    tokenization"), in any language and at no cost.
    """
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:_STEM_LENGTH]


def tokens(document: Document, segment: Segment) -> tuple[Token, ...]:
    """The tokens of a segment in order; in a title no capital counts as a name's."""
    found: list[Token] = []
    fresh = True  # at the start of a sentence or quotation, where any word has a capital
    for hit in _TOKEN.finditer(document.text, segment.start, segment.end):
        start, end = hit.span()
        word = hit[0]
        stemmed, shape, lower = _form(word)
        if shape == ".":
            fresh = fresh or word in '"“”:'
        elif fresh:
            fresh = False
            if shape == "A":
                shape = "S"
        found.append(_made((start, end, word, stemmed, shape, lower)))
    return _titled(found) if _is_title(found) else tuple(found)


_made = maker(Token)


@lru_cache(maxsize=65_536)
def _form(word: str) -> tuple[str, str, str]:
    """The stem, the shape inside running text, and the lower case of a word, number or mark."""
    if word[0].isalpha():
        lower = word.lower()
        return stem(lower), "a" if word[0].islower() else "A", lower
    return word, "9" if word[0].isdigit() else ".", word


def _is_title(found: Sequence[Token]) -> bool:
    """Whether most long words have a capital and no full stop ends them."""
    if found and found[-1].text == ".":
        return False
    words = [token for token in found if token.shape in "aAS" and len(token.text) > 3]
    return 3 <= len(words) <= 25 and sum(token.shape != "a" for token in words) > 0.7 * len(words)


def _titled(found: list[Token]) -> tuple[Token, ...]:
    return tuple(token._replace(shape="S") if token.shape == "A" else token for token in found)
