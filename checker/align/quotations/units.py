"""The sentences of quotations, as stretches of each document's stream of quoted words.

A quotation that "he said" divides is one stream: its sentence goes on behind the words of the report.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from checker.align.words import ABBREVIATIONS, INITIAL, LOWER, Words
from checker.extract.quotations import spans as quotation_spans
from checker.model.document import Block
from checker.named import NamedTuple

LEAST_WORDS = 3
_INTERRUPTION = 120


class Stream(NamedTuple):
    """A document's quoted words: their token numbers, folds and quotations, and where sentences start in the stream."""

    tokens: array[int]
    folds: array[int]
    quotations: array[int]
    sentences: array[int]
    spans: tuple[tuple[int, int], ...]


NO_STREAM = Stream(array("I"), array("I"), array("H"), array("I"), ())


class Unit(NamedTuple):
    """A sentence of a quotation: a range of its document's stream."""

    document: int
    start: int
    end: int


def stream(words: Words, number: int, blocks: Iterable[Block]) -> Stream:
    """The quoted words of a document with its blocks; sentences end at . ! ? and where a quotation ends without a comma."""
    text = words.texts[number]
    tokens, folds, quotations, sentences = array("I"), array("I"), array("H"), array("I")
    spans = quotation_spans(text, blocks)
    starts, forms = words.documents[number].starts, words.documents[number].forms
    fold_of = words.vocabulary.fold_of
    ended = True
    for order, span in enumerate(spans[:65535]):
        low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
        for token in range(low, high):
            if ended:
                sentences.append(len(tokens))
            tokens.append(token)
            folds.append(fold_of[forms[token]])
            quotations.append(order)
            ended = token + 1 < high and _ends_sentence(words, number, token)
        following = spans[order + 1].start if order + 1 < len(spans) else -1
        ended = not (low < high and _goes_on(text, span.end, following))
    return Stream(tokens, folds, quotations, sentences, tuple((span.start, span.end) for span in spans))


def _ends_sentence(words: Words, number: int, token: int) -> bool:
    """Whether a sentence ends between a token and the next: a mark, then no lower case, and no abbreviation before it.
    Nothing ends at the point of "4.2"."""
    starts, forms, _ = words.documents[number]
    vocabulary = words.vocabulary
    gap = words.texts[number][starts[token] + vocabulary.lengths[forms[token]] : starts[token + 1]]
    if "!" in gap or "?" in gap:
        return True
    if "." not in gap or gap == "." or "..." in gap or ". ." in gap or vocabulary.shapes[forms[token + 1]] == LOWER:
        return False
    return (
        vocabulary.shapes[forms[token]] != INITIAL
        and vocabulary.folds[vocabulary.fold_of[forms[token]]] not in ABBREVIATIONS
    )


def _goes_on(text: str, end: int, following: int) -> bool:
    """Whether the words of a report only interrupt a sentence: a comma before them, no full stop in them."""
    if (
        following < 0
        or following - end > _INTERRUPTION
        or text[max(0, end - 2) : end].rstrip()[-1:] not in (",", "-", "–", "—")
    ):
        return False
    between = text[end:following]
    return "." not in between and "\n" not in between


def units(number: int, of: Stream) -> list[Unit]:
    """The sentences of at least three words."""
    bounds = [*of.sentences, len(of.tokens)]
    return [Unit(number, start, end) for start, end in pairwise(bounds) if end - start >= LEAST_WORDS]
