"""Runs the command in a process of its own, with nothing of the caller's settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LEFT_OUT = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "FACTLINT_DEBUG")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
COMMAND = (sys.executable, "-m", "checker")


def factlint(
    *arguments: str | Path, folder: Path = ROOT, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """What a command line gives: exit status, stdout and stderr. `text` is its standard input."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)} | environment,
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
