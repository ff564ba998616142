"""By what a count is told of some only of those whom something befell: how badly, for what or for how long. "Seriously injured 13"
counts some of the 44 injured, "fined 75 drivers for using a phone" some of the 340 fined, and not all of the jobless have
been so "for more than a year".
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sentence, sign
from checker.align.slots.sentence import CLASSES
from checker.align.vetoes.like_events import nominals
from checker.align.words import BEGINNING
from checker.named import NamedTuple
from checker.values.numbers.tables import TABLES

_DEGREES, _FREQUENCIES = ("|".join(sorted(CLASSES[name])) for name in ("degrees", "frequencies"))
_HEDGES = r"(?:(?:about|at least|nearly|almost|some|more than|over|around|up to|as many as|another) )?"
_SMALL = "and|or|in|at|of|for|to|by|on|with|from|after|near"
_AUXILIARIES = rf"(?: (?:who|that|{'|'.join(sorted(CLASSES['auxiliaries']))}|still|now|also)){{0,4}}"
_BEFORE = re.compile(rf"\b(?P<how>{_DEGREES}) (?!(?:{_SMALL})\b)[a-z]+ {_HEDGES}$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"{_AUXILIARIES} (?:(?P<how>{_DEGREES}) (?!(?:{_SMALL})\b)[a-z]+|(?!(?:{_SMALL})\b)[a-z]+ (?P<too>{_DEGREES}|{_FREQUENCIES})(?=[ .,;]|$)"
    r"|(?:suffered|sustained|had|with) (?P<harm>serious|severe|critical|grave|minor|slight|light) (?:injuries|wounds|burns)"
    r"|(?:listed )?in (?:a )?(?P<state>serious|severe|critical|grave) condition)",
    re.IGNORECASE,
)
_ANY_DEGREE = re.compile(
    rf"\b(?:{_DEGREES}|{_FREQUENCIES}|serious|severe|critical|grave|minor|slight|light|hospital|hospitali[sz]ed|intensive)\b",
    re.IGNORECASE,
)
_ASIDES = r"(?: (?:in|on|at|near) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?){0,3}"
_GROUND = re.compile(
    rf"{_ASIDES} (?:for|on suspicion of|on charges of|on a charge of) (?P<ground>(?:[a-z]+ing|{'|'.join(sorted(CLASSES['grounds']))})\b(?: [a-z]+){{0,3}})"
)
_ANY_GROUND = re.compile(
    rf"\b(?:suspicion|suspected|charges?|accused|over|because|(?:for|of) (?:[a-z]+ing|{'|'.join(sorted(CLASSES['grounds']))}))\b"
)
_WORD = re.compile(r"[a-z]{4,}")
_NUMBER = rf"(?:\d{{1,3}}|an?|half a|{'|'.join(TABLES.cardinals)})"
_LENGTH = r"(?:weeks?|months?|years?|decades?)\b"
_LEAST = re.compile(
    rf"[^.;:]{{0,60}}?\b(?:for|waiting|waited) (?:(?:more than|over|longer than|at least) {_NUMBER} {_LENGTH}|{_NUMBER} {_LENGTH} (?:or (?:more|longer)))",
    re.IGNORECASE,
)
_ANY_LENGTH = re.compile(rf"\b(?:long-term|{_NUMBER} {_LENGTH}|(?:weeks|months|years|decades)\b)", re.IGNORECASE)
_TIMES = 2
"""So many times as many are told without a ground as with one: else both may be told of the same, one with the ground."""


class _Selection(NamedTuple):
    """How badly, for what and for at least how long a count is told, "" for what it does not say."""

    degree: str = ""
    ground: str = ""
    least: bool = False


_ALL = _Selection()


def are_some(some: Entry, others: Entry) -> bool:
    """Whether a count is of some of those of whom another, greater one is told without that."""
    told = selection(some)
    numbers = nominals(some, others) if told != _ALL else None
    if numbers is None or numbers[0] >= numbers[1]:
        return False
    text = sentence(others)
    if told.degree and not _ANY_DEGREE.search(text):
        return True
    if told.least and not _ANY_LENGTH.search(text):
        return True
    if not told.ground or _ANY_GROUND.search(text) or numbers[0] * _TIMES > numbers[1]:
        return False
    words = {word[:BEGINNING] for word in _WORD.findall(told.ground)} - _PLAIN
    return others.written.isdisjoint(words)


@sign
def selection(entry: Entry) -> _Selection:
    """By what a count is restricted."""
    mention = entry.claim.mention
    if mention.kind != "quantity" or bool(getattr(mention.value, "dimension", "")):
        return _ALL
    text, segment = entry.claim.document.text, entry.slots.segment
    before = text[max(segment.start, mention.start - _REACH) : mention.start]
    behind = text[mention.end : min(segment.end, mention.end + _REACH)]
    found = _BEFORE.search(before) or _BEHIND.match(behind)
    degree = next((words for words in found.groups() if words), "") if found else ""
    ground = _GROUND.match(behind)
    return _Selection(degree, ground["ground"] if ground else "", _LEAST.match(behind) is not None)


_REACH = 120
_PLAIN = frozenset(word[:BEGINNING] for word in ("having", "being", "using", "taking", "making", "their", "with"))
