"""The language that a text is written in, of those that there are tables of times for."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from checker.documents.words import words
from checker.values.scanning import matches, scanner

WORD = re.compile(r"[^\W\d_]+")
SENTENCE = 160  # characters
LEAST_WORDS = 2
SAMPLE = 1500  # characters
LEAST_SHARE, LEAST_SHARE_ASCII = 0.12, 0.2  # of the words, from which on common ones tell the language


def language(text: str) -> str:
    """The code of a text's language ("de"); "en" where its first words do not say another."""
    sample = text[:SAMPLE]
    is_ascii = text.isascii()
    if len(text) <= SENTENCE:
        return _of_sentence(sample)
    for code, of in words().languages.items():
        if is_ascii and not matches(_scanner(of.telling), sample.encode()):
            continue  # a text of some length in the others has letters of its own, or was typed without them
        found = sample.lower().split()
        told = sum(map((of.common - of.shared if is_ascii else of.common).__contains__, found))
        if told > (LEAST_SHARE_ASCII if is_ascii else LEAST_SHARE) * len(found):
            return code
    return "en"


def _of_sentence(text: str) -> str:
    """The language of a text that is too short for shares: two words tell it, one of which English does not have."""
    found = WORD.findall(text.lower())
    for code, of in words().languages.items():
        told = [word for word in found if word in of.common or word in of.times]
        if len(told) >= LEAST_WORDS and not of.shared.issuperset(told) and of.english.isdisjoint(found):
            return code
    return "en"


@cache
def _scanner(words: frozenset[str]) -> Any:
    """Finds one of some words between blanks."""
    return scanner(f" (?:{'|'.join(sorted(words))}) ")
