"""Documents without a date, dated within bounds by the others of their stories: for commands that compare nothing."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.dating import dated
from checker.align.stories.stories import stories
from checker.engine.copies import Copies
from checker.engine.examine import examine_each
from checker.engine.run import ordered
from checker.model.document import Document, ReferenceDate
from checker.rulebook import Rulebook


def dated_together(documents: Sequence[Document], rules: Rulebook) -> list[Document]:
    """The documents in their order. Those without a date get the bounds that `checker.engine.aligned` gives them, where
    others report the same events."""
    if len(documents) < 2 or all(document.reference for document in documents):
        return list(documents)
    everything = ordered(documents)
    copies = Copies(everything)
    told = copies.without(everything)
    extractions = {number: found.extraction for number, found in enumerate(examine_each(told, rules))}
    dates: dict[int, ReferenceDate] = {}
    for story in stories(told).groups:
        dates.update(dated(story, told, {number: extractions[number] for number in story}, rules))
    by_identity = {
        id(everything[number]): everything[number].dated(reference)
        for place, reference in dates.items()
        for number in copies.members(place)
    }
    return [by_identity.get(id(document), document) for document in documents]
