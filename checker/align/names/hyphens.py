"""Names of two words with and without a hyphen between them: Jean-Paul and Jean Paul."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.index import BESIDE, Index
from checker.align.stories.stories import Stories
from checker.align.words import SHOUTED, TITLED
from checker.model.finding import Severity, Verdict

_Forms = dict[str, list[Place]]


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each pair of words that documents of one story, or of several, write with a hyphen here and a space there."""
    found: dict[tuple[int, int, int], _Forms] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for left, right, gap, place in _pairs(index, number):
            found[left, right, stories.kin[number]][gap].append(place)
    divided: dict[tuple[int, int], _Forms] = defaultdict(lambda: defaultdict(list))
    for left, right, story in sorted(key for key, forms in found.items() if len(forms) > 1):
        for gap, places in found[left, right, story].items():
            divided[left, right][gap] += places
    pairs = sorted(divided, key=lambda pair: (index.fold(pair[0]), index.fold(pair[1])))
    return [_dispute(divided[pair], index, stories) for pair in pairs]


def _pairs(index: Index, number: int) -> Iterator[tuple[int, int, str, Place]]:
    """Two name words beside each other, neither of which many bearers have: their folds, what joins them, and where."""
    words, tokens, joins = index.words, index.tokens[number], index.joins[number]
    text, fold_of = words.texts[number], words.vocabulary.fold_of
    forms, proofs = words.documents[number].forms, words.documents[number].proofs
    for k in range(1, len(tokens)):
        first, second = tokens[k - 1], tokens[k]
        if joins[k] != BESIDE or second != first + 1 or proofs[second] in (TITLED, SHOUTED):
            continue
        left, right = fold_of[forms[first]], fold_of[forms[second]]
        start, end = words.span(number, first)[0], words.span(number, second)[1]
        gap = text[words.span(number, first)[1] : words.span(number, second)[0]]
        if gap in ("-", " ") and not (index.is_weak(left) or index.is_weak(right) or index.is_initial(left)):
            yield left, right, gap, Place(number, start, end)


def _dispute(forms: _Forms, index: Index, stories: Stories) -> Dispute:
    texts = index.words.texts
    sides = [Side(texts[at[0].document][at[0].start : at[0].end], tuple(at)) for _, at in sorted(forms.items())]
    sides = list(ranked(sorted(sides, key=lambda side: (-len(side.places), side.value)), stories.source))
    return Dispute(
        "name/capitals", Verdict.CONFLICT, 0.8, sides[0].value, tuple(sides), Severity.INFO, ("only a hyphen differs",)
    )
