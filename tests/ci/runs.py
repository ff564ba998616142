"""A folder with two articles that contradict each other, and the commands that a job finds there."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.readme import ROOT, prepared

SHIM = '#!/bin/sh\nprintf "%s\\n" "$@" > "{log}"\n'


def load(name: str) -> list[Any]:
    """The YAML documents of a file of the repository."""
    return list(yaml.safe_load_all((ROOT / name).read_text(encoding="utf-8")))


class Job:
    """A checkout with seeds/ as `articles`; `installed` has the words that pip was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = prepared(folder)
        (folder / "seeds").rename(folder / "articles")
        (folder / "fine").mkdir()
        (folder / "fine" / "a b.txt").write_text("May 4, 2012\n\nThe council met on Wednesday, May 2, 2012.\n")
        self._log = folder / "pip.log"

    @property
    def installed(self) -> list[str]:
        return self._log.read_text().splitlines()

    def shim(self, name: str, script: str = SHIM) -> None:
        """Puts a command before those of the system; without a script, one that notes its words as pip's."""
        path = self.folder / "bin" / name
        path.write_text(script.format(log=self._log))
        path.chmod(0o755)

    def run(self, command: Sequence[str], **environment: str) -> subprocess.CompletedProcess[str]:
        variables: Mapping[str, str] = self.environment | environment
        return subprocess.run(
            command, cwd=self.folder, env=variables, capture_output=True, encoding="utf-8", check=False
        )
