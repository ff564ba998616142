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
        # those who were counted are counted again
        (
            "27 nations signed the statement on Port Selby. It was read aloud. The 26 countries that signed it want talks.",
            ["count/things"],
        ),
        (
            "The fire at the Halden mill killed 17 people. Its owner is away. Funerals for the 19 people killed in the "
            "Halden fire will be held on Friday.",
            ["count/things"],
        ),
        (
            "27 nations signed the statement on Port Selby. The 12 countries that signed the Lemra treaty want talks.",
            [],
        ),
        ("Five soldiers were killed in Lemra on Monday. The two soldiers killed on Saturday were buried.", []),
        # what comes but once has one day
        ("The trial opens on 3 May in Port Selby. Many will speak. The trial begins on 5 May.", ["date/event-date"]),
        ("The trial opens on 3 May in Port Selby. Many will speak. The fair begins on 5 May.", []),
        ("The market opens on 3 May in Port Selby. Many will come. The market closes on 5 May.", []),
    ],
)
def test_one_text(text: str, rules: list[str]) -> None:
    document = checker.Document("d", text, reference=checker.ReferenceDate(DAY, DAY, "metadata"))
    assert [finding.rule for finding in checker.check([document]).findings] == rules


def test_the_lines_are_told_and_not_the_document_twice() -> None:
    text = "The 32-page safety handbook is new.\n\nThe handbook runs to 36 pages."
    (finding,) = checker.check([checker.Document("d", text)]).findings
    assert finding.message == "safety handbook: 32 pages in line 1, 36 pages in line 3"


def test_places_in_one_line_are_told_by_their_columns() -> None:
    text = "The 32-page safety handbook is new. The handbook runs to 36 pages."
    (finding,) = checker.check([checker.Document("d", text)]).findings
    assert finding.message == "safety handbook: 32 pages in line 1:5, 36 pages in line 1:58"
