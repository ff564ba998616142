"""When it happens that a claim tells of: the other times of its sentence, as far as they are told of it."""

from __future__ import annotations

from checker.align.slots import sentence, times
from checker.align.slots.scene import Scene
from checker.align.slots.spans import Span, span
from checker.lazily import lazily
from checker.model.document import Segment


class Timed(Scene):
    """A claim's clause in time."""

    @lazily
    def years(self) -> frozenset[int]:
        """The years that the sentence writes."""
        return self._told.years

    @lazily
    def years_off(self) -> frozenset[int]:
        """The sentence's years told by their distance from that of writing."""
        document = self._claim.document
        return times.years_off(document.text, self._sentences.mentions, self._told_in, self._claim.mention)

    @lazily
    def days(self) -> tuple[tuple[int, int], ...]:
        """The bounds (ordinals) of the sentence's other dates."""
        text, telling = self._claim.document.text, self._lexicon.verbs.telling
        return times.days(text, self._sentences.mentions, self._told_in, self._claim.mention, telling)

    @lazily
    def told_on(self) -> times.Days:
        """The bounds (ordinals) of the day on which somebody says it, None where the sentence names none."""
        text, telling = self._claim.document.text, self._lexicon.verbs.telling
        return times.told_on(text, self._sentences.mentions, self.segment, self._claim.mention, telling)

    @lazily
    def span(self) -> Span | None:
        """Over what span of time the claim is told."""
        telling = self._lexicon.verbs.telling
        return span(self._claim.document, self._sentences.mentions, self._told_in, self._claim.mention, telling)

    @lazily
    def hours(self) -> frozenset[int]:
        """The minutes of the day at which it happens."""
        return times.hours(self._claim.document.text, self._sentences.mentions, self._told_in, self._claim.mention)

    @lazily
    def document_years(self) -> frozenset[int]:
        """The years of the document and of all dates in it."""
        return self._sentences.years

    @lazily
    def _told_in(self) -> Segment:
        """What tells of the claim: all of its sentence, or the words that restrict those who were counted before."""
        if not self.again:
            return self.segment
        end = sentence.restricted(self._words, self._place.governor, self.segment.end)
        return self.segment._replace(start=self._claim.mention.start, end=end)
