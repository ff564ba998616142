"""What accounts for two values of one fact, so that both may be right: an update, a plan, another day, edition or definition.

Each account is a function of a conflict that gives its reason in a sentence, or "" where it does not hold. The first that
holds decides the verdict.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Set
from itertools import combinations

from checker.align.blocks import Entry
from checker.align.informants import are_two
from checker.align.like_events import nominal
from checker.compare.conflict import Conflict, across, days_between, one_side, teller
from checker.compare.currencies import of_unknown_country
from checker.compare.definitions import (
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
from checker.compare.figures_beside import adds_up, part_of_it, told_by_both, told_of_others
from checker.compare.latest import by_then, one_night
from checker.compare.moods import AMOUNTS
from checker.compare.phrases import (
    COUNTED,
    EARLIER,
    EARLY,
    FRACTIONS,
    MOVED_TO,
    NUMBERED,
    PLACED,
    REVISED,
)
from checker.compare.rising import by_the_hour, grows, says, so_far, stands, stood
from checker.compare.running import runs_on
from checker.compare.states import is_for_good, named
from checker.compare.unreal import able, demanded, denied, expected, planned, polled, required, rescheduled, supposed
from checker.compare.versions import brought_up_to_date
from checker.documents.segment import segments
from checker.model.finding import Verdict
from checker.patterns import once
from checker.values.numbers.tables import TABLES

_MONTH = 31
_OF_VOTES = frozenset(("percent", "tally"))
_STAGE_REACH = 500
"""So many characters before the sentence of a share it is looked for how far the count has come."""
_DISCORD = 1.5, 2.0
_DISCORD_OF_DAYS = 0.5, 1.0
"""So many other facts told differently, and times as many as are told alike, make two documents report two things; fewer
do where the documents lie two days and more apart."""


def account(conflict: Conflict) -> tuple[Verdict, str]:
    """The verdict of the first account that holds, with its reason; a conflict where none does."""
    is_amount = conflict.group.entries[0].claim.mention.kind in AMOUNTS
    for told, verdict in ACCOUNTS:
        if (is_amount or told not in OF_AMOUNTS) and (reason := told(conflict)):
            return verdict, reason
    return Verdict.CONFLICT, ""


def revised(conflict: Conflict) -> str:
    """All who tell one of the numbers say that it replaces another, and nobody who tells another does, nor tells the very change;
    where it is said which number that was, the others tell that."""

    def replaces(entry: Entry) -> re.Match[str] | None:
        return says(REVISED, entry) or _recalls(entry, rivals)

    rivals = {figure for side in conflict.sides for entry in side for figure in _figures(entry)}
    side = one_side(conflict, replaces)
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if not side or any(_is_moved_to(entry) for entry in others):
        return ""
    earlier = {hit["figure"] for entry in side for hit in _earlier(entry)}
    figures = {_figure(entry).strip("$£€") for told in conflict.sides for entry in told}
    if earlier and earlier.isdisjoint(figures):
        return ""
    found = replaces(side[0])
    words = found[0].split() if found else []
    shown = " ".join(words if len(words) < 6 else ("…", *words[-2:]))
    return f"{teller(conflict, side[0])} tells a revision (“{shown}”)"


def _is_moved_to(entry: Entry) -> bool:
    """Whether the words right before a value tell that something was changed to it: "raised its fare to"."""
    return bool(MOVED_TO.search(entry.claim.document.text, entry.slots.segment.start, entry.claim.mention.start))


def _earlier(entry: Entry) -> Iterator[re.Match[str]]:
    """The numbers that the sentence of an entry says were told before."""
    return EARLIER.finditer(entry.claim.document.text, entry.slots.segment.start, entry.slots.segment.end)


def coming_in(conflict: Conflict) -> str:
    """The sentences tell results at two stages of one count: with 40 and with 90 percent of the ballots counted, or in the end."""
    for first, other in across(conflict):
        shares = [_share(found) for entry in (first, other) if (found := _stage(entry))]
        if len(shares) > 1 and shares[0] != shares[1]:
            low, high = sorted(shares)
            return f"one tells the result with {low:g} percent counted, the other with {high:g} percent"
    side = one_side(conflict, lambda entry: says(COUNTED, entry) or says(EARLY, entry))
    return f"{teller(conflict, side[0])} tells the result of a part of the count" if side else ""


def _share(found: re.Match[str]) -> float:
    """How many percent of a count are in."""
    if found["part"]:
        part, whole = (float(found[name].replace(",", "")) for name in ("part", "whole"))
        return round(100 * part / max(whole, 1))
    if found["fraction"]:
        return next(
            share for words, share in FRACTIONS.items() if once(words, re.IGNORECASE).fullmatch(found["fraction"])
        )
    return float(found["share"] or found["told"])


def _stage(entry: Entry) -> re.Match[str] | None:
    """How far a count has come, in the sentence of an entry; of a share of votes, in the sentences just before, too."""
    start, end = entry.slots.segment.start, entry.slots.segment.end
    if entry.claim.mention.kind in _OF_VOTES:
        start = max(0, start - _STAGE_REACH)
    *_, last = (None, *COUNTED.finditer(entry.claim.document.text, start, end))
    return last


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
    are_of_days = all(a and b and days_between(a, b) > 1 for a in first for b in others)
    least, times = _DISCORD_OF_DAYS if are_of_days else _DISCORD
    if conflict.group.discord <= least + times * conflict.group.concord:
        return ""
    return "the documents differ in most of what both tell: reports of two days, or of two events"


ACCOUNTS: tuple[tuple[Callable[[Conflict], str], Verdict], ...] = (
    (grows, Verdict.UPDATE),
    (so_far, Verdict.UPDATE),
    (stands, Verdict.UPDATE),
    (stood, Verdict.DIFFERENT_PERIOD),
    (runs_on, Verdict.UPDATE),
    (revised, Verdict.UPDATE),
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
    (narrower, Verdict.DIFFERENT_PERIOD),
    (other_span, Verdict.DIFFERENT_PERIOD),
    (other_length, Verdict.DIFFERENT_PERIOD),
    (part_of_time, Verdict.DIFFERENT_PERIOD),
    (part_and_whole, Verdict.DIFFERENT_PERIOD),
    (of_two_places, Verdict.DIFFERENT_PERIOD),
    (adds_up, Verdict.DIFFERENT_PERIOD),
    (part_of_it, Verdict.DIFFERENT_PERIOD),
    (birthday, Verdict.UNRESOLVED),
    (other_occasion, Verdict.DIFFERENT_PERIOD),
)
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
    narrower,
    other_span,
    other_length,
    part_of_time,
    part_and_whole,
    of_two_places,
    adds_up,
    part_of_it,
)
"""Accounts that hold of amounts only: an age is not revised. Moods say themselves of which kinds they hold."""


def _figure(entry: Entry) -> str:
    """The first word with a digit that an entry tells its value in, "" where there is none."""
    return next((word for word in entry.claim.text.split() if any(map(str.isdigit, word))), "")


def _figures(entry: Entry) -> set[str]:
    """The ways in which a text may tell an entry's number again: as a figure, and a small one in a word."""
    number = nominal(entry)
    words = {word for word, worth in TABLES.cardinals.items() if worth == number}
    return {figure for figure in (_figure(entry), f"{number:g}" if words else "", *words) if figure}


def _recalls(entry: Entry, rivals: Set[str]) -> re.Match[str] | None:
    """The words of a revision in the next sentence, where that tells another's number: "They had earlier said 14."."""
    document = entry.claim.document
    layout = segments(document)
    at = bisect_right(layout, entry.claim.mention.start, key=lambda segment: segment.start)
    if at >= len(layout):
        return None
    found = REVISED.search(document.text, layout[at].start, layout[at].end)
    if not found:
        return None
    told = document.text[layout[at].start : layout[at].end]
    others = [re.escape(rival) for rival in sorted(rivals - _figures(entry))]
    is_told = others and once(rf"(?<!\w)(?:{'|'.join(others)})(?!\w)", re.IGNORECASE).search(told)
    return found if is_told else None


def _tells(entry: Entry, other: Entry) -> bool:
    """Whether the sentence of an entry tells the other's figure, too."""
    text, segment, figure = entry.claim.document.text, entry.slots.segment, _figure(other)
    return bool(figure) and figure in text[segment.start : segment.end].replace(",", " ").split()


def _numbered(entry: Entry) -> dict[str, set[str]]:
    """The numbered things of a sentence ("second edition") with the numbers they have."""
    found: dict[str, set[str]] = {}
    segment = entry.slots.segment
    for hit in NUMBERED.finditer(entry.claim.document.text, segment.start, segment.end):
        found.setdefault(hit["named"] or hit["thing"].lower(), set()).add(hit["rank"].lower())
    return found
