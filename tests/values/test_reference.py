"""References: what words mean, and which of them can be held against one another."""

from __future__ import annotations

import pytest

from checker.values import reference
from checker.values.relation import Relation

READ = {
    "A/HRC/51/L.6": ("A/HRC/#/L.#", "A/HRC/51/L.6"),
    "A/HRC/RES/51/1": ("resolution", "51/1"),
    "S/RES/1970 (2011)": ("resolution", "1970"),
    "Resolution 1970 (2011)": ("resolution", "1970"),
    "resolution No. 71/275": ("resolution", "71/275"),
    "Decision 5": ("decision", "5"),
    "No. 12-345": ("docket", "12-345"),
    "Case C-131/12": ("docket", "C-131/12"),
    "C-131/12": ("docket", "C-131/12"),
    "Case number 21-4455": ("docket", "21-4455"),
    "28 U.S.C. § 1331": ("U.S.C.", "28 1331"),
    "5 CFR 1320": ("C.F.R.", "5 1320"),
    "Section 230": ("section", "230"),
    "§ 12": ("section", "12"),
    "Article 5(3)": ("article", "5(3)"),
}


@pytest.mark.parametrize("text", READ)
def test_what_is_read(text: str) -> None:
    value = reference.read(text)
    assert value is not None
    assert (value.unit, value.number) == READ[text]
    assert reference.read(reference.show(value)) == value
    assert reference.compare(value, value) is Relation.EQUAL


@pytest.mark.parametrize("text", ["A/B testing", "12 boats", "resolution", "and/or", "No. ten", "A/HRC"])
def test_what_is_none(text: str) -> None:
    assert reference.read(text) is None


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Resolution 1970", "S/RES/1970 (2011)", Relation.EQUAL),
        ("Resolution 1970", "Resolution 1973", Relation.DISJOINT),
        ("A/HRC/51/L.6", "A/HRC/51/L.9", Relation.DISJOINT),
        ("A/HRC/51/L.6", "A/HRC/RES/51/1", Relation.INCOMPARABLE),
        ("Section 12", "Section 12(3)", Relation.AGREE),
        ("Section 12", "Section 121", Relation.DISJOINT),
        ("Section 12(1)", "Section 12(3)", Relation.DISJOINT),
    ],
)
def test_compare(a: str, b: str, relation: Relation) -> None:
    x, y = reference.read(a), reference.read(b)
    assert x is not None
    assert y is not None
    assert reference.compare(x, y) is reference.compare(y, x) is relation
