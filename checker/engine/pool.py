"""Examines many documents, chunk by chunk: in this process, or in several where that pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from checker.engine.cache import Cache
from checker.engine.examine import Examined, examine_each
from checker.engine.packed import is_large, pack, unpack, unpacked, working_copies
from checker.engine.processes import PAYS_FROM, processes, side_by_side
from checker.extract import batches
from checker.model.document import Document
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.progress import stage
from checker.rulebook import Rulebook

_CHUNK = 64  # documents a message
_FEW = 8  # documents that say what has to be imported

Made = TypeVar("Made")


class Outcome(NamedTuple):
    """The documents that could be examined, what each gave, in the same order, and a problem for each of the others."""

    documents: Sequence[Document]
    examined: Sequence[Examined]
    unread: list[Unread]


def examine_all(
    documents: Sequence[Document],
    rulebook: Rulebook,
    jobs: int,
    cache: Cache | None = None,
    meanwhile: Callable[[], object] | None = None,
) -> Outcome:
    """What every document gives by itself, in `jobs` processes (0: as many as pay), whose number changes nothing.

    What the `cache` has is not worked out again; the caller has to make it keep what is new. Where it has not everything,
    this process does something `meanwhile`. A document that cannot be examined becomes a problem; FACTLINT_DEBUG raises
    instead. A large run uses no cache, and what its documents give stays packed.
    """
    if is_large(documents):
        return _in_little_room(documents, rulebook, jobs, meanwhile)
    known = [cache.find(document) if cache else None for document in documents]
    missing = [document for document, one in zip(documents, known, strict=True) if one is None]
    found = _examined(missing, rulebook, jobs)
    if missing and meanwhile:
        meanwhile()
    made = iter(list(found))
    read, examined, unread = [], [], []
    for document, one in zip(documents, known, strict=True):
        outcome = one or next(made)
        if isinstance(outcome, Unread):
            unread.append(outcome)
        else:
            read.append(document)
            examined.append(outcome)
    return Outcome(read, examined, unread)


def _in_little_room(
    documents: Sequence[Document], rulebook: Rulebook, jobs: int, meanwhile: Callable[[], object] | None
) -> Outcome:
    found = _packed(working_copies(documents), rulebook, jobs)
    if meanwhile:
        meanwhile()
    read, packed, unread = [], [], []
    for document, outcome in zip(documents, found, strict=True):
        if isinstance(outcome, Unread):
            unread.append(outcome)
        else:
            read.append(document)
            packed.append(outcome)
    copies = working_copies(read)
    return Outcome(copies, unpacked(packed, copies), unread)


def _examined(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Iterator[Examined | Unread]:
    if _processes(documents, jobs) == 1:
        return chain.from_iterable(in_chunks(lambda chunk: list(attempt(chunk, rulebook)), documents, 1))
    found = zip(documents, _packed(documents, rulebook, jobs), strict=True)
    return (one if isinstance(one, Unread) else unpack(one, document) for document, one in found)


def _packed(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Iterator[bytes | Unread]:
    """What each document gives, packed, or the problem that examining it was."""

    def packed(chunk: Sequence[Document]) -> list[bytes | Unread]:
        found = zip(attempt(chunk, rulebook), chunk, strict=True)
        return [one if isinstance(one, Unread) else pack(one, document) for one, document in found]

    return chain.from_iterable(in_chunks(packed, documents, jobs))


def attempt(documents: Iterable[Document], rulebook: Rulebook) -> Iterator[Examined | Unread]:
    """What each of the documents gives, or the problem that examining it was."""
    for batch in batches(documents):
        yield from _attempt(batch, rulebook)


def _attempt(documents: Sequence[Document], rulebook: Rulebook) -> Sequence[Examined | Unread]:
    return attempted(lambda some: examine_each(some, rulebook), documents)


def attempted(
    work: Callable[[Sequence[Document]], Sequence[Made]], documents: Sequence[Document]
) -> Sequence[Made | Unread]:
    """What `work` makes of each document, or the problem that it was; FACTLINT_DEBUG raises instead."""
    try:
        return work(documents)
    except Exception as error:
        if os.environ.get("FACTLINT_DEBUG"):
            raise
        if len(documents) > 1:
            return [one for document in documents for one in attempted(work, [document])]
        problem = f"could not be analysed ({type(error).__name__}: {error}); this is a bug, please report it"
        return [Unread(document.path, problem, document.record_line) for document in documents]


def in_chunks(work: Callable[[Sequence[Document]], Made], documents: Sequence[Document], jobs: int) -> Iterable[Made]:
    """What `work` makes of each chunk of documents, in order; in several processes it has to be picklable. What this process
    learns from the first few, the others have by forking."""
    number = _processes(documents, jobs)
    few = _FEW if number > 1 else 0
    first = [work(some)] if (some := documents[:few]) else []
    starts = range(few, len(documents), _CHUNK)
    chunks = side_by_side(lambda start: work(documents[start : start + _CHUNK]), starts, number)
    return stage("examining", chain(first, chunks), len(documents), _CHUNK)


def _processes(documents: Sequence[Document], jobs: int) -> int:
    return processes(jobs, pays=sum(len(document.text) for document in documents) >= PAYS_FROM)
