"""An indexed corpus to check new documents against: its counts, and those of its documents that are wanted."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from checker.align.stories.tally import tally
from checker.align.words import Count
from checker.engine import store
from checker.engine.examine import Examined
from checker.engine.store_rows import UNREADABLE, unpacked
from checker.model.document import Document
from checker.named import NamedTuple
from checker.problems import IndexProblem
from checker.rulebook import Rulebook
from checker.version import __version__

Entry = tuple[int, str, int, int, int, int]
"""A word's number, the word, and its Count."""
_NOTHING = Count(0, 0, 0, 0)


class Outline(NamedTuple):
    """What is compared of a document: its id, the numbers of its different words, its own day (an ordinal, 0 where
    unknown) and the latest year that it names."""

    name: str
    words: array[int]
    day: int
    year: int


class IndexedCorpus:
    """The documents of an index, except those of which the run has a newer text (`replace`)."""

    def __init__(self, db: sqlite3.Connection, path: str) -> None:
        self._db = db
        self._path = path
        self._entries: dict[str, Entry] = {}  # those that were asked for, by word
        self._replaced: Mapping[str, Count] = {}  # what replaced documents add to the counts
        self._left_out: frozenset[int] = frozenset()
        (self.documents,) = db.execute("SELECT count(*) FROM documents").fetchone()

    def rules(self, rulebook: Rulebook) -> Rulebook:
        """The rules that the index was built under. Raises IndexProblem where they are not those of the rulebook."""
        about = dict(self._db.execute("SELECT key, value FROM about"))
        remedy = "`factlint index update` builds it anew"
        if about.get("version") != __version__:
            raise IndexProblem(
                f"{self._path}: was built by factlint {about.get('version')}, this is {__version__}", remedy
            )
        if about.get("rulebook") != rulebook.hash:
            raise IndexProblem(f"{self._path}: was built under other rules", f"{remedy}, or name the same --rules")
        return rulebook.selected(json.loads(about["rules"]))

    def replace(self, names: Iterable[str]) -> None:
        """Leaves out the documents with these ids from now on."""
        rows = store.rows_of(self._db, "SELECT id FROM documents WHERE name", names)
        numbers = [number for (number,) in rows]
        self._left_out = frozenset(numbers)
        self.documents -= len(numbers)
        self._replaced = tally([document for document, _ in self.load(numbers)]).counts

    def counts(self, words: Sequence[str]) -> list[Count]:
        """How often the documents write each word."""
        unknown = {word for word in words if word not in self._entries}
        self._keep("SELECT id, word, lower, mid, capital, documents FROM words WHERE word", unknown)
        return [Count(*self._entries[word][2:]) if word in self._entries else _NOTHING for word in words]

    def numbers(self, words: Sequence[str]) -> dict[str, int]:
        """The number of each word that the documents write."""
        self.counts(words)
        return {word: self._entries[word][0] for word in words if word in self._entries}

    def entries(self, numbers: Iterable[int]) -> list[Entry]:
        """Words by number, with how often the documents write them."""
        return self._keep("SELECT id, word, lower, mid, capital, documents FROM words WHERE id", numbers)

    def with_words(self, numbers: Iterable[int]) -> dict[int, list[int]]:
        """The documents in which each word may be a name, by the numbers of both."""
        found: dict[int, list[int]] = {number: [] for number in numbers}
        for word, document in store.rows_of(self._db, "SELECT word, document FROM postings WHERE word", found):
            if document not in self._left_out:
                found[word].append(document)
        return found

    def outlines(self, numbers: Iterable[int]) -> list[tuple[int, Outline]]:
        """What is compared of documents, by their numbers."""
        query = "SELECT id, name, words, latest, year FROM documents WHERE id"
        rows = store.rows_of(self._db, query, numbers)
        return [(number, Outline(name, array("I", words), day or 0, year)) for number, name, words, day, year in rows]

    def _keep(self, query: str, keys: Iterable[int | str]) -> list[Entry]:
        """Rows of the table `words`, remembered."""
        found: list[Entry] = store.rows_of(self._db, query, keys)
        if self._replaced:
            found = [self._without_replaced(entry) for entry in found]
        self._entries.update((entry[1], entry) for entry in found)
        return found

    def _without_replaced(self, entry: Entry) -> Entry:
        number, word, *counts = entry
        gone = self._replaced.get(word, _NOTHING)
        return number, word, *(here - there for here, there in zip(counts, gone, strict=True))  # type: ignore[return-value]

    def load(self, numbers: Iterable[int]) -> list[tuple[Document, Examined]]:
        """Documents with what they give. Raises IndexProblem where their bytes are damaged."""
        query = "SELECT plain, path, line FROM texts, documents WHERE document = ? AND id = document"
        try:
            return [unpacked(*self._db.execute(query, (number,)).fetchone()) for number in numbers]
        except UNREADABLE as error:
            raise store.damaged(self._path, error) from None


@contextmanager
def opened(path: str) -> Iterator[IndexedCorpus]:
    """The corpus as it was when it was opened. Raises IndexProblem where it cannot be read."""
    with store.reading(path) as db:
        yield IndexedCorpus(db, path)
