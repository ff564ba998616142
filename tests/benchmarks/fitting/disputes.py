"""Conflicts with what compares their sides, and whether a reader would call them one: what the second sum is fitted to.

The corpus is checked as it stands, where an annotated inconsistency is a positive and everything else a negative, and
then in rounds with the planted values written in, where a conflict that cites one together with another document that
tells the fact is a positive and nothing else is learned from. What an account explains, an update, a plan, is no conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.align import facts
from checker.align.stories.stories import stories
from checker.compare.accounts.conflict import Conflict
from checker.compare.accounts.table import account
from checker.compare.standing import standing
from checker.compare.worth import compare_sides
from checker.documents.record import document as document_of
from checker.extract import Extraction, extract
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.rulebook import Rulebook
from tests.benchmarks.fitting import own
from tests.benchmarks.fitting.dating import date_by_stories
from tests.benchmarks.fitting.known import Planted, Span, annotated, is_annotated, planted, records, rounds, touches
from tests.benchmarks.fitting.sample import Sample


class Texts:
    """The documents of a corpus with their extractions; those with altered texts are made anew."""

    def __init__(self, data: Path, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._records = {record["id"]: record for record in records(data / "corpus.jsonl")}
        self._read: dict[str, tuple[Document, Extraction]] = {}

    def topic(self, document: str) -> str:
        return str(self._records[document]["topic"])

    @property
    def topics(self) -> list[str]:
        return [record["topic"] for record in self._records.values()]

    def text(self, document: str) -> str:
        return str(self._records[document]["text"])

    def of(self, topics: frozenset[str], plants: Sequence[Planted] = ()) -> list[tuple[Document, Extraction]]:
        altered = {plant.span[0]: plant for plant in plants}
        return [
            self._made(document, altered.get(document))
            for document in sorted(self._records)
            if self.topic(document) in topics
        ]

    def _made(self, name: str, plant: Planted | None) -> tuple[Document, Extraction]:
        if plant is None and name in self._read:
            return self._read[name]
        text = self.text(name)
        if plant is not None:
            text = text[: plant.span[1]] + plant.altered + text[plant.span[2] :]
        document = next(one for one in document_of({"id": name, "text": text}, name, 1) if isinstance(one, Document))
        made = document, extract(document, self.rulebook)
        if plant is None:
            self._read[name] = made
        return made


def samples(data: Path, topics: frozenset[str], texts: Texts, weights: Mapping[str, float]) -> Iterator[Sample]:
    """The conflicts of some topics, aligned with some weights."""
    inconsistencies = annotated(data, {record["id"]: record["text"] for record in records(data / "corpus.jsonl")})
    for spans, features in _conflicts(texts.of(topics), texts.rulebook, weights):
        yield Sample(texts.topic(spans[0][0]), features, is_annotated(spans, inconsistencies), planted=False)
    for batch in rounds(plant for plant in planted(data) if texts.topic(plant.span[0]) in topics):
        for spans, features in _conflicts(texts.of(topics, batch), texts.rulebook, weights):
            for plant in batch:
                name, start, _ = plant.span
                is_cited = any(touches(span, (name, start, start + len(plant.altered))) for span in spans)
                if is_cited and plant.others.intersection(span[0] for span in spans):
                    yield Sample(texts.topic(name), features, label=True, planted=True)


def of_own_texts(topics: frozenset[str], rulebook: Rulebook, weights: Mapping[str, float]) -> Iterator[Sample]:
    """The conflicts of some topics of own texts, aligned with some weights."""
    for topic in sorted(topics):
        made = [(document, extract(document, rulebook)) for document in own.documents(topic)]
        for spans, features in _conflicts(made, rulebook, weights):
            yield own.marked(Sample(topic, features, is_annotated(spans, own.contradictions())))


def _conflicts(
    made: Sequence[tuple[Document, Extraction]], rulebook: Rulebook, weights: Mapping[str, float]
) -> Iterator[tuple[list[Span], dict[str, float]]]:
    documents, extractions = [document for document, _ in made], [extraction for _, extraction in made]
    told = stories(documents)
    date_by_stories(documents, extractions, told, rulebook)
    aligner, given = facts.Aligner(told, rulebook, weights), dict(enumerate(extractions))
    for group in (group for story in told.groups for group in aligner.groups(story, given)):
        sides, verdict = standing(group, told.source)
        entries = [[group.entries[i] for i in side] for side in sides]
        if verdict is Verdict.CONFLICT and account(Conflict(group, entries, documents))[0] is Verdict.CONFLICT:
            spans = [
                (e.claim.document.id, e.claim.mention.start, e.claim.mention.end) for side in entries for e in side
            ]
            yield spans, compare_sides(group, sides, told.source)
