"""What keeps apart what two players of a match or race did, though both texts tell of both. A veto of checker.align.vetoes."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots.heads import BARE
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import stem
from checker.align.vetoes.named import NAME, beginnings
from checker.values.numbers.tables import TABLES

IN_A_MATCH = frozenset(map(stem, CLASSES["in_a_match"]))
_VERBS = "|".join(sorted(CLASSES["tallying"]))
_NUMBER = rf"(?:\d[\d,.]*|{'|'.join(sorted(TABLES.cardinals))})"
_ROW = rf"(?:{_NUMBER}(?: [a-z-]+){{1,3}}(?:, and|,| and) ){{0,3}}"
_BEFORE = re.compile(
    rf"(?P<name>{NAME})(?: (?:also|then|each|later))? (?:{_VERBS})(?: (?:in|down|up|out))?(?: (?:the |all )?[\w'’-]+(?: [A-Z][\w'’-]+)?)?"
    rf"(?: (?:with|by scoring))?(?: (?:his|her|an?|the|another|[a-z]+-(?:high|best|low)))* {_ROW}$"
)
"""Who stands before a number that he made: "Ada Moen scored 14 points", "Moen led Halden with 13", "Moen had 9 rebounds and 4"."""
_BEHIND = re.compile(rf"(?: [a-z-]+){{0,3}} from (?:[a-z-]+ ){{0,3}}(?P<name>{NAME})")
"""Who stands behind it: "paced by 13 points from the captain Ada Moen"."""
_RANKED = (
    re.compile(
        rf"\b(?:ahead of|behind|followed by|in front of) (?P<name>{NAME}),?(?: in| with| on| at)? (?:a time of )?$"
    ),
    re.compile(
        rf"(?P<name>{NAME}), who (?:clocked|finished|jumped|managed|needed|ran|reached|threw|took)(?: in| with| on)? (?:a time of )?$"
    ),
    re.compile(rf"(?P<name>{NAME}) (?:won|came|finished|ran|swam|rowed|clocked)\b[^.;,]{{0,60}} in (?:a time of )?$"),
)
"""Who stands before what he ran, jumped or scored: "ahead of Siv Lund in 52.80", "Siv Lund, who needed 52.80", "Siv Lund won over
400 metres in 52.80"."""
_REACH = 120
_WORD = re.compile(r"[a-z]+")


def other_player(a: Entry, b: Entry) -> bool:
    """What two players did in a match or race: "Ada Moen scored 14 points and Siv Lund 13", "Lund had 13 points, and Moen added
    12", "ahead of Siv Lund in 52.80"."""
    x, y = player(a), player(b)
    return a.document != b.document and bool(x and y) and x.isdisjoint(y)


@sign
def player(entry: Entry) -> frozenset[str]:
    """The beginnings of the words of the name of who made the points or the like that a claim counts; none where nobody is named or
    it counts something else."""
    mention, text, segment = entry.claim.mention, entry.claim.document.text, entry.slots.segment
    before = text[max(segment.start, mention.start - _REACH) : mention.start]
    ranked = next(filter(None, (pattern.search(before) for pattern in _RANKED)), None)
    if ranked or mention.kind == "timex":
        return _called(ranked)
    if stem(entry.claim.attribute) not in IN_A_MATCH and (
        entry.claim.attribute != BARE or IN_A_MATCH.isdisjoint(map(stem, _WORD.findall(before)))
    ):
        return frozenset()
    return _called(_BEHIND.match(text, mention.end, segment.end) or _BEFORE.search(before))


def _called(found: re.Match[str] | None) -> frozenset[str]:
    """The beginnings of the words of a name that was found; none of a pronoun."""
    return beginnings(found["name"]) if found and found["name"].lower() not in FUNCTION else frozenset()
