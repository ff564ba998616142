"""Votes as labelled counts: "19 votes to 17, with 11 abstentions", "19-17-11", "17 in favour, 19 against", "voted 12-3"."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values.relation import Relation


class Tally(NamedTuple):
    """The parts of a vote; None for a part that was not told.

    `labelled` is False where only a pair was told ("19 to 17"): then `yes` and `no` hold it as printed, and which of
    the two won is open.
    """

    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    labelled: bool

    def total(self) -> int | None:
        """All votes and absences that were told; None where a side is missing."""
        if self.yes is None or self.no is None:
            return None
        return self.yes + self.no + (self.abstain or 0) + (self.absent or 0)


PARTS = ("yes", "no", "abstain", "absent")


def read(text: str) -> Tally | None:
    """The tally that the words state; None where a number has no part in a vote or a part is told twice."""
    from checker.values.reading import tally

    return tally.read(text)


def compare(a: Tally, b: Tally) -> Relation:
    """How two tallies of one vote stand to each other.

    The order of telling does not matter, an unlabelled pair is the same whichever side comes first, and a part that one
    of them does not tell is no contradiction.
    """
    if a == b:
        return Relation.EQUAL
    shared = [(getattr(a, part), getattr(b, part)) for part in ("abstain", "absent")]
    sides_a, sides_b = (a.yes, a.no), (b.yes, b.no)
    if a.labelled and b.labelled:
        shared += [*zip(sides_a, sides_b, strict=True)]
    elif None not in sides_a and None not in sides_b:
        shared += [*zip(sorted(sides_a), sorted(sides_b), strict=True)]  # type: ignore[type-var]
    elif any(side in sides_b for side in sides_a if side is not None):
        shared.append((0, 0))
    told = [(x, y) for x, y in shared if x is not None and y is not None]
    if not told:
        return Relation.INCOMPARABLE
    if any(x != y for x, y in told):
        return Relation.DISJOINT
    same = sorted(map(str, a[:4])) == sorted(map(str, b[:4]))
    return Relation.EQUAL if same else Relation.AGREE


def show(value: Tally) -> str:
    """Words that read as the same tally: "17 for, 19 against, 11 abstaining"."""
    told = [
        f"{n:,} {label}"
        for n, label in zip(value[:4], ("for", "against", "abstaining", "absent"), strict=True)
        if n is not None
    ]
    if not value.labelled:
        told[:2] = [f"{value.yes:,} to {value.no:,}"]
    return ", ".join(told)


def record(value: Tally) -> dict[str, str]:
    """The fields of `extract --format jsonl`: the parts that were told."""
    fields = {"value": show(value)}
    fields.update({name: str(n) for name, n in zip(PARTS, value[:4], strict=True) if n is not None})
    return fields
