"""Whom to believe first: a dispute with its sides in the order of their documents' trust."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.dispute import Dispute, Side
from checker.model.document import DECLARED, UNRANKED, Document


def by_trust(dispute: Dispute, documents: Sequence[Document]) -> Dispute:
    """The most trusted side first, which the others are held against; among equals the order stays.

    In each side the most trusted telling comes first as well. A reason says who is believed, where that decided anything.
    """
    ranks = [min(documents[place.document].trust for place in side.places) for side in dispute.sides]
    if len(set(ranks)) == 1:
        return dispute
    ordered = sorted(zip(ranks, dispute.sides, strict=True), key=lambda ranked: ranked[0])
    sides = tuple(_most_trusted_first(side, documents) for _, side in ordered)
    was_first = dispute.sides[0].value
    return dispute._replace(
        sides=sides,
        subject=sides[0].value if dispute.subject == was_first else dispute.subject,
        reasons=(*dispute.reasons, _why(sides[0], documents)),
    )


def _most_trusted_first(side: Side, documents: Sequence[Document]) -> Side:
    return side._replace(places=tuple(sorted(side.places, key=lambda place: documents[place.document].trust)))


def _why(side: Side, documents: Sequence[Document]) -> str:
    place = side.places[0]
    document = documents[place.document]
    if document.trust == DECLARED:
        return f"{side.value} is declared true ({document.path or document.id}:{document.position(place.start)[0]})"
    assert document.trust < UNRANKED
    return f"{side.value}: {document.source or document.id} is believed first (trust {document.trust})"
