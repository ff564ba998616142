"""To which of those whom a number is told of it is restricted: "74 percent of tenants under 30", "households with children spend".

A restriction stands right behind the noun of a whole, which is told behind the number, in front of it, or as who does what it tells.
"""

from __future__ import annotations

import re

from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.named import NamedTuple
from checker.patterns import once
from checker.values.numbers.tables import TABLES

_LEAST = 3
"""Years: "two of the men over one" tells no age."""
_FIGURE = rf"(?:\d{{1,3}}|{'|'.join(word for word, number in TABLES.cardinals.items() if number >= _LEAST)})"
_SMALL = "|".join(sorted(FUNCTION))
_SCALES = "|".join(sorted((*TABLES.scales, "percent", "per", "point")))
_NO_AGE = rf" (?!years?\b|(?:{_SMALL})\b)[a-z]+s\b| (?:{_SCALES})\b| ?%|[.,:]\d"
"""Behind a number that is none of years: "over 30 metres", "over 30 million"."""
_AGE = (
    r"(?:(?P<under>under|below|younger than|up to)|(?P<over>over|above|older than)|aged|between(?: the ages of)?)"
    rf"(?:[ -]the age of)?[ -](?P<age>{_FIGURE})(?:(?:[ -](?:to|and|or)[ -]|[-–])\d{{1,3}})?s?\b(?!{_NO_AGE})"
)
_SORT = rf"(?:{'|'.join(sorted(CLASSES['restricted_by']))})\b(?P<words>(?: [\w'’.,-]*[\w])+)"
_NOUN = (
    r"(?:(?:the|all|those|these|its|their|every) ){0,2}(?:(?!(?:and|or|but|is|are|was|were|has|have)\b)[\w'’-]+ ){0,3}?"
)
_OF = rf"(?:of|among|amongst) {_NOUN}(?:{_AGE}|{_SORT})"
_BEHIND = re.compile(rf" {_OF}")
_BESIDE = re.compile(rf" {_AGE}")
_BEFORE = re.compile(
    rf"(?:^|[,;:—–-] |\b(?:that|and|but|while|share|percentage|proportion|part|number) ){_OF}", re.IGNORECASE
)
_WHO = re.compile(
    rf"(?:^|[,;:—–-] |\bthat )(?P<noun>(?:All )?(?:[a-z'’-]+ ){{0,2}}?[a-z'’-]+s|people|women|men|children) (?:{_AGE}|{_SORT})",
    re.IGNORECASE,
)
_REACH, _FRONT = 90, 200
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"[\w'’]+(?:[.,]\d+)*")
_LONG = 4
_STEM = 5
_OLD_OR_YOUNG = re.compile(rf"\b(?:{'|'.join(sorted(CLASSES['ages_of_people']))})\b", re.IGNORECASE)


class Restriction(NamedTuple):
    """By what a whole is restricted: a word, in lower case, or an age and on which side of it, "under", "over" or ""; `noun` is
    that of the whole where it does something itself."""

    word: str = ""
    age: str = ""
    side: str = ""
    noun: str = ""

    def is_written(self, text: str) -> bool:
        """Whether a text tells of it, too, in whatever words: "without insurance", "uninsured"."""
        if self.age:
            others = {found.lower() for found in _OLD_OR_YOUNG.findall(text)} - {self.noun}
            return bool(others) or once(rf"\b{self.age}\b").search(text) is not None
        return self.word[:_STEM] in text.lower()


NONE = Restriction()


def restriction(text: str, start: int, end: int, segment: tuple[int, int], *, is_count: bool) -> Restriction:
    """The restriction of a number from `start` to `end` in a segment; of what is counted itself only an age, or what is told of a whole
    of which it is a part."""
    first, last = segment
    before = text[max(first, start - _FRONT) : start]
    found = _BEHIND.match(text, end, min(last, end + _REACH)) or (is_count and _BESIDE.match(text, end, last))
    if not found:
        fronts = (_BEFORE,) if is_count else (_BEFORE, _WHO)
        hits = (hit for front in fronts for hit in front.finditer(before))
        found = next((hit for hit in hits if not _NUMBER.search(before, _ends(hit))), None)
    return _read(found) if found else NONE


def _ends(found: re.Match[str]) -> int:
    """Where a restriction ends: numbers behind it are those of something else."""
    words = found.groupdict().get("words")
    if not words:
        return found.end()
    comma = re.search(r",? ", words.lstrip())
    told = _restricting(words)
    return found.start("words") + (words.find(told) + len(told) if told else comma.end() if comma else 0)


def _restricting(words: str) -> str:
    told = [word for word in _WORD.findall(words.split(", ")[0]) if word.lower() not in FUNCTION]
    return next((word for word in told if len(word) >= _LONG or word[0].isdigit()), told[0] if told else "")


def _read(found: re.Match[str]) -> Restriction:
    groups = found.groupdict()
    noun = (groups.get("noun") or "").rpartition(" ")[2].lower()
    if groups.get("age"):
        return Restriction("", groups["age"], "under" if groups["under"] else "over" if groups["over"] else "", noun)
    word = _restricting(groups["words"]).lower()
    return NONE if not word or word[:_STEM] in _EVERYBODY else Restriction(word, noun=noun)


_EVERYBODY = frozenset(word[:_STEM] for word in CLASSES["asked"])
"""Who took part, or was asked, is everybody."""
