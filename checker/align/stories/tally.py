"""What documents add to the counts of a corpus, and by which words they are found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checker.align.stories.rare import features, is_state, may_be_name, spelt
from checker.align.words import PLAIN, Count, Words
from checker.model.document import Document
from checker.named import NamedTuple


class Vector(NamedTuple):
    """What likens a document to others: all its different words, those of them that it writes as names may be written,
    with the states, both in order of the alphabet, and the latest year that it names, 0 for none."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    year: int


class Tally(NamedTuple):
    """`counts` by word as checker.align.words.Background has them, and each document's vector."""

    counts: Mapping[str, Count]
    vectors: tuple[Vector, ...]


def tally(documents: Sequence[Document]) -> Tally:
    """The counts of these documents alone; those of several tallies add up."""
    words = Words(documents)
    folds = words.vocabulary.folds
    found, years = features(words)
    spread = Counter(feature for one in found for feature in one)
    spelling = {feature: spelt(feature, words) for feature in spread}
    counts = {
        spelling[feature]: words.count(feature, number) if feature < len(folds) else Count(0, 0, 0, number)
        for feature, number in spread.items()
    }
    vectors = (
        Vector(
            tuple(sorted(map(spelling.__getitem__, own))), _names(words, number, map(spelling.__getitem__, own)), year
        )
        for number, (own, year) in enumerate(zip(found, years, strict=True))
    )
    return Tally(counts, tuple(vectors))


def _names(words: Words, number: int, own: Iterable[str]) -> tuple[str, ...]:
    """The words that a document writes with a capital somewhere, if they may be names, and the states among its `own`."""
    tokens, vocabulary = words.documents[number], words.vocabulary
    capital = {form for form, proof in zip(tokens.forms, tokens.proofs, strict=True) if proof != PLAIN}
    folds = {vocabulary.folds[vocabulary.fold_of[form]] for form in capital}
    return tuple(sorted((*filter(may_be_name, folds), *filter(is_state, own))))
