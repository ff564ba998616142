"""A header line as tokens: each word, number and mark gets a class of one letter, for patterns over classes.

| class | meaning | class | meaning |
|---|---|---|---|
| `m` `w` | month, weekday | `d` `y` `e` `n` | number of 1-2 digits, year, of 8 digits, any other |
| `o` | the "th" of 4th | `p` `q` | am, pm, hrs; a, p, m alone |
| `l` `u` | published, posted; updated, edited | `k` | on, at, last, time ... |
| `g` `z` `t` | agency, time zone, the T of ISO 8601 | `s` | brackets, bars, dots and at-signs between parts |
"""

from __future__ import annotations

import re

from checker.documents.words import words
from checker.named import NamedTuple

TOKEN = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)")
FIRST_YEAR, LAST_YEAR = 1600, 2099
ORDINALS = ("st", "nd", "rd", "th")
DASHES = "-–—−_"
MOST_FOREIGN = 12  # words that are no date line's own


class Token(NamedTuple):
    kind: str  # the class
    start: int
    end: int


class Cut(NamedTuple):
    """A line with its tokens and, as one string, their classes."""

    text: str
    tokens: tuple[Token, ...]
    classes: str

    def word(self, index: int) -> str:
        token = self.tokens[index]
        return self.text[token.start : token.end]


def cut(text: str, before: int = MOST_FOREIGN, most: int = MOST_FOREIGN) -> Cut | None:
    """The tokens of a line; None where more than `before` foreign words stand before its first number, or `most` in all."""
    classes = words().classes
    found: list[Token] = []
    kinds: list[str] = []
    foreign = 0
    for hit in TOKEN.finditer(text):
        start, end = hit.span()
        piece = hit.group()
        if hit.lastgroup == "number":
            kind = _number_class(piece)
            before = most
        elif hit.lastgroup == "word":
            kind = classes.get(piece.lower(), "?")
            if piece.lower() in ORDINALS and kinds and kinds[-1] == "d" and found[-1].end == start:
                kind = "o"
            elif kind == "?":
                foreign += 1
                if foreign > before:
                    return None
        elif piece in ",.:/+":
            kind = piece
        else:
            kind = "-" if piece in DASHES else "s"
        found.append(Token(kind, start, end))
        kinds.append(kind)
    return Cut(text, tuple(found), "".join(kinds))


def _number_class(digits: str) -> str:
    if not digits.isascii():
        return "?"
    if len(digits) <= 2:
        return "d"
    if len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return "y"
    return "e" if len(digits) == 8 and 1900 <= int(digits[:4]) <= LAST_YEAR else "n"
