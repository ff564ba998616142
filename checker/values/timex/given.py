"""What a caller gives beside a text: its day of writing, and the order of day and month where it was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.model.document import ReferenceDate
from checker.values.timex.scan import Hit


def day_of(reference: ReferenceDate | None) -> int | None:
    """The day of writing as a day number; None when it is not known to the day."""
    if reference is None or reference.earliest != reference.latest:
        return None
    return reference.earliest.toordinal()


def in_locale(hits: Sequence[Hit], day_first: bool) -> list[Hit]:
    """The hits with numeric dates read in one order of day and month."""
    settled = []
    for hit in hits:
        sense = hit.sense
        if sense.kind == "fixed" and sense.value:
            number = date.fromisoformat(sense.value).toordinal() if day_first else sense.number
            hit = hit._replace(sense=sense._replace(number=number, value=""))
        settled.append(hit)
    return settled
