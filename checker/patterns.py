"""Large regular expressions from a cache: compiling them was the larger half of a start.

What `re` makes of a pattern is a list of numbers for its own engine. It is kept under a name that changes with the
pattern, the interpreter and the engine's version; where this interpreter works in another way, `re.compile` is used.
"""

from __future__ import annotations

import marshal
import re
import sys
from hashlib import blake2b

from checker.tables import cache_folder, write_whole

WORTH_KEEPING = 500  # characters; shorter patterns compile as quickly as a file is read


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`. Raises re.error."""
    if len(source) < WORTH_KEEPING:
        return re.compile(source, flags)
    try:
        return _kept(source, flags)
    except (ImportError, AttributeError, TypeError, RuntimeError):
        return re.compile(source, flags)


def _kept(source: str, flags: int) -> re.Pattern[str]:
    import _sre

    key = repr((source, int(flags), sys.version, _sre.MAGIC)).encode("utf-8", "surrogatepass")
    path = cache_folder() / f"pattern-{blake2b(key, digest_size=16).hexdigest()}.bin"
    try:
        kept = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        kept = _code(source, flags)
        write_whole(path, marshal.dumps(kept))
    compiled: re.Pattern[str] = _sre.compile(source, *kept)
    return compiled


def _code(source: str, flags: int) -> tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]:
    """The arguments of `_sre.compile` after the pattern, as `re._compiler.compile` works them out."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    groups = {name: int(number) for name, number in parsed.state.groupdict.items()}
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in groups.items():
        names[number] = name
    code = [int(number) for number in _compiler._code(parsed, flags)]
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, groups, tuple(names)
