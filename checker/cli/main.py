"""How every command line begins and ends."""

from __future__ import annotations

import os
from collections.abc import Sequence

from checker.cli.output import ClosedPipeError, complain, unwritten
from checker.problems import Problem

INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Runs a command line and gives its exit status. Whatever happens, no traceback reaches the user."""
    try:
        return _command(arguments)
    except Problem as problem:
        complain(problem)
    except ClosedPipeError as closed:
        return closed.status
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as bug:
        if isinstance(bug, OSError) and bug.filename is None:  # stdout did not take the help that click wrote
            return unwritten(bug)
        if os.environ.get("FACTLINT_DEBUG"):
            raise
        complain(
            Problem(f"internal error: {type(bug).__name__}: {bug}", "FACTLINT_DEBUG=1 shows where; please report it")
        )
    return 2


def _command(arguments: Sequence[str]) -> int:
    """A check of paths without any option needs no parser, and click takes as long to import as the check itself."""
    name, *paths = arguments or ("",)
    if name == "check" and not any(path.startswith("-") and path != "-" for path in paths):
        from checker.cli.job import check

        return check(paths)
    from checker.cli.group import invoke

    return invoke(arguments)
