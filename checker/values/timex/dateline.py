"""Datelines: "GENEVA, Aug. 31 (Reuters) -", the place and the day of writing before a report's first sentence."""

from __future__ import annotations

from checker.values.lazy import Pattern

REACH = 120  # characters of a line before its date
OPENINGS = (" (", " -", " –", " —", " _", ". ", ", (", "-", "–", "—", "_")
BEFORE = Pattern(r"[A-Z][A-Z .'-]{2,40}(?:,[^\n]{1,40})?,? (?:\([A-Za-z/ ]{2,20}\) ?(?:--|-|_) )?")
AFTER = Pattern(r"[.,]? ?(?:\([A-Z][A-Za-z/ .-]{1,30}\)|(?:--|-|–|—|_) ?(?=[A-Z\n]))")


def is_dateline(text: str, start: int, end: int) -> bool:
    """Whether the date at start:end stands between a place in capitals, which begins its line, and an agency or a dash."""
    if not text.startswith(OPENINGS, end):
        return False
    far = max(0, start - REACH)
    first = text.rfind("\n", far, start) + 1
    return bool((first or not far) and BEFORE.fullmatch(text, first, start) and AFTER.match(text, end))
