"""Shares of one vote, or of one question's answers, that tell who or what has them in clauses and sentences of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.model.claim import Mention
from checker.patterns import regex
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import either, words
from checker.values.lazy import Pattern

_NAME = r"[A-ZÀ-Þ][\w'’-]{1,24}(?: (?:de |van |of |of the )?[A-ZÀ-Þ][\w'’-]{1,24}){0,3}"
_WHO = rf"(?:(?:[Tt]he|[Hh]er|[Hh]is|[Ii]ts) (?:[a-z-]{{3,14}},? ){{0,3}})?(?P<name>{_NAME}),?"
_LINK = r"(?:\. |[,;] (?:and |while |with )?| and (?:with )?)"
_VOTES = Pattern(r"\b(?:votes?|voters?|ballots?|polls?|survey)\b")
_TIMES = (
    r"(?:(?:once|twice|several times|a few times|one|two|three|several|a few|many|some|[a-z]+ times)(?: [a-z]{3,9})?,? )?"
    r"(?:(?:an?|per|each|every) (?:day|week|month|year)|daily|weekly|monthly|yearly)"
)
_LISTED = (", ", " and ", ", and ")
_REMAINING = Pattern(r"\b(?:the|its|their) (?:remaining|other) $")
_OF_WHOLE = Pattern(r" of (?:the|its|their|all) ")
_WON_WITH = Pattern(
    r"\b(?:won|wins|has won|re-?elected|elected|beat|defeated|victory|winner)\b[^.;]{0,120}\b(?:with|by|on|taking|winning|received|got|took) (?:about |just |only )?$"
)
_OF_VOTES = Pattern(r" of (?:the |all )?votes?\b")
_RIVAL_GOT = Pattern(
    r"\b(?:[Rr]ival|[Oo]pponent|[Cc]hallenger|[Rr]unner-up|[Ii]ncumbent)\b[^.;]{0,60} (?:took|takes|got|gets|received|had|has|won|polled|secured|collected|managed)(?: only| just)? $"
)
_ANOTHER = Pattern(
    r"\b(?:first round|polls?|ago|earlier|previous(?:ly)?|turnout|counted|in [12][0-9]{3}|districts?|wards?|there|postal|early|absentee|last (?:time|year)|city|county|countryside|abroad)\b"
)
"""Words with which a share may be one of another vote, or of a part of this one."""
_OF_OTHERS = Pattern(
    r"\b(?:from|up|down|more|less|fewer|than|compared|rose|fell|grew|increased|decreased|of (?:these|those|them|which|whom)|each|year|ago|earlier|among|while|but)\b"
)


def candidates(text: str, shares: Sequence[Mention]) -> int:
    """Votes for candidates, one clause or sentence for each: "Calder would get 44 percent of the vote. Messner comes second with 31
    percent. Behr reaches 14 percent, and 16 percent would vote for Hutt"."""
    start, _ = sentence(text, shares[0].start, shares[0].start)
    head = _head().search(text[max(start, shares[0].start - 100) : shares[0].start].lstrip())
    if head is None:
        return 0
    names = [head["name"].split()[-1]]
    told, has_whole = 1, False
    for share, following in zip(shares, [*shares[1:], None], strict=True):
        found = _gap().fullmatch(text, share.end, following.start) if following else None
        tail = _tail().match(text, share.end)
        has_whole = has_whole or bool(tail and tail["whole"])
        if not found or following is None:
            break
        behind = _tail().match(text, following.end)
        name = found["name"] or (behind["behind"] if behind else None)
        if name is None or (found["name"] and behind and behind["behind"]) or name.split()[-1] in names:
            break
        names.append(name.split()[-1])
        told += 1
    _, end = sentence(text, start, shares[told - 1].end)
    if told < 2 or _apart().search(text, start, end):
        return 0
    before, _ = sentence(text, max(0, start - 2), max(0, start - 2))
    return told if has_whole or (told > 2 and _VOTES.search(text, before, end)) else 0


@cache
def _apart() -> re.Pattern[str]:
    return regex(rf"\b{either(words().owners['several_votes'])}\b")


@cache
def _gets() -> str:
    """What stands between who has a share and that share."""
    gets, comes = (either(words().owners[name]) for name in ("gets", "comes"))
    placed = rf"{comes} (?:in )?(?:second|third|fourth|last)(?: place)?,? (?:with|at|on)"
    return (
        rf"(?: (?:would |will |then )?(?:{gets}|{placed}|follows? (?:with|at|on)|followed with"
        r"|(?:is|are|was|were|stands?|stood) (?:at|on)|with|at|on))(?: only| just)? "
    )


@cache
def _head() -> re.Pattern[str]:
    """Who has the first share, at the start of a sentence."""
    return regex(rf"(?:^|\n|, ){_WHO}{_gets()}$")


@cache
def _tail() -> re.Pattern[str]:
    """What stands behind a share: the whole, or for whom it is."""
    whole = rf"(?P<whole>,? {either(words().owners['vote_wholes'])})"
    title = r"(?:the |her |his )?(?:[a-z-]{3,14} ){0,3}"
    return regex(
        rf"(?:{whole}|(?: would vote| will vote| voted| of voters would vote)? for {title}(?P<behind>{_NAME}))?"
    )


@cache
def _gap() -> re.Pattern[str]:
    """The words from one share to the next, with whose that is unless it is told behind it."""
    return regex(rf"{_tail().pattern.replace('P<behind>', 'P<before>')}{_LINK}(?:{_WHO}{_gets()})?")


def rivals(text: str, shares: Sequence[Mention]) -> int:
    """The winner's share of a vote and that of whoever lost, each in a sentence: "won with 54 percent of the vote, officials said. His
    rival, Mira Toller, took 47 percent"."""
    winner, loser = shares[0], shares[1]
    begin, end = sentence(text, winner.start, winner.end)
    then, closed = sentence(text, loser.start, loser.end)
    if begin == then or _WON_WITH.search(text, begin, winner.start) is None or not _OF_VOTES.match(text, winner.end):
        return 0
    has_rival = _RIVAL_GOT.search(text, then, loser.start) is not None and len(text[end:then].strip()) == 0
    return 2 if has_rival and not _ANOTHER.search(text, begin, closed) else 0


@cache
def _often() -> str:
    return rf"(?P<often>{_TIMES}|{either(words().answers['often'])})"


@cache
def _first_often() -> re.Pattern[str]:
    """What the first of those say that are asked, behind their share."""
    said = r"(?:said|say|told [a-z ]{3,20}|answered) (?:that )?they"
    deed = r"(?:(?!at |least |up |more |over )[a-z]{2,12} ){1,5}?(?:an? [a-z]{3,10} )?"
    return regex(rf" (?:of [a-z ]{{3,24}} )?{said} {deed}{_often()}(?=, | and )")


@cache
def _next_often() -> re.Pattern[str]:
    return regex(rf"(?: (?:do|did) (?:so|it|this)| only| it)? {_often()}(?P<closed>[.;]|$)?")


def frequencies(text: str, shares: Sequence[Mention]) -> int:
    """How often people say that they do a thing: "45 percent said they read a book a month, 32 percent a few a year and 33 percent none
    at all"."""
    seen: set[str] = set()
    for i, share in enumerate(shares):
        found = (_next_often() if i else _first_often()).match(text, share.end)
        if found is None or found["often"] in seen:
            return 0
        seen.add(found["often"])
        if i and found["closed"] is not None:
            return i + 1 if i > 1 else 0
        following = shares[i + 1].start if i + 1 < len(shares) else -1
        if text[found.end() : following] not in _LISTED:
            return 0
    return 0


def up_to_the_rest(text: str, shares: Sequence[Mention]) -> int:
    """What a sentence tells of a whole up to all that remains of it: "the tax brings in 60 percent of the income, rents 35 percent and
    fees the remaining 15 percent"."""
    start, end = sentence(text, shares[0].start, shares[0].end)
    inside = [share for share in shares if share.start < end]
    last = next((i for i, share in enumerate(inside) if _REMAINING.search(text, start, share.start)), 0)
    if last < 1 or not _OF_WHOLE.match(text, shares[0].end) or _OF_OTHERS.search(text, start, shares[last].end):
        return 0
    is_of_one = not any(text.startswith(" of ", share.end) for share in shares[1 : last + 1])
    return last + 1 if is_of_one else 0
