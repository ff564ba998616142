"""What keeps apart the things that a rule's own pattern names: vetoes of checker.align.vetoes that rest on a claim's subject,
and on what is voted on."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots import matters
from checker.align.slots.parties import ACTS
from checker.align.slots.sentence import CLASSES
from checker.align.strangers import strangers
from checker.align.tokens import stem
from checker.align.words import BEGINNING, fold

_SORTS = frozenset(map(stem, CLASSES["told_matters"]))
_STAGES = frozenset(map(stem, CLASSES["lesser_votes"]))
_LESSER, _RANKS, _PARTS = (frozenset(map(stem, CLASSES[name])) for name in ("lesser_versions", "ranks", "belongings"))


def other_subject(a: Entry, b: Entry) -> bool:
    """References of two named things: sections of two acts, dockets of two cases."""
    if a.claim.subject is None or b.claim.subject is None:
        return False
    x, y = ({word for word in entry.slots.subject if len(word) > 2} for entry in (a, b))  # "v" joins every case
    return not (x <= y or y <= x)


def other_sort(a: Entry, b: Entry) -> bool:
    """Things of two sorts, a ruling and a report; "document" may be any of them."""
    x, y = a.slots.sorts, b.slots.sorts
    return bool(x and y and not x & y)


def other_version(a: Entry, b: Entry) -> bool:
    """One is an interim or annual report, and the other is not; or they are the first and the second."""
    if a.claim.subject is None or b.claim.subject is None:
        return False
    x, y = a.slots.subject, b.slots.subject
    ranks, others = x & _RANKS, y & _RANKS
    return bool(x & _LESSER != y & _LESSER or (ranks and others and ranks != others))


def other_matter(a: Entry, b: Entry) -> bool:
    """Two votes of which each is told with names, other than those of who votes, that the other's document does not write;
    or of which each tells what it is on, in words that the other's clause does not have."""
    own, others = _matter(a, b), _matter(b, a)
    is_unclear = _may_be(own, others, a, b) or _may_be(others, own, b, a)
    if not is_unclear and matters.are_two(own, others, _told(a), _told(b)):
        return True
    voting = a.slots.actors.union(b.slots.actors, *a.slots.bodies, *b.slots.bodies)
    x, y = ({fold(word)[:BEGINNING] for word in entry.slots.names - voting} for entry in (a, b))
    return bool(x and y) and x.isdisjoint(b.written) and y.isdisjoint(a.written)


def _may_be(known: frozenset[str], other: frozenset[str], of_known: Entry, entry: Entry) -> bool:
    """Whether what a vote is on may be called by one noun of which the other document knows nothing, and this tells of all that is known
    there: "sold the fairground", "approved the sale"."""
    if len(other) != 1 or not other.isdisjoint(of_known.written) or not known <= entry.written:
        return False
    text, segment = entry.claim.document.text, entry.slots.segment
    return re.search(rf"\bthe {min(other)}", fold(text[segment.start : segment.end])) is not None


def _matter(entry: Entry, other: Entry) -> frozenset[str]:
    """What a vote is on; where that has but a word for its sort, "the budget", this if the other's document tells of it elsewhere."""
    sorts = frozenset(word[:BEGINNING] for word in entry.slots.clause & _SORTS)
    return entry.slots.matter or (sorts & other.written) - _told(other)


def other_stage(a: Entry, b: Entry) -> bool:
    """Two votes of which one alone is of a committee, of an amendment or at a first reading, as far as the sentences say; or
    of a year gone by, in one text: "in 2019 it had rejected the draft"."""
    if a.document == b.document and _is_of_the_past(a) != _is_of_the_past(b):
        return True
    return _STAGES.intersection(a.slots.near) != _STAGES.intersection(b.slots.near)


def _is_of_the_past(entry: Entry) -> bool:
    """Whether a sentence tells of a year in the past perfect."""
    text, segment = entry.claim.document.text, entry.slots.segment
    return bool(entry.slots.years) and " had " in text[segment.start : segment.end]


@sign
def _told(entry: Entry) -> frozenset[str]:
    """The beginnings of the words of a clause, and of what is voted on there."""
    return entry.slots.matter.union(word[:BEGINNING] for word in entry.slots.clause)


def of_a_part(a: Entry, b: Entry) -> bool:
    """One is the time of what belongs to the other's thing only: a protocol to the treaty, an annex of the report."""
    return belongings(a) != belongings(b)


@sign
def belongings(entry: Entry) -> frozenset[str]:
    """The words of a subject for what belongs to another thing only."""
    return entry.slots.subject & _PARTS


def other_author(a: Entry, b: Entry) -> bool:
    """One is named by who wrote it, the other is published by somebody whom that document does not know: "the Vesk report",
    "the ministry in Lorran published a report"."""
    return a.document != b.document and (_is_of_another(a, b) or _is_of_another(b, a))


def _is_of_another(named: Entry, published: Entry) -> bool:
    if named.claim.subject is None or published.slots.predicate != _RELEASE:
        return False
    by = published.slots.parties.get(ACTS)
    if by is None:
        return False
    heads = [f"_ {word}" for word in named.slots.subject & published.slots.subject]
    return any(
        strangers({head: named.slots.parties[head]}, {head: by}, named.written, published.written)
        for head in heads
        if head in named.slots.parties and head not in published.slots.parties
    )


_RELEASE = "release"
