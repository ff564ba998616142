"""Reports are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from checker.problems import OutputProblem


def write_whole(path: Path, text: str, what: str = "the report") -> None:
    """Writes UTF-8 beside the file first and moves it in place. Raises OutputProblem; the old file stays then."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
            path.write_bytes(text.encode("utf-8", "replace"))
            return
        scratch.write_bytes(text.encode("utf-8", "replace"))
        scratch.replace(path)
    except OSError as error:
        raise OutputProblem(f"{path}: {what} could not be written: {error.strerror}", _remedy(path)) from error
    finally:
        _remove(scratch)


def _remedy(path: Path) -> str:
    if path.is_dir():
        return "name a file, as in -o sarif:report.sarif"
    return f"make the folder {path.parent}" if not path.parent.is_dir() else "choose a place that you may write to"


def _remove(scratch: Path) -> None:
    with suppress(OSError):
        scratch.unlink(missing_ok=True)
