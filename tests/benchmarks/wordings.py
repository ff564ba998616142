"""names and quotations on corpora of growing size, each in a process of its own: milliseconds and memory an article."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from checker.align import names, quotations
from checker.align.dispute import Dispute
from checker.align.stories.stories import Stories, stories
from checker.documents.read import read
from checker.rulebook import load
from tests.benchmarks.corpora import corpus
from tests.benchmarks.measure import ROOT, cpu

SIZES = (1000, 4000, 16_000)


def rows() -> Iterator[tuple[str, ...]]:
    yield "documents", "stories ms", "names ms", "quotations ms", "both, ratio", "MB per 1,000", "disputes"
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number in SIZES:
            path = corpus(Path(folder), number)
            command = [sys.executable, "-m", __name__, str(path)]
            done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
            told, named, quoted, memory, disputes = map(float, done.stdout.split())
            first = first or named + quoted
            yield (
                f"{number:,}",
                f"{told:.2f}",
                f"{named:.2f}",
                f"{quoted:.2f}",
                f"{(named + quoted) / first:.2f}",
                f"{memory:.0f}",
                f"{disputes:.0f}",
            )


def main(path: str) -> None:
    """Prints milliseconds an article for stories, names and quotations, the MB that they take for 1,000, and the disputes."""
    rulebook = load()
    documents = read([path]).documents
    before = _peak()
    grouped: list[Stories] = []
    found: list[Dispute] = []
    told = cpu(lambda: grouped.append(stories(documents)))
    named = cpu(lambda: found.extend(names.align(documents, grouped[0], rulebook)))
    quoted = cpu(lambda: found.extend(quotations.align(documents, grouped[0], rulebook)))
    thousands = len(documents) / 1000
    print(told / thousands, named / thousands, quoted / thousands, (_peak() - before) / thousands, len(found))


def _peak() -> float:
    """The largest resident size of this process so far in MB."""
    per_mb = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / per_mb


if __name__ == "__main__":
    main(sys.argv[1])
