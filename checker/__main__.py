"""The command: `factlint`, or `python -m checker`."""

import gc
import sys

YOUNG = 100_000
"""Objects made before the garbage collector looks. What a run makes has hardly a cycle, and a start makes half as many:
with the interpreter's own 700 a third of it went into looking."""


def main() -> int:
    """The exit status: 0 nothing to report, 1 findings, 2 could not run. `--version` alone imports nothing else."""
    if sys.argv[1:] == ["--version"]:
        from checker.version import __version__

        sys.stdout.write(f"factlint {__version__}\n")
        return 0
    gc.set_threshold(YOUNG)
    try:
        from checker.patterns import keep, recall

        recalled = recall()
        from checker.cli.main import run

        status = run(sys.argv[1:])
        keep(recalled)
        return status
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
