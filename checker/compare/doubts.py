"""Why a conflict is unresolved, in a sentence: what speaks most against its being one fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("doubts.toml")
_FIRST = "same fact: "
_ELSE = "the passages have too few words in common"


def doubt(evidence: Iterable[tuple[str, float]]) -> str:
    """What of the sum of evidence behind a conflict, as (name, log-odds), makes it doubtful."""
    against = sorted((weight, name) for name, weight in evidence if weight < 0)
    told = (_clause(name) for _, name in against)
    return f"perhaps two facts: {next(filter(None, told), _ELSE)}"


@cache
def _clauses() -> Mapping[str, Mapping[str, str]]:
    return compiled("doubts", [_TABLE], lambda: read_toml(_TABLE))  # type: ignore[no-any-return]


def _clause(name: str) -> str:
    table = _clauses()["same-fact" if name.startswith(_FIRST) else "worth-reporting"]
    return table.get(name.removeprefix(_FIRST).partition(" (")[0], "")
