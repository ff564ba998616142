"""Shares of a whole and changes in percent: "3.5 per cent", "two percentage points", "two-thirds of the members", "one in five households"."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values import bounds
from checker.values.relation import Relation


class Percent(NamedTuple):
    """A share. The numbers are in percent ("two-thirds" is 66.7) or, for `unit` "point" and "basis point", in those.

    `unit` is "percent", "share" (said as a fraction), "point" or "basis point"; `phrase` is what it is a share of, where that
    is among the mention's own words ("one in five households").
    """

    low: float
    high: float
    nominal: float
    hedge: str
    unit: str
    phrase: str
    per: str
    figure: str


def read(text: str) -> Percent | None:
    """The share that the words state; None where they are none."""
    from checker.values.reading import percent

    return percent.read(text)


def compare(a: Percent, b: Percent) -> Relation:
    """How two shares stand to each other; points and percent are not compared."""
    if a.per != b.per or (("point" in a.unit or "point" in b.unit) and a.unit != b.unit):
        return Relation.INCOMPARABLE
    return Relation.EQUAL if a == b else bounds.relation(a, b)


def show(value: Percent) -> str:
    """Words that read as the same share: "3.5 percent", "two-thirds"."""
    number = f"{value.hedge} {value.figure}".strip()
    if value.unit == "percent":
        number += " percent"
    elif value.unit != "share":
        number += {"point": " percentage points"}.get(value.unit, " basis points")
    phrase = f" {value.phrase}" if value.phrase else ""
    return number + phrase + (f" per {value.per}" if value.per else "")


def record(value: Percent) -> dict[str, str]:
    """The fields of `extract --format jsonl`; the value is in percent (or points)."""
    fields = {"value": bounds.plain(round(value.nominal, 2)), "unit": value.unit}
    fields.update(bounds.fields(value))
    if value.phrase:
        fields["phrase"] = value.phrase
    return fields
