"""What is told of another year is another fact, unless the documents speak of one year."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load()
VOTE = "The Port Council rejected the draft on harbour dues by {}, its chair Ada Moreau said."
SIGNED = "The joint statement on harbour dues was signed by {}, the Port Council heard from Ada Moreau."
LENGTH = "The {} report on harbour dues by the Port Council and Ada Moreau was released."


def findings(first: str, second: str, days: tuple[date, date]) -> list[str]:
    documents = [
        Document(name, text, path=name, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("ab", (first, second), days, strict=True)
    ]
    return [finding.rule for finding in check(documents, RULEBOOK, Config()).findings]


@pytest.mark.parametrize(
    ("rule", "text", "values"),
    [
        ("vote/tally", VOTE, ("19 votes to 17, with 11 abstentions", "21 votes to 16, with 10 abstentions")),
        ("count/things", SIGNED, ("27 nations", "31 nations")),
        ("length/report-pages", LENGTH, ("45-page", "48-page")),
    ],
)
def test_another_year_is_another_fact(rule: str, text: str, values: tuple[str, str]) -> None:
    first, second = map(text.format, values)
    assert findings(first, second, (date(2022, 10, 7), date(2022, 10, 9))) == [rule]
    assert findings(first, second, (date(2022, 12, 30), date(2023, 1, 2))) == [rule]
    assert findings(first, second, (date(2022, 10, 7), date(2023, 10, 12))) == []
    again = f"{second} That was on 6 October 2022."
    assert findings(first, again, (date(2022, 10, 7), date(2023, 10, 12))) == [rule]


@pytest.mark.parametrize(
    ("first", "other", "found"),
    [
        (
            "The Lorne bridge was opened in 1958.",
            "The Lorne bridge, opened in 1955, is to be closed.",
            ["date/event-date"],
        ),
        (
            "Karsa joined the Lorne union in 1981.",
            "Karsa, which joined the Lorne union in 1982, left.",
            ["date/event-date"],
        ),
        ("The Karsa civil war ended in 1974.", "The Karsa civil war ended in 1976.", ["date/event-date"]),
        ("Norland opened a plant in Lorne in 1998.", "Norland opened a plant in Lorne in 2004.", []),
        ("The Lorne festival opened in 1998.", "The Lorne festival opened in 2004.", []),
        ("Ada Moreau joined the army in 1998.", "Ada Moreau joined the party in 2004.", []),
        ("Ada Moreau died in 1998.", "Ada Moreau's brother died in 2004.", []),
    ],
)
def test_years_of_what_comes_but_once(first: str, other: str, found: list[str]) -> None:
    assert findings(first, other, (date(2012, 5, 2), date(2012, 5, 3))) == found
