"""What happens where a claim is told, and at what sort of place, as kinds of events and sorts of places are known by words
(happenings)."""

from __future__ import annotations

from checker.align.slots.clause import Clause
from checker.lazily import lazily


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
