"""What tells that two values are of two things: another sort, another span, a part and the whole.

The accounts of checker.compare.accounts for which it matters how a thing is bounded, not when it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from checker.align.blocks import Entry, sign
from checker.align.strangers import Name
from checker.align.vetoes.like_events import nominals
from checker.align.words import BEGINNING
from checker.compare.accounts.conflict import Conflict, across, clause, clause_words, one_side, sorts, teller
from checker.compare.accounts.phrases import (
    BOUNDED,
    DEDUCTED,
    DEFINED,
    NEUTRAL,
    OPPOSITES,
    PART_OF_TIME,
    PARTS,
    RESTS,
    SORTS,
    SPANS,
    TAXED,
    UNTIL_THEN,
    WHOLLY,
)
from checker.compare.accounts.rising import says


def other_definition(conflict: Conflict) -> str:
    """The clauses bound what is counted in opposite ways: net and gross."""
    for first, other in across(conflict):
        x, y = clause(first), clause(other)
        for pair in OPPOSITES:
            for one, opposite in (pair, pair[::-1]):
                if one in x and opposite in y and opposite not in x and one not in y:
                    is_sort = one in SORTS and opposite in SORTS
                    return (
                        f"one says “{one}”, the other “{opposite}”"
                        if is_sort
                        else f"one tells the {one}, the other the {opposite}"
                    )
    return ""


def defined(conflict: Conflict) -> str:
    """All who tell one of the values say by which definition, and nobody who tells another does."""
    side = one_side(conflict, _definition)
    return f"{teller(conflict, side[0])} tells it by a {_definition(side[0])} of its own" if side else ""


def _definition(entry: Entry) -> str:
    return _words(DEFINED, entry, entry.slots.segment.start)


def _words(pattern: re.Pattern[str], entry: Entry, start: int) -> str:
    """The words that a pattern finds from a place of an entry's sentence on, "" where it finds none."""
    found = pattern.search(entry.claim.document.text, start, entry.slots.segment.end)
    return found["words"] if found else ""


def before_tax(conflict: Conflict) -> str:
    """Sums from which something is taken, and from which it is not: "before tax", "after tax"."""
    for first, other in across(conflict):
        x, y = _deducted(first), _deducted(other)
        for what in sorted(x.keys() & y.keys()):
            if x[what] != y[what]:
                return f"one is told {x[what]} {what}, the other {y[what]} {what}"
    return ""


def _deducted(entry: Entry) -> dict[str, str]:
    text, segment = entry.claim.document.text, entry.slots.segment
    told = clause(entry) if entry.claim.mention.kind == "money" else ()
    words = [how for word, how in TAXED.items() if word in told]
    found = {"tax": words[0]} if words else {}
    for hit in DEDUCTED.finditer(text, segment.start, segment.end):
        found["tax" if hit["what"].lower() == "taxes" else hit["what"].lower()] = hit["how"].lower()
    return found


def bounded(conflict: Conflict) -> str:
    """All who tell one of the numbers say whom it counts, too, or does not, and nobody who tells another does."""
    side = one_side(conflict, _bounding)
    return f"{teller(conflict, side[0])} tells it {_bounding(side[0])}" if side else ""


def _bounding(entry: Entry) -> str:
    return _words(BOUNDED, entry, entry.claim.mention.end)


def narrower(conflict: Conflict) -> str:
    """Before a noun that both sentences tell, one has a word for a sort or part of it: "youth unemployment"."""
    for first, other in across(conflict):
        x, y = sorts(first), sorts(other)
        for noun in sorted(x.keys() & y.keys()):
            if not x[noun] & y[noun]:
                told = sorted(f"{min(one)} {noun}".strip() for one in (x[noun], y[noun]))
                return f"one tells of {told[0]}, the other of {told[1]}"
    return ""


def other_span(conflict: Conflict) -> str:
    """Sums or shares over two lengths of time: "rose 2 percent last week", "rose 14 percent in the past year"."""
    for first, other in across(conflict):
        if first.claim.mention.kind == "quantity":
            return ""
        x, y = _spans(first), _spans(other)
        if x and y and not x & y:
            return f"one tells of a {min(x)}, the other of a {min(y)}"
    return ""


@sign
def _spans(entry: Entry) -> frozenset[str]:
    """The spans of time of an entry's clause, those in compounds, too: "third-quarter profit"; not how long before it was
    otherwise: "up from 590 million a year earlier"."""
    words = [word.lower for word in clause_words(entry)]
    told = (word for word, behind in pairwise((*words, "")) if behind not in _BACK)
    return frozenset(SPANS[part] for word in told for part in word.split("-") if part in SPANS)


_BACK = frozenset(("earlier", "ago", "before", "old"))


def other_length(conflict: Conflict) -> str:
    """One is told over a span of time that the other is not told over: "41 in May", "90 since January"."""
    for first, other in across(conflict):
        x, y = first.slots.span, other.slots.span
        if x and y and x.is_other(y):
            return f"one tells of {x.words}, the other of {y.words}"
    return ""


def part_of_time(conflict: Conflict) -> str:
    """One tells of a part of the time that the other tells all of, "on its first day", "in all", or more of: "after two days"."""
    for pair in across(conflict):
        for part, whole in (pair, pair[::-1]):
            found = says(PART_OF_TIME, part)
            is_of_all = bool(clause(whole) & WHOLLY) and not clause(part) & WHOLLY
            if found and (is_of_all or _has_grown(part, whole)):
                return f"one tells of the {found['part'].lower()}, the other of the whole"
    return ""


def _has_grown(part: Entry, whole: Entry) -> bool:
    """Whether one tells how far a count has come, which is greater than the other."""
    numbers = nominals(part, whole)
    is_less = numbers is not None and numbers[0] < numbers[1]
    return is_less and says(UNTIL_THEN, whole) is not None and says(UNTIL_THEN, part) is None


def part_and_whole(conflict: Conflict) -> str:
    """The lesser count is of a part of what the greater one counts: women runners, runners; African countries, nations;
    "Norway and 26 other countries", 27 countries."""
    for pair in across(conflict):
        if any(entry.claim.mention.kind != "quantity" for entry in pair):
            continue
        rests = [entry for entry in pair if RESTS.intersection(entry.claim.mention.value.phrase.lower().split())]
        if len(rests) == 1:
            return f"{teller(conflict, rests[0])} does not count those that it names beside them"
        part, whole = sorted(pair, key=lambda entry: float(entry.claim.mention.value.nominal))
        kept, *rest = part.claim.mention.value.phrase.split() or [""]
        others = whole.claim.mention.value.phrase.split()
        is_of_all = rest and [word.lower() for word in rest] == [word.lower() for word in others]
        if (kept.lower() in PARTS and is_of_all) or (len(others) == 1 and _is_elsewhere(kept, rest, part, whole)):
            return f"one counts the {' '.join((kept, *rest))}, the other all {' '.join(others)}"
    return ""


def _is_elsewhere(kept: str, rest: Sequence[str], part: Entry, whole: Entry) -> bool:
    """Whether a word restricts what is counted, one that the other document never writes: "12 African countries"; nor a name
    that means the same in its sentence: "140,000 American jobs", "jobs in the United States"."""
    beginning = kept[:BEGINNING].lower()
    if len(rest) != 1 or kept.lower() in NEUTRAL or part.document == whole.document or beginning in whole.written:
        return False
    own, others = ({*chain.from_iterable(names)} for names in (_names(part), _names(whole)))
    alike = {other for word in own if beginning in word for other in word}
    return alike.isdisjoint(chain.from_iterable(others))


def _names(entry: Entry) -> Iterator[Name]:
    """The names of its sentence, each word by its beginnings."""
    return chain.from_iterable(entry.slots.parties.values())
