"""Pairs of claims with their comparisons, and whether they are one fact: what the first sum is fitted to.

A pair is one fact where both are known tellings of one planted fact with equal values - the planted value is then
written into one of them, so that the sum does not learn from equality - or two annotated sides of one inconsistency; it
is two facts where its values differ and nobody annotated it. Other pairs teach nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checker.align import facts
from checker.align.blocks import Entry
from checker.align.evidence import OF_A_KIND, Rarity, compare_slots
from checker.align.stories.stories import stories
from checker.align.tellings import Tellings
from checker.align.vetoes.table import veto
from checker.documents.read import read
from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import Rulebook, load
from checker.values.kinds import kind
from checker.values.relation import SAME
from tests.benchmarks.fitting import own
from tests.benchmarks.fitting.dating import date_by_stories
from tests.benchmarks.fitting.known import Planted, Span, annotated, is_annotated, planted, records, touches
from tests.benchmarks.fitting.sample import Sample

BY_KIND = (
    "bias",
    "context",
    "rivals",
    "told too",
    "shared names",
    "same predicate",
    "shared modifiers",
    "shared subject",
)
"""Comparisons that say more of one kind than of another."""


class Pair(NamedTuple):
    """Two entries of a block as a sample."""

    sample: Sample
    a: Entry
    b: Entry


def samples(data: Path) -> Iterator[Sample]:
    """What the sum is fitted to: pairs of a corpus, and of own texts."""
    yield from (pair.sample for pair in pairs(data))
    rulebook = load().selected(drafts=True)
    for topic in own.topics():
        documents = own.documents(topic)
        topic_of = {document.id: topic for document in documents}
        found = _pairs(documents, topic_of, own.contradictions(), (), rulebook)
        yield from (own.marked(pair.sample) for pair in found)


def pairs(data: Path) -> Iterator[Pair]:
    """The pairs of claims that a corpus tells anything about."""
    documents = list(read([str(data / "corpus.jsonl")]).documents)
    topic_of = {record["id"]: record["topic"] for record in records(data / "corpus.jsonl")}
    sides = annotated(data, {document.id: document.text for document in documents})
    yield from _pairs(documents, topic_of, sides, planted(data), load().selected(drafts=True))


def _pairs(
    documents: list[Document],
    topic_of: Mapping[str, str],
    sides: Sequence[Mapping[str, list[Span]]],
    same: Sequence[Planted],
    rulebook: Rulebook,
) -> Iterator[Pair]:
    extractions = [extract(document, rulebook) for document in documents]
    told = stories(documents)
    date_by_stories(documents, extractions, told, rulebook)
    aligner, given = facts.Aligner(told, rulebook), dict(enumerate(extractions))
    found = [block for story in told.groups for block in aligner.blocks(story, given).values()]
    best: dict[Any, Pair] = {}
    for block in found:
        rarity = Rarity(block, told.source)
        for candidate in facts.candidates(block, told, set()):
            a, b = block[candidate.a], block[candidate.b]
            company = candidate.company
            altered = _altered(a, b, same) if candidate.relation in SAME else None
            if altered is not None and not veto(altered.a, altered.b):
                a, b = altered.a, altered.b
                changed = list(block)
                changed[candidate.a], changed[candidate.b] = a, b
                company = Tellings(changed, told.source).company(candidate.a, candidate.b, candidate.company.likeness)
            elif candidate.relation in SAME:
                continue
            features = {n: v for n, v in compare_slots(a, b, rarity, company).items() if v} | {"bias": 1.0}
            features |= {
                f"{name}/{a.claim.mention.kind}": OF_A_KIND * features[name] for name in BY_KIND if name in features
            }
            label = altered is not None or is_annotated((_span(a), _span(b)), sides)
            pair = Pair(Sample(topic_of[a.claim.document.id], features, label, altered is not None), a, b)
            if altered is None:
                yield pair
            elif altered.told not in best or _likeness(pair) > _likeness(best[altered.told]):
                best[altered.told] = pair
    yield from best.values()


def _likeness(pair: Pair) -> float:
    """How well two claims of equal value fit: of several that may tell a planted fact, the best one is taken."""
    return pair.sample.features.get("context", 0.0) + 0.3 * pair.sample.features.get("same predicate", 0.0)


def _span(entry: Entry) -> Span:
    return entry.claim.document.id, entry.claim.mention.start, entry.claim.mention.end


class Altered(NamedTuple):
    """A planted value written into one of two entries that tell one planted fact; `told` names the plant and teller."""

    a: Entry
    b: Entry
    told: tuple[tuple[str, int, int], str]


def _altered(a: Entry, b: Entry, same: Sequence[Planted]) -> Altered | None:
    for plant in same:
        for x, y in ((a, b), (b, a)):
            if touches(_span(x), plant.span) and y.claim.document.id in plant.others:
                mention = x.claim.mention
                _, start, end = plant.span
                text = x.claim.document.text
                words = text[mention.start : start] + plant.altered + text[end : mention.end]
                value = kind(mention.kind).read(words)
                if value is None or start < mention.start or end > mention.end:
                    return None
                changed = x._replace(claim=x.claim._replace(mention=mention._replace(value=value)))
                told = (plant.span, y.claim.document.id)
                return Altered(changed, y, told) if x is a else Altered(y, changed, told)
    return None
