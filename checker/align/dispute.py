"""What alignment hands to comparison: claims about one fact, by value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model.finding import Severity, Verdict
from checker.named import NamedTuple


class Place(NamedTuple):
    """Words of a document, by the document's number in the run. `told` is what they tell for a reader where that is less than
    the value of their side, "more than 40 pages" among those who tell 45; else ""."""

    document: int
    start: int
    end: int
    told: str = ""


class Side(NamedTuple):
    """One telling of a fact and everywhere it stands. `value` is shown to the reader.

    `speaker` is whose words all of them are, "" where a document tells it itself. `settled`: it is an update of all other
    sides, or they of it, while those contradict each other. `mood` is the word by which it is told as planned, asked for or the like,
    where another side is not. `known`: it is known to be right, however many tell another.
    """

    value: str
    places: tuple[Place, ...]
    speaker: str = ""
    settled: bool = False
    known: bool = False
    mood: str = ""


def ranked(sides: Iterable[Side], source: Sequence[int]) -> tuple[Side, ...]:
    """Sides by how many independent sources have them; `source` numbers that of each document."""
    return tuple(sorted(sides, key=lambda side: -support(side, source)))


def support(side: Side, source: Sequence[int]) -> int:
    """How many independent sources have a side."""
    return len({source[place.document] for place in side.places})


class Dispute(NamedTuple):
    """One fact told on several sides, best supported first.

    `severity` overrides the rule's where it is given. `reasons` are sentences, a step each; `evidence` is the sum
    behind `probability`, as (name, log-odds).
    """

    rule: str
    verdict: Verdict
    probability: float
    subject: str
    sides: tuple[Side, ...]
    severity: Severity | None = None
    reasons: tuple[str, ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()
