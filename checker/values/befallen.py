"""What befell those who are counted, by the words beside the count: "killed 12 people", "12 people were killed"."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers.tables import TABLES

_REACH = 30
_BEFORE = Pattern(r"\b(?P<word>[a-z]+(?:ed|ing|es|ls|ds|ts|urt))(?: (?:another|the|all|a total of|an additional))? $")
_BEHIND = Pattern(
    r"(?: (?:others|more|of them))?(?P<being>(?: (?:were|was|are|is|been|being|be|have|has|had|got|also|still|reported|confirmed|feared|left)){0,4}) (?P<word>[a-z]+)\b"
)
_BEING = frozenset(("were", "was", "are", "is", "been", "being", "be", "got", "left"))


def role_told(text: str, count: Mention) -> str:
    """The role ("killed") of what a mention counts, where its own words or those next to it say so, else ""."""
    value = count.value
    if value.role or value.dimension or value.per:
        return str(value.role)
    before = _BEFORE.search(text, max(0, count.start - _REACH), count.start)
    role = TABLES.roles.get(before["word"], "") if before else ""
    behind = None if role else _BEHIND.match(text, count.end)
    if behind is None:
        return role
    is_told = (
        behind["word"] in TABLES.befalling or value.unit == "other" or not _BEING.isdisjoint(behind["being"].split())
    )
    return TABLES.roles.get(behind["word"], "") if is_told else ""
