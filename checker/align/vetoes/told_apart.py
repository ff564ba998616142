"""What keeps two claims apart because the documents themselves tell two things apart: by a noun before the noun, by a row of places,
by what each calls whom. Vetoes of checker.align.vetoes."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from checker.align.blocks import Entry, sign
from checker.align.slots.bearers import is_borne
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.slots.whereabouts import Whereabouts, whereabouts
from checker.align.vetoes.like_events import nominals
from checker.align.words import BEGINNING, fold
from checker.patterns import once
from checker.values.name import WORD
from checker.values.numbers.tables import TABLES

_PLACE = rf"{WORD}(?: {WORD})?"
_IN = re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) (?P<place>{_PLACE})")
_ROW = re.compile(rf"{_PLACE}(?:, {_PLACE}){{0,6}},? (?:and|or) (?:in )?{_PLACE}")
_NAMED = re.compile(_PLACE)
_BEFALLEN = "|".join(sorted(CLASSES["befallen"], reverse=True))
_BEHIND = re.compile(rf"(?: (?:{_BEFALLEN}))* in (?P<place>{_PLACE})")
_COUNTING = re.compile(
    rf"(?:(?<=[,;] )|(?<=[,;] and )|^|(?<=[.:] ))(?!(?:In|At|Near|From|On) )(?P<place>{_PLACE})(?: counts| counted| reports| reported| mourns| recorded)? $"
)
_AT_HAND = 64
"""Texts of which the rows are remembered: those of one story."""
_ADJECTIVE = tuple(CLASSES["adjective_ends"])
_DESCRIBED = re.compile(
    rf"(?:^|[,.:–—-] |\b(?:while|and|but) )[Tt]he (?:former |then |late |outgoing )?(?:{WORD} )?"
    r"(?P<office>[a-z]{3,16}(?: [a-z]{3,16})?) (?:was|were|is|has|had|will|must|got|received|faces|may|should) "
)
_OFFICE_REACH, _TOLD_REACH = 120, 2_000
_FARES = re.compile(
    r"\b(?:(?P<adults>adults?)|(?P<others>child(?:ren)?|pupils?|students?|pensioners?|(?:under|over|up to) \d{2}))\b(?! \w*(?:cents|euros|dollars|pounds|crowns))",
    re.IGNORECASE,
)
_KNOWN = re.compile(r"The (?P<thing>[a-z]{4,20}),? ")
_OFFICES = CLASSES["offices"] | {word.removesuffix("s") for word in CLASSES["groups"]} | CLASSES["speakers"]


def other_make(a: Entry, b: Entry) -> bool:
    """Two sorts of one thing, each told by a noun before its own that the other document never writes: "12 house fires", "41 grass
    fires"."""
    if a.document == b.document or a.slots.head != b.slots.head:
        return False
    x, y = make(a), make(b)
    return x != y and x not in b.written and y not in a.written


@sign
def make(entry: Entry) -> str:
    """The beginning of the noun before the one that names what is counted, "" for none."""
    before = ("", "", *getattr(entry.claim.mention.value, "phrase", "").split())[-2]
    is_noun = before.isalpha() and before.islower() and len(before) >= BEGINNING
    return fold(before)[:BEGINNING] if is_noun and before not in FUNCTION and not before.endswith(_ADJECTIVE) else ""


def listed_apart(a: Entry, b: Entry) -> bool:
    """What befell people in two places that one of the documents names in a row, or at each of which it counts them: "killed five in
    Nepal", "seven in Tibet"."""
    if a.document == b.document or a.slots.role != b.slots.role:
        return False
    x, y = places(a), places(b)
    if x & y:
        return False
    if any(_counts(one.claim.document.text, x) and _counts(one.claim.document.text, y) for one in (a, b)):
        return True
    rows = (*_rows(a.claim.document.text), *_rows(b.claim.document.text))
    return any(not x.isdisjoint(row) and not y.isdisjoint(row) for row in rows)


@sign
def places(entry: Entry) -> frozenset[str]:
    """The places of those whom something befell: right beside the number, "six in Nghe An", "Nghe An counts six", else in its clause."""
    if not entry.slots.role:
        return frozenset()
    names = entry.slots.names
    text, segment, mention = entry.claim.document.text, entry.slots.segment, entry.claim.mention
    if beside := _BEHIND.match(text, mention.end) or _COUNTING.search(text, segment.start, mention.start):
        return frozenset((beside["place"],))
    found = (hit["place"] for hit in _IN.finditer(text, segment.start, segment.end))
    told = {place for place in found if not names.isdisjoint(place.lower().split())}
    return frozenset(told or filter(None, (where(entry).name,)))


def _counts(text: str, places: Collection[str]) -> bool:
    """Whether a text has a number of its own for a place: "six in Nghe An"."""
    return any(once(rf"{_FIGURE}(?: (?:{_BEFALLEN}))* in {re.escape(place)}\b").search(text) for place in places)


def of_narrower_place(a: Entry, b: Entry) -> bool:
    """The lesser of two counts or sums is told of a place that the other's document never writes, which tells its own of no place: "870
    houses there", "3,900 houses"; so much of a whole is rarely in one place that a slip may not be the reason."""
    numbers = nominals(a, b)
    if numbers is None or a.document == b.document or getattr(a.claim.mention.value, "dimension", None):
        return False
    less, more = (a, b) if numbers[0] < numbers[1] else (b, a)
    if min(numbers) > _MOST_OF_WHOLE * max(numbers) or not where(less).name or where(more).is_told:
        return False
    return all(fold(word)[:BEGINNING] not in more.written for word in where(less).name.split())


_MOST_OF_WHOLE = 0.6
_FIGURE = rf"(?i:\b(?:\d[\d,.]*|{'|'.join(TABLES.cardinals)}))"


@sign
def where(entry: Entry) -> Whereabouts:
    """Of which place a sentence is told."""
    segment = entry.slots.segment
    return whereabouts(entry.claim.document.text, (segment.start, segment.end))


@lru_cache(_AT_HAND)
def _rows(text: str) -> Collection[frozenset[str]]:
    """The names that stand in each row of names of a text."""
    return [frozenset(_NAMED.findall(row[0])) for row in _ROW.finditer(text)]


def other_office(a: Entry, b: Entry) -> bool:
    """Each tells it of a person, one by a name and one by an office that the other document gives to somebody else: "Ada Moen got two
    years", "the former mayor got five", where mayor Ole Lind is told of."""
    return _is_of_other(a, b) or _is_of_other(b, a)


def _is_of_other(named: Entry, described: Entry) -> bool:
    told, actors = office(described), named.slots.actors
    if not told or not actors or not described.slots.actors.isdisjoint(actors):
        return False
    found = once(rf"\b{re.escape(told)} (?P<name>{_PLACE})", re.IGNORECASE).search(named.claim.document.text)
    return found is not None and actors.isdisjoint(found["name"].lower().split())


@sign
def office(entry: Entry) -> str:
    """By what office a sentence calls who bears its number, "defence minister", "" for none."""
    if not is_borne(entry.claim):
        return ""
    text, segment, start = entry.claim.document.text, entry.slots.segment, entry.claim.mention.start
    found = list(_DESCRIBED.finditer(text[max(segment.start, start - _OFFICE_REACH) : start]))
    told = found[-1]["office"] if found else ""
    return told if told.rpartition(" ")[2] in _OFFICES else ""


def one_of_two(a: Entry, b: Entry) -> bool:
    """Times of what is spoken of without a name, where a sentence before tells of one such thing and of another by its name, which
    the other document tells of: "cracks in a bridge at Cogo after the Polvera bridge fell. The bridge, built in 1965"."""
    if a.document == b.document:
        return False
    return any(told and told in other.claim.document.text for told, other in ((beside_one(a), b), (beside_one(b), a)))


@sign
def beside_one(entry: Entry) -> str:
    """The named thing of which a sentence before tells beside the one that is spoken of, "Polvera bridge", "" for none."""
    text, segment = entry.claim.document.text, entry.slots.segment
    known = _KNOWN.match(text, segment.start, entry.claim.mention.start)
    if known is None:
        return ""
    thing, first = known["thing"], max(0, segment.start - _TOLD_REACH)
    if text.count(thing, first, segment.start) < 2:  # a pattern of its own costs more than to look for the word
        return ""
    both = once(
        rf"\ban? (?:[a-z-]{{2,20}} ){{0,3}}{thing}\b[^.!?\n]{{0,200}}\b[Tt]he (?P<named>[A-ZÀ-Þ][\w'’-]{{1,30}} {thing})\b"
    )
    found = both.search(text, first, segment.start)
    return found["named"] if found else ""


def other_fare(a: Entry, b: Entry) -> bool:
    """What adults pay, and what children or others do: "a ticket for adults costs 9 euros", "those up to 15 pay 5 euros"."""
    x, y = fare(a), fare(b)
    return bool(x and y) and x != y


@sign
def fare(entry: Entry) -> str:
    """Who pays a sum as its sentence tells, adults or others, "" where it tells of none or of both."""
    segment = entry.slots.segment
    told = {found.lastgroup or "" for found in _FARES.finditer(entry.claim.document.text, segment.start, segment.end)}
    return told.pop() if len(told) == 1 else ""
