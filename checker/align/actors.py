"""Who acts in a clause: the names before its verb, or whom a pronoun there stands for.

A pronoun is taken for the subject of the nearest sentence before that opens with a name: the heuristic of Hobbs (1978)
without its parse tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.align.sentence import CLASSES, FUNCTION
from checker.align.tokens import Token

_OPENING = 12
"""A sentence's subject is looked for among so many of its first tokens."""


def actors(words: Sequence[Token], low: int, high: int, before: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The names in lower case that stand between two tokens, the clause's beginning and its verb; where a pronoun
    stands there instead, those of the sentences `before`, the nearest first."""
    found = _named(words, low, high)
    if found or not any(token.lower in CLASSES["persons"] for token in words[low:high]):
        return found
    return spoken_of(before)


def spoken_of(before: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Whom a pronoun, or "the 32-year-old", stands for: the names that the nearest of the sentences `before` opens with."""
    for sentence in before:
        if found := _named(sentence, 0, min(len(sentence), _OPENING)):
            return found
        if not any(token.lower in CLASSES["persons"] for token in sentence[:_OPENING]):
            break
    return frozenset()


def _named(words: Sequence[Token], low: int, high: int) -> frozenset[str]:
    return frozenset(
        words[at].lower.removesuffix("'s").removesuffix("’s") for at in range(low, high) if _is_name(words, at)
    )


def _is_name(words: Sequence[Token], at: int) -> bool:
    """A capital inside running text, or one that opens a sentence and is followed by another or by a small word that no
    common noun's phrase would begin with."""
    token = words[at]
    word = token.lower
    if token.shape not in "AS" or len(word) < 3 or word in CLASSES["not_names"] or word in FUNCTION:
        return False
    if token.shape == "A":
        return True
    follower = words[at + 1] if at + 1 < len(words) else None
    return follower is not None and (follower.shape == "A" or follower.lower in CLASSES["after_subject"])
