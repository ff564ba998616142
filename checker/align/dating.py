"""Documents without a date: which of them others of their story may date (undated.py does it).

Most have no time beside anything that another document dates; for them nothing is read closely, and where no document
has one, no grammar is imported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.align.events import Events
from checker.align.slots.reader import Reader
from checker.extract import Extraction
from checker.model.document import Document, ReferenceDate
from checker.rulebook import Rulebook

MOST_TOGETHER = 60
"""Documents of a story that are looked at; of so many, one or other has a date."""


def dated(
    story: Sequence[int],
    documents: Sequence[Document],
    extractions: Mapping[int, Extraction],
    rulebook: Rulebook,
    reader: Reader | None = None,
) -> Mapping[int, ReferenceDate]:
    """Bounds for the documents of a story that have no reference date, by their number; only those that can be told, and none
    where no document has a date that they would have to be near. Slots are read by the `reader` where there is one already."""
    undated = [number for number in story if documents[number].reference is None]
    if 0 < len(undated) < len(story) <= MOST_TOGETHER:
        events = Events(documents, extractions, rulebook, reader)
        if promising := _promising(undated, story, events):
            from checker.align.undated import Story

            return Story(documents, extractions, events, promising, story).dated()
    return {}


def _promising(members: Sequence[int], together: Sequence[int], events: Events) -> list[int]:
    """The documents with a time beside a thing that another document tells of beside a date: the others get no sure tie."""
    told: dict[int, frozenset[str]] = {}
    for number in together:
        anchored = (place.things for place in events.places(number) if place.mention.value.earliest is not None)
        told[number] = frozenset().union(*anchored)
    return [
        number
        for number in members
        if any(
            place.mention.value.earliest is None and any(place.things & told[n] for n in together if n != number)
            for place in events.places(number)
        )
    ]
