"""Patterns over ASCII bytes, in which one byte is one code point and a mention's offsets are the text's.

RE2 scans texts, in time linear in them. Expressions are read by `re`: they are short, and their patterns' repeats bounded.
"""

from __future__ import annotations

import re
from typing import Any

from checker.patterns import regex
from checker.values.timex.lexicon import Groups

MEMORY = 64 << 20  # bytes for the automaton; far more than any text has been seen to need


class Pattern:
    """A form or the envelope; reads the whole of an expression into its named groups."""

    __slots__ = ("regexp",)

    def __init__(self, source: str) -> None:
        self.regexp = regex(source.encode(), re.IGNORECASE)

    def groups(self, text: bytes) -> Groups | None:
        """The named groups, "" for one that took no part; None where the pattern does not read the whole text."""
        found = self.regexp.fullmatch(text)
        return found and Groups((name, group.decode()) for name, group in found.groupdict(b"").items())


class Patterns:
    """Named patterns tried on the whole of a text."""

    __slots__ = ("patterns",)

    def __init__(self, sources: dict[str, str]) -> None:
        self.patterns = {name: regex(source.encode(), re.IGNORECASE) for name, source in sources.items()}

    def matching(self, text: bytes) -> frozenset[str]:
        return frozenset(name for name, pattern in self.patterns.items() if pattern.fullmatch(text))


def scanner(source: str) -> Any:
    """RE2's pattern for a whole text: the longest match at the leftmost place, in lower case and capitals."""
    import re2

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.max_mem = MEMORY
    options.log_errors = False
    options.longest_match = True
    return re2.compile(source.encode(), options)
