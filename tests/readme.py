"""The README and the pages of docs/ with their console blocks run: under each command stands what it prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
LEFT_OUT = ("COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS")


def rendered(page: Path) -> str:
    """A page as it should be. Its commands run in order in one folder that has `factlint` and seeds/."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bin").mkdir()
        (folder / "bin" / "factlint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
        (folder / "bin" / "factlint").chmod(0o755)
        (folder / "seeds").symlink_to(ROOT / "seeds")
        environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        environment |= {"PATH": f"{folder / 'bin'}:{environment['PATH']}", "PYTHONPATH": str(ROOT)}

        def shown(block: re.Match[str]) -> str:
            commands = [line for line in block[0].splitlines() if line.startswith("$ ")]
            return "".join(f"{command}\n{_output(command[2:], folder, environment)}" for command in commands)

        return BLOCK.sub(shown, page.read_text(encoding="utf-8"))


def _output(command: str, folder: Path, environment: dict[str, str]) -> str:
    run = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return run.stdout
