"""A full name beside an address that spells it otherwise: Marta Lindqist, marta.lindqvist@selbymill.example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.align.dispute import Dispute, Place, Side
from checker.align.names.edits import edit
from checker.align.names.index import BESIDE, Index
from checker.align.names.signatures import letters
from checker.align.words import ADDRESS, CAPITAL, UPPER
from checker.model.finding import Verdict
from checker.named import NamedTuple

_PROBABILITY = 0.8
_SHORTEST = 5
_LONG = 10
"""From this length on a family name may be two letters away from the address."""


class _Full(NamedTuple):
    """A given name, a family name, and where both stand."""

    given: str
    family: str
    place: Place


def align(index: Index) -> list[Dispute]:
    """One dispute for each address of a document that has somebody's given name, and the family name with other letters."""
    found: list[Dispute] = []
    for number, text in enumerate(index.words.texts):
        if "@" in text:
            named = list(_full_names(index, number))
            for address in ADDRESS.finditer(text):
                found += _disputes(address, number, named, index)
    return found


def _disputes(address: re.Match[str], number: int, named: list[_Full], index: Index) -> Iterator[Dispute]:
    told: dict[str, list[Place]] = {}
    local = letters(address["address"])
    for given, family, place in named:
        for spelled in _families(local, given):
            if _is_slip(spelled, family, index, address["address"][0] == "@"):
                told.setdefault(spelled, []).append(place)
                break
    for spelled, places in sorted(told.items()):
        if any(family == spelled for _, family, _ in named):
            continue
        text, at = index.words.texts[number], places[0]
        sides = (
            Side(address["address"], (Place(number, *address.span("address")),)),
            Side(text[at.start : at.end], tuple(places)),
        )
        reason = f"the address {address['address']} settles it: {spelled.capitalize()}"
        yield Dispute("name/spelling", Verdict.CONFLICT, _PROBABILITY, spelled.capitalize(), sides, reasons=(reason,))


def _full_names(index: Index, number: int) -> Iterator[_Full]:
    words, tokens, joins = index.words, index.tokens[number], index.joins[number]
    vocabulary, forms = words.vocabulary, words.documents[number].forms
    for k in range(1, len(tokens)):
        first, last = forms[tokens[k - 1]], forms[tokens[k]]
        shapes = {vocabulary.shapes[first], vocabulary.shapes[last]}
        if joins[k] == BESIDE and shapes <= {CAPITAL, UPPER} and not index.is_weak(vocabulary.fold_of[first]):
            start, end = words.span(number, tokens[k - 1])[0], words.span(number, tokens[k])[1]
            given, family = (index.fold(vocabulary.fold_of[form]) for form in (first, last))
            yield _Full(given, family, Place(number, start, end))


def _families(local: str, given: str) -> Iterator[str]:
    """What an address may have for a family name: what is left without the given name before or behind it, or without its
    initial, and all of it."""
    for part in (given, given[0]):
        if local.startswith(part):
            yield local[len(part) :]
    if local.endswith(given):
        yield local[: -len(given)]
    yield local


def _is_slip(spelled: str, family: str, index: Index, is_handle: bool) -> bool:
    """Whether an address has a family name with a letter or two changed; a handle may well have another end."""
    if (
        min(len(spelled), len(family)) < _SHORTEST
        or spelled[0] != family[0]
        or index.tables.are_inflected(spelled, family)
    ):
        return False
    difference = edit(spelled, family)
    if is_handle and not difference.suffix:
        return False
    return 0 < difference.distance <= (2 if len(family) >= _LONG else 1)
