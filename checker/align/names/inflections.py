"""Words that might be two numbers of one noun, and are two spellings of a name: Robert Brook, Robert Brooks."""

from __future__ import annotations

from checker.align.names.index import NameWord
from checker.align.names.twins import Twins
from checker.align.words import CLASSES

_ACTS, _DETERMINERS = frozenset(CLASSES["acts"]), frozenset(CLASSES["determiners"])


def is_no_inflection(twins: Twins, neighbour: int) -> bool:
    """Whether words a letter apart end a name: a family name behind a given name, one with its last letter doubled, or
    that of a firm (Nordhaven Pharmaceuticals). `neighbour` is the name word that stands before both."""
    if twins.edit.distance > 1:
        return False
    tables = twins.index.tables
    if tables.is_given(twins.index.fold(neighbour)):
        return True
    if twins.lower_case:
        return False
    if twins.is_slip:
        return True
    if not tables.are_plurals(twins.rare_text, twins.common_text):
        return False
    sides = [[at for at in side if at.left == neighbour and not at.titled] for side in (twins.rare_at, twins.common_at)]
    return all(side and all(_acts(twins, at) for at in side) for side in sides)


def _acts(twins: Twins, at: NameWord) -> bool:
    """Whether a name of two words has or does something, as a firm does: no article before it, no noun behind it
    ("the Lemra Tigers", "a Lemra Tiger", "Lemra Tiger rebels")."""
    words = twins.index.words
    forms, vocabulary, text = words.documents[at.document].forms, words.vocabulary, words.texts[at.document]
    start, end = words.span(at.document, at.token - 1)[0], words.span(at.document, at.token)[1]
    before = vocabulary.folds[vocabulary.fold_of[forms[at.token - 2]]] if at.token > 1 else ""
    if before in _DETERMINERS or text[start - 3 : start] in ("'s ", "’s "):
        return False
    if text[end : end + 2] in ("'s", "’s"):
        return True
    after = vocabulary.folds[vocabulary.fold_of[forms[at.token + 1]]] if at.token + 1 < len(forms) else ""
    return text[end : end + 1] == " " and (after.endswith("ed") or after in _ACTS)
