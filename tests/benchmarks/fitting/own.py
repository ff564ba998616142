"""Short texts written for the project, one to four reports of one event, with the contradictions between them (own/*.jsonl).

News collections tell an event in dozens of long articles; what people check is often two short ones. The texts are as DATA is,
and each topic is read by itself. How often they contradict each other is no measure of life: what is fitted takes that into a
comparison of its own, which is left out of the sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.documents.record import document as document_of
from checker.model.document import Document
from tests.benchmarks.fitting.known import Span, annotated, records
from tests.benchmarks.fitting.sample import Sample

OWN = "own texts"
FOLDER = Path(__file__).with_name("own")
"""corpus.jsonl and natural.jsonl (known.py)."""


def marked(sample: Sample) -> Sample:
    """A sample as one of own texts."""
    return sample._replace(own=True, features={**sample.features, OWN: 1.0})


def topics() -> list[str]:
    return sorted(_by_topic())


def documents(topic: str) -> list[Document]:
    """The reports of a topic."""
    return list(_by_topic()[topic])


@cache
def contradictions() -> list[dict[str, list[Span]]]:
    """For each contradiction, the spans of its sides."""
    return annotated(FOLDER, {one.id: one.text for reports in _by_topic().values() for one in reports})


@cache
def _by_topic() -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for record, one in _read():
        found.setdefault(record, []).append(one)
    return found


def _read() -> Iterator[tuple[str, Document]]:
    for record in records(FOLDER / "corpus.jsonl"):
        given = {"id": record["id"], "text": record["text"]}
        yield record["topic"], next(one for one in document_of(given, record["id"], 1) if isinstance(one, Document))
