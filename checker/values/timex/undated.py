"""When a text without a date of its own was written: what its words allow, in day numbers.

All that a time is counted from is the day of writing, so a time whose meaning is known elsewhere ("last month" is
August 2022) bounds that day, and bounds of the day bound what its other times mean. A later day of writing never makes
a time mean an earlier one, which is what the searches here rest on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from checker.model.claim import Mention
from checker.model.document import ReferenceDate
from checker.named import NamedTuple
from checker.values.timex import tense
from checker.values.timex.bounded import is_to_come
from checker.values.timex.grammar import grammar
from checker.values.timex.reasons import is_counted_from_reference
from checker.values.timex.register import NEWS
from checker.values.timex.text import find
from checker.values.timex.value import Timex

Days = tuple[int, int]
BEFORE, AFTER = 160, 110  # characters around a time that say which way it points
REACH = 400  # days that a time may lie from the day of writing
WEEK = 6  # days that a bare weekday may lie before or after it
YEARLESS = re.compile(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
SENTENCE_END = re.compile(r"[.!?][\"')]?\s+(?=[A-Z\"'])|\n\n")


class Running(NamedTuple):
    """Something that has begun and has not ended, told without a year: "convened September 12 and ends October 7"."""

    begun: Mention
    ends: Mention

    def within(self, days: Days) -> Days | None:
        """The part of some days in which it runs; None where it never does. The first year in which it does counts."""
        for year in range(date.fromordinal(days[0]).year - 1, date.fromordinal(days[1]).year + 1):
            first, last = _in_year(self.begun, year), _in_year(self.ends, year)
            if first is None or last is None:
                return None
            if last < first:
                last = _in_year(self.ends, year + 1) or first
            found = max(first, days[0]), min(last, days[1])
            if found[0] <= found[1]:
                return found
        return None


def running(text: str, mentions: Sequence[Mention], language: str = "en") -> Iterator[Running]:
    """What a text tells as going on between two days."""
    cues = grammar(language).cues
    for begun, ends in pairwise(mentions):
        if not (YEARLESS.fullmatch(begun.value.value) and YEARLESS.fullmatch(ends.value.value)):
            continue
        if SENTENCE_END.search(text, begun.end, ends.start) or not is_to_come(text, ends.start):
            continue
        if cues.direction(text, begun.start, begun.end) == tense.PAST:
            yield Running(begun, ends)


def _in_year(mention: Mention, year: int) -> int | None:
    found = YEARLESS.fullmatch(mention.value.value)
    try:
        return found and date(year, int(found["month"]), int(found["day"])).toordinal()
    except ValueError:
        return None


class Counted:
    """A time that is counted from the unknown day of writing."""

    def __init__(self, text: str, mention: Mention, language: str = "en") -> None:
        first = max(0, mention.start - BEFORE)
        self._window = text[first : mention.end + AFTER]
        self._place = mention.start - first, mention.end - first
        self._language = language
        self._known: dict[int, Timex | None] = {}
        words = grammar(language).words
        bare = text[mention.start : mention.end].split()[0].lower() in words["weekdays"]
        untold = bare and grammar(language).cues.direction(text, mention.start, mention.end) == tense.UNKNOWN
        self._slack = WEEK if untold else 0

    def on(self, written: int) -> Timex | None:
        """What the time means in a text written on a day; None where that does not follow from the day."""
        if written not in self._known:
            day = date.fromordinal(written)
            found = find(self._window, ReferenceDate(day, day, "content"), language=self._language, register=NEWS)
            value = next((m.value for m in found if (m.start, m.end) == self._place), None)
            usable = value is not None and value.earliest is not None and is_counted_from_reference(value)
            self._known[written] = value if usable else None
        return self._known[written]

    def means(self, written: Days) -> Days | None:
        """The days that the time may mean in a text written within some days."""
        first, last = self.on(written[0]), self.on(written[1])
        if first is None or last is None or first.earliest is None or last.latest is None:
            return None
        return first.earliest.toordinal(), last.latest.toordinal() + (7 if self._slack else 0)

    def written(self, meant: Days) -> Days | None:
        """The days of writing on which the time may mean some of the days `meant`."""
        days = range(meant[0] - REACH, meant[1] + REACH)
        if any(self.on(day) is None for day in (days[0], meant[0], days[-1])):
            return None
        if self._slack:
            return meant[0] - WEEK, meant[1] + WEEK
        first = bisect_left(days, meant[0], key=lambda day: self._bound(day, 1))
        last = bisect_left(days, meant[1] + 1, key=lambda day: self._bound(day, 0)) - 1
        return (days[first], days[last]) if first <= last else None

    def _bound(self, day: int, end: int) -> int:
        value = self.on(day)
        found = (value.earliest, value.latest)[end] if value is not None else None
        return found.toordinal() if found is not None else day
