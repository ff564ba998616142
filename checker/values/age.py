"""Ages: "32-year-old", "aged 32", "late 30s", and "32" where a name stands before it (", 32,")."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values import bounds
from checker.values.relation import Relation


class Age(NamedTuple):
    """An age. `unit` is "year", "month", "week" or "day"."""

    low: float
    high: float
    nominal: float
    hedge: str
    unit: str
    figure: str


_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}


def read(text: str) -> Age | None:
    """The age that the words state; a bare number is one in years, as it is behind a name."""
    from checker.values.reading import age

    return age.read(text)


def compare(a: Age, b: Age) -> Relation:
    """How two ages stand to each other, in years; "18 months" agrees with "one year"."""
    if a == b:
        return Relation.EQUAL
    if a.unit == b.unit:
        return bounds.relation(a, b, rounding=False)
    first, second = _YEARS[a.unit], _YEARS[b.unit]
    whole_a, whole_b = (0.0 if value.hedge else 1.0 for value in (a, b))  # an age is the number of full years
    if a.low * first < (b.high + whole_b) * second and b.low * second < (a.high + whole_a) * first:
        return Relation.AGREE
    return Relation.DISJOINT


def show(value: Age) -> str:
    """Words that read as the same age: "32-year-old", "late 30s"."""
    if value.figure.endswith("0s"):
        return value.figure
    return f"{value.hedge} {value.figure}-{value.unit}-old".strip()


def record(value: Age) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": bounds.plain(value.nominal), "unit": value.unit, **bounds.fields(value)}
