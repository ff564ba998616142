"""The documents of a run by story, as reports list them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.document import Document
from checker.model.report import Listing, Story


def listed(documents: Sequence[Document], of: Sequence[int]) -> tuple[Story, ...]:
    """The stories in the order of their numbers, the documents of each by date; `of` numbers each document's story."""
    stories: dict[int, list[Listing]] = {}
    for document, number in zip(documents, of, strict=True):
        stories.setdefault(number, []).append(Listing(document.id, document.title, _written(document)))
    return tuple(_story(stories[number]) for number in sorted(stories))


def _story(told: list[Listing]) -> Story:
    told.sort(key=lambda one: (one.written or "9", one.id))
    return Story(next((one.title for one in told if one.title), ""), tuple(told))


def _written(document: Document) -> str:
    reference = document.reference
    return reference.earliest.isoformat() if reference and reference.earliest == reference.latest else ""
