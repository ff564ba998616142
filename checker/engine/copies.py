"""Documents of one text: only the first of them is aligned, and all are cited.

A copy tells nothing that its original does not. What counts documents, from the rarity of words to the mean of a cluster, would
take it for another voice; so none of that sees it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from checker.align.dispute import Dispute, Side
from checker.documents.segment import blocks
from checker.engine.packed import Made
from checker.model.document import Document
from checker.model.finding import Citation, Finding

if TYPE_CHECKING:
    from collections.abc import Hashable

Item = TypeVar("Item")


class Copies:
    """Which documents of a run are copies. `first` numbers those that are none, in order; `place` has for each document of the
    run where among these its text stands."""

    __slots__ = ("_members", "first", "place")

    def __init__(self, documents: Sequence[Document]) -> None:
        told = list(map(_told, documents))
        often = Counter(told)
        places: dict[Hashable, int] = {}
        self.place = []
        for document, one in zip(documents, told, strict=True):
            layout = blocks(document) if often[one] > 1 else ()
            self.place.append(places.setdefault((one, layout), len(places)))
        self._members: list[list[int]] = [[] for _ in places]
        for number, place in enumerate(self.place):
            self._members[place].append(number)
        self.first = [members[0] for members in self._members]

    def __bool__(self) -> bool:
        return len(self.first) < len(self.place)

    def without(self, given: Sequence[Item]) -> Sequence[Item]:
        """Of what is given for each document of the run, that for those that are no copies."""
        return Made(lambda place: given[self.first[place]], len(self.first)) if self else given

    def spread(self, given: Sequence[Item]) -> list[Item]:
        """What is given for the documents that are no copies, for each document of the run."""
        return [given[place] for place in self.place]

    def members(self, place: int) -> Sequence[int]:
        """The documents of the run that have one text."""
        return self._members[place]

    def told(self, dispute: Dispute) -> Dispute:
        """A dispute among documents that are no copies, with the copies that tell the same."""
        return dispute._replace(sides=tuple(map(self._side, dispute.sides))) if self else dispute

    def _side(self, side: Side) -> Side:
        places = (place._replace(document=n) for place in side.places for n in self._members[place.document])
        return side._replace(places=tuple(places))

    def cited(self, finding: Finding, documents: Sequence[Document]) -> Finding:
        """A finding that cites documents that are no copies, with the copies that say the same; `documents` are all of the run."""
        if not self:
            return finding
        of = {documents[number].id: self._members[place] for place, number in enumerate(self.first)}
        copies = [
            _moved(citation, documents[number])
            for citation in finding.citations
            for number in of[citation.document][1:]
        ]
        return finding._replace(citations=(*finding.citations, *copies))


def distinct(documents: Sequence[Document]) -> Sequence[Document]:
    """The documents without copies of one another."""
    return Copies(documents).without(documents)


def _moved(citation: Citation, document: Document) -> Citation:
    """The same passage of a copy."""
    return citation._replace(
        document=document.id,
        path=document.path,
        role="related",
        source=document.source,
        record_line=document.record_line,
    )


def _told(document: Document) -> Hashable:
    """Everything that is read of a document, but for its layout, where it stands and who publishes it."""
    date = document.reference
    return (
        document.text,
        document.file,
        document.title,
        date and date[:2],
        document.pages,
        document.date_order,
        document.decimal_mark,
        document.language,
        document.currency,
        document.trust,
    )
