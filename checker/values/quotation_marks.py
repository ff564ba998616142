"""Quotation marks of every style, paired by the cheapest reading of the whole text.

A mark rarely tells alone whether it opens or closes, and one that is missing must not turn all that follow inside out.
So each way to read a mark costs what its neighbours make it cost, and the path of least cost through all marks wins
(two states, outside and inside a quotation; linear in the number of marks).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_DOUBLE = re.compile("[\"“”„‟«»＂]|``|''")
_SINGLE = re.compile("['‘’‚‛]")
_SAYS = re.compile(
    r"\s?(?:he|she|they|it|who)?\s?(?:said|says|told|added|asked|wrote|tweeted|explained|insisted)\b", re.IGNORECASE
)
_INSTEAD = {"“": -1.5, "„": -1.5, "``": -1.5, "«": -1.0, "”": 1.5, "''": 0.8, "»": 1.0}
"""What the shape of a mark adds to opening, and takes from closing."""

_STRAY = 1.6
_UNOPENED = 2.0
_REOPENED, _REOPENED_ELSEWHERE = 0.3, 2.0
_UNCLOSED = 1.2
_LONG, _LONG_LINES, _LONG_COST = 900, 6, 1.0
_LONGEST = 4_000
_FEWEST_SINGLE_WORDS = 3


class Quoted(NamedTuple):
    """The text between two marks; `continued` says that it goes on from the quotation before, in a new paragraph."""

    start: int
    end: int
    continued: bool = False


class _Mark(NamedTuple):
    start: int
    end: int
    opens: float
    closes: float
    stray: float


def quoted(text: str) -> list[Quoted]:
    """Every quotation of a text in order; none holds another."""
    doubles = _paired(text, [_double(text, match) for match in _DOUBLE.finditer(text)])
    singles = _paired(text, _singles(text, doubles))
    long = [q for q in singles if len(text[q.start : q.end].split()) >= _FEWEST_SINGLE_WORDS]
    return sorted(doubles + _outside(long, doubles)) if long else doubles


def _double(text: str, match: re.Match[str]) -> _Mark:
    opens, closes = _costs(text, match.start(), match.end())
    turn = _INSTEAD.get(match[0], 0.0)
    stray = 0.2 if text[match.start() - 1 : match.start()].isdigit() and match[0] in ('"', "”", "''") else _STRAY
    return _Mark(match.start(), match.end(), max(opens + turn, 0.0), max(closes - turn, 0.0), stray)


def _singles(text: str, doubles: Sequence[Quoted]) -> list[_Mark]:
    marks = []
    inside = iter(doubles)
    current = next(inside, None)
    for match in _SINGLE.finditer(text):
        at = match.start()
        while current and current.end <= at:
            current = next(inside, None)
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if (current and current.start <= at) or (before.isalnum() and after.isalnum()):
            continue
        opens = (
            0.5
            if not before.isalnum() and after.isalpha()
            else 1.0
            if not before.isalnum() and after.isdigit()
            else 9.0
        )
        closes = (
            9.0 if before.isspace() or after.isalnum() else 0.0 if before in ".,!?…" else 0.8 if before in "sn" else 0.4
        )
        if match[0] == "‘":
            opens, closes = max(opens - 0.5, 0.0), 9.0
        marks.append(_Mark(at, at + 1, opens, closes, 0.5))
    return marks


def _costs(text: str, start: int, end: int) -> tuple[float, float]:
    """What it costs to read a mark as opening and as closing."""
    before, after = text[start - 1 : start] or "\n", text[end : end + 1] or "\n"
    spaced_before, spaced_after = before.isspace() or before in "([—–-", after.isspace()
    if spaced_before:
        opens = 0.6 if spaced_after else 0.0
        last = (
            text[:start].rstrip()[-1:]
            if spaced_after or (before.isspace() and start < 2)
            else text[max(0, start - 2) : start - 1]
        )
        closes = (0.2 if last and last in ".,!?" else 1.0) + (0.0 if spaced_after else 0.9)
        if spaced_after and last and last in ".,!?":
            opens += 0.3
    elif spaced_after or after in ".,;:!?)]—–-":
        opens, closes = 2.0, 0.0
    else:
        opens, closes = (0.3 if before in ",:;" else 1.0), (0.3 if before in ".,!?" else 0.8)
    if _SAYS.match(text, end, end + 24):
        opens += 1.2
    return opens, closes


def _paired(text: str, marks: Sequence[_Mark]) -> list[Quoted]:
    """The quotations of the cheapest reading."""
    if not marks:
        return []
    outside, inside = 0.0, float("inf")
    opened = -1  # the index of the mark that opened what `inside` is inside of
    steps: list[tuple[str, str]] = []  # for each mark, how the cheapest path came to be outside, and inside, after it
    openers: list[int] = []
    for i, mark in enumerate(marks):
        stay, close = outside + min(mark.stray, _UNOPENED), float("inf")
        open_, reopen, remain = outside + mark.opens, float("inf"), inside + mark.stray
        if opened >= 0:
            long = _long(text, marks[opened].end, mark.start)
            close = inside + mark.closes + long
            starts_line = text[mark.start - 1 : mark.start] in ("\n", "")
            reopen = inside + long + mark.opens + (_REOPENED if starts_line else _REOPENED_ELSEWHERE)
        out = "close" if close < stay else "stay"
        cheapest = min(open_, reopen, remain)
        into = "open" if cheapest == open_ else "reopen" if cheapest == reopen else "remain"
        steps.append((out, into))
        outside = min(stay, close)
        inside = cheapest
        if into != "remain":
            opened = i
        openers.append(opened)
    return _traced(text, marks, steps, openers, inside + _UNCLOSED < outside)


def _traced(
    text: str, marks: Sequence[_Mark], steps: Sequence[tuple[str, str]], openers: Sequence[int], within: bool
) -> list[Quoted]:
    found = []
    end = _paragraph_end(text, marks[openers[-1]].end) if within else -1
    for i in range(len(marks) - 1, -1, -1):
        out, into = steps[i]
        if not within:
            if out == "close":
                within, end = True, marks[i].start
            continue
        if into == "open":
            found.append(Quoted(marks[i].end, end))
            within = False
        elif into == "reopen":
            found.append(Quoted(marks[i].end, end, True))
            end = _paragraph_end(text, marks[openers[i - 1]].end, marks[i].start)
    return [q for q in reversed(found) if 0 < q.end - q.start <= _LONGEST]


def _long(text: str, start: int, end: int) -> float:
    """The cost of a quotation that runs over many lines."""
    if end - start > _LONGEST:
        return 9.0
    return _LONG_COST if end - start > _LONG or text.count("\n", start, end) > _LONG_LINES else 0.0


def _paragraph_end(text: str, start: int, limit: int | None = None) -> int:
    end = text.find("\n", start, limit)
    return end if end >= 0 else len(text) if limit is None else limit


def _outside(inner: Iterable[Quoted], outer: Sequence[Quoted]) -> list[Quoted]:
    """Those that no other one overlaps."""
    kept = []
    at = 0
    for quotation in inner:
        while at < len(outer) and outer[at].end <= quotation.start:
            at += 1
        if at == len(outer) or outer[at].start >= quotation.end:
            kept.append(quotation)
    return kept
