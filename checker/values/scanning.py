"""RE2, which scans whole texts in time linear in them. It reads one byte a character, so that its offsets are the text's."""

from __future__ import annotations

from typing import Any

BEFORE = r"\W\b"
"""How a scanner begins that begins at words. After `\b` alone, RE2 would try all that it looks for at the ends of words too."""
MEMORY = 64 << 20  # bytes for an automaton; far more than any text has been seen to need


def scanner(source: str, *, any_case: bool = False, longest: bool = False) -> Any:
    """A compiled pattern for Latin-1 bytes; `longest` takes the longest match at a place instead of the first."""
    import re2

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = not any_case
    options.longest_match = longest
    options.never_capture = True
    options.max_mem = MEMORY
    options.log_errors = False
    return re2.compile(source.encode("latin-1"), options)


def spans(pattern: Any, text: bytes) -> list[tuple[int, int]]:
    """Where a scanner matches, as `finditer` has it; no match may be empty.

    The wheel's own `finditer` spends as much on a match object in Python as RE2 on finding it, so RE2 is asked directly
    where the wheel is built as it is now.
    """
    try:
        match, anywhere = pattern._regexp.Match, type(pattern._regexp).Anchor.UNANCHORED
    except AttributeError:
        return [found.span() for found in pattern.finditer(text)]
    found: list[tuple[int, int]] = []
    at, length = 0, len(text)
    while True:
        span = match(anywhere, text, at, length)[0]
        at = span[1]
        if at < 0:
            return found
        found.append(span)


def spans_of_words(pattern: Any, text: bytes) -> list[tuple[int, int]]:
    """Where a scanner matches that begins with BEFORE: the spans behind the character before, which may be the last one of
    the match before."""
    text = b" " + text
    try:
        match, anywhere = pattern._regexp.Match, type(pattern._regexp).Anchor.UNANCHORED
    except AttributeError:
        return [(found.start(), found.end() - 1) for found in pattern.finditer(text)]
    found: list[tuple[int, int]] = []
    at, length = 0, len(text)
    while True:
        start, end = match(anywhere, text, at, length)[0]
        if end < 0:
            return found
        at = end - 1
        found.append((start, at))


def matches(pattern: Any, text: bytes) -> bool:
    """Whether a scanner matches anywhere."""
    try:
        match, anywhere = pattern._regexp.Match, type(pattern._regexp).Anchor.UNANCHORED
    except AttributeError:
        return pattern.search(text) is not None
    return bool(match(anywhere, text, 0, len(text))[0][1] >= 0)
