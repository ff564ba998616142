"""Names of lands that write other letters than Latin ones: two Latin spellings of one are a matter of style."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from checker.align.names.index import Index

DIVIDED = "divided"
"""Among scripts: syllables are written as one word or as several."""
_AROUND = 50
"""Words before and behind a name in which its land is looked for."""
_LOOKED_AT = 12
"""Places of a name that are looked at."""


def near(index: Index, places: Iterable[tuple[int, int]]) -> set[str]:
    """The scripts of the lands that are told of near one of places, each a document's number and an offset in it."""
    words = index.words
    fold_of, folds = words.vocabulary.fold_of, words.vocabulary.folds
    found: set[str] = set()
    for document, start in list(places)[:_LOOKED_AT]:
        tokens = words.documents[document]
        at = bisect_left(tokens.starts, start)
        for form in tokens.forms[max(0, at - _AROUND) : at + _AROUND]:
            found.update(index.tables.scripts_of(folds[fold_of[form]]))
    return found
