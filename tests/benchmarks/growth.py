"""the whole check on corpora of growing size, each in a process of its own; ratios to the first.

`growth-50000` goes on to corpora for which it takes a quarter of an hour.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.corpora import corpus
from tests.benchmarks.measure import process

SIZES = (500, 1000, 2000, 4000)
LARGE_SIZES = (1000, 10_000, 50_000)


def large_rows() -> Iterator[tuple[str, ...]]:
    return rows(LARGE_SIZES)


def rows(sizes: Sequence[int] = SIZES) -> Iterator[tuple[str, ...]]:
    yield "documents", "MB", "cpu s", "ratio", "ms each", "peak MB", "ratio", "KB each"
    bare = process(["-c", "pass"]).peak
    first = None
    with tempfile.TemporaryDirectory() as folder:
        for number in sizes:
            path = corpus(Path(folder), number)
            size = path.stat().st_size / 1e6
            command = [
                "-m",
                "checker",
                "check",
                str(path),
                "--isolated",
                "--no-cache",
                "--exit-zero",
                "--format",
                "jsonl",
            ]
            cost = process(command)
            first = first or cost
            yield (
                f"{number:,}",
                f"{size:.1f}",
                f"{cost.cpu:.2f}",
                f"{cost.cpu / first.cpu:.1f}",
                f"{1000 * cost.cpu / number:.1f}",
                f"{cost.peak:.0f}",
                f"{(cost.peak - bare) / (first.peak - bare):.1f}",
                f"{1000 * (cost.peak - bare) / number:.0f}",
            )
