"""Claims -> facts: slots, blocks, vetoes, evidence, one-to-one, groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from checker.align.blocks import MOST_CLAIMS, Entry, Key
from checker.align.concord import Parting, weighed_by_company
from checker.align.elsewhere import Bonds, Elsewhere
from checker.align.evidence import Company, Rarity, compare_slots, weighed, weights, weights_of
from checker.align.group import Group, Tie, merged, one_to_one
from checker.align.parted import Parted, parted
from checker.align.slots.heads import BARE, Heads
from checker.align.slots.reader import Reader
from checker.align.slots.spoken import Spoken
from checker.align.stories.stories import Stories
from checker.align.strangers import written
from checker.align.tellings import Tellings
from checker.align.vetoes.table import KNOWN_APART, PARTING
from checker.extract import Extraction
from checker.model.claim import Claim
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values.relation import SAME, Relation

LEAST_ODDS = -2.5
"""Pairs under these log-odds are not worth keeping, even as unresolved."""
LEAST_ODDS_INSIDE = 0.0
"""The same for two claims of one document: writers tell two facts far oftener than they contradict themselves."""


class Aligner:
    """Aligns the claims of one story after the other; what it needs for one goes before the next.

    `reader` reads their slots, and may read those of others. `table` holds the weights of the comparisons, those of
    weights.toml without one. `crowded` counts, by rule, the claims that were not compared, as their blocks are too large
    to judge.
    """

    def __init__(self, stories: Stories, rulebook: Rulebook, table: Mapping[str, float] | None = None) -> None:
        self._stories = stories
        self._heads = Heads(rulebook)
        self.reader = Reader(rulebook, self._heads)
        self._table = table or weights()
        self._of_kind: dict[str, Mapping[str, float]] = {}
        self.crowded: Counter[str] = Counter()

    def groups(self, story: Collection[int], extractions: Mapping[int, Extraction]) -> Iterator[Group]:
        """The facts that the claims of a story are about; `story` has the numbers of its documents, in order, and
        `extractions` at least what these give."""
        found = self.blocks(story, extractions)
        claims = ((number, claim) for number in story for claim in extractions[number].claims)
        elsewhere = Elsewhere(claims, self._entry(extractions))
        partings: list[Parting] = []
        groups: list[Group] = []
        for key in list(found):
            block = found.pop(key)  # it goes with the slots that are read for it
            table = self._weights(block[0].claim.mention.kind)
            groups.extend(_groups(key, block, self._stories, table, partings, elsewhere))
        return weighed_by_company(groups, partings)

    def parted(
        self, story: Iterable[int], extractions: Mapping[int, Extraction], vetoes: Collection[str]
    ) -> Iterator[Parted]:
        """The claims of a story that would be one fact if none of some vetoes parted them."""
        for key, block in self.blocks(story, extractions).items():
            yield from parted(key, block, self._stories, self._weights(block[0].claim.mention.kind), vetoes)

    def _weights(self, kind: str) -> Mapping[str, float]:
        if kind not in self._of_kind:
            self._of_kind[kind] = weights_of(kind, self._table)
        return self._of_kind[kind]

    def blocks(self, story: Iterable[int], extractions: Mapping[int, Extraction]) -> dict[Key, list[Entry]]:
        """The claims of a story that share rule and head with another one, with their slots, in blocks that can be judged."""
        claims = self._headed(story, extractions)
        met = Counter(key for key, _, _, _ in claims)
        for key, count in met.items():
            if count > MOST_CLAIMS:
                self.crowded[key.rule] += count
        read = self._entry(extractions)
        found: dict[Key, list[Entry]] = {}
        for key, number, claim, head in claims:
            if 1 < met[key] <= MOST_CLAIMS:
                entry = read(number, claim)
                found.setdefault(key, []).append(entry._replace(slots=entry.slots.headed(head)) if head else entry)
        return found

    def _entry(self, extractions: Mapping[int, Extraction]) -> Callable[[int, Claim], Entry]:
        """What reads a claim of a document."""
        known = cache(partial(written, self._stories.words))
        return lambda number, claim: Entry(
            number, claim, self.reader.read(claim, extractions[number].mentions), known(number)
        )

    def _headed(self, story: Iterable[int], extractions: Mapping[int, Extraction]) -> list[tuple[Key, int, Claim, str]]:
        """The claims of a story with their keys, their documents and, for a bare number that tells of a noun before it, that
        noun's class."""
        claims = [
            (Key(self._stories.of[number], claim.rule, self._heads.family(claim)), number, claim, "")
            for number in story
            for claim in extractions[number].claims
        ]
        told = Spoken(self._heads, [(number, claim) for _, number, claim, _ in claims])
        for at, (key, number, claim, _) in enumerate(claims):
            if key.head == BARE and (noun := told.of(number, claim)):
                claims[at] = key._replace(head=noun.family), number, claim, noun.head
        return claims


def _groups(
    key: Key,
    block: Sequence[Entry],
    stories: Stories,
    table: Mapping[str, float],
    partings: list[Parting],
    elsewhere: Elsewhere,
) -> Iterator[Group]:
    document_of = [entry.document for entry in block]
    apart: set[tuple[int, int]] = set()
    ties = list(_ties(block, stories, table, apart, partings))
    apart -= _known_to_copies(block, ties, apart, stories.source)
    across = [tie for tie in ties if document_of[tie.a] != document_of[tie.b]]
    bonds = Bonds(elsewhere, stories, table)
    across = [tie for tie in across if not bonds.are_better(tie, block[tie.a], block[tie.b], partings)]
    inside = [tie for tie in ties if document_of[tie.a] == document_of[tie.b]]
    together = merged(one_to_one(across, document_of), document_of, apart)
    for joined in together + [[tie] for tie in _own_contradictions(inside, document_of)]:
        numbers = sorted({i for tie in joined for i in (tie.a, tie.b)})
        place = {number: at for at, number in enumerate(numbers)}
        own = tuple(tie._replace(a=place[tie.a], b=place[tie.b]) for tie in joined)
        first = block[0].claim.mention
        yield Group(key, tuple(block[number] for number in numbers), own, begins=(document_of[0], first.start))


def _known_to_copies(
    block: Sequence[Entry], ties: Iterable[Tie], apart: Collection[tuple[int, int]], source: Sequence[int]
) -> set[tuple[int, int]]:
    """What seems to be two facts only as a copy left out whom its original tells of, who is no stranger to the other side."""
    if not apart:
        return set()
    same: dict[int, list[int]] = {}
    for tie in ties:
        here, there = block[tie.a].document, block[tie.b].document
        if tie.relation is Relation.EQUAL and here != there and source[here] == source[there]:
            same.setdefault(tie.a, []).append(tie.b)
            same.setdefault(tie.b, []).append(tie.a)
    if not same:
        return set()
    tied = {pair for tie in ties for pair in ((tie.a, tie.b), (tie.b, tie.a))}
    return {
        (a, b)
        for a, b in apart
        if any((a, k) in tied for k in same.get(b, ())) or any((b, k) in tied for k in same.get(a, ()))
    }


def _own_contradictions(ties: Iterable[Tie], document_of: Sequence[int]) -> list[Tie]:
    """Of the ties inside documents, the surest disjoint one for each claim."""
    likely = (tie for tie in ties if tie.relation is Relation.DISJOINT and tie.odds >= LEAST_ODDS_INSIDE)
    return one_to_one(likely, document_of)


class Candidate(NamedTuple):
    """Two entries of a block, by number, that may be one fact, with what compares them; `parted` where they are of two
    occasions."""

    a: int
    b: int
    relation: Relation
    company: Company
    parted: bool = False


def candidates(
    block: Sequence[Entry], stories: Stories, apart: set[tuple[int, int]], *, parted: bool = False
) -> Iterator[Candidate]:
    """The pairs of entries that no veto keeps apart and whose values can be compared, and where that is wished for those
    that are `parted`, too; what is known to be two facts goes into `apart`."""
    tellings = Tellings(block, stories.source)
    for i, j, relation in tellings.comparable():
        if name := tellings.veto(i, j):
            if name in KNOWN_APART:
                apart.add((i, j))
            if not parted or name not in PARTING or relation in SAME:
                continue
        company = tellings.company(i, j, stories.score(block[i].document, block[j].document))
        if company.told_too and block[i].claim.mention.kind == "reference":  # who cites both knows two documents
            continue
        yield Candidate(i, j, relation, company, bool(name))


def _ties(
    block: Sequence[Entry],
    stories: Stories,
    table: Mapping[str, float],
    apart: set[tuple[int, int]],
    partings: list[Parting],
) -> Iterator[Tie]:
    """The candidates that are likely enough, and all whose values agree, with their odds; `partings` is added to."""
    rarity = Rarity(block, stories.source)
    for i, j, relation, company, is_parted in candidates(block, stories, apart, parted=True):
        evidence = weighed(compare_slots(block[i], block[j], rarity, company), table)
        odds = sum(evidence.values())
        if is_parted:
            documents = sorted((block[i].document, block[j].document))
            partings.append(Parting((documents[0], documents[1]), odds))
        elif odds >= LEAST_ODDS or relation in SAME:
            yield Tie(i, j, relation, odds, evidence)
