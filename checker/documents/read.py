"""Paths -> documents, and everything that could not be read.

One reader for each format, named in formats.py.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from checker.documents.discover import STDIN, Source, discover, reason
from checker.documents.formats import FORMATS, OTHER
from checker.model.document import Document
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.problems import InputProblem
from checker.progress import stage


class Reader(Protocol):
    def documents(self, path: str, stream: BinaryIO, order: str = "") -> Iterator[Document | Unread]: ...


class Reading(NamedTuple):
    """What was read, in the order given and sorted within folders, and what was not."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]


class Settings(Protocol):
    """What a user declared for the documents at a path; "" and 0 mean nothing."""

    @property
    def name(self) -> str: ...
    @property
    def date_order(self) -> str: ...
    @property
    def decimal_mark(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def currency(self) -> str: ...
    @property
    def trust(self) -> int: ...


def read(
    paths: Sequence[str],
    *,
    stdin_filename: str = "",
    exclude: Sequence[str] = (),
    exclude_from: str = "",
    settings: Callable[[str], Settings] | None = None,
) -> Reading:
    """The documents under `paths`: files, folders, and "-" for standard input, which `stdin_filename` names.

    `exclude` holds gitignore patterns for what folders contain, counted from the folder `exclude_from` or else the working
    folder. `settings` gives what the user declared for a path; its source counts where a document names none. Nothing that
    an input contains raises: a problem becomes an Unread, and the caller judges whether what is left is enough. Ids are
    unique: of two records of one file with one id the second becomes an Unread; of those of two files all but one, the first
    by path whatever order they are given in, are called `path#id`.
    """
    each = stream(paths, stdin_filename, exclude=exclude, exclude_from=exclude_from, settings=settings)
    found = list(stage("reading", each))
    documents = tuple(one for one in found if isinstance(one, Document))
    _first_by_path(documents)
    return Reading(documents, tuple(one for one in found if isinstance(one, Unread)))


def stream(
    paths: Sequence[str],
    stdin_filename: str = "",
    *,
    exclude: Sequence[str] = (),
    exclude_from: str = "",
    settings: Callable[[str], Settings] | None = None,
) -> Iterator[Document | Unread]:
    """The same one by one as they are read; only ids and their places are kept, and of two files it is the first one read whose
    ids stay as they are."""
    places: dict[str, tuple[str, int]] = {}
    for source in discover(paths, exclude, exclude_from):
        for found in [source] if isinstance(source, Unread) else _read(source, stdin_filename, settings):
            if isinstance(found, Unread):
                yield found
                continue
            if found.id in places and places[found.id][0] != found.path:
                found.id = in_its_file(found)
            if found.id in places:
                yield _repeated(found, *places[found.id])
            else:
                places[found.id] = found.path, found.record_line
                yield found


def in_its_file(document: Document) -> str:
    """An id for a document whose own is taken by one of another file."""
    return f"{document.path}#{document.id}"


def _first_by_path(documents: Sequence[Document]) -> None:
    """Gives an id that several files have to the first of them by path."""
    holders = {document.id: document for document in documents}
    for document in sorted(documents, key=lambda document: document.path, reverse=True):
        plain = document.id.removeprefix(f"{document.path}#")
        holder = holders[plain] if plain != document.id and plain in holders else document
        if document.path < holder.path:
            holder.id = in_its_file(holder)
            document.id = plain
            holders[plain] = document


def _read(
    source: Source, stdin_filename: str, settings: Callable[[str], Settings] | None
) -> Iterator[Document | Unread]:
    piped = source.path == STDIN
    shown = (stdin_filename or "<stdin>") if piped else source.shown
    module = FORMATS.get(os.path.splitext(shown)[1].lower(), OTHER)  # noqa: PTH122 - see discover
    reader = cast(Reader, import_module(module))
    declared = settings(source.path if not piped else shown) if settings else None
    order = declared.date_order if declared else ""
    if piped and sys.stdin is None:
        yield Unread(shown, "standard input is closed; pipe a text into it")
        return
    try:
        stream = sys.stdin.buffer if piped else open(source.path, "rb")  # noqa: PTH123, SIM115 - closed below
        try:
            for found in reader.documents(shown, stream, order):
                if declared and isinstance(found, Document):
                    found.source = found.source or declared.name
                    found.language = found.language or declared.language
                    found.date_order = declared.date_order
                    found.decimal_mark = declared.decimal_mark
                    found.currency = declared.currency
                    found.trust = declared.trust or found.trust
                yield found
        finally:
            if not piped:
                stream.close()
    except InputProblem as problem:
        yield Unread(shown, problem.message)
    except OSError as error:
        yield Unread(shown, f"cannot be read: {reason(error)}")


def _repeated(document: Document, path: str, line: int) -> Unread:
    place = f"{path}:{line}" if line else path
    own = document.id.removeprefix(f"{path}#")
    return Unread(document.path, f'id "{own}" is taken by {place}; give every document its own', document.record_line)
