"""What keeps two claims from being about the same fact, however alike they read.

Each veto is a function of two entries of one block that says whether they must be two facts. A veto's name is what
`explain` and the counters show. Trials found that knowing what must differ does more than any measure of likeness.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from checker.align.blocks import Entry
from checker.align.sentence import CLASSES

MOST_APART = 5.0
"""Values of one thing are rarely told more than five times apart; two things often are."""
SLACK_DAYS = 45
FEW_DAYS = 3
HALF_A_YEAR = 183


def one_sentence(a: Entry, b: Entry) -> bool:
    """Two claims of one sentence, which does not contradict itself: "the July-September period"."""
    return a.document == b.document and a.slots.segment == b.slots.segment


def far_apart(a: Entry, b: Entry) -> bool:
    """Numbers more than MOST_APART times apart."""
    x, y = _nominal(a), _nominal(b)
    if x is None or y is None or a.claim.mention.kind == "timex":
        return False
    small, large = sorted((abs(x), abs(y)))
    return large > MOST_APART * max(small, 1e-9) and large - small > 1


def exclusive(a: Entry, b: Entry) -> bool:
    """Killed is not injured, charged is not arrested: classes that the lexicon keeps apart, where neither clause tells
    both events ("arrested on the charge")."""
    theirs = dict(b.slots.exclusive)
    return any(
        name in theirs
        and (name, word) not in b.slots.exclusive
        and not (word in b.slots.predicates and theirs[name] in a.slots.predicates)
        for name, word in a.slots.exclusive
    )


def other_body(a: Entry, b: Entry) -> bool:
    """The sentences name councils, courts or the like, and none of one can be one of the other's."""
    if not a.slots.bodies or not b.slots.bodies:
        return False
    return not any(_is_one_body(x, y) for x in a.slots.bodies for y in b.slots.bodies)


def _is_one_body(x: Sequence[str], y: Sequence[str]) -> bool:
    """Whether one name has all words of the other, or its initials for some: "UN", "United Nations Human Rights Council"."""
    if set(x) <= set(y) or set(y) <= set(x):
        return True
    short, long = sorted((x, y), key=len)
    return (
        len(short) > 1
        and short[0] == "".join(word[0] for word in long[: -len(short) + 1])
        and short[1:] == long[-len(short) + 1 :]
    )


def other_owner(a: Entry, b: Entry) -> bool:
    """The ages of two persons."""
    return bool(a.slots.owner and b.slots.owner and not a.slots.owner & b.slots.owner)


def other_extent(a: Entry, b: Entry) -> bool:
    """A length is not a height."""
    x, y = (CLASSES["extents"].intersection(entry.slots.right) for entry in (a, b))
    return bool(x and y and not x & y)


def another(a: Entry, b: Entry) -> bool:
    """One of the sentences speaks of another thing of the kind: "a report of its own", "a separate count"."""
    return a.slots.another != b.slots.another


def speech_time(a: Entry, b: Entry) -> bool:
    """When somebody spoke is not when it happened, and "today" in a quotation is the day of the speech."""
    return any(entry.slots.reported or (_is_inferred(entry) and entry.slots.quoted) for entry in (a, b))


def _is_inferred(entry: Entry) -> bool:
    return entry.claim.mention.kind == "timex" and not entry.claim.mention.value.stated


def other_years(a: Entry, b: Entry) -> bool:
    """The sentences name years, and no year in common."""
    if a.claim.mention.kind == "timex":
        return False
    return bool(a.slots.years and b.slots.years and not a.slots.years & b.slots.years)


def other_period(a: Entry, b: Entry) -> bool:
    """The sentences date what they count, and the dates lie apart."""
    if a.claim.mention.kind == "timex" or not a.slots.days or not b.slots.days:
        return False
    return all(x[1] + 1 < y[0] or y[1] + 1 < x[0] for x in a.slots.days for y in b.slots.days)


def other_sitting(a: Entry, b: Entry) -> bool:
    """Numbers in a series, told of times that lie apart: a body's session of this year is not that of the last."""
    if a.claim.mention.kind != "ordinal":
        return False
    x, y = _told_of(a), _told_of(b)
    return bool(x and y and max(y[0] - x[1], x[0] - y[1]) > SLACK_DAYS)


def other_year(a: Entry, b: Entry) -> bool:
    """Numbers of two documents that have no year in common, told of times that lie half a year and more apart."""
    if a.claim.mention.kind == "timex" or a.slots.document_years & b.slots.document_years:
        return False
    x, y = _told_of(a), _told_of(b)
    return bool(x and y and max(y[0] - x[1], x[0] - y[1]) > HALF_A_YEAR)


def other_toll(a: Entry, b: Entry) -> bool:
    """Killed, hurt or arrested as documents of different days tell it, whose sentences name no day in common: what happens
    again, or goes on."""
    if not a.slots.role or a.slots.role != b.slots.role or a.claim.mention.kind != "quantity":
        return False
    if any(x[0] <= y[1] and y[0] <= x[1] for x in a.slots.days for y in b.slots.days):
        return False
    return _days_apart(a, b) > FEW_DAYS


def own_days(a: Entry, b: Entry) -> bool:
    """Two times of which each is the day that its document reports on, and the documents lie days apart."""
    return a.claim.mention.kind == "timex" and _days_apart(a, b) > FEW_DAYS and _is_of_its_day(a) and _is_of_its_day(b)


def _is_of_its_day(entry: Entry) -> bool:
    value, reference = entry.claim.mention.value, entry.claim.document.reference
    if value.stated or value.earliest is None or reference is None:
        return False
    return bool(abs((value.earliest - reference.latest).days) <= 1 and value.earliest == value.latest)


def _days_apart(a: Entry, b: Entry) -> int:
    """The distance of the documents' own dates, 0 where one is unknown or not known to the day."""
    x, y = a.claim.document.reference, b.claim.document.reference
    if x is None or y is None or x.earliest != x.latest or y.earliest != y.latest:
        return 0
    return abs((x.latest - y.latest).days)


def other_season(a: Entry, b: Entry) -> bool:
    """Two dates further apart than the telling of one event explains."""
    if a.claim.mention.kind != "timex":
        return False
    x, y = a.claim.mention.value, b.claim.mention.value
    if x.earliest is None or y.earliest is None:
        return False
    gap = max((y.earliest - x.latest).days, (x.earliest - y.latest).days)
    return bool(gap > SLACK_DAYS)


def nothing_in_common(a: Entry, b: Entry) -> bool:
    """Two times, which have no noun of their own, with fewer than two words or events in common around them."""
    return a.claim.mention.kind == "timex" and len(a.slots.close & b.slots.close) < 2


VETOES: tuple[Callable[[Entry, Entry], bool], ...] = (
    one_sentence,
    nothing_in_common,
    exclusive,
    other_body,
    other_owner,
    other_extent,
    another,
    far_apart,
    speech_time,
    other_season,
    other_years,
    other_period,
    other_sitting,
    other_year,
    other_toll,
    own_days,
)

KNOWN_APART = frozenset(test.__name__ for test in (other_body, other_owner, other_extent, far_apart))
"""The vetoes that tell two facts whatever else is grouped with them; the others speak of two sentences only."""


def veto(a: Entry, b: Entry) -> str:
    """The name of the first veto that keeps two entries apart, or ""."""
    for test in VETOES:
        if test(a, b):
            return test.__name__
    return ""


def _told_of(entry: Entry) -> tuple[int, int] | None:
    """The days (ordinals) that a claim is told of: those that its sentence states, else those of its document's date."""
    slots = entry.slots
    if slots.days:
        return min(low for low, _ in slots.days), max(high for _, high in slots.days)
    if slots.years:
        return date(min(slots.years), 1, 1).toordinal(), date(max(slots.years), 12, 31).toordinal()
    reference = entry.claim.document.reference
    return (reference.earliest.toordinal(), reference.latest.toordinal()) if reference else None


def _nominal(entry: Entry) -> float | None:
    return getattr(entry.claim.mention.value, "nominal", None)
