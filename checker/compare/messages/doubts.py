"""Why a conflict is unresolved, in a sentence: what speaks most against its being one fact."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("doubts.toml")
_FIRST = "same fact: "
_RATIO = "ratio"
_ELSE = "too little in the passages shows that it is one"
_LEAST = 0.1
"""What speaks against one fact with less, in log-odds, is no reason."""
_FAR = math.log(2)
"""The logarithm of the ratio of two values from which a reader sees them far apart."""


def doubt(evidence: Iterable[tuple[str, float]]) -> str:
    """What of the sum of evidence behind a conflict, as (name, log-odds), makes it doubtful."""
    terms = dict(evidence)
    is_far = _ratio(terms) >= _FAR
    against = sorted((weight, name) for name, weight in terms.items() if weight <= -_LEAST)
    told = (_clause(name) for _, name in against if is_far or name.removeprefix(_FIRST) != _RATIO)
    return f"perhaps two facts: {next(filter(None, told), _ELSE)}"


def _ratio(terms: Mapping[str, float]) -> float:
    """The logarithm of the ratio of the two values, as far as it is counted: its term without its weight."""
    from checker.compare.worth import weights  # a run of known documents does without alignment

    weight = weights().get(_RATIO, 0.0)
    return terms.get(_RATIO, 0.0) / weight if weight else 0.0


@cache
def _clauses() -> Mapping[str, Mapping[str, str]]:
    return compiled("doubts", [_TABLE], lambda: read_toml(_TABLE))  # type: ignore[no-any-return]


def _clause(name: str) -> str:
    table = _clauses()["same-fact" if name.startswith(_FIRST) else "worth-reporting"]
    return table.get(name.removeprefix(_FIRST).partition(" (")[0], "")
