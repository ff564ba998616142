"""What times date: the events of a story, told in the words of several documents.

Two times date one event where their sentences tell the same class of event of the same class of thing ("the report was
released Wednesday", "published an assessment on August 31"), or where one is the attribute of the thing ("last month's
assessment"), and no veto keeps them apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from checker.align.blocks import Entry
from checker.align.slots.reader import Reader
from checker.align.vetoes.differences import another, exclusive, nothing_in_common, other_body
from checker.documents.segment import segments
from checker.model.claim import Claim, Extraction, Mention
from checker.model.document import Document
from checker.named import NamedTuple
from checker.rulebook import Rulebook

WORD = re.compile(r"[^\W\d_]{1,40}")
FIRST, LAST = slice(8), slice(-8, None)  # words that stand near a time, after it and before it
CHARACTERS_AROUND = 80
ATTRIBUTE = re.compile(r"(?:['’]s)? (?:[\w.'’-]{1,20} ){0,2}$")
WEAK, STRONG = 1, 2


class Event(NamedTuple):
    """What a time dates: classes of the lexicon; `entry` has its document, its mention and its sentence's slots.

    `predicate` is the class of event, "" for none; `things` the classes of the nouns around; `attribute` those that the
    time itself stands before.
    """

    entry: Entry
    predicate: str
    things: frozenset[str]
    attribute: frozenset[str]

    @property
    def mention(self) -> Mention:
        return self.entry.claim.mention

    @property
    def document(self) -> int:
        return self.entry.document


class Place(NamedTuple):
    """A time and the classes of things before and after it, with where they stand."""

    mention: Mention
    before: Mapping[str, int]
    after: Mapping[str, int]

    @property
    def things(self) -> frozenset[str]:
        return frozenset(self.before) | frozenset(self.after)


class Events:
    """The events of documents, each read when first asked for, by the `reader` where there is one already."""

    def __init__(
        self,
        documents: Sequence[Document],
        extractions: Mapping[int, Extraction],
        rulebook: Rulebook,
        reader: Reader | None = None,
    ) -> None:
        self._documents, self._extractions = documents, extractions
        self._rulebook = rulebook
        self._reader = reader or Reader(rulebook)
        self.of = cache(self._of)
        self.places = cache(self._places)

    def things(self, text: str, start: int, end: int, near: slice = slice(None)) -> Mapping[str, int]:
        """The classes of things that some words of a passage name (all of them, FIRST or LAST), with where they stand."""
        classes = self._rulebook.forms["things"]
        words = list(WORD.finditer(text, start, end))[near]
        return {classes[word]: found.start() for found in words if (word := found[0].lower()) in classes}

    def predicates(self, text: str, start: int, end: int) -> frozenset[str]:
        """The classes of events that a passage tells."""
        words = [found[0].lower() for found in WORD.finditer(text, start, end)]
        pairs = zip(words, [*words[1:], ""], strict=True)
        return frozenset(found for word, following in pairs if (found := self._rulebook.predicate(word, following)))

    def _of(self, number: int) -> tuple[Event, ...]:
        events = (self._event(number, place) for place in self.places(number))
        return tuple(event for event in events if event)

    def _places(self, number: int) -> tuple[Place, ...]:
        """The dates and times of day of a document's running text, with the things around them; no slots are read."""
        document = self._documents[number]
        text, layout = document.text, segments(document)
        found = []
        for mention in self._extractions[number].mentions:
            if mention.kind != "timex" or mention.value.type not in ("DATE", "TIME"):
                continue
            at = bisect_right(layout, mention.start, key=lambda segment: segment.start) - 1
            if at < 0 or layout[at].kind == "header" or mention.start >= layout[at].end:
                continue
            first = max(layout[at].start, mention.start - CHARACTERS_AROUND)
            last = min(layout[at].end, mention.end + CHARACTERS_AROUND)
            before = self.things(text, first, mention.start, LAST)
            found.append(Place(mention, before, self.things(text, mention.end, last, FIRST)))
        return tuple(found)

    def _event(self, number: int, place: Place) -> Event | None:
        document, mention = self._documents[number], place.mention
        claim = Claim("", document, mention, "date")
        slots = self._reader.read(claim, self._extractions[number].mentions)
        predicate = slots.predicate if slots.predicate in self._rulebook.lexicon["predicates"] else ""
        if not (predicate or place.things) or slots.reported or slots.another or slots.quoted:
            return None
        text = document.text
        attribute = (name for name, start in place.after.items() if ATTRIBUTE.fullmatch(text, mention.end, start))
        return Event(Entry(number, claim, slots), predicate, place.things, frozenset(attribute))


def likeness(a: Event, b: Event) -> int:
    """How surely two times of two documents date one event: STRONG, WEAK or 0, as far as classes of words can tell.

    STRONG is the same event of the same thing; WEAK the same event in the same words, or on the same weekday.
    """
    if a.things and b.things and not a.things & b.things:
        return 0
    if any(veto(a.entry, b.entry) for veto in (exclusive, other_body, another)):
        return 0
    if a.predicate and b.predicate:
        if a.predicate != b.predicate:
            return 0
        if a.things & b.things:
            return STRONG
        weekday = a.mention.value.weekday
        same_words = not nothing_in_common(a.entry, b.entry)
        return WEAK if same_words or 0 <= weekday == b.mention.value.weekday else 0
    return STRONG if (a.attribute & b.things) | (b.attribute & a.things) else 0
