"""The table of kinds: for each kind of value, the module that reads, compares and shows it.

Every module listed here has
    read(text) -> Value | None        the value of a mention's words alone, without a document around them
    compare(a, b) -> Relation         symmetric; EQUAL for a value and itself
    show(value) -> str                words that `read` turns into the same value again
    record(value) -> dict[str, str]   the fields that `extract --format jsonl` adds for a mention
and the NamedTuple of its values, named like the kind: `Quantity`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from checker.values.relation import Relation


class Kind(Protocol):
    def read(self, text: str) -> Any | None: ...
    def compare(self, a: Any, b: Any) -> Relation: ...
    def show(self, value: Any) -> str: ...
    def record(self, value: Any) -> dict[str, str]: ...


KINDS = {
    "timex": "checker.values.timex",
    "quantity": "checker.values.quantity",
    "money": "checker.values.money",
    "percent": "checker.values.percent",
    "ordinal": "checker.values.ordinal",
    "tally": "checker.values.tally",
    "age": "checker.values.age",
    "score": "checker.values.score",
    "reference": "checker.values.reference",
    "name": "checker.values.name",
    "quotation": "checker.values.quotation",
}


@cache
def kind(name: str) -> Kind:
    """The module of a kind. Raises KeyError for a name that is not in KINDS."""
    return cast(Kind, import_module(KINDS[name]))


@cache
def value_class(name: str) -> Any:
    """The NamedTuple of a kind's values. Raises KeyError for a name that is not in KINDS."""
    return getattr(kind(name), name.capitalize())
