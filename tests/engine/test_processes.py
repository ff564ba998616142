"""Several processes make what one makes, in its order; they are started where that pays and is safe."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence

import pytest

from checker.engine.processes import processes, side_by_side


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("items", [[], ["a"], ["a", "bb", "ccc", "dddd"]])
def test_what_is_made_comes_in_order(items: Sequence[str], number: int) -> None:
    begun = os.getpid()
    made = list(side_by_side(lambda item: (os.getpid(), len(item)), items, number))
    assert [length for _, length in made] == [len(item) for item in items]
    assert all((pid == begun) == (number == 1 or len(items) < 2) for pid, _ in made)


def test_what_goes_wrong_in_a_process_goes_wrong_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda item: 1 // item, [1, 0, 1], 2))
    assert list(side_by_side(abs, [-1, -2], 2)) == [1, 2]


def test_processes_are_at_work_before_anything_is_asked_of_them() -> None:
    ready, done = os.pipe()
    made = side_by_side(lambda item: os.write(done, b"."), "ab", 2)
    assert os.read(ready, 1) == b"."
    assert list(made) == [1, 1]


def test_as_many_processes_as_are_asked_for_or_pay() -> None:
    assert processes(0, pays=False) == 1
    assert processes(3, pays=False) == processes(3, pays=True) == 3
    assert 1 <= processes(0, pays=True) <= (os.cpu_count() or 1)


def test_nothing_is_forked_beside_another_thread() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processes(3, pays=True) == 1
    finally:
        done.set()
        thread.join()
    assert processes(3, pays=True) == 3
