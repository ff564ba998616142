"""What happens again: two texts of two days that each tell the news of their own.

Days are those that a sentence states, or that are inferred from the document's own date.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.alike import SHARED_SHARE, told_again
from checker.align.blocks import Entry
from checker.align.slots.sentence import CLASSES
from checker.values.lazy import Pattern
from checker.values.quantity import printed_numbers

_NEXT_DAY, _LATELY = 1, 3
"""A day so near to a document's own date is one of its news; further off where another number is told of it, too."""


def of_own_day(a: Entry, b: Entry) -> bool:
    """Two times, or lengths of time, each told of the day of its own document or one next to it, as far from it as the
    other from its own: bombed on Monday, bombed again on Tuesday; but nobody dies twice."""
    days, others = _days(a), _days(b)
    most = _LATELY if a.claim.mention.value.type == "DURATION" else _NEXT_DAY
    if not days or not others or not all(is_own_news(a, x, b, y, most) for x in days for y in others):
        return False
    return not _is_once(a, b)


def _are_periods(x: tuple[int, int], y: tuple[int, int]) -> bool:
    """Whether one of two times is longer than a day, and no slip for the other: January and December."""
    return x[0] < x[1] or y[0] < y[1]


_FIGURES = frozenset(("quantity", "money", "percent"))
"""Kinds of what may be counted, paid or measured every day."""
_STATISTICS = frozenset(("percent", "money"))
"""Kinds of what is told month by month."""
_COMPOUND = Pattern(r"\d-[a-z]+$")


def told_of_two_days(a: Entry, b: Entry) -> bool:
    """Two numbers of which each is told of days that lie apart from the other's: two days and more, or one where each text
    tells the news of its own."""
    days, others = a.slots.days, b.slots.days
    if not days or not others or any(not _gap(x, y) for x in days for y in others):
        return False
    kind = a.claim.mention.kind
    if kind in _STATISTICS and all(_are_periods(x, y) for x in days for y in others):
        return True
    is_count = kind == "quantity" and not getattr(a.claim.mention.value, "dimension", "")
    if is_count and all(x[0] < x[1] and y[0] < y[1] for x in days for y in others):
        return True  # "sold in March", "sold in April"; of an event that is measured the month may be wrong
    near = [(x, y) for x in days for y in others if _gap(x, y) == 1]
    if near and _are_two_figures(a, b):
        return True
    return all(is_own_news(a, x, b, y, _LATELY) for x, y in near) and not (near and not a.slots.role and _is_once(a, b))


def _are_two_figures(a: Entry, b: Entry) -> bool:
    """Whether two numbers of documents that each name the day differ, so that each is the figure of its day: "stopped 64 drivers on
    Monday", "46 on Tuesday"; but of what comes but once day and toll may both be wrong, an estimate is no figure, and how long a
    report is does not hang on its day."""
    kind, numbers = a.claim.mention.kind, printed_numbers(a.claim.mention.value, b.claim.mention.value)
    if a.document == b.document or kind not in _FIGURES or numbers is None or numbers[0] == numbers[1]:
        return False
    if _is_property(a) or _is_property(b):
        return False
    if getattr(a.claim.mention.value, "dimension", "") and any(entry.claim.mention.value.hedge for entry in (a, b)):
        return False
    return not is_one_blow(a, b) if a.slots.role else kind in _STATISTICS or not _is_once(a, b)


def _is_property(entry: Entry) -> bool:
    """Whether a thing has a number on every day: one that a rule names, or of which it is a part of the name ("a 45-page report")."""
    return entry.claim.subject is not None or _COMPOUND.search(entry.claim.text) is not None


def is_one_blow(a: Entry, b: Entry) -> bool:
    """Whether two sentences tell of one kind of event that seldom comes on two days in a row: a blast, a crash."""
    return not a.slots.happenings.isdisjoint(b.slots.happenings & CLASSES["sudden"])


def is_own_news(a: Entry, x: tuple[int, int], b: Entry, y: tuple[int, int], most: int = _NEXT_DAY) -> bool:
    """Whether a day is as far from its document's own date as the other from the other's, at most so many days."""
    offset, other = _offset(a, x), _offset(b, y)
    return x != y and offset is not None and offset == other and abs(offset) <= most


def _is_once(a: Entry, b: Entry) -> bool:
    return told_again(a, b, SHARED_SHARE)


def _gap(x: tuple[int, int], y: tuple[int, int]) -> int:
    """The days from the end of one time to the beginning of the other; 0 where they meet."""
    return max(0, y[0] - x[1], x[0] - y[1])


def _offset(entry: Entry, day: tuple[int, int]) -> int | None:
    """How many days after its document's own date a day lies; None where either is not known to the day."""
    reference = entry.claim.document.reference
    if reference is None or reference.earliest != reference.latest or day[0] != day[1]:
        return None
    return day[0] - reference.latest.toordinal()


def _days(entry: Entry) -> Sequence[tuple[int, int]]:
    """The day that a time itself is; of a length of time, the days that its sentence tells it of."""
    value = entry.claim.mention.value
    if value.earliest is None:
        return entry.slots.days if value.type == "DURATION" else ()
    return ((value.earliest.toordinal(), value.latest.toordinal()),)
