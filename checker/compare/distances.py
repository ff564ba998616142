"""Distances in time against dates that stand elsewhere: in another sentence, or in another document of the story.

"The call comes more than a month after the office published a report": the report's date may stand anywhere in the
story, the call's in the sentence before. What one sentence holds by itself is checker.values.timex.checks.relative's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.align.events import Event, Events
from checker.align.slots.reader import Reader
from checker.align.slots.sentence import CLASSES
from checker.align.stories.stories import Stories
from checker.compare.findings import Cited, cited_finding
from checker.extract import Extraction
from checker.model.claim import Mention, between
from checker.model.document import Document
from checker.model.finding import Finding
from checker.named import NamedTuple
from checker.rulebook import Rule, Rulebook
from checker.values import timex
from checker.values.timex.checks.relative import OWN_DATE, bounds, fits, shown
from checker.values.timex.day import points_back
from checker.values.timex.sentences import is_placed, sentence
from checker.values.timex.ways import SPOKEN_OF, Telling, tellings

CHECK = "timex.relative_fits"
"""The check of which this is the part that looks beyond a sentence."""
PROBABILITY, BOUNDED_PROBABILITY = 0.7, 0.5
"""Of a finding, and of one that rests on a day which is only known within bounds."""
EVENT_REACH = 80  # characters of a clause that tell an event
NAME = re.compile(r"\b[A-Z][\w'’-]*[\w]")
CLAUSE_END = re.compile(r"\.\s+[A-Z]|[;:,()\n\"“”]| (?:that|which|who|stating|saying|and|but) ")
OPENED = re.compile(r"[ \n\"'“‘]*$")
AFTER_CLAUSE = re.compile(r",(?: (?!and |but |or )[\w'’.-]+){1,9}? (?:on )?$")


class Dated(NamedTuple):
    """A date, and the number of the document that it stands in."""

    document: int
    mention: Mention


def distances(
    telling: Sequence[int],
    documents: Sequence[Document],
    extractions: Mapping[int, Extraction],
    stories: Stories,
    rulebook: Rulebook,
    reader: Reader,
) -> Iterator[Finding]:
    """Findings of the rules that check told distances, where the two dates do not both stand in the distance's sentence.

    `telling` are the numbers of the documents that may tell distances; `extractions` has what those of their stories give;
    the `reader` reads slots.
    """
    rules = [rule for rule in rulebook.rules if rule.check == CHECK]
    events = Events(documents, extractions, rulebook, reader)
    for rule in rules:
        for number in telling:
            times = [mention for mention in extractions[number].mentions if mention.kind == "timex"]
            for told in tellings(documents[number].text, times):
                yield from _distance(rule, number, times, told, documents, stories, events)


def _distance(
    rule: Rule,
    number: int,
    times: Sequence[Mention],
    told: Telling,
    documents: Sequence[Document],
    stories: Stories,
    events: Events,
) -> Iterator[Finding]:
    document = documents[number]
    text = document.text
    first, last = sentence(text, told.start)
    clause = _clause(text, told.event, last)
    if between(times, told.event, clause):
        return
    own = _own(number, text, times, told, (first, clause, last))
    event = own and _event(text, told.event, clause, stories.related(number), events)
    if not own or not event or own == event:
        return
    a, b = event.mention.value, own.mention.value
    if fits(told, a, b):
        return
    values, reason = shown(told, a, b, text)
    yield cited_finding(
        rule,
        [
            Cited(document, told.start, told.end),
            *(Cited(documents[each.document], each.mention.start, each.mention.end) for each in (own, event)),
        ],
        values,
        (*timex.reasoning(event.mention, documents[event.document]), *timex.reasoning(own.mention, document), reason),
        BOUNDED_PROBABILITY if "bounds" in (a.why, b.why) else PROBABILITY,
    )


def _clause(text: str, start: int, last: int) -> int:
    """Where the words that tell an event end."""
    last = min(last, start + EVENT_REACH)
    end = CLAUSE_END.search(text, start, last)
    return end.start() if end else last


def _own(number: int, text: str, times: Sequence[Mention], told: Telling, around: tuple[int, int, int]) -> Dated | None:
    """The date of what happened so long after: right before the distance, behind the event and a comma, or of what its
    sentence goes on to speak of."""
    first, clause, last = around
    before = [mention for mention in between(times, first, told.start) if mention.end <= told.start]
    after = between(times, clause, last)
    found: Mention | None = None
    if before:
        found = before[-1] if not after and OWN_DATE.fullmatch(text, before[-1].end, told.start) else None
    elif after:
        opened = OPENED.fullmatch(text, first, told.start)
        found = (
            after[0] if opened and len(after) == 1 and AFTER_CLAUSE.fullmatch(text, clause, after[0].start) else None
        )
    elif SPOKEN_OF.fullmatch(text, first, told.start):
        end = first
        while end and text[end - 1].isspace():
            end -= 1
        begin, _ = sentence(text, end - 2)
        dates = [mention for mention in between(times, begin, first) if mention.value.why != "vague"]
        found = dates[0] if len(dates) == 1 else None
    return Dated(number, found) if found is not None and is_placed(found.value) else None


def _event(text: str, start: int, end: int, together: Sequence[int], events: Events) -> Dated | None:
    """The finest date that the story tells of the event in some words; None where it tells none, or two that differ.

    What is told of it must name a thing of the same class, or the same people.
    """
    core = _without_asides(text[start:end])
    predicates = events.predicates(core, 0, len(core))
    things = frozenset(events.things(text, start, end))
    names = frozenset(found[0].lower() for found in NAME.finditer(text, start, end))
    if not predicates or not (things or names):
        return None
    found = [
        event
        for number in together
        for event in events.of(number)
        if event.predicate in predicates
        and _is_same(event, things, names)
        and is_placed(event.mention.value)
        and not points_back(event.mention.value, event.entry.claim.text)
    ]
    if not found:
        return None
    days = [bounds(event.mention.value) for event in found]
    if max(first for first, _ in days) > min(end for _, end in days):
        return None
    finest = min(found, key=lambda event: bounds(event.mention.value)[1] - bounds(event.mention.value)[0])
    return Dated(finest.document, finest.mention)


def _without_asides(told: str) -> str:
    """The words that tell an event without those between a preposition and the next verb: "issued a warrant in the shooting" is
    told of the warrant, "the towns on the river asked for money" of the asking."""
    core: list[str] = []
    is_aside = False
    for word in told.split():
        is_past = word in CLASSES["past"] or word.endswith("ed")
        is_aside = (is_aside and not is_past) or word in CLASSES["prepositions"]
        core += [] if is_aside else [word]
    return " ".join(core)


def _is_same(event: Event, things: frozenset[str], names: frozenset[str]) -> bool:
    """Whether an event is told of the same class of things, or, where one of the two names none, of the same names."""
    if event.things and things:
        return bool(event.things & things)
    return bool(names) and names <= event.entry.slots.names
