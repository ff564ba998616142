"""Who tells which value of a dispute, in words: sources and their copies, the majority and who stands against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, support
from checker.align.slots.voices import is_one
from checker.compare.messages.wording import in_words, listed
from checker.model.document import Document
from checker.model.finding import Standing, ValueTold, standings

_MOST_NAMED = 2
"""So many of the sources of one side are named in a message."""
_MOST_COPIES = 3
"""So many copies of one text are named."""


def values_told(sides: Sequence[Side], sources: Sequence[int]) -> tuple[ValueTold, ...]:
    """The value of each side with its support and its standing, undecided where one is known to be right against the majority;
    `sources` numbers the independent source of each document."""
    told = [support(side, sources) for side in sides]
    found = standings(told, _total(sides, sources))
    if any(side.known and standing is not Standing.MAJORITY for side, standing in zip(sides, found, strict=True)):
        found = [Standing.UNDECIDED] * len(sides)  # most are wrong
    return tuple(
        ValueTold(side.value, count, len(_documents(side.places)), standing)
        for side, count, standing in zip(sides, told, found, strict=True)
    )


def _total(sides: Sequence[Side], sources: Sequence[int]) -> int:
    """How many independent sources tell any side."""
    return len({sources[place.document] for side in sides for place in side.places})


def majority(dispute: Dispute, documents: Sequence[Document], sources: Sequence[int]) -> Iterator[str]:
    """Who is in the majority and who stands alone, as a sentence, where three sources or more decide it; and as another one
    which documents are no sources of their own."""
    told = values_told(dispute.sides, sources)
    sides = [
        (one, f"{value_of(side, documents)}{_loosely(side, sources)}", tellers(side, documents, sources))
        for one, side in zip(told, dispute.sides, strict=True)
    ]
    most = [said for one, said, _ in sides if one.standing is Standing.MAJORITY]
    if most:
        count = max(one.sources for one in told)
        rest = "; ".join(
            f"{names}{' alone' if one.standing is Standing.OUTLIER else ''}: {said}"
            for one, said, names in sides
            if one.standing is not Standing.MAJORITY
        )
        yield f"{count} of {_total(dispute.sides, sources)} sources: {most[0]}; {rest}"
    by_documents = standings([one.documents for one in told])
    is_decided = bool(most) or Standing.MAJORITY not in by_documents
    for side in dispute.sides:
        for copies in _copies(side, sources):
            names = [_name(documents[number]) for number in copies[:_MOST_COPIES]]
            more = [f"{len(copies) - _MOST_COPIES} more"] * (len(copies) > _MOST_COPIES)
            yield f"{listed([*names, *more])} are copies of one text: one source" + (
                "" if is_decided else ", so no value has a majority"
            )


def voices(sides: Sequence[Side]) -> tuple[str, ...]:
    """Why a conflict between voices is less severe, as one sentence; none where documents themselves differ."""
    told = [f"{side.value} according to {side.speaker}" for side in sides if side.speaker]
    return (
        (f"{' and '.join(told)}: between voices a conflict is one step less severe",)
        if told and between_speakers(sides)
        else ()
    )


def between_speakers(sides: Sequence[Side]) -> bool:
    """Whether no two sides are told by one voice: the documents' own is one, and each speaker's."""
    return not any(is_one(a.speaker, b.speaker) for a, b in combinations(sides, 2))


def places_of_two(documents: Sequence[Document], sources: Sequence[int], first: Side, second: Side) -> tuple[str, str]:
    """Where two sides are told: by which documents, or in which lines of one."""
    a, b = _exact(first)[0], _exact(second)[0]
    if a.document != b.document:
        names = [tellers(side, documents, sources) for side in (first, second)]
    else:
        (line, column), (other, behind) = (documents[place.document].position(place.start) for place in (a, b))
        is_one = line == other
        names = [f"line {line}" + f":{column}" * is_one, f"line {other}" + f":{behind}" * is_one]
    here, there = (f"{name}{_how(side)}" for name, side in zip(names, (first, second), strict=True))
    return here, there


def _how(side: Side) -> str:
    """Who is quoted with a side, or the word by which it is told as a plan."""
    mood = f" (“{side.mood}”)" if side.mood else ""
    return f" (according to {side.speaker})" if side.speaker else mood


def tellers(side: Side, documents: Sequence[Document], sources: Sequence[int]) -> str:
    """The independent sources that tell a side's very value, by the first document of each: "wire-a", "wire-a and radio-c",
    "wire-a and 4 more"; the copies of a source that is the only one are counted, "wire-a and 2 copies"."""
    places = _exact(side)
    of_source = {sources[place.document]: documents[place.document] for place in reversed(places)}
    first = dict.fromkeys(sources[place.document] for place in places)
    names = list(dict.fromkeys(_name(of_source[source]) for source in first))
    if len(names) > _MOST_NAMED:
        names[1:] = [f"{len(first) - 1} more"]
    elif len(first) == 1 and (copies := len(_documents(places)) - 1):
        names.append("a copy" if copies == 1 else f"{copies} copies")
    return " and ".join(names)


def value_of(side: Side, documents: Sequence[Document]) -> str:
    """The value of a side in running words."""
    place = _exact(side)[0]
    return in_words(side.value, documents[place.document].text[place.start : place.end])


def _exact(side: Side) -> Sequence[Place]:
    """Where the very value of a side is told."""
    return [place for place in side.places if not place.told] or side.places


def _loosely(side: Side, sources: Sequence[int]) -> str:
    """How many of a side's sources tell less than its value."""
    loose = support(side._replace(places=tuple(place for place in side.places if place.told)), sources)
    return f", {loose} of them less exactly" if loose else ""


def _documents(places: Iterable[Place]) -> list[int]:
    return list(dict.fromkeys(place.document for place in places))


def _copies(side: Side, sources: Sequence[int]) -> Iterator[list[int]]:
    """The documents of a side that are copies of one another, source by source."""
    of_source: dict[int, list[int]] = {}
    for document in _documents(side.places):
        of_source.setdefault(sources[document], []).append(document)
    yield from (copies for copies in of_source.values() if len(copies) > 1)


def _name(document: Document) -> str:
    return document.source or document.id
