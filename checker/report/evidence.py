"""The terms of a finding's sum of evidence in words for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.model.finding import Finding
from checker.tables import compiled, read_toml

_TABLE = Path(__file__).with_name("evidence.toml")
_FIRST = "same fact: "
_RULE = "bias/"


def terms(finding: Finding, least: float) -> Iterator[tuple[str, float]]:
    """The terms of a finding's sum of evidence as (words, log-odds); those below `least` are summed up in one.

    Terms about whether the claims are of one fact begin with "one fact: ". A term without words in the table is shown by its
    name.
    """
    words = compiled("evidence-words", [_TABLE], lambda: read_toml(_TABLE))
    yield from ((_worded(name, words), weight) for name, weight in finding.evidence if abs(weight) >= least)
    if slight := [weight for _, weight in finding.evidence if abs(weight) < least]:
        yield f"{len(slight)} slighter", sum(slight)


def _worded(name: str, words: dict[str, dict[str, str]]) -> str:
    if name.startswith(_RULE):
        return f"how often {name.removeprefix(_RULE)} is right"
    is_first = name.startswith(_FIRST)
    told, bracket, shared = name.removeprefix(_FIRST).partition(" (")
    worded = words["same-fact" if is_first else "worth-reporting"].get(told, told)
    return f"{'one fact: ' if is_first else ''}{worded}{bracket}{shared}"
