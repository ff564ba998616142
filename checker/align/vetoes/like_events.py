"""What keeps two like events apart: the vetoes of checker.align.vetoes that rest on who and what the sentences tell of."""

from __future__ import annotations

from checker.align.blocks import Entry
from checker.align.slots import figures, subsets
from checker.align.slots.bearers import are_one, are_others, is_borne
from checker.align.slots.contrast import are_contrasted
from checker.align.slots.reader import Slots
from checker.align.slots.sentence import CLASSES
from checker.align.strangers import are_written, half_strangers, quarters, strangers
from checker.align.vetoes.recurring import is_one_blow
from checker.values.quantity import printed_numbers


def other_parties(a: Entry, b: Entry) -> bool:
    """Two like events: names that neither document shares with the other have one part in the sentences, "at the Halden
    mill" and "at the Grand Hotel"."""
    return a.document != b.document and strangers(a.slots.parties, b.slots.parties, a.written, b.written)


def other_thing(a: Entry, b: Entry) -> bool:
    """The same words around two nouns that neither document shares with the other: "kilograms of cocaine", "of heroin"."""
    return a.document != b.document and strangers(a.slots.things, b.slots.things, a.written, b.written)


def other_lead(a: Entry, b: Entry) -> bool:
    """Sentences that name nobody, of documents that begin with other things, none of which the other writes: "Two men were
    arrested" after a fire in a mosque, and after a student was stabbed."""
    x, y = a.slots.leading, b.slots.leading
    if a.document == b.document or min(len(x), len(y)) < _LEAST_LEADING:
        return False
    if len(a.slots.near.keys() & b.slots.near.keys()) >= _SAME_SENTENCE:
        return False
    return not are_written(tuple(x), b.written) and not are_written(tuple(y), a.written)


_LEAST_LEADING = 2
_SAME_SENTENCE = 4
"""Sentences that share so many words around their values tell the same, whatever their documents begin with."""


def other_namesake(a: Entry, b: Entry) -> bool:
    """Amounts and lengths of time of two things called by names, though one document tells of both: "the Gossau plant",
    "the Turnau plant"."""
    if a.document == b.document or not (is_borne(a.claim) and is_borne(b.claim)):
        return False
    return half_strangers(a.slots.parties, b.slots.parties, a.written, b.written)


def other_quarter(a: Entry, b: Entry) -> bool:
    """Two places that share a name: "in North Korea", "in South Korea"."""
    return a.document != b.document and quarters(a.slots.parties, b.slots.parties)


def other_bearer(a: Entry, b: Entry) -> bool:
    """Amounts and lengths of time of two bearers: "Velland pledged 200 million", "Halden pledged 150 million"."""
    x, y = a.slots, b.slots
    alike = bool(x.predicate) and x.predicate == y.predicate
    if not alike and (x.bearer.before or y.bearer.before):
        alike = bool(x.subject & y.subject)
    return a.document != b.document and are_others(x.bearer, y.bearer, a.written, b.written, alike=alike)


def other_figures(a: Entry, b: Entry) -> bool:
    """Two of a row, or two days of what is done, in sentences that tell nothing else alike: "41 arrests in the second night",
    "passed on Thursday by 63 votes to 52"."""
    x, y = a.slots, b.slots
    if a.document == b.document:
        return False
    if a.claim.mention.kind == "ordinal":
        return nominal(a) != nominal(b) and figures.are_others(x.figures, y.figures)
    is_done = a.claim.attribute == "date" and x.predicate == y.predicate
    is_once = is_one_blow(a, b) or x.predicate in CLASSES["once"]
    kinds = figures.WHOLE | {"money", "percent"} if is_once else figures.DAILY
    return is_done and figures.are_others(x.figures, y.figures, kinds=kinds) and not _meet(a, b)


def _meet(a: Entry, b: Entry) -> bool:
    """Whether two times may be one."""
    x, y = a.claim.mention.value, b.claim.mention.value
    if x.earliest is None or y.earliest is None:
        return bool(x.value == y.value)
    return bool(x.earliest <= y.latest and y.earliest <= x.latest)


def contrast(a: Entry, b: Entry) -> bool:
    """Sentences built alike that tell of other things: "the water bill", "the forestry bill"."""
    return a.document != b.document and are_contrasted(a.slots.frame, b.slots.frame, a.written, b.written)


def of_one_part(a: Entry, b: Entry) -> bool:
    """Of two numbers that one bears the lesser is told of a part: "Kreda will close 60 branches", "Kreda will close 22 branches
    in the countryside"."""
    numbers = nominals(a, b)
    if numbers is None or a.document == b.document or not _is_amount(a):
        return False
    x, y = numbers
    if x == y:
        return False
    less, more = (a, b) if x < y else (b, a)
    if subsets.is_within(less.slots.part, more.slots.part) and _act_alike(a.slots, b.slots):
        return True
    if not are_one(a.slots.bearer, b.slots.bearer) and not _begin_alike(a.slots, b.slots):
        return False
    return subsets.is_part(less.slots.part, more.slots.part, more.written)


def _act_alike(own: Slots, other: Slots) -> bool:
    """Whether the same happens in two clauses."""
    return bool(own.predicate) and own.predicate == other.predicate


def _begin_alike(own: Slots, other: Slots) -> bool:
    """Whether the same two words stand before two numbers, in sentences that share a name."""
    return own.left == other.left and len(own.left) > 1 and bool(own.sentence_names & other.sentence_names)


def other_counted(a: Entry, b: Entry) -> bool:
    """Two groups of those that a bare number counts: "40 were children", "35 were pupils"."""
    return bool(a.slots.counted and b.slots.counted) and a.slots.counted != b.slots.counted


def _is_amount(entry: Entry) -> bool:
    """Whether a number counts, or tells how much there is of something; a height or a speed is no part of anything."""
    mention = entry.claim.mention
    if mention.kind != "quantity" or not getattr(mention.value, "dimension", ""):
        return mention.kind in ("money", "quantity")
    return entry.claim.document.text.startswith(" of ", mention.end)


def nominal(entry: Entry) -> float | None:
    """The number that a claim tells, None for what is none."""
    return getattr(entry.claim.mention.value, "nominal", None)


def nominals(a: Entry, b: Entry) -> tuple[float, float] | None:
    """The numbers that two claims tell, those of measures in one unit; None where one of them tells none."""
    return printed_numbers(a.claim.mention.value, b.claim.mention.value)
