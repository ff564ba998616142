"""What else a document tells alike: who has the other's number, if of a thing that it calls otherwise, does not contradict it.

Claims meet in blocks, by the noun that they count. "Five suspects in Catania" and "12 people in Palermo and five in Catania" are
in two, so that a block alone would set the five against the dozen.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping

from checker.align.blocks import Entry
from checker.align.concord import Parting
from checker.align.evidence import Company, Rarity, compare_slots, weighed
from checker.align.group import ALIKE_BONUS, LEAST_ALIKE, Tie
from checker.align.slots.heads import BARE
from checker.align.stories.stories import Stories
from checker.align.vetoes.table import veto
from checker.model.claim import Claim
from checker.values.kinds import kind
from checker.values.relation import Relation

_NONE = float("-inf")
_NEARLY = 0.5
"""By so much less likely a telling of the same number may be, and be nearly as likely."""
_UNLIKE = (Relation.DISJOINT, Relation.INCOMPARABLE)
_NUMBERS = frozenset(("quantity", "money", "percent", "tally"))
_Place = tuple[str, str, int, Hashable]  # family of rules, kind, document, number


class Elsewhere:
    """All that the documents of a story tell, by value; `read` makes an entry of a claim and its document."""

    def __init__(self, claims: Iterable[tuple[int, Claim]], read: Callable[[int, Claim], Entry]) -> None:
        self._read = read
        self._claims: dict[_Place, list[Claim]] = {}
        for number, claim in claims:
            self._claims.setdefault(_place(claim, number), []).append(claim)
        self._entries: dict[int, Entry] = {}

    def alike(self, entry: Entry, document: int) -> list[Entry]:
        """The claims of a document with an entry's value, of its noun or with none, a bare number's of any noun; none that the document
        tells in passing only."""
        mine = entry.claim
        found = []
        for claim in self._claims.get(_place(mine, document), ()):
            if kind(mine.mention.kind).compare(mine.mention.value, claim.mention.value) in _UNLIKE:
                continue
            other = self._entry(document, claim)
            is_of_one = other.slots.head == entry.slots.head or _is_bare(other) or _is_bare(entry)
            if is_of_one and not other.slots.in_passing:
                found.append(other)
        return found

    def _entry(self, document: int, claim: Claim) -> Entry:
        found = self._entries.get(id(claim))
        if found is None:
            found = self._entries[id(claim)] = self._read(document, claim)
        return found


def _place(claim: Claim, document: int) -> _Place:
    value = claim.mention.value
    number = getattr(value, "nominal", None)
    return claim.rule.partition("/")[0], claim.mention.kind, document, value if number is None else number


class Bonds:
    """Judges, for one block, whether two entries are bound better to what the other's document tells alike."""

    def __init__(self, elsewhere: Elsewhere, stories: Stories, table: Mapping[str, float]) -> None:
        self._elsewhere, self._stories, self._table = elsewhere, stories, table
        self._known: dict[tuple[int, int], tuple[float, bool]] = {}

    def are_better(self, tie: Tie, a: Entry, b: Entry, partings: list[Parting]) -> bool:
        """Whether two values that cannot both be right are told by both documents, or one of them is in words that are as near;
        `partings` is added to where the other may yet be told otherwise."""
        if tie.relation is not Relation.DISJOINT or not _is_number(a.claim):
            return False
        (x, is_x_apart), (y, is_y_apart) = self._bond(a, b.document), self._bond(b, a.document)
        if min(x, y) >= LEAST_ALIKE:
            return True
        best = max(x if is_x_apart else _NONE, y if is_y_apart else _NONE)
        if best < 0.0 or best + ALIKE_BONUS + _NEARLY < tie.odds:
            return False
        partings.append(Parting((min(a.document, b.document), max(a.document, b.document)), tie.odds))
        return True

    def _bond(self, entry: Entry, document: int) -> tuple[float, bool]:
        """The odds of an entry with the likeliest of a document that has its value, _NONE for none, and whether that is told of
        another noun, so that no block has both."""
        key = id(entry.claim), document
        found = self._known.get(key)
        if found is None:
            likely = (
                (self._odds(entry, other), other.slots.head != entry.slots.head or other.claim.rule != entry.claim.rule)
                for other in self._elsewhere.alike(entry, document)
            )
            found = self._known[key] = max(likely, default=(_NONE, False))
        return found

    def _odds(self, entry: Entry, other: Entry) -> float:
        if other.slots.head != entry.slots.head:
            bare, noun = (entry, other) if entry.claim.attribute == BARE else (other, entry)
            entry, other = bare._replace(slots=bare.slots.headed(noun.slots.head)), noun
        if veto(entry, other):
            return _NONE
        company = Company(0, 0, self._stories.score(entry.document, other.document), alone=True)
        evidence = compare_slots(entry, other, Rarity((entry, other), self._stories.source), company)
        return sum(weighed(evidence, self._table).values())


def _is_bare(entry: Entry) -> bool:
    return entry.claim.attribute == BARE and entry.slots.by_itself


def _is_number(claim: Claim) -> bool:
    return claim.mention.kind in _NUMBERS or claim.attribute == "duration"
