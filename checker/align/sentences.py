"""The sentences of a document as its claims share them: their tokens, and what each tells whichever of its claims is asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from checker.align import sentence
from checker.align.parties import Named, Parties, by_part
from checker.align.strangers import Parts
from checker.align.tokens import Token, tokens
from checker.documents.segment import segments
from checker.model.document import Document, Segment
from checker.named import NamedTuple

_BODY_REACH = 12
"""So many sentences back the body is looked for whose session is told of."""
_LEAD = 12
"""So many segments, headers among them, may stand before a document's second sentence has ended."""
_REACH = 150
"""So many tokens on either side are read: a line of a million words costs no more than its claims."""


class Sentence(NamedTuple):
    """The tokens of a segment, and the names, years, bodies and parties in it, as Slots has them; `named` are the names that
    have a part, in order."""

    words: tuple[Token, ...]
    names: frozenset[str]
    years: frozenset[int]
    bodies: frozenset[tuple[str, ...]]
    named: tuple[Named, ...]
    parties: Parts


class Sentences:
    """Those of one document, each read when it is first asked for; `body_nouns` are those of councils, courts and the like."""

    def __init__(self, document: Document, parties: Parties, body_nouns: Collection[str]) -> None:
        self.document = document
        self._parties, self._body_nouns = parties, body_nouns
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._sentences: dict[int, Sentence] = {}
        self._lead: Parts | None = None

    def words(self, segment: Segment) -> tuple[Token, ...]:
        """The tokens of a segment."""
        found = self._tokens.get(segment.start)
        if found is None:
            found = self._tokens[segment.start] = tokens(self.document, segment)
        return found

    def before(self, earlier: Sequence[Segment]) -> Iterator[Sequence[Token]]:
        """The tokens of earlier segments, the nearest first, each when it is come to."""
        return map(self.words, reversed(earlier))

    def names_before(self, earlier: Sequence[Segment]) -> Iterable[Sequence[Named]]:
        """The names of earlier segments that have a part, the nearest first, each when it is come to."""
        return (self.around(segment, segment.start, segment.start).named for segment in reversed(earlier))

    def around(self, segment: Segment, start: int, end: int) -> Sentence:
        """What a segment tells; of a long one, what stands around a span."""
        words = self.words(segment)
        if len(words) > 2 * _REACH:
            first, last = sentence.place(words, start, end)
            return self._told(words[max(0, first - _REACH) : last + _REACH])
        found = self._sentences.get(segment.start)
        if found is None:
            found = self._sentences[segment.start] = self._told(words)
        return found

    def _told(self, words: tuple[Token, ...]) -> Sentence:
        bodies = sentence.bodies(words, self._body_nouns)
        named = tuple(self._parties.named(words))
        return Sentence(words, sentence.names(words), sentence.years(words), bodies, named, by_part(named))

    def parties_of_lead(self) -> Parts:
        """The parties of the document's beginning."""
        if self._lead is None:
            self._lead = self._parties.of_lead(map(self.words, segments(self.document)[:_LEAD]))
        return self._lead

    def body_before(self, layout: Sequence[Segment]) -> frozenset[tuple[str, ...]]:
        """Whose "51st session" it is in a sentence that does not say: the bodies that were named last before it."""
        for segment in layout[: -_BODY_REACH - 1 : -1]:
            if found := sentence.bodies(self.words(segment), self._body_nouns):
                return found
        return frozenset()
