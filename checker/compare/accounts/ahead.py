"""Whether a clause tells of what lies ahead wherever its value stands in it: such a value is no outcome that a plan of it could have
become.

Moods (moods.py) ask which word governs a value; here it is enough that nothing of the clause has happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.align.blocks import Entry, sign
from checker.align.slots import sentence
from checker.align.slots.sentence import is_past
from checker.align.tokens import Token, tokens
from checker.compare.accounts.governing import ENDS
from checker.compare.accounts.phrases import CONJUNCTIONS, COORDINATES, DETERMINERS, RELATIVES
from checker.compare.accounts.verb_forms import is_finite, opening
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("ahead.toml")
_WORDS = compiled("ahead", [_TABLE], lambda: {name: words.split() for name, words in read_toml(_TABLE).items()})
_OF = {name: frozenset(words) for name, words in _WORDS.items()}
"""Words of what lies ahead, see ahead.toml."""
_REACH = 16
_NEXT = 12
"""Tokens before a value and behind it among which its auxiliary or its verb is looked for."""
_PARTING = RELATIVES | CONJUNCTIONS | COORDINATES | ENDS | {",", "that"}


@sign
def is_ahead(entry: Entry) -> bool:
    """Whether the clause of a value has its verb behind "will", or tells what a law, a deal or a plan lays down: "14 ships of
    the line will sail again", "the bill raises the royalty to 9 percent"."""
    words = tokens(entry.claim.document, entry.slots.segment)
    first, last = sentence.place(words, entry.claim.mention.start, entry.claim.mention.end)
    return _is_subject(words, first, last) or _is_object(words, first) or _is_laid_down(words, first)


@sign
def is_gain(entry: Entry) -> bool:
    """Whether somebody gets a value: "will receive 900,000 crowns"."""
    words = tokens(entry.claim.document, entry.slots.segment)
    first, _ = sentence.place(words, entry.claim.mention.start, entry.claim.mention.end)
    at = opening(words, first)
    return at >= 0 and words[at].lower in _OF["gaining"]


@sign
def is_worth(entry: Entry) -> bool:
    """Whether a value is what something is worth: "it is worth 800,000 crowns"."""
    words = tokens(entry.claim.document, entry.slots.segment)
    first, _ = sentence.place(words, entry.claim.mention.start, entry.claim.mention.end)
    at = opening(words, first)
    return at > 0 and words[at].lower == "worth" and not is_past(words[at - 1]) and words[at - 1].lower != "was"


def _is_subject(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether an auxiliary follows a value in its own clause, of which nothing has happened yet: not "killed 40 people will"."""
    before = opening(words, first)
    if before >= 0 and (is_finite(words, before) or is_past(words[before])):
        return False
    for at in range(last, min(len(words) - 1, last + _NEXT)):
        if words[at].lower in _PARTING or is_finite(words, at):
            return False
        if _is_auxiliary(words, at):
            return True
    return False


def _is_object(words: Sequence[Token], first: int) -> bool:
    """Whether an auxiliary stands before a value in its own clause: "would close 45 of its 210 branches"."""
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if _is_auxiliary(words, at):
            return True
        if words[at].lower in _PARTING or is_finite(words, at):
            return False
    return False


def _is_auxiliary(words: Sequence[Token], at: int) -> bool:
    """Whether a word is an auxiliary of what will be, and no noun: not "his will"."""
    is_noun = at > 0 and words[at - 1].lower in DETERMINERS - {"that"}
    return words[at].lower in _OF["auxiliaries"] and words[at].shape == "a" and not is_noun


def _is_laid_down(words: Sequence[Token], first: int) -> bool:
    """Whether a law, a deal or a plan is what does it, in the present: "the treaty cuts quotas by 20 percent"."""
    for at in range(first - 1, max(0, first - _REACH), -1):
        if words[at].lower in _OF["laying"]:
            return any(word.lower in _OF["measures"] for word in words[max(0, at - _REACH) : at])
        if words[at].lower in RELATIVES | ENDS or is_finite(words, at):
            return False
    return False
