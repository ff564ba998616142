"""One person with two offices that nobody holds at a time: a spokesman here, the ambassador there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.align.dispute import Dispute, Place, Side
from checker.align.names.index import BESIDE, Index
from checker.align.spelling import Lexicon
from checker.align.stories.stories import Stories
from checker.model.finding import Verdict

_REACH = 4
"""Words after a name and a comma in which its office may stand: "Ilse Vandorp, the new Dutch ambassador"."""
_AROUND = 2
"""Words around an office that may tell that it was, or is to be, held at another time."""
_DAYS_APART = 60
_PROBABILITY = 0.6
_DEPUTY = "deputy"
_ANYBODYS = frozenset(("general", "president"))
"""Offices that clubs and companies have too."""


class Offices:
    """The offices of the lexicon: which class a word names, and which classes go together."""

    __slots__ = ("_another", "_classes", "_compatible", "_deputies")

    def __init__(self, lexicon: Lexicon) -> None:
        classes = dict(lexicon.get("offices", {}))
        self._compatible = {frozenset(entry.split()) for entry in classes.pop("compatible", ())}
        self._deputies = frozenset(classes.pop("deputy", ()))
        self._another = frozenset(classes.pop("another", ()))
        self._classes = {word: office for office, words in classes.items() for word in words}

    def named(self, word: str, before: str) -> str:
        """The office that a word names behind another one; "" for none. A deputy's is another one, unless a minister's."""
        office = self._classes.get(word, "")
        if word in _ANYBODYS and before in self._another:
            return ""
        return f"{_DEPUTY} {office}" if office and before in self._deputies and office != "minister" else office

    def are_apart(self, one: str, other: str) -> bool:
        """Whether nobody holds both at a time: a deputy's and its own, or two that no entry joins."""
        bases = {one.removeprefix(f"{_DEPUTY} "), other.removeprefix(f"{_DEPUTY} ")}
        if one.startswith(_DEPUTY) or other.startswith(_DEPUTY):
            return len(bases) == 1 and one != other
        return one != other and bases not in self._compatible


def align(index: Index, stories: Stories, lexicon: Lexicon) -> list[Dispute]:
    """One dispute for each full name to which documents of one topic give two offices of the lexicon.

    A document that tells both knows of two people, or of one who holds both.
    """
    offices = Offices(lexicon)
    bygone = frozenset(lexicon.get("bygone", {}).get("bygone", ()))
    told: dict[tuple[int, int, int], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number in range(len(index.tokens)):
        for given, family, office, place in _offices(index, number, offices, bygone):
            told[stories.topic[number], given, family][office].append(place)
    found = []
    for key in sorted(told, key=lambda key: (key[0], index.fold(key[1]), index.fold(key[2]))):
        (first, most), *others = sorted(told[key].items(), key=lambda held: (-len(held[1]), held[1][0]))
        holders = [most, *(places for office, places in others if offices.are_apart(first, office))]
        if len(holders) < 2 or _told_together(holders):
            continue
        apart = [stories.days_apart(most[0].document, places[0].document) for places in holders[1:]]
        if all(days is None or days <= _DAYS_APART for days in apart):
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
    index: Index, number: int, offices: Offices, bygone: frozenset[str]
) -> Iterator[tuple[int, int, str, Place]]:
    """Full names with the office that stands before them, or after a comma; the place of office and name."""
    words, text = index.words, index.words.texts[number]
    forms, folds, fold_of = words.documents[number].forms, words.vocabulary.folds, words.vocabulary.fold_of
    tokens, joins = index.tokens[number], index.joins[number]

    def is_held(first: int, last: int) -> bool:
        """Whether nothing beside the words tells of another time."""
        around = forms[max(0, first - _AROUND) : last + 1 + _AROUND]
        return bygone.isdisjoint(folds[fold_of[form]] for form in around)

    def office_at(token: int) -> str:
        """The office that a word of the document names."""
        word, before = (folds[fold_of[forms[at]]] if at >= 0 else "" for at in (token, token - 1))
        return offices.named(word, before)

    for k in range(1, len(tokens)):
        first, last = tokens[k - 1], tokens[k]
        if joins[k] != BESIDE or office_at(first):
            continue
        start, end = words.span(number, first)[0], words.span(number, last)[1]
        given, family = fold_of[forms[first]], fold_of[forms[last]]
        if first and (office := office_at(first - 1)):
            low, high = words.span(number, first - 1)
            if office.startswith(_DEPUTY):
                low = words.span(number, first - 2)[0]
            if text[high:start] == " " and is_held(first - 1, last):
                yield given, family, office, Place(number, low, end)
        elif text[end : end + 2] == ", ":
            for after in range(last + 1, min(last + 1 + _REACH, len(forms))):
                low, high = words.span(number, after)
                between = text[end + 2 : low].replace(" ", "").replace("-", "").replace("'s", "")
                if between and not between.isalpha():
                    break
                if office := office_at(after):
                    if is_held(last + 1, after) and not _goes_on(index, number, after):
                        yield given, family, office, Place(number, start, high)
                    break


def _goes_on(index: Index, number: int, token: int) -> bool:
    """Whether an office is that of a club or a company: "president of the", "general secretary"."""
    words = index.words
    forms, vocabulary = words.documents[number].forms, words.vocabulary
    after = [vocabulary.folds[vocabulary.fold_of[form]] for form in forms[token + 1 : token + 3]]
    word = vocabulary.folds[vocabulary.fold_of[forms[token]]]
    return word in _ANYBODYS and (
        after == ["of", "the"] or after[:1] == ["and"] or (bool(after) and after[0] in index.tables.titles)
    )
