"""Mentions of names: runs of capital words, with the small words that may stand inside a name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.model.claim import Mention
from checker.values import name

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u042f]"
_WORD = rf"(?:(?:{_CAPITAL}\.){{1,4}}|{_CAPITAL}[^\W_]{{0,40}}(?:['’-][^\W_]{{1,30}}){{0,3}})"
_SMALL = r"(?:van der|van|von der|von|de la|de|del|della|da|dos|du|der|bin|ibn|el|al|of the|of|for the|for)"
_RUN = re.compile(rf"{_WORD}(?:[ -](?:{_SMALL}[ -])?{_WORD}){{0,8}}")
_SPLIT = re.compile(r"[ -]")
_ADDRESS = frozenset("@#/_")


def find(text: str, lexicon: Lexicon) -> list[Mention]:
    """Every name of a text, in order. A function word, weekday or month that begins a run is not part of it.

    A name here is what capital letters show; which of them mean one bearer is for checker.align.names to say.
    """
    names = lexicon.get("names", {})
    never = frozenset(word for kind in ("function", "calendar", "numeral") for word in names.get(kind, ()))
    found = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if before.isalnum() or before in _ADDRESS:
            continue
        start = _without_first(text, start, end, never)
        if start < end and (value := name.read(text[start:end])):
            if text[end - 2 : end] in ("'s", "’s"):
                end -= 2
            found.append(Mention("name", start, end, value))
    return found


def _without_first(text: str, start: int, end: int, never: frozenset[str]) -> int:
    """Where a run starts behind the words that are no part of a name; its end where there is none."""
    while start < end:
        cut = _SPLIT.search(text, start, end)
        word = text[start : cut.start() if cut else end]
        if name.fold(word) not in never and word[:1].isupper():
            return start
        start = cut.end() if cut else end
    return end
