"""Names written as one word or as two: Trailblazers and Trail Blazers, DelGiudice and Del Giudice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from checker.align.dispute import Dispute, Place, Side, support
from checker.align.names import scripts
from checker.align.names.index import BESIDE, Index
from checker.align.stories.stories import Stories
from checker.model.finding import Severity, Verdict
from checker.named import NamedTuple

_SHORTEST = 5


class _At(NamedTuple):
    """Where a form stands, and the name words before and after it (-1: none)."""

    place: Place
    before: int
    after: int


class _Sides:
    """Where the joined form stands and where the divided one does."""

    __slots__ = ("one", "two")

    def __init__(self) -> None:
        self.one: list[_At] = []
        self.two: list[_At] = []


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each name of one story that is written both joined and apart."""
    vocabulary = index.words.vocabulary
    pairs = {}
    for left, rights in index.beside["right"].items():
        for right in rights:
            whole = vocabulary.fold_ids.get(vocabulary.folds[left] + vocabulary.folds[right])
            if vocabulary.folds[left] in index.tables.compass:
                continue
            if whole is not None and whole in index.documents and len(vocabulary.folds[whole]) >= _SHORTEST:
                pairs[left, right] = whole
    if not pairs:
        return []
    wholes, lefts = set(pairs.values()), {left for left, _ in pairs}
    found: dict[tuple[int, int], _Sides] = defaultdict(_Sides)  # (whole, story)
    fold_of = vocabulary.fold_of
    for number in sorted({document for word in wholes | lefts for document in index.documents[word]}):
        tokens, joins = index.tokens[number], index.joins[number]
        forms = index.words.documents[number].forms
        folds = [fold_of[forms[token]] for token in tokens]
        for k, word in enumerate(folds):
            before = folds[k - 1] if joins[k] == BESIDE else -1
            if word in wholes:
                after = folds[k + 1] if k + 1 < len(folds) and joins[k + 1] == BESIDE else -1
                place = Place(number, *index.words.span(number, tokens[k]))
                found[word, stories.kin[number]].one.append(_At(place, before, after))
            if word in lefts and k + 1 < len(folds) and joins[k + 1] == BESIDE and (word, folds[k + 1]) in pairs:
                after = folds[k + 2] if k + 2 < len(folds) and joins[k + 2] == BESIDE else -1
                start, end = index.words.span(number, tokens[k])[0], index.words.span(number, tokens[k + 1])[1]
                gap = index.words.texts[number][start:end].removeprefix(vocabulary.forms[forms[tokens[k]]])[:1]
                if gap in (" ", "-"):
                    found[pairs[word, folds[k + 1]], stories.kin[number]].two.append(
                        _At(Place(number, start, end), before, after)
                    )
    return [
        _dispute(index, sides, stories.source)
        for (whole, _), sides in sorted(found.items(), key=lambda item: (index.fold(item[0][0]), item[0][1]))
        if sides.one and sides.two and not _contradict(index, sides) and not _are_two(index, sides)
    ]


def _are_two(index: Index, sides: _Sides) -> bool:
    """Whether the divided form is two acronyms side by side, each of which other documents write without the other: the NHS IT
    office, the NHSIT."""
    one, two = (_written(index, side[0].place) for side in (sides.one, sides.two))
    parts = two.split()
    if len(parts) != 2 or not one.isupper() or not two.isupper():
        return False
    vocabulary = index.words.vocabulary
    left, right = (vocabulary.fold_of[vocabulary[part]] for part in parts)
    together = index.beside["right"][left].get(right, 0)
    return min(len(index.documents[left]), len(index.documents[right])) > together


def _written(index: Index, place: Place) -> str:
    return index.words.texts[place.document][place.start : place.end]


def _contradict(index: Index, sides: _Sides) -> bool:
    """Whether both stand beside names, and beside other ones: Abdel Aziz is not Abdelaziz."""
    for before in (True, False):
        one, two = (
            {
                word
                for at in form
                if (word := at.before if before else at.after) >= 0 and index.fold(word) not in index.tables.weak
            }
            for form in (sides.one, sides.two)
        )
        if one and two and one.isdisjoint(two):
            return True
    return False


def _dispute(index: Index, sides: _Sides, source: Sequence[int]) -> Dispute:
    forms = []
    for at in (sides.one, sides.two):
        places = tuple(occurrence.place for occurrence in at)
        forms.append(Side(_written(index, places[0]), places))
    is_hyphen = "-" in forms[1].value
    is_style = is_hyphen or _are_syllables(index, sides)
    forms.sort(key=lambda side: (-support(side, source), -len(side.places), side.value))
    return Dispute(
        "name/spelling",
        Verdict.CONFLICT,
        0.85,
        forms[0].value,
        tuple(forms),
        Severity.INFO if is_style else None,
        ("only a hyphen differs" if is_hyphen else "one form is written as one word, the other as two",),
    )


def _are_syllables(index: Index, sides: _Sides) -> bool:
    """Whether no text has both forms, and near both one tells of a land whose syllables are joined here and divided there."""
    one, two = ([at.place for at in form] for form in (sides.one, sides.two))
    if not {place.document for place in one}.isdisjoint(place.document for place in two):
        return False
    near = (scripts.near(index, ((place.document, place.start) for place in form)) for form in (one, two))
    return all(scripts.DIVIDED in told for told in near)
