"""Work with bounds: what it gives comes back, and nothing that it does takes this process along."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from itertools import count

import pytest

from checker.documents.guarded import OverrunError, guarded
from checker.problems import InputProblem

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no processes to fork")
MEGABYTE = 1 << 20


def endless() -> None:
    for _ in count():
        pass


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def broken() -> None:
    raise ValueError("a bug")


def refused() -> None:
    raise InputProblem("no text in it")


def test_what_the_work_gives_comes_back() -> None:
    outcome = (["a", "\udc80"], "b" * MEGABYTE, 3)
    assert guarded(lambda: outcome, memory=256 * MEGABYTE, seconds=5) == outcome


def test_a_problem_of_the_input_comes_back() -> None:
    with pytest.raises(InputProblem, match="no text in it"):
        guarded(refused, memory=256 * MEGABYTE, seconds=5)


@pytest.mark.parametrize("work", [endless, killed, broken, lambda: bytearray(1 << 32)])
def test_what_does_not_come_to_an_end_is_told(work: Callable[[], object]) -> None:
    with pytest.raises(OverrunError):
        guarded(work, memory=256 * MEGABYTE, seconds=1)


def lowest_free() -> int:
    """The number that the next file to be opened will get."""
    number = os.dup(0)
    os.close(number)
    return number


def test_nothing_is_left_open() -> None:
    before = lowest_free()
    for _ in range(3):
        guarded(lambda: 1, memory=256 * MEGABYTE, seconds=1)
    assert lowest_free() == before
