"""Lines of results in a text, "Harlow 65, Selby 53", records of three parts, "improved to 45-7-2", and what else is told by several
numbers as one."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers import context
from checker.values.numbers.context import POINTERS
from checker.values.numbers.tables import TABLES
from checker.values.reading.score import LINE, NAME, WITH_TIES, with_ties
from checker.values.score import Score, is_one
from checker.values.votes import may_begin as vote_may_begin
from checker.values.votes import vote_at, vote_inside

_REACH = 60
_BEFORE = Pattern(rf"(?P<name>{NAME}) $")
_EARLIER = Pattern(r"[0-9](?: [a-z]{3,12})?(?:,|;| and) (?:and )?$")
_FURTHER = Pattern(r"(?:,|;| and) [^,;()\n]{2,30} [0-9]")
_TELLING = r"(?:stands?|stood|remains?|remained|is|was|now|at|of|to|improved|improves|improve|rose|fell|dropped|drops|slipped|moved|moves)"
_RECORD_BEFORE = Pattern(
    rf"\b(?:record|mark)(?: (?:this|last) (?:year|season))?(?: {_TELLING}){{0,4}} $"
    r"|\b(?:improved|improves|improve|improving|rose|fell|dropped|drops|dropping|slipped|slips|moved|moves|went|advanced) to $"
    r"|\b(?:finished|finish|ended|began|opened|went|go)(?: (?:the|last|its|their|this|a) (?:[a-z]{2,12} )?(?:season|year|campaign))?(?: at)? $"
    rf"|(?:\b(?:who|[Tt]hey|[Hh]e|[Ss]he|[Tt]eam|side|club)|{NAME}),? (?:are|is|were|was|sit|sits|stand|stands|stood)(?: (?:now|at|only|just))? $"
)
_RECORD_BEHIND = Pattern(
    r" (?:record|mark|start|overall)\b| (?:this|last) (?:year|season)\b| (?:at home|on the road|away|in the (?:league|conference|division))\b"
)
_HOLDER = Pattern(rf"{NAME} \($")


def whole_at(text: str, start: int, end: int, joined: bool, behind: int) -> Mention | None:
    """The vote, the line of results or the record that begins with a run of number words, no vote before `behind`."""
    if joined or vote_may_begin(text, start, end):
        vote = vote_at(text, start, end) or vote_inside(text, start, end)
        if vote is not None and vote.start >= behind:
            return vote
    result = result_at(text, start, end, behind) if _may_begin(text, start, end) else None
    return record_at(text, start, end) if joined and result is None else result


def record_at(text: str, start: int, end: int) -> Mention | None:
    """The record of wins, losses and ties at a span of a text (a twin), where the words next to it speak of one."""
    hit = WITH_TIES.fullmatch(text, start, end)
    value = with_ties(hit) if hit else None
    if value is None or context.blocked(text, start, end):
        return None
    first = max(0, start - _REACH)
    is_told = (
        (text[end : end + 1] in (")", ",", ";") and _HOLDER.search(text, first, start))
        or _RECORD_BEHIND.match(text, end)
        or _RECORD_BEFORE.search(text, first, start)
    )
    return Mention("score", start, end, value) if is_told else None


def _may_begin(text: str, start: int, end: int) -> bool:
    """Whether a line of results may have the number at a span as its first: a gate for `result_at` that costs next to nothing."""
    return (
        text.startswith(", ", end) and end - start < 4 and text[end + 2 : end + 3].isupper() and text[start].isdigit()
    )


def result_at(text: str, start: int, end: int, behind: int) -> Mention | None:
    """The line of results whose first number stands at a span of a text (a twin); its words begin at `behind` at the earliest.

    Of three and more names with a number each, none is a side.
    """
    before = _BEFORE.search(text, max(behind, start - _REACH), start)
    line = LINE.match(text, before.start(), end + _REACH) if before else None
    if before is None or line is None or line.start("second") < end or _FURTHER.match(text, line.end()):
        return None
    if _EARLIER.search(text, max(0, line.start() - 22), line.start()):
        return None
    if text[line.end() : line.end() + 1] in "%-/:'" and line.end() < len(text):
        return None
    names = line["one"], line["two"]
    if is_one(*names) or any(_points(name) or "." in name for name in names):  # "N.Lind 135, J.Okafor 120" are batsmen
        return None
    return Mention("score", line.start(), line.end(), Score(int(line["first"]), int(line["second"]), "", names))


def _points(name: str) -> bool:
    """Whether the last word of a name takes a number to itself: "May 5", "Matthew 5"."""
    last = name.rsplit(" ", 1)[-1]
    return last in POINTERS or last.lower() in TABLES.pointers
