"""What the index keeps of a document, and how documents are put into it and taken out."""

from __future__ import annotations

import marshal
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.align.stories.tally import tally
from checker.digest import digest
from checker.documents import codec
from checker.engine.examine import Examined
from checker.engine.examine import decode as decode_examined
from checker.engine.examine import encode as encode_examined
from checker.engine.pool import attempt, in_chunks
from checker.engine.store import rows_of
from checker.model.document import Document
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.rulebook import Rulebook

_FORMAT = 4  # of marshal: the same in every Python that is supported
_EFFORT = 6  # of zlib
UNREADABLE = (zlib.error, ValueError, TypeError, EOFError, LookupError)
"""What unpacking damaged bytes may raise."""


class Row(NamedTuple):
    """A document as it stands in the tables `documents` and `texts`, but for its number."""

    path: str
    line: int
    name: str
    content: str
    source: str
    earliest: int | None
    latest: int | None
    characters: int
    year: int
    plain: bytes


class Rows(NamedTuple):
    """The rows of some documents, and a problem for each that could not be analysed.

    `words` and `claims` are what they add to the counts. `own` and `names` have for each document its different words, and
    those of them that may be names, as indices into `words`.
    """

    rows: list[Row]
    own: list[array[int]]
    names: list[array[int]]
    words: list[tuple[str, int, int, int, int]]
    claims: Mapping[str, int]
    unread: list[Unread]


def content(document: Document) -> str:
    """The digest of all that reading gave: documents of equal content have equal claims under one rulebook."""
    return digest(marshal.dumps(codec.encode(document), _FORMAT), 16)


def made(documents: Sequence[Document], rulebook: Rulebook, jobs: int) -> Iterable[Rows]:
    """The rows of documents, chunk by chunk and in order, worked out in `jobs` processes."""
    return in_chunks(lambda chunk: _rows(chunk, rulebook), documents, jobs)


def _rows(documents: Sequence[Document], rulebook: Rulebook) -> Rows:
    contents = [content(document) for document in documents]  # before extraction lays out blocks
    found = list(attempt(documents, rulebook))
    kept = [
        (document, one, content)
        for document, one, content in zip(documents, found, contents, strict=True)
        if isinstance(one, Examined)
    ]
    told = tally([document for document, _, _ in kept])
    words = sorted(told.counts)
    place = {word: at for at, word in enumerate(words)}.__getitem__
    rows = []
    claims: Counter[str] = Counter()
    for (document, one, digested), vector in zip(kept, told.vectors, strict=True):
        claims.update(_kinds(one))
        reference = document.reference
        rows.append(
            Row(
                document.path,
                document.record_line,
                document.id,
                digested,
                document.source,
                reference and reference.earliest.toordinal(),
                reference and reference.latest.toordinal(),
                len(document.text),
                vector.year,
                _packed(document, one),
            )
        )
    return Rows(
        rows,
        [array("I", map(place, vector.words)) for vector in told.vectors],
        [array("I", map(place, vector.names)) for vector in told.vectors],
        [(word, *told.counts[word]) for word in words],
        claims,
        [one for one in found if isinstance(one, Unread)],
    )


def _kinds(examined: Examined) -> Counter[str]:
    """How many claims of which kind a document makes."""
    return Counter(claim.mention.kind for claim in examined.extraction.claims)


def _packed(document: Document, examined: Examined) -> bytes:
    plain = codec.encode(document), encode_examined(examined, document)
    return zlib.compress(marshal.dumps(plain, _FORMAT), _EFFORT)


def unpacked(plain: bytes, path: str, line: int) -> tuple[Document, Examined]:
    """A document as read at a path and line, with what it gives. Raises one of UNREADABLE for damaged bytes."""
    written: tuple[Any, Any] = marshal.loads(zlib.decompress(plain))
    document = codec.decode(written[0], path, line)
    return document, decode_examined(written[1], document)


def insert(db: sqlite3.Connection, rows: Rows) -> None:
    """Puts documents into the tables. Their names must not be there."""
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM documents").fetchone()
    numbered = list(enumerate(rows.rows, last + 1))
    db.executemany(
        "INSERT INTO words (word, lower, mid, capital, documents) VALUES (?,?,?,?,?) ON CONFLICT (word) DO UPDATE SET "
        "lower = lower + excluded.lower, mid = mid + excluded.mid, capital = capital + excluded.capital, "
        "documents = documents + excluded.documents",
        rows.words,
    )
    known = numbers_of(db, [word for word, *_ in rows.words])
    number_of = [known[word] for word, *_ in rows.words].__getitem__
    db.executemany(
        "INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (
            (number, *row[:-1], array("I", map(number_of, own)).tobytes())
            for (number, row), own in zip(numbered, rows.own, strict=True)
        ),
    )
    db.executemany("INSERT INTO texts VALUES (?,?)", ((number, row.plain) for number, row in numbered))
    named = zip(numbered, rows.names, strict=True)
    postings = sorted((number_of(name), number) for (number, _), names in named for name in names)
    db.executemany("INSERT INTO postings VALUES (?,?)", postings)
    _count_claims(db, rows.claims)


def numbers_of(db: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
    """The number of each word that an index has."""
    return dict(rows_of(db, "SELECT word, id FROM words WHERE word", words))


def delete(db: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Removes documents, and what they added to the counts. Raises one of UNREADABLE for damaged ones."""
    for number in numbers:
        (plain,) = db.execute("SELECT plain FROM texts WHERE document = ?", (number,)).fetchone()
        document, examined = unpacked(plain, "", 0)
        told = tally([document])
        known = numbers_of(db, told.counts)
        db.executemany(
            "UPDATE words SET lower = lower - ?, mid = mid - ?, capital = capital - ?, documents = documents - ? WHERE id = ?",
            [(*count, known[word]) for word, count in told.counts.items()],
        )
        names = [(known[name], number) for name in told.vectors[0].names]
        db.executemany("DELETE FROM postings WHERE word = ? AND document = ?", names)
        _count_claims(db, {kind: -n for kind, n in _kinds(examined).items()})
        db.execute("DELETE FROM texts WHERE document = ?", (number,))
        db.execute("DELETE FROM documents WHERE id = ?", (number,))


def drop_unused_words(db: sqlite3.Connection) -> None:
    """Takes out the words that no document has any more."""
    db.execute("DELETE FROM words WHERE documents = 0")


def _count_claims(db: sqlite3.Connection, claims: Mapping[str, int]) -> None:
    db.executemany(
        "INSERT INTO claims VALUES (?,?) ON CONFLICT (kind) DO UPDATE SET number = number + excluded.number",
        sorted(claims.items()),
    )
