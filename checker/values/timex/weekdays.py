"""Which day a weekday of the news is: that of tomorrow hardly lies six days back, and that of yesterday hardly six days ahead.

One weekday of a text is one day: where a verb puts it ahead, one that no verb places, or almost a week back, is that day, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.values.timex import tense
from checker.values.timex.periods import Period
from checker.values.timex.place import placed
from checker.values.timex.scan import Hit
from checker.values.timex.tense import Cues
from checker.values.timex.value import Timex

BEFORE, AFTER = "week before", "week after"
AGREEING = {BEFORE, AFTER}
"""Why weekdays of a text are where they are, if some may have to agree with others."""
LONG_AGO, SOON = 5, 2  # days from the day of writing
TOMORROW, AFTER_TOMORROW, SIX_DAYS = 1, 2, 6  # days ahead of the day of writing


def side(text: str, hit: Hit, ahead: int, towards: int, cues: Cues) -> int:
    """Where a weekday lies of which the next is so many days ahead, and where the words around it point."""
    if ahead == TOMORROW and towards != tense.FUTURE:
        return tense.PAST if cues.has_been(text, hit.start, hit.end) else tense.FUTURE
    if ahead == AFTER_TOMORROW and towards == tense.UNKNOWN:
        return tense.FUTURE
    if ahead == SIX_DAYS and towards == tense.FUTURE:
        return tense.FUTURE if cues.is_sure(text, hit.start, hit.end) else tense.PAST
    return towards


def agreed(text: str, hits: Sequence[Hit], values: Sequence[Timex], now: int, cues: Cues) -> list[Timex]:
    """The values of a text's hits: "She heads to the coast Tuesday" of a Monday is the day on which "she will arrive Tuesday"."""
    found = list(values)
    ahead: dict[int, int] = {}
    behind: list[tuple[int, int]] = []
    for number, (hit, value) in enumerate(zip(hits, values, strict=True)):
        if hit.sense.kind != "weekday" or value.earliest is None:
            continue
        day = value.earliest.toordinal()
        if value.why == AFTER:
            ahead[hit.sense.number] = day
        elif value.why == BEFORE and day < now:
            behind.append((number, day))
    for number, day in behind if ahead else ():
        hit = hits[number]
        if (coming := ahead.get(hit.sense.number)) is None:
            continue
        is_near = coming - now <= SOON and now - day >= LONG_AGO
        if is_near or cues.direction(text, hit.start, hit.end) == tense.UNKNOWN:
            found[number] = placed(hit.sense, Period("day", coming), AFTER)
    return found
