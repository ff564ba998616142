"""What a noun beside a name says that its bearer is: "the village of _", "the firm _", "_ Bay", "_, a tug from Lemra"."""

from __future__ import annotations

from collections.abc import Iterable

from checker.align.names.descriptions import apposed
from checker.align.names.index import Index, NameWord
from checker.align.words import PLAIN


def sorts(at: Iterable[NameWord], index: Index) -> set[str]:
    """The sorts of bearers that nouns name directly before a word or behind it, in their American spelling."""
    return {sort for occurrence in at for sort in _sorts(occurrence, index)}


def _sorts(at: NameWord, index: Index) -> set[str]:
    words, tables = index.words, index.tables
    tokens, text = words.documents[at.document], words.texts[at.document]
    folds, fold_of = words.vocabulary.folds, words.vocabulary.fold_of
    start, end = words.span(at.document, at.token)

    def word(token: int) -> str:
        return tables.spelling.american(folds[fold_of[tokens.forms[token]]]) if 0 <= token < len(tokens.forms) else ""

    found = {noun for noun in apposed(text, end) if noun in tables.sorts or noun in tables.places}
    if text[start - 1 : start] == " ":
        if word(at.token - 1) == "of":
            found.add(word(at.token - 2))
        elif tokens.proofs[at.token - 1] == PLAIN or word(at.token - 1) in tables.places:
            found.add(word(at.token - 1))
    if text[end : end + 1] == " " and word(at.token + 1) in tables.places:
        found.add(word(at.token + 1))
    return found & (tables.sorts | tables.places | (tables.heads if word(at.token - 1) == "of" else frozenset()))
