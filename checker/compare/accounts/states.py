"""How a sentence tells an amount as the state of a moment, by the tense of its verb: as what is so now, or as what has come about
until now.

"Pirates hold 24 sailors" and "has destroyed 40 homes" are true of the day on which they are told; "killed 12 people" is true for
good. What is so now may rise and fall, what has come about only rises. An act done at one stroke does neither, whatever its
tense ("has ordered 30 aircraft"), and what a thing is made of does not change (seats, lanes, metres of length).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from checker.align.blocks import Entry, sign
from checker.align.slots import sentence
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import Token, tokens
from checker.compare.accounts.phrases import DETERMINERS, RELATIVES
from checker.compare.accounts.verb_forms import is_finite, opening
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("states.toml")
_WORDS = compiled("states", [_TABLE], lambda: {name: words.split() for name, words in read_toml(_TABLE).items()})
_OF = {name: frozenset(words) for name, words in _WORDS.items()}
"""Words of states, see states.toml."""
_NEXT = 9
"""Tokens behind an amount in which the verb is looked for of which it is the subject."""
_PLACE = 4
"""Tokens behind "in" in which it is looked for where somebody is."""
_HAVE, _BE = frozenset(("has", "have")), frozenset(("is", "are"))
_ENDS = RELATIVES | frozenset(",;:()–—.")


class State(Enum):
    """How an amount depends on the day on which it is told."""

    FIXED = ""
    SLOW = "is so, and seldom changes within days"
    MOVING = "is so at the moment"
    GROWING = "has come about until now"


@sign
def state(entry: Entry) -> State:
    """How the amount of an entry depends on its day; FIXED where its sentence tells of no state."""
    if entry.slots.titled or entry.slots.unreal:
        return State.FIXED
    words = tokens(entry.claim.document, entry.slots.segment)
    first, last = sentence.place(words, entry.claim.mention.start, entry.claim.mention.end)
    if _is_of_make(entry, words, last):
        return State.FIXED
    found = _as_object(words, first, last)
    if found is State.FIXED:
        found = _as_subject(words, last)
    kind = entry.claim.mention.kind
    if (found is State.GROWING and kind == "percent") or (found is State.SLOW and kind != "quantity"):
        return State.FIXED
    return found


def is_for_good(entry: Entry) -> bool:
    """Whether an entry tells what no day changes and no event: whose age it is, when a thing was built, how long it is."""
    mention = entry.claim.mention
    if mention.kind == "timex":
        return mention.value.type == "DATE" and not entry.slots.predicates.isdisjoint(CLASSES["once_ever"])
    if mention.kind != "quantity":
        return mention.kind == "age"
    words = tokens(entry.claim.document, entry.slots.segment)
    return _is_of_make(entry, words, sentence.place(words, mention.start, mention.end)[1])


def named(entry: Entry) -> frozenset[str]:
    """The names in the sentence of an entry that do not only tell where it is: not "a hotel in Tovik"."""
    words = tokens(entry.claim.document, entry.slots.segment)
    return frozenset(
        sentence.owning(word)
        for at, word in enumerate(words)
        if word.shape == "A" and not (at and words[at - 1].lower in CLASSES["prepositions"])
    )


def _is_of_make(entry: Entry, words: Sequence[Token], last: int) -> bool:
    """Whether an amount tells what a thing is made of or how large it is: "12,000 seats", "132 metres long"."""
    if getattr(entry.claim.mention.value, "dimension", ""):
        return last < len(words) and words[last].lower in _OF["extents"]
    return words[last - 1].lower in _OF["fixed"]


def _as_object(words: Sequence[Token], first: int, last: int) -> State:
    """The state of what stands behind its verb: "hold 24 sailors", "has destroyed 40 homes", "stood at 8.2 metres"."""
    at = _behind_adverbs(words, opening(words, first))
    if at < 0:
        return State.FIXED
    low = words[at].lower
    if low in _OF["standing"] and words[at + 1].lower == "at":
        return State.MOVING
    if low == "on":
        return State.MOVING if _is_told_as_now(words, _behind_adverbs(words, at - 1), first) else State.FIXED
    if low in _HAVE:
        is_moving = words[last - 1].lower in _OF["moving"] or _is_told_as_now(words, at, first)
        return State.MOVING if is_moving else State.SLOW
    if low in _BE:
        return State.MOVING if last < len(words) and words[last].lower in _OF["progress"] else State.FIXED
    if low in _OF["keeping"] and words[at].shape == "a":
        is_of_size = low in ("hold", "holds") and words[last - 1].lower in _OF["held_by_size"]
        return State.FIXED if is_of_size else State.MOVING
    return _perfect(words, _before_noun(words, at))


def _is_told_as_now(words: Sequence[Token], verb: int, first: int) -> bool:
    """Whether a verb in the present has "now" or "still" beside it."""
    is_present = verb >= 0 and words[verb].lower in _HAVE | _BE
    beside = (word.lower for word in words[max(0, verb - 1) : first])
    return is_present and not _OF["still"].isdisjoint(beside)


def _before_noun(words: Sequence[Token], at: int) -> int:
    """The verb before a preposition and its noun: "signed by", "caused damage of", "collected a total of"."""
    if words[at].lower == "by":
        return at - 1
    if words[at].lower not in ("of", "worth"):
        return at
    at -= 2
    while at >= 0 and words[at].lower in DETERMINERS:
        at -= 1
    return at


def _perfect(words: Sequence[Token], verb: int) -> State:
    """Whether a verb is a present perfect that goes on: "has destroyed", "have been signed", "has killed 12 and destroyed"."""
    if verb < 1 or words[verb].shape != "a" or words[verb].lower in _OF["acts"]:
        return State.FIXED
    at = _behind_adverbs(words, verb - 1)
    if at > 0 and words[at].lower == "been":
        at = _behind_adverbs(words, at - 1)
    if at > 0 and words[at].lower in ("and", "in", "out", "up"):
        at = next((i for i in range(at - 1, -1, -1) if words[i].lower in _HAVE or is_finite(words, i)), -1)
    if at < 0 or words[at].lower not in _HAVE:
        return State.FIXED
    is_of_one = words[at].lower == "has" and words[verb].lower in _OF["gifts"]
    return State.FIXED if is_of_one else State.GROWING


def _as_subject(words: Sequence[Token], last: int) -> State:
    """The state of what its verb follows: "30 people are in hospital", "300 troops have been sent"."""
    for at in range(last, min(len(words) - 2, last + _NEXT)):
        low = words[at].lower
        if low in _ENDS:
            break
        if low in _HAVE:
            verb = _after_adverbs(words, at + 1)
            if verb < len(words) and words[verb].lower == "been":
                verb = _after_adverbs(words, verb + 1)
            return _perfect(words, verb) if verb < len(words) else State.FIXED
        if low in _BE or low in ("remain", "remains"):
            behind = [word.lower for word in words[at + 1 : at + 1 + _PLACE]]
            is_there = not _OF["places"].isdisjoint(behind)
            return State.MOVING if is_there or not _OF["still"].isdisjoint(behind[:1]) else State.FIXED
        if is_finite(words, at):
            break
    return State.FIXED


def _behind_adverbs(words: Sequence[Token], at: int) -> int:
    while at >= 0 and (words[at].lower in _OF["adverbs"] or words[at].lower.endswith("ly")):
        at -= 1
    return at


def _after_adverbs(words: Sequence[Token], at: int) -> int:
    while at < len(words) and (words[at].lower in _OF["adverbs"] or words[at].lower.endswith("ly")):
        at += 1
    return at
