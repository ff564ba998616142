"""A run too large to hold in objects: documents without their layout, and what they give as bytes.

As bytes, what a document gives takes an eighth of the memory. It is unpacked when it is needed, onto a working copy of the
document; the layout that is worked out on such a copy goes when the copy goes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from typing import TypeVar, overload

from checker.engine.examine import Examined, decode, encode
from checker.model.document import Document

LARGE = 10_000_000
"""Characters of text from which on a run counts as large."""
_COPIES = 1000
"""Working copies that are kept at hand; the documents of one story are wanted together."""

Item = TypeVar("Item")


class Made(Sequence[Item]):
    """A sequence whose items are made when they are asked for."""

    __slots__ = ("_make", "_size")

    def __init__(self, make: Callable[[int], Item], size: int) -> None:
        self._make = make
        self._size = size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> list[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | list[Item]:
        if isinstance(at, slice):
            return [self._make(number) for number in range(*at.indices(self._size))]
        if not -self._size <= at < self._size:
            raise IndexError(at)
        return self._make(at % self._size)


def is_large(documents: Sequence[Document]) -> bool:
    return sum(len(document.text) for document in documents) > LARGE


def pack(examined: Examined, document: Document) -> bytes:
    """What a document gives, as bytes."""
    import pickle  # a kind that is not ours may have values that marshal cannot write

    return pickle.dumps(encode(examined, document), pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes, document: Document) -> Examined:
    """The way back; the document is the same one or a copy of it."""
    import pickle

    return decode(pickle.loads(packed), document)


def working_copies(documents: Sequence[Document]) -> Sequence[Document]:
    """The documents as copies, of which those that were asked for last are at hand."""
    return Made(lru_cache(_COPIES)(lambda number: copy(documents[number])), len(documents))


def unpacked(packed: Sequence[bytes], documents: Sequence[Document]) -> Sequence[Examined]:
    """What each of the documents gives."""
    return Made(lambda number: unpack(packed[number], documents[number]), len(packed))


def changed(given: Sequence[Item], changes: Mapping[int, Item]) -> Sequence[Item]:
    """A sequence in which some items, by number, are replaced; nothing is copied."""
    return Made(lambda number: changes[number] if number in changes else given[number], len(given))
