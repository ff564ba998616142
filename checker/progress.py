"""How far a run is, for a listener; without one this costs next to nothing.

A stage that takes long iterates over `stage(...)`, and does not know who listens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Item = TypeVar("Item")
Listener = Callable[[str, int, int], None]
"""Is called with the name of the stage, how much is done, and the total, 0 where that is not known."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def stage(what: str, items: Iterable[Item], total: int = 0, each: int = 1) -> Iterable[Item]:
    """The items unchanged; the listener is told that `each` more are done whenever one has been."""
    listener = _listener.get()
    return items if listener is None else _told(listener, what, items, total, each)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Within the block the listener is called; a forked process must not act on that."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def _told(listener: Listener, what: str, items: Iterable[Item], total: int, each: int) -> Iterator[Item]:
    listener(what, 0, total)
    for number, item in enumerate(items, 1):
        yield item
        done = number * each
        listener(what, min(done, total) if total else done, total)
