"""Where the sentence around a place begins and ends, and which times of it have a place of their own."""

from __future__ import annotations

import re

from checker.values.timex.compare import LOOSE
from checker.values.timex.value import Timex

SENTENCE_END = re.compile(
    r"[.!?][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n|\n-{3,}\n|(?<=[0-9]{4}-[0-9]{2}-[0-9]{2})\n"
)
"""A line may end in a day by its figures, as above a text."""
OPENING = 2  # characters that tell that a sentence begins: a mark and a capital
REACH = 400  # characters of a sentence that are looked at on either side


def is_placed(value: Timex) -> bool:
    """Whether a time is a day or longer, or an hour of a day, whose place does not hang on what the text told before it."""
    return value.type in ("DATE", "TIME") and value.earliest is not None and value.why not in LOOSE


def sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends, as far as marks and capitals tell."""
    first = max(0, at - REACH)
    for found in SENTENCE_END.finditer(text, first, at + OPENING):
        first = found.end() if found.end() <= at else first
    found_end = SENTENCE_END.search(text, at, at + REACH)
    return first, found_end.start() + 1 if found_end else min(len(text), at + REACH)
