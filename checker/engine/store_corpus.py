"""An indexed corpus to check new documents against: its counts, and those of its documents that are wanted."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from checker.align.tally import tally
from checker.align.words import Count
from checker.engine import store
from checker.engine.examine import Examined
from checker.engine.store_rows import UNREADABLE, unpacked, word_number
from checker.model.document import Document
from checker.named import NamedTuple
from checker.problems import IndexProblem
from checker.rulebook import Rulebook
from checker.version import __version__

_WIDE = array("Q").itemsize
NOTHING = Count(0, 0, 0, 0)


class Outline(NamedTuple):
    """What likens a document to others: its id, the numbers of its different words, its own day (an ordinal, 0 where
    unknown) and the latest year that it names."""

    name: str
    words: array[int]
    day: int
    year: int


class IndexedCorpus:
    """The documents of an index, except those that are `replaced`: of which a newer text is at hand."""

    def __init__(self, db: sqlite3.Connection, path: str) -> None:
        self._db = db
        self._path = path
        self._words: dict[int, tuple[str, Count]] = {}
        self._replaced: dict[int, Count] = {}  # what replaced documents add to the counts, by word number
        self._left_out: frozenset[int] = frozenset()
        (self.documents,) = db.execute("SELECT count(*) FROM documents").fetchone()

    def rules(self, rulebook: Rulebook) -> Rulebook:
        """The rules that the claims in the index were made under. Raises IndexProblem where they are not those at hand."""
        about = dict(self._db.execute("SELECT key, value FROM about"))
        remedy = "`factlint index update` makes it anew"
        if about.get("version") != __version__:
            raise IndexProblem(
                f"{self._path}: was made by factlint {about.get('version')}, this is {__version__}", remedy
            )
        if about.get("rulebook") != rulebook.hash:
            raise IndexProblem(f"{self._path}: was made under other rules", f"{remedy}, or name the same --rules")
        return rulebook.selected(json.loads(about["rules"]))

    def replace(self, names: Iterable[str]) -> None:
        """Leaves out the documents with these ids from now on."""
        numbers = [number for name in names for number in self._numbers(name)]
        self._left_out = frozenset(numbers)
        self.documents -= len(numbers)
        for word, count in tally([document for document, _ in self.load(numbers)]).counts.items():
            self._replaced[word_number(word)] = count

    def counts(self, words: Sequence[str]) -> list[Count]:
        """How often the documents write each word."""
        return [self.entry(word_number(word))[1] for word in words]

    def entry(self, number: int) -> tuple[str, Count]:
        """A word and how often the documents write it; "" and nothing where they do not."""
        found = self._words.get(number)
        if found is None:
            query = "SELECT word, lower, mid, capital, documents FROM words WHERE id = ?"
            row = self._db.execute(query, (number,)).fetchone()
            word, count = (row[0], Count(*row[1:])) if row else ("", NOTHING)
            if gone := self._replaced.get(number):
                count = Count(*(here - there for here, there in zip(count, gone, strict=True)))
            found = self._words[number] = word, count
        return found

    def with_word(self, number: int) -> list[int]:
        """The numbers of the documents in which a word may be a name."""
        rows = self._db.execute("SELECT document FROM postings WHERE word = ?", (number,))
        return [document for (document,) in rows if document not in self._left_out]

    def outline(self, number: int) -> Outline:
        """What likens a document to others."""
        query = "SELECT name, words, latest, year FROM documents WHERE id = ?"
        name, words, latest, year = self._db.execute(query, (number,)).fetchone()
        return Outline(name, array("Q", words), latest or 0, year)

    def width(self, number: int) -> int:
        """How many different words a document has."""
        (size,) = self._db.execute("SELECT length(words) FROM documents WHERE id = ?", (number,)).fetchone()
        return int(size) // _WIDE

    def load(self, numbers: Iterable[int]) -> list[tuple[Document, Examined]]:
        """Documents with what they give. Raises IndexProblem where their bytes are damaged."""
        query = "SELECT plain, path, line FROM texts, documents WHERE document = ? AND id = document"
        try:
            return [unpacked(*self._db.execute(query, (number,)).fetchone()) for number in numbers]
        except UNREADABLE as error:
            raise store.damaged(self._path, error) from None

    def _numbers(self, name: str) -> list[int]:
        return [number for (number,) in self._db.execute("SELECT id FROM documents WHERE name = ?", (name,))]


@contextmanager
def opened(path: str) -> Iterator[IndexedCorpus]:
    """The corpus as it was when it was opened. Raises IndexProblem where it cannot be read."""
    with store.reading(path) as db:
        yield IndexedCorpus(db, path)
