"""`factlint check --watch`: the same check again whenever a file that it depends on changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.cli.inputs import configured
from checker.cli.output import complain, tell
from checker.config import Config, find
from checker.documents.discover import Source, discover
from checker.problems import ConfigProblem, Problem, UsageProblem

SETTINGS = frozenset((*Config._fields, "config_file", "isolated"))
"""What of a command line the configuration is made of."""
PAUSE = 0.5
"""Seconds between two looks at the files."""
State = dict[str, tuple[int, int]]  # path -> time of change in nanoseconds, size


def again(
    check: Callable[[], int],
    paths: Sequence[str],
    outputs: Sequence[tuple[str, Path]],
    given: Mapping[str, Any],
) -> int:
    """Runs a check, and once more after every change, until the user interrupts it.

    A problem is told and waited out: a file that was saved half-way is whole a moment later. Raises UsageProblem for
    standard input, which cannot be read twice.
    """
    if "-" in paths:
        raise UsageProblem("--watch reads files again and again, and standard input can be read once", "name a file")
    written = {path.absolute() for _, path in outputs}
    while True:
        before = _state(paths, given, written)
        try:
            check()
        except Problem as problem:
            complain(problem)
        tell("factlint: waiting for a change; Ctrl-C ends")
        while _state(paths, given, written) == before:
            time.sleep(PAUSE)
        tell("factlint: changed, checking again")


def _state(paths: Sequence[str], given: Mapping[str, Any], written: set[Path]) -> State:
    """Every file that a check of the paths reads; what it writes itself is no change."""
    state: State = {}
    for name in _files(paths, given):
        path = Path(name)
        try:
            found = path.stat()
        except OSError:
            continue
        if path.absolute() not in written:
            state[name] = (found.st_mtime_ns, found.st_size)
    return state


def _files(paths: Sequence[str], given: Mapping[str, Any]) -> Iterator[str]:
    """Documents, the configuration with what it names, rules."""
    named = [given.get("config_file"), None if given.get("isolated") else find(Path([*paths, "."][0]))]
    yield from (str(path) for path in named if path)
    try:
        options = {key: value for key, value in given.items() if key in SETTINGS}
        config = configured(paths, **options)
    except ConfigProblem:
        return
    yield from (path for path in (config.baseline, config.decisions, *config.truth) if path)
    yield from (str(path) for folder in config.rules for path in sorted(Path(folder).rglob("*.toml")))
    against = given.get("against")
    for found in discover([*(paths or ["."]), *([against] if against else [])], config.exclude, config.folder):
        if isinstance(found, Source):
            yield found.path
