"""Documents without a date: which of them others of their story may date (undated.py does it).

Most have no time beside anything that another document dates; for them nothing is read closely, and where no document
has one, no grammar is imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.align.events import Events
from checker.align.stories import Stories
from checker.extract import Extraction
from checker.model.document import Document, ReferenceDate
from checker.rulebook import Rulebook

MOST_TOGETHER = 60
"""Documents of a story that are looked at; of so many, one or other has a date."""


def dated(
    documents: Sequence[Document], extractions: Sequence[Extraction], stories: Stories, rulebook: Rulebook
) -> Mapping[int, ReferenceDate]:
    """Bounds for documents that have no reference date, by the document's number; only those that can be told."""
    undated: dict[int, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        if document.reference is None:
            undated[stories.of[number]].append(number)
    events = Events(documents, [extraction.mentions for extraction in extractions], rulebook)
    found: dict[int, ReferenceDate] = {}
    for members in undated.values():
        together = stories.related(members[0])
        if 1 < len(together) <= MOST_TOGETHER and (promising := _promising(members, together, events)):
            from checker.align.undated import Story

            found |= Story(documents, extractions, events, promising, together).dated()
    return found


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
