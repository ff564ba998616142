"""What happens where a claim is told, and at what sort of place, as kinds of events and sorts of places are known by words
(happenings)."""

from __future__ import annotations

from checker.align.slots.clause import Clause
from checker.align.slots.sentence import CLASSES
from checker.align.slots.spoken import is_by_itself
from checker.align.slots.spots import Spot, only_spot, spot
from checker.lazily import lazily

_BESIDE = 4
"""So many words beside a number may tell that it was told before."""


class Scene(Clause):
    """A claim's clause in what its sentence and its document tell of."""

    @lazily
    def happenings(self) -> frozenset[str]:
        """The kinds of events that the sentence tells of; of one that names nobody, those that the document begins with."""
        lead = None if self._told.parties else self._sentences.leading
        return self._told.happenings or (lead.happenings if lead else frozenset())

    @lazily
    def sites(self) -> frozenset[str]:
        """The same of the sorts of places that it speaks of."""
        lead = None if self._told.parties else self._sentences.leading
        return self._told.sites or (lead.sites if lead else frozenset())

    @lazily
    def document_happenings(self) -> frozenset[str]:
        """The kinds of events that the document writes at all."""
        return self._sentences.happenings

    @lazily
    def document_sites(self) -> frozenset[str]:
        """The sorts of places that the document writes at all."""
        return self._sentences.sites

    @lazily
    def broader(self) -> frozenset[str]:
        """The classes of the words that others may have for all whom, or all that, the head word counts."""
        return self._lexicon.heads.broader(self._claim)

    @lazily
    def nouns(self) -> tuple[str, ...]:
        """The nouns that count what the head word counts."""
        return tuple(self._lexicon.heads.alike(self._claim.attribute))

    @lazily
    def by_itself(self) -> bool:
        """Whether no noun stands right behind a number, "five in Catania"."""
        words, last, claim = self._words, self._place.last, self._claim
        if last >= len(words) or is_by_itself(claim.document.text, claim.mention.end):
            return True
        return not self._lexicon.parties.may_be_noun(words[last])

    @property
    def in_passing(self) -> bool:
        """Whether it is told as what was told before, "not 14 as first reported", or as a part of another: "500, 300 of them here"."""
        words, first, last = self._words, self._place.first, self._place.last
        beside = words[max(0, first - _BESIDE) : last + _BESIDE]
        if any(word.lower in CLASSES["taking_back"] for word in beside):
            return True

        is_of = last < len(words) and words[last].lower == "of"
        return is_of or (first > 0 and words[first - 1].lower == "including")

    @lazily
    def spot(self) -> Spot:
        """At which place it is told, or from or to which; of a sentence without names that of the sentence before (spots)."""
        place, reporting = self._place, self._lexicon.verbs.reporting
        found = spot(self._words, place.first, place.last, reporting)
        if found.name or any(word.shape == "A" for word in self._words):
            return found
        return next((only_spot(words) for words in self._sentences.before(self._at)), found)
