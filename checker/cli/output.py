"""Where words go: reports to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from errno import EAGAIN
from typing import TextIO

from checker.model.report import Unread
from checker.problems import OutputProblem, Problem
from checker.report.places import unread_place
from checker.report.visible import visible

PIPED_WIDTH = 100


class ClosedPipeError(Exception):
    """The reader of stdout closed it; `status` is the exit status that the run would have had."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def emit(text: str, status: int = 0) -> None:
    """Writes to stdout: UTF-8 into pipes and files, and what the terminal can show on a terminal.

    Raises OutputProblem where stdout is closed or full, and ClosedPipeError, with the status the run would have had.
    """
    if sys.stdout is None:
        raise OutputProblem("stdout is closed", "use -o FORMAT:FILE to write a report to a file")
    try:
        if sys.stdout.isatty():
            sys.stdout.write(text.encode(sys.stdout.encoding, "replace").decode(sys.stdout.encoding))
        else:
            left = memoryview(text.encode("utf-8", "replace"))
            while left:  # PYTHONUNBUFFERED leaves a raw file, which may take less than it is given
                taken = sys.stdout.buffer.write(left)
                if not taken:
                    raise OSError(EAGAIN, os.strerror(EAGAIN))
                left = left[taken:]
        sys.stdout.flush()
    except BrokenPipeError as error:
        _silence(sys.stdout)
        raise ClosedPipeError(status) from error
    except OSError as error:
        _silence(sys.stdout)
        raise OutputProblem(f"stdout could not be written: {error.strerror}", "free some space, or use -o") from error


def unwritten(error: OSError) -> int:
    """The exit status where stdout did not take what another library wrote: 0 where its reader has closed it, else 2."""
    if sys.stdout is not None:
        _silence(sys.stdout)
    if isinstance(error, BrokenPipeError):
        return 0
    complain(OutputProblem(f"stdout could not be written: {error.strerror}", "free some space"))
    return 2


def complain(problem: Problem) -> None:
    """`factlint: error: what` for each line of a problem, and its remedy under it."""
    lines = [f"factlint: error: {visible(line)}" for line in problem.message.split("\n")]
    if problem.remedy:
        lines += [f"  {visible(line)}" for line in problem.remedy.split("\n")]
    tell("\n".join(lines))


def tell_unread(unread: Iterable[Unread]) -> None:
    """A line on stderr for each input that could not be read."""
    for one in unread:
        tell(f"factlint: unread: {unread_place(one.path, one.line)}: {visible(one.problem)}")


def tell(text: str) -> None:
    """A line on stderr, or nowhere when stderr is gone."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except UnicodeEncodeError:
        sys.stderr.write(f"{text.encode('ascii', 'backslashreplace').decode()}\n")
    except OSError:
        _silence(sys.stderr)


def is_colourful() -> bool:
    """Whether to paint: a terminal that can, NO_COLOR unset; or FORCE_COLOR (see no-color.org, force-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The cells of a line: $COLUMNS, the terminal's own, or a hundred where there is none."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit() and int(columns) > 0:
        return max(int(columns), 40)
    try:
        return max(os.get_terminal_size(sys.stdout.fileno()).columns, 40) if sys.stdout.isatty() else PIPED_WIDTH
    except (OSError, AttributeError, ValueError):
        return PIPED_WIDTH


def _silence(stream: TextIO) -> None:
    """Points a broken stream at nothing, so that the interpreter's own flush at exit stays quiet."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass
