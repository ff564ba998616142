"""10 new articles against an index of 1,000 and of 50,000: making it, making it again, checking; ratios to the first."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.corpora import corpus
from tests.benchmarks.measure import Cost, process

SIZES = (1_000, 50_000)
NEW = 10
FIRST = 900
"""The number of the first article that is new: the same ones in every corpus."""
PROCESSES = "2"


def rows() -> Iterator[tuple[str, ...]]:
    yield (
        "indexed",
        "MB",
        "build cpu s",
        "MB/s",
        "wall MB/s",
        "peak MB",
        "update",
        "check cpu s",
        "wall s",
        "ratio",
        "peak MB",
    )
    first: Cost | None = None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in SIZES:
            lines = corpus(folder, number + NEW).read_text(encoding="utf-8").splitlines(keepends=True)
            old, new, index = folder / "old.jsonl", folder / "new.jsonl", folder / f"{number}.idx"
            old.write_text("".join(lines[:FIRST] + lines[FIRST + NEW :]), encoding="utf-8")
            new.write_text("".join(lines[FIRST : FIRST + NEW]), encoding="utf-8")
            size = old.stat().st_size / 1e6
            build = _factlint("index", "build", old, "--index", index, "--jobs", PROCESSES)
            update = _factlint("index", "update", old, "--index", index)
            check = min(_factlint("check", new, "--against", index, "--no-cache", "--exit-zero") for _ in range(3))
            first = first or check
            yield (
                f"{number:,}",
                f"{size:.1f}",
                f"{build.cpu:.1f}",
                f"{size / build.cpu:.2f}",
                f"{size / build.wall:.2f}",
                f"{build.peak:.0f}",
                f"{build.cpu / update.cpu:.0f} x quicker",
                f"{check.cpu:.2f}",
                f"{check.wall:.2f}",
                f"{check.cpu / first.cpu:.2f}",
                f"{check.peak:.0f}",
            )


def _factlint(*arguments: str | Path) -> Cost:
    return process(["-m", "checker", *map(str, arguments), "--isolated"])
