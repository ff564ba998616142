"""Days of the coming months that a text tells without their year."""

from __future__ import annotations

from datetime import date

from checker.model.document import Document
from checker.values.lazy import Pattern
from checker.values.timex.sentences import sentence

_AHEAD = Pattern(
    r"\b(?:will|shall|(?:is|are) (?:now )?(?:to|due|set|scheduled|expected|planned|likely)|(?:hopes?|plans?|intends?|expects?) to|must|go to the polls)\b"
)
_TOLD_OF = Pattern(r"\b(?:what|which|who|whose|when|that|after|since|was|were|had|ago|than|as)\b|\b(?:of|since) $")
"""Words behind those of what is to come that lead back to what has been."""
_OF_A_YEAR = Pattern(r"\b(?:1[89]|20)[0-9][0-9]\b|\byears?\b|\bwhen\b")
_FARTHEST = 250
"""Days; a day that lies further ahead would be told with its year."""


def coming_day(document: Document, start: int, day: date) -> date | None:
    """The day of the coming months that a sentence without a year tells of as one to come: "will be held on | Sunday, 4 April"."""
    reference, text = document.reference, document.text
    if reference is None or reference.earliest != reference.latest or reference.provenance == "content":
        return None
    written = reference.earliest
    first, last = sentence(text, start)
    found = _AHEAD.search(text, first, start)
    if found is None or _TOLD_OF.search(text, found.end(), start):
        return None
    if (day.month, day.day) == (2, 29):
        return None
    coming = day.replace(year=written.year + ((day.month, day.day) <= (written.month, written.day)))
    years = {year.group() for year in _OF_A_YEAR.finditer(text, first, last)}
    if (coming - written).days > _FARTHEST or not years <= {str(coming.year), str(written.year)}:
        return None
    return coming
