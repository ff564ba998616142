"""What accounts for two values by words for a change of them: of a revision, or of a count that is still coming in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Set

from checker.align.blocks import Entry
from checker.align.vetoes.like_events import nominal, nominals
from checker.compare.accounts.conflict import Conflict, across, one_side, teller
from checker.compare.accounts.phrases import (
    COUNTED,
    EARLIER,
    EARLIER_IN_WORDS,
    EARLY,
    FEWER,
    FORMER_TIME,
    FRACTIONS,
    MOVED_TO,
    REVISED,
)
from checker.compare.accounts.rising import FOR_GOOD, says
from checker.documents.segment import segments
from checker.patterns import once
from checker.values.numbers.tables import TABLES

_FEWER = frozenset(("fewer", "less", "lower", "down"))
_OF_VOTES = frozenset(("percent", "tally"))
_STAGE_REACH = 500
"""So many characters before the sentence of a share it is looked for how far the count has come."""


def revised(conflict: Conflict) -> str:
    """All who tell one of the numbers say that it replaces another, and nobody who tells another does, nor tells the very change;
    where it is said which number that was, the others tell that."""

    def replaces(entry: Entry) -> re.Match[str] | None:
        if _is_of_former_time(entry):
            return None
        return says(REVISED, entry) or _recalls(entry, rivals) or _changed_since(entry, numbers)

    rivals = {figure for side in conflict.sides for entry in side for figure in _figures(entry)}
    numbers = {nominal(entry) for side in conflict.sides for entry in side}
    side = one_side(conflict, replaces)
    others = [entry for other in conflict.sides if other is not side for entry in other]
    if not side or any(_is_moved_to(entry) for entry in others):
        return ""
    if all(_is_undone(entry, other, conflict) for entry in side for other in others):
        return ""
    earlier = {told for entry in side for told in _earlier(entry)}
    figures = {figure(entry).strip("$£€") for told in conflict.sides for entry in told}
    figures.update(told for other in others for told in _figures(other))
    if earlier and earlier.isdisjoint(figures):
        return ""
    found = replaces(side[0])
    words = found[0].split() if found else []
    shown = " ".join(words if len(words) < 6 else ("…", *words[-2:]))
    return f"{teller(conflict, side[0])} tells a revision (“{shown}”)"


def _is_of_former_time(entry: Entry) -> bool:
    """Whether a number is told to compare another one with: "64 million, up from 50 million a year earlier"."""
    return bool(FORMER_TIME.match(entry.claim.document.text, entry.claim.mention.end, entry.slots.segment.end))


def _is_moved_to(entry: Entry) -> bool:
    """Whether the words right before a value tell that something was changed to it: "raised its fare to"."""
    return bool(MOVED_TO.search(entry.claim.document.text, entry.slots.segment.start, entry.claim.mention.start))


def _is_undone(entry: Entry, other: Entry, conflict: Conflict) -> bool:
    """Whether a number to which a toll has risen by the day of one document is greater than what a later one tells."""
    x, y = (conflict.documents[one.document].reference for one in (entry, other))
    numbers = nominals(entry, other)
    if x is None or y is None or numbers is None or not FOR_GOOD & {entry.slots.role, other.slots.role}:
        return False
    return y.earliest > x.latest and numbers[1] < numbers[0]


def _earlier(entry: Entry) -> Iterator[str]:
    """The numbers that the sentence of an entry says were told before, as it writes them."""
    text, start, end = entry.claim.document.text, entry.slots.segment.start, entry.slots.segment.end
    for hit in EARLIER.finditer(text, start, end):
        yield hit["figure"]
    for hit in EARLIER_IN_WORDS.finditer(text, start, end):
        if hit["figure"][0].isdigit() or hit["figure"].lower() in TABLES.cardinals:
            yield hit["figure"].lower()


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


def figure(entry: Entry) -> str:
    """The first word with a digit that an entry tells its value in, "" where there is none."""
    return next((word for word in entry.claim.text.split() if any(map(str.isdigit, word))), "")


def _figures(entry: Entry) -> set[str]:
    """The ways in which a text may tell an entry's number again: as a figure, and a small one in a word."""
    number = nominal(entry)
    words = {word for word, worth in TABLES.cardinals.items() if worth == number}
    told = figure(entry)
    return {figure for figure in (told, f"{number:g}" if words or not told else "", *words) if figure}


def _changed_since(entry: Entry, numbers: Set[float | None]) -> re.Match[str] | None:
    """The words by how many a number has changed since another day, where some other tells what it was then: "three fewer than on
    Monday"."""
    found, number = says(FEWER, entry), nominal(entry)
    if found is None or number is None:
        return None
    told = (found["number"] or found["figure"]).lower().replace(",", "")
    change = float(told) if told.isdecimal() else TABLES.cardinals.get(told)
    if change is None:
        return None
    is_fewer = (found["way"] or found["by"]) in _FEWER
    return found if number + (change if is_fewer else -change) in numbers else None


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
