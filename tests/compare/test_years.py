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
