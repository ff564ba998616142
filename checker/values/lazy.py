"""Regular expressions that are compiled when they are first used: compiling all of them costs a start more than reading a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.patterns import regex

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub")


class Pattern:
    """Like `re.Pattern`, for the methods below; the first use of any of them compiles it."""

    __slots__ = ("_flags", "_source", *_METHODS)

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Reached for a method only until the pattern is compiled: then the methods fill their slots."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = regex(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)
