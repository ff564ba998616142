"""On which days of the year a document says that something happened, told by words alone.

Stories are found beside extraction, before any time is read by its grammar (values/timex/). What tells two like events apart
is plainer: "on Tuesday" under a dateline of 9 April, and under one of 30 April. A weekday is one of the seven days up to
the document's own; which, is known where its year is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from checker.align.stories.rare import MONTHS
from checker.align.words import CLASSES, LOWER, Words
from checker.model.document import Document
from checker.named import NamedTuple

FIRST = 90
"""So many words into a document its event is told; a day that comes first later is background."""
_DATELINE = 45
"""A document without a reference date is of the day that stands within so many words."""
_YEAR = 366
_LEAP = 2004
_APART = 3
"""So many days apart two days may still be one event's, told wrongly or of its eve and its end."""
_WEEKDAYS = {word: number for number, words in enumerate(CLASSES["weekdays"]) for word in words}
_DAYS_BACK: Mapping[str, int] = CLASSES["days_back"]

Days = tuple[int, int]
"""The earliest and the latest day of the year, 1 to 366; before 1 are days of the year before."""


class Told(NamedTuple):
    """The days that a document tells in their order, and which of them is told first: that of its event, as a rule."""

    first: Days | None
    every: frozenset[Days]


def told_days(document: Document, number: int, words: Words) -> Told:
    """The days of a document, the `number`th of those whose words these are; none where its own day is not known."""
    vocabulary = words.vocabulary
    starts, forms, _ = words.documents[number]
    folds = [vocabulary.folds[vocabulary.fold_of[form]] for form in forms]
    dates = [
        (at, day)
        for at, word in enumerate(folds)
        if word in MONTHS and vocabulary.shapes[forms[at]] != LOWER
        if (day := _day_beside(folds, at)) is not None
    ]
    reference = document.reference
    weekday = None
    if reference and reference.earliest == reference.latest:
        own = _day(reference.latest.month - 1, reference.latest.day)
        weekday = reference.latest.weekday()
    else:
        own = next((day for at, day in dates if at < _DATELINE), None)
    if own is None:
        return Told(None, frozenset())
    start, end = _date_line(document)
    found = sorted((at, days) for at, days in _told(folds, dates, own, weekday) if not start <= starts[at] < end)
    return Told(next((days for at, days in found if at < FIRST), None), frozenset(days for _, days in found))


def _told(folds: list[str], dates: list[tuple[int, int]], own: int, weekday: int | None) -> Iterator[tuple[int, Days]]:
    """Where which days are told, a document's own in its dateline left out."""
    for at, day in dates:
        if day != own or at >= _DATELINE:
            yield at, (day, day)
    for at, word in enumerate(folds):
        if word in _WEEKDAYS:
            if weekday is None:
                yield at, (own - 6, own)
            else:
                day = own - (weekday - _WEEKDAYS[word]) % 7
                yield at, (day, day)
        elif word in _DAYS_BACK:
            yield at, (own - _DAYS_BACK[word], own)


def other_days(own: Told, other: Told) -> bool:
    """Whether neither of two documents tells the day that the other tells first."""
    if own.first is None or other.first is None:
        return False
    return not any(_meet(own.first, days) for days in other.every) and not any(
        _meet(other.first, days) for days in own.every
    )


def same_day(own: Told, other: Told) -> bool:
    """Whether two documents tell one day first."""
    return own.first is not None and other.first is not None and _meet(own.first, other.first)


def _meet(own: Days, other: Days) -> bool:
    """Whether two stretches of days meet, or nearly; the year is a circle."""
    half = (own[1] - own[0] + other[1] - other[0]) / 2 + _APART
    return abs(((sum(own) - sum(other)) / 2 + _YEAR / 2) % _YEAR - _YEAR / 2) <= half


def _day_beside(folds: list[str], at: int) -> int | None:
    """The day of the year of which a month's name and the number beside it tell, "9 April", "April 9th"."""
    for neighbour in folds[max(at - 1, 0) : at + 2]:
        day = neighbour.rstrip("stndrh")
        if day.isdecimal() and 0 < int(day) <= 31:
            return _day(MONTHS[folds[at]], int(day))
    return None


def _day(month: int, day: int) -> int | None:
    """The number of a day in a leap year; `month` counts from 0."""
    try:
        return date(_LEAP, month + 1, day).timetuple().tm_yday
    except ValueError:
        return None


def _date_line(document: Document) -> tuple[int, int]:
    """Where the line is that tells nothing but a document's date."""
    reference = document.reference
    if reference is None or reference.span is None or reference.provenance != "date line":
        return 0, 0
    text, (start, end) = document.text, (reference.span.start, reference.span.end)
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text)
