"""Distances in time against the dates that they are told of: "more than a month after" what was 26 days before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document
from checker.values.timex.naming import EVENT_NAMED, dated_before
from checker.values.timex.reasons import reasoning
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.show import show, span
from checker.values.timex.value import Timex
from checker.values.timex.ways import Telling, distance_days, tellings

EVENT = re.compile(
    r"(?:the |its |their )?|(?:(?!and |but |or |when |while |who |which |that |said |if )[\w'’.-]+ ){1,9}(?:on|of|in|dated) $"
)
LATER = re.compile(r"(?:(?:just|only) )?(?P<distance>.{3,40}) (?P<way>later|earlier)", re.I)
BESIDE = re.compile(r",? ?(?:\(|[-–—] ?)?(?:on |in )?(?:the )?")
OWN_DATE = re.compile(r",? ?(?:\(|[-–—] ?)?(?:(?!and |but |said |that )[\w'’]+ ){0,3}$")
AFTER_EVENT = re.compile(
    r"\)?,(?: (?!and |but |or |who|whose|which|that |when |where )[\w'’.-]+){0,9}?,? (?:on |in )?$"
)
BEGINS_MAIN = re.compile(r"\)?, (?:on |in )?$")
CLAUSE_ENDS = re.compile(r"\)?(?:[.;!?]|$| (?:and|but)\b)")
GOES_ON = re.compile(r",? (?:and|but|then)(?: [\w'’]+){1,4} (?:on |in )")
FAR, YEAR = 31, 365.25  # days
STOPS = re.compile(r"[.;)!?]|$")


def relative_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "On 26 September 2022, more than a month after the report of 31 August 2022": both dates and the distance told.

    One date is that of the event which follows "after" or "before"; it stands behind the event, or in the words before, which
    name the event, too. The other stands before the distance, or after the event and a comma.
    """
    yield from later_fits(document, mentions)
    text = document.text
    times = [mention for mention in mentions if mention.kind == "timex"]
    for told in tellings(text, times):
        found = _dates(text, times, told)
        if found is None or fits(told, found[0].value, found[1].value):
            continue
        event, own = found
        values, reason = shown(told, event.value, own.value, text)
        yield Misfit(
            (told.start, told.end),
            tuple(sorted(((own.start, own.end), (event.start, event.end)))),
            values,
            (*reasoning(event, document), *reasoning(own, document), reason),
        )


def _dates(text: str, times: Sequence[Mention], told: Telling) -> tuple[Mention, Mention] | None:
    """The date of the event, and that of what happened so long after it."""
    first, last = sentence(text, told.start)
    event = next((m for m in between(times, told.event, last) if is_placed(m.value)), None)
    if event is not None and event.end <= last and EVENT.fullmatch(text, told.event, event.start):
        own = _own_date(text, times, told, event.end, first, last)
        return (event, own) if own else None
    named = EVENT_NAMED.match(text, told.event, last)
    own = _own_date(text, times, told, named.end(), first, last) if named else None
    if named is None or own is None:
        return None
    before = dated_before(text, times, named["words"], min(own.start, told.start), first)
    return (before, own) if before else None


def fits(told: Telling, event: Timex, own: Timex) -> bool:
    """Whether two dates can lie so far apart as it is told; so they can where one is far on the other side of the event, and
    must be that of something else ("two days after the vote of 1 September 2022, the mayor, elected on 3 May 2018")."""
    fewest, most = days_between(event, own)
    if (told.low + told.high > 0 and most < -FAR) or (told.low + told.high < 0 and fewest > FAR):
        return True
    return told.low <= most and fewest <= told.high


def shown(told: Telling, event: Timex, own: Timex, text: str) -> tuple[dict[str, str], str]:
    """What a rule's message says of a distance and its two dates, the earlier one first, and the sum as a sentence."""
    earlier, later = (event, own) if bounds(event) <= bounds(own) else (own, event)
    fewest, most = (max(0, days) for days in days_between(earlier, later))
    words = " ".join(text[told.start : told.end].split())
    apart = _length_of(fewest, most, words)
    values = {"distance": words, "first": day_words(earlier), "last": day_words(later), "days": apart}
    return values, f"From {values['first']} to {values['last']} it is {apart}."


def _length_of(fewest: int, most: int, distance: str) -> str:
    """A length in days, or in years where the distance is told in these and no closer bounds are known: "9 to 11 years"."""
    if most - fewest < int(YEAR) or "year" not in distance:
        return _in_days(fewest, most)
    return f"{int(fewest / YEAR)} to {ceil(most / YEAR)} years"


def _in_days(fewest: int, most: int) -> str:
    """A number of days, or its bounds: "1 day", "1,133 days", "5 to 7 days"."""
    numbers = f"{fewest:,}" if fewest == most else f"{fewest:,} to {most:,}"
    return f"{numbers} day{'' if numbers == '1' else 's'}"


def day_words(value: Timex) -> str:
    """A date for a reader, with its bounds where it is known only within them."""
    if value.why != "bounds" or value.earliest is None or value.latest is None:
        return show(value)
    return f"a day {span(value.earliest, value.latest)}"


def later_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "It was launched on 12 February 2020. A week later, on 12 March 2020, it sailed": counted from the date before.

    The date before is that of the same sentence or of the one before it, and the text tells no other time between. So it is
    in "was launched on 12 February 2020 and sailed on 12 March 2020, a week later".
    """
    text = document.text
    times = [mention for mention in mentions if mention.kind == "timex"]
    for before, middle, last in zip(times, times[1:], times[2:], strict=False):
        told, after, found = _later(text, middle, last)
        if found is None or told.value.type != "DATE" or told.value.why != "focus":
            continue
        if not (is_placed(before.value) and is_placed(after.value) and (before.value.stated or after.value.stated)):
            continue
        first, _ = sentence(text, told.start)
        first, _ = sentence(text, max(0, first - 3))
        joined = GOES_ON.fullmatch(text, before.end, after.start) if told is last else before.start >= first
        if not joined:
            continue
        distance = _length(found["distance"])
        if distance is None:
            continue
        earlier, later = (before, after) if found["way"] == "later" else (after, before)
        fewest, most = days_between(earlier.value, later.value)
        if distance[0] <= most and fewest <= distance[1]:
            continue
        words = " ".join(text[told.start : told.end].split())
        apart = _length_of(fewest, most, words)
        yield Misfit(
            (told.start, told.end),
            ((before.start, before.end), (after.start, after.end)),
            {
                "distance": words,
                "first": show(earlier.value),
                "last": show(later.value),
                "days": apart,
            },
            (
                *reasoning(before, document),
                *reasoning(after, document),
                f"From {show(earlier.value)} to {show(later.value)} it is {apart}.",
            ),
        )


def _later(text: str, middle: Mention, last: Mention) -> tuple[Mention, Mention, re.Match[str] | None]:
    """Of two times that stand side by side, the distance and the date, whichever comes first, and the distance's words."""
    if found := LATER.fullmatch(text, middle.start, middle.end):
        return middle, last, found if BESIDE.fullmatch(text, middle.end, last.start) else None
    ends = text[middle.end : last.start] == ", " and STOPS.match(text, last.end)
    return last, middle, LATER.fullmatch(text, last.start, last.end) if ends else None


def _length(words: str) -> tuple[float, float] | None:
    """The fewest and the most days of "three weeks"."""
    from checker.values.timex import read  # where no text tells such a distance, no grammar is imported

    value = read(words)
    return distance_days(value) if value else None


def _own_date(text: str, times: Sequence[Mention], told: Telling, event: int, first: int, last: int) -> Mention | None:
    """The date of what happened so long after the event: right before the distance, or after the event, which ends at
    `event`, and a comma."""
    earlier = [m for m in between(times, first, told.start) if m.end <= told.start]
    before = earlier[-1] if earlier else None
    if before is not None and is_placed(before.value):
        another = text.endswith((" of ", " dated "), first, before.start)
        return before if OWN_DATE.fullmatch(text, before.end, told.start) and not another else None
    if text[first : told.start].strip(" \n\"'“‘"):
        return None
    after = next((m for m in between(times, event, last) if is_placed(m.value)), None)
    if after is None or after.end > last or text.endswith(" of ", event, after.start):
        return None
    if BEGINS_MAIN.fullmatch(text, event, after.start):
        return after
    ends = AFTER_EVENT.fullmatch(text, event, after.start) and CLAUSE_ENDS.match(text, after.end)
    return after if ends else None


def days_between(earlier: Timex, later: Timex) -> tuple[int, int]:
    """The fewest and the most days from one date to another, where a bare "Friday" may be that of the next week as well."""
    a, b = bounds(earlier), bounds(later)
    other_week = 7 * (earlier.why.startswith("week") + later.why.startswith("week"))
    return (b[0] - a[1]).days - other_week, (b[1] - a[0]).days + other_week


def bounds(value: Timex) -> tuple[date, date]:
    assert value.earliest is not None and value.latest is not None
    return value.earliest, value.latest
