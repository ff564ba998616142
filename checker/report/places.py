"""Where a citation is, in words and in the coordinates of machine formats."""

from __future__ import annotations

from checker.model.finding import Citation
from checker.model.report import Dated, Unanchored
from checker.named import NamedTuple
from checker.report.visible import visible


def path(citation: Citation) -> str:
    """The path as given, and `path#id` for a record of a .jsonl corpus; a text without a path is named by its id."""
    return visible(
        named(citation.path, citation.document) if citation.record_line else citation.path or citation.document
    )


def named(path: str, document: str) -> str:
    """A document by path and id: the path, and `path#id` for a record of a corpus."""
    return document if document == path or document.startswith(f"{path}#") or not path else f"{path}#{document}"


def place(citation: Citation) -> str:
    """`path:line:column`. In a record of a corpus, line and column count in the record's text."""
    return f"{path(citation)}:{citation.line}:{citation.column}"


def cited(citation: Citation) -> str:
    """The place for a reader, with the page in a document with pages, whose lines count from the first page."""
    return f"{place(citation)}, page {citation.page}" if citation.page else place(citation)


class Region(NamedTuple):
    """A range in a file, 1-based, columns in code points, the end exclusive. A column of 0 means the whole line."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(citation: Citation) -> Region:
    """The citation's range in its file; for a record of a corpus the record's line, since the text is escaped there."""
    if citation.record_line:
        return Region(citation.record_line, 0, citation.record_line, 0)
    lines = citation.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) == 1:
        return Region(citation.line, citation.column, citation.line, citation.column + len(citation.text))
    return Region(citation.line, citation.column, citation.line + len(lines) - 1, len(lines[-1]) + 1)


def unanchored_place(time: Unanchored) -> str:
    """`path:line:column` of a time that was not anchored, and `path#id:line:column` in a record of a corpus."""
    return f"{visible(named(time.path, time.document))}:{time.line}:{time.column}"


def dated_name(dated: Dated) -> str:
    """The name of a dated document: its path, and `path#id` for a record of a corpus."""
    return named(dated.path, dated.document)


def unread_place(path: str, line: int) -> str:
    """The place of an input that could not be read: `path`, or `path:line` where only a line of it is bad."""
    return visible(f"{path}:{line}" if line else path)
