"""How far each known contradiction gets: read on both sides, claimed, in one block, past the vetoes, likely enough.

    python -m tests.benchmarks.reach DATA [--show STAGE] [--kind KIND]

DATA is as for fitting. A planted fact is followed as it stands, told alike in two documents; an annotated
inconsistency from its two sides. Each is counted at the first stage that loses it: "unread" (no claim touches one of
the sides), "no block", the name of a veto, "incomparable", "same value" (an annotated one whose values agree), "unlikely" (its odds
are under those of a finding), or "reached".
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from checker.align import facts
from checker.align.blocks import Entry
from checker.align.evidence import Rarity, compare_slots, weighed, weights, weights_of
from checker.align.stories.stories import stories
from checker.align.tellings import Tellings
from checker.align.vetoes.table import veto
from checker.documents.read import read
from checker.extract import extract
from checker.rulebook import load
from checker.values.kinds import kind
from checker.values.relation import SAME, Relation
from tests.benchmarks.fitting.known import annotated, planted, records

NUMERIC = frozenset({"count", "age", "money", "percent", "duration", "ordinal", "measure", "date", "weekday", "time"})
STAGES = ("unread", "no block", "incomparable", "veto", "same value", "unlikely", "reached")


class Known(NamedTuple):
    """A contradiction known to be there: its kind, and for each side the places that tell it."""

    kind: str
    sides: tuple[tuple[tuple[str, int, int], ...], ...]
    alike: bool


class Lost(NamedTuple):
    stage: str
    detail: str
    shown: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", default="", help="print what was lost at this stage")
    parser.add_argument("--kind", default="", help="of this kind only")
    arguments = parser.parse_args()
    for title, known, lost in _followed(arguments.data):
        table: dict[str, Counter[str]] = defaultdict(Counter)
        details: Counter[str] = Counter()
        for one, where in zip(known, lost, strict=True):
            table[one.kind][where.stage] += 1
            table["all"][where.stage] += 1
            details[where.detail] += bool(where.detail)
            if arguments.show == where.stage and arguments.kind in ("", one.kind):
                print(f"{one.kind}: {where.detail}: {where.shown}")
        print(f"\n{title:14}" + "".join(f"{stage:>14}" for stage in STAGES))
        for name, counts in table.items():
            print(f"{name:14}" + "".join(f"{counts[stage]:14}" for stage in STAGES))
        print("vetoes: " + ", ".join(f"{name} {count}" for name, count in details.most_common()))


def _followed(data: Path) -> Iterator[tuple[str, list[Known], list[Lost]]]:
    documents = list(read([str(data / "corpus.jsonl")]).documents)
    rulebook = load().selected(drafts=True)
    extractions = [extract(document, rulebook) for document in documents]
    told = stories(documents)
    aligner, given = facts.Aligner(told, rulebook), dict(enumerate(extractions))
    found = [block for story in told.groups for block in aligner.blocks(story, given).values()]
    entries = [entry for block in found for entry in block]
    home: dict[int, list[list[Entry]]] = defaultdict(list)
    for block in found:
        for entry in block:
            home[id(entry)].append(block)
    by_document: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_document[entry.claim.document.id].append(entry)
    texts = {document.id: document.text for document in documents}
    for title, known in (("planted", list(_planted(data, entries))), ("natural", list(_natural(data, texts)))):
        yield title, known, [_stage(one, by_document, home) for one in known]


def _planted(data: Path, entries: Sequence[Entry]) -> Iterator[Known]:
    kinds = [record["kind"] for record in records(data / "planted.jsonl")]
    for name, plant in zip(kinds, planted(data), strict=True):
        if name in NUMERIC:
            yield Known(name, ((plant.span,), tuple((other, 0, 1 << 30) for other in plant.others)), True)


def _natural(data: Path, texts: dict[str, str]) -> Iterator[Known]:
    for record, sides in zip(records(data / "natural.jsonl"), annotated(data, texts), strict=True):
        if record["status"] == "conflict" and record["type"] in NUMERIC and len(sides) > 1:
            yield Known(record["type"], tuple(tuple(spans) for spans in sides.values()), False)


def _stage(one: Known, by_document: dict[str, list[Entry]], home: dict[int, list[list[Entry]]]) -> Lost:
    """The stage that the best pair of claims of two sides reaches."""
    touching = [
        [
            entry
            for document, start, end in side
            for entry in by_document[document]
            if entry.claim.mention.start < end and start < entry.claim.mention.end
        ]
        for side in one.sides
    ]
    best = Lost("unread", "", str(one.sides)[:200])
    for at, mine in enumerate(touching):
        for theirs in touching[at + 1 :]:
            for a, b in product(mine, theirs):
                reached = _pair(a, b, home, one.alike)
                if STAGES.index(reached.stage) > STAGES.index(best.stage):
                    best = reached
    return best


def _pair(a: Entry, b: Entry, home: dict[int, list[list[Entry]]], alike: bool) -> Lost:
    shown = f"{a.claim.text!r} {a.slots.predicate} | {b.claim.text!r} {b.slots.predicate}: {_around(a)} || {_around(b)}"
    mention, other = a.claim.mention, b.claim.mention
    relation = kind(mention.kind).compare(mention.value, other.value) if mention.kind == other.kind else None
    if alike and relation not in SAME:
        return Lost("unread", "", shown)
    block = next((block for block in home[id(a)] if any(entry is b for entry in block)), None)
    if block is None:
        return Lost("no block", "", shown)
    if relation is Relation.INCOMPARABLE:
        return Lost("incomparable", "", shown)
    if name := veto(a, b):
        return Lost("veto", name, shown)
    if not alike and relation in SAME:
        return Lost("same value", "", shown)
    i, j = (next(number for number, entry in enumerate(block) if entry is one) for one in (a, b))
    source = range(1 + max(entry.document for entry in block))
    company = Tellings(block, source).company(i, j, 0.0)._replace(told_too=0)
    evidence = compare_slots(a, b, Rarity(block, source), company)
    odds = sum(weighed(evidence, weights_of(mention.kind, weights())).values())
    return Lost("reached" if odds >= facts.LEAST_ODDS else "unlikely", "", f"{odds:.1f} {shown}")


def _around(entry: Entry) -> str:
    mention, text = entry.claim.mention, entry.claim.document.text
    return " ".join(text[max(0, mention.start - 60) : mention.end + 60].split())


if __name__ == "__main__":
    main()
