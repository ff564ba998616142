"""When documents are written, and of which days their sentences tell, as the vetoes ask for it that rest on times."""

from __future__ import annotations

from datetime import date

from checker.align.blocks import Entry, sign

HALF_A_YEAR = 183
"""Days."""


def days_apart(a: Entry, b: Entry) -> int:
    """The distance of the documents' own dates, 0 where one is unknown or not known to the day."""
    x, y = day_written(a), day_written(b)
    return abs((x - y).days) if x and y else 0


@sign
def day_written(entry: Entry) -> date | None:
    """A document's own date, None where it is not known to the day."""
    reference = entry.claim.document.reference
    return reference.latest if reference and reference.earliest == reference.latest else None


def year_written(entry: Entry) -> int:
    """The year of a document's own date, 0 where none is known."""
    reference = entry.claim.document.reference
    return reference.latest.year if reference else 0


def on_one_day(a: Entry, b: Entry) -> bool:
    """Whether the sentences state days that can be the same."""
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a.slots.days for y in b.slots.days)


@sign
def told_of(entry: Entry) -> tuple[int, int] | None:
    """The days (ordinals) that a claim is told of: those that its sentence states, else those of its document's date."""
    slots = entry.slots
    if slots.days:
        return min(low for low, _ in slots.days), max(high for _, high in slots.days)
    if slots.years:
        return date(min(slots.years), 1, 1).toordinal(), date(max(slots.years), 12, 31).toordinal()
    reference = entry.claim.document.reference
    return (reference.earliest.toordinal(), reference.latest.toordinal()) if reference else None
