"""What keeps apart what two documents tell in like words of two matches. A veto of checker.align.vetoes."""

from __future__ import annotations

import re
from operator import ne

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem
from checker.align.vetoes.named import BEGINS, NAME, beginnings
from checker.align.vetoes.players import IN_A_MATCH
from checker.align.vetoes.when import days_apart, on_one_day
from checker.named import NamedTuple

_SCORE = r"\d{1,3}[-–]\d{1,3}(?:,? (?:and )?\d{1,2}[-–]\d{1,2}){0,4}"
_VERBS = "|".join(sorted(CLASSES["beating"]))
_CALLED = r"(?:(?:the |[A-Z][a-z]+['’]s )?(?:[A-Z][a-z]{2,12}an )?(?:\w+-seeded )?)"
_GAMES = (
    re.compile(rf"(?:{_VERBS}) {_CALLED}(?P<name>{NAME}) (?:by )?(?P<score>{_SCORE})"),
    re.compile(rf"(?P<score>{_SCORE}) (?:\w+ ){{0,3}}?(?:against|by|over|to|at|with) {_CALLED}(?P<name>{NAME})"),
)
_STOP = re.compile(r"[.!?][\"”’)]? (?=[A-Z])|\n|— ")
_OF_MORE_GAMES = re.compile(
    r"\b(?:season|career|year|years|month|months|tournament|series|so far|since|games|matches|tests|title|titles|ever|record)\b"
)
_LEAST_OTHER = 2
"""A slip makes one number of a score another."""

_NEXT_DAY = 1
"""A match is still told of on the day after it."""


class Game(NamedTuple):
    """A match by the words of who lost or won against those whom a text is about, all names that stand before, and the score,
    the higher number of each pair first."""

    opponent: frozenset[str]
    sides: frozenset[str]
    score: tuple[int, ...]


def other_match(a: Entry, b: Entry) -> bool:
    """What is counted anew in every match, or the round of a cup, of documents that tell of one match each, with other opponents
    or on other days, and with other scores: "Brell hit 14 aces", "Brell hit nine aces"."""
    x, y = game(a), game(b)
    if a.document == b.document or x is None or y is None:
        return False
    if len(x.score) == len(y.score) and sum(map(ne, x.score, y.score)) < _LEAST_OTHER:
        return False
    met = x.opponent & y.opponent or x.opponent & y.sides or y.opponent & x.sides
    return not met or (days_apart(a, b) > _NEXT_DAY and not on_one_day(a, b))


@sign
def game(entry: Entry) -> Game | None:
    """The one match that a claim's document begins with, for what is told anew in every match; None for what is not, or is told of
    more matches."""
    mention, document, segment = entry.claim.mention, entry.claim.document, entry.slots.segment
    if mention.kind == "quantity":
        if stem(entry.claim.attribute) not in IN_A_MATCH or _OF_MORE_GAMES.search(
            document.text, segment.start, segment.end
        ):
            return None
    elif stem(entry.claim.attribute) != _ROUND:
        return None
    text = document.text
    found = sorted((match for games in _GAMES for match in games.finditer(text, 0, BEGINS)), key=re.Match.start)
    if not found or len({beginnings(match["name"]) for match in found}) > 1:
        return None
    first = found[0]
    begins = max((stop.end() for stop in _STOP.finditer(text, 0, first.start())), default=0)
    pairs = re.findall(r"(\d+)[-–](\d+)", first["score"])
    score = tuple(int(number) for pair in pairs for number in sorted(pair, key=int, reverse=True))
    return Game(beginnings(first["name"]), beginnings(text[begins : first.start("name")]), score)


_ROUND = stem("round")
