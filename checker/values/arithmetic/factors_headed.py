"""A factor in a headline against the two ends that the text below tells of the same: "Mill doubles output", "output rose from 1.2 million
tonnes to 1.8 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.model.claim import Mention
from checker.patterns import regex
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import words
from checker.values.lazy import Pattern

_HEADLINE = Pattern(r"\s*(?:[^\n]{0,80}[12][0-9]{3}\n\s*)?(?P<line>[^\n]{8,110}[^\n.:;,])\n")
"""The first line, or the one below that of the date."""
_OPEN = Pattern(
    r"\b(?:nearly|almost|about|over|more than|to|may|might|could|would|will|set|plans?|wants?|aims?|hopes?|seeks?|not|if|or|up)\b|\?",
    re.IGNORECASE,
)
"""Words of a headline that hedges a factor, or tells what is to come."""
_OBJECT_ENDS = Pattern(r"\b(?:in|at|by|on|within|as|after|for|since|over|under|from|with|despite|amid)\b|[,;:–—]| - ")
_FROM = Pattern(r"\bfrom (?:about |just |only )?$")
_TO = Pattern(r"(?: [a-z]+){0,3} to $")
_UP_FROM = Pattern(r"[^.;\n]{0,60},? (?:up|down) from (?:just |only )?$")
_WORD = Pattern(r"[A-Za-z]{3,20}")
_NO_TOPIC = frozenset(
    ("number", "numbers", "amount", "size", "rate", "year", "month", "the", "its", "their", "his", "her", "and")
)


def headed(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[tuple[re.Match[str], Mention, Mention]]:
    """The factor of a headline with the old and the new number of the one change that the text below tells."""
    head = _HEADLINE.match(text)
    told = _times().search(text, head.start("line"), head.end("line")) if head else None
    if head is None or told is None or _OPEN.search(text, head.start("line"), head.end("line")):
        return
    if _times().search(text, head.end()) or " twice " in text:
        return  # told again, maybe of something else
    found = [
        (old, new)
        for first, second in pairwise(one for one in figures(mentions) if one.start > head.end())
        for old, new in _ends(text, first, second)
    ]
    if len(found) != 1 or found[0][0].kind != kind:
        return
    (old, new), topic = found[0], _topic(text, told, head)
    first, last = sentence(text, *sorted((old.start, new.end)))
    if not topic.isdisjoint(_stems(text[max(first, head.end()) : last])):
        yield told, old, new


def _ends(text: str, first: Mention, second: Mention) -> Iterator[tuple[Mention, Mention]]:
    """The old and the new number: "from 12 to eight", "8 million, up from 6 million"."""
    if first.kind != second.kind and first.value.unit:
        return
    if _FROM.search(text, max(0, first.start - 16), first.start) and _TO.fullmatch(text, first.end, second.start):
        yield first, second
    elif first.kind == second.kind and _UP_FROM.fullmatch(text, first.end, second.start):
        yield second, first


def _topic(text: str, told: re.Match[str], head: re.Match[str]) -> set[str]:
    """What a headline says to be so many times as much: what stands behind its verb, else what stands before."""
    behind = text[told.end() : head.end("line")]
    ends = _OBJECT_ENDS.search(behind)
    return _stems(behind[: ends.start()] if ends else behind) or _stems(text[head.start("line") : told.start()])


def _stems(told: str) -> set[str]:
    return {word.lower().rstrip("s") for word in _WORD.findall(told) if word.lower() not in _NO_TOPIC}


@cache
def _times() -> re.Pattern[str]:
    times = "|".join(sorted(words().factors, key=len, reverse=True))
    return regex(rf"\b(?:{times})\b")
