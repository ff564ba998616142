"""Whose age a report of a death or a birthday tells, and the birth that the text tells of the same person: "Mira Toller has died at
the age of 88, her son said. … Toller was born in Selby in 1938"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from checker.model.claim import Mention, between
from checker.model.document import ReferenceDate
from checker.named import NamedTuple
from checker.values.lazy import Pattern
from checker.values.timex.sentences import sentence

_PART = r"[A-ZÀ-Þ][\w'’-]*\.?"
_WHO = Pattern(
    rf"(?P<title>[^,;:.\n]{{0,80}}? )??(?P<first>{_PART})(?: {_PART})*?(?: (?:de|da|van|von|der|den|al|bin|la|le))* (?P<last>[A-ZÀ-Þ][\w'’-]{{2,}})$"
)
"""The end of a subject is a name of two words at least; what stands before it tells what the person was."""
_OTHERS = Pattern(r"\b(?:and|of the late|about|by)\b")
_DATELINE = Pattern(
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30}[,(][^\n]{4,60}? ?(?:--?|[–—]) |[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30} (?:--?|[–—]) "
)
_ASIDES = Pattern(r"(?:, (?:(?!, )[^;:\n]){3,140},|,)? $")
_ENDS = Pattern(r", ?")
_DIED = Pattern(r"\b(?:has died|died|dies|passed away|has passed away)\b")
_TO_AGE = Pattern(
    r"(?:(?!who\b|when\b|after the\b|and\b|as\b)[\w'’-]+,? ){0,12}?(?:at (?:the )?(?:age of )?|aged |, )?(?:aged )?$"
)
_TURNS = Pattern(r" (?:turned|turns|will turn|is turning|has turned) $")
_WAS = Pattern(r"(?:He|She) (?:was|had been) (?:aged )?")
_BORN = Pattern(
    r"(?:,? who was born|,? was born|, born|, a native of [A-Z][a-z]+ born)(?P<where>(?: and raised)?(?: (?:in|at|near|to|on|into|as) (?:(?!who\b|when\b|after\b|before\b|about\b|around\b)[\w'’.-]+,? ){1,10}?)?) ?(?:in|on) $"
)
_BORN_BEFORE = Pattern(
    r"Born(?: and raised)?,?(?: (?:in|at|near|to|into|as) (?:(?!who\b|when\b|after\b|before\b|about\b|around\b)[\w'’.-]+,? ){1,10}?)? ?(?:in|on) $"
)
BORN = Pattern(r"\b[Bb]orn\b")
KIN = re.compile(
    r"\b(?:sons?|daughters?|wife|husband|fathers?|mothers?|brothers?|sisters?|child|children|twins?|parents?|uncle|aunt|nephew|niece|grand\w+|widow(?:er)?|partner|fianc\w+|boyfriend"
    r"|girlfriend|couple|cousins?|siblings?|families|family)\b",
    re.IGNORECASE,
)
LATELY = timedelta(days=14)
"""So long before the day of a document a death lies that it reports."""
_FAR = 240
"""Characters in front of an age in which the person is named."""


class Person(NamedTuple):
    """Who is named, by the first and the last word of the name, and where the name ends."""

    first: str
    last: str
    end: int


def birth_of(
    text: str, age: Mention, births: Sequence[Mention], times: Sequence[Mention], reference: ReferenceDate
) -> Mention | None:
    """The birth that a text tells of whoever has the age on the day of the document; None where it tells of another's, or of
    several births."""
    if not births or len(BORN.findall(text)) != 1:
        return None
    person = _person(text, age, times, reference)
    if person is None:
        return None
    return next((birth for birth in births if not birth.value.mod and _is_born(text, person, birth)), None)


def _person(text: str, age: Mention, times: Sequence[Mention], reference: ReferenceDate) -> Person | None:
    """Who has died at an age, or has reached it, about the day of the document."""
    first, _ = sentence(text, age.start)
    first = _begin(text, first, age.start)
    if _WAS.fullmatch(text, first, age.start):
        if not text.startswith((".", ",", ";"), age.end):
            return None  # "She was 24 when she first sang"
        before = _begin(text, sentence(text, max(0, first - 3))[0], first - 1)
        return _who_died(text, before, first - 1, None, times, reference)
    found = _TURNS.search(text, max(first, age.start - 20), age.start)
    if found:
        return _named(text, first, found.start() + 1)
    return _who_died(text, first, age.start, age, times, reference)


def _who_died(
    text: str, first: int, end: int, age: Mention | None, times: Sequence[Mention], reference: ReferenceDate
) -> Person | None:
    """The subject of a sentence that tells of a death, with the age told at its end if there is one."""
    for died in _DIED.finditer(text, first, end):
        if age and not _TO_AGE.fullmatch(text, died.end() + 1, age.start):
            continue
        person = _named(text, first, died.start())
        if person is None:
            continue
        days = [time.value.earliest for time in between(times, first, end) if time.start > died.end()]
        is_late = any(abs(day - reference.earliest) <= LATELY for day in days)
        return person if is_late or (not days and died.group() != "died") else None
    return None


def _named(text: str, first: int, end: int) -> Person | None:
    """Whom a sentence names at its head, up to a verb: "The painter Mira Toller, who taught in Selby, | died"."""
    comma = text.find(",", first, end)
    head = comma if comma >= 0 else end - 1
    if comma >= 0 and not _ASIDES.fullmatch(text, comma, end):
        return None
    found = _WHO.fullmatch(text, first, head)
    if found is None and comma >= 0:  # "Harlow's oldest baker, Mira Toller, | turned 102"
        head = text.find(",", comma + 1, end)
        found = _WHO.fullmatch(text, comma + 2, head) if head >= 0 and _ENDS.fullmatch(text, head, end) else None
    if found is None or _OTHERS.search(text, first, head) or KIN.search(text, first, head):
        return None
    return Person(found["first"], found["last"], head)


def _is_born(text: str, person: Person, birth: Mention) -> bool:
    """Whether a date is that of a person's birth."""
    first, last = sentence(text, birth.start)
    first = _begin(text, first, birth.start)
    if _BORN_BEFORE.fullmatch(text, first, birth.start):
        subject = text[birth.end : last].lstrip(" ,")
        return subject.startswith((person.last, f"{person.first} "))
    at = text.find(person.last, first, birth.start)
    if at < 0 or not _BORN.fullmatch(text, at + len(person.last), birth.start):
        return False
    before = text[first:at]
    return (
        not before.strip()
        or at + len(person.last) == person.end
        or before in (f"{person.first} ", "Mr ", "Mrs ", "Ms ")
    )


def _begin(text: str, first: int, end: int) -> int:
    """Where a sentence begins behind the end of the line, or the dateline, before it."""
    line = text.rfind("\n", 0, end) + 1
    dateline = _DATELINE.match(text, line)
    return max(first, line, dateline.end() if dateline and dateline.end() <= end else 0)
