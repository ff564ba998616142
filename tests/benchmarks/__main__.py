"""Runs the benchmarks named on the command line, or all but those that take long, and prints a table of each."""

from __future__ import annotations

import sys

from tests.benchmarks import growth, index, kinds, startup, throughput, wordings

BENCHMARKS = {
    "startup": startup.rows,
    "throughput": throughput.rows,
    "kinds": kinds.rows,
    "growth": growth.rows,
    "index": index.rows,
    "growth-50000": growth.large_rows,
    "wordings": wordings.rows,
}
LONG = ("growth-50000",)


def main(names: list[str]) -> int:
    for name in names or [name for name in BENCHMARKS if name not in LONG]:
        if name not in BENCHMARKS:
            print(f"no benchmark is called {name}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
            return 2
        print(f"\n{name}: {sys.modules[BENCHMARKS[name].__module__].__doc__}".rstrip())
        table = [[str(cell) for cell in row] for row in BENCHMARKS[name]()]
        widths = [max(map(len, column)) for column in zip(*table, strict=True)]
        for first, *others in table:
            cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
            print("  ".join([first.ljust(widths[0]), *cells]))
    return 0


sys.exit(main(sys.argv[1:]))
