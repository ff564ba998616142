"""Whether the words around a time speak of what has been or of what is to come."""

from __future__ import annotations

import re

PAST, UNKNOWN, FUTURE = -1, 0, 1
WINDOW_BEFORE, WINDOW_AFTER = 110, 60

CUE = re.compile(
    r"(?P<future>\b(?:will|'ll|shall|won't|would|to be|scheduled|due|plans?|planned|planning|expected|expects?|expect|going to|"
    r"is to|are to|ahead of|upcoming|deadline|effective|until|till|by|begins?|starting|beginning|next|may|could|should|set|intends?|payable|tomorrow|ends?|opens?|hopes?|matur\w{2,4}|expires?|be)\b)"
    r"|(?P<past>\b(?:was|were|had|did|said|has|have|been|told|since|came|went|took|made|began|got|left|met|held|found|fell|rose|won|lost|saw|gave|shot|sent|became|ago|last|after|"
    r"[a-z]{2,14}ed)\b)",
    re.I,
)
BOUNDARY = re.compile(r"[.!?;]['\")]{0,2}\s|\n\n")


def direction(text: str, start: int, end: int) -> int:
    """PAST, FUTURE or UNKNOWN for the time at start:end, by the nearest cue in its sentence, those before it first."""
    first = max(0, start - WINDOW_BEFORE)
    before = text[first:start]
    cuts = [boundary.end() for boundary in BOUNDARY.finditer(before)]
    if cuts:
        before = before[cuts[-1] :]
    cues = [found.lastgroup for found in CUE.finditer(before)]
    if cues:
        return FUTURE if cues[-1] == "future" else PAST
    after = text[end : end + WINDOW_AFTER]
    if boundary := BOUNDARY.search(after):
        after = after[: boundary.start()]
    if found := CUE.search(after):
        return FUTURE if found.lastgroup == "future" else PAST
    return UNKNOWN
