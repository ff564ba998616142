"""Hours of an event whose day the text tells elsewhere: "She was killed last May 3 ... She was killed at 10 p.m.".

An hour without a day is one of the day of writing, unless what it is told of has a day of its own: words that tell of one event
(a table says which) stand beside one day alone. So it is with "at 6 a.m. ten days before the killing".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from checker.values.lazy import Pattern
from checker.values.timex.lexicon import Words
from checker.values.timex.periods import Period
from checker.values.timex.place import placed
from checker.values.timex.scan import Hit
from checker.values.timex.sentences import sentence
from checker.values.timex.value import Timex

REACH, MOST_WORDS = 60, 6
"""Characters and words before a time among which it is told of what it is."""
BREAK = Pattern(r"(?s).*[^a-z' -]")
NOUN = Pattern(r" (?P<noun>[a-z]+)\b")
DISTANCE = Pattern(r" (?P<way>before|after) (?:the|her|his|their|its) (?P<noun>[a-z]+)\b")
DAYS = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DW])")
UNSTATED = {"near", "focus"}
"""Why an hour is on its day where the text does not say which day that is."""
Events = Mapping[str, int]


def happened(plain: str, hits: Sequence[Hit], values: Sequence[Timex], words: Words) -> list[Timex]:
    """The values of a text's hits, those of hours told of an event on its day."""
    found = list(values)
    events: Events = words["events"]
    hours = [number for number, hit in enumerate(hits) if hit.sense.clock and values[number].why in UNSTATED]
    days = _days_of_events(plain, hits, values, events) if hours else {}
    starts = [hit.start for hit in hits] if days else []
    for number in hours if days else ():
        first, last = sentence(plain, starts[number])
        near = range(bisect_left(starts, first), bisect_left(starts, last))
        day = _day_of_event(plain, hits, values, number, near, events, days)
        if day is not None and day > 0:
            found[number] = placed(hits[number].sense, Period("day", day), "event")
    return found


def _days_of_events(plain: str, hits: Sequence[Hit], values: Sequence[Timex], events: Events) -> dict[int, int]:
    """The day of each event that has one: "she was shot on | May 3", "the | May 3 | shooting"."""
    days: dict[int, set[int]] = {}
    for hit, value in zip(hits, values, strict=True):
        if value.earliest is None or value.earliest != value.latest or hit.sense.clock or value.why == "near":
            continue
        behind = NOUN.match(plain, hit.end)
        for word in (*_words_before(plain, hit), behind["noun"] if behind else ""):
            if word in events:
                days.setdefault(events[word], set()).add(value.earliest.toordinal())
    return {event: next(iter(on)) for event, on in days.items() if len(on) == 1}


def _words_before(plain: str, hit: Hit) -> list[str]:
    """The words before a time, the last first, as far as no mark, figure and capital stands between."""
    before = plain[max(0, hit.start - REACH) : hit.start]
    found = BREAK.match(before)
    return before[found.end() if found else 0 :].split()[: -MOST_WORDS - 1 : -1]


def _day_of_event(
    plain: str,
    hits: Sequence[Hit],
    values: Sequence[Timex],
    number: int,
    near: range,
    events: Events,
    days: Mapping[int, int],
) -> int | None:
    """The day of the event of an hour, or of what lies so many days before it; None where another time of its sentence, which
    are those of the numbers `near`, tells a day."""
    beside = [other for other in near if other != number]
    if any(values[other].granularity == "day" and values[other].earliest for other in beside):
        return None
    for other in (number, *beside):
        found = DISTANCE.match(plain, hits[other].end)
        if found and (event := events.get(found["noun"], -1)) in days and (count := _days(hits[other], values[other])):
            return days[event] + (count if found["way"] == "after" else -count)
    if any(values[other].type == "DURATION" for other in beside):
        return None
    return next(_told(_words_before(plain, hits[number]), events, days), None)


def _told(words: Sequence[str], events: Events, days: Mapping[int, int]) -> Iterator[int]:
    return (days[events[word]] for word in words if events.get(word) in days)


def _days(hit: Hit, value: Timex) -> int:
    """The days of "ten days" and "6 a.m. ten days"; 0 of what is no distance in days."""
    if hit.sense.kind == "shift":
        return abs(hit.sense.number) if hit.sense.unit == "day" else 0
    told = DAYS.fullmatch(value.value)
    return int(told["count"]) * (7 if told["unit"] == "W" else 1) if told else 0
