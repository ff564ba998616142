"""Counts told as a part of another one: "11 of the 14 charges", "three of Harlow's 12 schools"."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern

_REACH = 60  # characters between a part and its whole
_OF = (" of ", " out of ")
_JOINT = Pattern(
    r" (?:out )?of (?:(?:the|an?|its|his|her|their|our|my|your|these|those|all) )?"
    r"(?:(?:[A-Z][\w.-]{0,20} ){0,3}[A-Za-z][\w.-]{1,20}['’]s? )?"
    r"(?:(?:last|first|past|next|previous|original|other|remaining|top|total|initial|latest) ){0,2}"
)


def is_part(text: str, part: Mention, whole: Mention) -> bool:
    """Whether the first of two mentions that follow each other is told as a part of the second, which names what both count."""
    if (
        not text.startswith(_OF, part.end)
        or whole.start > part.end + _REACH
        or part.kind != "quantity"
        or whole.kind != "quantity"
    ):
        return False
    few, many = part.value, whole.value
    if not many.unit or many.dimension or many.lead or many.per or few.lead or few.per or few.low > many.high:
        return False
    return few.unit in ("", many.unit) and _JOINT.fullmatch(text, part.end, whole.start) is not None


def part_of(part: Mention, whole: Mention) -> Mention:
    """A part with what its whole counts: the value of "11 charges" for "11" of "11 of the 14 charges"."""
    counted = whole.value
    return part._replace(value=part.value._replace(unit=counted.unit, phrase=counted.phrase, role=counted.role))
