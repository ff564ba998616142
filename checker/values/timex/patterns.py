"""Patterns that read one expression. `re` is safe for them: expressions are short, and the patterns' repeats bounded."""

from __future__ import annotations

import re

from checker.patterns import regex
from checker.values import lazy
from checker.values.timex.lexicon import without_groups

FLAGS = re.IGNORECASE | re.ASCII
MANY = 4  # forms of a class, from which on one look at all of them is worth its while


def form(source: str) -> lazy.Pattern:
    """A form or an envelope, which reads the whole of an expression into its named groups."""
    return lazy.Pattern(source, FLAGS)


class Forms:
    """The forms of a class by name, in the order in which they are tried, each compiled when it first is."""

    __slots__ = ("_any", "named")

    def __init__(self, sources: dict[str, str]) -> None:
        self.named = tuple((name, form(source)) for name, source in sources.items())
        union = "|".join(f"(?:{without_groups(source)})" for source in sources.values())
        self._any = form(union) if len(sources) >= MANY else None

    def may_read(self, text: str) -> bool:
        """Whether one of the forms matches a whole text; where there are few, it has to be tried."""
        return self._any is None or self._any.fullmatch(text) is not None


class Patterns:
    """Named patterns tried on the whole of a text."""

    __slots__ = ("any", "patterns")

    def __init__(self, sources: dict[str, str]) -> None:
        self.any = regex("|".join(f"(?:{source})" for source in sources.values()), FLAGS)
        self.patterns = {name: regex(source, FLAGS) for name, source in sources.items()}

    def matching(self, text: str) -> frozenset[str]:
        if not self.any.fullmatch(text):  # nearly always
            return frozenset()
        return frozenset(name for name, pattern in self.patterns.items() if pattern.fullmatch(text))
