"""Words -> scores."""

from __future__ import annotations

from checker.values.numbers.core import Core
from checker.values.numbers.parts import parts
from checker.values.score import Score

_HIGHEST = 300


def read(text: str) -> Score | None:
    """The score that the words state; None where they are none."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Score | None:
    """A score from a pair of whole figures joined by a hyphen."""
    plain = (
        core.sort == "count"
        and core.link == "-"
        and not (core.words or core.hedge or core.currency or core.percent or lead)
    )
    first, _, second = core.figure.partition(" to ")
    if not plain or not first.isdigit() or not second.isdigit() or max(int(first), int(second)) > _HIGHEST:
        return None
    return Score(int(first), int(second), tail.lstrip(" -").lower())
