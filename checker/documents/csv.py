"""CSV and TSV: one record a row where the first row names a "text" column, or else one document of rows.

Columns are as in a .jsonl corpus; a row without an id is called by its file and line. See RFC 4180; semicolons and tabs
separate, too.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from checker.documents.decode import decode
from checker.documents.jsonl import summed_up
from checker.documents.plain import damage
from checker.documents.plain import document as whole
from checker.documents.record import document
from checker.model.document import Block, Document
from checker.model.report import Unread
from checker.problems import InputProblem

SEPARATORS = ",;\t|"
LONGEST_CELL = 1 << 28
KEYS = ("id", "text", "date", "title", "source", "url")


def documents(path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]:
    """The documents of a table. Raises InputProblem where it is no text."""
    decoded = decode(stream.read())
    yield from damage(decoded, path)
    text = decoded.text
    rows = _rows(text, path)
    if not text.strip():
        yield Unread(path, "holds no row")
        return
    first = next(rows)
    names = [name.strip().lower() for name in first[0]]
    if "text" in names:
        yield from summed_up(_records(rows, names, text, path, order), path)
    else:
        spans = [(start, end) for _, start, end, _ in (first, *rows)]
        blocks = tuple(Block("row", start, end) for start, end in spans if start < end)
        yield whole(text, path, blocks, order=order)


Row = tuple[Sequence[str], int, int, int]  # cells, start and end in the text, line


def _records(
    rows: Iterator[Row], names: Sequence[str], text: str, path: str, order: str
) -> Iterator[Document | Unread]:
    last = ""
    line = 0
    for cells, start, end, line in rows:
        if start == end:
            continue
        last = text[start:end]
        record = {name: cell for name, cell in zip(names, cells, strict=False) if name in KEYS and cell}
        yield from document({"id": f"{path}:{line}", **record}, path, line, order)
    if not last:
        yield Unread(path, "holds no record; write one a row under the names of the columns")
    elif _is_unclosed(last, _separator(text, path)):
        yield Unread(path, "a quotation mark is never closed; all that follows it was read as one cell", line)


def _is_unclosed(row: str, separator: str) -> bool:
    """Whether a row ends inside quotation marks."""
    with _long_cells():
        try:
            list(csv.reader(io.StringIO(row, newline=""), delimiter=separator, strict=True))
        except csv.Error as error:
            return str(error) == "unexpected end of data"
    return False


@contextmanager
def _long_cells() -> Iterator[None]:
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _rows(text: str, path: str) -> Iterator[Row]:
    """The rows with their spans, white space around them left out."""
    starts = [0]
    lines = io.StringIO(text, newline="")

    def counted() -> Iterator[str]:
        for line in lines:
            starts.append(starts[-1] + len(line))
            yield line

    before = 0
    with _long_cells():
        try:
            reader = csv.reader(counted(), delimiter=_separator(text, path))
            for cells in reader:
                start, end = starts[before], starts[reader.line_num]
                row = text[start:end]
                start += len(row) - len(row.lstrip()) if row.strip() else len(row)
                yield cells, start, max(start, end - len(row) + len(row.rstrip())), before + 1
                before = reader.line_num
        except csv.Error as error:
            raise InputProblem(f"not a table after line {before}: {error}") from None


def _separator(text: str, path: str) -> str:
    if os.path.splitext(path)[1].lower() == ".tsv":  # noqa: PTH122 - see discover
        return "\t"
    first = text[: text.find("\n") % (len(text) + 1)]
    return max(SEPARATORS, key=lambda separator: (first.count(separator), -SEPARATORS.index(separator)))
