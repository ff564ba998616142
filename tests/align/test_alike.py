"""What one text tells of one thing, and what of two."""

from __future__ import annotations

from datetime import date

import pytest

import checker
from checker.model.finding import Severity

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
        (
            "The Harlow Council opened its 51st session on Monday. It rained. "
            "The 52nd session of the Harlow Council, which opened on Monday, ends in October.",
            ["session/number"],
        ),
        (
            "The Harlow Council's fifty-first session opened on Monday. It rained. "
            "The Harlow Council began its 52nd session on Monday.",
            ["session/number"],
        ),
        (
            "The Harlow Council rejected the draft on Lemra by 19 votes to 17. It was close. "
            "The draft on Lemra was rejected by the Harlow Council by 19 votes to 18.",
            ["vote/tally"],
        ),
        (
            "The Harlow Council rejected the draft on Lemra 19-17. It was close. "
            "In the Harlow Council, the draft on Lemra got 18 votes in favour and 19 against.",
            ["vote/tally"],
        ),
        (
            "The Senate passed the Dover water bill 52-48. It was close. "
            "The Dover water bill passed the Senate by 53 votes to 47.",
            ["vote/tally"],
        ),
        (
            "The Dover bill passed with 62 in favour and 31 against. The tally on the Dover bill was 62 to 30.",
            ["vote/tally"],
        ),
        ("The Senate voted 60-40 to begin debate on the Dover bill. It passed the Dover bill 52-48.", []),
        ("The House passed the Dover bill 220-210. The Senate passed the Dover bill 52-48.", []),
        ("An amendment to the Dover bill failed 48-52. The Dover bill passed 53-47.", []),
        ("On Monday the Harlow Council passed the Dover bill 9-3. On Friday it passed the Dover bill 10-2.", []),
        ("In 2019 the Harlow Council passed the Dover bill 9-3. In 2021 it passed the Dover bill 10-2.", []),
        ("The Harlow Council passed the Dover bill 9-3 in a first reading. It passed the Dover bill 10-2.", []),
        (
            "Twenty-seven nations signed the Dover pact. It rained. The Dover pact was signed by 26 countries.",
            ["count/things"],
        ),
        ("Twenty nations signed the Dover pact on Monday. By Friday, 30 nations had signed the Dover pact.", []),
        (
            "The Harbour Office released its report on Lemra on 31 August. It rained. "
            "The report on Lemra was released by the Harbour Office on 30 August.",
            ["date/event-date"],
        ),
        (
            "The Dover book was released in Norway on 3 May 2022. The Dover book was released in Lemra on 30 June 2022.",
            [],
        ),
        ("The Dover film was released in cinemas on 3 May. The Dover film was released on disc on 30 June.", []),
        ("The ferry Marigold sank off Lemra on 3 May. The ferry Marigold was raised off Lemra on 30 June.", []),
        ("Ada Moreau was arrested in Lemra on 3 May. Ada Moreau was released in Lemra on 30 June.", []),
        ("The Marigold ran aground off Lemra on 3 May. The Marigold was refloated off Lemra on 30 June.", []),
        ("Police clashed with fans of Lemra on 3 May. Police clashed with fans of Lemra on 4 May.", []),
    ],
)
def test_one_text(text: str, rules: list[str]) -> None:
    document = checker.Document("d", text, reference=checker.ReferenceDate(DAY, DAY, "metadata"))
    grave = [finding.rule for finding in checker.check([document]).findings if finding.severity is not Severity.INFO]
    assert grave == rules


def test_the_lines_are_told_and_not_the_document_twice() -> None:
    text = "The 32-page safety handbook is new.\n\nThe handbook runs to 36 pages."
    (finding,) = checker.check([checker.Document("d", text)]).findings
    assert finding.message == "safety handbook: 32 pages in line 1, 36 pages in line 3"


def test_places_in_one_line_are_told_by_their_columns() -> None:
    text = "The 32-page safety handbook is new. The handbook runs to 36 pages."
    (finding,) = checker.check([checker.Document("d", text)]).findings
    assert finding.message == "safety handbook: 32 pages in line 1:5, 36 pages in line 1:58"
