"""Which two counts may be one though their nouns differ: "14 workers", "41 people", where each is all that its text tells.

A count of some of them reads the same: 14 workers and three others are 17 people. So there must be more of the narrower noun than
of the broader one, or as many, or a slip must have made one number of the other; neither sentence has a word for a part or a
list, neither text writes of others who were there, and the text with the broader noun does not write the narrower one.
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slips import is_swapped
from checker.align.slots.sentence import CLASSES

_OF_A_PART = (
    CLASSES["hints"] | CLASSES["of_a_part"] | CLASSES["not_all"] | {"most", "mostly", "many", "all", "only", "alone"}
)
_BY_ANOTHER_NAME = frozenset(("student",))
"""Those of a school are its pupils and its children."""
_OF_SOME = frozenset(("arrested", "charged", "released", "aboard"))
"""What each writer may tell of others; and those aboard are passengers with a crew."""
_LISTED = re.compile(
    r",? (?:and|or|as well as|plus|along with|together with)\b(?! (?:is|was|were|are|has|have|had|[a-z]+ed)\b)|, (?:an?|\d+|two|three|four|five|six) "
)
_ON_LIST = re.compile(r"\b(?:and|or|plus|with|of|of the|of its|of his|of her|of their) $")
_REACH = 14
_ALONGSIDE = re.compile(rf"\b(?:{'|'.join(sorted(CLASSES['alongside']))})\b", re.IGNORECASE)


def may_be_one(a: Entry, b: Entry) -> bool:
    """Whether one of two counts has a noun that some writers use for all of those whom the other counts, and neither seems to be
    of some of them."""
    if a.document == b.document:
        return False
    if b.slots.head in a.slots.broader:
        return _is_all(a, b) and _same_happens(a, b)
    if a.slots.head in b.slots.broader:
        return _is_all(b, a) and _same_happens(a, b)
    return False


def _is_all(narrow: Entry, broad: Entry) -> bool:
    part, whole = narrow.claim.mention.value, broad.claim.mention.value
    if (
        part.high < whole.low
        and narrow.slots.head not in _BY_ANOTHER_NAME
        and not is_swapped(part.nominal, whole.nominal)
    ):
        return False
    return is_plain(narrow) and is_plain(broad) and not _writes(broad, narrow)


def _same_happens(a: Entry, b: Entry) -> bool:
    """Whether the same befell those who are counted, or what is told of both has one verb."""
    x, y = a.slots, b.slots
    if x.role or y.role:
        return x.role == y.role and x.role not in _OF_SOME
    return bool(x.doing.names & y.doing.names)


@sign
def is_plain(entry: Entry) -> bool:
    """Whether a count has but its noun, in no list, in a sentence without a word for a part, and no others seem to be there."""
    mention, text = entry.claim.mention, entry.claim.document.text
    if " " in mention.value.phrase or not entry.slots.spelt.isdisjoint(_OF_A_PART):
        return False
    if _LISTED.match(text, mention.end) or _ON_LIST.search(text, max(0, mention.start - _REACH), mention.start):
        return False
    return not _ALONGSIDE.search(text)


def _writes(broad: Entry, narrow: Entry) -> bool:
    """Whether a text writes a noun that counts what another's count does."""
    text = broad.claim.document.text.lower()
    return any(re.search(rf"\b{re.escape(noun)}\b", text) for noun in narrow.slots.nouns)
