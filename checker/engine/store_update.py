"""Builds an index or brings it up to date: only changed files are read, and only changed documents are examined."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.config import Config, path_settings
from checker.digest import digest
from checker.documents.discover import shown
from checker.documents.read import Reading, in_its_file, read
from checker.engine import store
from checker.engine.store_files import Survey, survey
from checker.engine.store_rows import UNREADABLE, content, delete, drop_unused_words, insert, made
from checker.model.document import Document
from checker.model.report import Unread
from checker.named import NamedTuple
from checker.problems import IndexProblem, NothingToCheck
from checker.rulebook import Rulebook
from checker.version import __version__


class Outcome(NamedTuple):
    """How many documents an index has, and how many were added, changed, removed and unchanged; `anew` says why all of them
    were read again, "" where they were not."""

    documents: int
    added: int
    changed: int
    removed: int
    unchanged: int
    unread: tuple[Unread, ...]
    anew: str = ""


def build(path: str, paths: Sequence[str], rulebook: Rulebook, config: Config) -> Outcome:
    """Builds an index of the documents under paths, in place of an existing one.

    Raises IndexProblem where it cannot be written, NothingToCheck where there is no document under the paths.
    """
    if Path(path).exists():
        with store.changing(path) as db:
            store.empty(db)
            return _Update(db, path, rulebook, config).run(paths, paths)
    found = survey(None, paths, config.exclude, config.folder)
    reading = _read(found, config)
    if not reading.documents:
        raise NothingToCheck(f"{_listed(paths)}: no document to index", "give files, or folders of them")
    with store.creating(path) as db:
        return _Update(db, path, rulebook, config).made_of(found, reading, paths)


def update(path: str, paths: Sequence[str], rulebook: Rulebook, config: Config) -> Outcome:
    """Brings an index up to date with the files under paths, or under all that it was built from; builds a missing one.

    Documents of other paths stay as they are. Under other rules, settings or another version all documents are read again.
    """
    if not Path(path).exists():
        return build(path, paths or ["."], rulebook, config)
    with store.changing(path) as db:
        about = dict(db.execute("SELECT key, value FROM about"))
        roots = _roots(about)
        everywhere = list(dict.fromkeys([*roots, *paths]))
        anew = _why_anew(about, rulebook, config)
        if anew:
            store.empty(db)
        if anew or not paths:
            _expect(roots, path)
        outcome = _Update(db, path, rulebook, config).run(everywhere if anew or not paths else paths, everywhere)
        return outcome._replace(anew=anew)


def made_from(path: str) -> list[str]:
    """The paths that an index was built from, as they were given; none where there is no index."""
    if not Path(path).exists():
        return []
    with store.reading(path) as db:
        return _roots(dict(db.execute("SELECT key, value FROM about")))


def _roots(about: dict[str, str]) -> list[str]:
    roots: list[str] = json.loads(about.get("paths", "[]"))
    return roots


def stamps(rulebook: Rulebook, config: Config) -> dict[str, str]:
    """What claims depend on besides the documents."""
    rules = rulebook.selected(*config.choice)
    return {
        "version": __version__,
        "rulebook": rulebook.hash,
        "rules": json.dumps([rule.id for rule in rules.rules]),
        "settings": digest(repr(config.sources).encode("utf-8", "surrogatepass"), 8),
    }


_CHANGED = {
    "version": "another version made it",
    "rulebook": "the rules changed",
    "rules": "other rules are selected",
    "settings": "the settings of the sources changed",
}


def _why_anew(about: dict[str, str], rulebook: Rulebook, config: Config) -> str:
    now = stamps(rulebook, config)
    return next((why for key, why in _CHANGED.items() if about.get(key) != now[key]), "")


def _expect(roots: Iterable[str], path: str) -> None:
    """Refuses to remove a corpus that is merely elsewhere: paths count from the working folder."""
    for root in roots:
        if not Path(root).exists():
            what = f"{path}: was built from {shown(root)}, which is not here"
            raise IndexProblem(what, "run it in the folder where the index was built, or build it again")


def _read(found: Survey, config: Config) -> Reading:
    reading = read([source.path for source in found.to_read], settings=path_settings(config))
    return reading._replace(unread=(*found.unread, *reading.unread))


def _listed(paths: Sequence[str]) -> str:
    return ", ".join(map(shown, paths[:3])) + (", …" if len(paths) > 3 else "")


class _Update:
    """One change of an index, inside a transaction."""

    def __init__(self, db: sqlite3.Connection, path: str, rulebook: Rulebook, config: Config) -> None:
        self._db = db
        self._path = path
        self._rulebook = rulebook
        self._config = config

    def run(self, paths: Sequence[str], everywhere: Sequence[str]) -> Outcome:
        """Looks at the files under paths; `everywhere` is all that the index is then built from."""
        found = survey(self._db, paths, self._config.exclude, self._config.folder)
        gone = self._gone(found, paths, is_all=list(paths) == list(everywhere))
        return self.made_of(found, _read(found, self._config), everywhere, gone)

    def made_of(self, found: Survey, reading: Reading, everywhere: Sequence[str], gone: Sequence[str] = ()) -> Outcome:
        """Inserts the documents that were read, and removes those of the paths in `gone` and those no longer in the files
        that were read."""
        again = [*gone, *(source.shown for source in found.to_read)]
        old = self._documents_of(again)
        taken = self._names_elsewhere(old) if reading.documents else frozenset()
        unread = list(reading.unread)
        new: list[Document] = []
        replaced: list[int] = []
        for document in reading.documents:
            if document.id in taken:
                document.id = in_its_file(document)
            number, known = old.pop(document.id, (0, ""))
            if known and content(document) == known:
                place = (document.path, document.record_line, number)
                self._db.execute("UPDATE documents SET path = ?, line = ? WHERE id = ?", place)
                continue
            new.append(document)
            if number:
                replaced.append(number)
        self._delete([*replaced, *(number for number, _ in old.values())])
        failed = self._insert(new)
        unread += failed
        self._remember(found, unread, gone)
        self._about(everywhere)
        (total,) = self._db.execute("SELECT count(*) FROM documents").fetchone()
        if not total:
            raise NothingToCheck(f"{_listed(everywhere)}: no document to index", "give files, or folders of them")
        inserted = len(new) - len(failed)
        added = max(inserted - len(replaced), 0)
        return Outcome(total, added, len(replaced), len(old), total - inserted, tuple(unread))

    def _gone(self, found: Survey, paths: Sequence[str], *, is_all: bool) -> list[str]:
        """The files under the paths that the index has and that no longer exist."""
        here = {*found.same, *(source.shown for source in found.to_read)}
        known = [
            path for (path,) in self._db.execute("SELECT DISTINCT path FROM documents UNION SELECT path FROM files")
        ]
        roots = [shown(path).rstrip("/") for path in paths]
        return [
            path
            for path in known
            if path not in here
            and (is_all or any(root == "." or path == root or path.startswith(f"{root}/") for root in roots))
        ]

    def _documents_of(self, paths: Iterable[str]) -> dict[str, tuple[int, str]]:
        """The number and content of each document of some files, by its name."""
        found = {}
        for path in paths:
            rows = self._db.execute("SELECT name, id, content FROM documents WHERE path = ?", (path,))
            found.update({name: (number, digest) for name, number, digest in rows})
        return found

    def _names_elsewhere(self, here: dict[str, tuple[int, str]]) -> frozenset[str]:
        """The ids of the documents of all other files."""
        return frozenset(name for (name,) in self._db.execute("SELECT name FROM documents") if name not in here)

    def _delete(self, numbers: Sequence[int]) -> None:
        try:
            delete(self._db, numbers)
        except UNREADABLE as error:
            raise store.damaged(self._path, error) from None
        if numbers:
            drop_unused_words(self._db)

    def _insert(self, documents: Sequence[Document]) -> list[Unread]:
        unread = []
        rules = self._rulebook.selected(*self._config.choice)
        for rows in made(documents, rules, self._config.jobs):
            insert(self._db, rows)
            unread += rows.unread
        return unread

    def _remember(self, found: Survey, unread: Iterable[Unread], gone: Iterable[str]) -> None:
        """Keeps the states of files, except of those with a problem: these are read, and reported, each time."""
        troubled = {one.path for one in unread}
        self._db.executemany(
            "DELETE FROM files WHERE path = ?", [(path,) for path in (*gone, *(s.shown for s in found.to_read))]
        )
        states = {s.shown: state for s, state in found.to_read.items() if state and s.shown not in troubled}
        self._db.executemany(
            "INSERT OR REPLACE INTO files (path, size, changed, content) VALUES (?,?,?,?)",
            [(path, *state) for path, state in {**states, **found.same}.items()],
        )

    def _about(self, everywhere: Sequence[str]) -> None:
        about = stamps(self._rulebook, self._config) | {"paths": json.dumps(list(everywhere))}
        self._db.executemany("INSERT OR REPLACE INTO about VALUES (?,?)", list(about.items()))
