"""processor time of a start, in starts of the bare interpreter (best of several, taken in turns)."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measure import ROOT, process

ROUNDS = 12
FACTLINT = ("-c", "import sys; from checker.__main__ import main; sys.exit(main())")  # as the installed script does
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "import click": ("-c", "import click"),
    "--version": (*FACTLINT, "--version"),
    "--help": (*FACTLINT, "--help"),
    "check of three articles": (*FACTLINT, "check"),
    "check with options of three articles": (*FACTLINT, "check", "--isolated", "--exit-zero"),
    "extract of three articles": (*FACTLINT, "extract", "--isolated"),
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
