"""What accounts for two counts by time alone: the first accounts of checker.compare.accounts."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from itertools import combinations, pairwise, product

from checker.align.blocks import Entry
from checker.align.vetoes.like_events import nominals
from checker.align.vetoes.measured import AWAY
from checker.compare.accounts.conflict import Conflict, one_side, teller
from checker.compare.accounts.moments import is_at_one, minutes_between, moment
from checker.compare.accounts.phrases import ASHORE, BY_THE_HOUR, OF_A_STORM, PAST_STATE, SO_FAR, STANDING
from checker.compare.accounts.states import State, state

_GROWING_DAYS = 90
GROWING = frozenset({"killed", "injured", "arrested", "missing", "displaced", "rescued", "infected", "evacuated"})
FOR_GOOD = GROWING - {"missing", "displaced"}
_MONTH = 31
_TOTAL = re.compile(
    r"(?:total|tally|toll|count|number)\b.*\b(?:to|at|stands|stood|reached|reaches|rose|climbed|grew|passed)$",
    re.IGNORECASE,
)
"""A noun before a number that says how far a count has come."""


def grows(conflict: Conflict) -> str:
    """Counts of what adds up over time rise with the dates of their documents."""
    entries = [entry for side in conflict.sides for entry in side]
    if any(entry.claim.mention.kind != "quantity" for entry in entries):
        return ""
    if not all(map(_is_running_total, entries)) and any(entry.slots.role not in GROWING for entry in entries):
        return ""
    dated = []
    for entry in entries:
        reference = conflict.documents[entry.document].reference
        if reference is None:
            return ""
        dated.append((reference.latest, entry.claim.mention.value.nominal))
    if all(is_long_past(entry) for entry in entries):
        return ""
    dated.sort()
    rising = (
        all(x[1] <= y[1] and (x[0] < y[0] or x[1] == y[1]) for x, y in pairwise(dated)) and dated[0][0] < dated[-1][0]
    )
    return "the later document gives the higher count" if rising else ""


def _is_running_total(entry: Entry) -> bool:
    """Whether a number is what a count has come to: "bringing the total to 42,993", "the tally stands at 43,165"."""
    return _TOTAL.match(entry.claim.mention.value.lead) is not None


def is_long_past(entry: Entry) -> bool:
    """Whether a sentence tells of a time so long before its document that nothing of it is still counted: "killed 112 in 2012"."""
    reference, days, years = entry.claim.document.reference, entry.slots.days, entry.slots.years
    if reference is None or not (days or years):
        return False
    last = max(high for _, high in days) if days else date(max(years), 12, 31).toordinal()
    return reference.earliest.toordinal() - last > _GROWING_DAYS


def so_far(conflict: Conflict) -> str:
    """All who tell one of the numbers say that it is how far a count has come, and the documents' dates allow that."""

    side = one_side(conflict, lambda entry: says(SO_FAR, entry))
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if not side or side[0].claim.mention.kind != "quantity":
        return ""
    for entry in side:
        for other in others:
            x, y = (conflict.documents[one.document].reference for one in (entry, other))
            rise = other.claim.mention.value.nominal - entry.claim.mention.value.nominal
            days = (y.latest - x.latest).days if x and y else 0
            if x and y and (days * rise if days else rise) <= 0:
                return ""
    found = says(SO_FAR, side[0])
    return f"{teller(conflict, side[0])} tells how far the count has come (“{found[0]}”)" if found else ""


def stands(conflict: Conflict) -> str:
    """How many they are at the moment, or have become until now, as documents of different days tell it: searchers, patients,
    homes without power, hectares that have burnt. What has come about only rises."""
    return "each tells how it stood on its own day" if _days_of_states(conflict) else ""


def stood(conflict: Conflict) -> str:
    """The same of two times that lie a month and more apart, in which what seldom changes does, too: shops, troops."""
    return "each tells how it stood at its own time" if _days_of_states(conflict, is_slow=True) else ""


def _days_of_states(conflict: Conflict, *, is_slow: bool = False) -> int:
    """How many days lie at least between the states that two sides tell, 0 where they tell of none, of one day, or of
    something that cannot have fallen."""
    told = [[(entry, _state(entry)) for entry in side] for side in conflict.sides]
    states = {found for side in told for _, found in side}
    if State.FIXED in states or (State.SLOW in states and not is_slow):
        return 0
    apart = []
    for own, other in combinations(told, 2):
        for (a, x), (b, y) in product(own, other):
            days = _days_from(a, b, conflict)
            rise = b.claim.mention.value.nominal - a.claim.mention.value.nominal
            if not days or (State.GROWING in (x, y) and days * rise < 0):
                return 0
            apart.append(abs(days))
    is_long = min(apart) > _MONTH and State.GROWING not in states
    return min(apart) if is_long is is_slow else 0


def _state(entry: Entry) -> State:
    """How the amount of an entry depends on its day; toll and arrests, however told, only rise."""
    found = state(entry)
    if found is State.FIXED and entry.claim.mention.kind != "percent" and says(STANDING, entry):
        found = State.MOVING
    if found is State.FIXED and _is_of_storm(entry):
        return State.MOVING
    return State.GROWING if found is State.MOVING and entry.slots.role in FOR_GOOD else found


def _is_of_storm(entry: Entry) -> bool:
    """Whether an entry tells how a storm blows or how far away it is, and not when it came ashore."""
    mention, text = entry.claim.mention, entry.claim.document.text
    dimension = getattr(mention.value, "dimension", "")
    is_reading = dimension == "speed" or (dimension == "length" and AWAY.match(text, mention.end))
    return bool(is_reading and says(OF_A_STORM, entry) and not says(ASHORE, entry))


def _days_from(a: Entry, b: Entry, conflict: Conflict) -> int:
    """How many days after one entry's state another's is, negative before, 0 where that is not known: by the days on which it is
    said where both tell them, else by those of the documents."""
    said, said_too = a.slots.told_on, b.slots.told_on
    x, y = (conflict.documents[entry.document].reference for entry in (a, b))
    if said and said_too:
        (first, last), (other, other_last) = said, said_too
    elif x and y:
        first, last, other, other_last = (day.toordinal() for day in (x.earliest, x.latest, y.earliest, y.latest))
    else:
        return 0
    return other - last if other > last else min(other_last - first, 0)


def by_the_hour(conflict: Conflict) -> str:
    """Each tells how it stood at its own time of day, or one does and the others tell it later or at the end: "turnout was 48
    percent by 4 p.m."; what is not merely so at the time only rises."""
    pairs = [(a, b) for own, other in combinations(conflict.sides, 2) for a, b in product(own, other)]
    turns = [_turn(a, b) for a, b in pairs]
    if all(turn is _Turn.LATER for turn in turns):
        return "each tells how it stood at its own time of day"
    if any(turn in (_Turn.SAME, _Turn.FALLEN) for turn in turns):
        return ""
    side = one_side(conflict, lambda entry: says(BY_THE_HOUR, entry))
    found = says(BY_THE_HOUR, side[0]) if side else None
    return f"{teller(conflict, side[0])} tells how it stood by {found['when']}" if found else ""


def _turn(a: Entry, b: Entry) -> _Turn:
    """How the times of day at which two amounts stood lie to each other."""
    x, y = moment(a), moment(b)
    if x is None or y is None:
        return _Turn.UNKNOWN
    if is_at_one(x, y):
        return _Turn.SAME
    apart, numbers = minutes_between(x, y), nominals(a, b)
    if not apart or numbers is None:
        return _Turn.UNKNOWN
    if all(says(PAST_STATE, entry) for entry in (a, b)) and not {a.slots.role, b.slots.role} & FOR_GOOD:
        return _Turn.LATER
    return _Turn.LATER if apart * (numbers[1] - numbers[0]) > 0 else _Turn.FALLEN


class _Turn(Enum):
    """How two amounts stood one after the other."""

    UNKNOWN = "their times of day are not known to be two"
    SAME = "at one time of day"
    LATER = "at two times of day, and it may have changed so between these"
    FALLEN = "at two times of day, and it cannot have fallen between these"


def says(words: re.Pattern[str], entry: Entry) -> re.Match[str] | None:
    """The first of some words in the sentence of an entry."""
    return words.search(entry.claim.document.text, entry.slots.segment.start, entry.slots.segment.end)
