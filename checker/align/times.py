"""The times around a claim: the years of its document, and the other dates of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.model.claim import Mention
from checker.model.document import Document, Segment

_SINCE = re.compile(r"\b[Ss]ince (?:the )?$")
_SINCE_REACH = 10
_MOST_BESIDE = 100  # mentions before and behind a claim's own: a segment may have no end


def years(document: Document, mentions: Sequence[Mention]) -> frozenset[int]:
    """The years in which a document was written, and of the times that it names."""
    times = [mention.value for mention in mentions if mention.kind == "timex"]
    bounded = [document.reference, *times] if document.reference else times
    return frozenset(day.year for time in bounded for day in (time.earliest, time.latest) if day is not None)


def days(text: str, mentions: Sequence[Mention], segment: Segment, own: Mention) -> tuple[tuple[int, int], ...]:
    """The bounds (ordinals of days) of the other dates that the segment states; those that only begin a count are none."""
    found = []
    at = bisect_left(mentions, own.start, key=lambda mention: mention.start)
    for mention in mentions[max(0, at - _MOST_BESIDE) : at + _MOST_BESIDE]:
        if mention.start < segment.start:
            continue
        if mention.start >= segment.end:
            break
        value = mention.value
        if (
            mention.kind == "timex"
            and mention.start != own.start
            and value.type == "DATE"
            and value.earliest
            and not _SINCE.search(text, max(0, mention.start - _SINCE_REACH), mention.start)
        ):
            found.append((value.earliest.toordinal(), value.latest.toordinal()))
    return tuple(found)
