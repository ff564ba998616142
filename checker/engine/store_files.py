"""Which files of a corpus changed since they were indexed: by size and modification time, or else by content.

A file that was modified just before it was read could change again without a newer time (git calls it racily clean). Its
time is not kept, so that the next run compares its content.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Sequence
from pathlib import Path

from checker.digest import digest
from checker.documents.discover import STDIN, Source, discover
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.problems import UsageProblem

_MOMENT = 2_000_000_000  # nanoseconds: the coarsest clock of a file system in use
NEVER = 0  # a time of change that no file has


class State(NamedTuple):
    """What is kept of a file to know it by: bytes, nanoseconds, digest."""

    size: int
    changed: int
    content: str


class Survey(NamedTuple):
    """The files under some paths: those to read, in order, with their states where they have one; those that are
    unchanged, with their states; and the paths under which there is nothing to read."""

    to_read: dict[Source, State | None]
    same: dict[str, State]  # by path as shown
    unread: list[Unread]


def survey(db: sqlite3.Connection | None, paths: Sequence[str], exclude: Sequence[str], exclude_from: str) -> Survey:
    """Looks at the files under paths; without an index all of them are to be read.

    Raises UsageProblem for standard input, which cannot be looked at again.
    """
    known: dict[str, State] = {}
    if db is not None:
        known = {path: State(*rest) for path, *rest in db.execute("SELECT path, size, changed, content FROM files")}
    found = Survey({}, {}, [])
    for source in discover(paths, exclude, exclude_from):
        if isinstance(source, Unread):
            found.unread.append(source)
        elif source.path == STDIN:
            raise UsageProblem("standard input cannot be indexed", "name files or folders")
        else:
            _look(source, known.get(source.shown), found)
    return found


def _look(source: Source, known: State | None, found: Survey) -> None:
    state = None
    try:
        status = os.stat(source.path)  # noqa: PTH116 - a Path for each costs more than the call
        if known and (known.size, known.changed) == (status.st_size, status.st_mtime_ns):
            found.same[source.shown] = known
            return
        if stat.S_ISREG(status.st_mode):  # a pipe can be read only once
            is_settled = time.time_ns() - status.st_mtime_ns > _MOMENT
            changed = status.st_mtime_ns if is_settled else NEVER
            state = State(status.st_size, changed, digest(Path(source.path).read_bytes(), 16))
    except OSError:
        pass  # reading it says what is wrong
    if known and state and known.content == state.content:
        found.same[source.shown] = state
    else:
        found.to_read[source] = state
