"""Whether two places of a text are in one sentence, told by marks alone."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?][\"'”’)]{0,2}\s+[\"'“‘(]?[A-Z0-9]|\n\s*\n|\n-{3,}(?=\n)|[;•]|(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})\n"
)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|U\.S|U\.N|a\.m|p\.m)$"
)


def together(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two offsets."""
    return all(
        _ABBREVIATION.search(text, max(0, end_mark.start() - 6, start), end_mark.start())
        for end_mark in _END.finditer(text, start, end)
    )


def sentence(text: str, start: int, end: int, reach: int = 400) -> tuple[int, int]:
    """The bounds of the sentence around a span, looking at most `reach` characters to either side."""
    first = max(0, start - reach)
    for mark in _END.finditer(text, first, start + 1):
        if not _ABBREVIATION.search(text, max(0, mark.start() - 6), mark.start()):
            first = mark.start() + 1
    last = min(len(text), end + reach)
    for mark in _END.finditer(text, end, last):
        if not _ABBREVIATION.search(text, max(0, mark.start() - 6), mark.start()):
            return first, mark.start() + 1
    return first, last


def last_before(text: str, first: int) -> int:
    """A place in the sentence that ends before an offset."""
    at = first - 1
    while at > 0 and text[at] in ' .\n!?"”’)':
        at -= 1
    return max(at, 0)
