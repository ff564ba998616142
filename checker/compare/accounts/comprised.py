"""What tells that two values comprise two things: with the depot and without it, in reading and in science, a first dose and all.

Accounts of checker.compare.accounts.
"""

from __future__ import annotations

import re
from itertools import pairwise

from checker.align.blocks import Entry, sentence, sign
from checker.align.slots.sentence import FUNCTION
from checker.compare.accounts.conflict import Conflict, across, clause_words, one_side, teller
from checker.compare.accounts.phrases import CONSENT, SUBJECTS, TESTS
from checker.values.numbers.tables import TABLES

_NOUNS = r"(?:(?:the|its|their|any|all) ){0,2}(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+)?)\b"
_COMPRISED = re.compile(
    rf"\b(?:(?P<out>without(?: counting)?|excluding|not including|not counting)|with|including|counting) {_NOUNS}",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"(?: [a-z]{4,6})? (?P<words>without (?:the|its|their|any) (?P<what>[a-z][a-z-]+))\b(?! of\b|['’])", re.IGNORECASE
)
_RANKS = ("first", "second", "third", "fourth", "fifth")
_DOSES = re.compile(
    rf"\b(?:(?P<rank>{'|'.join(_RANKS)}) (?:[a-z]+ )?|(?P<number>one|a single|two|both|three|four|[1-4]) )(?:dose|jab)s?\b"
    r"|\b(?P<fully>fully (?:vaccinated|immuni[sz]ed|inoculated))\b|\b(?P<more>boosters?)\b",
    re.IGNORECASE,
)
_FULLY, _MORE = 2, 3


def comprises(conflict: Conflict) -> str:
    """Both sentences name what is counted in, or not: "including the depot", "without the depot"."""
    for first, other in across(conflict):
        x, y = _parts(first), _parts(other)
        for word, (is_in, what) in x.items():
            if word in y and y[word][0] != is_in:
                return f"one is told with, the other without the {what}"
    return ""


@sign
def _parts(entry: Entry) -> dict[str, tuple[bool, str]]:
    """The words for what a sentence says is counted in, or not, each with whether it is and with the words before it."""
    found: dict[str, tuple[bool, str]] = {}
    for hit in _COMPRISED.finditer(sentence(entry)):
        words = hit["what"].lower().split()
        for at in reversed(range(len(words))):
            if words[at] not in FUNCTION:
                found.setdefault(words[at], (not hit["out"], " ".join(words[: at + 1])))
    return found


def leaves_out(conflict: Conflict) -> str:
    """The least of sums or measures, and no other, is told without something: "41 million euros without the land"."""
    side = one_side(conflict, _left_out)
    if not side:
        return ""
    most = max(entry.claim.mention.value.nominal for entry in side)
    others = [entry for told in conflict.sides if told is not side for entry in told]
    if any(entry.claim.mention.value.nominal <= most for entry in others):
        return ""
    return f"{teller(conflict, side[0])} tells it {_left_out(side[0])}"


def _left_out(entry: Entry) -> str:
    mention = entry.claim.mention
    if mention.kind != "money" and not getattr(mention.value, "dimension", ""):
        return ""
    found = _WITHOUT.match(entry.claim.document.text, mention.end, entry.slots.segment.end)
    return found["words"] if found and found["what"].lower() not in CONSENT else ""


def other_test(conflict: Conflict) -> str:
    """Both tell in what somebody was tested: "passed the maths test", "the reading test"."""
    for first, other in across(conflict):
        x, y = _tested(first), _tested(other)
        if x and y and not x & y:
            return f"one tells of {min(x)}, the other of {min(y)}"
    return ""


@sign
def _tested(entry: Entry) -> frozenset[str]:
    words = [word.lower for word in clause_words(entry)]
    before = {SUBJECTS[word] for word, noun in pairwise(words) if word in SUBJECTS and noun in TESTS}
    behind = {
        SUBJECTS[word]
        for noun, small, word in zip(words, words[1:], words[2:], strict=False)
        if small == "in" and noun in TESTS and word in SUBJECTS
    }
    return frozenset(before | behind)


def other_dose(conflict: Conflict) -> str:
    """The sentences tell of other doses of what is given in several: "had a first dose", "are fully vaccinated"."""
    for first, other in across(conflict):
        x, y = _doses(first), _doses(other)
        if x and y and x.keys().isdisjoint(y):
            return f"one tells of “{x[min(x)]}”, the other of “{y[min(y)]}”"
    return ""


@sign
def _doses(entry: Entry) -> dict[int, str]:
    """The doses that a sentence tells of by their numbers, each in its words; the doses that are counted are none."""
    mention, segment = entry.claim.mention, entry.slots.segment
    found: dict[int, str] = {}
    for hit in _DOSES.finditer(entry.claim.document.text, segment.start, segment.end):
        if hit.start() < mention.end and mention.start < hit.end():
            continue
        if hit["rank"]:
            number = _RANKS.index(hit["rank"].lower()) + 1
        elif hit["number"]:
            number = _many(hit["number"].lower())
        else:
            number = _FULLY if hit["fully"] else _MORE
        found[number] = hit[0].lower()
    return found


def _many(word: str) -> int:
    if word == "both":
        return _FULLY
    return int(word) if word.isdecimal() else int(TABLES.cardinals.get(word, 1))
