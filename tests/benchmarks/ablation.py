"""What every part of alignment and of verdicts adds: the findings on a known corpus without it, one part at a time.

    python -m tests.benchmarks.ablation DATA [--only WORDS] [--rounds N] [--dated CORPUS]

DATA is as for fitting (tests/benchmarks/fitting/known.py). The weights stay as they are, and they have seen these articles:
a row shows what a part does among the others, not how good the tool is on articles of your own; for that see fitting,
which fits anew without the articles that it judges. Only numbers and times are counted; names and quotations do not take
this way. The columns:

  grave      errors and warnings on the articles as they are, and how many of them cite two sides of an annotated conflict
  recall     the annotated conflicts of numbers and times that a finding of any severity cites
  planted    the planted ones that a finding cites, together with another document of the event
  untouched  findings of any severity on the articles as they are, for 100 articles
  crossed    of these, findings that cite two events
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from checker.align import facts, tellings
from checker.align.blocks import Entry, Key
from checker.align.concord import Parting
from checker.align.elsewhere import Elsewhere
from checker.align.group import Group
from checker.align.stories.stories import Stories, stories
from checker.compare import findings, verdicts
from checker.config import Config
from checker.documents.read import read
from checker.extract import Extraction, extract
from checker.model.document import Document
from checker.model.finding import Finding, Severity, Verdict
from checker.rulebook import Rulebook, load
from tests.benchmarks.fitting.dating import date_by_stories
from tests.benchmarks.fitting.disputes import Texts
from tests.benchmarks.fitting.known import Planted, Span, annotated, is_annotated, planted, records, rounds, touches
from tests.benchmarks.parts import NAMELESS, TOPICS, UNDATED, WHOLE, Part, parts
from tests.benchmarks.reach import NUMERIC

NAMED = frozenset({"name", "quote", "place"})


class Reading(NamedTuple):
    """Documents, what they give, their stories, the blocks of claims by story, and the documents of each."""

    documents: Sequence[Document]
    given: Mapping[int, Extraction]
    told: Stories
    stories: Sequence[Mapping[Key, list[Entry]]]
    members: Sequence[Sequence[int]]


class State(NamedTuple):
    """The corpus as it is, or with some plants written in, read once for all parts; and in another way for some."""

    readings: Mapping[str, Reading]
    plants: Sequence[Planted]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "--only", default="", help="the parts whose names hold one of these words (a comma between), and none"
    )
    parser.add_argument(
        "--dated", type=Path, help="a corpus of dated documents, nothing known of them, to count as well"
    )
    parser.add_argument("--rounds", type=int, help="so many rounds of plants only")
    arguments = parser.parse_args()
    words = arguments.only.split(",")
    wanted = {name: part for name, part in parts().items() if name == WHOLE or any(word in name for word in words)}
    for row in rows(arguments.data, wanted, arguments.rounds):
        print("| " + " | ".join(row) + " |", flush=True)
    for row in counted(arguments.dated, wanted) if arguments.dated else ():
        print("| " + " | ".join(row) + " |", flush=True)


def rows(data: Path, wanted: Mapping[str, Part], most: int | None = None) -> Iterator[tuple[str, ...]]:
    """The table: a head, and a row for each part."""
    yield "taken out", "grave, right", "recall", "planted", "untouched", "crossed"
    yield tuple("---" for _ in range(6))
    texts = Texts(data, load().selected())
    corpus = records(data / "corpus.jsonl")
    event_of = {record["id"]: record["subtopic"] for record in corpus}
    known = zip(
        records(data / "natural.jsonl"), annotated(data, {one["id"]: one["text"] for one in corpus}), strict=True
    )
    conflicts = [(record["type"], sides) for record, sides in known if record["status"] == "conflict"]
    sought = [sides for kind, sides in conflicts if kind in NUMERIC]
    batches = rounds(plant for plant in planted(data) if plant.kind not in NAMED)[:most]
    plants = sum(map(len, batches))
    counts: dict[str, Counter[str]] = {name: Counter() for name in wanted}
    for state in _states(texts, batches, wanted):
        grouped = Grouped(state.readings[WHOLE].stories)
        for name, part in wanted.items():
            with part.taken_out(), grouped.but(part):
                found = list(_found(state.readings.get(name, state.readings[WHOLE]), texts.rulebook))
            spans = [(f, [(c.document, c.start, c.end) for c in f.citations]) for f in found]
            if state.plants:
                counts[name]["planted"] += sum(_is_found(plant, spans, event_of) for plant in state.plants)
            else:
                counts[name] += _natural(spans, [sides for _, sides in conflicts], sought, event_of)
    for name, count in counts.items():
        yield (
            name,
            f"{count['grave']}, {count['right']} ({count['right'] / max(count['grave'], 1):.0%})".replace("%", " %"),
            f"{count['recalled']} of {len(sought)}",
            f"{count['planted'] / max(plants, 1):.1%}".replace("%", " %"),
            f"{100 * count['untouched'] / len(corpus):.1f}",
            str(count["crossed"]),
        )


def counted(corpus: Path, wanted: Mapping[str, Part]) -> Iterator[tuple[str, ...]]:
    """The same for documents of which nothing is known: how many findings are grave, and how many there are."""
    yield "taken out", "grave", "all"
    yield "---", "---", "---"
    rulebook = load().selected()
    documents = list(read([str(corpus)]).documents)
    told = stories(documents)
    whole = reading(documents, [extract(document, rulebook) for document in documents], told, rulebook)
    grouped = Grouped(whole.stories)
    for name, part in wanted.items():
        if name not in (TOPICS, UNDATED, NAMELESS):
            with part.taken_out(), grouped.but(part):
                found = list(_found(whole, rulebook))
            yield name, str(sum(one.severity is not Severity.INFO for one in found)), str(len(found))


class Grouped:
    """The groups of the blocks with everything in place, for parts that do not touch them: the most do not."""

    def __init__(self, read: Iterable[Mapping[Key, list[Entry]]]) -> None:
        self._ids = {id(block) for blocks in read for block in blocks.values()}
        self._groups: dict[int, tuple[list[Group], list[Parting]]] = {}
        self._decided: dict[int, set[str]] = {}

    @contextmanager
    def but(self, part: Part) -> Iterator[None]:
        """Blocks are grouped anew only where they are not known, or touched by the part."""
        anew = facts._groups

        def groups(
            key: Key,
            block: list[Entry],
            told: Stories,
            table: Mapping[str, float],
            partings: list[Parting],
            elsewhere: Elsewhere,
        ) -> list[Group]:
            at = id(block)
            if at in self._groups and not part.is_touched(self._decided[at]):
                partings.extend(self._groups[at][1])
                return self._groups[at][0]
            if at in self._groups or at not in self._ids:
                return list(anew(key, block, told, table, partings, elsewhere))
            decided = self._decided[at] = set()
            veto: Callable[[Entry, Entry], str] = vars(tellings)["veto"]  # as the part has left it

            def deciding(a: Entry, b: Entry) -> str:
                decided.add(name := veto(a, b))
                return name

            with patch.object(tellings, "veto", deciding):
                own: list[Parting] = []
                self._groups[at] = list(anew(key, block, told, table, own, elsewhere)), own
            decided.discard("")
            partings.extend(own)
            return self._groups[at][0]

        with patch.object(facts, "_groups", groups):
            yield


def _states(texts: Texts, batches: Sequence[Sequence[Planted]], wanted: Collection[str]) -> Iterator[State]:
    for batch in [(), *batches]:
        made = texts.of(frozenset(texts.topics), batch)
        documents, extractions = [document for document, _ in made], [extraction for _, extraction in made]
        told = stories(documents)
        readings = (
            {UNDATED: reading(list(documents), list(extractions), told, texts.rulebook)} if UNDATED in wanted else {}
        )
        date_by_stories(documents, extractions, told, texts.rulebook)
        readings[WHOLE] = reading(documents, extractions, told, texts.rulebook)
        if NAMELESS in wanted:  # slots that are read without that part
            readings[NAMELESS] = reading(documents, extractions, told, texts.rulebook)
        if TOPICS in wanted:
            by_topic = copy(told)
            by_topic.of = told.topic
            readings[TOPICS] = reading(documents, extractions, by_topic, texts.rulebook)
        yield State(readings, batch)


def reading(
    documents: Sequence[Document], extractions: Sequence[Extraction], told: Stories, rulebook: Rulebook
) -> Reading:
    aligner = facts.Aligner(told, rulebook)
    members: dict[int, list[int]] = {}
    for number, story in enumerate(told.of):
        members.setdefault(story, []).append(number)
    known = dict(enumerate(extractions))
    blocks = [aligner.blocks(numbers, known) for numbers in members.values()]
    return Reading(documents, known, told, blocks, list(members.values()))


def _found(known: Reading, rulebook: Rulebook) -> Iterator[Finding]:
    """The findings that a check shows, unresolved ones included."""
    aligner = facts.Aligner(known.told, rulebook)
    for blocks, numbers in zip(known.stories, known.members, strict=True):
        with patch.object(facts.Aligner, "blocks", lambda *_, blocks=blocks: dict(blocks)):
            groups = list(aligner.groups(numbers, known.given))
        for each in groups:
            dispute = verdicts.dispute(each, known.documents, known.told.source)
            if dispute.verdict is Verdict.AGREE:
                continue
            made = findings.finding(dispute, rulebook.rule(dispute.rule), known.documents, known.told.source)
            if made.verdict is Verdict.UPDATE or (
                made.verdict in (Verdict.CONFLICT, Verdict.UNRESOLVED) and made.probability >= Config().min_probability
            ):
                yield made


def _natural(
    found: Sequence[tuple[Finding, list[Span]]],
    conflicts: Sequence[dict[str, list[Span]]],
    sought: Sequence[dict[str, list[Span]]],
    event_of: Mapping[str, str],
) -> Counter[str]:
    grave = [spans for finding, spans in found if finding.severity is not Severity.INFO]
    return Counter(
        grave=len(grave),
        right=sum(is_annotated(spans, conflicts) for spans in grave),
        recalled=sum(any(is_annotated(spans, [sides]) for _, spans in found) for sides in sought),
        untouched=len(found),
        crossed=sum(len({event_of[span[0]] for span in spans}) > 1 for _, spans in found),
    )


def _is_found(plant: Planted, found: Sequence[tuple[Finding, list[Span]]], event_of: Mapping[str, str]) -> bool:
    name, start, _ = plant.span
    altered = name, start, start + len(plant.altered)
    return any(
        any(touches(span, altered) for span in spans)
        and any(span[0] != name and event_of[span[0]] == plant.event for span in spans)
        for _, spans in found
    )


if __name__ == "__main__":
    main()
