"""Distances in time against dates that stand elsewhere: in another sentence, or in another document of the story.

"The call comes more than a month after the office published a report": the report's date may stand anywhere in the
story, the call's in the sentence before. What one sentence holds by itself is checker.values.timex.checks_relative's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.align.events import Event, Events
from checker.align.stories import Stories
from checker.compare.findings import Cited, cited_finding
from checker.extract import Extraction
from checker.model.claim import Mention, between
from checker.model.document import Document
from checker.model.finding import Finding
from checker.rulebook import Rule, Rulebook
from checker.values import timex
from checker.values.timex import Timex
from checker.values.timex.checks_relative import (
    NOT_CALENDAR,
    OWN_DATE,
    WAY,
    bounds,
    days_between,
    distance_days,
    is_placed,
    sentence,
)

CHECK = "timex.relative_fits"
"""The check of which this is the part that looks beyond a sentence."""
PROBABILITY, BOUNDED_PROBABILITY = 0.7, 0.5
"""Of a finding, and of one that rests on a day which is only known within bounds."""
EVENT_REACH = 80  # characters after "after" that tell the event
CLAUSE_END = re.compile(r"\.\s+[A-Z]|[;:,()\n\"“”]| (?:that|which|who|stating|saying|and|but) ")
SPOKEN_OF = re.compile(
    r"(?:The|This|That|It|These|Those)\b[^.;:,\n]{0,60}? (?:comes?|came|follows|followed) (?:just )?$"
)


def distances(
    telling: Sequence[int],
    documents: Sequence[Document],
    extractions: Mapping[int, Extraction],
    stories: Stories,
    rulebook: Rulebook,
) -> Iterator[Finding]:
    """Findings of the rules that check told distances, where the two dates do not stand in the distance's sentence.

    `telling` are the numbers of the documents that may tell distances; `extractions` has what those of their stories give.
    """
    rules = [rule for rule in rulebook.rules if rule.check == CHECK]
    events = Events(documents, extractions, rulebook)
    for rule in rules:
        for number in telling:
            times = [mention for mention in extractions[number].mentions if mention.kind == "timex"]
            for at, mention in enumerate(times):
                if mention.value.type == "DURATION":
                    yield from _distance(rule, number, times, at, documents, stories, events)


def _distance(
    rule: Rule,
    number: int,
    times: Sequence[Mention],
    at: int,
    documents: Sequence[Document],
    stories: Stories,
    events: Events,
) -> Iterator[Finding]:
    document, distance = documents[number], times[at]
    text = document.text
    way = WAY.match(text, distance.end)
    told = distance_days(distance.value) if way else None
    if way is None or told is None or NOT_CALENDAR.search(text, distance.start, distance.end):
        return
    first, last = sentence(text, distance.start)
    if between(times, distance.end + 1, last):
        return
    own = _own(text, times, at, first)
    event = own and _event(text, way.end(), last, stories.related(number), events)
    if not own or not event or (event.document, event.mention) == (number, own):
        return
    earlier, later = (event.mention, own) if way["way"] != "before" else (own, event.mention)
    fewest, most = days_between(earlier.value, later.value)
    if told[0] <= most and fewest <= told[1]:
        return
    apart = f"{fewest} days" if fewest == most else f"{fewest} to {most} days"
    is_bounded = "bounds" in (earlier.value.why, later.value.why)
    values = {
        "distance": " ".join(text[distance.start : way.end()].split()),
        "first": _shown(earlier.value),
        "last": _shown(later.value),
        "days": apart,
    }
    yield cited_finding(
        rule,
        [
            Cited(document, distance.start, way.end() - 1),
            Cited(document, own.start, own.end),
            Cited(documents[event.document], event.mention.start, event.mention.end),
        ],
        values,
        (
            *timex.reasoning(event.mention, documents[event.document]),
            *timex.reasoning(own, document),
            f"From {values['first']} to {values['last']} it is {apart}.",
        ),
        BOUNDED_PROBABILITY if is_bounded else PROBABILITY,
    )


def _own(text: str, times: Sequence[Mention], at: int, first: int) -> Mention | None:
    """The date of what happened so long after: right before the distance, or of what its sentence goes on to speak of."""
    distance = times[at]
    before = between(times, first, distance.start)
    if before:
        own = before[-1]
        return own if is_placed(own.value) and OWN_DATE.fullmatch(text, own.end, distance.start) else None
    if not SPOKEN_OF.fullmatch(text[first : distance.start]):
        return None
    end = first
    while end and text[end - 1].isspace():
        end -= 1
    begin, _ = sentence(text, end - 2)
    dates = [mention for mention in between(times, begin, first) if mention.value.why != "vague"]
    return dates[0] if len(dates) == 1 and is_placed(dates[0].value) else None


def _event(text: str, start: int, last: int, together: Sequence[int], events: Events) -> Event | None:
    """The finest date that the story tells of the event after "after"; None where it tells none, or two that differ."""
    last = min(last, start + EVENT_REACH)
    if end := CLAUSE_END.search(text, start, last):
        last = end.start()
    predicates, things = events.predicates(text, start, last), frozenset(events.things(text, start, last))
    if not predicates or not things:
        return None
    found = [
        event
        for number in together
        for event in events.of(number)
        if event.predicate in predicates and event.things & things and is_placed(event.mention.value)
    ]
    if not found:
        return None
    days = [bounds(event.mention.value) for event in found]
    if max(first for first, _ in days) > min(end for _, end in days):
        return None
    return min(found, key=lambda event: bounds(event.mention.value)[1] - bounds(event.mention.value)[0])


def _shown(value: Timex) -> str:
    """A date for a reader, with its bounds where it is known only within them."""
    if value.why != "bounds" or value.earliest is None or value.latest is None:
        return timex.show(value)
    return f"a day {timex.span(value.earliest, value.latest)}"
