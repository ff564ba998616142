"""What accounts for two values by a decision between them: a curfew that was extended to seven days, an offer raised to 31 dollars.

An account of checker.compare.accounts.
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.vetoes.like_events import nominal
from checker.align.vetoes.when import day_written
from checker.compare.accounts.conflict import Conflict, one_side, teller
from checker.values.timex.compare import length

_MOVED = re.compile(
    r"\b(?P<words>(?:(?P<up>rais(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|boost(?:s|ed|ing)?"
    r"|upped|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|expand(?:s|ed|ing)?|widen(?:s|ed|ing)?|doubl(?:e[sd]?|ing))"
    r"|lower(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|shorten(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:e[sd]|ing)?))"
    r" (?:[\w'’-]{1,20} ){0,8}?to (?:about |nearly |almost |some |around |more than |over |at least )?$",
    re.IGNORECASE,
)
_REACH = 160


def moved(conflict: Conflict) -> str:
    """All who tell one of the values tell that it was raised or lowered to that, on a later day than that on which others tell the
    one before."""
    side = one_side(conflict, moved_to)
    others = [entry for told in conflict.sides if told is not side for entry in told]
    if not side or not all(_is_since(entry, other) for entry in side for other in others):
        return ""
    word = moved_to(side[0])
    return f"{teller(conflict, side[0])} tells to what it was changed since (“{word['words'].lower()}”)" if word else ""


@sign
def moved_to(entry: Entry) -> re.Match[str] | None:
    """The words right before a value that tell that something was changed to it: "extended the curfew to"."""
    start = entry.claim.mention.start
    before = entry.claim.document.text[max(entry.slots.segment.start, start - _REACH) : start]
    return _MOVED.search(before)


def _is_since(entry: Entry, other: Entry) -> bool:
    """Whether what an entry tells of as changed may have been what another tells when that was written."""
    found, day, written = moved_to(entry), day_written(entry), day_written(other)
    new, old = _amount(entry), _amount(other)
    if found is None or day is None or written is None or new is None or old is None or day <= written:
        return False
    is_known = any(last <= written.toordinal() for _, last in entry.slots.days)
    return not is_known and (new > old if found["up"] else new < old)


def _amount(entry: Entry) -> float | None:
    mention = entry.claim.mention
    if mention.kind != "timex":
        return nominal(entry)
    found = length(mention.value.value)
    return found[1] if found else None
