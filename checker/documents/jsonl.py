"""A .jsonl corpus: one record a line, {"id", "text", "date"?, "title"?, "source"?, "url"?}, read line by line.

A bad line is a problem about that line; all others are read. Fields that are not named above are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from checker.documents.dates import date_field
from checker.documents.decode import decode, refuse_signature
from checker.documents.reference import reference
from checker.model.document import Document
from checker.model.report import Unread
from checker.problems import InputProblem

MOST_PROBLEMS = 50  # of one file; the rest is summed up
OPTIONAL = ("title", "source", "url")


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The documents of a corpus, and one Unread for each line or field that cannot be read."""
    problems = 0
    for number, line in enumerate(_lines(stream, path), 1):
        if not line.strip():
            continue
        for found in _record(line, path, number, order):
            if isinstance(found, Unread):
                problems += 1
                if problems > MOST_PROBLEMS:
                    continue
            yield found
    if problems > MOST_PROBLEMS:
        yield Unread(path, f"{problems - MOST_PROBLEMS} more problems of this kind in the file")


def _lines(stream: BinaryIO, path: str) -> Iterator[bytes]:
    first = stream.readline()
    refuse_signature(first)
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in first:
        yield from (line.encode() for line in decode(first + stream.read()).text.split("\n"))
        return
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        raise InputProblem("a JSON array, not one record a line; write one object a line")
    yield first.removeprefix(b"\xef\xbb\xbf")
    yield from stream


def _record(line: bytes, path: str, number: int, order: str) -> Iterator[Document | Unread]:
    try:
        record: Any = json.loads(line.rstrip())
    except UnicodeDecodeError as error:
        yield Unread(path, f"not UTF-8 at byte {error.start + 1} of the line; save the corpus as UTF-8", number)
        return
    except ValueError as error:
        yield Unread(path, f"not JSON: {_said(error)}", number)
        return
    except RecursionError:
        yield Unread(path, "not JSON that can be read: nested too deeply", number)
        return
    if not isinstance(record, dict):
        yield Unread(path, f'{_a(record)}, not an object with "id" and "text"', number)
        return
    problem = _refusal(record)
    if problem:
        yield Unread(path, problem, number)
        return
    name = _clean(str(record["id"]))
    fields: dict[str, str] = {}
    for key in OPTIONAL:
        value = record.get(key)
        if isinstance(value, str):
            fields[key] = _clean(value)
        elif value is not None:
            yield Unread(path, f'record "{name}": "{key}" is {_a(value)}, not text; it was left out', number)
    written = record.get("date")
    metadata = _date(written)
    if written and not metadata:
        yield Unread(
            path,
            f'record "{name}": "date" {_short(written)} is not a date; it was taken as unknown (write 2022-09-02)',
            number,
        )
    text = _clean(record["text"])
    yield Document(
        name,
        text,
        path=path,
        title=fields.get("title", ""),
        source=fields.get("source", ""),
        url=fields.get("url", ""),
        reference=reference(text, metadata=metadata, url=fields.get("url", ""), order=order),
        record_line=number,
    )


def _refusal(record: dict[str, Any]) -> str:
    """Why a record cannot be a document; "" where it can."""
    name, text = record.get("id"), record.get("text")
    if name is None or name == "":
        return 'a record without "id"; give every record its own'
    if isinstance(name, bool) or not isinstance(name, (str, int)):
        return f'"id" is {_a(name)}, not text'
    if text is None:
        return f'record "{name}" has no "text"'
    if not isinstance(text, str):
        return f'record "{name}": "text" is {_a(text)}, not text'
    return ""


def _date(value: Any) -> str:
    """A date field that can be read, as text; "" otherwise. Numbers count only as 20220902: no epoch is guessed."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if 19000101 <= value <= 20991231 else ""
    return value if isinstance(value, str) and date_field(value) else ""


def _clean(text: str) -> str:
    """Half surrogate pairs, which JSON can spell and no encoding can write, become U+FFFD, one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def _said(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[0].lower()}{error.msg[1:]} at column {error.colno}"
    return str(error).split(";", 1)[0]


def _a(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _short(value: Any) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."
