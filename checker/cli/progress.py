"""A progress bar on stderr, for people at a terminal who wait for more than a moment."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from checker.progress import told_to

if TYPE_CHECKING:
    from checker.report.terminal import Bar

MOMENT = 1.0  # seconds before there is anything to see
_BEAT = 0.1  # seconds between two pictures


def is_wanted(*, quiet: bool) -> bool:
    """Whether somebody is watching: stderr is a terminal that can move its cursor, and no CI system records it."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return False
    return os.environ.get("TERM") != "dumb" and os.environ.get("CI", "false") in ("", "0", "false")


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[None]:
    """Within the block a bar shows how far the run is, once it has taken more than a moment."""
    if not is_wanted(quiet=quiet):
        yield
        return
    shown = _Shown()
    try:
        with told_to(shown.tell):
            yield
    finally:
        shown.end()


class _Shown:
    """The bar, which does not exist before it is due."""

    def __init__(self) -> None:
        self._due = time.monotonic() + MOMENT
        self._process = os.getpid()
        self._bar: Bar | None = None

    def tell(self, what: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now < self._due or os.getpid() != self._process:
            return
        self._due = now + _BEAT
        if self._bar is None:
            from checker.report.terminal import Bar

            self._bar = Bar(sys.stderr)
        self._bar.show(what, done, total)

    def end(self) -> None:
        if self._bar and os.getpid() == self._process:
            self._bar.end()
