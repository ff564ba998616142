"""Votes against the number of those who could vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.patterns import regex
from checker.values import tally
from checker.values.arithmetic.sentences import together
from checker.values.arithmetic.words import either, split, words
from checker.values.lazy import Pattern
from checker.values.numbers.core import read_run

_HAS = re.compile(
    r"(?:\b(?:ha[sd]|have|having|compris(?:es?|ed|ing)|consists? of|made up of|out of|with|numbers|all(?: of)?(?: (?:its|the))?|its|of the"
    r"|present:|(?:board|council|committee|commission|court|panel|assembly|chamber|senate|parliament|jury) of)"
    r"|\w['’]s)\s+(?:a total of\s+)?$",
    re.IGNORECASE,
)
_ALL_OF = Pattern(r"\b(?:[Oo]f (?:the|its)|[Aa]ll) $")
_ALL = Pattern(r"\b[Aa]ll (?:of (?:its|the) |the )?$")
_PRESENT = Pattern(r" (?:were|are) (?:present|in attendance)(?=[.;])")
_ALL_PRESENT = Pattern(r"(?:^|[.!?]\s|\n|\b[Aa]ll )$")
"""Around all who can vote in a meeting: "Nine councillors were present."."""
_ALL_VOTED = Pattern(
    r"(?: of (?:the )?[A-Za-z]{3,12})? (?:voted|took part|were present|cast (?:their|a) (?:votes?|ballots?)|attended)\b"
)
"""What makes a sum that is too small a misfit, too: "all 120 members voted"."""
_MISSING = Pattern(r"(?: (?:were|was))? (?:absent|away|not (?:present|voting)|(?P<abstain>abstain(?:ed|ing)))\b")
_OF_WHOLE = Pattern(
    r"[\w-]+ of (?:the|its|their) (?P<whole>[0-9]{1,4}|[a-z]{3,9}(?:-[a-z]{3,5})?)(?: (?!from\b|in\b|of\b|on\b|who\b|that\b|with\b|at\b)[a-z]{2,16}){1,3} (?:voted|were|present)\b"
)
_NEXT = 160  # characters behind which a vote may be another
_SENTENCE_ENDS = Pattern(r"[.!?][\"”’)]? |\n")
_OWN_REACH = 60  # characters on either side of "47-member" in which its body is named
_FAR = 1.5  # a sum beyond this many memberships belongs to another body
_BEFORE = 40  # characters before a number in which it is told whose it is
_SEAT = "seat"


def adds_up(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Tallies with more votes than the body has members: "the 47-member council … by 19 votes to 18, with 11 abstentions".

    A membership in the tally's own sentence counts before those elsewhere; where several are stated, all must be exceeded.
    Fewer votes than members are no misfit: members are absent, and not every text tells how many abstained.
    """
    text = document.text
    yield from _beyond_their_own(text, mentions)
    wholes = [one for one in mentions if one.kind == "quantity" and is_membership(text, one)]
    wholes = [one for one in wholes if not _MISSING.match(text, one.end)]
    if not wholes:
        return
    for vote in mentions:
        if vote.kind != "tally":
            continue
        told = [part for part in vote.value[:4] if part is not None]
        told.extend(int(one.value.nominal) for one in _missing(text, mentions, vote))
        total = sum(told)
        if len(told) < 2:
            continue
        near = [whole for whole in wholes if together(text, min(whole.end, vote.end), max(whole.start, vote.start))]
        own = [whole for whole in wholes if not _is_of_another(text, whole, vote)]
        candidates = [whole for whole in near if whole in own] or own
        if not candidates:
            continue
        is_short = len(told) > 2 and len(wholes) == 1 and _all_vote(text, wholes[0], vote)
        if (is_short and total < wholes[0].value.nominal) or all(
            whole.value.high < total <= whole.value.high * _FAR + 1 for whole in candidates
        ):
            whole = min(candidates, key=lambda mention: abs(mention.start - vote.start))
            parts = " + ".join(map(str, told))
            yield Misfit(
                (vote.start, vote.end),
                ((whole.start, whole.end),),
                {"value": tally.show(vote.value), "sum": str(total), "whole": str(int(whole.value.nominal))},
                (
                    f"{parts} = {total}",
                    f"“{text[whole.start : whole.end]}” leaves {'room for' if total > whole.value.nominal else 'nobody out of'} {int(whole.value.nominal)}",
                ),
            )


def _beyond_their_own(text: str, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Votes of which the first side is told as so many of all, who are fewer: "ten of the 15 members voted for it and seven against"."""
    for vote in mentions:
        found = _OF_WHOLE.match(text, vote.start, vote.end) if vote.kind == "tally" else None
        run = read_run(found["whole"]) if found else []
        if found is None or len(run) != 1 or vote.value.yes is None or vote.value.no is None:
            continue
        whole, total = int(run[0][2].nominal), vote.value.total()
        if whole < total <= whole * _FAR:
            yield Misfit(
                (vote.start, vote.end),
                (found.span("whole"),),
                {"value": tally.show(vote.value), "sum": str(total), "whole": str(whole)},
                (f"“{found.group()}” leaves room for {whole}",),
            )


def _missing(text: str, mentions: Sequence[Mention], vote: Mention) -> Iterator[Mention]:
    """Those whom the sentence of a vote tells besides that they did not vote: "34 to 28, with | three senators absent"."""
    for one in mentions:
        if one.start < vote.end or one.kind != "quantity" or one.value.low != one.value.high:
            continue
        found = _MISSING.match(text, one.end)
        is_told = found and (vote.value.abstain if found["abstain"] else vote.value.absent) is not None
        if found and not is_told and together(text, vote.end, one.start):
            yield one


def _all_vote(text: str, whole: Mention, vote: Mention) -> bool:
    """Whether a vote is told right behind the words that all members took part in it."""
    if not whole.end < vote.start < whole.end + _NEXT or len(_SENTENCE_ENDS.findall(text, whole.end, vote.start)) > 1:
        return False
    is_all = _ALL.search(text, max(0, whole.start - 12), whole.start)
    return is_all is not None and _ALL_VOTED.match(text, whole.end) is not None


@cache
def _bodies(behind: str) -> re.Pattern[str]:
    """A body that votes, with a pattern for the words behind it."""
    return regex(rf"(?i:\b(?P<body>{either(words().bodies['names'])})\b{behind})")


def _voting() -> re.Pattern[str]:
    """A body with its verb of voting."""
    return _bodies(
        rf"(?:,? (?:which|that|where))?(?: (?:had|has|have|then|later|also))? {either(words().bodies['votes'])}\b"
    )


@cache
def _voters() -> re.Pattern[str]:
    """Those who vote, by what they are: "jurors voted"."""
    return regex(rf"(?i:\b(?P<voters>{'|'.join(sorted(words().voters))})) {either(words().bodies['votes'])}\b")


@cache
def _vote() -> re.Pattern[str]:
    """A verb of voting with the vote right behind it: "voted 6-4", "ruled by six votes to three"."""
    return regex(
        rf"(?: of the {either(words().bodies['names'])})? (?:{either(words().bodies['votes'])})(?: by)? (?:[0-9]{{1,3}}|[a-z]{{3,9}})(?:[-–]| to | votes )"
    )


@cache
def _body_of() -> re.Pattern[str]:
    return regex(rf"\b{either(words().bodies['names'])} of [0-9a-z-]{{1,20}}$")


@cache
def _own_members() -> re.Pattern[str]:
    """The members of a body, by its name or their own: "council members", "member states"."""
    return regex(rf"(?:member|{either(words().bodies['names'])}) [a-z]{{3,20}}")


@cache
def _seated() -> re.Pattern[str]:
    """The words before all the seats there are; a party has some of them only: "the council has", "out of the"."""
    has = r"(?: (?:now|currently))? (?:ha[sd]|have|having|with|of|compris(?:es?|ed|ing)|consists? of|(?:is |was )?made up of)"
    body = rf"\b{either(words().bodies['seated'])}(?:['’]s?|(?:,? (?:which|that|where)|,)?{has})(?: a total of| all)?"
    return regex(rf"(?i:{body}|\b(?:out )?of the|\bout of|\ball(?: of)?(?: the)?)\s+$")


def _is_body_of(text: str, mention: Mention) -> bool:
    """Whether a bare number is that of all who vote: "the board of 12 voted"."""
    before = _body_of().search(text, max(0, mention.start - 20), mention.end)
    return before is not None and _vote().match(text, mention.end) is not None


def _is_of_another(text: str, whole: Mention, vote: Mention) -> bool:
    """Whether another body than the one whose members are told votes: "the 12-nation bloc saw the council vote 14-1"."""
    if whole.start > vote.start:
        return False
    voting = [found.start() for found in _voting().finditer(text, whole.start, vote.start)]
    voters = list(_voters().finditer(text, whole.end, vote.start))
    if not voting and not voters:
        return False
    last = voters[-1].start() if voters else voting[-1]
    around = _bodies("").finditer(text, max(0, whole.start - _OWN_REACH), min(whole.end + _OWN_REACH, last))
    own = {found["body"].lower() for found in around}
    if voters and (not voting or voting[-1] < last):
        return bool(own) and own.isdisjoint(words().voters[voters[-1]["voters"].lower()].split())
    actor = _bodies("").match(text, voting[-1])
    return bool(own) and actor is not None and actor["body"].lower() not in own


def is_membership(text: str, mention: Mention) -> bool:
    """Whether a quantity says how many members a body has: "47-member", "has 100 seats", "the court's nine justices"."""
    value = mention.value
    if value.low != value.high or value.hedge or value.nominal < 2:
        return False
    if not value.unit or value.lead:
        return _is_body_of(text, mention)  # "the board of 12 voted"
    is_strong = value.phrase.startswith("strong ")  # "the 15-strong council"
    if not is_strong and value.unit not in split(words().bodies["seats"]):
        return False
    if "-" in text[mention.start : mention.end]:
        return True
    if _PRESENT.match(text, mention.end) and _ALL_PRESENT.search(text, max(0, mention.start - 12), mention.start):
        return True
    is_of_body = value.unit in split(words().bodies["own"]) and len(value.phrase.split()) < 2
    if not is_of_body:  # "its 12 African members" are not all of them
        is_all = _ALL_OF.search(text, max(0, mention.start - 8), mention.start)
        return is_all is not None and _own_members().fullmatch(value.phrase) is not None
    if text.endswith(("The ", "the "), 0, mention.start) and _vote().match(text, mention.end):
        return True
    before = _seated() if value.unit == _SEAT else _HAS
    return before.search(text[max(0, mention.start - _BEFORE) : mention.start]) is not None
