"""Where a bearer signs: a handle, an e-mail address or a byline settles how the name is spelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.align.dispute import Place, Side
from checker.align.words import ADDRESS
from checker.named import NamedTuple
from checker.values.name import fold

_SIGNED = re.compile(r" \((?P<handle>@\w{1,30})\)")
_BYLINE = re.compile(r"(?:by|from|story by|written by|reporting by) ", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_BYLINE = 80
_SHORTEST = 5
"""Letters of a word that an address must have in it to tell of it."""


class Proof(NamedTuple):
    """The side that a signature settles a dispute for, and what the signature is."""

    side: Side
    what: str


def settled(texts: Sequence[str], sides: Sequence[Side]) -> Proof | None:
    """The first proof for one side; None where there is none, or for more than one."""
    own = _own_words(sides)
    proofs = [proof for at, side in enumerate(sides) if (proof := _proof(texts, sides, side, own[at], own))]
    return proofs[0] if len(proofs) == 1 else None


def _proof(
    texts: Sequence[str], sides: Sequence[Side], side: Side, words: frozenset[str], own: Sequence[frozenset[str]]
) -> Proof | None:
    others = frozenset().union(*own) - words
    for place in side.places:
        signed = _SIGNED.match(texts[place.document], place.end)
        if signed and not _spells(signed["handle"], others, words):
            return Proof(side, f"the signature {signed['handle']}")
        if _is_byline(texts[place.document], place):
            return Proof(side, "the byline")
    for document in dict.fromkeys(place.document for each in sides for place in each.places):
        for address in _addresses(texts[document]):
            if _spells(address, words, others):
                return Proof(side, f"the address {address}")
    return None


def _spells(address: str, words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether an address has one of the words in it, and none of the others but inside such a word."""
    local = letters(address)
    held = [word for word in words if word in local]
    return bool(held) and not any(word in local and not any(word in longer for longer in held) for word in others)


def _own_words(sides: Sequence[Side]) -> list[frozenset[str]]:
    """For each side the long words that no other side is shown with."""
    words = [frozenset(map(fold, _WORD.findall(side.value))) for side in sides]
    return [
        frozenset(
            word
            for word in mine
            if len(word) >= _SHORTEST and not any(word in other for j, other in enumerate(words) if j != at)
        )
        for at, mine in enumerate(words)
    ]


def _is_byline(text: str, place: Place) -> bool:
    """Whether a place is the name after "By" in a short line of its own."""
    start = text.rfind("\n", max(0, place.start - _LONGEST_BYLINE), place.start) + 1
    end = text.find("\n", place.end, place.end + _LONGEST_BYLINE)
    opened = _BYLINE.match(text, start)
    return opened is not None and opened.end() == place.start and 0 <= end - start <= _LONGEST_BYLINE


def letters(address: str) -> str:
    """The letters of a handle, or of an e-mail address before its @, in lower case and without accents."""
    return "".join(_WORD.findall(fold(address.partition("@")[0] or address)))


def _addresses(text: str) -> Iterator[str]:
    if "@" in text:
        for match in ADDRESS.finditer(text):
            yield match["address"]
