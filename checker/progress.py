"""How far a run is, for whoever asked to be told; where nobody did, this costs a look.

A stage that takes long passes what it goes through by `stage`, and knows nothing of who listens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Item = TypeVar("Item")
Listener = Callable[[str, int, int], None]
"""Is told what is done, how much of it, and of how much: 0 where that is not known."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def stage(what: str, items: Iterable[Item], total: int = 0, each: int = 1) -> Iterable[Item]:
    """The items as they are; each that was gone through counts as so many."""
    listener = _listener.get()
    return items if listener is None else _told(listener, what, items, total, each)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Within the block the listener is told; in processes that were forked it must not be."""
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
