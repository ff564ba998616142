"""Data tables in TOML, read through a compiled cache.

Reading TOML costs tens of milliseconds at every start; a table's plain form costs a tenth of one. A cache file is
rewritten when a source's path, size or modification time differs, and is never needed: where it cannot be written,
the table is built anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from checker.digest import digest
from checker.version import __version__

Plain = Any  # dicts, lists, tuples, strings, numbers, booleans and None, in any nesting


def compiled(name: str, sources: Iterable[Path | str], build: Callable[[], Plain], under: str = __version__) -> Plain:
    """What `build()` gives, from the cache unless a source file or `under` has changed since.

    `under` stands for everything else that the result depends on. `name` names the cache file and must change with the
    meaning of what is built. `build` must return plain data; what it raises is not cached.
    """
    stamp = _stamp(sources, under)
    path = cache_folder() / f"{name}-{digest(repr((stamp[0], sys.version)).encode(), 8)}.bin"
    try:
        saved_stamp, plain = marshal.loads(path.read_bytes())
        if saved_stamp == stamp[1]:
            return plain
    except (OSError, ValueError, EOFError, TypeError):
        pass
    plain = build()
    write_whole(path, marshal.dumps((stamp[1], plain)))
    return plain


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file's content; tomllib is imported only when a cache was stale."""
    import tomllib

    with path.open("rb") as file:
        return tomllib.load(file)


def cache_folder() -> Path:
    """$FACTLINT_CACHE_DIR, or factlint/ in the user's cache folder."""
    if chosen := os.environ.get("FACTLINT_CACHE_DIR"):
        return Path(chosen)
    if base := os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA"):
        return Path(base) / "factlint"
    return Path(os.path.expanduser("~")) / ".cache" / "factlint"  # noqa: PTH111 - Path.home() raises without a home


@cache
def program_stamp() -> str:
    """A digest of the sizes and times of all files of the program, for results that any of them may change."""
    folder = os.path.dirname(__file__)  # noqa: PTH120 - a Path for each file costs more than the call
    return digest(repr((__version__, folder, sorted(_states(folder)))).encode(), 16)


def _states(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of every module and table below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".toml")):
                state = entry.stat()
                yield entry.path, state.st_size, state.st_mtime_ns
            elif not entry.name.startswith(("_", ".")) and entry.is_dir():
                yield from _states(entry.path)


def _stamp(sources: Iterable[Path | str], under: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources' paths, and what must be unchanged for a cached table to be good."""
    paths = sorted(str(path) for path in sources)
    states = [under]
    for path in paths:
        state = os.stat(path)  # noqa: PTH116 - a Path for each costs more than the call
        states.append(f"{path}:{state.st_size}:{state.st_mtime_ns}")
    return tuple(paths), tuple(states)


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; fails in silence, since a cache is never needed."""
    scratch = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(content)
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink()
