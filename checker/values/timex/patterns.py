"""Patterns that read one expression. `re` is safe for them: expressions are short, and the patterns' repeats bounded."""

from __future__ import annotations

import re

from checker.patterns import regex
from checker.values.timex.lexicon import Groups


class Pattern:
    """A form or the envelope; reads the whole of an expression into its named groups."""

    __slots__ = ("regexp",)

    def __init__(self, source: str) -> None:
        self.regexp = regex(source, re.IGNORECASE | re.ASCII)

    def groups(self, text: str) -> Groups | None:
        """The named groups, "" for one that took no part; None where the pattern does not read the whole text."""
        found = self.regexp.fullmatch(text)
        return found and Groups(found.groupdict(""))


class Patterns:
    """Named patterns tried on the whole of a text."""

    __slots__ = ("any", "patterns")

    def __init__(self, sources: dict[str, str]) -> None:
        self.any = regex("|".join(f"(?:{source})" for source in sources.values()), re.IGNORECASE | re.ASCII)
        self.patterns = {name: regex(source, re.IGNORECASE | re.ASCII) for name, source in sources.items()}

    def matching(self, text: str) -> frozenset[str]:
        if not self.any.fullmatch(text):  # nearly always
            return frozenset()
        return frozenset(name for name, pattern in self.patterns.items() if pattern.fullmatch(text))
