"""The sentences of a document as its claims share them: what each tells whichever of its claims is asked for, read when it is
first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.align.slots import sentence, subjects, times
from checker.align.slots.bodies import Body, bodies
from checker.align.slots.leads import Lead, may_lead
from checker.align.slots.lexicon import Lexicon
from checker.align.slots.parties import Named, by_part
from checker.align.slots.retold import brought_in
from checker.align.slots.sentence import CLASSES
from checker.align.slots.voices import Voices
from checker.align.strangers import Parts
from checker.align.tokens import Token, tokens
from checker.documents.segment import segments
from checker.lazily import lazily
from checker.model.claim import Mention
from checker.model.document import Document, Segment

_BEFORE = 12
"""So many sentences before are looked through for whom a pronoun or a description stands for, and for the body whose session
is told of."""
_SPOKEN_OF = 3
"""So many sentences before are looked through for whose subject a pronoun stands for."""
_LEAD = 12
"""So many segments, headers among them, may stand before a document's second sentence has ended."""
_REACH = 150
"""So many tokens on either side are read: a line of a million words costs no more than its claims."""


class Sentence:
    """A segment by its tokens, and what they tell."""

    def __init__(self, segment: Segment, words: tuple[Token, ...], lexicon: Lexicon) -> None:
        self.segment, self.words = segment, words
        self._lexicon = lexicon

    @lazily
    def spelt(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset([token.lower for token in self.words])

    @lazily
    def happenings(self) -> frozenset[str]:
        """The kinds of events that it tells of."""
        return self._lexicon.happenings.events(self.words)

    @lazily
    def sites(self) -> frozenset[str]:
        """The sorts of places that it speaks of."""
        return self._lexicon.happenings.sites(self.words)

    @lazily
    def names(self) -> frozenset[str]:
        """The capitals inside running text."""
        return sentence.names(self.words)

    @lazily
    def years(self) -> frozenset[int]:
        """The years that it writes."""
        return sentence.years(self.words)

    @lazily
    def bodies(self) -> frozenset[Body]:
        """The councils, courts and the like that it names."""
        return bodies(self.words, self._lexicon.bodies)

    @lazily
    def named(self) -> tuple[Named, ...]:
        """The names that have a part, in order."""
        return tuple(self._lexicon.parties.named(self.words))

    @lazily
    def parties(self) -> Parts:
        """They by their parts."""
        return by_part(self.named)

    @lazily
    def subject(self) -> frozenset[str]:
        """The words with which it begins up to its first verb, none where a pronoun is among them."""
        first = next(iter(self._lexicon.verbs.among(self.words, range(len(self.words)))), 0)
        is_known = any(token.lower in CLASSES["subjects"] for token in self.words[:first])
        return frozenset() if is_known else subjects.opening(self.words, first)

    @lazily
    def titled(self) -> bool:
        """Whether it stands in a heading, or is all capitals."""
        return self.segment.kind == "heading" or all(token.shape in "S9." for token in self.words)


class Sentences:
    """Those of one document by their numbers; `mentions` are all of it, in order."""

    def __init__(self, document: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
        self.document, self.mentions, self.lexicon = document, mentions, lexicon
        self.voices = Voices(document, lexicon.quotations)
        self._layout = segments(document)
        self._words: dict[int, tuple[Token, ...]] = {}
        self._sentences: dict[int, Sentence] = {}

    def number(self, offset: int) -> int:
        """The number of the sentence at an offset, or of the last one before it."""
        return max(0, bisect_right(self._layout, offset, key=lambda segment: segment.start) - 1)

    def around(self, at: int, start: int, end: int) -> Sentence:
        """A sentence; of a long one, what stands around a span."""
        words = self.words(at)
        if len(words) <= 2 * _REACH:
            return self._sentence(at)
        first, last = sentence.place(words, start, end)
        return Sentence(self._layout[at], words[max(0, first - _REACH) : last + _REACH], self.lexicon)

    def before(self, at: int) -> Iterator[Sequence[Token]]:
        """The tokens of the sentences before one, the nearest first, each when it is come to."""
        return map(self.words, _before(at, _BEFORE))

    def names_before(self, at: int, number: int) -> Iterator[Sequence[Named]]:
        """The names that have a part in so many sentences before one, the nearest first, each when it is come to."""
        starts = ((number, self._layout[number].start) for number in _before(at, number))
        return (self.around(number, start, start).named for number, start in starts)

    def bodies_before(self, at: int) -> frozenset[Body]:
        """Whose "51st session" it is in a sentence that does not say: the bodies that were named last before it."""
        return next(filter(None, (self._sentence(number).bodies for number in _before(at, _BEFORE))), frozenset())

    def subject_before(self, at: int) -> frozenset[str]:
        """What a pronoun stands for: the subject that the nearest sentence before begins with."""
        told = (self._sentence(number).subject for number in _before(at, _SPOKEN_OF))
        return next(filter(None, told), frozenset())

    @lazily
    def years(self) -> frozenset[int]:
        """The years of the document and of all dates in it."""
        return times.years(self.document, self.mentions)

    @lazily
    def lead(self) -> Lead:
        """What the document's beginning tells of."""
        return self.lexicon.leads.lead(map(self.words, range(min(_LEAD, len(self._layout)))))

    @lazily
    def leading(self) -> Sentence | None:
        """The first that tells of what happens, None where none is near the beginning."""
        numbers = range(min(_LEAD, len(self._layout)))
        return next((self._sentence(number) for number in numbers if may_lead(self.words(number))), None)

    @lazily
    def happenings(self) -> frozenset[str]:
        """The kinds of events that the document writes at all."""
        return self.lexicon.happenings.all_events(self.document.text)

    @lazily
    def sites(self) -> frozenset[str]:
        """The sorts of places that the document writes at all."""
        return self.lexicon.happenings.all_sites(self.document.text)

    def is_first(self, at: int) -> bool:
        """Whether no sentence that tells of what happens stands before one."""
        return not any(may_lead(self.words(number)) for number in range(min(at, _LEAD)))

    @lazily
    def brought_in(self) -> Counter[str]:
        """How many sentences tell each event otherwise than as known."""
        verbs = self.lexicon.verbs
        return Counter(
            event for at in range(len(self._layout)) for event in frozenset(brought_in(self.words(at), verbs))
        )

    def _sentence(self, at: int) -> Sentence:
        found = self._sentences.get(at)
        if found is None:
            found = self._sentences[at] = Sentence(self._layout[at], self.words(at), self.lexicon)
        return found

    def words(self, at: int) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        found = self._words.get(at)
        if found is None:
            found = self._words[at] = tokens(self.document, self._layout[at])
        return found


def _before(at: int, number: int) -> range:
    """So many numbers before one, the nearest first."""
    return range(at - 1, max(-1, at - 1 - number), -1)
