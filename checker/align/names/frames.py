"""Places of one sort ("the village of _") in reports that share no other name: Kharouba here, Kharuba there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.candidates import pairs
from checker.align.names.edits import is_doubling, is_swap, skeleton
from checker.align.names.index import Index
from checker.align.stories.stories import Stories
from checker.align.words import CLASSES, PLAIN
from checker.model.finding import Verdict
from checker.named import NamedTuple

_OF = re.compile(r" of (?P<name>[^\W\d_a-z][\w'’]{3,30})")
_WORD_BEFORE = re.compile(r"[^\W\d_]{3,20}$")
_AROUND = 15
"""Words of a report before and after a place that tell what happened there."""
_SHARED = 4
"""So many of them must be the same: in reports of one event they are."""
_MOST = 2
"""A slip stands in so many documents at most."""
_LOOKED_AT = 50
_DAYS_APART = 30
_PROBABILITY = 0.6
_UNTOLD = frozenset(CLASSES["untold"])


class _Scene(NamedTuple):
    """A place of a named sort, and the words around it that are no names."""

    place: Place
    around: frozenset[int]


def align(index: Index, stories: Stories) -> list[Dispute]:
    """One dispute for each two spellings of a place, where the reports tell one event in much the same words."""
    scenes: dict[str, list[_Scene]] = defaultdict(list)
    for number, text in enumerate(index.words.texts):
        for hit in _OF.finditer(text):
            sort = _WORD_BEFORE.search(text, max(0, hit.start() - 20), hit.start())
            if sort and sort[0].lower() in index.tables.places:
                _add(scenes, number, *hit.span("name"), index)
    found = []
    for one, other in pairs(list(scenes)):
        common, rare = sorted((one, other), key=lambda name: (-len(_documents(scenes[name])), -len(scenes[name]), name))
        if (
            _is_slip(rare, common, index)
            and len(_documents(scenes[rare])) <= _MOST
            and _is_one(scenes[rare], scenes[common], stories)
        ):
            sides = (_side(name, scenes[name], index) for name in (common, rare))
            reason = f"{rare.capitalize()} and {common.capitalize()} are places of one sort, in reports told alike"
            dispute = Dispute(
                "name/spelling", Verdict.CONFLICT, _PROBABILITY, common.capitalize(), ranked(sides, stories.source)
            )
            found.append(dispute._replace(reasons=(reason,)))
    return found


def _add(scenes: dict[str, list[_Scene]], number: int, start: int, end: int, index: Index) -> None:
    words = index.words
    starts, forms, proofs = words.documents[number]
    at = bisect_left(starts, start)
    if at == len(starts) or starts[at] != start:
        return
    vocabulary = words.vocabulary
    fold_of, folds = vocabulary.fold_of, vocabulary.folds
    around = frozenset(
        folded
        for i in range(max(0, at - _AROUND), min(at + _AROUND, len(forms)))
        if proofs[i] == PLAIN and len(folds[folded := fold_of[forms[i]]]) > 3 and folds[folded] not in _UNTOLD
    )
    scenes[folds[fold_of[forms[at]]]].append(_Scene(Place(number, start, words.span(number, at)[1]), around))


def _documents(scenes: Iterable[_Scene]) -> set[int]:
    return {scene.place.document for scene in scenes}


def _is_slip(rare: str, common: str, index: Index) -> bool:
    """Whether the spellings sound alike or are a slip apart, and are not two names that are both right."""
    if index.tables.are_confusable(rare, common) or index.tables.are_inflected(rare, common):
        return False
    return (
        is_swap(rare, common)
        or is_doubling(rare, common)
        or (rare[0] == common[0] and skeleton(rare) == skeleton(common))
    )


def _is_one(rare: Sequence[_Scene], common: Sequence[_Scene], stories: Stories) -> bool:
    """Whether no document has both, and two of one time tell of one event."""
    if not _documents(rare).isdisjoint(_documents(common)):
        return False
    return any(
        len(a.around & b.around) >= _SHARED
        and (stories.days_apart(a.place.document, b.place.document) or 0) <= _DAYS_APART
        for a in rare
        for b in common[:_LOOKED_AT]
    )


def _side(name: str, scenes: Iterable[_Scene], index: Index) -> Side:
    """Every place in the documents of the scenes where the name stands."""
    documents = _documents(scenes)
    word = index.words.vocabulary.fold_ids[name]
    places = [
        Place(at.document, *index.words.span(at.document, at.token))
        for at in index.occurrences((word,))[word]
        if at.document in documents
    ] or [scene.place for scene in scenes]
    first = places[0]
    return Side(index.words.texts[first.document][first.start : first.end], tuple(places))
