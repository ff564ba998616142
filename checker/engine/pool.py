"""Extraction over many documents: in this process, or in several where that pays."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from checker.extract import Extraction, extract
from checker.extract.codec import Plain, decode, encode
from checker.model.document import Document
from checker.model.report import Unread
from checker.rulebook import Rulebook

PAYS_FROM = 8_000_000
"""Characters of text under which starting processes costs more than they save."""
_CHUNK = 128  # documents a message


class Extracted(NamedTuple):
    """The documents that could be read through, their extractions in the same order, and what went wrong."""

    documents: list[Document]
    extractions: list[Extraction]
    unread: list[Unread]


def extracted(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Extracted:
    """What every document mentions and claims, with `jobs` processes (0: as it pays); the same whatever their number.

    A document on which extraction fails becomes a problem about that document; FACTLINT_DEBUG raises instead.
    """
    if not jobs:
        pays = sum(len(document.text) for document in documents) >= PAYS_FROM
        jobs = (os.cpu_count() or 1) if pays else 1
    if jobs > 1 and len(documents) > _CHUNK:
        found = _in_processes(documents, rulebook, jobs)
    else:
        found = [_attempt(document, rulebook) for document in documents]
    kept = Extracted([], [], [])
    for document, extraction in zip(documents, found, strict=True):
        if isinstance(extraction, Unread):
            kept.unread.append(extraction)
        else:
            kept.documents.append(document)
            kept.extractions.append(extraction)
    return kept


def _attempt(document: Document, rulebook: Rulebook) -> Extraction | Unread:
    try:
        return extract(document, rulebook)
    except Exception as error:
        if os.environ.get("FACTLINT_DEBUG"):
            raise
        problem = f"could not be analysed ({type(error).__name__}: {error}); this is a bug, please report it"
        return Unread(document.path, problem, document.record_line)


_shared: list[tuple[Sequence[Document], Rulebook]] = []  # what a worker has by forking


def _in_processes(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> list[Extraction | Unread]:
    import multiprocessing

    if "fork" not in multiprocessing.get_all_start_methods():
        return [_attempt(document, rulebook) for document in documents]
    _shared.append((documents, rulebook))
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            packed = [one for chunk in pool.imap(_chunk, range(0, len(documents), _CHUNK)) for one in chunk]
    finally:
        _shared.clear()
    return [
        one if isinstance(one, Unread) else decode(one, document)
        for one, document in zip(packed, documents, strict=True)
    ]


def _chunk(start: int) -> list[Plain | Unread]:
    documents, rulebook = _shared[0]
    return [_packed(document, rulebook) for document in documents[start : start + _CHUNK]]


def _packed(document: Document, rulebook: Rulebook) -> Plain | Unread:
    found = _attempt(document, rulebook)
    return found if isinstance(found, Unread) else encode(found, document)
