"""Undated documents dated within the bounds that others of their story set, as a check does before it aligns."""

from __future__ import annotations

from checker.align.dating import dated
from checker.align.stories.stories import Stories
from checker.extract import Extraction, extract
from checker.model.document import Document
from checker.rulebook import Rulebook


def date_by_stories(
    documents: list[Document], extractions: list[Extraction], told: Stories, rulebook: Rulebook
) -> None:
    """Replaces what can be dated, and what it then states, in place."""
    known = dict(enumerate(extractions))
    for story in told.groups:
        for number, reference in dated(story, documents, known, rulebook).items():
            documents[number] = documents[number].dated(reference)
            extractions[number] = extract(documents[number], rulebook)
