"""Claims -> facts: slots, blocks, vetoes, evidence, one-to-one, groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from checker.align.blocks import Entry, Heads, Key, blocks
from checker.align.evidence import Rarity, compare_slots, log_odds, weights
from checker.align.group import Pair, merged, one_to_one
from checker.align.slots import Reader
from checker.align.stories import Stories
from checker.align.vetoes import veto
from checker.extract import Extraction
from checker.model.document import Document
from checker.rulebook import Rulebook
from checker.values.kinds import kind
from checker.values.relation import Relation

LEAST_ODDS = -1.5
"""Pairs under these log-odds are not worth keeping, even as unresolved."""


class Tie(NamedTuple):
    """Two entries of a group, how their values stand to each other, and the evidence that they are one fact."""

    a: int
    b: int
    relation: Relation
    odds: float
    evidence: tuple[tuple[str, float], ...]


class Group(NamedTuple):
    """Entries that answer one question, as far as can be told, and the ties between them."""

    key: Key
    entries: tuple[Entry, ...]
    ties: tuple[Tie, ...]


class Alignment(NamedTuple):
    """The groups of a run, how often each veto spoke, and the claims in blocks too large to judge."""

    groups: tuple[Group, ...]
    vetoed: Counter[str]
    unjudged: int


def align(
    documents: Sequence[Document], extractions: Sequence[Extraction], stories: Stories, rulebook: Rulebook
) -> Alignment:
    """The facts that claims of several documents are about; documents and extractions in the same order."""
    heads = Heads(rulebook)
    vetoed: Counter[str] = Counter()
    found, unjudged = blocks(_entries(extractions, stories, rulebook, heads), heads, stories.of)
    groups = [group for key, block in found.items() for group in _groups(key, block, vetoed)]
    return Alignment(tuple(groups), vetoed, unjudged)


def _entries(
    extractions: Sequence[Extraction], stories: Stories, rulebook: Rulebook, heads: Heads
) -> list[Entry]:
    """The claims that have a claim of the same story, rule and head in another document, with their slots."""
    met: dict[tuple[int, str, str], int] = {}
    shared: set[tuple[int, str, str]] = set()
    for number, extraction in enumerate(extractions):
        for claim in extraction.claims:
            key = (stories.of[number], claim.rule, heads.of(claim))
            if met.setdefault(key, number) != number:
                shared.add(key)
    reader = Reader(rulebook)
    return [
        Entry(number, claim, reader.read(claim, extraction.mentions))
        for number, extraction in enumerate(extractions)
        for claim in extraction.claims
        if (stories.of[number], claim.rule, heads.of(claim)) in shared
    ]


def _groups(key: Key, block: Sequence[Entry], vetoed: Counter[str]) -> Iterator[Group]:
    document_of = [entry.document for entry in block]
    relations: dict[tuple[int, int], Relation] = {}
    pairs = list(_pairs(block, relations, vetoed))
    for inside in merged(one_to_one(pairs, document_of), document_of, LEAST_ODDS, len(block)):
        numbers = sorted({i for pair in inside for i in (pair.a, pair.b)})
        place = {number: at for at, number in enumerate(numbers)}
        ties = tuple(
            Tie(place[p.a], place[p.b], relations[p.a, p.b], p.odds, tuple(p.evidence.items())) for p in inside
        )
        yield Group(key, tuple(block[number] for number in numbers), ties)


def _pairs(
    block: Sequence[Entry], relations: dict[tuple[int, int], Relation], vetoed: Counter[str]
) -> Iterator[Pair]:
    """The pairs of entries of two documents that no veto keeps apart and whose values can be compared."""
    table = weights()
    rarity = Rarity(block)
    values = Counter((entry.document, entry.claim.mention.value) for entry in block)
    rivals = Counter(document for document, _ in values)
    for (i, a), (j, b) in combinations(enumerate(block), 2):
        if a.document == b.document or a.claim.mention.kind != b.claim.mention.kind:
            continue
        relation = kind(a.claim.mention.kind).compare(a.claim.mention.value, b.claim.mention.value)
        if relation is Relation.INCOMPARABLE:
            continue
        if name := veto(a, b):
            vetoed[name] += 1
            continue
        evidence = compare_slots(a, b, rarity, rivals[a.document] + rivals[b.document] - 2)
        odds = log_odds(evidence, a.claim.mention.kind, table)
        alike = relation in (Relation.EQUAL, Relation.AGREE)
        if odds >= LEAST_ODDS or alike:
            relations[i, j] = relation
            yield Pair(i, j, odds, alike, evidence)
