"""Whose "$" it is, where dollars of several countries are told of."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model.document import Document
from checker.rulebook import load
from checker.values.kinds import kind

RULEBOOK = load()
PAID = "Harlow Mining will pay {} for the Selby harbour terminal."


def told(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    import checker

    report = checker.check([Document(f"d{n}", text) for n, text in enumerate(texts)])
    return [(str(one.verdict.value), one.reasons) for one in report.findings if one.rule == "money/amount"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("It paid $5 million, and A$7 million later.", ["unknown", ""]),
        ("It paid $7 million (US$5 million).", ["unknown", ""]),
        ("It paid $5 million, or 7 million Canadian dollars.", ["unknown", ""]),
        ("It paid $5 million, and $7 million later.", ["", ""]),
        ("It paid $5 million, and €7 million later.", ["", ""]),
        ("It paid 5 million pounds, and 7 million Egyptian pounds later.", ["unknown", ""]),
    ],
)
def test_bare_signs_beside_those_of_a_country_are_marked(text: str, countries: list[str]) -> None:
    money = [m for m in extract(Document("a", text), RULEBOOK).mentions if m.kind == "money"]
    assert [kind("money").record(m.value).get("country", "") for m in money] == countries


def test_a_declared_currency_leaves_no_doubt() -> None:
    document = Document("a", "It paid $7 million (US$5 million).", currency="CAD")
    money = [m.value for m in extract(document, RULEBOOK).mentions if m.kind == "money"]
    assert [(value.unit, value.country) for value in money] == [("CAD", ""), ("USD", "")]


def test_a_bare_sign_is_mostly_that_of_one_country() -> None:
    ((verdict, _),) = told(PAID.format("$7 million"), PAID.format("US$6 million"))
    assert verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (PAID.format("$7 million (US$5 million)"), PAID.format("$6 million"), "whose “$” d0 means is not said"),
        (
            PAID.format("$7 million"),
            PAID.format("US$6 million") + " It made A$30 million.",
            "whose “$” d0 means is not said, and d1 writes “A$”, too",
        ),
    ],
)
def test_where_countries_are_mixed_it_is_unresolved(one: str, other: str, reason: str) -> None:
    ((verdict, reasons),) = told(one, other)
    assert verdict == "unresolved"
    assert reason in reasons


def test_another_country_s_dollar_contradicts_nothing() -> None:
    assert not told(PAID.format("$7 million"), PAID.format("A$6 million"))
