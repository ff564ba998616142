"""The figures of a document, whether it writes them in digits or in words: "1,600", "14.5", "$41m", "forty-one".

Stories are found beside extraction, before any number is read by its grammar. Two reports of one event tell some of its figures
alike, however they write them; a scale counts for nothing ("14.5 million" is 14.5), but for a thousand in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align.words import DIGITS, Words
from checker.values.numbers.printed import printed
from checker.values.numbers.tables import TABLES

_WITH_UNIT = re.compile(r"(?P<digits>\d+)[a-z]{0,3}", re.ASCII | re.IGNORECASE)
"""Digits with a unit or a scale: "41m", "60km"."""
_GROUP = 3
"""So many digits stand behind a comma within a number."""
_POINTS = (".", ":")
"""Between the parts of a decimal, and of a time of day: 5.30 and 5:30 are one."""
_THOUSAND = "thousand"
_PARTS = frozenset(("and", "hundred", _THOUSAND, *TABLES.cardinals))
_EXACT = 3
"""Figures of more digits, without the noughts at their ends, are all alike rare."""


def figures(words: Words, document: int) -> frozenset[str]:
    """The figures of ten and more that a document tells, by its number, and decimals of two digits; years are left out."""
    found = (figure.lstrip("0") for figure in _Reader(words, document).read())
    return frozenset(figure for figure in found if len(figure.strip("0.") if "." in figure else figure) > 1)


def exactness(figure: str) -> float:
    """How much it says that two documents tell a figure, about 1: round ones are told of many things, 2,129 hardly of two."""
    return min(len(figure.replace(".", "").strip("0")), _EXACT) / 2


class _Reader:
    """Reads the numbers of a document off its tokens."""

    def __init__(self, words: Words, document: int) -> None:
        vocabulary = words.vocabulary
        self._text, self._lengths = words.texts[document], vocabulary.lengths
        self._starts, self._forms, _ = words.documents[document]
        self._words = {form: vocabulary.folds[vocabulary.fold_of[form]] for form in set(self._forms)}
        self._digits = {
            form: written["digits"]
            for form in self._words
            if vocabulary.shapes[form] == DIGITS and (written := _WITH_UNIT.fullmatch(vocabulary.forms[form]))
        }

    def read(self) -> Iterator[str]:
        """The numbers in digits, those of a digit among them."""
        first = self._digits.keys() | {form for form, word in self._words.items() if word in TABLES.cardinals}
        behind = 0
        for at in [at for at, form in enumerate(self._forms) if form in first]:
            if at >= behind and self._forms[at] in self._digits:
                figure, behind = self._in_digits(at)
                if not (len(figure) == len("1999") and "1900" <= figure < "2100" and "." not in figure):
                    yield figure
            elif at >= behind:
                figure, behind = self._in_words(at)
                yield figure

    def _in_digits(self, at: int) -> tuple[str, int]:
        """The number whose first digits a token is, and the token behind it."""
        figure = self._digits[self._forms[at]]
        for behind in range(at + 1, len(self._forms)):
            more, gap = self._digits.get(self._forms[behind], ""), self._gap(behind)
            if more and "." not in figure and gap in _POINTS:
                figure = f"{figure}.{more}"
            elif len(more) == _GROUP and "." not in figure and gap == ",":
                figure += more
            else:
                return figure, behind
        return figure, len(self._forms)

    def _in_words(self, at: int) -> tuple[str, int]:
        """The number whose first word a token is, and the token behind it."""
        parts = [self._words[self._forms[at]]]
        for behind in range(at + 1, len(self._forms)):
            part = self._words[self._forms[behind]]
            if part not in _PARTS or self._gap(behind) not in (" ", "-"):
                break
            parts.append(part)
        found = printed(parts, 0)
        if found is None:
            return "", at + 1
        number, count = found
        return f"{round(number.nominal) * (1000 if parts[count : count + 1] == [_THOUSAND] else 1)}", at + count

    def _gap(self, at: int) -> str:
        """What stands between a token and the one before it."""
        return self._text[self._starts[at - 1] + self._lengths[self._forms[at - 1]] : self._starts[at]]
