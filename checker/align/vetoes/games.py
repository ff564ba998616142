"""What keeps apart what two documents tell in like words of their own matches, or of what their own firms do: vetoes of
checker.align.vetoes that rest on whom the documents are about, where the sentences do not say."""

from __future__ import annotations

import re
from operator import ne

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem
from checker.align.vetoes.when import days_apart, on_one_day
from checker.align.words import BEGINNING, fold
from checker.named import NamedTuple

_NAME = r"[A-Z][\w'’.-]{1,24}(?: (?:[A-Z][\w'’-]{1,24}|&)){0,3}"
_SCORE = r"\d{1,3}[-–]\d{1,3}(?:,? (?:and )?\d{1,2}[-–]\d{1,2}){0,4}"
_VERBS = "|".join(sorted(CLASSES["beating"]))
_CALLED = r"(?:(?:the |[A-Z][a-z]+['’]s )?(?:[A-Z][a-z]{2,12}an )?(?:\w+-seeded )?)"
_GAMES = (
    re.compile(rf"(?:{_VERBS}) {_CALLED}(?P<name>{_NAME}) (?:by )?(?P<score>{_SCORE})"),
    re.compile(rf"(?P<score>{_SCORE}) (?:\w+ ){{0,3}}?(?:against|by|over|to|at|with) {_CALLED}(?P<name>{_NAME})"),
)
_BEGINS = 400
"""Among so many characters a report tells whose match it is."""
_REACH = 120
_STOP = re.compile(r"[.!?][\"”’)]? (?=[A-Z])|\n|— ")
_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_MORE_GAMES = re.compile(
    r"\b(?:season|career|year|years|month|months|tournament|series|so far|since|games|matches|tests|title|titles|ever|record)\b"
)
_LEAST_OTHER = 2
"""A slip makes one number of a score another."""

_NEXT_DAY = 1
"""A match is still told of on the day after it."""

_DOES = re.compile(
    r"(?:^|\n|— |– |-- |\) - )(?:An? |[A-Z][a-z]+(?: [a-z]+){1,4} |(?:[A-Z][a-z]+['’]s )?(?:[a-z]+ ){1,4})?"
    rf"(?P<name>{_NAME})(?:, [^,\n]{{1,60}},)? "
    r"(?:(?:said|says|announced)(?: (?:on )?[A-Z][a-z]+day)?(?: that)? (?:it|they) |(?:will|plans to|is to|has|is) )"
)
_KNOWN = re.compile(r"(?:The|It|Its|They|Their|These|Those|This) ")


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
        if stem(entry.claim.attribute) not in _IN_A_MATCH or _OF_MORE_GAMES.search(
            document.text, segment.start, segment.end
        ):
            return None
    elif stem(entry.claim.attribute) != _ROUND:
        return None
    text = document.text
    found = sorted((match for games in _GAMES for match in games.finditer(text, 0, _BEGINS)), key=re.Match.start)
    if not found or len({_words(match["name"]) for match in found}) > 1:
        return None
    first = found[0]
    begins = max((stop.end() for stop in _STOP.finditer(text, 0, first.start())), default=0)
    pairs = re.findall(r"(\d+)[-–](\d+)", first["score"])
    score = tuple(int(number) for pair in pairs for number in sorted(pair, key=int, reverse=True))
    return Game(_words(first["name"]), _words(text[begins : first.start("name")]), score)


_IN_A_MATCH = frozenset(map(stem, CLASSES["in_a_match"]))
_ROUND = stem("round")


def other_doer(a: Entry, b: Entry) -> bool:
    """What is told as known, "the layoffs", in sentences that name nobody, of documents that begin with what others do; neither
    has been named in the other document so far, and one is not at all."""
    x, y = doer(a), doer(b)
    if a.document == b.document or not (x and y) or x & y:
        return False
    if not (x.isdisjoint(b.written) or y.isdisjoint(a.written)):
        return False
    return x.isdisjoint(_so_far(b)) and y.isdisjoint(_so_far(a))


@sign
def doer(entry: Entry) -> frozenset[str]:
    """Who does what a document begins with, for a later sentence that names nobody and tells something as known."""
    text, segment = entry.claim.document.text, entry.slots.segment
    if not entry.slots.leading or not _KNOWN.match(text, segment.start):
        return frozenset()
    found = _DOES.search(text, 0, min(_BEGINS, segment.start))
    return _words(found["name"]) if found else frozenset()


@sign
def _so_far(entry: Entry) -> frozenset[str]:
    """The words of a text up to the end of a sentence."""
    return _words(entry.claim.document.text[: entry.slots.segment.end])


def _words(text: str) -> frozenset[str]:
    """The beginnings of the words of a text."""
    return frozenset(fold(word)[:BEGINNING] for word in _WORD.findall(text))
