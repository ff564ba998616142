"""Whether the words around a time speak of what has been or of what is to come."""

from __future__ import annotations

import re

PAST, UNKNOWN, FUTURE = -1, 0, 1
WINDOW_BEFORE, WINDOW_AFTER = 120, 90

FINITE_FUTURE = r"will|'ll|shall|won't|would (?:\w+ )?be|is to|are to|is due|is scheduled|is expected"
FUTURE_CUES = (
    r"to be|scheduled|due|expected|expects|going to|upcoming|deadline|as soon as|as early as|between now and|"
    r"plans? to|plan(?:ned|ning|s)? (?:a|an|the|to|for)|payable|effective|expires|matures|slated|set for|set to|agreed to|(?-i:until|till)"
)
PAST_CUES = (
    r"had been (?:due|scheduled|expected|set|planned)|was|were|had|did|didn't|wasn't|said|says|told|since|came|went|took|"
    r"made|began|got|left|met|held|found|fell|rose|won|lost|saw|gave|shot|sent|became|brought|broke|led|hit|ran|ago|"
    r"have been|has been"
)
CUE = re.compile(
    rf"\b(?:(?P<future>{FINITE_FUTURE}|{FUTURE_CUES})|(?P<past>{PAST_CUES})|(?P<participle>[a-z]{{2,14}}ed))\b", re.I
)
CUE_AFTER = re.compile(rf"\b(?:(?P<future>{FINITE_FUTURE})|(?P<past>{PAST_CUES}|[a-z]{{2,14}}ed))\b", re.I)
BOUNDARY = re.compile(r"[.!?;]['\")]{0,2}\s|\n\n")


def direction(text: str, start: int, end: int) -> int:
    """PAST, FUTURE or UNKNOWN for the time at start:end.

    The last finite verb before it in its sentence decides; a participle ("an announced sale") only where there is
    none; else the first cue after it.
    """
    first = max(0, start - WINDOW_BEFORE)
    for boundary in BOUNDARY.finditer(text, first, start):
        first = boundary.end()
    cues = [found.lastgroup for found in CUE.finditer(text, first, start)]
    for cue in reversed(cues):
        if cue != "participle":
            return FUTURE if cue == "future" else PAST
    if cues:
        return PAST
    last = min(len(text), end + WINDOW_AFTER)
    if boundary := BOUNDARY.search(text, end, last):
        last = boundary.start()
    if found := CUE_AFTER.search(text, end, last):
        return FUTURE if found.lastgroup == "future" else PAST
    return UNKNOWN
