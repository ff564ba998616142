"""Measures told in two units: "6 feet 2 inches", "6-foot-2", "two hours and 30 minutes"."""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.numbers.tables import TABLES

_SECOND = Pattern(
    r"(?:(?: and |, | )(?P<count>[0-9]{1,2}|[a-z]{3,9}(?:-[a-z]{3,5})?)[ -]?(?P<unit>[a-z]{1,7})|-(?P<joined>[0-9]{1,2}|[a-z]{3,6}))(?![\w-])"
)
INCHES = Pattern(r"' ?(?P<inches>[0-9]|1[01])(?:\"|'')")
"""Behind feet: the rest of 5'10"."""


def second_part(text: str, at: int, unit: str) -> tuple[int, int] | None:
    """Where the second part of a measure behind its first unit ends, and how many smaller units it counts."""
    smaller, each = TABLES.smaller.get(unit, ("", 0))
    match = _SECOND.match(text, at) if smaller else None
    if match is None:
        return None
    if match["joined"]:
        joined = match["joined"]
        count = int(joined) if joined.isdigit() else TABLES.cardinals.get(joined, each)
        count = count if unit == "foot" else each
    else:
        words = match["count"]
        tens, _, ones = words.partition("-")
        count = int(words) if words.isdigit() else TABLES.cardinals.get(tens, each) + TABLES.cardinals.get(ones, 0)
        if TABLES.units.get(match["unit"], ("", ""))[0] != smaller:
            return None
    return (match.end(), count) if count < each else None
