"""three lots of 10 new articles against an index of 1,000 and of 50,000: making it, making it again, checking.

Asked: 1 MB/s by two processes on two idle processors, an update that finds nothing new 20 times quicker than the build, and
against 50,000 no lot more than 1.5 times what it takes against 1,000 (`worst ratio`), under 2 s."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.corpora import corpus
from tests.benchmarks.measure import Cost, process

SIZES = (1_000, 50_000)
FIRST = (100, 400, 900)
"""The numbers of the first articles that are new: the same ones in every corpus."""
NEW = 10
PROCESSES = "2"


def rows() -> Iterator[tuple[str, ...]]:
    yield (
        "indexed",
        "MB",
        "build cpu s",
        "MB/cpu s",
        "wall MB/s",
        "peak MB",
        "update",
        "check cpu s",
        "worst ratio",
        "wall s",
        "peak MB",
    )
    first: list[Cost] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in SIZES:
            lots, old = _parted(corpus(folder, number + NEW * len(FIRST)), folder)
            index = folder / f"{number}.idx"
            size = old.stat().st_size / 1e6
            build = _factlint("index", "build", old, "--index", index, "--jobs", PROCESSES)
            update = _factlint("index", "update", old, "--index", index)
            checks = [
                min(_factlint("check", lot, "--against", index, "--no-cache", "--exit-zero") for _ in range(3))
                for lot in lots
            ]
            first = first or checks
            yield (
                f"{number:,}",
                f"{size:.1f}",
                f"{build.cpu:.1f}",
                f"{size / build.cpu:.2f}",
                f"{size / build.wall:.2f}",
                f"{build.peak:.0f}",
                f"{build.cpu / update.cpu:.0f} x quicker",
                " ".join(f"{check.cpu:.2f}" for check in checks),
                f"{max(check.cpu / small.cpu for check, small in zip(checks, first, strict=True)):.2f}",
                f"{max(check.wall for check in checks):.2f}",
                f"{max(check.peak for check in checks):.0f}",
            )


def _parted(path: Path, folder: Path) -> tuple[list[Path], Path]:
    """The lots of new articles, and the others; the whole corpus is gone then."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.unlink()
    lots = []
    for start in reversed(FIRST):
        lots.append(folder / f"new-{start}.jsonl")
        lots[-1].write_text("".join(lines[start : start + NEW]), encoding="utf-8")
        del lines[start : start + NEW]
    old = folder / "old.jsonl"
    old.write_text("".join(lines), encoding="utf-8")
    return lots, old


def _factlint(*arguments: str | Path) -> Cost:
    return process(["-m", "checker", *map(str, arguments), "--isolated"])
