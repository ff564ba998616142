"""What accounts for two values of one fact, so that both may be right: an update, a plan, another day, edition or definition.

Each account is a function of a conflict that gives its reason in a sentence, or "" where it does not hold. The first that
holds decides the verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, takewhile

from checker.align.blocks import Entry, sign
from checker.align.slots.informants import are_two
from checker.compare.accounts.comprised import comprises, leaves_out, other_dose, other_test
from checker.compare.accounts.conflict import Conflict, across, days_between
from checker.compare.accounts.currencies import of_unknown_country
from checker.compare.accounts.definitions import (
    before_tax,
    bounded,
    defined,
    narrower,
    other_definition,
    other_length,
    other_span,
    part_and_whole,
    part_of_time,
)
from checker.compare.accounts.figures_beside import (
    adds_up,
    part_of_it,
    tells_apart,
    told_by_both,
    told_of_others,
)
from checker.compare.accounts.latest import by_then, one_night
from checker.compare.accounts.moods import AMOUNTS
from checker.compare.accounts.moved import moved
from checker.compare.accounts.periods import other_stretch
from checker.compare.accounts.phrases import NUMBERED, PLACED
from checker.compare.accounts.revisions import coming_in, figure, revised
from checker.compare.accounts.rising import by_the_hour, grows, so_far, stands, stood
from checker.compare.accounts.running import runs_on
from checker.compare.accounts.states import is_for_good, named
from checker.compare.accounts.unreal import (
    able,
    demanded,
    denied,
    expected,
    offered,
    planned,
    polled,
    required,
    rescheduled,
    supposed,
)
from checker.compare.accounts.versions import brought_up_to_date
from checker.model.finding import Verdict

_MONTH = 31
_DISCORD = 1.5, 2.0
_DISCORD_OF_DAYS = 0.5, 1.0
"""So many other facts told differently, and times as many as are told alike, make two documents report two things; fewer
do where the documents lie two days and more apart, or each tells at its beginning of its own day."""
_BEGINNING = 300
"""Characters."""


def account(conflict: Conflict, accounts: Sequence[Account] = ()) -> tuple[Verdict, str]:
    """The verdict of the first account that holds, of all or of some, with its reason; a conflict where none does."""
    is_amount = conflict.group.entries[0].claim.mention.kind in AMOUNTS
    for told, verdict in accounts or ACCOUNTS:
        if (is_amount or told not in OF_AMOUNTS) and (reason := told(conflict)):
            return verdict, reason
    return Verdict.CONFLICT, ""


def other_voices(conflict: Conflict) -> str:
    """The documents tell whose count each is, and no two sides are of one voice: police and organizers differ, not the press."""
    voices = []
    for side in conflict.sides:
        told = {entry.slots.informant for entry in side}
        if len(told) > 1 or any(entry.slots.quoted for entry in side):
            return ""
        voices.append(told.pop())
    if not all(are_two(one, other) for one, other in combinations(voices, 2)):
        return ""
    *most, last = (voice.replace("-", " ") for voice in voices)
    return f"{', '.join(most)} and {last} give different figures"


def other_edition(conflict: Conflict) -> str:
    """The sentences are of two editions, rounds, quarters or the like; numbers of sessions are compared themselves."""
    if conflict.group.entries[0].claim.mention.kind == "ordinal":
        return ""
    for first, other in across(conflict):
        x, y = _numbered(first), _numbered(other)
        for thing in sorted(x.keys() & y.keys()):
            if not x[thing] & y[thing]:
                return f"one tells of the {min(x[thing])} {thing}, the other of the {min(y[thing])}"
    return ""


def of_two_places(conflict: Conflict) -> str:
    """Both sentences tell both numbers, each of its own place: "12 people in Brenna, 5 in Tovik", in another order."""
    for first, other in across(conflict):
        x, y = (PLACED.match(e.claim.document.text, e.claim.mention.end) for e in (first, other))
        if (
            x
            and y
            and not set(x["place"].split()) & set(y["place"].split())
            and _tells(first, other)
            and _tells(other, first)
        ):
            return f"one tells of {x['place']}, the other of {y['place']}"
    return ""


def birthday(conflict: Conflict) -> str:
    """Ages one year apart, told in two documents that are not known to be of one month."""
    for first, other in across(conflict):
        if first.claim.mention.kind != "age" or first.document == other.document:
            return ""
        if abs(first.claim.mention.value.nominal - other.claim.mention.value.nominal) != 1:
            return ""
        x, y = (conflict.documents[entry.document].reference for entry in (first, other))
        if x and y and max(abs((x.earliest - y.latest).days), abs((y.earliest - x.latest).days)) <= _MONTH:
            return ""
    return "a birthday may lie between the two"


def other_occasion(conflict: Conflict) -> str:
    """The documents differ in most of what both tell; of one thing or person what stands for good is told alike even so."""
    tellings = [entry for side in conflict.sides for entry in side]
    if all(map(is_for_good, tellings)) and frozenset.intersection(*map(named, tellings)):
        return ""
    first, *rest = ([conflict.documents[entry.document].reference for entry in side] for side in conflict.sides)
    others = [reference for side in rest for reference in side]
    are_of_days = all(a and b and days_between(a, b) > 1 for a in first for b in others) or _tell_own_days(conflict)
    least, times = _DISCORD_OF_DAYS if are_of_days else _DISCORD
    if conflict.group.discord <= least + times * conflict.group.concord:
        return ""
    return "the documents differ in most of what both tell: reports of two days, or of two events"


Account = tuple[Callable[[Conflict], str], Verdict]
ACCOUNTS: tuple[Account, ...] = (
    (grows, Verdict.UPDATE),
    (so_far, Verdict.UPDATE),
    (stands, Verdict.UPDATE),
    (stood, Verdict.DIFFERENT_PERIOD),
    (runs_on, Verdict.UPDATE),
    (revised, Verdict.UPDATE),
    (moved, Verdict.UPDATE),
    (coming_in, Verdict.UPDATE),
    (by_the_hour, Verdict.UPDATE),
    (brought_up_to_date, Verdict.UPDATE),
    (of_unknown_country, Verdict.UNRESOLVED),
    (denied, Verdict.UNRESOLVED),
    (planned, Verdict.UPDATE),
    (rescheduled, Verdict.UPDATE),
    (by_then, Verdict.APPROXIMATE),
    (one_night, Verdict.APPROXIMATE),
    (expected, Verdict.UPDATE),
    (supposed, Verdict.UNRESOLVED),
    (polled, Verdict.UNRESOLVED),
    (demanded, Verdict.UNRESOLVED),
    (required, Verdict.UNRESOLVED),
    (able, Verdict.UNRESOLVED),
    (other_voices, Verdict.UNRESOLVED),
    (told_by_both, Verdict.UNRESOLVED),
    (told_of_others, Verdict.UNRESOLVED),
    (other_edition, Verdict.DIFFERENT_PERIOD),
    (other_definition, Verdict.DIFFERENT_PERIOD),
    (defined, Verdict.DIFFERENT_PERIOD),
    (before_tax, Verdict.DIFFERENT_PERIOD),
    (bounded, Verdict.DIFFERENT_PERIOD),
    (comprises, Verdict.DIFFERENT_PERIOD),
    (leaves_out, Verdict.DIFFERENT_PERIOD),
    (other_test, Verdict.DIFFERENT_PERIOD),
    (other_dose, Verdict.DIFFERENT_PERIOD),
    (narrower, Verdict.DIFFERENT_PERIOD),
    (other_span, Verdict.DIFFERENT_PERIOD),
    (other_length, Verdict.DIFFERENT_PERIOD),
    (other_stretch, Verdict.DIFFERENT_PERIOD),
    (part_of_time, Verdict.DIFFERENT_PERIOD),
    (part_and_whole, Verdict.DIFFERENT_PERIOD),
    (of_two_places, Verdict.DIFFERENT_PERIOD),
    (adds_up, Verdict.DIFFERENT_PERIOD),
    (part_of_it, Verdict.DIFFERENT_PERIOD),
    (tells_apart, Verdict.DIFFERENT_PERIOD),
    (birthday, Verdict.UNRESOLVED),
    (other_occasion, Verdict.DIFFERENT_PERIOD),
)
_TELLING = (
    so_far,
    stands,
    revised,
    moved,
    coming_in,
    denied,
    planned,
    expected,
    supposed,
    polled,
    demanded,
    required,
    able,
)
OF_TELLING: tuple[Account, ...] = (
    *((told, verdict) for told, verdict in ACCOUNTS if told in _TELLING),
    (offered, Verdict.UNRESOLVED),
)
"""Those that say how one of the values is told, which says more of the two than that they are of two days."""
OF_AMOUNTS = (
    grows,
    so_far,
    stands,
    stood,
    revised,
    coming_in,
    by_the_hour,
    brought_up_to_date,
    of_unknown_country,
    polled,
    other_voices,
    told_by_both,
    told_of_others,
    other_definition,
    defined,
    before_tax,
    bounded,
    comprises,
    leaves_out,
    other_test,
    other_dose,
    narrower,
    other_span,
    other_length,
    other_stretch,
    part_of_time,
    part_and_whole,
    of_two_places,
    adds_up,
    part_of_it,
    tells_apart,
)
"""Accounts that hold of amounts only: an age is not revised. Moods say themselves of which kinds they hold."""


def _tell_own_days(conflict: Conflict) -> bool:
    """Whether each document begins with what happened on its own day, and not on another's, of which the claim's own sentence
    is not told either."""
    told = [entry for side in conflict.sides for entry in side]
    days = {entry.document: _own_day(entry) for entry in told}
    if None in days.values() or len(set(days.values())) < len(days):
        return False
    return not any(
        day in (*_days_at_beginning(entry), *entry.slots.days)
        for entry in told
        for other, day in days.items()
        if other != entry.document
    )


def _own_day(entry: Entry) -> tuple[int, int] | None:
    """The day of which a document tells first, where that is its own: "on Sunday" and not a date before its first line."""
    reference = entry.claim.document.reference
    told = next(iter(_days_at_beginning(entry)), None)
    is_own = reference and told == (reference.earliest.toordinal(), reference.latest.toordinal())
    return told if is_own else None


@sign
def _days_at_beginning(entry: Entry) -> tuple[tuple[int, int], ...]:
    """The days (ordinals) that a document's beginning tells of otherwise than by their dates."""
    return tuple(
        (value.earliest.toordinal(), value.latest.toordinal())
        for mention in takewhile(lambda one: one.start < _BEGINNING, entry.slots.mentions)
        if mention.kind == "timex"
        and (value := mention.value).earliest == value.latest
        and value.earliest
        and not value.stated
    )


def _tells(entry: Entry, other: Entry) -> bool:
    """Whether the sentence of an entry tells the other's figure, too."""
    text, segment, told = entry.claim.document.text, entry.slots.segment, figure(other)
    return bool(told) and told in text[segment.start : segment.end].replace(",", " ").split()


def _numbered(entry: Entry) -> dict[str, set[str]]:
    """The numbered things of a sentence ("second edition") with the numbers they have."""
    found: dict[str, set[str]] = {}
    segment = entry.slots.segment
    for hit in NUMBERED.finditer(entry.claim.document.text, segment.start, segment.end):
        found.setdefault(hit["named"] or hit["thing"].lower(), set()).add(hit["rank"].lower())
    return found
