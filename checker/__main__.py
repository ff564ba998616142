"""The command: `factlint`, or `python -m checker`."""

import sys

YOUNG = 1_000_000
"""Objects made before the garbage collector looks. A check of 2,500 articles leaves but 13,000 that it could free."""


def main() -> int:
    """The exit status: 0 nothing to report, 1 findings, 2 could not run. `--version` alone imports nothing else."""
    if sys.argv[1:] == ["--version"]:
        from checker.version import __version__

        try:
            sys.stdout.write(f"factlint {__version__}\n")
            sys.stdout.flush()
            return 0
        except (OSError, AttributeError):  # stdout is closed or full, which the command line has words for
            pass
    try:
        import gc

        from checker.patterns import keep, recall

        gc.set_threshold(YOUNG)
        recalled = recall()
        from checker.cli.main import run  # compiles patterns, which have to be recalled before

        status = run(sys.argv[1:])
        keep(recalled)
        gc.freeze()  # else the interpreter looks twice through all that is left before it goes
        return status
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
