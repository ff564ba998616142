"""What keeps apart the news of two days that a text tells of a day once and no more: "Jets struck Rafah on Sunday. Four people were
wounded". A veto of checker.align.vetoes.
"""

from __future__ import annotations

from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES, is_past
from checker.align.slots.times import begins_count, is_of_telling
from checker.align.tokens import tokens
from checker.align.vetoes.recurring import is_own_news
from checker.align.vetoes.when import day_written
from checker.named import NamedTuple

_LATELY = 3
"""Days from a day to a document's own date, at most, in its news."""
_FAR = 600
"""Characters from a document's beginning in which nothing else is told than what it begins with."""
_TELLING = CLASSES["telling"] | CLASSES["makes_known"]
_WAS = frozenset(("was", "were"))
_NOW = frozenset(("is", "are", "has", "have", "had", "when", "after", "before", "since"))
"""Words of a sentence that tells how it is, or goes back to what happened before."""


class News(NamedTuple):
    """The day (ordinals) of which a claim is told, and whether its sentence leaves that to those before."""

    day: tuple[int, int]
    is_left: bool


def other_news(a: Entry, b: Entry) -> bool:
    """What happened, told by two documents of which each begins with what happened on a day of its own, equally long before it was
    written; one sentence at least does not tell that day again."""
    x, y = news(a), news(b)
    if x is None or y is None or not (x.is_left or y.is_left):
        return False
    return is_own_news(a, x.day, b, y.day, _LATELY)


@sign
def news(entry: Entry) -> News | None:
    """The one day of which a claim is told by its own sentence, or else by all before it; None where these tell of none, of more, or
    where the sentence does not say what happened."""
    days = {day for day in entry.slots.days if day[0] == day[1]}
    if days:
        return News(days.pop(), is_left=False) if len(days) == 1 else None
    segment, document = entry.slots.segment, entry.claim.document
    if segment.start > _FAR:
        return None
    words = tokens(document, segment)
    if not any(word.lower in _WAS or is_past(word) for word in words) or any(word.lower in _NOW for word in words):
        return None
    for mention in entry.slots.mentions:
        if mention.start >= segment.start:
            break
        value = mention.value
        if mention.kind != "timex" or value.type not in ("DATE", "TIME") or value.earliest is None:
            continue
        if value.stated and value.latest == day_written(entry):
            continue  # a dateline
        if value.earliest != value.latest or is_of_telling(document.text, mention, _TELLING):
            continue
        if begins_count(document.text, mention):
            continue
        days.add((value.earliest.toordinal(), value.latest.toordinal()))
    return News(days.pop(), is_left=True) if len(days) == 1 else None
