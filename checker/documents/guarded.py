"""Work on a file that may be malicious: in a process of its own, with bounds on memory and time.

A compressed stream can grow a thousandfold, and a library in C takes the whole process with it when it runs out of memory
or crashes. Where processes cannot be forked (Windows), the work is done in this one.
"""

from __future__ import annotations

import faulthandler
import marshal
import os
import signal
from collections.abc import Callable
from typing import Any

from checker.problems import InputProblem

FAILED = 1


class OverrunError(Exception):
    """The process ended before the work was done: too much memory, too much time, or a crash."""


def guarded(work: Callable[[], Any], *, memory: int, seconds: int) -> Any:
    """What `work` gives, which must be data that marshal can write; `memory` in bytes, `seconds` of processor time.

    Raises the InputProblem that `work` raises, OverrunError where it did not come to an end.
    """
    if not hasattr(os, "fork"):
        return work()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _work(work, writing, memory, seconds)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status:
        raise OverrunError(status)
    done, outcome = marshal.loads(told)
    if not done:
        raise InputProblem(outcome)
    return outcome


def _work(work: Callable[[], Any], writing: int, memory: int, seconds: int) -> None:
    """The child: does the work, writes the outcome and is gone. It must not come back, whatever happens."""
    status = FAILED
    try:
        faulthandler.disable()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what dies here must not write over the report
        _bound(memory, seconds)
        try:
            outcome = (True, work())
        except InputProblem as problem:
            outcome = (False, problem.message)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(marshal.dumps(outcome))
        status = 0
    finally:
        os._exit(status)


def _bound(memory: int, seconds: int) -> None:
    """Bounds for this process: what it has now and `memory` besides, and `seconds`; no core is left behind."""
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - pathlib is not needed otherwise
            now = int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (now + memory, now + memory))
