"""The index file: SQLite in WAL mode, opened to read, to change in one transaction, or made whole beside its place.

    about      what the index was made under: version, rules, settings; and the paths it was made from
    files      path, size, time of change and content of every file that was read without a problem
    documents  one row each: its file, line, name, digest of its content, and what finds it
    texts      each document with its extraction, as plain data, compressed
    claims     how many claims of which kind there are
    words      how often the whole corpus writes each word (checker.align.words.Count), numbered as they came: words of
               one story lie side by side
    postings   which documents have a word that may be a name

Readers see the last finished change and never block a writer; of two writers one waits a moment and is then refused. A
killed writer leaves nothing behind: SQLite rolls back what was not finished.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checker.problems import IndexProblem

SCHEMA = 2
"""Raised by one whenever tables or their contents change their meaning."""
APPLICATION = 0x666C696E
"""What the header of the file says that it is: "flin"."""
PATIENCE = 2.0  # seconds that a writer waits for another one
_AT_ONCE = 900  # variables of a query: fewer than every SQLite takes
_HEADER = b"SQLite format 3\0"
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, changed INTEGER NOT NULL,
    content TEXT NOT NULL);
CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT NOT NULL, line INTEGER NOT NULL, name TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL, source TEXT NOT NULL, earliest INTEGER, latest INTEGER, characters INTEGER NOT NULL,
    year INTEGER NOT NULL, words BLOB NOT NULL);
CREATE INDEX documents_by_path ON documents (path);
CREATE TABLE texts (document INTEGER PRIMARY KEY, plain BLOB NOT NULL);
CREATE TABLE claims (kind TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, lower INTEGER NOT NULL, mid INTEGER NOT NULL,
    capital INTEGER NOT NULL, documents INTEGER NOT NULL);
CREATE TABLE postings (word INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (word, document)) WITHOUT ROWID;
"""


def is_index(path: str) -> bool:
    """Whether a path is a file in SQLite's format, and so not a document."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_HEADER)) == _HEADER
    except (OSError, ValueError):
        return False


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    """The index as it stood when it was opened. Raises IndexProblem where there is none, or none that can be read."""
    _expect_index(path)
    with _told(path):
        db = _opened_to_read(path)
        try:
            db.execute("BEGIN")
            _check(db, path)
            yield db
        finally:
            db.close()


@contextmanager
def changing(path: str) -> Iterator[sqlite3.Connection]:
    """The index in a transaction, which is committed when the block ends and rolled back when it raises.

    An index of another schema is emptied. Raises IndexProblem where it cannot be changed, or another process is changing it.
    """
    _expect_index(path)
    with _told(path):
        db = _connected(path, "rw")
        try:
            if _application(db) != APPLICATION:
                raise _foreign(path)
            db.execute("PRAGMA journal_mode = WAL").fetchone()
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone()[0] != SCHEMA:
                empty(db)
            yield db
            db.execute("COMMIT")
        finally:
            db.close()


@contextmanager
def creating(path: str) -> Iterator[sqlite3.Connection]:
    """A new index, which appears whole under its name when the block ends. Raises IndexProblem where another process built
    it meanwhile, or it cannot be written."""
    folder = Path(path).parent
    if not folder.is_dir():
        raise IndexProblem(f"{path}: there is no folder {folder}", "create it, or name another file")
    scratch = Path(f"{path}.part-{os.getpid()}")
    try:
        with _told(path):
            db = _connected(str(scratch), "rwc")
            try:
                db.execute("PRAGMA journal_mode = OFF").fetchone()
                db.execute("PRAGMA synchronous = OFF")
                db.execute("BEGIN")
                empty(db)
                yield db
                db.execute("COMMIT")
                db.execute("PRAGMA journal_mode = WAL").fetchone()
            finally:
                db.close()
        try:
            _placed(scratch, Path(path))
        except OSError as error:
            raise IndexProblem(f"{path}: cannot be made: {error.strerror}", "name another file") from None
    finally:
        for left in (scratch, Path(f"{scratch}-wal"), Path(f"{scratch}-shm")):
            with suppress(OSError):
                left.unlink()


def empty(db: sqlite3.Connection) -> None:
    """Drops what there is and makes the tables anew, inside the transaction."""
    for table in _tables(db):
        db.execute(f'DROP TABLE "{table}"')
    for statement in _TABLES.split(";"):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {SCHEMA}")


def rows_of(db: sqlite3.Connection, query: str, keys: Iterable[int | str]) -> list[Any]:
    """The rows of a query that ends in the name of a column, for all rows in which that column is one of the keys."""
    asked = sorted(keys)
    rows = []
    for start in range(0, len(asked), _AT_ONCE):
        batch = asked[start : start + _AT_ONCE]
        rows += db.execute(f"{query} IN ({','.join('?' * len(batch))})", batch).fetchall()
    return rows


def damaged(path: str, why: object) -> IndexProblem:
    return IndexProblem(f"{path}: the index is damaged ({why})", "delete it and run `factlint index build` again")


def _placed(scratch: Path, path: Path) -> None:
    """Gives a finished file its name, unless that was taken meanwhile."""
    with scratch.open("rb") as file:
        os.fsync(file.fileno())
    try:
        path.hardlink_to(scratch)
    except FileExistsError:
        raise IndexProblem(f"{path}: another factlint built it meanwhile", "run `factlint index update`") from None
    except OSError:  # a file system without links
        scratch.replace(path)


def _expect_index(path: str) -> None:
    try:
        with Path(path).open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError:
        remedy = "build it with `factlint index build PATH --index FILE`"
        raise IndexProblem(f"{path}: there is no such index", remedy) from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or error
        raise IndexProblem(f"{path}: cannot be opened: {words}", "name the file of an index") from None
    if header != _HEADER:
        raise _foreign(path)


def _foreign(path: str) -> IndexProblem:
    return IndexProblem(f"{path}: is not an index of factlint", "name another file; this one is left as it is")


def _check(db: sqlite3.Connection, path: str) -> None:
    if _application(db) != APPLICATION:
        raise _foreign(path)
    made = db.execute("PRAGMA user_version").fetchone()[0]
    if made != SCHEMA:
        remedy = "`factlint index build` builds it anew"
        raise IndexProblem(f"{path}: an index of format {made}, and this factlint reads format {SCHEMA}", remedy)


def _application(db: sqlite3.Connection) -> int:
    found: int = db.execute("PRAGMA application_id").fetchone()[0]
    return found


def _tables(db: sqlite3.Connection) -> list[str]:
    return [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def _connected(path: str, mode: str) -> sqlite3.Connection:
    uri = f"file:{quote(os.path.abspath(path))}?mode={mode}"  # noqa: PTH100 - a Path would need its own quoting
    db = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE)
    db.execute("PRAGMA cache_size = -65536")  # kibibytes
    return db


def _opened_to_read(path: str) -> sqlite3.Connection:
    """A connection; in a read-only folder, where WAL cannot place its lock, one that assumes that nobody writes."""
    db = _connected(path, "rw")  # one that could write takes WAL's own files away when it is the last to close
    try:
        db.execute("PRAGMA query_only = ON")
        _application(db)
        return db
    except sqlite3.OperationalError:
        db.close()
        log = Path(f"{path}-wal")
        if os.access(Path(path).absolute().parent, os.W_OK) or (log.exists() and log.stat().st_size):
            raise
        return _connected(path, "ro&immutable=1")


_SAID = {
    "SQLITE_BUSY": ("another factlint is changing it", "run it again when that has ended"),
    "SQLITE_LOCKED": ("another factlint is changing it", "run it again when that has ended"),
    "SQLITE_READONLY": ("cannot be changed, it is read-only", "check its permissions, or name another file"),
    "SQLITE_CANTOPEN": ("cannot be opened", "check its permissions and those of its folder"),
    "SQLITE_PERM": ("cannot be opened", "check its permissions and those of its folder"),
    "SQLITE_FULL": ("the disk is full", "free some space, or name another file"),
    "SQLITE_IOERR": ("cannot be read or written", "check the disk"),
}

_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextmanager
def _told(path: str) -> Iterator[None]:
    """What SQLite raises, as a problem about the file."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        for start, (what, remedy) in _SAID.items():
            if name.startswith(start):
                raise IndexProblem(f"{path}: {what}", remedy) from None
        if name.startswith(_DAMAGE) or "no such" in str(error):
            raise damaged(path, error) from None
        raise
