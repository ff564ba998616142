"""Accounts that rest on the bare numbers beside a telling: "The company said it was 250.", "24 people at the mill and 31 at the dam"."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.align.blocks import Entry, sign
from checker.align.sentence import FUNCTION
from checker.compare.conflict import Conflict, across, teller
from checker.documents.segment import segments

_BARE = re.compile(
    r"(?<![\w.,$£€-])(?P<number>\d{1,3}(?:,\d{3}){1,3}|\d{2,9})"
    r"(?=[.,;:)](?:\s|$)|\s(?:at|in|on|near|aboard|of them)\b|\s*$)"
)
"""A number that counts what was named before it."""
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURE = rf"(?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|(?:{'|'.join(_SPELLED)})\b)"
_PUT = re.compile(
    rf"\b(?:puts?|putting|gave|gives|giving|spoke of|speaks? of|counted|counts) (?:[a-z]{{1,15}} ){{0,6}}?{_FIGURE}(?![\w,.]?\d)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"(?<![\w.,$£€-]){_FIGURE} of (?:them|whom|which|those|these)\b(?P<where>(?: [\w'’-]{{1,30}}){{1,4}})"
)


def told_by_both(conflict: Conflict) -> str:
    """Each of two documents tells the other's number, too, beside its own: in the name of somebody else."""
    for first, other in across(conflict):
        x, y = first.claim.mention.value, other.claim.mention.value
        if first.document == other.document or x.nominal not in _beside(other) or y.nominal not in _beside(first):
            return ""
    return "each of the documents tells both numbers"


def told_of_others(conflict: Conflict) -> str:
    """One document tells the other's number, too, as somebody else's count: "killed 12, the mayor said; police put it at 14"."""
    for pair in across(conflict):
        for own, other in (pair, pair[::-1]):
            if own.document != other.document and other.claim.mention.value.nominal in _put(own):
                return f"{teller(conflict, own)} tells both numbers"
    return ""


def part_of_it(conflict: Conflict) -> str:
    """One document tells the other's number as a part of its own, with a word of what the other tells it of: "cut 300 jobs in
    Arden", "cut 500 jobs, 300 of them in Arden"."""
    for pair in across(conflict):
        for whole, part in (pair, pair[::-1]):
            few, many = (float(entry.claim.mention.value.nominal) for entry in (part, whole))
            is_told = any(told == few and words & part.slots.spelt for told, words in _parts(whole))
            if is_told and few < many and whole.document != part.document:
                return f"{teller(conflict, whole)} tells {few:g} as a part of {many:g}"
    return ""


@sign
def _put(entry: Entry) -> frozenset[float]:
    """The numbers that an entry's sentence says somebody puts it at."""
    return frozenset(_number(hit) for hit in _PUT.finditer(*_sentence(entry)))


@sign
def _parts(entry: Entry) -> tuple[tuple[float, frozenset[str]], ...]:
    """The parts that an entry's sentence tells of a number before them, each with the words behind it that are no function words."""
    return tuple(
        (_number(hit), frozenset(hit["where"].lower().split()) - FUNCTION)
        for hit in _OF_THEM.finditer(*_sentence(entry))
    )


def _sentence(entry: Entry) -> tuple[str, int, int]:
    return entry.claim.document.text, entry.slots.segment.start, entry.slots.segment.end


def _number(hit: re.Match[str]) -> float:
    number = hit["number"].lower()
    return float(_SPELLED.index(number) + 2 if number in _SPELLED else number.replace(",", ""))


def adds_up(conflict: Conflict) -> str:
    """The lesser number and another one in its sentence are together the greater: "24 at the mill and 31 at the dam", "55"."""
    first, other = next(across(conflict))
    less, more = sorted((first, other), key=lambda entry: float(entry.claim.mention.value.nominal))
    part, whole = less.claim.mention.value.nominal, more.claim.mention.value.nominal
    if first.document == other.document or whole - part not in _beside(less):
        return ""
    return f"{teller(conflict, less)} tells {part:g} and {whole - part:g}, which are {whole:g} together"


@sign
def _beside(entry: Entry) -> frozenset[float]:
    """The bare numbers of an entry's sentence and of the one behind it."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    layout = segments(entry.claim.document)
    behind = layout[min(bisect_right(layout, segment.start, key=lambda one: one.start), len(layout) - 1)]
    found = (
        hit for hit in _BARE.finditer(text, segment.start, behind.end) if not mention.start <= hit.start() < mention.end
    )
    return frozenset(float(hit["number"].replace(",", "")) for hit in found)
