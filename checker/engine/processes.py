"""Work on many items, in this process or in several forked ones where that pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from checker.problems import WorkerProblem

if TYPE_CHECKING:
    from multiprocessing.pool import IMapIterator, Pool

PAYS_FROM = 400_000
"""Characters of text under which processes cost about as much as they save: each learns the words anew."""
_PATIENCE = 1.0  # seconds without anything made before it is asked whether all are still at work

Item = TypeVar("Item")
Made = TypeVar("Made")


def processes(jobs: int, *, pays: bool) -> int:
    """How many processes to use for `jobs`; 0 means one per processor where it `pays`, else one.

    Only one where processes cannot be forked, and where other threads run: a lock that they hold would stay locked.
    """
    if not jobs:
        jobs = _processors() if pays else 1
    if jobs == 1:
        return 1
    import multiprocessing
    import threading

    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return jobs if can_fork else 1


def side_by_side(work: Callable[[Item], Made], items: Sequence[Item], number: int) -> Iterator[Made]:
    """What `work` makes of each item, in order, in `number` processes; with more than one they are at work from the call on.

    Then results have to be picklable, and what `work` changes (`checker.progress` included) is not seen here. Raises
    WorkerProblem where a process is killed from outside, as by a system that runs out of memory.
    """
    if number == 1 or len(items) < 2:
        return map(work, items)
    import multiprocessing

    _shared[:] = [(work, items)]
    pool = multiprocessing.get_context("fork").Pool(min(number, len(items)), _leave_interrupts)
    return _collected(pool, _workers(), pool.imap(_made, range(len(items))), len(items))


def _collected(pool: Pool, workers: frozenset[int | None], made: IMapIterator[Made], number: int) -> Iterator[Made]:
    """So many results, in order; then the processes end."""
    try:
        with pool:
            for _ in range(number):
                yield _next(made, workers)
    finally:
        _shared.clear()


_shared: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []  # what a worker has by forking


def _next(made: IMapIterator[Made], workers: frozenset[int | None]) -> Made:
    """The next result. Raises WorkerProblem where it will never come, because a process was killed."""
    from multiprocessing import TimeoutError as Late

    while True:
        try:
            return made.next(_PATIENCE)
        except Late:
            if _workers() != workers:
                raise WorkerProblem(
                    "a worker process was killed; memory may have run out",
                    "--jobs 1 needs the least memory",
                ) from None


def _workers() -> frozenset[int | None]:
    """The ids of the processes at work; a pool replaces one that ended."""
    from multiprocessing import active_children

    return frozenset(process.pid for process in active_children())


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process in the foreground; the first one ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _made(at: int) -> Any:
    work, items = _shared[0]
    return work(items[at])


def _processors() -> int:
    """How many processors this process may use."""
    if may_use := getattr(os, "sched_getaffinity", None):
        return len(may_use(0))
    return os.cpu_count() or 1
