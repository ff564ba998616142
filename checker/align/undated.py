"""The undated documents of one story: bounds of the day of writing, from what they share with the others.

"Last month's assessment" was published on August 31, 2022, as another document tells: it was written in September. Bounds
found for one document are used for the next, and so on. A document is dated only within bounds, and never where what it
shares contradicts itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from checker.align.events import STRONG, WEAK, Event, Events, likeness
from checker.extract import Extraction
from checker.model.document import Document, ReferenceDate
from checker.named import NamedTuple
from checker.values.timex.day import points_back
from checker.values.timex.show import span
from checker.values.timex.undated import Counted, Days, Running, running

COARSE = ("minute", "part", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
WIDEST = 92
"""Days; wider bounds date nothing."""
FEWEST_AGREEING = 2
"""Times of a document that must point to the same days of writing, one of them by a sure tie."""
FAR = 60
"""Days that a document's bounds may lie from the date of another document of its story, which tells of the same events."""
MOST_ROUNDS = 3


class Tie(NamedTuple):
    """A time of an undated document and those of other documents that date the same event, with how surely they do."""

    own: Event
    others: tuple[tuple[Event, int], ...]


class Told(NamedTuple):
    """A time of another document and the days that it means, as far as is known."""

    event: Event
    days: Days
    sure: int


class _Bounds:
    """Bounds that are narrowed step by step, with the reason of every step that narrows them."""

    def __init__(self) -> None:
        self.days: Days | None = None
        self.reasons: list[str] = []
        self.sure = self.agreeing = 0

    def narrow(self, days: Days | None, reasons: Sequence[str], sure: int) -> None:
        """To some days, None for what does not tell any; bounds that are empty stay so."""
        if days is None:
            return
        self.sure, self.agreeing = max(self.sure, sure), self.agreeing + 1
        narrowed = days if self.days is None else (max(self.days[0], days[0]), min(self.days[1], days[1]))
        if narrowed != self.days:
            self.days = narrowed
            self.reasons.extend(reasons)


class Story:
    """The documents of one story, and what is known of the undated ones."""

    def __init__(
        self,
        documents: Sequence[Document],
        extractions: Mapping[int, Extraction],
        events: Events,
        members: Sequence[int],
        together: Sequence[int],
    ) -> None:
        self._documents = documents
        self._extractions = extractions
        self._events = events
        self._dated = [
            reference.latest.toordinal() for other in together if (reference := documents[other].reference) is not None
        ]
        self._counted: dict[tuple[int, int], Counted] = {}
        self._ties = {number: ties for number in members if (ties := list(self._tied(number, together)))}
        self._found: dict[int, ReferenceDate] = {}

    def dated(self) -> Mapping[int, ReferenceDate]:
        """Bounds for those documents that they are found for; a round uses what the last one found."""
        going = {number: self._going(number) for number in self._ties}
        for _ in range(MOST_ROUNDS):
            found = {number: bounds for number in self._ties if (bounds := self._bounds(number, going[number]))}
            if found == self._found:
                break
            self._found = found
        return self._found

    def _going(self, number: int) -> list[Running]:
        times = [mention for mention in self._extractions[number].mentions if mention.kind == "timex"]
        return list(running(self._documents[number].text, times))

    def _tied(self, number: int, together: Sequence[int]) -> Iterator[Tie]:
        """What an undated document's times share with those of the others; an event that it dates in two ways is left."""
        unplaced = [event for event in self._events.of(number) if event.mention.value.earliest is None]
        for event in self._alone(number, unplaced):
            others = [
                (other, sure)
                for neighbour in together
                if neighbour != number
                for other in self._alone(neighbour, [e for e in self._events.of(neighbour) if likeness(event, e)])
                if (sure := likeness(event, other)) and _is_as_fine(other, event)
            ]
            if others:
                yield Tie(event, tuple(others))

    def _alone(self, number: int, events: Sequence[Event]) -> list[Event]:
        """The events that their document does not date in two ways."""
        return [
            event
            for event in events
            if not any(_is_rival(event, other) and likeness(event, other) for other in self._events.of(number))
        ]

    def _bounds(self, number: int, going: Sequence[Running]) -> ReferenceDate | None:
        """The days of writing that everything allows, with the reasons; None where it contradicts itself or is wide.

        What is anchored comes first, what rests on other derived bounds last.
        """
        told_of = [(tie.own, told) for tie in self._ties[number] if (told := self._told(tie))]
        told_of.sort(key=lambda pair: _is_derived(pair[1]))
        derived_from = next((at for at, (_, told) in enumerate(told_of) if _is_derived(told)), len(told_of))
        bounds = _Bounds()
        for own, told in told_of[:derived_from]:
            bounds.narrow(self._counting(own).written(told.days), self._reasons(own, told), told.sure)
        for each in going if bounds.days else ():
            begun, ends = (self._documents[number].text[mention.start : mention.end] for mention in each)
            going_on = f"“{begun}” has been and “{ends}” is still to come."
            bounds.narrow(each.within(bounds.days or (0, 0)), [going_on], WEAK)
        for own, told in told_of[derived_from:]:
            bounds.narrow(self._counting(own).written(told.days), self._reasons(own, told), told.sure)
        days = bounds.days
        if days is None or days[1] - days[0] > WIDEST or bounds.sure < STRONG or bounds.agreeing < FEWEST_AGREEING:
            return None
        if days[0] > days[1] or not any(days[0] - FAR <= day <= days[1] + FAR for day in self._dated):
            return None
        first, last = map(date.fromordinal, days)
        return ReferenceDate(first, last, "content", why=tuple(bounds.reasons))

    def _reasons(self, own: Event, told: Told) -> list[str]:
        """Why a time means certain days: what is known of the other document's day of writing, and what is shared."""
        other = self._documents[told.event.document]
        name = other.source or other.id
        known = self._found.get(told.event.document) if _is_derived(told) else None
        steps = [f"{name}: {step}" for step in known.why] if known else []
        if known:
            steps.append(f"{name} was written {span(known.earliest, known.latest)}.")
        days = span(*map(date.fromordinal, told.days))
        shared = _what(own, told.event)
        return [
            *steps,
            f"“{_words(own)}” is the same time as “{_words(told.event)}” in {name}, {days}: both date the same {shared}.",
        ]

    def _told(self, tie: Tie) -> Told | None:
        """What the others of a tie mean: those that are anchored before those that derived bounds place; all must agree."""
        told = [Told(other, days, sure) for other, sure in tie.others if (days := self._meant(other))]
        agreeing = [each for each in told if not _is_derived(each)] or told
        if not agreeing or max(each.days[0] for each in agreeing) > min(each.days[1] for each in agreeing):
            return None
        finest = min(agreeing, key=lambda each: each.days[1] - each.days[0])
        return finest._replace(sure=max(each.sure for each in agreeing))

    def _meant(self, event: Event) -> Days | None:
        """The days that a time means, as far as is known."""
        value = event.mention.value
        if value.earliest is not None and value.latest is not None:
            return value.earliest.toordinal(), value.latest.toordinal()
        bounds = self._found.get(event.document)
        return bounds and self._counting(event).means((bounds.earliest.toordinal(), bounds.latest.toordinal()))

    def _counting(self, event: Event) -> Counted:
        key = event.document, event.mention.start
        if key not in self._counted:
            document = self._documents[event.document]
            self._counted[key] = Counted(document.text, event.mention, document.language or "en")
        return self._counted[key]


def _is_derived(told: Told) -> bool:
    return told.event.mention.value.earliest is None


def _is_rival(event: Event, other: Event) -> bool:
    """Whether two times of one document cannot both be when one event was: "Monday" and "Friday", but not "this week"."""
    a, b = event.mention.value, other.mention.value
    if a.earliest and a.latest and b.earliest and b.latest:
        return bool(a.latest < b.earliest or b.latest < a.earliest)
    return event.entry.claim.text.lower() != other.entry.claim.text.lower() and len(a.value) == len(b.value)


def _is_as_fine(other: Event, event: Event) -> bool:
    """Whether another document's time tells as much of an event: its own "January" says little of a "Monday"."""
    value, own = other.mention.value, event.mention.value
    if points_back(value, other.entry.claim.text):
        return False
    grain = COARSE.index(value.granularity) if value.granularity in COARSE else _grain(value.value)
    return grain <= _grain(own.value)


def _grain(value: str) -> int:
    """How coarse the notation of a time without a place is, as an index of COARSE."""
    shapes = ((r"XXXX-WXX-\d.*|XXXX-(?:XX|\d\d)-.*", "day"), (r"XXXX-WXX.*", "week"), (r"XXXX-(?:XX|\d\d)", "month"))
    return COARSE.index(next((unit for shape, unit in shapes if re.fullmatch(shape, value)), "year"))


def _what(a: Event, b: Event) -> str:
    """Words for the event that two times date: "release (report)"."""
    predicate, things = a.predicate or b.predicate, ", ".join(sorted(a.things & b.things))
    return f"{predicate} ({things})" if predicate and things else predicate or things


def _words(event: Event) -> str:
    return " ".join(event.entry.claim.text.split())
