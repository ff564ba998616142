"""What an index holds, counted by SQLite alone: no document is loaded."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

from checker.engine import store
from checker.model.corpus import Holdings


def info(path: str) -> Holdings:
    """Counts an index's contents. Raises IndexProblem where it cannot be read."""
    with store.reading(path) as db:
        about = dict(db.execute("SELECT key, value FROM about"))
        documents, characters, earliest, latest, dated = _row(
            db, "SELECT count(*), sum(characters), min(earliest), max(latest), count(earliest) FROM documents"
        )
        return Holdings(
            path=path,
            paths=tuple(json.loads(about["paths"])),
            documents=documents,
            characters=characters,
            claims=_counts(db, "SELECT kind, number FROM claims WHERE number ORDER BY number DESC, kind"),
            sources=_counts(
                db, "SELECT source, count(*) FROM documents GROUP BY source ORDER BY count(*) DESC, source"
            ),
            earliest=date.fromordinal(earliest) if earliest else None,
            latest=date.fromordinal(latest) if latest else None,
            undated=documents - dated,
            words=_row(db, "SELECT count(*) FROM words")[0],
            size=Path(path).stat().st_size,
            version=about["version"],
            rulebook=about["rulebook"],
            rules=len(json.loads(about["rules"])),
            format=store.SCHEMA,
        )


def _row(db: sqlite3.Connection, query: str) -> tuple[Any, ...]:
    row: tuple[Any, ...] = db.execute(query).fetchone()
    return row


def _counts(db: sqlite3.Connection, query: str) -> dict[str, int]:
    return dict(db.execute(query).fetchall())
