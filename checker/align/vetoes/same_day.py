"""What keeps apart what befell people whom nobody names in two things of one day: a lorry overturns in the morning, two cars collide
on the same road in the evening. A veto of checker.align.vetoes.
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.slots.times import is_of_telling
from checker.align.words import BEGINNING, fold
from checker.documents.segment import segments
from checker.named import NamedTuple

_BEGINNING = 400
"""Characters."""
_LEAST = 2
_PARTS = {"MO": (4, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (19, 30)}
"""The hours of the parts of a day by their signs in TIMEX values, no less than anybody means."""
_PART = re.compile(r"(?P<day>[\dXW-]+)T(?:(?P<hour>\d\d):\d\d|(?P<part>[A-Z]{2}))")
_TELLING = CLASSES["telling"] | CLASSES["makes_known"]
_TOLD_BY = re.compile(rf"(?:,|^)[^,;.]*\b(?:{'|'.join(sorted(CLASSES['telling']))})\b(?:[^,;.]*$| that\b)")
_AT_PLACE = re.compile(
    rf"\b(?:{'|'.join(sorted(CLASSES['governing'] | CLASSES['of_places']))}) (?:the|an?|its|their) (?:[a-z-]+ ){{0,2}}?[a-z-]+(?= (?:of|in|on|at|near|when|after)\b|[,.;]| [A-ZÀ-Þ]|$)"
)
_WORD = re.compile(r"(?<![\w'’-])[a-zß-ÿ][\w'’-]{2,}")


class Occasion(NamedTuple):
    """On what day and between which hours a document's beginning says that something happened, and the beginnings of the common
    words with which it does, without places and who says so."""

    day: str
    hours: tuple[int, int]
    words: frozenset[str]


def other_time_of_day(a: Entry, b: Entry) -> bool:
    """What befell people without names in documents that begin with other things, at hours of one day that exclude each other."""
    x, y = occasion(a), occasion(b)
    if a.document == b.document or x is None or y is None or x.day != y.day:
        return False
    is_other_time = x.hours[1] <= y.hours[0] or y.hours[1] <= x.hours[0]
    return is_other_time and min(len(x.words), len(y.words)) >= _LEAST and x.words.isdisjoint(y.words)


@sign
def occasion(entry: Entry) -> Occasion | None:
    """The occasion with which a claim's document begins, None where it tells no hour, and of claims that tell of somebody by name or
    of nobody."""
    slots, document = entry.slots, entry.claim.document
    is_of_nobody = entry.claim.mention.kind != "age" and not slots.role
    if is_of_nobody or slots.owner.names or slots.owner.relative:
        return None
    for mention in slots.mentions:
        if mention.start > _BEGINNING:
            break
        told = _PART.match(mention.value.value) if mention.kind == "timex" else None
        if told is None or is_of_telling(document.text, mention, _TELLING):
            continue
        hours = _PARTS.get(told["part"], (0, 24)) if told["part"] else (int(told["hour"]), int(told["hour"]) + 1)
        segment = next((one for one in segments(document) if one.start <= mention.start < one.end), slots.segment)
        return Occasion(told["day"], hours, _words(document.text[segment.start : segment.end]))
    return None


def _words(sentence: str) -> frozenset[str]:
    told = _AT_PLACE.sub("", _TOLD_BY.sub("", sentence.rstrip(" .")))
    return frozenset(
        fold(word)[:BEGINNING]
        for word in _WORD.findall(told)
        if word not in FUNCTION and word not in CLASSES["hours"] and word not in _GENERAL
    )


_GENERAL = (
    CLASSES["auxiliaries"]
    | CLASSES["of_clocks"]
    | CLASSES["bounding"]
    | CLASSES["governing"]
    | CLASSES["of_places"]
    | CLASSES["comparing"]
    | {"early", "late", "when", "along", "onto", "people"}
)
