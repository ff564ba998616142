"""Regular expressions from a cache: compiling them was the larger half of a start.

What `re` makes of a pattern is a list of numbers for its own engine. A large pattern has a file of its own (`regex`); the
many small ones are kept in one file and put into `re`'s own cache (`recall` and `keep`). What is kept is valid for one
version of the interpreter and its engine; where those work differently, `re` compiles as usual.
"""

from __future__ import annotations

import marshal
import re
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, AnyStr

from checker.digest import digest
from checker.tables import cache_folder, write_whole

LARGE = 600  # characters of a pattern
MOST = 1000
"""Small patterns kept at most, twice as many as all commands and readers compile; beyond that the file starts anew."""

_ASKED_AGAIN = 512
"""Patterns of a text's words that are at hand, as many as `re` holds of others."""

UNKNOWN = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)
"""What may be raised where `re` works differently inside."""
UNREADABLE = (OSError, ValueError, EOFError, TypeError)

Key = tuple[type, str | bytes, int]
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""The arguments of `_sre.compile` after the pattern; the second are 32-bit numbers."""


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile(source, flags)`. Raises re.error."""
    if len(source) < LARGE:
        return re.compile(source, flags)
    path = _file("pattern", source, int(flags))
    try:
        try:
            return _compiled(source, marshal.loads(path.read_bytes()))
        except UNREADABLE:
            code = _code(source, flags)
            write_whole(path, marshal.dumps(code))
            return _compiled(source, code)
    except UNKNOWN:
        return re.compile(source, flags)


def recall() -> frozenset[Key]:
    """Gives `re` the small patterns that earlier runs kept; which they were is for `keep`."""
    try:
        held = {(type(source), source, flags): _compiled(source, code) for (source, flags), code in _kept().items()}
        _held_by_re().update(held)
        return frozenset(held)
    except UNKNOWN:
        return frozenset()


def keep(recalled: frozenset[Key]) -> None:
    """Keeps for later runs the small patterns that this one compiled, beside those it recalled."""
    try:
        new = {key for key in _held_by_re() if len(key[1]) < LARGE} - recalled
        if not new:
            return
        kept = {(source, flags): _code(source, flags) for _, source, flags in new}
        if len(new | recalled) <= MOST:
            kept |= _kept()
        write_whole(_file("patterns"), marshal.dumps(kept))
    except UNKNOWN:
        return


@lru_cache(_ASKED_AGAIN)
def once(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)` for what has words of a text in it, so that no later run will need it."""
    compiled = re.compile(source, flags)
    with suppress(*UNKNOWN):
        _held_by_re().pop((type(source), source, int(flags)), None)
    return compiled


def _kept() -> dict[tuple[str | bytes, int], Code]:
    """The small patterns that runs have kept so far, none where they cannot be read."""
    try:
        kept: dict[tuple[str | bytes, int], Code] = marshal.loads(_file("patterns").read_bytes())
        return kept if isinstance(kept, dict) else {}
    except UNREADABLE:
        return {}


def _held_by_re() -> dict[Key, re.Pattern[Any]]:
    held: dict[Key, re.Pattern[Any]] = re._cache  # type: ignore[attr-defined]
    return held


def _file(name: str, *meaning: object) -> Path:
    """Where something is kept that is good for this interpreter and engine."""
    import _sre

    key = repr((*meaning, sys.version, sys.byteorder, _sre.MAGIC)).encode("utf-8", "surrogatepass")
    return cache_folder() / f"{name}-{digest(key, 16)}.bin"


def _compiled(source: str | bytes, code: Code) -> re.Pattern[Any]:
    import _sre

    flags, numbers, *groups = code
    compiled: re.Pattern[Any] = _sre.compile(source, flags, memoryview(numbers).cast("I").tolist(), *groups)
    return compiled


def _code(source: str | bytes, flags: int) -> Code:
    """What `re._compiler.compile` works out for a pattern."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    groups = {name: int(number) for name, number in parsed.state.groupdict.items()}
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    numbers = array("I", [int(number) for number in _compiler._code(parsed, flags)]).tobytes()
    return int(flags | parsed.state.flags), numbers, parsed.state.groups - 1, groups, tuple(names)
