"""The votes of a text."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from checker.model.claim import Mention
from checker.values import tally
from checker.values.numbers import context
from checker.values.numbers.tables import TABLES

_CUES = (
    "vot",
    "Vot",
    "ballot",
    "bsten",
    "bstain",
    " favo",
    "against",
    "passed",
    "approve",
    "adopt",
    "rejected",
    "ruled",
    "ruling",
    "majority",
    "For: ",
    "Yes: ",
)
FAR = 100  # characters between a word of voting and the first number of a vote
_REACH = 40
_LONGEST = 300  # characters of a vote
_WORDS = re.compile(r"[A-Za-z-]+")
_BEHIND = frozenset(
    (*TABLES.vote_between, *(label.split(" ")[0] for label in TABLES.vote_labels), "votes", "vote", "ballots")
)


def voting(text: str) -> list[int]:
    """Where a text has words of voting, in order: `vote_at` finds nothing far from them."""
    places = []
    for cue in _CUES:
        at = text.find(cue)
        while at >= 0:
            places.append(at)
            at = text.find(cue, at + 1)
    places.sort()
    return places


def vote_at(text: str, coded: bytes, start: int, end: int) -> Mention | None:
    """The vote that begins with the number at a span of a text (a twin, and the same as Latin-1 bytes).

    A bare pair ("12-3") is a vote only where a word of voting stands next to it: it may be a score.
    """
    if text[start - 2 : start] == ": ":
        start = _label_before(text, start)
    elif not (
        text[end : end + 1] == " " and text[end + 1 : end + 16].split(" ", 1)[0].rstrip(",;.").lower() in _BEHIND
    ):
        run = text[start:end]
        if "-" not in run and " to " not in run:
            return None
    hit = _scanner().match(coded, start, start + _LONGEST)
    if hit is None or context.blocked(text, start, hit.end()):
        return None
    words = text[start : hit.end()]
    value = tally.read(words)
    if value is None:
        return None
    told = value.labelled or "vote" in words or "abst" in words or "absent" in words or "not " in words
    return Mention("tally", start, hit.end(), value) if told or _voted(text, start, hit.end()) else None


def _label_before(text: str, start: int) -> int:
    """Where the label of "For: 17" begins."""
    left = text[max(0, start - 20) : start - 2].lower()
    label = next((label for label in TABLES.vote_labels if left.endswith(label)), "")
    return start - 2 - len(label) if label else start


def _voted(text: str, start: int, end: int) -> bool:
    """Whether a word of voting stands right before or behind a pair of numbers."""
    before = _WORDS.findall(text[max(0, start - _REACH) : start].rsplit("\n", 1)[-1])
    after = _WORDS.findall(text[end : end + _REACH].split("\n", 1)[0])
    return any(word.lower() in TABLES.vote_before for word in before[-4:]) or any(
        word.lower() in TABLES.vote_after for word in after[:2]
    )


@cache
def _scanner() -> Any:
    import re2

    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = False
    options.never_capture = True
    return re2.compile(TABLES.tally.encode("latin-1"), options)
