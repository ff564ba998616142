"""Regular expressions from a cache: compiling them was the larger half of a start.

What `re` makes of a pattern is a list of numbers for its own engine. A large pattern has a file of its own (`regex`);
the many small ones are kept together and laid where `re` looks before it compiles (`recall` and `keep`). What is kept
is good for one version of the interpreter and of its engine; where one works in another way, `re` compiles as ever.
"""

from __future__ import annotations

import marshal
import re
import sys
from pathlib import Path
from typing import Any, AnyStr

from checker.digest import digest
from checker.tables import cache_folder, write_whole

LARGE = 600  # characters of a pattern
MOST = 400
"""Small patterns kept at most: `re` itself holds 512."""

UNKNOWN = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)
"""What an engine raises that works in another way."""
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
        kept: dict[tuple[str | bytes, int], Code] = marshal.loads(_file("patterns").read_bytes())
        held = {(type(source), source, flags): _compiled(source, code) for (source, flags), code in kept.items()}
        _held_by_re().update(held)
        return frozenset(held)
    except (*UNREADABLE, *UNKNOWN):
        return frozenset()


def keep(recalled: frozenset[Key]) -> None:
    """Keeps for later runs the small patterns that this one compiled, beside those it recalled."""
    try:
        held = {key for key in _held_by_re() if len(key[1]) < LARGE}
        if held <= recalled:
            return
        wanted = held | recalled if len(held | recalled) <= MOST else held - recalled
        kept = {(source, flags): _code(source, flags) for _, source, flags in wanted}
        write_whole(_file("patterns"), marshal.dumps(kept))
    except UNKNOWN:
        return


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
