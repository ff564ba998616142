"""TOML that people write: what it says, and on which line; tomllib gives values without their places."""

from __future__ import annotations

import re
from typing import Any

Place = tuple[int | str, ...]
"""Where something stands in data, as pydantic has it: ("conflict", 1, "texts", 0)."""

_TABLE = re.compile(r"^\s*\[(?P<array>\[)?\s*(?P<name>[^\]#]+?)\s*\]")
_KEY = re.compile(r"^\s*(?P<key>\"[^\"]+\"|'[^']+'|[\w.-]+)\s*=")
_NOT_CLOSED = ("Illegal character '\\n'", "Unterminated string", 'Expected "\'"')
"""What tomllib says of text that runs over the end of its line, or of the file."""
_PART = r"\"[^\"]*\"|'[^']*'|[^.]+"


class NotTomlError(ValueError):
    """What is no TOML: the 1-based `line` of the mistake, and `what` is wrong there."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"line {line}: {what}")
        self.line, self.what = line, what


def text_of(content: bytes) -> str:
    """The text of a file's bytes, its byte-order mark left out. Raises NotTomlError for what is not UTF-8, as TOML is."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise NotTomlError(line, "not UTF-8; save the file as UTF-8") from None


def parse(text: str) -> dict[str, Any]:
    """What a TOML text says. Raises NotTomlError."""
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise NotTomlError(1, "not TOML: nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).partition(" (at ")  # "line 2, column 5)" or "end of document)"
        found = re.search(r"line (?P<line>\d+)", place)
        line = int(found["line"]) if found else text.rstrip().count("\n") + 1
        if what in _NOT_CLOSED:
            raise NotTomlError(line, "not TOML: text without its closing quotation mark; add it") from None
        raise NotTomlError(line, f"not TOML: {what[0].lower()}{what[1:]}") from None


def line_of(text: str, place: Place) -> int:
    """The 1-based line of a TOML text on which what is at a place begins, or else that of the nearest table around it."""
    best, line_best = -1, 1
    table: Place = ()
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            name = found["name"]
            table = _parts(name)
            if found["array"]:
                counts[name] = counts.get(name, -1) + 1
                table = (*table, counts[name])
            here = table
        elif found := _KEY.match(line):
            here = (*table, *_parts(found["key"]))
        else:
            continue
        shared = min(len(here), len(place))
        if shared > best and here[:shared] == place[:shared]:
            best, line_best = shared, number
    return line_best


def _parts(name: str) -> Place:
    """The keys of a dotted key, without their quotation marks."""
    return tuple(part.strip().strip("\"'") for part in re.findall(_PART, name))
