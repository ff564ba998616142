"""What keeps two numbers apart because each is told at a place of its own: a veto of checker.align.vetoes."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.align.blocks import Entry
from checker.align.slots.sentence import CLASSES
from checker.patterns import once
from checker.values.name import WORD
from checker.values.numbers.tables import TABLES

_AT_HAND = 1_024
"""Places of texts of which it is remembered whether one lies in the other."""
_BETWEEN = r"(?P<between>(?:['’]s)?,?(?: [a-z][a-z-]*){0,6})"
_WIDE = rf"(?: (?:{'|'.join(sorted(CLASSES['larger_areas']))}|peninsula|valley)\b)"
_AMONG = r"\b[^.;\n]{0,60}\b(?:including|of (?:them|these|those|which|whom)|among them)\b[^.;\n]{0,40}\b"
_ROW = rf"(?!(?:, {WORD})*,? (?:and|or) [A-ZÀ-Þ])"
_SLIP = 2
"""Names that differ in so many letters may be one."""


def other_town(a: Entry, b: Entry) -> bool:
    """Each is told at a place of its own, and one of the documents knows both: "killed three people in Odesa", "killed seven
    in Kharkiv. Odesa was hit, too"; but for a place in the other."""
    x, y = a.slots.spot, b.slots.spot
    if a.document == b.document or x.way != y.way or not (x.name and y.name) or _are_one(x.name, y.name):
        return False
    texts = a.claim.document.text, b.claim.document.text
    if not any(x.name in text and y.name in text for text in texts):
        return False
    if any(one.acts and not any(_is_place(text, one.name) for text in texts) for one in (x, y)):
        return False
    return not any(_lies_in(text, x.name, y.name) or _lies_in(text, y.name, x.name) for text in texts)


def _are_one(name: str, other: str) -> bool:
    """Whether two names share a word, or are as one with a slip."""
    from rapidfuzz.distance import Levenshtein

    if not _words(name).isdisjoint(_words(other)):
        return True
    return Levenshtein.distance(name.lower(), other.lower(), score_cutoff=_SLIP) <= _SLIP


def _words(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in name.lower().split())


@lru_cache(_AT_HAND)
def _is_place(text: str, name: str) -> bool:
    """Whether a text tells of what happens in a place of a name."""
    return once(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]ff) {re.escape(name)}\b").search(text) is not None


@lru_cache(_AT_HAND)
def _lies_in(text: str, name: str, other: str) -> bool:
    """Whether a text tells a place as one in another, or that other as a region."""
    inner, outer = re.escape(name), re.escape(other)
    if once(rf"\b{outer}(?:{_WIDE}|{_AMONG}{inner}\b)").search(text):
        return True
    found = once(rf"\b{inner}{_BETWEEN} {outer}\b{_ROW}").finditer(text)
    return any(not any(map(_parts, hit["between"].split())) for hit in found)


def _parts(word: str) -> bool:
    """Whether a word between two places says that neither is told as where the other lies: "Odesa and Kharkiv", "in Odesa killed
    seven in Kharkiv"."""
    return word in CLASSES["joiners"] or word in CLASSES["past"] or word in TABLES.cardinals or word.endswith("ed")
