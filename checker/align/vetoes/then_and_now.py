"""What keeps two claims apart because they tell how it is, or was, at two times: vetoes that rest on the tense of verbs."""

from __future__ import annotations

import re

from checker.align.blocks import Entry
from checker.align.vetoes.when import HALF_A_YEAR, days_apart

_NOW = re.compile(r"\b(?:has|have|is|are|now|currently) (?:(?:about|some|nearly|almost|over|more than|at least) )?$")
_NOW_REACH = 30
_PRESENT = re.compile(r"(?:\b(?:is|are|has|have|remains?)(?: [a-z]{2,12}){0,2}|\b[a-z]{2,14}s)$")
_TRANSITIVE = re.compile(r"\b(?:[a-z]{2,14}s|(?P<past>[a-z]{2,14}ed|was|were|had)) (?:the|its|their|an?)\b")
_AUXILIARY = re.compile(r"\b(?:is|are|has|have|(?P<past>was|were|had|did|[a-z]{2,14}ed))\b")


def then_and_now(a: Entry, b: Entry) -> bool:
    """One tells how it was years ago, the other how it is: "had 9,000 students ten years ago", "has 12,000 students"."""
    return (_is_of_then(a) and _is_of_now(b)) or (_is_of_then(b) and _is_of_now(a))


def _is_of_then(entry: Entry) -> bool:
    return bool(entry.slots.years_off) and max(entry.slots.years_off) < 0


def _is_of_now(entry: Entry) -> bool:
    """Whether a verb in the present stands right before a number, in a sentence that names no time."""
    slots, start = entry.slots, entry.claim.mention.start
    if slots.days or slots.years or slots.years_off:
        return False
    return _NOW.search(entry.claim.document.text, max(0, start - _NOW_REACH), start) is not None


def as_of_writing(a: Entry, b: Entry) -> bool:
    """Both tell how it is, half a year and more apart: "are infected", "gauges the performance of 95 companies"."""
    if days_apart(a, b) <= HALF_A_YEAR:
        return False
    return is_in_present(a) and is_in_present(b)


def is_in_present(entry: Entry) -> bool:
    """Whether the governing verb is in the present, as far as its form or the word before it shows; where none is known, the
    last one before the number that has an object, or the first one behind it."""
    verb = entry.slots.verb
    text = entry.claim.document.text
    if verb is None or text[verb[0]].isupper():  # "the Hang Seng index"
        before = list(_TRANSITIVE.finditer(text, entry.slots.segment.start, entry.claim.mention.start))
        behind = _AUXILIARY.search(text, entry.claim.mention.end, entry.slots.segment.end)
        found = before[-1] if before else behind
        return found is not None and found["past"] is None
    return _PRESENT.search(text, max(0, verb[0] - _NOW_REACH), verb[1]) is not None
