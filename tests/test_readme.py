"""The README is true: its commands are run in order, and what it shows is what they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.report import FORMATS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)


def steps() -> Iterator[tuple[str, str]]:
    """Every command of the console blocks with the output shown under it."""
    for block in BLOCK.finditer(README):
        for step in re.split(r"^\$ ", block["lines"], flags=re.MULTILINE)[1:]:
            command, _, output = step.partition("\n")
            yield command, output


def test_commands_print_what_is_shown(tmp_path: Path) -> None:
    (tmp_path / "factlint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    (tmp_path / "factlint").chmod(0o755)
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    left_out = ("COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    environment |= {"PATH": f"{tmp_path}:{environment['PATH']}", "PYTHONPATH": str(ROOT)}
    for command, output in steps():
        run = subprocess.run(
            ["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        shown = "".join(re.escape(part) for part in output.splitlines(keepends=True)).replace(r"\.\.\.\n", r"(?:.*\n)*")
        assert re.fullmatch(shown, run.stdout + run.stderr), f"$ {command}\n{run.stdout}{run.stderr}"


def test_every_format_is_named() -> None:
    assert all(f"`{name}`" in README for name in FORMATS)
