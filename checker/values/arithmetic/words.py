"""The words of checks, from tables/en/arithmetic.toml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from checker.named import NamedTuple
from checker.tables import compiled, read_toml

_FILE = Path(__file__).parent.parent / "tables" / "en" / "arithmetic.toml"


class Words(NamedTuple):
    """`partitions` are sets of head nouns that make up one of `wholes`; `rise` and `fall` are verbs; `open` keeps lists open."""

    partitions: tuple[frozenset[str], ...]
    wholes: frozenset[str]
    rise: frozenset[str]
    fall: frozenset[str]
    open: frozenset[str]


@cache
def words() -> Words:
    return Words(*compiled("arithmetic-en", [_FILE, Path(__file__)], _build))


def _build() -> Any:
    table = read_toml(_FILE)
    return (
        tuple(frozenset(nouns) for nouns in table["partitions"]["sets"]),
        frozenset(table["partitions"]["wholes"].split()),
        frozenset(table["changes"]["rise"].split()),
        frozenset(table["changes"]["fall"].split()),
        frozenset(table["open"]["words"].split()),
    )
