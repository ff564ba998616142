"""What one text tells of one thing, and what of two."""

from __future__ import annotations

from datetime import date

import pytest

import checker

DAY = date(2022, 9, 13)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "The UN report on the harbour has 45 pages. It was sent out in May. The 48-page report names nobody.",
            ["length/report-pages"],
        ),
        ("The 32-page safety handbook is new. The handbook runs to 36 pages.", ["length/report-pages"]),
        ("The 45-page UN report on the harbour is out. Earlier, a 53-page report on torture was hushed up.", []),
        ("The 45-page UN report is out. A 53-page report came first. The 53-page report was hushed up.", []),
        ("The ministry's 45-page report is out. The city's 48-page report is not.", []),
        (
            "The Harlow Council rejected the plan for Port Selby by 19 votes to 17. Nobody was surprised. "
            "The council rejected the plan for Port Selby by 19 votes to 18.",
            ["vote/tally"],
        ),
        (
            "The Harlow Council rejected the plan for Port Selby by 19 votes to 17. "
            "It rejected the plan for Lemra by 19 votes to 18.",
            [],
        ),
        (
            "The Harlow Council opened its 51st session on 12 September. Delegates came from all over. "
            "The Harlow Council's 52nd session opened on 12 September in the old town hall.",
            ["session/number"],
        ),
        ("The Harlow Council opened its 51st session on 12 September. Its 52nd session will open in March.", []),
    ],
)
def test_one_text(text: str, rules: list[str]) -> None:
    document = checker.Document("d", text, reference=checker.ReferenceDate(DAY, DAY, "metadata"))
    assert [finding.rule for finding in checker.check([document]).findings] == rules


def test_the_lines_are_told_and_not_the_document_twice() -> None:
    text = "The 32-page safety handbook is new.\n\nThe handbook runs to 36 pages."
    (finding,) = checker.check([checker.Document("d", text)]).findings
    assert finding.message == "safety handbook: 32 pages in line 1, 36 pages in line 3"
