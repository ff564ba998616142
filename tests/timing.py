"""Processor time, for laws that hold long texts against short ones: never a time of its own."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds(work: Callable[[str], object], text: str, runs: int = 3) -> float:
    """The processor time of some work on a text in seconds: the least of some runs, since a busy machine makes some slow."""
    took = []
    for _ in range(runs):
        start = time.process_time()
        work(text)
        took.append(time.process_time() - start)
    return min(took)
