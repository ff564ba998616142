"""The same utterance in other words inside quotation marks: one dispute for each sentence."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.quotations.blocks import grams, windows
from checker.align.quotations.differences import WORDS, Style
from checker.align.quotations.ties import Tie, tie
from checker.align.quotations.units import Unit, units
from checker.align.quotations.view import LIKELY, NAMED, UNNAMED, View
from checker.model.finding import Severity, Verdict

_TRIED = 2
"""Places of one document that a sentence is set against."""
_PROBABILITY = 0.9
_REWORDED = 0.25
"""From this part of differing words on a quotation is reworded as translators do, where nothing but a medium tells of one."""
_REACH = 3
"""Words shown before and after what differs."""

_OTHERWISE_ALIKE = "the words around these are the same in both"


def disputes(view: View, style: Style) -> Iterator[Dispute]:
    """One dispute for each sentence that documents of one topic quote in other words."""
    topics: dict[int, list[int]] = defaultdict(list)
    for number, topic in enumerate(view.stories.topic):
        if view.streams[number].tokens:
            topics[topic].append(number)
    for members in topics.values():
        for ties in _utterances(_ties(members, view, style), view):
            if dispute := _dispute(ties, view):
                yield dispute


def _ties(members: Sequence[int], view: View, style: Style) -> Iterator[Tie]:
    """Every sentence of the members with the stretches of others that word it otherwise."""
    shared = grams(members, view.streams, view.content)
    if not shared:
        return
    sentences = {number: units(number, view.streams[number]) for number in members}
    for number, own in sentences.items():
        for unit in own:
            for other, diagonals in windows(unit, view.streams[number], shared, view.content).items():
                if diagonals[0].shared < unit.end - unit.start - 2:
                    for diagonal in diagonals[:_TRIED]:
                        found = tie(unit, other, diagonal.offset, view, style)
                        if found and not _is_parallel(found, sentences, view):
                            yield found


def _is_parallel(found: Tie, sentences: Mapping[int, Sequence[Unit]], view: View) -> bool:
    """Whether one side's document has the other's sentence word for word too, in one speech: "for the men ... for the boys"."""
    unit, other = found.unit, Unit(found.other.document, *view.sentence(found.other.document, found.other.start))
    return any(
        same.start != one.start
        and _folds(same, view) == _folds(two, view)
        and view.is_one_speech(one.document, one.start, same.start)
        for one, two in ((unit, other), (other, unit))
        for same in sentences[one.document]
    )


def _folds(unit: Unit, view: View) -> array[int]:
    return view.streams[unit.document].folds[unit.start : unit.end]


def _utterances(ties: Iterable[Tie], view: View) -> list[list[Tie]]:
    """The ties of one sentence together, however many documents word it."""
    ties = list(ties)
    parent: dict[tuple[int, int], tuple[int, int]] = {}

    def root(key: tuple[int, int]) -> tuple[int, int]:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for each in ties:
        a, b = root(_sentence(each.unit, view)), root(_sentence(each.other, view))
        parent[max(a, b)] = min(a, b)
    groups: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for each in ties:
        groups[root(_sentence(each.unit, view))].append(each)
    return [groups[key] for key in sorted(groups)]


def _sentence(unit: Unit, view: View) -> tuple[int, int]:
    """A sentence's document and where it starts."""
    return unit.document, view.sentence(unit.document, (unit.start + unit.end - 1) // 2)[0]


def _dispute(ties: Sequence[Tie], view: View) -> Dispute | None:
    """The wordings of one sentence, the most frequent first; each is shown where it differs. A part is of one wording with
    the whole ("I, I did not" has "I did not" in it), and nothing is left to tell where no other wording is. In one document
    the speaker may well have said both: that is information."""
    reach: dict[tuple[int, int], Unit] = {}
    differing: dict[tuple[int, int], Unit] = {}
    for each in ties:
        for unit, ranges in (
            (each.unit, [d[:2] for d, _ in each.differences]),
            (each.other, [d[2:] for d, _ in each.differences]),
        ):
            key = _sentence(unit, view)
            reach[key] = _joined(unit, reach.get(key))
            for start, end in ranges:
                differing[key] = _joined(Unit(unit.document, start, end), differing.get(key))
    wordings: dict[str, list[tuple[Place, str]]] = {}
    for _, key in sorted((-_length(unit), key) for key, unit in reach.items()):
        unit = reach[key]
        folds = " ".join(map(str, ["", *view.streams[unit.document].folds[unit.start : unit.end], ""]))
        whole = next((known for known in wordings if folds in known), folds)
        wordings.setdefault(whole, []).append((view.place(unit), _shown(unit, differing[key], view)))
    for told in wordings.values():
        told.sort()
    by_number = sorted(wordings.values(), key=lambda told: (-len(told), told[0][0]))
    if len(wordings) < 2:
        return None
    sides = ranked((Side(t[0][1], tuple(place for place, _ in t)) for t in by_number), view.stories.source)
    is_loud = any(kind == WORDS for each in ties for _, kind in each.differences)
    is_repeated = len({document for document, _ in reach}) == 1
    reasons = tuple(dict.fromkeys(_reasons(ties, view)))
    translation = max(view.translation(*key) for key in reach) if is_loud else UNNAMED
    is_translated = translation == NAMED or (translation == LIKELY and _share(ties) >= _REWORDED)
    return Dispute(
        "quote/translation" if is_translated else "quote/wording",
        Verdict.CONFLICT,
        _PROBABILITY,
        sides[0].value,
        sides,
        None if is_loud and not is_repeated else Severity.INFO,
        reasons if len(reasons) > 1 else (_OTHERWISE_ALIKE,),
        (("one utterance", round(log(_PROBABILITY / (1 - _PROBABILITY)), 2)),),
    )


def _share(ties: Iterable[Tie]) -> float:
    """The largest part of a sentence's words that differs in a tie."""
    return max(
        sum(max(d.end - d.start, d.other_end - d.other_start) for d, _ in each.differences) / _length(each.unit)
        for each in ties
    )


def _length(unit: Unit) -> int:
    return unit.end - unit.start


def _joined(unit: Unit, known: Unit | None) -> Unit:
    """The shortest stretch with both in it."""
    return unit if known is None else Unit(unit.document, min(known.start, unit.start), max(known.end, unit.end))


def _shown(unit: Unit, differing: Unit, view: View) -> str:
    """The words that differ with some around them, as the document prints them."""
    start, end = max(differing.start - _REACH, unit.start), min(differing.end + _REACH, unit.end)
    if start >= end:
        start, end = unit.start, unit.end
    place = view.place(Unit(unit.document, start, end))
    words = " ".join(view.words.texts[unit.document][place.start : place.end].split())
    return ("… " if start > unit.start else "") + words + (" …" if end < unit.end else "")


def _reasons(ties: Iterable[Tie], view: View) -> Iterator[str]:
    """What stands against what, with the words around it, each two wordings once."""
    said = set()
    for each in ties:
        if each.unit > each.other:
            continue
        for difference, _ in each.differences:
            start, end, other_start, other_end = difference
            own = view.written(
                each.unit.document, max(start - _REACH, each.unit.start), min(end + _REACH, each.unit.end)
            )
            other = view.written(
                each.other.document,
                max(other_start - _REACH, each.other.start),
                min(other_end + _REACH, each.other.end),
            )
            wordings = f'"{" ".join(own)}"', f'"{" ".join(other)}"'
            if frozenset(wordings) not in said:
                said.add(frozenset(wordings))
                yield " stands against ".join(wordings)
