"""How far a word governs what follows it in a sentence: up to another verb, a relative clause or a clause with a conjunction.

In "a blast which could be heard in Lodev killed 24" what could be is told of the blast. All of it is read from the tokens of
the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.slots import sentence
from checker.align.slots.sentence import is_past
from checker.align.tokens import Token
from checker.compare.accounts.phrases import BE, CONJUNCTIONS, COORDINATES, MODALS, RELATIVES
from checker.compare.accounts.verb_forms import behind_adverbs, is_finite, is_ing, opening

ENDS = frozenset(";:()–—")
_NEXT = 6
"""Tokens behind a value in which the verb is looked for of which it is the subject."""
_ASIDE = 4
"""Tokens before a verb in which the pronoun is looked for that begins its relative clause."""


def behind_day(words: Sequence[Token], start: int, first: int) -> int:
    """Where what is told begins, behind the day of telling: "denied on Wednesday that", "denied Wednesday that"."""
    day = start + (start < first and words[start].lower == "on")
    is_day = day + 1 < first and words[day].lower in sentence.CLASSES["not_names"] and words[day + 1].lower == "that"
    return day + 1 if is_day else start


def passed(words: Sequence[Token], start: int, first: int, *, may_tell: bool, is_verb: bool) -> int:
    """How many verbs of a sentence stand between a word and a value, -1 where something there parts them. Where the word may
    tell a sentence ("feared 40 houses had burnt") one verb is of that."""
    verbs = 0
    is_aside = _is_aside(words, start - 1)
    for at in range(start, first):
        low = words[at].lower
        if low in ENDS or low in RELATIVES or low == "but":
            return -1
        if low == "that" and at > start and (verbs or not may_tell or _is_verb_behind(words, at)):
            return -1
        if low == "," and not is_verb and (is_aside or is_ing(words[at + 1])):
            return -1
        may_tell = may_tell and low not in CONJUNCTIONS | COORDINATES
        if is_finite(words, at):
            if verbs or not may_tell:
                return -1
            verbs += 1
    return verbs


def _is_verb_behind(words: Sequence[Token], at: int) -> bool:
    """Whether "that" is the subject of what follows: "that could", "that killed"."""
    if at + 1 >= len(words):
        return False
    behind = words[at + 1]
    return is_past(behind) or is_finite(words, at + 1) or behind.lower in MODALS


def _is_aside(words: Sequence[Token], at: int) -> bool:
    """Whether a word governs no further than to the next comma: "Fearing floods, they moved 240 families", "the bank, which
    sought delay, paid 40 million"."""
    if is_ing(words[at]):
        return behind_adverbs(words, at) not in BE
    return any(token.lower in RELATIVES for token in words[max(0, at - _ASIDE) : at])


def is_other_subject(words: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Whether a value, behind "and", a comma or a conjunction, begins another sentence: "after 4,800 people signed"."""
    before = opening(words, first)
    if before <= at or words[before].lower not in CONJUNCTIONS | COORDINATES | {","}:
        return False
    for i in range(last, min(len(words), last + _NEXT)):
        if words[i].text in ",." or words[i].text in ENDS:
            return False
        if is_finite(words, i):
            return True
    return False
