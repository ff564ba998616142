"""The words of checks, from tables/en/arithmetic.toml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from checker.named import NamedTuple
from checker.tables import compiled, read_toml

_FILE = Path(__file__).parent.parent / "tables" / "en" / "arithmetic.toml"


class Words(NamedTuple):
    """`partitions` are sets of head nouns that make up one of `wholes`, and so do any of `sides`; `sorts` and `some` are sets of
    adjectives that part a whole, all there are or some; `fates` sets of verbs of which one holds of nobody twice; `rise` and `fall` are verbs, `factors` and `folds` words that tell by how many times; `open` keeps lists open.

    `changes`, `answers`, `owners`, `rates`, `named`, `bodies` and `voters` hold the table's sections of these names: words that are looked up are split by spaces
    (`split`), phrases that a pattern looks for by commas (`either`). `groups` tells how many people a noun is said of, 0 for any number.
    """

    partitions: tuple[frozenset[str], ...]
    sides: frozenset[str]
    sorts: tuple[frozenset[str], ...]
    some: tuple[frozenset[str], ...]
    wholes: frozenset[str]
    fates: tuple[frozenset[str], ...]
    rise: frozenset[str]
    fall: frozenset[str]
    factors: dict[str, float]
    folds: dict[str, float]
    open: frozenset[str]
    changes: dict[str, str]
    answers: dict[str, str]
    owners: dict[str, str]
    rates: dict[str, str]
    named: dict[str, str]
    bodies: dict[str, str]
    voters: dict[str, str]
    groups: dict[str, int]


@cache
def words() -> Words:
    return Words(*compiled("arithmetic-en", [_FILE, Path(__file__)], _build))


@cache
def split(listed: str) -> frozenset[str]:
    """The words of a list parted by spaces."""
    return frozenset(listed.split())


def either(listed: str) -> str:
    """A pattern for any of the phrases of a list parted by commas, the longest first."""
    phrases = [" ".join(phrase.split()) for phrase in listed.split(",")]
    return "(?:" + "|".join(sorted(filter(None, phrases), key=lambda phrase: (-len(phrase), phrase))) + ")"


def _build() -> Any:
    table = read_toml(_FILE)
    return (
        tuple(frozenset(nouns) for nouns in table["partitions"]["sets"]),
        frozenset(table["partitions"]["sides"].split()),
        tuple(map(frozenset, table["partitions"]["sorts"])),
        tuple(map(frozenset, table["partitions"]["some"])),
        frozenset(table["partitions"]["wholes"].split()),
        tuple(map(frozenset, table["partitions"]["fates"])),
        frozenset(table["changes"]["rise"].split()),
        frozenset(table["changes"]["fall"].split()),
        table["factors"],
        table["folds"],
        frozenset(table["open"]["words"].split()),
        table["changes"],
        table["answers"],
        table["owners"],
        table["rates"],
        table["named"],
        table["bodies"],
        table["voters"],
        table["groups"],
    )
