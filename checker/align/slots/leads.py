"""What a document begins with, which a later sentence that names nobody is about: "Two men were arrested."."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from checker.align.slots.parties import Parties
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.strangers import Beginnings, Name, Parts
from checker.align.tokens import Token
from checker.align.words import BEGINNING
from checker.named import NamedTuple
from checker.rulebook import Rulebook

_LEAD = 2
_SHORTEST, _LEAST_WORDS, _LONGEST = 5, 2, 300
"""So many sentences, of at least so many words, some of them in lower case, and read so far, say at once whom and what a
document is about."""


class Lead(NamedTuple):
    """What a document's beginning tells of: names, places and things by the part that they have there, and the words of its
    first sentence by their beginnings, without names, days, numbers and who speaks."""

    names: Parts
    places: Parts
    things: Parts
    words: frozenset[Beginnings]


class Leads:
    """Reads the beginnings of documents, with what the lexicon knows of names and of who speaks."""

    def __init__(self, rulebook: Rulebook, parties: Parties) -> None:
        self._parties = parties
        self._reporting = frozenset(rulebook.forms["reporting"])

    def lead(self, sentences: Iterable[Sequence[Token]]) -> Lead:
        """That of the sentences of a document; short lines and datelines are none."""
        told = [words[:_LONGEST] for words in islice(filter(may_lead, sentences), _LEAD)]
        parties = self._parties
        return Lead(
            _joined(map(parties.names, told)),
            _joined(parties.places(words, 0, len(words)) for words in told),
            _joined(parties.things(words, range(len(words))) for words in told),
            self._content(told[0]) if told else frozenset(),
        )

    def _content(self, words: Sequence[Token]) -> frozenset[Beginnings]:
        """The common words of a sentence that tell what happens, and to what."""
        speaking = self._parties.speakers(words)
        return frozenset(
            self._parties.beginnings(word.text)
            for at, word in enumerate(words)
            if word.shape == "a"
            and at not in speaking
            and len(word.text) >= BEGINNING
            and word.lower not in FUNCTION
            and word.lower not in CLASSES["hours"]
            and word.lower not in self._reporting
        )


def may_lead(words: Sequence[Token]) -> bool:
    """Whether a sentence may tell what a document is about."""
    return len(words) >= _SHORTEST and sum(word.shape == "a" for word in words[:_LONGEST]) >= _LEAST_WORDS


def _joined(told: Iterable[Parts]) -> Parts:
    """What several sentences tell."""
    found: dict[str, set[Name]] = {}
    for parts in told:
        for part, those in parts.items():
            found.setdefault(part, set()).update(those)
    return {part: frozenset(those) for part, those in found.items()}
