"""RE2 patterns over ASCII bytes, in which one byte is one code point and a mention's offsets are the text's."""

from __future__ import annotations

from typing import Any

import re2

from checker.values.timex.lexicon import Groups

MEMORY = 64 << 20  # bytes for the automaton; far more than any text has been seen to need


class Pattern:
    """A form or the envelope; reads the whole of an expression into its named groups."""

    __slots__ = ("names", "regexp")

    def __init__(self, source: str) -> None:
        self.regexp = compiled(source)
        places = self.regexp.groupindex.items()
        self.names = [_decoded(name) for name, _ in sorted(places, key=lambda place: place[1])]

    def groups(self, text: bytes) -> Groups | None:
        """The named groups, "" for one that took no part; None where the pattern does not read the whole text."""
        found = self.regexp.fullmatch(text)
        if found is None:
            return None
        return Groups(zip(self.names, (group.decode() for group in found.groups(b"")), strict=True))


class Patterns:
    """Named patterns tried at once on the whole of a text."""

    __slots__ = ("names", "set")

    def __init__(self, sources: dict[str, str]) -> None:
        self.names = list(sources)
        self.set = re2.Set.FullMatchSet(_options())
        for source in sources.values():
            self.set.Add(source.encode())
        self.set.Compile()

    def matching(self, text: bytes) -> frozenset[str]:
        return frozenset(self.names[number] for number in self.set.Match(text) or ())


def compiled(source: str, *, longest: bool = False) -> Any:
    """A compiled pattern that does not mind case; `longest` prefers the longest match at the leftmost place."""
    options = _options()
    options.longest_match = longest
    return re2.compile(source.encode(), options)


def _options() -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.max_mem = MEMORY
    options.log_errors = False
    return options


def _decoded(name: str | bytes) -> str:
    return name if isinstance(name, str) else name.decode()
