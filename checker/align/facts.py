"""Claims -> facts: slots, blocks, vetoes, evidence, one-to-one, groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.align.blocks import Entry, Heads, Key, blocks
from checker.align.concord import weighed_by_company
from checker.align.evidence import Company, Evidence, Rarity, compare_slots, weighed, weights
from checker.align.group import Group, Pair, Tie, merged, one_to_one
from checker.align.slots import Reader
from checker.align.stories import Stories
from checker.align.tellings import SAME, Tellings
from checker.align.vetoes import KNOWN_APART, veto
from checker.extract import Extraction
from checker.model.document import Document
from checker.named import NamedTuple
from checker.rulebook import Rulebook
from checker.values.relation import Relation

LEAST_ODDS = -2.5
"""Pairs under these log-odds are not worth keeping, even as unresolved."""
LEAST_ODDS_INSIDE = 0.0
"""The same for two claims of one document: writers tell two facts far oftener than they contradict themselves."""


class Alignment(NamedTuple):
    """The groups of a run, how often each veto spoke, and the claims in blocks too large to judge."""

    groups: tuple[Group, ...]
    vetoed: Counter[str]
    unjudged: int


def align(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    stories: Stories,
    rulebook: Rulebook,
    table: Mapping[str, float] | None = None,
) -> Alignment:
    """The facts that claims are about; documents and extractions in the same order.

    `table` holds the weights of the comparisons, those of weights.toml without one.
    """
    table = table or weights()
    heads = Heads(rulebook)
    vetoed: Counter[str] = Counter()
    found, unjudged = blocks(claimed(extractions, stories, rulebook, heads), heads, stories.of)
    groups = [group for key, block in found.items() for group in _groups(key, block, stories, table, vetoed)]
    return Alignment(tuple(weighed_by_company(groups)), vetoed, unjudged)


def claimed(extractions: Sequence[Extraction], stories: Stories, rulebook: Rulebook, heads: Heads) -> list[Entry]:
    """The claims that share story, rule and head with another claim, with their slots."""
    met = Counter(
        (stories.of[number], claim.rule, heads.of(claim))
        for number, extraction in enumerate(extractions)
        for claim in extraction.claims
    )
    reader = Reader(rulebook)
    return [
        Entry(number, claim, reader.read(claim, extraction.mentions))
        for number, extraction in enumerate(extractions)
        for claim in extraction.claims
        if met[stories.of[number], claim.rule, heads.of(claim)] > 1
    ]


def _groups(
    key: Key, block: Sequence[Entry], stories: Stories, table: Mapping[str, float], vetoed: Counter[str]
) -> Iterator[Group]:
    document_of = [entry.document for entry in block]
    relations: dict[tuple[int, int], Relation] = {}
    apart: set[tuple[int, int]] = set()
    pairs = list(_pairs(block, stories, table, relations, vetoed, apart))
    across = [pair for pair in pairs if document_of[pair.a] != document_of[pair.b]]
    inside = [pair for pair in pairs if document_of[pair.a] == document_of[pair.b]]
    together = merged(one_to_one(across, document_of), document_of, LEAST_ODDS, len(block), apart)
    for joined in together + [[pair] for pair in _own_contradictions(inside, relations)]:
        numbers = sorted({i for pair in joined for i in (pair.a, pair.b)})
        place = {number: at for at, number in enumerate(numbers)}
        ties = tuple(
            Tie(place[p.a], place[p.b], relations[p.a, p.b], p.odds, _strongest_first(p.evidence)) for p in joined
        )
        yield Group(key, tuple(block[number] for number in numbers), ties)


def _strongest_first(evidence: Evidence) -> tuple[tuple[str, float], ...]:
    terms = [(name, round(value, 2)) for name, value in evidence.items() if abs(value) >= 0.01]
    return tuple(sorted(terms, key=lambda term: (-abs(term[1]), term[0])))


def _own_contradictions(pairs: Sequence[Pair], relations: Mapping[tuple[int, int], Relation]) -> list[Pair]:
    """Of the pairs inside one document, the surest disjoint one for each claim."""
    taken: set[int] = set()
    kept = []
    for pair in sorted(pairs, key=lambda p: (-p.odds, p.a, p.b)):
        if relations[pair.a, pair.b] is not Relation.DISJOINT or pair.odds < LEAST_ODDS_INSIDE:
            continue
        if pair.a not in taken and pair.b not in taken:
            taken.update((pair.a, pair.b))
            kept.append(pair)
    return kept


class Candidate(NamedTuple):
    """Two entries of a block, by number, that may be one fact, with what compares them."""

    a: int
    b: int
    relation: Relation
    company: Company


def candidates(
    block: Sequence[Entry], stories: Stories, vetoed: Counter[str], apart: set[tuple[int, int]]
) -> Iterator[Candidate]:
    """The pairs of entries that no veto keeps apart and whose values can be compared; the others go into `apart`."""
    tellings = Tellings(block)
    for (i, a), (j, b) in combinations(enumerate(block), 2):
        relation = tellings.relation(i, j)
        if relation is Relation.INCOMPARABLE:
            continue
        if name := veto(a, b):
            vetoed[name] += 1
            if name in KNOWN_APART:
                apart.add((i, j))
            continue
        company = tellings.company(i, j, stories.score(a.document, b.document))
        yield Candidate(i, j, relation, company)


def _pairs(
    block: Sequence[Entry],
    stories: Stories,
    table: Mapping[str, float],
    relations: dict[tuple[int, int], Relation],
    vetoed: Counter[str],
    apart: set[tuple[int, int]],
) -> Iterator[Pair]:
    """The candidates that are likely enough, and all whose values agree, with their odds."""
    rarity = Rarity(block)
    for i, j, relation, company in candidates(block, stories, vetoed, apart):
        evidence = weighed(compare_slots(block[i], block[j], rarity, company), block[i].claim.mention.kind, table)
        odds = sum(evidence.values())
        alike = relation in SAME
        if odds >= LEAST_ODDS or alike:
            relations[i, j] = relation
            yield Pair(i, j, odds, alike, evidence)
