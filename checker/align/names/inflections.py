"""Words that might be two numbers of one noun, and are two spellings of a name: Robert Brook, Robert Brooks."""

from __future__ import annotations

from checker.align.names.index import NameWord
from checker.align.names.twins import Twins
from checker.align.words import CLASSES

_ACTS, _DETERMINERS = frozenset(CLASSES["acts"]), frozenset(CLASSES["determiners"])


def is_no_inflection(twins: Twins, neighbour: int, side: str) -> bool:
    """Whether words a letter apart belong to a name: a family name behind a given name, one with its last letter doubled, or
    that of a firm (Nordhaven Pharmaceuticals, Deepwells Salvage). `neighbour` is the name word that stands beside both."""
    if twins.edit.distance > 1 or side not in ("left", "right"):
        return False
    tables = twins.index.tables
    if side == "left" and tables.is_given(twins.index.fold(neighbour)):
        return True
    if twins.lower_case or tables.is_given(twins.index.fold(neighbour)):
        return False
    if side == "left" and twins.is_slip:
        return True
    if not tables.are_plurals(twins.rare_text, twins.common_text):
        return False
    found = [
        [at for at in places if getattr(at, side) == neighbour and not at.titled]
        for places in (twins.rare_at, twins.common_at)
    ]
    return all(places and all(_acts(twins, at, side) for at in places) for places in found)


def _acts(twins: Twins, at: NameWord, side: str) -> bool:
    """Whether a name of two words has or does something, as a firm does: no article before it, no noun behind it
    ("the Lemra Tigers", "a Lemra Tiger", "Lemra Tiger rebels")."""
    words = twins.index.words
    forms, vocabulary, text = words.documents[at.document].forms, words.vocabulary, words.texts[at.document]
    first, last = (at.token - 1, at.token) if side == "left" else (at.token, at.token + 1)
    start, end = words.span(at.document, first)[0], words.span(at.document, last)[1]
    before = vocabulary.folds[vocabulary.fold_of[forms[first - 1]]] if first else ""
    if before in _DETERMINERS or text[start - 3 : start] in ("'s ", "’s "):
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return True
    after = vocabulary.folds[vocabulary.fold_of[forms[last + 1]]] if last + 1 < len(forms) else ""
    return text[end : end + 1] == " " and (after.endswith("ed") or after in _ACTS)
