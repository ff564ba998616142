"""What keeps apart what is told of events of two kinds, or at places of two sorts: the vetoes of checker.align.vetoes that rest on
checker.align.slots.happenings."""

from __future__ import annotations

from checker.align.blocks import Entry, sign
from checker.align.slots.happenings import are_two
from checker.align.slots.sentence import CLASSES


def other_happening(a: Entry, b: Entry) -> bool:
    """Two kinds of events of which neither document writes the other's: "12 died in a flood", "nine died in a fire"."""
    x, y = happenings(a), happenings(b)
    if a.document == b.document or not are_two(x, y):
        return False
    return x.isdisjoint(b.slots.document_happenings) and y.isdisjoint(a.slots.document_happenings)


def other_site(a: Entry, b: Entry) -> bool:
    """Two sorts of places of which neither document writes the other's: "shot four people in a mall", "six in a school"."""
    x, y = sites(a), sites(b)
    if a.document == b.document or not are_two(x, y):
        return False
    return x.isdisjoint(b.slots.document_sites) and y.isdisjoint(a.slots.document_sites)


@sign
def happenings(entry: Entry) -> frozenset[str]:
    """The kinds of events that a claim is told of: of those whom something befell all that the document writes, where their
    sentence tells none."""
    slots = entry.slots
    if getattr(entry.claim.mention.value, "dimension", ""):
        return frozenset()
    return slots.happenings or (slots.document_happenings if slots.role in CLASSES["suffered"] else frozenset())


@sign
def sites(entry: Entry) -> frozenset[str]:
    """The sorts of places at which an event happens that a claim is told of."""
    return entry.slots.sites if happenings(entry) else frozenset()
