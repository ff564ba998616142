"""National spellings: what British and American texts write differently, as tables of the lexicon say."""

from __future__ import annotations

from collections.abc import Mapping

Lexicon = Mapping[str, Mapping[str, tuple[str, ...]]]

_SHORTEST = 6
"""Endings are only turned in words of at least this many letters: Petre is not Peter."""


class Spelling:
    """Brings words to their American spelling; words in lower case, without accents."""

    __slots__ = ("_american", "_endings")

    def __init__(self, lexicon: Lexicon) -> None:
        tables = lexicon.get("spelling", {})
        entries = [entry.split() for entry in tables.get("british", ())]
        self._american = {british: entry[0] for entry in entries for british in entry[1:]}
        self._endings = tuple(
            (british, american) for british, _, american in (e.partition("/") for e in tables.get("ending", ()))
        )

    def american(self, word: str) -> str:
        """A word in its American spelling, itself where the tables have none."""
        if (found := self._american.get(word)) is not None:
            return found
        if len(word) >= _SHORTEST:
            for british, american in self._endings:
                if word.endswith(british):
                    return word[: -len(british)] + american
        return word

    def are_national(self, a: str, b: str) -> bool:
        """Whether two words are one in British and American spelling."""
        return a != b and self.american(a) == self.american(b)
