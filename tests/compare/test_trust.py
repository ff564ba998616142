"""Whom to believe first: the sides of a dispute by their documents' trust."""

from __future__ import annotations

import pytest

from checker import Document, check
from checker.model.document import DECLARED, UNRANKED

TEXTS = {
    "a": "The 45-page report on Xinjiang is out.",
    "b": "The report on Xinjiang has 48 pages.",
    "c": "So far the report on Xinjiang, 48 pages long, is not translated.",
}


@pytest.mark.parametrize(
    ("trust", "message", "reason"),
    [
        ({}, "48 pages in b and c, 45 pages in a", ""),
        ({"a": 1}, "45 pages in a, 48 pages in b and c", "believed first (trust 1)"),
        ({"a": 9}, "45 pages in a, 48 pages in b and c", "believed first (trust 9)"),
        ({"a": 2, "c": 1}, "48 pages in c and b, 45 pages in a", "believed first (trust 1)"),
        ({"a": 1, "b": 1}, "48 pages in b and c, 45 pages in a", ""),
        ({"a": DECLARED, "b": 1, "c": 1}, "45 pages in a, 48 pages in b and c", "declared true (a:1)"),
    ],
)
def test_the_most_trusted_side_comes_first(trust: dict[str, int], message: str, reason: str) -> None:
    documents = [Document(name, text, trust=trust.get(name, UNRANKED)) for name, text in TEXTS.items()]
    (finding,) = check(documents).findings
    assert finding.message == f"report on Xinjiang: {message}"
    assert finding.citations[0].text == ("45-page" if message.endswith("in a") else "48 pages")
    assert any(reason in one for one in finding.reasons) if reason else "trust" not in " ".join(finding.reasons)


def test_a_name_that_is_trusted_is_the_subject() -> None:
    texts = ("Michelle Bachelet spoke in Geneva.", "Michelle Bachelet spoke.", "Michele Bachelet spoke in Geneva.")
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    documents[2].trust = 1
    (finding,) = check(documents).findings
    assert finding.message.startswith("Michele Bachelet in 2, ")
