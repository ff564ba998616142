"""A warm start imports nothing that a plain check does not need."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import factlint

HEAVY = (
    "pydantic",
    "rich",
    "rapidfuzz",
    "tomllib",
    "dataclasses",
    "importlib.metadata",
    "markdown_it",
    "numpy",
    "argparse",
    "hashlib",
)
SPY = """
import atexit, sys
atexit.register(lambda: print("LOADED", *sorted(set(sys.modules) & set({heavy!r})), file=sys.stderr))
"""


@pytest.mark.parametrize(("command", "heavy"), [("check", (*HEAVY, "click", "inspect", "json")), ("extract", HEAVY)])
def test_nothing_heavy_is_imported(
    command: str, heavy: tuple[str, ...], clean: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("spy")
    (folder / "sitecustomize.py").write_text(SPY.format(heavy=heavy))
    cache = str(tmp_path_factory.mktemp("cache"))
    path = f"{folder}:{Path(__file__).parent.parent.parent}"
    for _ in ("cold", "warm"):
        run = factlint(command, folder=clean, FACTLINT_CACHE_DIR=cache, PYTHONPATH=path)
    assert run.returncode == 0
    assert run.stderr == "LOADED\n"
