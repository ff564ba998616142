"""One person with two offices that nobody holds at a time: a spokesman here, the ambassador there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.align.dispute import Dispute, Place, Side
from checker.align.names.index import BESIDE, Index
from checker.align.spelling import Lexicon
from checker.align.stories import Stories
from checker.model.finding import Verdict

_REACH = 4
"""Words after a name and a comma in which its office may stand: "Ilse Vandorp, the new Dutch ambassador"."""
_AROUND = 2
"""Words around an office that may tell that it was, or is to be, held at another time."""
_DAYS_APART = 60
_PROBABILITY = 0.6


def align(index: Index, stories: Stories, lexicon: Lexicon) -> list[Dispute]:
    """One dispute for each full name to which documents of one topic give two offices of the lexicon.

    A document that tells both knows of two people, or of one who holds both.
    """
    offices = {word: office for office, words in lexicon.get("offices", {}).items() for word in words}
    bygone = frozenset(lexicon.get("bygone", {}).get("bygone", ()))
    told: dict[tuple[int, int, int], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for given, family, office, place in _offices(index, number, offices, bygone):
            told[stories.topic[number], given, family][office].append(place)
    found = []
    for key in sorted(told, key=lambda key: (key[0], index.fold(key[1]), index.fold(key[2]))):
        holders = sorted(told[key].values(), key=lambda places: (-len(places), places[0]))
        if _told_together(holders):
            continue
        apart = [stories.days_apart(holders[0][0].document, places[0].document) for places in holders[1:]]
        if len(holders) > 1 and all(days is None or days <= _DAYS_APART for days in apart):
            texts = index.words.texts
            sides = tuple(Side(texts[p[0].document][p[0].start : p[0].end], tuple(p)) for p in holders)
            name = f"{index.fold(key[1])} {index.fold(key[2])}".title()
            found.append(Dispute("name/role", Verdict.CONFLICT, _PROBABILITY, name, sides))
    return found


def _told_together(holders: Sequence[Sequence[Place]]) -> bool:
    """Whether one document has two of the offices."""
    documents = [document for places in holders for document in {place.document for place in places}]
    return len(documents) > len(set(documents))


def _offices(
    index: Index, number: int, offices: Mapping[str, str], bygone: frozenset[str]
) -> Iterator[tuple[int, int, str, Place]]:
    """Full names with the office that stands before them, or after a comma; the place of office and name."""
    words, text = index.words, index.words.texts[number]
    forms, folds, fold_of = words.documents[number].forms, words.vocabulary.folds, words.vocabulary.fold_of
    tokens, joins = index.tokens[number], index.joins[number]

    def is_held(first: int, last: int) -> bool:
        """Whether nothing beside the words tells of another time."""
        around = forms[max(0, first - _AROUND) : last + 1 + _AROUND]
        return bygone.isdisjoint(folds[fold_of[form]] for form in around)

    for k in range(1, len(tokens)):
        first, last = tokens[k - 1], tokens[k]
        if joins[k] != BESIDE or folds[fold_of[forms[first]]] in offices:
            continue
        start, end = words.span(number, first)[0], words.span(number, last)[1]
        given, family = fold_of[forms[first]], fold_of[forms[last]]
        if first and (office := offices.get(folds[fold_of[forms[first - 1]]])):
            low, high = words.span(number, first - 1)
            if text[high:start] == " " and is_held(first - 1, last):
                yield given, family, office, Place(number, low, end)
        elif text[end : end + 2] == ", ":
            for after in range(last + 1, min(last + 1 + _REACH, len(forms))):
                low, high = words.span(number, after)
                between = text[end + 2 : low].replace(" ", "").replace("-", "").replace("'s", "")
                if between and not between.isalpha():
                    break
                if office := offices.get(folds[fold_of[forms[after]]]):
                    if is_held(last + 1, after):
                        yield given, family, office, Place(number, start, high)
                    break
