"""Writes files whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from errno import EDQUOT, ENOSPC
from pathlib import Path

from checker.problems import OutputProblem


def write_whole(path: Path, text: str, what: str = "the report") -> None:
    """Writes UTF-8 beside the file first and moves it in place. Raises OutputProblem; the old file stays then."""
    scratch = path.parent / f".{path.name}.{os.getpid()}"
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
            path.write_bytes(text.encode("utf-8", "replace"))
            return
        scratch.write_bytes(text.encode("utf-8", "replace"))
        scratch.replace(path)
    except OSError as error:
        raise OutputProblem(f"{path}: {what} could not be written: {error.strerror}", _remedy(path, error)) from error
    finally:
        _remove(scratch)


def add_line(path: Path, line: str, what: str) -> None:
    """Adds a line to a file of lines, in one step, so that of two who add at once neither loses.

    Makes the file where there is none. Raises OutputProblem; the file is then as it was.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            _lock(file)
            size = os.fstat(file).st_size
            os.lseek(file, max(size - 1, 0), os.SEEK_SET)
            unended = size > 0 and os.read(file, 1) != b"\n"
            content = f"{chr(10) if unended else ''}{line}\n".encode("utf-8", "replace")
            if os.write(file, content) < len(content):
                os.ftruncate(file, size)
                raise OSError(ENOSPC, os.strerror(ENOSPC))
        finally:
            os.close(file)
    except OSError as error:
        raise OutputProblem(f"{path}: {what} could not be written: {error.strerror}", _remedy(path, error)) from error


def _lock(file: int) -> None:
    """Waits until nobody else adds to a file: half of another's line must not look like a line without its end."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)


def _remedy(path: Path, error: OSError) -> str:
    if error.errno in (ENOSPC, EDQUOT):
        return "free some space, or choose another place"
    if path.is_dir():
        return "name a file, as in -o sarif:report.sarif"
    return f"create the folder {path.parent}" if not path.parent.is_dir() else "choose a place that you can write to"


def _remove(scratch: Path) -> None:
    with suppress(OSError):
        scratch.unlink(missing_ok=True)
