"""What every part of alignment and of verdicts adds: the findings on a known corpus without it, one part at a time.

    python -m tests.benchmarks.ablation DATA [--only WORDS] [--rounds N]

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
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from copy import copy
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

from checker.align import facts, group
from checker.align.blocks import Entry, Key
from checker.align.evidence import Company, Evidence, Rarity, compare_slots, weights
from checker.align.group import Group
from checker.align.stories import Stories, stories
from checker.align.vetoes import VETOES
from checker.compare import accounts, findings, verdicts, worth
from checker.config import Config
from checker.extract import Extraction
from checker.model.document import Document
from checker.model.finding import Finding, Severity, Verdict
from checker.rulebook import Rulebook, load
from tests.benchmarks.fitting.dating import date_by_stories
from tests.benchmarks.fitting.disputes import Texts
from tests.benchmarks.fitting.known import Planted, Span, annotated, is_annotated, planted, records, rounds, touches
from tests.benchmarks.reach import NUMERIC

NAMED = frozenset({"name", "quote", "place"})
AROUND = frozenset(
    {"context", "same words left", "same words right", "rivals", "told too", "likeness", "same document"}
)
"""Comparisons that need no slots: the words around, and what the documents tell besides."""
WHOLE, TOPICS, UNDATED = "everything", "topics in place of stories", "no dating of undated documents"


class Part(NamedTuple):
    """A context without a part, and whether a block must be grouped anew in it, by the vetoes that decided in the block."""

    taken_out: Callable[[], AbstractContextManager[Any]]
    is_touched: Callable[[Collection[str]], bool] = lambda decided: True


class Reading(NamedTuple):
    """Documents, their stories, and the blocks of claims by story."""

    documents: Sequence[Document]
    told: Stories
    stories: Sequence[Mapping[Key, list[Entry]]]


class State(NamedTuple):
    """The corpus as it is, or with some plants written in, read once for all parts; and in another way for some."""

    readings: Mapping[str, Reading]
    plants: Sequence[Planted]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="", help="the parts whose names hold these words, and everything")
    parser.add_argument("--rounds", type=int, help="so many rounds of plants only")
    arguments = parser.parse_args()
    wanted = {name: part for name, part in parts().items() if arguments.only in name or name == WHOLE}
    for row in rows(arguments.data, wanted, arguments.rounds):
        print("| " + " | ".join(row) + " |", flush=True)


def parts() -> dict[str, Part]:
    """The parts, by what is done without them."""
    table = weights()
    mean = sum(abs(weight) for name, weight in table.items() if "bias" not in name) / len(table)
    equal = {name: w if "bias" in name else mean if w > 0 else -mean if w < 0 else 0.0 for name, w in table.items()}
    found = {WHOLE: Part(nullcontext, nothing), TOPICS: Part(nullcontext), UNDATED: Part(nullcontext)}
    found["no vetoes"] = Part(patched(facts, "veto", lambda a, b: ""), bool)
    for test in VETOES:
        name = test.__name__
        found[f"no veto {name}"] = Part(patched(facts, "veto", without(test)), partial(contains, name))
    found |= {
        "words around in place of slots": Part(patched(facts, "compare_slots", around)),
        "equal weights in the first sum": Part(patched(facts, "weights", lambda: equal)),
        "no one-to-one": Part(patched(facts, "one_to_one", lambda ties, of: list(ties))),
        "no start for equal values": Part(patched(group, "ALIKE_BONUS", 0.0)),
        "no least mean of groups": Part(patched(group, "LEAST_MEAN", float("-inf"))),
        "no concord": Part(patched(facts, "weighed_by_company", iter), nothing),
        "no accounts": Part(patched(accounts, "ACCOUNTS", ()), nothing),
    }
    for account in accounts.ACCOUNTS:
        rest = tuple(one for one in accounts.ACCOUNTS if one is not account)
        found[f"no account {account[0].__name__}"] = Part(patched(accounts, "ACCOUNTS", rest), nothing)
    return found | {
        "no rival left out": Part(patched(verdicts, "LIKELY_ODDS", float("-inf")), nothing),
        "no second sum": Part(patched(worth, "weights", lambda: {"same fact": 1.0}), nothing),
        "no thresholds of severity": Part(no_thresholds, nothing),
    }


def patched(module: ModuleType, name: str, value: object) -> Callable[[], AbstractContextManager[Any]]:
    return partial(patch.object, module, name, value)


def nothing(decided: Collection[str]) -> bool:
    return False


def contains(name: str, decided: Collection[str]) -> bool:
    return name in decided


def without(test: Callable[[Entry, Entry], bool]) -> Callable[[Entry, Entry], str]:
    rest = [other for other in VETOES if other is not test]
    return lambda a, b: next((other.__name__ for other in rest if other(a, b)), "")


def around(a: Entry, b: Entry, rarity: Rarity, company: Company) -> Evidence:
    return {name: value for name, value in compare_slots(a, b, rarity, company).items() if name in AROUND}


def no_thresholds() -> AbstractContextManager[Any]:
    stack = ExitStack()
    stack.enter_context(patch.object(findings, "CERTAIN", 0.0))
    stack.enter_context(patch.object(findings, "SURE", 0.0))
    return stack


def rows(data: Path, wanted: Mapping[str, Part], most: int | None = None) -> Iterator[tuple[str, ...]]:
    """The table: a head, and a row for each part."""
    yield "without", "grave, right", "recall", "planted", "untouched", "crossed"
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
            f"{count['grave']}, {count['right']} ({count['right'] / max(count['grave'], 1):.0%})",
            f"{count['recalled']} of {len(sought)}",
            f"{count['planted'] / max(plants, 1):.1%}",
            f"{100 * count['untouched'] / len(corpus):.1f}",
            str(count["crossed"]),
        )


class Grouped:
    """The groups of the blocks with everything in place, for parts that do not touch them: the most do not."""

    def __init__(self, read: Iterable[Mapping[Key, list[Entry]]]) -> None:
        self._ids = {id(block) for blocks in read for block in blocks.values()}
        self._groups: dict[int, list[Group]] = {}
        self._decided: dict[int, set[str]] = {}

    @contextmanager
    def but(self, part: Part) -> Iterator[None]:
        """Blocks are grouped anew only where they are not known, or touched by the part."""
        anew = facts._groups

        def groups(key: Key, block: list[Entry], told: Stories, table: Mapping[str, float]) -> list[Group]:
            at = id(block)
            if at in self._groups and not part.is_touched(self._decided[at]):
                return self._groups[at]
            if at in self._groups or at not in self._ids:
                return list(anew(key, block, told, table))
            decided = self._decided[at] = set()
            veto: Callable[[Entry, Entry], str] = vars(facts)["veto"]  # as the part has left it

            def deciding(a: Entry, b: Entry) -> str:
                decided.add(name := veto(a, b))
                return name

            with patch.object(facts, "veto", deciding):
                self._groups[at] = list(anew(key, block, told, table))
            decided.discard("")
            return self._groups[at]

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
    return Reading(documents, told, [aligner.blocks(numbers, known) for numbers in members.values()])


def _found(read: Reading, rulebook: Rulebook) -> Iterator[Finding]:
    """The findings that a check shows, unresolved ones included."""
    aligner = facts.Aligner(read.told, rulebook)
    for blocks in read.stories:
        with patch.object(facts.Aligner, "blocks", lambda *_, blocks=blocks: blocks):
            groups = list(aligner.groups((), {}))
        for each in groups:
            dispute = verdicts.dispute(each, read.documents, read.told.source)
            if dispute.verdict is Verdict.AGREE:
                continue
            made = findings.finding(dispute, rulebook.rule(dispute.rule), read.documents, read.told.source)
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
