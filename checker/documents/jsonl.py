"""A .jsonl corpus: one record a line. A bad line is a problem about that line, and all others are read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from checker.documents.decode import decode, refuse_signature
from checker.documents.record import a, document
from checker.model.document import Document
from checker.model.report import Unread
from checker.problems import InputProblem

OWN = {"fingerprint", "schema_version"}
"""What lines of factlint's own files have (baseline, decisions, reports), which may lie beside the documents …"""
DOCUMENTS = {"id", "text"}
"""… and these have not."""
BASELINE = "factlint-baseline.jsonl"
"""Its usual name, as it has no line where nothing is known."""
MOST_PROBLEMS = 50  # of one file; the rest is summed up


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The documents of a corpus, and one Unread for each line or field that cannot be read."""
    return summed_up(_found(path, stream, order), path)


def _found(path: str, stream: BinaryIO, order: str) -> Iterator[Document | Unread]:
    any_line = False
    for number, line in _lines(stream):
        any_line = True
        yield from _record(line, path, number, order)
    if not any_line and not path.endswith(BASELINE):
        yield Unread(path, 'holds no record; write one a line: {"id": "…", "text": "…"}')


def summed_up(found: Iterator[Document | Unread], path: str) -> Iterator[Document | Unread]:
    """The same with only the first MOST_PROBLEMS problems, and at the end how many more there were."""
    problems = 0
    for one in found:
        problems += isinstance(one, Unread)
        if problems <= MOST_PROBLEMS or isinstance(one, Document):
            yield one
    if problems > MOST_PROBLEMS:
        yield Unread(path, f"{problems - MOST_PROBLEMS} more problems of this kind in the file")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers."""
    first = stream.readline()
    refuse_signature(first)
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in first:
        rest = decode(first + stream.read()).text.encode().splitlines()
        yield from ((number, line) for number, line in enumerate(rest, 1) if line.strip())
        return
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        raise InputProblem("a JSON array, not one record a line; write one object a line")
    number, line = 1, first.removeprefix(b"\xef\xbb\xbf")
    while line:
        if not line.isspace():
            yield number, line
        number, line = number + 1, stream.readline()


def _record(line: bytes, path: str, number: int, order: str) -> Iterator[Document | Unread]:
    try:
        record: Any = json.loads(line.rstrip())
    except UnicodeDecodeError as error:
        yield Unread(path, f"not UTF-8 at byte {error.start + 1} of the line; save the corpus as UTF-8", number)
    except ValueError as error:
        yield Unread(path, not_json(error), number)
    except RecursionError:
        yield Unread(path, "not JSON that can be read: nested too deeply", number)
    else:
        if isinstance(record, dict):
            if OWN & record.keys() and not DOCUMENTS & record.keys():
                return
            yield from document(record, path, number, order)
        else:
            yield Unread(path, f'{a(record)}, not an object with "id" and "text"', number)


def not_json(error: ValueError) -> str:
    """What json says is wrong with a line."""
    if isinstance(error, json.JSONDecodeError):
        said = error.msg.removesuffix(" at")
        return f"not JSON: {said[0].lower()}{said[1:]} at column {error.colno}"
    return f"not JSON: {str(error).split(';', 1)[0]}"
