"""Files of one JSON object a line that people keep in version control; every mistake in one is told at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.documents.jsonl import not_json
from checker.problems import ReviewProblem, unknown_key

Line = dict[str, Any]
NAMES = {str: "text", list: "a list", int: "a number", dict: "an object"}


def read(path: Path, fields: Mapping[str, type], required: Iterable[str], remedy: str) -> Iterator[tuple[int, Line]]:
    """The objects of a file with their line numbers; `fields` are the keys there are, with their types.

    Raises ReviewProblem, a line for each mistake with file and line number; blank lines are passed over.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReviewProblem(f"{path}: cannot be read: {error.strerror}", "name a file that can be read") from None
    found: list[tuple[int, Line]] = []
    mistakes: list[str] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if not line.strip():
            continue
        one, mistake = _object(line, fields, required)
        found.append((number, one))
        mistakes += [f"{path}:{number}: {mistake}"] if mistake else []
    if mistakes:
        raise ReviewProblem("\n".join(mistakes), remedy)
    yield from found


def is_missing(path: Path) -> bool:
    """Whether there is no such file; one that may not be looked at is there, and `read` says what is wrong."""
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except OSError:
        pass
    return False


def written(lines: Iterable[Line]) -> str:
    """One object a line, exact for any text and readable in a difference."""
    return "".join(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace").decode() + "\n" for line in lines)


def _object(line: bytes, fields: Mapping[str, type], required: Iterable[str]) -> tuple[Line, str]:
    """The object of a line, and what is wrong with it; "" where nothing is."""
    try:
        one = json.loads(line)
    except UnicodeDecodeError as error:
        return {}, f"not UTF-8 at byte {error.start + 1} of the line"
    except ValueError as error:
        return {}, not_json(error)
    except RecursionError:
        return {}, "not JSON that can be read: nested too deeply"
    if not isinstance(one, dict):
        return {}, "not an object"
    for key, value in one.items():
        if key not in fields:
            return {}, unknown_key(key, fields)
        if not isinstance(value, fields[key]):
            return {}, f'"{key}" should be {NAMES[fields[key]]}'
    missing = next((key for key in required if not one.get(key)), "")
    return one, f'"{missing}" is missing' if missing else ""
