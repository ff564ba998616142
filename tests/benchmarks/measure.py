"""What running something costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent


class Cost(NamedTuple):
    """Seconds of processor time and of the clock, and the largest resident size in MB."""

    cpu: float
    wall: float
    peak: float


def process(arguments: Sequence[str], folder: Path = ROOT) -> Cost:
    """One run of this interpreter in a process of its own, with bytecode kept; its output is thrown away."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "factlint-benchmarks")
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stderr
        said = running.stderr.read()
        _, status, usage = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(arguments)} ended with {running.returncode}: {said.decode()[-300:]}")
    per_mb = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / per_mb)


def cpu(run: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes in this process."""
    start = time.process_time()
    run()
    return time.process_time() - start
