"""A group of claims -> a dispute: the sides, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.blocks import Entry
from checker.align.dispute import Dispute, Place, Side
from checker.align.evidence import probability
from checker.align.facts import Group, Tie
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.values import timex
from checker.values.kinds import kind
from checker.values.relation import Relation

_GROWING = frozenset({"killed", "injured", "arrested", "missing", "displaced", "rescued", "infected", "evacuated"})
_SAME = (Relation.EQUAL, Relation.AGREE)


def dispute(group: Group, documents: Sequence[Document], sources: Sequence[int]) -> Dispute:
    """What a group's claims say, by value; `sources` numbers the independent source of each document."""
    sides = _sides(group.entries)
    sides.sort(key=lambda side: (-len({sources[entry.document] for entry in side}), side[0].document))
    across = [tie for tie in group.ties if tie.relation not in _SAME]
    verdict, why = _verdict(sides, across, documents)
    strongest = max(across or group.ties, key=lambda tie: tie.odds)
    return Dispute(
        rule=group.key.rule,
        verdict=verdict,
        probability=probability(strongest.odds),
        subject=_subject(group.entries[0]),
        sides=tuple(_told(side) for side in sides),
        reasons=tuple(why + _chains(sides, documents)),
        evidence=strongest.evidence,
    )


def _sides(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Entries whose values are the same or agree, in order of their first telling."""
    sides: list[list[Entry]] = []
    for entry in entries:
        value = entry.claim.mention.value
        compare = kind(entry.claim.mention.kind).compare
        home = next((s for s in sides if all(compare(value, e.claim.mention.value) in _SAME for e in s)), None)
        if home is None:
            sides.append([entry])
        else:
            home.append(entry)
    return sides


def _verdict(
    sides: Sequence[Sequence[Entry]], across: Sequence[Tie], documents: Sequence[Document]
) -> tuple[Verdict, list[str]]:
    if len(sides) == 1:
        return Verdict.AGREE, []
    if all(tie.relation is not Relation.DISJOINT for tie in across):
        return Verdict.APPROXIMATE, ["the bounds of the values meet, by rounding or by a hedge"]
    if _grows(sides, documents):
        return Verdict.UPDATE, ["the later document gives the higher count"]
    return Verdict.CONFLICT, []


def _grows(sides: Sequence[Sequence[Entry]], documents: Sequence[Document]) -> bool:
    """Whether counts of what adds up over time rise with the dates of their documents."""
    entries = [entry for side in sides for entry in side]
    if any(entry.slots.role not in _GROWING or entry.claim.mention.kind != "quantity" for entry in entries):
        return False
    dated = []
    for entry in entries:
        reference = documents[entry.document].reference
        if reference is None:
            return False
        dated.append((reference.latest, entry.claim.mention.value.nominal))
    dated.sort()
    rising = all(x[1] <= y[1] for x, y in zip(dated, dated[1:], strict=False))
    return rising and dated[0][0] < dated[-1][0]


def _told(side: Sequence[Entry]) -> Side:
    first = side[0].claim.mention
    places = tuple(Place(e.document, e.claim.mention.start, e.claim.mention.end) for e in side)
    return Side(kind(first.kind).show(first.value), places)


def _subject(entry: Entry) -> str:
    claim = entry.claim
    if claim.subject is not None:
        return " ".join(claim.document.text[claim.subject[0] : claim.subject[1]].split())
    return entry.slots.predicate or claim.attribute


def _chains(sides: Sequence[Sequence[Entry]], documents: Sequence[Document]) -> list[str]:
    """How each side's time was placed on the calendar, for its first telling that is not fully stated."""
    chains: list[str] = []
    for side in sides:
        for entry in side:
            mention = entry.claim.mention
            if mention.kind == "timex" and not mention.value.stated:
                chains.extend(timex.reasoning(mention, documents[entry.document]))
                break
    return chains


__all__ = ["dispute"]
