"""What keeps two claims apart because one sentence alone tells of less, or of somebody else: of a club's women, of some of the
dead, of somebody's brother, of the city's centre.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.align.blocks import Entry, sentence, sign
from checker.align.slots.restrictions import NONE as UNRESTRICTED
from checker.align.slots.sentence import CLASSES
from checker.align.strangers import are_written
from checker.align.vetoes.like_events import nominals
from checker.align.vetoes.selected import are_some, selection
from checker.align.words import BEGINNING

_FROM_ANOTHER = re.compile(r" (?:before|later|earlier|ago)\b")
_ON = re.compile(r" (?:later|earlier|ago|behind|ahead|clear|adrift|faster|slower|quicker)\b")
_UP_TO = re.compile(r" (?:before|after)\b")
_BESIDE = re.compile(
    r"(?:^|[,;:–—-] )(?:(?:just|only|about|nearly|almost|less than|more than|over) ){0,2}$", re.IGNORECASE
)
_WHAT_LASTS = re.compile(r" of [a-z]")
_TEAM = re.compile(rf"\b({'|'.join(sorted(CLASSES['teams'], reverse=True))})\b", re.IGNORECASE)
_TEAM_GAME = re.compile(
    rf"\b({'|'.join(sorted(CLASSES['teams'], reverse=True))})(?:['’]s|['’])? (?:[a-z]+ )?(?:match|game|final|semi-final|side|team|race|tie|fixture)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:in|for|of|lasted|took) (?:about |nearly |almost |just |only |some )?$")
_REACH, _APPOSED = 16, 24
_DISTRICT = re.compile(
    r"\b(?:in|at|for|across) (?:the |its )?(?:(?:city|town) (?P<centre>cent(?:re|er))|inner (?P<city>city)"
    r"|(?P<part>old town|suburbs?|outskirts|capital(?! (?-i:[A-Z]))|countryside|cities|(?:north|south|east|west)(?= of\b)))\b",
    re.IGNORECASE,
)


_AT_HAND = 64  # texts
_MAIN = re.compile(r"\b(?:main|central|head|flagship) (?P<noun>[a-z]{4,})\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(
    r"\b(?:branch(?:es)?|outlets|campuses|subsidiaries|(?:as a|on the) whole|altogether)\b", re.IGNORECASE
)


def other_team(a: Entry, b: Entry) -> bool:
    """What is told of two teams of one club: one sentence tells of its women or its juniors, whom the other document never writes."""
    return any(word[:BEGINNING] not in other.written for one, other in ((a, b), (b, a)) for word in teams(one))


@sign
def teams(entry: Entry) -> frozenset[str]:
    """The words of a sentence for who plays beside a club's first team; but for a score, only before a word for a match or a side."""
    text, segment = entry.claim.document.text, entry.slots.segment
    pattern = _TEAM if entry.claim.mention.kind == "score" else _TEAM_GAME
    return frozenset(found[1].lower() for found in pattern.finditer(text, segment.start, segment.end))


def of_the_known(a: Entry, b: Entry) -> bool:
    """One counts some of those whom something befell, by what else is said of them: "two of those killed were children"."""
    return is_of_befallen(a) != is_of_befallen(b)


@sign
def is_of_befallen(entry: Entry) -> bool:
    return bool(entry.slots.known_by) and entry.slots.known_by == entry.slots.role


def of_relative(a: Entry, b: Entry) -> bool:
    """Sums or lengths of time of which one is told of somebody's relative: "Brandt's brother was fined 300 euros"."""
    return a.claim.attribute not in ("date", "time") and a.slots.is_of_kin != b.slots.is_of_kin


def from_another(a: Entry, b: Entry) -> bool:
    """How long something lasted, and how long after another thing it came: "in four minutes", "an hour before"; how long one took, and
    by how much another was slower: "0.4 seconds behind"."""
    if a.claim.attribute != "duration":
        return False
    return (is_from_another(a) and _lasts(b)) or (is_from_another(b) and _lasts(a))


@sign
def is_from_another(entry: Entry) -> bool:
    """Whether a length of time lies between two things: "opened in May, two days before the fair"; what "lasted two days before" it
    was done does not."""
    text, start, end = entry.claim.document.text, entry.claim.mention.start, entry.claim.mention.end
    if _FROM_ANOTHER.search(text, start, end) or _ON.match(text, end):
        return True
    before = text[max(entry.slots.segment.start, start - _APPOSED) : start]
    return bool(_UP_TO.match(text, end) and _BESIDE.search(before))


def _lasts(entry: Entry) -> bool:
    text, start, end = entry.claim.document.text, entry.claim.mention.start, entry.claim.mention.end
    is_told = _LASTING.search(text, max(0, start - _REACH), start) or _WHAT_LASTS.match(text, end)
    return bool(is_told) and not is_from_another(entry)


def of_district(a: Entry, b: Entry) -> bool:
    """Shares of which one is told of a part of the place, which the other document never writes: "in the city centre"."""
    return any(
        all(word[:BEGINNING] not in other.written for word in districts(one))
        for one, other in ((a, b), (b, a))
        if districts(one)
    )


def of_the_main(a: Entry, b: Entry) -> bool:
    """Amounts of which one is told of the foremost of several, the other of all or of another: "the main library", "the city
    library", where a text tells of branches."""
    x, y = main(a), main(b)
    return bool(x) != bool(y) and any(_tells_of_several(entry.claim.document.text) for entry in (a, b))


@lru_cache(_AT_HAND)
def _tells_of_several(text: str) -> bool:
    """Whether a text tells of branches or of a whole anywhere."""
    return _OF_SEVERAL.search(text) is not None


@sign
def main(entry: Entry) -> str:
    """The noun of the foremost of several of which a sentence tells, "" for none."""
    text, segment = entry.claim.document.text, entry.slots.segment
    found = _MAIN.search(text, segment.start, segment.end)
    return found["noun"].lower() if found else ""


@sign
def is_restricted(entry: Entry) -> bool:
    """Whether a number is told of some only of those of whom it might be told."""
    return entry.slots.restriction != UNRESTRICTED or any(selection(entry))


@sign
def districts(entry: Entry) -> frozenset[str]:
    """The words of a sentence for a part of a place."""
    text, segment = entry.claim.document.text, entry.slots.segment
    found = _DISTRICT.search(text, segment.start, segment.end)
    return frozenset(filter(None, found.groupdict().values())) if found else frozenset()


def of_others(a: Entry, b: Entry) -> bool:
    """Shares of which one is told of some that the other document never writes: "68 percent of nurses"."""
    return any(
        bool(one.slots.whole) and not are_written(one.slots.whole, other.written) for one, other in ((a, b), (b, a))
    )


def of_restricted(a: Entry, b: Entry) -> bool:
    """One is told of some of those of whom the other is: "74 percent of tenants under 30", "62 percent of tenants"; counts only where
    the lesser is, by how badly, for what or for how long it is told, too: "seriously injured 13"."""
    if are_some(a, b) or are_some(b, a):
        return True
    x, y = a.slots.restriction, b.slots.restriction
    if (x != UNRESTRICTED) == (y != UNRESTRICTED):
        return {x.side, y.side} == {"under", "over"}
    some, others = (a, b) if x != UNRESTRICTED else (b, a)
    told = some.slots.restriction
    if told.noun and told.noun not in sentence(others).lower():
        return False
    if some.claim.mention.kind == "quantity" and not _is_less(some, others):
        return False
    if told.is_written(sentence(others)):
        return False
    return bool(others.slots.whole) or not told.is_written(others.claim.document.text)


def _is_less(one: Entry, other: Entry) -> bool:
    numbers = nominals(one, other)
    return numbers is not None and (bool(one.claim.mention.value.dimension) or numbers[0] < numbers[1])
