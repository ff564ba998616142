"""What keeps apart what two players of a match did, though both texts tell of both. A veto of checker.align.vetoes."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots.heads import BARE
from checker.align.slots.sentence import CLASSES
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
_REACH = 120
_WORD = re.compile(r"[a-z]+")


def other_player(a: Entry, b: Entry) -> bool:
    """What two players did in a match: "Ada Moen scored 14 points and Siv Lund 13", "Lund had 13 points, and Moen added 12"."""
    x, y = player(a), player(b)
    return a.document != b.document and bool(x and y) and x.isdisjoint(y)


@sign
def player(entry: Entry) -> frozenset[str]:
    """The beginnings of the words of the name of who made the points or the like that a claim counts; none where nobody is named or
    it counts something else."""
    mention, text, segment = entry.claim.mention, entry.claim.document.text, entry.slots.segment
    before = text[max(segment.start, mention.start - _REACH) : mention.start]
    if stem(entry.claim.attribute) not in IN_A_MATCH and (
        entry.claim.attribute != BARE or IN_A_MATCH.isdisjoint(map(stem, _WORD.findall(before)))
    ):
        return frozenset()
    found = _BEHIND.match(text, mention.end, segment.end) or _BEFORE.search(before)
    return beginnings(found["name"]) if found else frozenset()
