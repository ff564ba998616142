"""Patterns that read one expression. `re` is safe for them: expressions are short, and the patterns' repeats bounded."""

from __future__ import annotations

import re

from checker.patterns import regex
from checker.values import lazy
from checker.values.timex.lexicon import without_groups

FLAGS = re.ASCII  # what they read is in lower case: `re` dispatches on a first letter only where case counts
NONE: frozenset[str] = frozenset()
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
    """Named patterns tried on the whole of a text, all of them in one go."""

    __slots__ = ("_each",)

    def __init__(self, sources: dict[str, str]) -> None:
        each = (rf"(?:(?=(?:{source})\Z)(?P<{name}>)|)" for name, source in sources.items())
        self._each = regex("".join(each), FLAGS)

    def matching(self, text: str) -> frozenset[str]:
        found = self._each.match(text)
        if found is None or found.lastgroup is None:
            return NONE
        return frozenset(name for name, told in found.groupdict().items() if told is not None)
