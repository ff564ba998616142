"""Pages with their console blocks run: what stands under each command is what the command prints.

A block whose first line names a file after its language, as in "```toml factlint.toml", is that file: the commands
below it find it there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(
    r"^```(?:console|(?P<language>\w+) (?P<file>[\w./-]+))\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE
)
LEFT_OUT = ("COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS")
GIT = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "editor"), ("EMAIL", "editor@example.org"), ("DATE", "2022-10-10T12:00:00Z"))
} | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def rendered(page: Path) -> str:
    """A page as it should be. Its commands run in order in one folder that has `factlint` and seeds/."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        environment = prepared(folder)

        def shown(block: re.Match[str]) -> str:
            if block["file"]:
                path = folder / block["file"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block["body"], encoding="utf-8")
                return block[0]
            commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
            told = "".join(f"{command}\n{_output(command[2:], folder, environment)}" for command in commands)
            return f"```console\n{told}```"

        return BLOCK.sub(shown, page.read_text(encoding="utf-8"))


def prepared(folder: Path) -> dict[str, str]:
    """Puts the command and seeds/ into a folder, and gives the environment to run commands in, free of the caller's."""
    (folder / "bin").mkdir()
    (folder / "bin" / "factlint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n')
    (folder / "bin" / "factlint").chmod(0o755)
    (folder / "seeds").symlink_to(ROOT / "seeds")
    environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    return environment | GIT | {"PATH": f"{folder / 'bin'}:{environment['PATH']}", "PYTHONPATH": str(ROOT)}


def _output(command: str, folder: Path, environment: Mapping[str, str]) -> str:
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
