"""Places in a series: "51st session", "the fifty-first session", "the second time"."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values import bounds
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
    from checker.values.reading import ordinal

    return ordinal.read(text)


def compare(a: Ordinal, b: Ordinal) -> Relation:
    """How two ranks stand to each other; whether they rank the same series is for the caller to say."""
    return Relation.EQUAL if a == b else bounds.relation(a, b, rounding=False)


def show(value: Ordinal) -> str:
    """Words that read as the same rank: "51st session"."""
    return f"{value.hedge} {show_rank(int(value.nominal))} {value.phrase}".strip()


def show_rank(n: int) -> str:
    """ "51st", "1,002nd"."""
    return f"{n:,}{suffix(n)}"


def suffix(n: int) -> str:
    return "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def record(value: Ordinal) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": bounds.plain(value.nominal), "unit": value.unit, **bounds.fields(value)}
