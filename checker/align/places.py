"""One event of one day at two places: "the village of Lemra" here, "the village of Morra" there.

Which place lies in which is not knowable without a gazetteer. So two places exclude each other only where both are
named with the same sort of place (village, hospital), and neither document knows the other's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.align.dispute import Dispute, Place, Side, ranked
from checker.align.names.edits import edit
from checker.align.stories.stories import Stories
from checker.documents.segment import segments
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values import timex
from checker.values.name import fold

_PROBABILITY = 0.5
_NAME = r"[A-Z][a-z'’-]{2,30}(?: [A-Z][a-z'’-]{2,30}){0,2}"
_WORD = re.compile(r"[A-Za-z]{3,}")
_LEAST_SHARED = 2
_NEAR = 2
"""Names this many letters apart may be one name with a slip."""


class _Scene(NamedTuple):
    """A sentence that sets an event on a day at a named place of a sort; `others` are its other long words."""

    place: Place
    name: str
    others: frozenset[str]


_Key = tuple[int, str, str, tuple[int, int]]  # story, class of event, sort of place, bounds of the day


def align(documents: Sequence[Document], stories: Stories, rulebook: Rulebook) -> list[Dispute]:
    """One dispute for each two places of one sort at which documents of a story set an event of one day."""
    if all(rule.id != "place/event" for rule in rulebook.rules):
        return []
    scenes: dict[_Key, list[_Scene]] = defaultdict(list)
    reader = _Reader(rulebook)
    for number, document in enumerate(documents):
        for event, sort, day, scene in reader.scenes(number, document):
            scenes[stories.of[number], event, sort, day].append(scene)
    found = []
    for (_, event, sort, _), told in sorted(scenes.items()):
        by_name: dict[str, list[_Scene]] = defaultdict(list)
        for scene in told:
            by_name[scene.name].append(scene)
        for one, other in combinations(sorted(by_name), 2):
            if _exclude(by_name[one], by_name[other], documents):
                found.append(_dispute(by_name[one], by_name[other], f"{event}, {sort}", documents, stories))
    return found


class _Reader:
    """Finds scenes with the lexicon's events and sorts of places."""

    def __init__(self, rulebook: Rulebook) -> None:
        lexicon = rulebook.lexicon.get("scenes", {})
        self._events = {form: event for event, forms in lexicon.items() if event != "sort" for form in forms}
        sorts = "|".join(lexicon.get("sort", ()))
        self._sort = re.compile(rf"\b(?:{sorts})\b", re.IGNORECASE)
        self._places = (
            re.compile(rf"\b(?:in|at|near) the (?:[a-z]+ ){{0,2}}(?P<sort>{sorts}) of (?P<name>{_NAME})"),
            re.compile(rf"\b(?:in|at|near) (?:the )?(?P<name>{_NAME}) (?P<sort>(?i:{sorts}))\b"),
        )

    def scenes(self, number: int, document: Document) -> Iterator[tuple[str, str, tuple[int, int], _Scene]]:
        """The scenes of a document: class of event, sort of place, day, scene."""
        if not self._sort.search(document.text):
            return
        for segment in segments(document):
            text = document.text[segment.start : segment.end]
            hits = [hit for pattern in self._places for hit in pattern.finditer(text)]
            words = {word.lower() for word in _WORD.findall(text)}
            events = {self._events[word] for word in words if word in self._events}
            if len(hits) != 1 or len(events) != 1:
                continue
            days = {
                (value.earliest.toordinal(), value.latest.toordinal())
                for mention in timex.find(text, document.reference)
                if (value := mention.value).type in ("DATE", "TIME") and value.earliest and value.granularity != "year"
            }
            if len(days) == 1 and (day := days.pop())[0] == day[1]:
                start, end = hits[0].span("name")
                at = Place(number, segment.start + start, segment.start + end)
                name = fold(hits[0]["name"])
                others = frozenset(words.difference(name.split()).difference(self._events))
                yield events.pop(), hits[0]["sort"].lower(), day, _Scene(at, name, others)


def _exclude(one: Sequence[_Scene], other: Sequence[_Scene], documents: Sequence[Document]) -> bool:
    """Whether no document of a side has the other side's name, and the sentences share more than event and day."""
    a, b = one[0].name, other[0].name
    if a in b or b in a or edit(a, b).distance <= _NEAR:
        return False
    for mine, name in ((one, b), (other, a)):
        if any(name in fold(documents[scene.place.document].text) for scene in mine):
            return False
    return any(len(x.others & y.others) >= _LEAST_SHARED for x in one for y in other)


def _dispute(
    one: Sequence[_Scene], other: Sequence[_Scene], subject: str, documents: Sequence[Document], stories: Stories
) -> Dispute:
    sides = [
        Side(documents[at.document].text[at.start : at.end], tuple(scene.place for scene in scenes))
        for scenes in (one, other)
        for at in (scenes[0].place,)
    ]
    sides.sort(key=lambda side: (-len(side.places), side.value))
    return Dispute("place/event", Verdict.CONFLICT, _PROBABILITY, subject, ranked(sides, stories.source))
