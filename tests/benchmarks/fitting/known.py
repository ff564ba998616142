"""What is known of a corpus: facts that stand alike in several documents, and annotated inconsistencies.

DATA holds corpus.jsonl (id, text, topic), planted.jsonl (facts known to stand in several documents alike, with another
value to write in their place) and natural.jsonl (annotated inconsistencies: what each document is quoted for, and where that
starts if the quotation alone does not say it).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

Span = tuple[str, int, int]
"""A document's id, and offsets in its text."""


def touches(a: Span, b: Span) -> bool:
    return a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def annotated(data: Path, texts: dict[str, str]) -> list[dict[str, list[Span]]]:
    """For each annotated inconsistency, the spans of each of its sides."""
    found = []
    for record in records(data / "natural.jsonl"):
        sides: dict[str, list[Span]] = defaultdict(list)
        for citation in record["citations"]:
            at = citation.get("start", texts[citation["doc"]].find(citation["quote"]))
            if at >= 0:
                sides[citation["value"].lower()].append((citation["doc"], at, at + len(citation["quote"])))
        found.append(dict(sides))
    return found


def is_annotated(spans: Iterable[Span], inconsistencies: Iterable[Mapping[str, list[Span]]]) -> bool:
    """Whether spans cite two sides of one inconsistency."""
    spans = list(spans)
    return any(
        sum(any(touches(mine, theirs) for mine in spans for theirs in side) for side in sides.values()) > 1
        for sides in inconsistencies
    )


class Planted(NamedTuple):
    """A fact known to be told alike: its span in one document, what to write there instead, who else tells it, and
    the kind and the event that its round may alter only once."""

    span: Span
    altered: str
    others: frozenset[str]
    kind: str
    event: str


def planted(data: Path) -> list[Planted]:
    return [
        Planted(
            (record["doc"], record["start"], record["end"]),
            record["mutated"],
            frozenset(record["others"]),
            record["kind"],
            record["subtopic"],
        )
        for record in records(data / "planted.jsonl")
    ]


def rounds(plants: Iterable[Planted]) -> list[list[Planted]]:
    """Plants in rounds: in one round no document is altered twice, and no event in two facts of one kind."""
    found: list[list[Planted]] = []
    for plant in plants:
        home = next(
            (
                one
                for one in found
                if all(plant.span[0] != p.span[0] and (plant.event, plant.kind) != (p.event, p.kind) for p in one)
            ),
            None,
        )
        if home is None:
            found.append([plant])
        else:
            home.append(plant)
    return found
