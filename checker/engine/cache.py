"""What documents gave when they were last examined, on disk: a document that has not changed is not examined again.

A file holds what the documents of one path gave under one version of the program and one set of rules; a document is
found in it by its content and everything else that extraction depends on. Files are written whole or not at all, by any
number of runs at a time, and a damaged one counts as missing. They contain words of the documents, so only their owner
may read them.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from checker.digest import digest
from checker.engine.examine import Examined, decode, encode, is_whole
from checker.engine.packed import is_large
from checker.extract.codec import Plain
from checker.model.document import Document
from checker.rulebook import Rulebook
from checker.tables import cache_folder, program_stamp, write_whole

MOST_BYTES = 256_000_000
"""The room that all files may take; the oldest go first."""

_SEAL = 16  # bytes of the digest that a file begins with
_DAMAGE = (OSError, ValueError, EOFError, TypeError, KeyError, IndexError, AttributeError)

Shelf = dict[str, Plain]  # what the documents of one path gave, by what was examined


class Cache:
    """What is kept under a rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._meaning = f"{rulebook.hash} {program_stamp()} {sys.version}"
        self._folder = cache_folder() / "documents"
        self._shelves: dict[str, Shelf] = {}
        self._keys: dict[int, str] = {}
        self._added: list[tuple[Document, Examined]] = []

    def find(self, document: Document) -> Examined | None:
        """What a document gave when it was last examined; None where that is not known."""
        key = self._keys[id(document)] = self._keys.get(id(document)) or _key(document)
        try:
            return decode(self._shelf(document.path)[key], document)
        except _DAMAGE:
            return None

    def find_dated(self, document: Document, undated: Document) -> Examined | None:
        """The same for a document that others have dated; `find` must have been called with the undated one."""
        stated = f"{self._keys[id(undated)]} {document.reference!r}"
        self._keys[id(document)] = digest(stated.encode("utf-8", "surrogatepass"), 16)
        return self.find(document)

    def add(self, document: Document, examined: Examined) -> None:
        """Notes what a document gives once others have dated it, for `keep`."""
        self._added.append((document, examined))

    def keep(self, documents: Sequence[Document], examined: Sequence[Examined]) -> None:
        """Keeps what documents gave; `find` must have been called with each. Does nothing on a large run, and fails in
        silence."""
        if is_large(documents):
            return
        of_path: dict[str, list[tuple[Document, Examined]]] = {}
        for document, one in [*zip(documents, examined, strict=True), *self._added]:
            of_path.setdefault(document.path, []).append((document, one))
        written = [self._keep(path, given) for path, given in of_path.items()]
        if any(written):
            _make_room(self._folder)

    def recall(self, what: str, documents: Sequence[Document]) -> Plain | None:
        """What was remembered of exactly these documents; `find` must have been called with each."""
        try:
            plain: Plain = _opened(self._file(self._named(what, documents)).read_bytes())
        except _DAMAGE:
            return None
        return plain

    def remember(self, what: str, documents: Sequence[Document], plain: Plain) -> None:
        """Keeps plain data for `recall`."""
        self._write(self._file(self._named(what, documents)), plain)

    def _named(self, what: str, documents: Sequence[Document]) -> str:
        return repr((what, [(*_stated(document), self._keys[id(document)]) for document in documents]))

    def _write(self, file: Path, plain: Plain | Shelf) -> None:
        try:
            content = marshal.dumps(plain)
        except ValueError:  # a value that is no plain data, of a kind that is not ours
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, digest(content, _SEAL).encode() + content)

    def _keep(self, path: str, given: Sequence[tuple[Document, Examined]]) -> bool:
        known = self._shelf(path)
        kept: Shelf = {}
        for document, one in given:
            key = self._keys[id(document)]
            kept[key] = known[key] if is_whole(known.get(key), document) else encode(one, document)
        if kept.items() <= known.items():
            return False
        self._write(self._place(path), kept)
        return True

    def _shelf(self, path: str) -> Shelf:
        if path not in self._shelves:
            try:
                self._shelves[path] = _opened(self._place(path).read_bytes())
            except _DAMAGE:
                self._shelves[path] = {}
        return self._shelves[path]

    def _place(self, path: str) -> Path:
        return self._file(os.path.abspath(path))  # noqa: PTH100 - a link is a place of its own

    def _file(self, what: str) -> Path:
        name = f"{what}\0{self._meaning}".encode("utf-8", "surrogatepass")
        return self._folder / f"{digest(name, 16)}.bin"


def _key(document: Document) -> str:
    """A document's name by its text and all else that is examined with it."""
    ways = document.language, document.date_order, document.decimal_mark, document.currency
    stated = (document.reference, *ways, document.blocks)
    return digest(f"{stated!r}\0{document.text}".encode("utf-8", "surrogatepass"), 16)


def _stated(document: Document) -> tuple[object, ...]:
    """All that is known of a document beside what it is examined by."""
    return (
        document.id,
        document.path,
        document.record_line,
        document.source,
        document.title,
        document.url,
        document.trust,
    )


def _opened(content: bytes) -> Any:
    """Raises ValueError for a file that is not as it was written."""
    seal, rest = content[: 2 * _SEAL], content[2 * _SEAL :]
    if digest(rest, _SEAL).encode() != seal:
        raise ValueError("damaged")
    return marshal.loads(rest)


def _make_room(folder: Path) -> None:
    """Deletes the oldest files until the rest takes no more than MOST_BYTES."""
    try:
        with os.scandir(folder) as entries:
            files = [(state.st_mtime_ns, state.st_size, entry.path) for entry in entries if (state := entry.stat())]
        excess = sum(size for _, size, _ in files) - MOST_BYTES
        for _, size, path in sorted(files) if excess > 0 else ():
            Path(path).unlink()
            excess -= size
            if excess <= 0:
                break
    except OSError:
        return
