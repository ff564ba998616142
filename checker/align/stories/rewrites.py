"""Light rewrites: one text in other words, sentence by sentence, is one source with what it was made of.

Two reports of one event tell much the same, but each in an order of its own. Who rewrites a report goes through it from beginning to end:
"Rescuers found the last of 12 missing miners dead, the owner said", "Rescue teams found the last of 12 missing miners dead, the operator
announced". So most content words of both stand in one order in both.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from checker.align.words import Words

_SHORTEST = 30
"""Content words of a text that is long enough to be told from others of its sort: notices and results share their frame."""
_OF_SHORTER, _OF_LONGER = 0.65, 0.55
"""These parts of two texts stand in one order where one is an edited version of the other (seven tenths and more); a third does in
reports of one event that were written apart."""
_MOST_READ = 300
"""Texts whose words are at hand."""
_CONTENT = 4
"""So many letters has a word that is no mere joint."""


def rewrites(words: Words) -> Callable[[int, int], bool]:
    """Whether two documents, by number, are one text in other words."""
    vocabulary = words.vocabulary
    told = [
        beginning if len(fold) >= _CONTENT or fold[:1].isdigit() else ""
        for fold, beginning in zip(vocabulary.folds, vocabulary.beginnings, strict=True)
    ]
    content = [told[fold] for fold in vocabulary.fold_of]

    @lru_cache(_MOST_READ)
    def read(document: int) -> list[str]:
        return [word for form in words.documents[document].forms if (word := content[form])]

    def are_one(i: int, j: int) -> bool:
        less, more = sorted((read(i), read(j)), key=len)
        if len(less) < max(_SHORTEST, _OF_LONGER * len(more)):
            return False
        from rapidfuzz.distance import LCSseq

        least = max(_OF_SHORTER * len(less), _OF_LONGER * len(more))
        return int(LCSseq.similarity(less, more)) >= least

    return are_one
