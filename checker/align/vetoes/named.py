"""Whom a document names at its beginning, for vetoes that rest on whom documents are about."""

from __future__ import annotations

import re

from checker.align.words import BEGINNING, fold

NAME = r"[A-Z][\w'’.-]{1,24}(?: (?:[A-Z][\w'’-]{1,24}|&)){0,3}"
"""A name of up to four words."""
BEGINS = 400
"""Among so many characters a report tells whom it is about."""
_WORD = re.compile(r"[^\W\d_]{3,}")


def beginnings(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, by which one name is known in two spellings."""
    return frozenset(fold(word)[:BEGINNING] for word in _WORD.findall(text))
