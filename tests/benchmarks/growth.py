"""the whole check on corpora of growing size, each in a process of its own; ratios to the first."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.corpora import corpus
from tests.benchmarks.measure import process

SIZES = (500, 1000, 2000, 4000)


def rows() -> Iterator[tuple[str, ...]]:
    yield "documents", "MB", "cpu s", "ratio", "MB/s", "peak MB", "ratio"
    bare = process(["-c", "pass"]).peak
    first = None
    with tempfile.TemporaryDirectory() as folder:
        for number in SIZES:
            path = corpus(Path(folder), number)
            size = path.stat().st_size / 1e6
            cost = process(["-m", "checker", "check", str(path), "--isolated", "--exit-zero", "--format", "jsonl"])
            first = first or cost
            yield (
                f"{number:,}",
                f"{size:.1f}",
                f"{cost.cpu:.2f}",
                f"{cost.cpu / first.cpu:.1f}",
                f"{size / cost.cpu:.1f}",
                f"{cost.peak:.0f}",
                f"{(cost.peak - bare) / (first.peak - bare):.1f}",
            )
