"""What befell those who are counted, or what they did, by the words beside the count: "killed 12 people", "12 people lost their
lives", "17 members backed it"."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers.tables import TABLES
from checker.values.numbers.words import singular

_REACH = 50
_BEFORE = Pattern(
    rf"\b(?:(?P<phrase>{TABLES.role_before})|(?P<word>[a-z]+(?:ed|ing|es|ls|ds|ts|urt)))(?: (?:another|the|all|a total of|an additional))? $"
)
_BEHIND = Pattern(
    r"(?: (?:others|more|of (?:them|whom)))?(?:,? who)?"
    r"(?P<being>(?: (?:were|was|are|is|been|being|be|have|has|had|got|also|still|left|reported|confirmed|feared|believed|presumed|known|to|[a-z]{2,12}ly)){0,5})"
    rf" (?:(?P<phrase>{TABLES.role_behind})|(?P<word>[a-z]+))\b"
)
_BEING = frozenset(("were", "was", "are", "is", "been", "being", "be", "got", "left"))
_VOTES = frozenset(("for", "against", "abstained"))
_VOTERS = TABLES.voters | {singular(noun) for noun in TABLES.vote_between}


def role_told(text: str, count: Mention) -> str:
    """The role ("killed") of what a mention counts, where its own words or those next to it say so, else ""; how they vote
    is told of those who have a vote."""
    value = count.value
    if value.role or value.dimension or value.per:
        return str(value.role)
    role = _before(text, count.start) or _behind(text, count.end, is_rest=value.unit == "other")
    return role if role not in _VOTES or value.unit in _VOTERS else ""


def _before(text: str, start: int) -> str:
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None:
        return ""
    return TABLES.roles_before[found["phrase"]] if found["phrase"] else TABLES.roles.get(found["word"], "")


def _behind(text: str, end: int, *, is_rest: bool) -> str:
    """What the words behind a count say; `is_rest` says that it counts "others", of whom a participle tells: "30 others injured"."""
    found = _BEHIND.match(text, end)
    if found is None:
        return ""
    if found["phrase"]:
        return TABLES.role_phrases[found["phrase"]]
    is_told = found["word"] in TABLES.befalling or is_rest or not _BEING.isdisjoint(found["being"].split())
    return TABLES.roles.get(found["word"], "") if is_told else ""
