"""The forms of English words: what a lexicon's verbs and nouns look like in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Irregular = Mapping[str, Sequence[str]]  # word -> the forms that no rule gives

_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]")  # one syllable that doubles its last letter: stop, quit
_UNSTRESSED_L = re.compile(r"[a-z]*[aeiou][a-z]*[^aeiou][aei]l")  # "cancelled" in Britain, "canceled" in America
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def noun_forms(noun: str, irregular: Irregular) -> tuple[str, ...]:
    """A noun and its plural; of a phrase the last word is inflected. "page" gives page, pages."""
    *before, word = noun.split(" ")
    return tuple(" ".join((*before, form)) for form in (word, *irregular.get(word, (_with_s(word),))))


def verb_forms(verb: str, irregular: Irregular) -> tuple[str, ...]:
    """A verb in all its forms; of a phrase the first word is inflected. "make public" gives made public."""
    word, *after = verb.split(" ")
    past = irregular.get(word, (_with_ed(word),))
    british = (f"{word}led", f"{word}ling") if _UNSTRESSED_L.fullmatch(word) and word not in _STRESSED else ()
    return tuple(" ".join((form, *after)) for form in (word, _with_s(word), *past, _with_ing(word), *british))


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) or word in ("go", "do") else "s")


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "ye", "oe")):
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


_STRESSED = frozenset(
    [
        "acquit",
        "admit",
        "begin",
        "commit",
        "compel",
        "control",
        "expel",
        "kidnap",
        "occur",
        "patrol",
        "permit",
        "propel",
        "refer",
        "submit",
    ]
)
"""Longer verbs that double their last letter, too."""


def _doubled(word: str) -> str:
    return word + word[-1] if _SHORT.fullmatch(word) or word in _STRESSED else word
