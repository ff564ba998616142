"""Places in a series: "51st session", "the fifty-first session", "the second time"."""

from __future__ import annotations

from typing import NamedTuple

from checker.values import bounds
from checker.values.numbers.core import Core
from checker.values.numbers.parts import parts
from checker.values.numbers.printed import show_rank
from checker.values.quantity import head_of
from checker.values.relation import Relation


class Ordinal(NamedTuple):
    """A rank. `unit` is the head noun in lower case ("session"; "" where none was named), `phrase` the noun phrase."""

    low: float
    high: float
    nominal: float
    hedge: str
    unit: str
    phrase: str


def read(text: str) -> Ordinal | None:
    """The rank that the words state; a bare number is one, as in "session 51". None where they are no ordinal."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Ordinal | None:
    if core.sort not in ("ordinal", "count") or lead or core.currency or core.link or (core.sort == "count" and tail):
        return None
    phrase = tail[1:] if tail[:1] in (" ", "-") else tail
    unit, _ = head_of(phrase)
    low, high = bounds.hedged(core.low, core.high, core.effect, whole=True)
    return Ordinal(low, high, core.nominal, core.hedge, unit, phrase)


def compare(a: Ordinal, b: Ordinal) -> Relation:
    """How two ranks stand to each other; whether they rank the same series is for the caller to say."""
    return Relation.EQUAL if a == b else bounds.relation(a, b, rounding=False)


def show(value: Ordinal) -> str:
    """Words that read as the same rank: "51st session"."""
    return f"{value.hedge} {show_rank(int(value.nominal))} {value.phrase}".strip()


def record(value: Ordinal) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": bounds.plain(value.nominal), "unit": value.unit, **bounds.fields(value)}
