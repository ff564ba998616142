"""processor time of a start, in starts of the bare interpreter (best of several, taken in turns)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measure import ROOT, process

ROUNDS = 12
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import click": ("-c", "import click"),
    "--version": ("-m", "checker", "--version"),
    "--help": ("-m", "checker", "--help"),
    "check of three articles": ("-m", "checker", "check", "--isolated", "--exit-zero"),
    "extract of three articles": ("-m", "checker", "extract", "--isolated"),
}


def rows() -> Iterator[tuple[str, ...]]:
    articles = [str(path) for path in sorted((ROOT / "seeds").glob("0[123]-*"))]
    commands = {
        name: [*command, *articles] if name.endswith("articles") else list(command)
        for name, command in COMMANDS.items()
    }
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(ROUNDS):
        for name, command in commands.items():
            best[name] = min(best[name], process(command).cpu)
    bare = best["python -c pass"]
    yield "command", "starts", "ms"
    for name, seconds in best.items():
        yield name, f"{seconds / bare:.1f}", f"{seconds * 1000:.0f}"
