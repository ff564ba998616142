"""What is voted on, as the clause of the vote tells it: "voted 12-3 on Monday to widen the road", "passed the tram tax by 12
votes to 3".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import takewhile

from checker.align.slots.sentence import CLASSES, FUNCTION, content
from checker.align.tokens import Token, stem
from checker.align.words import BEGINNING

_GENERIC = frozenset(map(stem, CLASSES["matters"] | CLASSES["of_voting"]))
_MOST_WORDS = 12
"""So many words behind a vote may tell what it is on."""
_DAYS = CLASSES["not_names"] | CLASSES["hours"] | {"on", "late", "early", "last"}


_NO_MATTERS = _DAYS | CLASSES["persons"] | {"them", "themselves", "itself"}
_LEAST_STRANGE = 2


def matter(words: Sequence[Token], first: int, last: int, verbs: Collection[int]) -> frozenset[str]:
    """The beginnings of the words for what a vote from word `first` to `last` is on: of what is to be done, and to what, behind
    it, else of what is passed or rejected before it, by the first of its clause's verbs; none for "the bill"."""
    governor = min((at for at in verbs if at < first), default=first)
    told = _behind(words, last) or _parted(words, first, last, verbs) or _phrase(words[:first], governor + 1)
    return frozenset(word[:BEGINNING] for word in told - _GENERIC)


def are_two(own: frozenset[str], other: frozenset[str], here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether votes are on two matters: most words for each are none of the other's clause, which writes `there`; of what they
    share in words ("is legal") each must have two of its own."""
    if not own or not other:
        return False
    strange, stranger = own - there, other - here
    if own.isdisjoint(other):
        return strange == own and stranger == other
    return min(len(strange), len(stranger)) >= max(_LEAST_STRANGE, len(own & other))


def _behind(words: Sequence[Token], last: int) -> frozenset[str]:
    at = last
    while at < len(words) and (words[at].lower in _DAYS or words[at].text == ",") and at - last < _MOST_WORDS:
        at += 1
    if words[last : last + 1] and words[last].text == "," and words[at : at + 1] and words[at].lower == "with":
        at = next((i + 1 for i in range(at, min(len(words), at + _MOST_WORDS)) if words[i].text == ","), at)
    if at and words[at - 1].lower == "on" and at < len(words) and words[at].lower not in _DAYS:
        return _phrase(words, at)
    word = words[at].lower if at < len(words) else ""
    if word == "to" and at + 1 < len(words) and words[at + 1].lower not in CLASSES["determiners"]:
        return _to_do(words, at)
    if word in ("for", "against", "that"):
        return _phrase(words, at + 1)
    if word == "in" and at + 2 < len(words) and words[at + 1].lower in ("favor", "favour"):
        return _phrase(words, at + 3)
    return frozenset()


def _to_do(words: Sequence[Token], to: int) -> frozenset[str]:
    """To what something is to be done, not what is done, "reject"; that alone where it is done to nothing: "to adjourn"."""
    return _phrase(words, to + 2) or _phrase(words[: to + 2], to + 1)


def _parted(words: Sequence[Token], first: int, last: int, verbs: Iterable[int]) -> frozenset[str]:
    """What a vote is on that stands between commas, behind them: "threw out, by 60 votes to 33, a bill on"; or opens its sentence:
    "By 60 votes to 33, the council decided on Monday to close"."""
    if last >= len(words) or words[last].text != ",":
        return frozenset()
    if any(word.text == "," for word in words[max(0, first - _LEADING) : first]):
        return _phrase(words, last + 1)
    verb = min((at for at in verbs if at >= last), default=-1)
    if first > _LEADING or verb < 0:
        return frozenset()
    ahead = range(verb + 1, min(len(words), verb + 1 + _MOST_WORDS))
    to = next((at for at in ahead if words[at].lower not in _DAYS), verb)
    return _to_do(words, to) if words[to].lower == "to" else _phrase(words, verb + 1)


_LEADING = 5
"""So many words lead to a vote: "by a vote of"."""


def _phrase(words: Sequence[Token], at: int) -> frozenset[str]:
    """The content words from one on, up to where the clause ends or a day is told."""
    told = takewhile(
        lambda word: word.shape in "aAS9" and word.lower not in CLASSES["joiners"] and word.lower != "by",
        words[at : at + _MOST_WORDS],
    )
    return content([word for word in told if word.lower not in FUNCTION and word.lower not in _NO_MATTERS])
