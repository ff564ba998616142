"""Words that might be two numbers of one noun, and are two spellings of a name: Robert Brook, Robert Brooks."""

from __future__ import annotations

from checker.align.names.descriptions import apposed
from checker.align.names.index import NameWord
from checker.align.names.twins import Twins
from checker.align.words import CLASSES

_ACTS, _DETERMINERS = frozenset(CLASSES["acts"]), frozenset(CLASSES["determiners"])
_SORT, _ACT = "sort", "act"
_RELATIVE = ", which "


def is_no_inflection(twins: Twins, neighbour: int, side: str) -> bool:
    """Whether words a letter apart belong to a name: a family name behind a given name, one with its last letter doubled, or
    that of a firm (Nordhaven Pharmaceuticals, Deepwells Salvage). `neighbour` is the name word that stands beside both."""
    if twins.edit.distance > 1 or side not in ("left", "right"):
        return False
    tables = twins.index.tables
    if side == "left" and tables.is_given(twins.index.fold(neighbour)):
        return True
    if tables.is_given(twins.index.fold(neighbour)):
        return False
    if side == "left" and twins.is_slip and not twins.lower_case:
        return True
    if not tables.are_plurals(twins.rare_text, twins.common_text):
        return False
    found = [
        [_role(twins, at, side) for at in places if getattr(at, side) == neighbour and not at.titled]
        for places in (twins.rare_at, twins.common_at)
    ]
    if twins.lower_case and not any(_SORT in roles for roles in found):
        return False
    return all(roles and all(roles) for roles in found)


def _role(twins: Twins, at: NameWord, side: str) -> str:
    """What shows a name of two words to be that of a firm: _SORT where a noun behind it says so ("_, a chain of shops"), _ACT
    where it has or does something. "" where an article stands before it or a noun behind it ("the Lemra Tigers", "a Lemra
    Tiger", "Lemra Tiger rebels")."""
    words = twins.index.words
    forms, vocabulary, text = words.documents[at.document].forms, words.vocabulary, words.texts[at.document]
    first, last = (at.token - 1, at.token) if side == "left" else (at.token, at.token + 1)
    start, end = words.span(at.document, first)[0], words.span(at.document, last)[1]

    def word(token: int) -> str:
        return vocabulary.folds[vocabulary.fold_of[forms[token]]] if 0 <= token < len(forms) else ""

    if word(first - 1) in _DETERMINERS or text[start - 3 : start] in ("'s ", "’s "):
        return ""
    if not twins.index.tables.sorts.isdisjoint(apposed(text, end)):
        return _SORT
    if text[end : end + 2] in ("'s", "’s"):
        return _ACT
    is_relative = text.startswith(_RELATIVE, end)
    after = word(last + 2 if is_relative else last + 1)
    is_act = (is_relative or text[end : end + 1] == " ") and (after.endswith("ed") or after in _ACTS)
    return _ACT if is_act else ""
