"""A number told again in words all of which a text has used for it: "will spend 4.3 million on a new depot", "the 3.4 million for
the depot"; "was sentenced to 12 years", "the 14-year sentence".

Such a telling says nothing of its own, so that it can only be of the number that was told. But a writer who tells of a part, of
another year or of a sort of thing ("the 10-year bond", "the 30-year bond") may use the very words, too.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from checker.align.slots.restating import CHANGES, Restating
from checker.align.slots.sentence import CLASSES
from checker.align.tokens import stem
from checker.model.claim import Claim

if TYPE_CHECKING:
    from checker.align.blocks import Entry

_KINDS = frozenset(("quantity", "money", "percent", "score", "tally"))
_PARTITIVE = " of "
_OF_A_PART = CLASSES["of_a_part"]
"""Words of an earlier sentence that may tell of a part, or of another thing, only."""
_MATTERS = frozenset(map(stem, CLASSES["matters"]))
_PAIRS = (("first", "second"), ("yes", "no"))
"""The numbers of a score and of a vote."""
_BARE = "quantity"
"""The attribute of a number that nothing is said to be counted by."""
_FEWEST = 3
"""Of fewer things "the two" may be any."""
_MOST_TIMES = 3.0
"""A slip makes a number so many times another at most: 28 for 82."""
_AND_ONE = re.compile(r"[^.;:]{0,60}\band (?:an?|one|another|his|her|their) ")
"""Somebody besides those who are counted: "five skiers from Norland and a guide" are six."""
_LENGTH = re.compile(r"PT?(?P<number>\d{1,9}(?:\.\d{1,6})?)(?P<unit>[A-Z])")


def can_be_restated(claim: Claim) -> bool:
    """Whether a claim is of a kind whose values are told again: no day, which has no words of its own, no age, no rank."""
    return claim.mention.kind in _KINDS or claim.attribute == "duration"


def restates(again: Entry, known: Entry) -> bool:
    """Whether a later number of a text is told of nothing but what the sentence with an earlier one tells of."""
    told = again.slots.restating
    if told is None or any(_PARTITIVE in entry.claim.text for entry in (again, known)):
        return False
    if not (_may_be_named(told, known) if told.is_known else _is_stated_of(told, again, known)):
        return False
    if known.slots.unreal and told.is_done and not told.is_unreal:
        return False  # a plan, and what came of it
    if not _OF_A_PART.isdisjoint(known.slots.spelt):
        return False
    if again.claim.mention.kind == "quantity" and not known.slots.modifiers <= again.slots.told_as:
        return False
    return says_no_more(again, known) and all(not one.isdisjoint(known.slots.told_as) for one in told.counted)


def says_no_more(again: Entry, known: Entry) -> bool:
    """Whether all that a number is told of, but for what is counted, stands in the sentence with an earlier one, and that is not
    of another year."""
    told, others = again.slots.restating, known.slots.years_beside - again.slots.years
    reference = known.claim.document.reference
    if told is None or (others and (reference is None or reference.latest.year not in others)):
        return False
    return all(not one.isdisjoint(known.slots.told_as) for one in told.own)


def _may_be_named(told: Restating, known: Entry) -> bool:
    """Whether "the 14-year sentence" can be one that has been told of, and is not the name of a sort: of "the 10-year bond" and
    "the 30-year bond", of "the $60 tickets"."""
    if known.claim.mention.kind == "quantity" and not known.claim.mention.value.dimension:
        return True
    named = known.slots.restating
    return not told.is_of_many and not (named is not None and named.is_known)


def _is_stated_of(told: Restating, again: Entry, known: Entry) -> bool:
    """Whether a statement is of what the earlier sentence names, and not of a part of it: "sold 400 cars in Norland"."""
    if _changes(again) or _changes(known) or not _names_one(told, known):
        return False
    return known.slots.told_behind <= again.slots.told_as


def _names_one(told: Restating, known: Entry) -> bool:
    """Whether a statement names what the earlier sentence does, or what has been voted on there."""
    if known.claim.mention.kind == "tally" and any(not one.isdisjoint(_MATTERS) for one in told.own):
        return True
    return not told.names.isdisjoint(known.slots.capitals)


def _changes(entry: Entry) -> bool:
    """Whether a number tells how far something has risen or fallen, which it may do twice."""
    return f"={entry.slots.predicate}" in CHANGES and entry.slots.preposition != "to"


def may_be_slip(known: Entry, again: Entry) -> bool:
    """Whether one of two numbers of a text may be a slip for the other: they are of one unit and size, the text has not told the
    second before, and not what lies between them."""
    one, other = known.claim.mention, again.claim.mention
    (numbers, unit), (others, its) = _numbers(one.value), _numbers(other.value)
    if known.claim.attribute == _BARE or unit != its or len(numbers) != len(others) or not numbers:
        return False
    if others == (numbers[0] + 1,) and _AND_ONE.match(known.claim.document.text, one.end, known.slots.segment.end):
        return False
    told_again = again.slots.restating
    if told_again is not None and not told_again.own and min(*numbers, *others) < _FEWEST:
        return False  # "the two countries"
    if any(max(x, y) > _MOST_TIMES * max(min(x, y), 1.0) for x, y in zip(numbers, others, strict=True)):
        return False
    between = [abs(x - y) for x, y in zip(numbers, others, strict=True)]
    for mention in again.slots.mentions:
        if mention.kind != other.kind or mention in (one, other):
            continue
        told, _ = _numbers(mention.value)
        if told == others and mention.start < other.start:
            return False
        if len(told) == 1 == len(between) and math.isclose(told[0], between[0]):
            return False
    return True


def _numbers(value: Any) -> tuple[tuple[float, ...], str]:
    """The printed numbers of a value, one of a count, a sum or a length of time, two of a score or a vote; and the unit of a
    measure or a length of time."""
    if (nominal := getattr(value, "nominal", None)) is not None:
        return (nominal,), value.unit if getattr(value, "dimension", "") else ""
    for names in _PAIRS:
        pair = sorted(float(number) for name in names if (number := getattr(value, name, None)) is not None)
        if len(pair) == len(names):
            return tuple(pair), ""
    length = _LENGTH.fullmatch(getattr(value, "value", ""))
    return ((float(length["number"]),), length["unit"]) if length else ((), "")
