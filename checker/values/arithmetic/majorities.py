"""Votes against what came of them: what is adopted has more votes for it than against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.patterns import regex
from checker.values import tally
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import either, words
from checker.values.lazy import Pattern

_BEFORE = 48
_CLOSED = Pattern(
    r"[.,;:)\n]|$| votes?\b| (?:on|in|with|and|at|last|late|early|after|following|despite|yesterday|today)\b"
)
_GOES_ON = Pattern(r" (?:against|to reject|to oppose|not to|short|behind|defeat|rejection|loss)\b")


def majority_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "The council adopted the plan by 21 votes to 24": the first number is that of those who were for it."""
    text = document.text
    for vote in mentions:
        if vote.kind != "tally" or vote.value.yes is None or vote.value.no is None:
            continue
        if vote.value.yes >= vote.value.no or _GOES_ON.match(text, vote.end):
            continue
        if not vote.value.labelled and not _CLOSED.match(text, vote.end):
            continue  # "carried by 3 to 5 readers a day"
        first, _ = sentence(text, vote.start, vote.end)
        adopted = _adopted().search(text, first, vote.start)
        if adopted is None or _not().search(text, max(first, adopted.start() - _BEFORE), vote.start):
            continue
        yield Misfit(
            (vote.start, vote.end),
            (),
            {"value": tally.show(vote.value), "deed": adopted.group().split()[0]},
            (f"{vote.value.yes} votes are fewer than {vote.value.no}",),
        )


@cache
def _adopted() -> re.Pattern[str]:
    """What is adopted, before its votes."""
    verbs = either(words().bodies["adopted"])
    return regex(rf"\b{verbs}\b[^.;:\"“”]{{0,70}}?\b(?:by|with)(?: a vote of)? $")


@cache
def _not() -> re.Pattern[str]:
    """Words of what was not adopted, or not by the more."""
    stems = r"(?:fail|refus|reject|defeat|overrid)\w*"
    return regex(rf"\b(?:{either(words().bodies['unless'])}|{stems})\b|n['’]t\b")
