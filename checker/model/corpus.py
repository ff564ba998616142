"""What an index holds."""

from __future__ import annotations

from datetime import date

from checker.named import NamedTuple


class Holdings(NamedTuple):
    """Counts of an index, and what it was made under. `claims` are by kind, `sources` by name, the most frequent first;
    `undated` documents have no date of their own. `size` is that of the file, in bytes."""

    path: str
    paths: tuple[str, ...]
    documents: int
    characters: int
    claims: dict[str, int]
    sources: dict[str, int]
    earliest: date | None
    latest: date | None
    undated: int
    words: int
    size: int
    version: str
    rulebook: str
    rules: int
    format: int
