"""The councils, courts and the like that a sentence names, each by the words of its whole phrase.

"The Advisory Committee of the Human Rights Council" and "the Human Rights Council's Advisory Committee" are one body, and no
Human Rights Council: its noun stands last in "Rights Council", first in "Committee on the Rights of the Child".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.align.slots.sentence import CLASSES, FUNCTION, owning
from checker.align.tokens import Token

Body = tuple[str, ...]
"""The words of a body's name in lower case, small ones left out, its noun last: ("rights", "child", "committee")."""
_LONGEST = 16
"""A body's name has at most so many words behind its noun."""


def bodies(words: Sequence[Token], nouns: Collection[str]) -> frozenset[Body]:
    """The bodies that a sentence names with more than the noun alone, one in the name of another not for itself; `nouns` may
    have two words ("working group")."""
    found: set[Body] = set()
    at = 0
    while at < len(words):
        first, at = at, _end_of_name(words, at)
        if noun := _noun(words, first, at, nouns):
            is_bare = noun.start == first
            behind: list[str] = []
            if noun.stop == at:
                at = _complemented(words, at, CLASSES["of_a_body"] if is_bare else ("of",))
                behind = [owning(word) for word in words[noun.stop : at] if _is_of_name(word)]
            if behind or not is_bare:
                found.add((*behind, *(owning(word) for word in words[first : noun.stop])))
        at += 1
    return frozenset(found)


def are_one(one: Body, other: Body) -> bool:
    """Whether two names have one noun, and one has all words of the other, or its initials for some: "UN", "United Nations
    Human Rights Council"."""
    if one[-1] != other[-1]:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    short, long = sorted((one, other), key=len)
    return (
        len(short) > 1
        and short[0] == "".join(word[0] for word in long[: -len(short) + 1])
        and short[1:] == long[-len(short) + 1 :]
    )


def _is_of_name(word: Token) -> bool:
    return word.shape in "AS" and word.lower not in FUNCTION and word.lower not in CLASSES["not_names"]


def _end_of_name(words: Sequence[Token], at: int) -> int:
    """Where the capitals end that begin at a place."""
    while at < len(words) and _is_of_name(words[at]):
        at += 1
    return at


def _noun(words: Sequence[Token], first: int, last: int, nouns: Collection[str]) -> range | None:
    """Where the last noun of a body stands among some words, of one word or two."""
    for at in range(last - 1, first - 1, -1):
        if at > first and f"{owning(words[at - 1])} {owning(words[at])}" in nouns:
            return range(at - 1, at + 1)
        if owning(words[at]) in nouns:
            return range(at, at + 1)
    return None


def _complemented(words: Sequence[Token], at: int, joining: Collection[str]) -> int:
    """Where the name ends that begins before a place: behind "on the Rights of the Child"."""
    end, at, most = at, at, at + _LONGEST
    while at < min(len(words), most) and words[at].lower in joining:
        at += 1
        while at < len(words) and words[at].lower in CLASSES["determiners"]:
            at += 1
        first = at
        while at < len(words) and (_is_of_name(words[at]) or (at > first and _joins_names(words, at))):
            at += 1
        if at == first:
            break
        end, joining = at, ("of",)
    return end


def _joins_names(words: Sequence[Token], at: int) -> bool:
    return words[at].lower == "and" and at + 1 < len(words) and _is_of_name(words[at + 1])
