"""For every rule, its findings by cause of error on a corpus whose inconsistencies are annotated.

    python -m tests.benchmarks.confusion DATA

DATA holds corpus.jsonl (id, text, subtopic: the event) and natural.jsonl, as tests/benchmarks/fitting/known.py says. A
finding is counted under the first cause that holds: "right" (it cites two sides of an annotated conflict), "update" (of
an annotated update or approximation), "two events" (it cites documents of different events), "one text" (it cites one
document only), and "same event": nobody annotated it, and what a program cannot tell apart is left to the reader, another
participant, a part of the event, or an inconsistency that the annotators missed. Each count is errors/warnings/infos.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.config import Config
from checker.documents.read import read
from checker.engine.local import check
from checker.model.finding import Severity
from checker.rulebook import load
from tests.benchmarks.fitting.known import Span, annotated, is_annotated, records

CAUSES = ("right", "update", "two events", "one text", "same event")
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)
Sides = list[dict[str, list[Span]]]
Counts = Counter[tuple[str, Severity]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    for row in rows(counted(parser.parse_args().data)):
        print(f"{row[0]:26}" + "".join(f"{cell:>15}" for cell in row[1:]))


def counted(data: Path) -> Mapping[str, Counts]:
    """The findings of each rule, drafts included, by cause and severity."""
    corpus = records(data / "corpus.jsonl")
    event_of = {record["id"]: record["subtopic"] for record in corpus}
    conflicts, others = _by_status(data, {record["id"]: record["text"] for record in corpus})
    report = check(read([str(data / "corpus.jsonl")]).documents, load(), Config(drafts=True, jobs=1))
    found: dict[str, Counts] = defaultdict(Counter)
    for finding in report.findings:
        spans = [(citation.document, citation.start, citation.end) for citation in finding.citations]
        found[finding.rule][cause(spans, conflicts, others, event_of), finding.severity] += 1
    return found


def cause(spans: Sequence[Span], conflicts: Sides, others: Sides, event_of: Mapping[str, str]) -> str:
    """Which of CAUSES a finding that cites these spans is counted under; `others` are annotated without a conflict."""
    documents = {span[0] for span in spans}
    if is_annotated(spans, conflicts):
        return "right"
    if is_annotated(spans, others):
        return "update"
    if len({event_of[document] for document in documents}) > 1:
        return "two events"
    return "one text" if len(documents) == 1 else "same event"


def rows(found: Mapping[str, Counts]) -> Iterator[tuple[str, ...]]:
    """The table: a head, a row for each rule, those with most findings first, and the sum; "." is no finding."""
    yield "rule", *CAUSES, "right of e+w"
    for rule in sorted(found, key=lambda rule: (-found[rule].total(), rule)):
        yield rule, *_cells(found[rule])
    yield "all", *_cells(sum(found.values(), Counter()))


def _cells(counts: Counts) -> Iterator[str]:
    for name in CAUSES:
        numbers = [counts[name, severity] for severity in SEVERITIES]
        yield "/".join(map(str, numbers)) if any(numbers) else "."
    grave = {name: counts[name, Severity.ERROR] + counts[name, Severity.WARNING] for name in CAUSES}
    yield f"{grave['right'] / sum(grave.values()):.0%}" if any(grave.values()) else "."


def _by_status(data: Path, texts: dict[str, str]) -> tuple[Sides, Sides]:
    """The annotated conflicts, and what is annotated as something else."""
    known = list(zip(records(data / "natural.jsonl"), annotated(data, texts), strict=True))
    conflicts = [sides for record, sides in known if record["status"] == "conflict"]
    return conflicts, [sides for record, sides in known if record["status"] != "conflict"]


if __name__ == "__main__":
    main()
