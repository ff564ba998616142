"""One bearer with other initials: J.J. and H.J. before one family name, Ada B. and Ada P."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.index import BESIDE, Index
from checker.align.stories.stories import Stories
from checker.align.words import CAPITAL, INITIAL, UPPER
from checker.model.finding import Verdict
from checker.named import NamedTuple

_PROBABILITY = 0.75
_MOST = 3


class _Signed(NamedTuple):
    """A family name, the given name before it ("" for none), the initials before or between, and where all stand."""

    given: str
    letters: str
    family: str
    place: Place


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each pair of initials, a letter apart, that one topic has with the same other names."""
    found: dict[tuple[int, str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for signed in _signed(index, number):
            found[stories.topic[number], signed.given, signed.family][signed.letters].append(signed.place)
    return [
        _dispute(one, other, index, stories)
        for (_, given, _), forms in sorted(found.items())
        for a, b in combinations(sorted(forms), 2)
        if _are_near(a, b, given) and not _both_told(one := forms[a], other := forms[b])
    ]


def _signed(index: Index, number: int) -> Iterator[_Signed]:
    words, tokens, joins = index.words, index.tokens[number], index.joins[number]
    vocabulary, forms = words.vocabulary, words.documents[number].forms
    shapes, lengths = vocabulary.shapes, vocabulary.lengths
    for k in range(1, len(tokens)):
        family = forms[tokens[k]]
        if joins[k] != BESIDE or shapes[family] != CAPITAL or lengths[family] < _MOST:
            continue
        first, letters = k, ""
        while first and joins[first] == BESIDE and _is_initials(forms[tokens[first - 1]], shapes, lengths):
            first -= 1
            letters = index.fold(vocabulary.fold_of[forms[tokens[first]]]) + letters
        if not letters or len(letters) > _MOST or (first == k - 1 and letters in index.tables.weak):
            continue
        given = ""
        if first and joins[first] == BESIDE and shapes[forms[tokens[first - 1]]] == CAPITAL:
            before = vocabulary.fold_of[forms[tokens[first - 1]]]
            if not index.is_weak(before):
                first, given = first - 1, index.fold(before)
        start, end = words.span(number, tokens[first])[0], words.span(number, tokens[k])[1]
        yield _Signed(given, letters, index.fold(vocabulary.fold_of[family]), Place(number, start, end))


def _is_initials(form: int, shapes: bytearray, lengths: list[int]) -> bool:
    """Whether a form is initials: A, A.J., or AJ."""
    return shapes[form] == INITIAL or (shapes[form] == UPPER and lengths[form] == 2)


def _are_near(a: str, b: str, given: str) -> bool:
    """Whether one of two letters differs, or the only one behind a given name, or both changed places."""
    if len(a) != len(b) or len(a) != (1 if given else 2):
        return False
    return bool(given) or a == b[::-1] or a[0] == b[0] or a[1] == b[1]


def _both_told(one: list[Place], other: list[Place]) -> bool:
    """Whether a document has both: brothers, or father and son."""
    return not {place.document for place in one}.isdisjoint(place.document for place in other)


def _dispute(one: list[Place], other: list[Place], index: Index, stories: Stories) -> Dispute:
    texts = index.words.texts
    sides = [Side(texts[at[0].document][at[0].start : at[0].end], tuple(at)) for at in (one, other)]
    sides = list(ranked(sorted(sides, key=lambda side: (-len(side.places), side.value)), stories.source))
    reason = "the initials differ beside the same name"
    return Dispute("name/spelling", Verdict.CONFLICT, _PROBABILITY, sides[0].value, tuple(sides), reasons=(reason,))
