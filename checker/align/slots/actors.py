"""Who acts in a clause: the names before its verb, or whom a pronoun or a description there stands for.

A pronoun is taken for the subject of the nearest sentence before that opens with a name: the heuristic of Hobbs (1978)
without its parse tree. "The mayor" is who was called so last: "mayor Ada Kestrel", "Ada Kestrel, the mayor".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from checker.align.slots.sentence import CLASSES, FUNCTION, owning
from checker.align.tokens import Token

_OPENING = 12
"""A sentence's subject is looked for among so many of its first tokens."""
_SPOKEN_OF = 3
"""So many sentences before are looked through for whom a pronoun stands for."""
_DEMONYM = ("ish", "ese", "ian", "ean", "can")
"""How an adjective ends that is made of a place's name: "the Turkish press"."""
_APPOSED = 5
"""So many words at most stand between a name and what its bearer is: "Ada Kestrel, the outgoing mayor"."""


def actors(words: Sequence[Token], low: int, high: int, before: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The names in lower case that stand between two tokens, the clause's beginning and its verb; where a pronoun
    or a bare description stands there instead, those of the sentences `before`, the nearest first."""
    found = _named(words, low, high)
    if found:
        return found
    if any(token.lower in CLASSES["persons"] for token in words[low:high]):
        return spoken_of(before)
    noun = _described(words, low, high)
    return _called(noun, before) if noun else found


def spoken_of(before: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Whom a pronoun, or "the 32-year-old", stands for: the subject that the nearest of the sentences `before` opens with,
    where that is a name."""
    for sentence in islice(before, _SPOKEN_OF):
        if found := _subject(sentence):
            return found
        if not any(token.lower in CLASSES["persons"] for token in sentence[:_OPENING]):
            break
    return frozenset()


def _subject(words: Sequence[Token]) -> frozenset[str]:
    """The first name of a sentence that may be its subject: only what its bearer is called stands before it, "The old mayor",
    from the beginning or a comma on, and it owns nothing, as in "Lemra's mayor"."""
    is_open, at = True, 0
    while at < min(len(words), _OPENING):
        token = words[at]
        if not _is_name(words, at):
            is_open = token.text == "," or (is_open and _may_lead(token))
            at += 1
            continue
        end = at + 1
        while end < len(words) and words[end].shape == "A":
            end += 1
        follower = words[end] if end < len(words) else token
        owns = words[end - 1].lower.endswith(("'s", "’s"))
        is_place = at > 0 and words[at - 1].text == follower.text == ","  # "in San Diego, California, a man"
        describes = end == at + 1 and token.lower.endswith(_DEMONYM) and follower.shape == "a" and not _acts(follower)
        if is_open and not (owns or is_place or describes):
            return _named(words, at, end)
        is_open, at = False, end
    return frozenset()


def _may_lead(token: Token) -> bool:
    """Whether a word may stand before a name in its phrase: an article, a title, a noun; no preposition and no verb."""
    if token.lower in CLASSES["determiners"]:
        return True
    return token.shape in "aS" and token.lower not in FUNCTION and not token.lower.endswith(("ed", "ing"))


def _described(words: Sequence[Token], low: int, high: int) -> str:
    """The noun of a bare description, "the mayor", that is all there is before a verb; "" where there is more."""
    inner = [token for token in words[low:high] if token.lower not in CLASSES["auxiliaries"]]
    if len(inner) == 2 and inner[0].lower == "the" and inner[1].shape == "a" and inner[1].lower not in FUNCTION:
        return inner[1].lower
    return ""


def _called(noun: str, before: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The names in lower case of whom the nearest of the sentences `before` calls by a noun, in front of the name or apposed."""
    for sentence in before:
        for at, token in enumerate(sentence):
            if token.lower != noun:
                continue
            end = at + 1
            while end < len(sentence) and sentence[end].shape == "A":
                end += 1
            if end > at + 1:
                return _named(sentence, at + 1, end)
            follows = sentence[at + 1].lower if at + 1 < len(sentence) else "."
            commas = [n for n in range(max(0, at - _APPOSED), at) if sentence[n].text == ","]
            if (
                commas
                and follows in (",", "of", ".")
                and (found := _named(sentence, max(0, commas[-1] - 2), commas[-1]))
            ):
                return found
    return frozenset()


def _named(words: Sequence[Token], low: int, high: int) -> frozenset[str]:
    return frozenset(owning(words[at]) for at in range(low, high) if _is_name(words, at))


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
    if follower is None:
        return False
    return follower.shape == "A" or _acts(follower)


def _acts(follower: Token) -> bool:
    """Whether a word behind a name is a verb or a mark, so that the name is all of a phrase."""
    is_past = follower.shape == "a" and follower.lower.endswith("ed") and len(follower.lower) > len("need")
    return is_past or follower.lower in CLASSES["after_subject"]
