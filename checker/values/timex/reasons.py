"""The chain of reasoning behind an anchored time, in sentences."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.model.document import Document
from checker.values.timex.show import MONTHS, WEEKDAYS, show, span
from checker.values.timex.value import Timex

REASONS = {
    "reference": "it is counted from the document's date",
    "relative": "it is counted from the document's date",
    "week before": "the last {weekday} up to {reference}, as the words around it tell of the past",
    "week after": "the next {weekday} from {reference} on, as the words around it tell of the future",
    "year before": "the year is not stated; the last one up to the document's date, as the words around it tell of the past",
    "year after": "the year is not stated; the next one from the document's date, as the words around it tell of the future",
    "year named": "the year is not stated; the one that the sentence begins with",
    "year near": "the year is not stated; the one of the date that it is joined to",
    "month near": "the month is not stated; the nearest in which that day falls on that weekday",
    "month": "the month is not stated; the one that the text speaks of, or the nearest such day that the words around it allow",
    "composed": "it is counted from the date of the event that it is told of",
    "message": "it is counted from the day that stands at the head of its message",
    "bounds": "it is counted from the document's date, of which the text only tells between which days it lies",
    "century": "the century is not stated",
    "story": "the year or week is not stated; the text tells a story, and this is the nearest to the date before it",
    "focus": "it is counted from the date that the text speaks of before it",
    "event": "the day is not stated; the one that the text tells of the event",
    "near": "the day is not stated; the one that the text is speaking of",
    "vague": "it does not say when",
    "no date": "no reference date: neither the document nor the text before it has a date to count it from",
    "impossible": "there is no such day",
    "": "before the year 1, or after the year 9999",
}
"""Why a time is the one that it is; {weekday} is its own, {reference} the document's date."""

ANCHORS = {
    "reference": "document date",
    "relative": "document date",
    "week before": "document date, last {weekday}",
    "week after": "document date, next {weekday}",
    "year before": "document date, last such time of a year",
    "year after": "document date, next such time of a year",
    "year named": "year that its sentence begins with",
    "year near": "date that it is joined to",
    "month near": "document date, nearest such month",
    "month": "date spoken of before it, or document date",
    "composed": "date that it is counted from",
    "message": "day at the head of its message",
    "bounds": "bounds of the document date",
    "century": "this century or the last",
    "story": "date before it in the story",
    "focus": "date spoken of before it",
    "event": "day of the event that it is told of",
    "near": "date beside it, or spoken of",
    "vague": "none, it does not say when",
    "no date": "none, no reference date",
    "impossible": "none, there is no such day",
}


def anchor(value: Timex) -> str:
    """What a time was resolved through, in a few words; "" for one that is stated in full."""
    return ANCHORS.get(value.why, value.why).replace("{weekday}", _weekday(value))


def is_counted_from_reference(value: Timex) -> bool:
    """Whether the document's own date is what a time was resolved through."""
    return anchor(value).startswith("document date")


def unanchored(value: Timex) -> str:
    """Why a DATE or TIME has no place on the calendar; "" for one that has, and for words that name none ("now")."""
    if value.type not in ("DATE", "TIME") or value.earliest is not None or value.why == "vague":
        return ""
    return REASONS.get(value.why, value.why)


def reasoning(mention: Mention, document: Document, called: str = "") -> tuple[str, ...]:
    """How a time was placed on the calendar, a sentence a step; empty for one that is stated in full. `called` is what the
    document is called among others."""
    value: Timex = mention.value
    if value.stated:
        return ()
    words = " ".join(document.text[mention.start : mention.end].split())
    if words.endswith(".m") and document.text.startswith(".", mention.end):
        words += "."  # of "a.m." at the end of a sentence
    steps = []
    if (reference := document.reference) is not None and value.earliest is not None and value.why != "message":
        day = reference.earliest
        known = f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
        if reference.earliest == reference.latest:
            steps.append(f"{called or 'The document'} is dated {known} (known by its {reference.provenance}).")
        elif value.why == "bounds":
            written = span(reference.earliest, reference.latest)
            steps += [
                f"{called or 'The document'} was written {written} (known by its {reference.provenance}).",
                *reference.why,
            ]
    if value.earliest is None:
        return (*steps, f"“{words}” has no place on the calendar: {REASONS.get(value.why, value.why)}.")
    if value.why == "bounds":
        assert value.latest is not None
        lies = "is" if value.earliest == value.latest else "lies"
        return (*steps, f"“{words}” {lies} {span(value.earliest, value.latest)}: {REASONS['bounds']}.")
    why = REASONS.get(value.why, value.why).replace("{weekday}", _weekday(value))
    if reference is not None:
        day = reference.earliest
        why = why.replace("{reference}", f"{day.day} {MONTHS[day.month - 1]} {day.year}")
    return (*steps, f"“{words}” is {show(value)}: {why}.")


def _weekday(value: Timex) -> str:
    """The name of the weekday on which a time begins."""
    return WEEKDAYS[value.earliest.weekday()] if value.earliest else "such weekday"
