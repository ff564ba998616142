"""Disputes of one bearer -> one dispute: a person whose given name here and whose family name there is spelled otherwise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.align.dispute import Dispute, Place, Side, support
from checker.align.names.candidates import within_reach
from checker.align.names.signatures import settled
from checker.model.finding import Severity
from checker.named import NamedTuple
from checker.values.name import fold

_WORD = re.compile(r"\w+")
_LONG = 5
"""Letters of words that may be spellings of each other."""

_Key = tuple[str, ...]
"""The words of a name, in small letters."""


class _Told(NamedTuple):
    """Where a side of a dispute, by their numbers, has a name."""

    start: int
    end: int
    dispute: int
    side: int


class _Form(NamedTuple):
    """A full form of a name, where it stands, shorter forms that mean it included, and the documents and sources of those."""

    key: _Key
    places: list[Place]
    documents: set[int]
    sources: set[int]


def of_one_bearer(
    disputes: Sequence[Dispute], texts: Sequence[str], source: Sequence[int], *, by_family_name: bool = False
) -> list[Dispute]:
    """The disputes, those of one bearer as one: two that dispute the very same words of a text, or of which each has two forms
    that stand within the other's, or, where they are a matter of style, of the same forms. `source` numbers the independent
    source of each document.

    `by_family_name`: also two that share a family name that stands alone, where full forms of both are alike; and one of such a
    name, where the text that misspells it has a full form of the other.
    """
    met = _meetings(disputes)
    home = list(range(len(disputes)))

    def root(at: int) -> int:
        while home[at] != at:
            at = home[at]
        return at

    def join(one: int, other: int) -> None:
        first, second = sorted((root(one), root(other)))
        home[second] = first

    for (one, other), sides in sorted(met.items()):
        is_one = by_family_name and _are_alike(disputes[one], disputes[other])
        if is_one or _share_a_name(sides, texts) or _are_nested(sides):
            join(one, other)
    loud = {root(at) for at, dispute in enumerate(disputes) if dispute.severity is not Severity.INFO}
    for one, other in _of_same_forms(disputes):
        if loud.isdisjoint((root(one), root(other))):
            join(one, other)
    if by_family_name:
        for bare, full in sorted(_full_forms(disputes, met, texts).items()):
            join(bare, full)
    clusters: dict[int, list[Dispute]] = defaultdict(list)
    for at, dispute in enumerate(disputes):
        clusters[root(at)].append(dispute)
    return [one for at in sorted(clusters) for one in _as_one(clusters[at], texts, source)]


def untold(disputes: Sequence[Dispute], told: Sequence[Dispute]) -> list[Dispute]:
    """The disputes but for those of which two forms stand within two of one that is told already."""
    met = _meetings([*told, *disputes])
    again = {b for (a, b), sides in met.items() if a < len(told) <= b and _are_nested(sides)}
    return [dispute for at, dispute in enumerate(disputes, len(told)) if at not in again]


_Meeting = tuple[_Told, _Told, int]  # two places that overlap, and the document
_Meetings = dict[tuple[int, int], list[_Meeting]]


def _told(disputes: Sequence[Dispute]) -> list[tuple[int, list[_Told]]]:
    """What disputes have in each document, in order."""
    told: dict[int, list[_Told]] = defaultdict(list)
    for at, dispute in enumerate(disputes):
        for number, side in enumerate(dispute.sides):
            for place in side.places:
                told[place.document].append(_Told(place.start, place.end, at, number))
    return [(document, sorted(here)) for document, here in sorted(told.items())]


def _meetings(disputes: Sequence[Dispute]) -> _Meetings:
    """For each two disputes, by their numbers, their places that overlap."""
    met: _Meetings = defaultdict(list)
    for document, here in _told(disputes):
        open_: list[_Told] = []
        for one in here:
            open_ = [other for other in open_ if other.end > one.start]
            for other in open_:
                if other.dispute != one.dispute:
                    first, second = sorted((other, one), key=lambda place: place.dispute)
                    met[first.dispute, second.dispute].append((first, second, document))
            open_.append(one)
    return met


def _share_a_name(met: Sequence[_Meeting], texts: Sequence[str]) -> bool:
    """Whether both dispute the very same words of a text, of which there are two or more."""
    return any(
        (one.start, one.end) == (other.start, other.end) and _is_long(texts[document][one.start : one.end])
        for one, other, document in met
    )


def _are_nested(met: Sequence[_Meeting]) -> bool:
    """Whether two forms of each stand within two of the other."""
    return len({one.side for one, _, _ in met}) > 1 and len({other.side for _, other, _ in met}) > 1


def _are_alike(one: Dispute, other: Dispute) -> bool:
    """Whether a form of each has the words of the other's, or words that may be spellings of them."""
    mine, theirs = ([fold(side.value).split() for side in dispute.sides] for dispute in (one, other))
    return any(
        len(a) == len(b) > 1
        and all(x == y or (min(len(x), len(y)) >= _LONG and within_reach(x, y)) for x, y in zip(a, b, strict=True))
        for a in mine
        for b in theirs
    )


def _of_same_forms(disputes: Sequence[Dispute]) -> Iterator[tuple[int, int]]:
    """Disputes of the same forms, one of which has two words at least: those of other stories."""
    first: dict[tuple[str, ...], int] = {}
    for at, dispute in enumerate(disputes):
        forms = tuple(sorted(fold(side.value) for side in dispute.sides))
        if any(map(_is_long, forms)):
            known = first.setdefault(forms, at)
            if known != at:
                yield known, at


def _full_forms(disputes: Sequence[Dispute], met: _Meetings, texts: Sequence[str]) -> dict[int, int]:
    """For each dispute of a word that stands alone that of full forms which has most of its places, if it has any in a text with
    what the word is misspelled as."""
    found: dict[int, tuple[int, int]] = {}
    for pair, meetings in met.items():
        for bare, full in (pair, pair[::-1]):
            if not _is_bare(disputes[bare], texts) or _is_bare(disputes[full], texts):
                continue
            sides = {place.side for one, other, _ in meetings for place in (one, other) if place.dispute == bare}
            here = {place.document for side in disputes[full].sides for place in side.places}
            others = [side for number, side in enumerate(disputes[bare].sides) if number not in sides]
            if others and all(any(place.document in here for place in side.places) for side in others):
                found[bare] = max(found.get(bare, (0, 0)), (len(meetings), -full))
    return {bare: -full for bare, (_, full) in found.items()}


def _is_bare(dispute: Dispute, texts: Sequence[str]) -> bool:
    """Whether a dispute is of single words."""
    return not any(_is_long(texts[place.document][place.start : place.end]) for place in _places(dispute))


def _is_long(text: str) -> bool:
    return len(_WORD.findall(text)) > 1


def _places(dispute: Dispute) -> Iterator[Place]:
    return (place for side in dispute.sides for place in side.places)


def _as_one(disputes: Sequence[Dispute], texts: Sequence[str], source: Sequence[int]) -> list[Dispute]:
    """Disputes of one bearer as one; as they are, where that would make two of its forms one."""
    if len(disputes) == 1:
        return [*disputes]
    names = _names(disputes)
    keys = {place: tuple(map(fold, _WORD.findall(texts[place.document][place.start : place.end]))) for place in names}
    apart = _apart(names, keys)
    forms = _forms(keys, apart, source)
    if any((one, other) in apart for form in forms for one in _keys(form, keys) for other in _keys(form, keys)):
        return [*disputes]
    known = {place for dispute in disputes for side in dispute.sides if side.known for place in side.places}
    sides = [_side(form, keys, texts) for form in forms]
    proof = settled(texts, sides)
    sides = [side._replace(known=side is proof.side if proof else not known.isdisjoint(side.places)) for side in sides]
    loud = [dispute for dispute in disputes if dispute.severity is not Severity.INFO]
    slips = {place for dispute in loud for side in dispute.sides[1:] for place in side.places}
    sides.sort(
        key=lambda side: (
            not side.known,
            -support(side, source),
            not slips.isdisjoint(side.places),
        )
    )
    grades = {dispute.severity for dispute in disputes}
    best = max(disputes, key=lambda dispute: dispute.probability)
    return [
        best._replace(
            subject=sides[0].value,
            sides=tuple(sides),
            severity=None if None in grades else next(grade for grade in Severity if grade in grades),
            reasons=tuple(dict.fromkeys(reason for dispute in disputes for reason in dispute.reasons)),
        )
    ]


def _names(disputes: Sequence[Dispute]) -> dict[Place, set[tuple[int, int]]]:
    """The names of a bearer as far as words of them are disputed, each with the sides that have it; places that overlap are
    one."""
    names: dict[Place, set[tuple[int, int]]] = {}
    for document, here in _told(disputes):
        end, name, sides = -1, Place(document, 0, 0), set[tuple[int, int]]()
        for one in here:
            if one.start >= end:
                name, sides = Place(document, one.start, one.end), set()
            end = max(end, one.end)
            names.pop(name, None)
            name = name._replace(end=end)
            sides.add((one.dispute, one.side))
            names[name] = sides
    return names


def _apart(names: dict[Place, set[tuple[int, int]]], keys: dict[Place, _Key]) -> set[tuple[_Key, _Key]]:
    """The forms that a dispute has on two sides."""
    told: dict[int, dict[int, set[_Key]]] = defaultdict(lambda: defaultdict(set))
    for place, sides in names.items():
        for dispute, side in sides:
            told[dispute][side].add(keys[place])
    return {
        (one, other)
        for sides in told.values()
        for a, first in sides.items()
        for b, second in sides.items()
        if a != b
        for one in first
        for other in second
    }


def _forms(keys: dict[Place, _Key], apart: set[tuple[_Key, _Key]], source: Sequence[int]) -> list[_Form]:
    """The forms of a name: the fullest ones, each with those that are a part of it, in the same text if that has one of which
    they are, else in most sources."""
    count = Counter(keys.values())
    forms: dict[_Key, _Form] = {}
    for place in sorted(keys, key=lambda place: (-len(keys[place]), -count[keys[place]], keys[place], place)):
        key = keys[place]
        homes = [form for form in forms.values() if set(key) < set(form.key) and (key, form.key) not in apart]
        if key not in forms and homes:
            form = max(homes, key=lambda form: (place.document in form.documents, len(form.sources)))
        else:
            form = forms.setdefault(key, _Form(key, [], set(), set()))
        form.places.append(place)
        form.documents.add(place.document)
        form.sources.add(source[place.document])
    return list(forms.values())


def _keys(form: _Form, keys: dict[Place, _Key]) -> set[_Key]:
    return {keys[place] for place in form.places}


def _side(form: _Form, keys: dict[Place, _Key], texts: Sequence[str]) -> Side:
    """A form as its texts write it most often, and all of its places."""
    shown = Counter(texts[place.document][place.start : place.end] for place in form.places if keys[place] == form.key)
    return Side(shown.most_common(1)[0][0], tuple(sorted(form.places)))
