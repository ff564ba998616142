"""Times counted from a day of writing that is known only within bounds: a month in a file's name, or what a text implies.

A text without a date of its own was written after the last day that it tells of as past, and before the first that it
tells of as still to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.document import ReferenceDate
from checker.values.timex import periods, tense
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year, unanchored
from checker.values.timex.scan import Hit
from checker.values.timex.tense import Cues
from checker.values.timex.value import Timex

Days = tuple[int, int]
WIDEST = 92  # days; from wider bounds nothing is counted
WINDOW = 100  # characters before a date that say whether it is still to come
TO_COME = re.compile(
    r"\b(?:will|shall|ends|expires|closes|opens|begins|starts|convenes|(?:is|are) (?:\w+ly )?"
    r"(?:due|expected|scheduled|set|planned|slated|to)|(?:has|have) until)\b",
    re.I,
)
TOLD = re.compile(r"\b(?:was|were|had|would|said|told)\b", re.I)
SENTENCE = re.compile(r"[.!?][\"')]?\s+(?=[A-Z\"'])|\n\n")


def written(text: str, hits: Sequence[Hit], reference: ReferenceDate | None, cues: Cues) -> Days | None:
    """The first and the last day on which a text can have been written; None for an unknown or a wide range."""
    if reference is not None:
        found = reference.earliest.toordinal(), reference.latest.toordinal()
    elif (implied := _implied(text, hits, cues)) is not None:
        found = implied
    else:
        return None
    return found if found[1] - found[0] <= WIDEST else None


def _implied(text: str, hits: Sequence[Hit], cues: Cues) -> Days | None:
    past: list[int] = []
    ahead: list[int] = []
    for hit in hits:
        period = _stated(hit)
        if period is None or (bounds := periods.bounds(period)) is None:
            continue
        if is_to_come(text, hit.start):
            ahead.append(bounds[1].toordinal())
        elif cues.direction(text, hit.start, hit.end) == tense.PAST:
            past.append(bounds[0].toordinal())
    return (max(past), min(ahead)) if past and ahead and max(past) <= min(ahead) else None


def is_to_come(text: str, start: int) -> bool:
    """Whether the words before a time in its sentence tell of what is still to come, as the text is written."""
    before = SENTENCE.split(text[max(0, start - WINDOW) : start])[-1]
    return bool(TO_COME.search(before)) and not TOLD.search(before)


def _stated(hit: Hit) -> Period | None:
    """The day or month that an expression states with its year."""
    sense = hit.sense
    if sense.kind == "fixed" and sense.unit == "day" and not sense.value:
        return Period("day", sense.number)
    if sense.kind == "yearly" and sense.unit in ("day", "month") and sense.year and sense.year.kind == "fixed":
        return in_year(sense, sense.year.number)
    return None


def between(hit: Hit, first: Timex, last: Timex) -> Timex:
    """The time that counts as `first` from the first day of writing and as `last` from the last."""
    if (
        first._replace(why=last.why) == last
        or first.earliest is None
        or first.latest is None
        or last.earliest is None
        or last.latest is None
    ):
        return first
    return unanchored(hit.sense, "bounds")._replace(
        earliest=min(first.earliest, last.earliest),
        latest=max(first.latest, last.latest),
        granularity=first.granularity,
    )
