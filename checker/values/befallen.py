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
    r"|\b(?:(?P<first>[A-Z][a-z]{3,9})|[Tt]he (?P<those>dead|killed|injured|wounded|missing))(?: (?:were|was|are|is)| included?|:) $"
)
_BE = "were|was|are|is|been|being|be|have|has|had|got|also|still|left|reported|confirmed|feared|believed|presumed|known|to|remains?|remained|stayed|[a-z]{2,12}ly"
_COUNT = rf"(?:an?|[0-9]{{1,3}}|{'|'.join(TABLES.cardinals)})"
_ITEM = rf"{_COUNT} (?:[A-Za-z-]{{2,14}} ){{0,2}}?[a-z]{{3,14}}"
_LISTED = Pattern(
    rf"(?:(?:, {_ITEM}){{0,3}},? and {_ITEM}| (?:out )?of (?:the|its|their|his|her|all) {_ITEM})"
    rf"(?=,? who | (?:{_BE}|{'|'.join(sorted(TABLES.befalling))})\b)"
)
"""More that is counted, of whom the same may be told: "four men, two women and a child died"; and of how many: "two of the
five climbers died"."""
_OTHERS_BEFORE = Pattern(rf" (?:{_ITEM}(?:, and|,| and) ){{1,3}}$")
_JOINED = (", ", " and ")
_OF_WHOLE = Pattern(rf"(?i:\b{_COUNT}) (?:out )?of (?:the|its|their|his|her|all) $")
_WITH = Pattern(r"\b(?:left|leaves?|leaving|with|made|making|rendered)(?: (?:another|the|all|a total of))? $")
"""Before a count of whom a participle behind it tells: "left 12 people homeless"."""
_JOINTS = (", ", " and ", " of ", " out of ")
_BEHIND = Pattern(
    r"(?: (?:others|more|of (?:them|whom)))?(?:,? who)?"
    rf"(?P<being>(?: (?:{_BE})){{0,5}})"
    rf" (?:(?P<phrase>{TABLES.role_behind})|(?P<word>[a-z]+))\b"
)
_BEING = frozenset(
    ("were", "was", "are", "is", "been", "being", "be", "got", "left", "remain", "remains", "remained", "stayed")
)
_SHOT = frozenset(("shot", "round", "bullet", "missile", "rocket", "shell", "grenade", "torpedo"))
"""What is fired, and not dismissed."""
_DISMISSED = "dismissed"
_OF_THINGS = ("destroyed",)
_VOTES = frozenset(("for", "against", "abstained"))
_VOTERS = TABLES.voters | {singular(noun) for noun in TABLES.vote_between}


def role_told(text: str, count: Mention) -> str:
    """The role ("killed") of what a mention counts, where its own words or those next to it say so, else ""; how they vote
    is told of those who have a vote."""
    value = count.value
    if value.role or value.dimension or value.per:
        return str(value.role)
    if _OF_WHOLE.search(text, max(0, count.start - _REACH), count.start):
        return ""  # "two of the five climbers died"
    is_rest = value.unit == "other" or _WITH.search(text, max(0, count.start - _REACH), count.start) is not None
    role = _before(text, count.start) or _behind(text, count.end, is_rest=is_rest)
    if (role in _OF_THINGS and value.unit in TABLES.persons) or (role == _DISMISSED and value.unit in _SHOT):
        return ""  # "swept away nine hikers", "fired five shots"
    return role if role not in _VOTES or value.unit in _VOTERS else ""


def _before(text: str, start: int) -> str:
    others = _OTHERS_BEFORE.search(text, max(0, start - _REACH), start) if text.endswith(_JOINED, 0, start) else None
    start = others.start() + 1 if others else start
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    if found is None:
        return ""
    if found["phrase"]:
        return TABLES.roles_before[found["phrase"]]
    return TABLES.roles.get(found["word"] or (found["first"] or found["those"]).lower(), "")


def _behind(text: str, end: int, *, is_rest: bool) -> str:
    """What the words behind a count say; `is_rest` says that it counts "others", of whom a participle tells: "30 others injured"."""
    listed = _LISTED.match(text, end) if text.startswith(_JOINTS, end) else None
    found = _BEHIND.match(text, listed.end() if listed else end)
    if found is None:
        return ""
    if found["phrase"]:
        return TABLES.role_phrases[found["phrase"]]
    is_told = (
        found["word"] in TABLES.befalling
        or (is_rest and found["word"] != "held")
        or not _BEING.isdisjoint(found["being"].split())
    )
    return TABLES.roles.get(found["word"], "") if is_told else ""
