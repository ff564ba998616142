"""Runs the command in a process of its own, with nothing of the caller's settings."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
LEFT_OUT = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "FACTLINT_DEBUG")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
COMMAND = (sys.executable, "-m", "checker")
FORKS = "forkserver" in multiprocessing.get_all_start_methods()
STREAMS = ("stdin", "stdout", "stderr")


def factlint(
    *arguments: str | Path, folder: Path = ROOT, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """What a command line gives: exit status, stdout and stderr. `text` is its standard input.

    Where it can, the process is forked from one that has imported all of the program and run it once, a fifth of the work.
    A PYTHONPATH in the environment asks for an interpreter of its own.
    """
    words, settings = list(map(str, arguments)), ENVIRONMENT | {"PYTHONPATH": str(ROOT)} | environment
    if FORKS and "PYTHONPATH" not in environment:
        return _forked(words, folder, text, settings)
    return subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env=settings,
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _forked(
    words: Sequence[str], folder: Path, text: str, settings: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", "tests.cli.warm"])
    with TemporaryDirectory() as name:
        paths = [Path(name) / stream for stream in STREAMS]
        for path in paths:
            path.write_text(text if path.name == "stdin" else "", encoding="utf-8")
        process = context.Process(target=_main, args=(words, folder, paths, settings))
        process.start()
        process.join()
        said, told = (path.read_text(encoding="utf-8") for path in paths[1:])
    return subprocess.CompletedProcess(words, process.exitcode or 0, said, told)


def _main(words: Sequence[str], folder: Path, paths: Sequence[Path], settings: Mapping[str, str]) -> None:
    """What the forked process does: all that it has of the caller is replaced, and it ends with the exit status."""
    os.environ.clear()
    os.environ.update(settings)
    os.chdir(folder)
    for number, (stream, path) in enumerate(zip(STREAMS, paths, strict=True)):
        opened = os.open(path, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
        raw = os.fdopen(number, "rb" if number == 0 else "wb", closefd=False)
        fresh = getattr(sys, f"__{stream}__")
        setattr(sys, stream, TextIOWrapper(raw, "utf-8", fresh.errors, line_buffering=number == 2))
    sys.argv = ["factlint", *words]
    from checker.__main__ import main

    sys.exit(main())
