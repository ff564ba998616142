"""What keeps two claims apart because one is told of a place and the other of an area in which that lies: "860 burglaries in the city
of Kallen", "1,340 in the Kallen region"; "In Kallen the party won 41 percent". Where something happened is no such place: a crash in
Kallen is one crash, wherever it is told from.
"""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sentence, sign
from checker.align.slots.sentence import CLASSES
from checker.align.vetoes.like_events import nominals
from checker.documents.dateline import find_dateline
from checker.model.document import Document
from checker.named import NamedTuple
from checker.patterns import once

_WORD = r"[A-ZÀ-Þ](?:[\w-]|['’](?!s\b))+(?!['’]s\b)(?![\w-])"
_NAME = rf"(?!(?i:{'|'.join(sorted(CLASSES['not_names']))})\b){_WORD}(?: {_WORD}){{0,2}}"
_TOWNS, _AREAS = ("|".join(sorted(CLASSES[name])) for name in ("towns", "larger_areas"))
_AREA = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the (?:(?P<town>{_TOWNS})|(?P<area>{_AREAS})) of (?P<of>{_NAME})"
    rf"|(?:the )?(?P<name>{_NAME}) (?i:(?P<its_town>{_TOWNS})|(?P<its_area>{_AREAS}))\b)"
)
_OF_ITSELF = re.compile(
    rf"\b(?i:the) (?P<area>(?:metropolitan|greater|urban) area|conurbation|agglomeration|{_AREAS}) of (?P<of>{_NAME}) (?:has|had|counts|numbers|is home to)\b"
    rf"|\b(?P<name>{_NAME}), an? (?P<town>{_TOWNS}) (?:of|with)\b"
)
_OPENING = re.compile(rf"^[\"“]?(?:But |And |While )?[Ii]n (?P<name>{_NAME})(?=,| [a-z])")
_INSIDE = re.compile(rf"\b[Ii]n (?P<name>{_NAME})")
_ALL_OVER = re.compile(
    r"\b(?:nation-?wide|nationally|country-?wide|state-?wide|world-?wide|globally"
    r"|(?:(?i:across|throughout) (?:all of )?the (?:whole |entire )?|[Ii]n the (?:whole|entire) )"
    rf"(?:country|nation|state|world|continent|city|area|valley|island|{_AREAS})\b"
    rf"|(?i:across|throughout|in all of) (?:the \w+ of )?{_NAME})"
)
_LOCAL = re.compile(r"\b(?:mayor(?:al|s)?|council|municipal|local|city|town|by-election|borough)\b", re.IGNORECASE)
_TOWN, _LARGER = 1, 2


class Area(NamedTuple):
    """The name of a place to which a sentence restricts its figures and its size, 0 for an unknown one; whether the sentence begins
    with it; and whether it tells of all of a larger place, "nationwide", "across Orlane"."""

    name: str = ""
    size: int = 0
    leads: bool = False
    is_whole: bool = False


def of_part_of_area(a: Entry, b: Entry) -> bool:
    """One is told of a place, the other of an area in which it lies: of a town and a region, of a town and everywhere; a share that
    is told of a place in its sentence, of what another document tells nothing else; in one text, of a place and of all over."""
    if a.document == b.document:
        return _is_inside(a, b) or _is_inside(b, a)
    return _is_part(a, b) or _is_part(b, a)


def _is_inside(part: Entry, whole: Entry) -> bool:
    """Whether of two counts of one text the lesser is told of a place, the other of all over: "three in Brell", "11 nationwide"."""
    if not area(whole).is_whole or area(part).is_whole or not _is_less(part, whole):
        return False
    return _INSIDE.search(sentence(part)) is not None or _AREA.search(sentence(part)) is not None


def _is_part(part: Entry, whole: Entry) -> bool:
    """Whether an entry is told of a part of what another is told of, of which a count is less."""
    own, other = area(part), area(whole)
    is_share = part.claim.mention.kind == "percent"
    if not own.name or own.is_whole or not (is_share or _is_less(part, whole)):
        return False
    is_smaller = own.size == _TOWN and other.size == _LARGER
    if _first(own) in sentence(whole):
        return is_smaller and own.name == other.name
    if is_smaller or (other.is_whole and (own.size > 0 or own.leads)):
        return True
    if not is_share or other.name or other.is_whole or any(_LOCAL.search(sentence(one)) for one in (part, whole)):
        return False
    return once(rf"\b{re.escape(_first(own))}").search(_told(whole.claim.document)) is None


@sign
def area(entry: Entry) -> Area:
    """The place to which an entry's sentence restricts it; where it is told of in it and not at its beginning, that of a share only."""
    told = sentence(entry)
    is_whole = _ALL_OVER.search(told) is not None
    opening = _OPENING.match(told)
    if sized := _AREA.search(told):
        name = sized["of"] or sized["name"]
        return Area(name, _TOWN if sized["town"] or sized["its_town"] else _LARGER, sized.start() == 0, is_whole)
    if itself := _OF_ITSELF.search(told):
        return Area(itself["of"] or itself["name"], _TOWN if itself["town"] else _LARGER, False, is_whole)
    if opening is None and entry.claim.mention.kind == "percent":
        opening = _INSIDE.search(told)
    return (
        Area(opening["name"], 0, opening.start("name") <= len("While in "), is_whole)
        if opening
        else Area(is_whole=is_whole)
    )


def is_of_area(entry: Entry) -> bool:
    """Whether a sentence restricts its figures to a place, or tells of all of one."""
    return bool(area(entry).name) or area(entry).is_whole


def _is_less(one: Entry, other: Entry) -> bool:
    numbers = nominals(one, other)
    return numbers is not None and numbers[0] < numbers[1]


def _first(area: Area) -> str:
    """The word by which a place is looked for: "the Greens" may stand behind it."""
    return area.name.split()[0]


def _told(document: Document) -> str:
    """A text without its dateline."""
    found = find_dateline(document.text, 0)
    return document.text[found.end() if found else 0 :]
