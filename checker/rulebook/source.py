"""Where in a TOML file something stands: tomllib gives values without their lines."""

from __future__ import annotations

import re

Location = tuple[str | int, ...]  # ("conflict", 1, "texts", 0), as pydantic names a place in data

_TABLE = re.compile(r"\s*\[\[?\s*(?P<name>[^\]\s]+)\s*\]\]?")
_KEY = re.compile(r"""\s*(?P<key>[\w-]+|"[^"]+"|'[^']+')\s*=""")


class Source:
    """The lines of one TOML file."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = text.splitlines()

    def line_of(self, location: Location, text: str = "") -> int:
        """The 1-based line of a place; `text` is what stands there, for places inside a value of many lines.

        A place that is missing has the line of the table it is missing from.
        """
        names = [part for part in location if isinstance(part, str)]
        number = next((part for part in location[1:2] if isinstance(part, int)), 0)
        line = self._table_or_key(names[0], number) if names else 1
        if len(names) > 1:
            line = self._key(names[1], line)
        return self._text(text, line) if text else line

    def _table_or_key(self, name: str, number: int) -> int:
        """The line of the top-level key `name`, or of its `number`-th table."""
        seen, top = 0, True
        for line, content in enumerate(self.lines, 1):
            if table := _TABLE.match(content):
                top = False
                if table["name"] == name:
                    if seen == number:
                        return line
                    seen += 1
            elif top and (key := _KEY.match(content)) and key["key"].strip("\"'") == name:
                return line
        return 1

    def _key(self, name: str, after: int) -> int:
        for line, content in enumerate(self.lines[after:], after + 1):
            if _TABLE.match(content):
                break
            if (key := _KEY.match(content)) and key["key"].strip("\"'") == name:
                return line
        return after

    def _text(self, text: str, after: int) -> int:
        for line, content in enumerate(self.lines[after - 1 :], after):
            if text in content:
                return line
        return after
