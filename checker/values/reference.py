"""References to documents: "A/HRC/51/L.6", "Resolution 1970 (2011)", "No. 12-345", "28 U.S.C. 1331", "section 230"."""

from __future__ import annotations

from checker.named import NamedTuple
from checker.values.relation import Relation


class Reference(NamedTuple):
    """What a document is cited by. `unit` is the series that it is numbered in, `number` its place there.

    The series of a symbol is the symbol without its figures ("A/HRC/#/L.#"); of others "resolution", "docket", "section",
    or a code of laws ("U.S.C.").
    """

    unit: str
    number: str


def read(text: str) -> Reference | None:
    """The reference that the words state; None where they are none."""
    from checker.values.reading import reference

    return reference.read(text)


def compare(a: Reference, b: Reference) -> Relation:
    """EQUAL for one reference, AGREE for a section and a part of it, "18" and "18(2)", DISJOINT for two of one series;
    references of two series may cite one document."""
    if a.unit != b.unit:
        return Relation.INCOMPARABLE
    if a.number.startswith(f"{b.number}(") or b.number.startswith(f"{a.number}("):
        return Relation.AGREE
    return Relation.EQUAL if a == b else Relation.DISJOINT


def show(value: Reference) -> str:
    """Words that read as the same reference: "resolution 1970"."""
    if "#" in value.unit:
        return value.number
    if value.unit == "docket":
        return f"No. {value.number}"
    if "." in value.unit:
        title, _, section = value.number.partition(" ")
        return f"{title} {value.unit} {section}"
    return f"{value.unit} {value.number}"


def record(value: Reference) -> dict[str, str]:
    """The fields of `extract --format jsonl`."""
    return {"value": value.number, "unit": value.unit}
