"""Many documents examined one by one: in this process, or in several where that pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from checker.engine.cache import Cache
from checker.engine.examine import Examined, examine
from checker.engine.packed import is_large, pack, unpack, unpacked, working_copies
from checker.model.document import Document
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.progress import stage
from checker.rulebook import Rulebook

PAYS_FROM = 8_000_000
"""Characters of text under which starting processes costs more than they save."""
_CHUNK = 128  # documents a message

Made = TypeVar("Made")


class Outcome(NamedTuple):
    """The documents that could be read through, what each gave, in the same order, and what went wrong."""

    documents: Sequence[Document]
    examined: Sequence[Examined]
    unread: list[Unread]


def examine_all(documents: Sequence[Document], rulebook: Rulebook, jobs: int, cache: Cache | None = None) -> Outcome:
    """What every document gives by itself, with `jobs` processes (0: as it pays); the same whatever their number.

    What the `cache` knows is not worked out anew; it is for the caller to have it keep what is new. A document that
    cannot be examined becomes a problem about that document; FACTLINT_DEBUG raises instead. Of a large run nothing is
    known, and what documents give stays packed.
    """
    if is_large(documents):
        return _in_little_room(documents, rulebook, jobs)
    known = [cache.find(document) if cache else None for document in documents]
    missing = [document for document, one in zip(documents, known, strict=True) if one is None]
    found = iter(_examined(missing, rulebook, jobs))
    read, examined, unread = [], [], []
    for document, one in zip(documents, known, strict=True):
        outcome = one or next(found)
        if isinstance(outcome, Unread):
            unread.append(outcome)
        else:
            read.append(document)
            examined.append(outcome)
    return Outcome(read, examined, unread)


def _in_little_room(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Outcome:
    read, packed, unread = [], [], []
    for document, outcome in zip(documents, _packed(working_copies(documents), rulebook, jobs), strict=True):
        if isinstance(outcome, Unread):
            unread.append(outcome)
        else:
            read.append(document)
            packed.append(outcome)
    copies = working_copies(read)
    return Outcome(copies, unpacked(packed, copies), unread)


def _examined(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> list[Examined | Unread]:
    if processes(documents, jobs) == 1:
        return [attempt(document, rulebook) for document in stage("examining", documents, len(documents))]
    return [
        one if isinstance(one, Unread) else unpack(one, document)
        for document, one in zip(documents, _packed(documents, rulebook, jobs), strict=True)
    ]


def _packed(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Iterator[bytes | Unread]:
    """What each document gives, packed, or the problem that examining it was."""

    def packed(document: Document) -> bytes | Unread:
        found = attempt(document, rulebook)
        return found if isinstance(found, Unread) else pack(found, document)

    for chunk in in_chunks(lambda chunk: list(map(packed, chunk)), documents, jobs):
        yield from chunk


def attempt(document: Document, rulebook: Rulebook) -> Examined | Unread:
    """What a document gives, or the problem that examining it was."""
    try:
        return examine(document, rulebook)
    except Exception as error:
        if os.environ.get("FACTLINT_DEBUG"):
            raise
        problem = f"could not be analysed ({type(error).__name__}: {error}); this is a bug, please report it"
        return Unread(document.path, problem, document.record_line)


def processes(documents: Sequence[Document], jobs: int) -> int:
    """How many processes are worth starting for so many documents, where `jobs` are allowed (0: as it pays)."""
    if not jobs:
        pays = sum(len(document.text) for document in documents) >= PAYS_FROM
        jobs = (os.cpu_count() or 1) if pays else 1
    if jobs == 1 or len(documents) <= _CHUNK:
        return 1
    import multiprocessing

    return jobs if "fork" in multiprocessing.get_all_start_methods() else 1


def in_chunks(work: Callable[[Sequence[Document]], Made], documents: Sequence[Document], jobs: int) -> Iterator[Made]:
    """What `work` makes of one chunk of documents after another, in order; from another process it has to be picklable."""
    starts = range(0, len(documents), _CHUNK)
    number = processes(documents, jobs)
    if number == 1:
        chunks = (work(documents[start : start + _CHUNK]) for start in starts)
        yield from stage("examining", chunks, len(documents), _CHUNK)
        return
    import multiprocessing

    _shared.append((documents, work))
    try:
        with multiprocessing.get_context("fork").Pool(number) as pool:
            yield from stage("examining", pool.imap(_chunk, starts), len(documents), _CHUNK)
    finally:
        _shared.clear()


_shared: list[tuple[Sequence[Document], Callable[[Sequence[Document]], Any]]] = []  # what a worker has by forking


def _chunk(start: int) -> Any:
    documents, work = _shared[0]
    return work(documents[start : start + _CHUNK])
