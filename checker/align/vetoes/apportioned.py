"""What keeps two claims apart because what is told together is shared out: the lightly hurt and those still in hospital, 22 of the
60 kilometres, two owners with two values. Vetoes of checker.align.vetoes.
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.tokens import stem
from checker.patterns import once
from checker.values.numbers.tables import TABLES

_STATES = (
    re.compile(
        r"\b(?:slight(?:ly)?|lightly|minor|light (?:injuries|wounds)|discharged|(?:sent|allowed|gone|went|go) home"
        r"|(?:left|leave|released from) (?:the )?hospital)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:seriously|severely|critically|badly|gravely|(?:serious|critical) condition|(?:still|remain(?:s|ed|ing)?|stay(?:s|ed)?|kept)"
        r" in (?:the )?hospital|(?:remain(?:s|ed)?|are|is|were|was) (?:still )?in intensive care)\b",
        re.IGNORECASE,
    ),
)
"""How those may be whom something befell: as good as well again, or badly off."""
_CLAUSE_END = re.compile(r"[,;:.!?](?!\d)|\b(?:and|but|while|whereas)\b")
_OF = re.compile(
    r"(?: [a-z]{1,12})? of (?:(?:the|its|their|these|those|all|first|last|some|about|planned|nearly) ){0,3}"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+|[a-z]{3,9})\b(?![.,]\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[a-z]{3,9}", re.IGNORECASE)
_AMOUNT = r"[$€£]?\d[\d,.]*(?: (?:thousand|million|billion|trillion|percent|per cent|euros|dollars|pounds)){0,2}%?"
_VALUE_BEFORE = re.compile(rf"(?<![\w.,])(?P<value>{_AMOUNT}) and $")
_VALUE_BEHIND = re.compile(rf" and {_AMOUNT}")
_NAME = r"[A-ZÀ-Þ][\w'’-]*"
_OWNERS = re.compile(
    rf"\b(?P<one>{_NAME}) and (?:the )?(?:[a-z-]{{3,15}} )?(?P<other>{_NAME})|^(?:The |Its |Their )?[A-Za-z]+ and [a-z]+ "
)
_APART = re.compile(r"\b(?:between|both) (?:about )?$")
_REACH, _JOINED = 160, 40


def other_state(a: Entry, b: Entry) -> bool:
    """Some of those whom something befell, who are in two states: "two are still in hospital", "three were hurt only slightly"."""
    x, y = state(a), state(b)
    return x > 0 and y > 0 and x != y


@sign
def state(entry: Entry) -> int:
    """The number of the state that a clause tells of those it counts, 0 for none or for both."""
    text, mention, end = entry.claim.document.text, entry.claim.mention, entry.slots.segment.end
    stop = _CLAUSE_END.search(text, mention.end, end)
    told = [pattern.search(text, mention.start, stop.start() if stop else end) for pattern in _STATES]
    return 0 if all(told) else next((at for at, found in enumerate(told, 1) if found), 0)


def of_told_whole(a: Entry, b: Entry) -> bool:
    """One is told as a part of what the other tells: "22 kilometres of the first 60", "the first 60 kilometres"."""
    return any(
        part is not None and part[1] == _first_number(whole) and part[0] < part[1]
        for part, whole in ((whole_behind(a), b), (whole_behind(b), a))
    )


def of_another_whole(a: Entry, b: Entry) -> bool:
    """Two bare numbers that are parts of wholes of other things, "11 of 19 shots", "24 of their 39 games"; or of which one is a part of
    a whole, by a verb that is not the other's: "Lind scores 31"."""
    if any(entry.claim.attribute != _BARE or entry.slots.role for entry in (a, b)):
        return False
    x, y = noun_behind(a), noun_behind(b)
    if x and y:
        return x != y and whole_behind(a) != whole_behind(b)
    part, bare = (a, b) if x else (b, a)
    told, done = part.slots.predicates | part.slots.doing.names, bare.slots.doing.names
    return bool(told and done) and told.isdisjoint(done)


@sign
def noun_behind(entry: Entry) -> str:
    """What the whole is of that is told behind a number, as a stem: "24 of their 39 games"; "" for none."""
    claim = entry.claim
    found = _OF.search(claim.document.text, claim.mention.start, entry.slots.segment.end)
    if whole_behind(entry) is None or found is None:
        return ""
    noun = _NOUN.match(claim.document.text, found.end())
    return stem(noun["noun"]) if noun else ""


_NOUN = re.compile(r" (?P<noun>[a-z]{3,20})\b")
_BARE = "quantity"
"""The attribute of a number without a noun."""


@sign
def whole_behind(entry: Entry) -> tuple[float, float] | None:
    """A number and that of the whole which is told right behind it as what it is a part of, None for no such whole."""
    claim = entry.claim
    text, mention = claim.document.text, claim.mention
    number = next((hit for hit in _NUMBER.finditer(text, mention.start, mention.end) if _worth(hit[0]) >= 0), None)
    found = _OF.match(text, number.end()) if number else None
    return (_worth(number[0]), _worth(found["whole"])) if number and found and _worth(found["whole"]) >= 0 else None


@sign
def _first_number(entry: Entry) -> float:
    mention = entry.claim.mention
    numbers = map(_worth, _NUMBER.findall(entry.claim.document.text, mention.start, mention.end))
    return next((number for number in numbers if number >= 0), -1)


def _worth(word: str) -> float:
    word = word.lower().replace(",", "")
    return float(word) if word[0].isdigit() else TABLES.cardinals.get(word, -1)


def one_of_pair(a: Entry, b: Entry) -> bool:
    """One is the first or the second of two values that two owners have in turn, the other is not: "Ost and Vell paid 5 million and
    3 million", "Ost paid 4 million"."""
    return in_pair(a) != in_pair(b)


@sign
def in_pair(entry: Entry) -> int:
    """The place, 1 or 2, of a value that is told together with another right behind two owners, 0 where it is not."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    low = max(segment.start, mention.start - _JOINED)
    before = _VALUE_BEFORE.search(text, low, mention.start)
    if before is None and _VALUE_BEHIND.match(text, mention.end, segment.end) is None:
        return 0
    first = before.start("value") if before else mention.start
    if _APART.search(text, low, first):
        return 0
    start = max(segment.start, first - _REACH)
    owners = _OWNERS.search(("" if start == segment.start else " ") + text[start:first])
    return (2 if before else 1) if owners else 0


def one_of_row(a: Entry, b: Entry) -> bool:
    """One is told of the first or second of what the other tells together: "the first avalanche buried three", "two avalanches buried
    five"."""
    return a.document != b.document and any(
        bool(one_in_row(one)) and not one_in_row(other) and _tells_several(other, one_in_row(one))
        for one, other in ((a, b), (b, a))
    )


@sign
def one_in_row(entry: Entry) -> str:
    """The noun of the one in a row of which a number is told: "the first avalanche, at 10 a.m., buried three"; "" for none."""
    text, start = entry.claim.document.text, entry.claim.mention.start
    found = _IN_ROW.search(text, max(entry.slots.segment.start, start - _REACH), start)
    return found["noun"] if found else ""


def _tells_several(entry: Entry, noun: str) -> bool:
    text, segment = entry.claim.document.text, entry.slots.segment
    several = once(rf"\b(?:{_SEVERAL}) (?:[a-z]{{3,15}} )?{noun}e?s\b")
    return several.search(text, segment.start, segment.end) is not None


_IN_ROW = re.compile(r"\b[Tt]he (?:first|second|third|earlier|later) (?P<noun>[a-z]{3,20})\b[^;!?]*$")
_SEVERAL = "[Bb]oth|[Aa]ll|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[2-9]"
