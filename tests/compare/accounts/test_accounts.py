"""What accounts for two values of one fact, on tiny corpora: the verdict and its reason, in one line."""

from __future__ import annotations

from datetime import date

import pytest

from checker.compare import verdicts
from checker.compare.accounts.phrases import BY_THE_HOUR
from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Fact, Support, Verdict
from checker.rulebook import load

RULEBOOK = load()
WRITTEN = ReferenceDate(date(2012, 5, 2), date(2012, 5, 2), "metadata")
FRAME = " The Kestrel yard lies in Tarnholm beside the Morra, mayor Bo Lindqvist said."
KILLED = "A fire on the ferry Marigold off Tarnholm killed {} passengers."


def fact(*texts: str, days: tuple[int, ...] = ()) -> Fact:
    """The one fact with two values that texts of the second of May, or of other `days` of it, tell."""
    written = [date(2012, 5, day) for day in days or (2,) * len(texts)]
    documents = [
        Document(name, text + FRAME, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("abc", texts, written, strict=False)
    ]
    (found,) = (f for f in check(documents, RULEBOOK, Config()).facts if f.verdict is not Verdict.AGREE)
    return found


@pytest.mark.parametrize(
    ("first", "other", "verdict", "reason"),
    [
        (KILLED.format(12), KILLED.format(17), Verdict.CONFLICT, ""),
        (
            "The Kestrel yard is set to cut 120 jobs in Tarnholm.",
            "The Kestrel yard in Tarnholm has cut 170 jobs.",
            Verdict.UPDATE,
            "a tells a plan (“set”)",
        ),
        (
            "If the Kestrel yard cuts 120 jobs in Tarnholm, the mayor will resign.",
            "The Kestrel yard in Tarnholm cuts 170 jobs.",
            Verdict.UNRESOLVED,
            "a tells a condition (“if”)",
        ),
        (
            "Asked if he knew, Bo Lindqvist said that the Kestrel yard in Tarnholm cuts 120 jobs.",
            "The Kestrel yard in Tarnholm cuts 170 jobs.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Rioters set 120 cars ablaze in Tarnholm on Tuesday.",
            "Rioters set fire to 170 cars in Tarnholm on Tuesday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm dismissed 120 workers, Ada Kestrel said. She is 80.",
            "The Kestrel yard in Tarnholm dismissed 80 workers.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The quay of the Kestrel yard cost 31 million euros, including the crane.",
            "The quay of the Kestrel yard cost 24 million euros without the crane.",
            Verdict.DIFFERENT_PERIOD,
            "one is told with, the other without the crane",
        ),
        (
            "The quay of the Kestrel yard cost 31 million euros.",
            "The quay of the Kestrel yard cost 24 million euros without the land.",
            Verdict.DIFFERENT_PERIOD,
            "b tells it without the land",
        ),
        (
            "The Kestrel yard paid 31 million euros.",
            "The Kestrel yard paid 24 million euros without the consent of its board.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The quay of the Kestrel yard cost 31 million euros without the crane.",
            "The quay of the Kestrel yard cost 24 million euros without the crane.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Sales of the Kestrel yard rose 3.1 percent after seasonal adjustment.",
            "Sales of the Kestrel yard rose 4.2 percent before seasonal adjustment.",
            Verdict.DIFFERENT_PERIOD,
            "one is told after adjustment, the other before adjustment",
        ),
        (
            "In Tarnholm 64 percent of pupils passed the maths test.",
            "In Tarnholm 81 percent of pupils passed the test in reading.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of maths, the other of reading",
        ),
        (
            "In Tarnholm 64 percent of pupils passed the maths test.",
            "In Tarnholm 81 percent of pupils passed the test in mathematics.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "In Tarnholm 64 percent of adults have had a first dose.",
            "In Tarnholm 51 percent of adults are fully vaccinated.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of “first dose”, the other of “fully vaccinated”",
        ),
        (
            "In Tarnholm 64 percent of adults have had two doses.",
            "In Tarnholm 51 percent of adults are fully vaccinated.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel fair in Tarnholm drew 410 visitors on its second day.",
            "The Kestrel fair in Tarnholm has now drawn 730 visitors.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of the second day, the other of the whole",
        ),
        (
            "In Tarnholm 24 people worked at the dock, and 31 at the mill.",
            "In Tarnholm 55 people worked at the mill and the dock.",
            Verdict.DIFFERENT_PERIOD,
            "a tells 24 and 31, which are 55 together",
        ),
        (
            "The Kestrel yard dismissed 24 workers in Tarnholm. Its sales fell 31 percent.",
            "The Kestrel yard dismissed 55 workers in Tarnholm.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel ferry in Tarnholm raised its fare to 14 euros on Tuesday.",
            "The fare of the Kestrel ferry in Tarnholm was raised to 16 euros on Tuesday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            KILLED.format(12),
            "A fire on the ferry Marigold off Tarnholm killed 17 passengers, the mayor said, raising the toll from 12.",
            Verdict.UPDATE,
            "b tells a revision (“raising the toll from”)",
        ),
        (
            KILLED.format(14),
            "A fire on the ferry Marigold off Tarnholm killed 17 passengers, the mayor said, raising the toll from 12.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm built 61 ships in 2011.",
            "The Kestrel yard in Tarnholm built more in 2011, up from 52 ships.",
            Verdict.UPDATE,
            "b tells a revision (“up from”)",
        ),
        (
            "With half of the ballots counted, Ada Kestrel had 52 percent of the vote in Tarnholm.",
            "Ada Kestrel had 54 percent of the vote in Tarnholm.",
            Verdict.UPDATE,
            "a tells the result of a part of the count",
        ),
        (
            "Ada Kestrel's party has won 31 seats in Tarnholm, with results from 80 of 120 districts in.",
            "Ada Kestrel's party has won 47 seats in Tarnholm, the final result shows.",
            Verdict.UPDATE,
            "a tells the result of a part of the count",
        ),
        (
            "With half of the ballots counted, Ada Kestrel had 52 percent of the vote in Tarnholm.",
            "With half of the ballots counted, Ada Kestrel had 54 percent of the vote in Tarnholm.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel party was leading in 61 of 117 seats in Tarnholm as votes were counted.",
            "The Kestrel party won 57 of the 117 seats in Tarnholm.",
            Verdict.UPDATE,
            "a tells the result of a part of the count",
        ),
        (
            "Early results gave Ada Kestrel 52 percent of the vote in Tarnholm.",
            "Ada Kestrel had 54 percent of the vote in Tarnholm.",
            Verdict.UPDATE,
            "a tells the result of a part of the count",
        ),
        (
            "The Kestrel yard cut 300 jobs in Tarnholm on Tuesday.",
            "The Kestrel yard cut 500 jobs on Tuesday, 300 of them in Tarnholm.",
            Verdict.DIFFERENT_PERIOD,
            "b tells 300 as a part of 500",
        ),
        (
            "Nine people died and 30 were injured in a fire at the Kestrel yard in Tarnholm.",
            "Thirty-nine people, of whom nine died, were hurt in a fire at the Kestrel yard in Tarnholm.",
            Verdict.DIFFERENT_PERIOD,
            "b counts 9 among its 39, which the other tells beside 30",
        ),
        (
            "Nine people died and 30 were injured in a fire at the Kestrel yard in Tarnholm.",
            "Forty-nine people, of whom nine died, were hurt in a fire at the Kestrel yard in Tarnholm.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard will close five docks, two of them in Tarnholm.",
            "The Kestrel yard will close two docks in Tarnholm.",
            Verdict.DIFFERENT_PERIOD,
            "a tells 2 as a part of 5",
        ),
        (
            "The Kestrel yard cut 300 jobs in Tarnholm on Tuesday.",
            "The Kestrel yard cut 500 jobs in Tarnholm on Tuesday, 200 of them at the dock.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The storm damaged 900 houses in Tarnholm.",
            "The storm damaged 2,300 houses in Norland, including 900 in Tarnholm.",
            Verdict.DIFFERENT_PERIOD,
            "b tells 900 as a part of 2300",
        ),
        (
            "The Kestrel yard cut 300 jobs in Tarnholm on Tuesday.",
            "The Kestrel yard cut 500 jobs in Tarnholm on Tuesday, including 200 at the dock.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "In the first quarter the Kestrel yard in Tarnholm earned more. Ship orders grew 14 percent.",
            "Over the twelve months ship orders at the Kestrel yard in Tarnholm grew 9 percent.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of the first quarter, the other of the twelve months",
        ),
        (
            "The Kestrel yard in Tarnholm earned more in the past 26 weeks. Ship orders grew 14 percent.",
            "The Kestrel yard in Tarnholm earned more in the first half. Ship orders grew 9 percent.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm earned the most in the past ten years. Ship orders grew 14 percent.",
            "The Kestrel yard in Tarnholm earned more in the first quarter. Ship orders grew 9 percent.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Police in Tarnholm seized 90 rifles on Tuesday.",
            "Police in Tarnholm seized 60 rifles in a barn on Tuesday and another 30 rifles in a boat.",
            Verdict.DIFFERENT_PERIOD,
            "b tells 60 and 30, which are 90 together",
        ),
        (
            "Police in Tarnholm seized 90 rifles on Tuesday.",
            "Police in Tarnholm seized 60 rifles on Tuesday. A further 30 rifles were found in a boat.",
            Verdict.DIFFERENT_PERIOD,
            "b tells 60 and 30, which are 90 together",
        ),
        (
            "Police in Tarnholm seized 90 rifles on Tuesday.",
            "Police in Tarnholm seized 60 rifles on Tuesday and found 30 rifles on Friday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "A blast in Tarnholm killed 17 people.",
            "A blast killed 12 people in a street of Tarnholm and injured another five people.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The blast in Tarnholm on Tuesday killed 12, the mayor said; police put the toll at 14.",
            "The blast in Tarnholm on Tuesday killed 14, police said.",
            Verdict.UNRESOLVED,
            "a tells both numbers",
        ),
        (
            "The blast in Tarnholm on Tuesday killed 12, the mayor said; police put the damage at 14 million.",
            "The blast in Tarnholm on Tuesday killed 17, police said.",
            Verdict.CONFLICT,
            "",
        ),
        (KILLED.format("nearly 300"), KILLED.format(297), Verdict.APPROXIMATE, "by rounding or by a hedge"),
        (KILLED.format("at least 12"), KILLED.format(17), Verdict.APPROXIMATE, "by rounding or by a hedge"),
        (
            KILLED.format(12),
            "The toll of the fire on the ferry Marigold off Tarnholm was raised to 17 passengers killed.",
            Verdict.UPDATE,
            "b tells a revision (“… raised to”)",
        ),
        (
            "The Kestrel bank of Tarnholm put its loss at $12 million.",
            "The Kestrel bank of Tarnholm revised its loss to $14 million.",
            Verdict.UPDATE,
            "b tells a revision (“revised”)",
        ),
        (
            "The Kestrel yard in Tarnholm plans to cut 120 jobs.",
            "The Kestrel yard in Tarnholm cut 150 jobs.",
            Verdict.UPDATE,
            "a tells a plan (“plans”)",
        ),
        (
            "The Kestrel yard in Tarnholm will cut 120 jobs.",
            "The Kestrel yard in Tarnholm is cutting 150 jobs.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Prosecutors in Tarnholm sought a fine of $20 million from the Kestrel bank.",
            "A court in Tarnholm ordered a fine of $14 million from the Kestrel bank.",
            Verdict.UNRESOLVED,
            "a tells what is asked for (“sought”)",
        ),
        (
            "The Kestrel yard in Tarnholm cut 340 jobs on Tuesday.",
            "The Kestrel yard in Tarnholm cut 210 office jobs on Tuesday.",
            Verdict.DIFFERENT_PERIOD,
            "one counts the office jobs, the other all jobs",
        ),
        (
            "The Kestrel yard in Tarnholm cut 340 jobs on Tuesday.",
            "The Kestrel yard in Tarnholm cut 310 jobs on Tuesday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            KILLED.format(12),
            "The fire on the ferry Marigold off Tarnholm has killed 7 passengers so far.",
            Verdict.UPDATE,
            "b tells how far the count has come (“so far”)",
        ),
        (
            KILLED.format(12),
            "Seven passengers are now known to have died in the fire on the ferry Marigold off Tarnholm.",
            Verdict.UPDATE,
            "b tells how far the count has come (“now known to”)",
        ),
        (
            "Some 9,500 people have sought shelter in Tarnholm since the flood, Jaro Melnick said on Friday.",
            "Some 4,000 people have sought shelter in Tarnholm since the flood, Jaro Melnick said on Friday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm cut 120 jobs on Tuesday.",
            "The Kestrel yard in Tarnholm denied that it cut 400 jobs on Tuesday.",
            Verdict.UNRESOLVED,
            "b tells it as not so (“denied”)",
        ),
        (
            "The Kestrel yard in Tarnholm said it would not cut 200 jobs.",
            "The Kestrel yard in Tarnholm will cut 120 jobs.",
            Verdict.UNRESOLVED,
            "a tells it as not so (“would not”)",
        ),
        (
            "The Kestrel yard in Tarnholm can't cut 200 jobs.",
            "The Kestrel yard in Tarnholm can cut 120 jobs.",
            Verdict.UNRESOLVED,
            "a tells it as not so (“can't”)",
        ),
        (
            "The Kestrel yard in Tarnholm will cut 200 jobs.",
            "The Kestrel yard in Tarnholm will cut 120 jobs.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The storm could leave 90,000 homes in Tarnholm dark, the utility warned.",
            "The storm left 40,000 homes in Tarnholm dark.",
            Verdict.UNRESOLVED,
            "a tells it as possible or alleged (“could”)",
        ),
        (
            "Analysts expect the Kestrel yard in Tarnholm to report a loss of $40 million.",
            "The Kestrel yard in Tarnholm reported a loss of $62 million.",
            Verdict.UPDATE,
            "a tells what is expected (“expect”)",
        ),
        (
            "According to a poll of analysts, the Kestrel yard in Tarnholm made a loss of $40 million.",
            "The Kestrel yard in Tarnholm made a loss of $62 million.",
            Verdict.UNRESOLVED,
            "a tells what a poll says",
        ),
        (
            "The law requires 60 votes in the council of Tarnholm to lift the ban.",
            "The council of Tarnholm lifted the ban with 64 votes.",
            Verdict.UNRESOLVED,
            "a tells what is required (“requires”)",
        ),
        (
            "The Kestrel bank in Tarnholm must pay $20 million to the town, judges ruled on Tuesday.",
            "Judges in Tarnholm on Tuesday ordered the Kestrel bank to pay $30 million to the town.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel bank in Tarnholm must hold $20 million for the town.",
            "The Kestrel bank in Tarnholm holds $30 million for the town.",
            Verdict.UNRESOLVED,
            "a tells what is required (“must”)",
        ),
        (
            "Tarnholm will impose a tax of 12 percent on imported cars from 1 July, Bo Lindqvist said.",
            "A tax of 17 percent on imported cars will be imposed by Tarnholm from 1 July.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Tarnholm imposes a tax of 12 percent on imported cars.",
            "A tax of 17 percent on imported cars will be imposed by Tarnholm.",
            Verdict.UPDATE,
            "b tells a plan (“will”)",
        ),
        (
            "The Kestrel party won 112 seats in Tarnholm on Sunday.",
            "The Kestrel party won 121 seats in Tarnholm on Sunday, the mayor said after counting postal votes.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm employs 240 workers.",
            "The Kestrel yard in Tarnholm employs 300 workers, counting temporary staff.",
            Verdict.DIFFERENT_PERIOD,
            "b tells it counting temporary staff",
        ),
        (
            "The Kestrel yard in Tarnholm made a first-quarter profit of $64 million, up from $59 million a year earlier.",
            "The Kestrel yard in Tarnholm made a profit of $46 million in the first quarter.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm made a first-quarter profit of $64 million.",
            "The Kestrel yard in Tarnholm made an annual profit of $86 million.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of a quarter, the other of a year",
        ),
        (
            "The ferry Marigold, due to dock at noon, sank off Tarnholm with 312 passengers aboard.",
            "The ferry Marigold sank off Tarnholm with 321 passengers aboard.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Police in Tarnholm arrested 24 people protesting plans for the yard.",
            "Police in Tarnholm arrested 31 people who protested at the yard.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "A blast which could be heard in Tarnholm killed 24 miners at the Kestrel pit.",
            "A blast at the Kestrel pit in Tarnholm killed 31 miners.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The storm on 12 May left 90,000 homes in Tarnholm dark.",
            "The storm on 12 May left 40,000 homes in Tarnholm dark.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Prosecutors allege that the Kestrel bank in Tarnholm paid bribes of $1.8 million.",
            "A court found that the Kestrel bank in Tarnholm paid bribes of $1.4 million.",
            Verdict.UNRESOLVED,
            "a tells it as possible or alleged (“allege”)",
        ),
        (
            "A court found that the Kestrel bank in Tarnholm paid bribes of $1.8 million.",
            "A court found that the Kestrel bank in Tarnholm paid bribes of $1.4 million.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The ferry Marigold off Tarnholm carried 212 passengers.",
            "The ferry Marigold off Tarnholm carried 198 passengers, the coast guard said, correcting an earlier figure.",
            Verdict.UPDATE,
            "b tells a revision (“correcting”)",
        ),
        (
            "The 12th Lido festival in Tarnholm drew 41,000 visitors.",
            "The 13th Lido festival in Tarnholm drew 46,000 visitors.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of the 12th Lido festival, the other of the 13th",
        ),
        (
            "The 12th Lido festival in Tarnholm drew 41,000 visitors.",
            "The 12th Lido festival in Tarnholm drew 46,000 visitors.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The first edition of the Harbour Council report on Tarnholm runs to 48 pages.",
            "The second edition of the Harbour Council report on Tarnholm runs to 52 pages.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of the first edition, the other of the second",
        ),
        (
            "The Kestrel yard in Tarnholm made a net profit of $12 million in 2011.",
            "The Kestrel yard in Tarnholm made a gross profit of $17 million in 2011.",
            Verdict.DIFFERENT_PERIOD,
            "one says “net”, the other “gross”",
        ),
        (
            KILLED.format(12),
            "The mayor raised the death toll of the fire on the ferry Marigold off Tarnholm to 17 passengers killed.",
            Verdict.UPDATE,
            "b tells a revision (“raised the death toll”)",
        ),
        (
            KILLED.format(12),
            KILLED.format(17) + " The mayor had earlier said 12.",
            Verdict.UPDATE,
            "b tells a revision (“earlier said”)",
        ),
        (
            KILLED.format("three"),
            KILLED.format("five") + " The mayor had earlier said three people died.",
            Verdict.UPDATE,
            "b tells a revision (“earlier said”)",
        ),
        (KILLED.format(12), KILLED.format(17) + " The owner had earlier said she was safe.", Verdict.CONFLICT, ""),
        (
            "The Kestrel yard in Tarnholm cut 120 jobs on Tuesday.",
            "The Kestrel yard in Tarnholm did not cut 150 jobs on Tuesday.",
            Verdict.UNRESOLVED,
            "b tells it as not so (“did not”)",
        ),
        (
            "The Tarnholm regatta on Sunday drew 400 rowers.",
            "The Tarnholm regatta on Sunday drew 150 women rowers.",
            Verdict.DIFFERENT_PERIOD,
            "one counts the women rowers, the other all rowers",
        ),
        (
            "In Tarnholm 27 nations signed the declaration on whaling.",
            "In Tarnholm 12 African countries signed the declaration on whaling.",
            Verdict.DIFFERENT_PERIOD,
            "one counts the African countries, the other all nations",
        ),
        (
            "A storm off Tarnholm killed 14 Spanish sailors on the ferry Marigold.",
            "A storm off Tarnholm killed 41 sailors from Spain on the ferry Marigold.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "In Tarnholm 27 nations signed the declaration on whaling. It was an African idea.",
            "In Tarnholm 12 African countries signed the declaration on whaling.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Tarnholm regatta on Sunday drew 150 rowers.",
            "The Tarnholm regatta on Sunday drew 400 women rowers.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "Rebels killed 41 soldiers near Tarnholm in April.",
            "Rebels have killed 90 soldiers near Tarnholm since January.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of April, the other of the time since January",
        ),
        (
            "The Kestrel yard in Tarnholm earned $41 million in March.",
            "The Kestrel yard in Tarnholm earned $90 million in the first three months of 2012.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of March, the other of the first three months",
        ),
        (
            "The Tarnholm regatta drew 4,000 people on its first night.",
            "The Tarnholm regatta drew 11,000 people in four nights.",
            Verdict.DIFFERENT_PERIOD,
            "one tells of the first night, the other of four nights",
        ),
        (
            "Rebels killed 41 soldiers near Tarnholm on Sunday, the most since January.",
            "Rebels killed 46 soldiers near Tarnholm on Sunday.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The fire killed 41 people near Tarnholm in 2004.",
            "The fire killed 46 people near Tarnholm in May 2004.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm earned $41 million before tax in 2011.",
            "The Kestrel yard in Tarnholm earned $33 million after tax in 2011.",
            Verdict.DIFFERENT_PERIOD,
            "one is told before tax, the other after tax",
        ),
        (
            "The fire at the Kestrel yard in Tarnholm killed 12 people.",
            "The fire at the Kestrel yard in Tarnholm killed 13 people, including the arsonist.",
            Verdict.DIFFERENT_PERIOD,
            "b tells it including the arsonist",
        ),
        (
            "The fire at the Kestrel yard in Tarnholm killed 12 people.",
            "The fire at the Kestrel yard in Tarnholm killed 15 people, including a fireman and the mayor.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm will pay $41 million to settle the case.",
            "The Kestrel yard in Tarnholm must pay $47 million to settle the case.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel yard in Tarnholm is to buy the Marigold for $41 million.",
            "The Kestrel yard in Tarnholm has agreed to buy the Marigold for $47 million.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel bank of Tarnholm said it would appeal against the $41 million fine that the court imposed.",
            "The court imposed a $47 million fine on the Kestrel bank of Tarnholm.",
            Verdict.CONFLICT,
            "",
        ),
        (
            "The Kestrel bank was fined $41 million by the Harbour Council in Tarnholm.",
            "The Harbour Council in Tarnholm fined the Kestrel bank $47 million.",
            Verdict.CONFLICT,
            "",
        ),
    ],
)
def test_two_documents_of_one_day(first: str, other: str, verdict: Verdict, reason: str) -> None:
    config = ["length", "count", "money", "percent"]
    written = ReferenceDate(date(2012, 5, 2), date(2012, 5, 2), "metadata")
    documents = [Document(name, text + FRAME, reference=written) for name, text in (("a", first), ("b", other))]
    told = check(documents, RULEBOOK.selected(config), Config()).facts
    found = max((f for f in told if f.verdict is not Verdict.AGREE), key=lambda f: f.probability)
    assert found.verdict is verdict
    assert reason in "".join(found.reasons[:1])


@pytest.mark.parametrize(
    ("first", "other", "verdict", "reason"),
    [
        ("will open on Monday", "opened on Tuesday", Verdict.UPDATE, "a tells for when it was planned (“will”)"),
        ("is due to open on Monday", "opened on Tuesday", Verdict.UPDATE, "a tells for when it was planned (“due”)"),
        ("opens on Monday", "opened on Tuesday", Verdict.UPDATE, "a tells for when it was planned"),
        ("will open on 7 May", "will open on 17 May", Verdict.CONFLICT, ""),
    ],
)
def test_what_was_planned_may_have_been_put_off(first: str, other: str, verdict: Verdict, reason: str) -> None:
    told = fact(f"The Kestrel bridge in Tarnholm {first}.", f"The Kestrel bridge in Tarnholm {other}.", days=(2, 9))
    assert told.verdict is verdict
    assert told.reasons[:1] == ((reason,) if reason else told.reasons[:1])


def test_what_is_hardly_one_event_was_not_put_off() -> None:
    told = fact(
        "The council is expected to file a challenge against the ferry owners at a court in Tarnholm on Monday.",
        "The ferry owners filed their answer at a court in Tarnholm on Wednesday.",
        days=(2, 9),
    )
    assert told.verdict is Verdict.UNRESOLVED
    assert told.reasons[0].startswith("perhaps two facts: ")


def test_shares_of_men_and_of_women_are_two() -> None:
    told = fact(
        "The Kestrel institute found that 31 percent of men aged 18 to 25 in Tarnholm smoke every day.",
        "In Tarnholm 22 percent of women aged 18 to 25 smoke every day, the Kestrel institute said.",
    )
    assert (told.verdict, told.reasons) == (Verdict.DIFFERENT_PERIOD, ("one tells the men, the other the women",))


def test_a_term_that_is_asked_for_is_not_the_sentence() -> None:
    told = fact(
        "Prosecutors asked the court in Tarnholm to jail Bo Kestrel for seven years.",
        "The court in Tarnholm jailed Bo Kestrel for four years.",
    )
    assert (told.verdict, told.reasons) == (Verdict.UNRESOLVED, ("a tells what is asked for (“asked”)",))


def test_a_toll_that_rises_from_day_to_day_is_an_update() -> None:
    found = fact(KILLED.format(12), KILLED.format(17), days=(2, 3))
    assert (found.verdict, found.reasons) == (Verdict.UPDATE, ("the later document gives the higher count",))


def test_the_toll_of_a_year_long_past_does_not_grow() -> None:
    told = "In 2009 a fire on the ferry Marigold off Tarnholm killed {} passengers."
    assert fact(told.format(12), told.format(17), days=(2, 3)).verdict is Verdict.CONFLICT


def test_a_toll_that_falls_is_none() -> None:
    assert fact(KILLED.format(17), KILLED.format(12), days=(2, 3)).verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    "told",
    [
        "With {} percent of the ballots counted, Ilse Vandorp had {} percent of the vote in Sunday's election in Lemra.",
        "Results from {} percent of the polling stations gave Ilse Vandorp {} percent in Sunday's election in Lemra.",
        "Results from {} percent of the polling stations are in. Ilse Vandorp had {} percent in Sunday's election in Lemra.",
    ],
)
def test_results_that_come_in_are_an_update(told: str) -> None:
    documents = [
        Document("a", told.format(40, 54) + FRAME, reference=WRITTEN),
        Document("b", told.format(90, 51) + FRAME, reference=WRITTEN),
    ]
    found = [f for f in check(documents, RULEBOOK, Config()).facts if f.rule == "percent/share"]
    assert {f.verdict for f in found} == {Verdict.UPDATE}
    assert found[-1].reasons == ("one tells the result with 40 percent counted, the other with 90 percent",)


def test_one_list_in_two_orders_is_no_conflict() -> None:
    documents = [
        Document(
            "a", "Floods in Norrland killed 12 people in Lemra and 5 in Tarnholm on Sunday." + FRAME, reference=WRITTEN
        ),
        Document(
            "b", "Floods in Norrland on Sunday killed 5 people in Tarnholm and 12 in Lemra." + FRAME, reference=WRITTEN
        ),
    ]
    assert not [f for f in check(documents, RULEBOOK, Config()).facts if f.verdict is Verdict.CONFLICT]


def test_the_year_of_a_percentage_is_not_the_date_of_an_event() -> None:
    documents = [
        Document("a", "Unemployment in Norrland was 7.1 percent in 2010, the bureau in Lemra said.", reference=WRITTEN),
        Document("b", "Unemployment in Norrland was 6.4 percent in 2011, the bureau in Lemra said.", reference=WRITTEN),
    ]
    assert not check(documents, RULEBOOK, Config()).findings


@pytest.mark.parametrize(
    ("verdict", "sources", "status"),
    [
        (Verdict.AGREE, (2,), "corroborated"),
        (Verdict.AGREE, (1,), "single-source"),
        (Verdict.APPROXIMATE, (1, 1), "approximate"),
        (Verdict.APPROXIMATE, (2, 1), "corroborated"),
        (Verdict.CONFLICT, (2, 1), "disputed"),
        (Verdict.UPDATE, (1, 1), "update"),
        (Verdict.UPDATE, (2, 1), "update"),
        (Verdict.DIFFERENT_PERIOD, (2, 1), "different-period"),
        (Verdict.UNRESOLVED, (1, 1), "unresolved"),
    ],
)
def test_a_status_says_how_a_fact_stands(verdict: Verdict, sources: tuple[int, ...], status: str) -> None:
    supports = tuple(Support(str(at), (), number) for at, number in enumerate(sources))
    assert Fact("count/things", "fire", verdict, supports, 0.9).status == status


@pytest.mark.parametrize(
    ("days", "verdict"), [((2, 4), Verdict.UPDATE), ((4, 2), Verdict.UPDATE), ((2, 2), Verdict.CONFLICT)]
)
def test_how_things_stand_changes_from_day_to_day(days: tuple[int, ...], verdict: Verdict) -> None:
    first, other = (f"About {count} soldiers are searching the mud of Tarnholm for survivors." for count in (300, 500))
    assert fact(first, other, days=days).verdict is verdict


def test_a_part_of_the_count_is_not_the_result() -> None:
    told = fact(
        "With 40 percent of ballots counted, Ada Kestrel had 52 percent of the vote in Tarnholm.",
        "Ada Kestrel had 54 percent of the vote in Tarnholm, the final results showed.",
    )
    assert (told.verdict, told.reasons) == (Verdict.UPDATE, ("a tells the result of a part of the count",))


def test_what_both_plan_is_a_conflict() -> None:
    found = fact("The Kestrel yard in Tarnholm will cut 120 jobs.", "The Kestrel yard in Tarnholm will cut 150 jobs.")
    assert found.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("first", "other", "subject"),
    [
        (KILLED.format(12), KILLED.format(17), "A fire on the ferry Marigold off Tarnholm killed"),
        ("Ilse Vandorp, 46, swam to Lemra.", "Ilse Vandorp, 64, swam to Lemra.", "Ilse Vandorp"),
        (
            "The profit of the Kestrel yard in Tarnholm was $12 million.",
            "The profit of the Kestrel yard in Tarnholm was $14 million.",
            "The profit of the Kestrel yard in Tarnholm was",
        ),
    ],
)
def test_what_a_conflict_is_about_reads_well(first: str, other: str, subject: str) -> None:
    assert fact(first, other).subject == subject


TOLLER = (
    "Mira Toller, {}, a teacher from Lemra, was arrested by police in Tarnholm after the fire on the ferry Marigold."
)


@pytest.mark.parametrize(
    ("ages", "references", "verdict"),
    [
        ((32, 33), (None, None), Verdict.UNRESOLVED),
        ((32, 33), (WRITTEN, WRITTEN), Verdict.CONFLICT),
        ((32, 34), (None, None), Verdict.CONFLICT),
    ],
)
def test_a_birthday_may_lie_between_two_ages(
    ages: tuple[int, int], references: tuple[ReferenceDate | None, ...], verdict: Verdict
) -> None:
    documents = [
        Document(name, TOLLER.format(age) + FRAME, reference=reference)
        for name, age, reference in zip("ab", ages, references, strict=True)
    ]
    (found,) = (f for f in check(documents, RULEBOOK, Config()).facts if f.rule == "age/person")
    assert found.verdict is verdict
    assert (found.reasons == ("a birthday may lie between the two",)) is (verdict is Verdict.UNRESOLVED)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("turnout was 48 percent by 4 p.m.", "4 p.m."),
        ("as of 16:00 the toll stood at 12", "16:00"),
        ("by 14.30 GMT it was 12", "14.30 GMT"),
        ("it rose by 11.69 points", ""),
    ],
)
def test_how_it_stood_by_the_hour(words: str, when: str) -> None:
    found = BY_THE_HOUR.search(words)
    assert (found["when"] if found else "") == when


@pytest.mark.parametrize(("least", "verdict"), [(-10.0, Verdict.UPDATE), (10.0, Verdict.UNRESOLVED)])
def test_what_is_hardly_one_fact_has_not_moved_on(
    least: float, verdict: Verdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts, "LIKELY_ODDS", least)
    assert fact(KILLED.format(12), KILLED.format(17), days=(2, 4)).verdict is verdict


@pytest.mark.parametrize(
    ("told", "first", "other", "reason"),
    [
        (
            "The {} edition of the Harbour Council report on Tarnholm runs to {} pages.",
            ("first", 48),
            ("second", 52),
            "one tells of the first edition, the other of the second",
        ),
        (
            "The Kestrel yard in Tarnholm made a {} profit of ${} million in 2011.",
            ("net", 12),
            ("gross", 17),
            "one says “net”, the other “gross”",
        ),
    ],
)
def test_facts_say_of_which_editions_two_values_are(
    told: str, first: tuple[str, int], other: tuple[str, int], reason: str
) -> None:
    documents = [
        Document(name, told.format(*words) + FRAME, reference=WRITTEN) for name, words in (("a", first), ("b", other))
    ]
    facts = check(documents, RULEBOOK, Config(), lone=True).facts
    assert reason in [one.reasons[0] for one in facts if one.status == "different-period"]


@pytest.mark.parametrize(
    ("first", "other", "is_conflict"),
    [
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed 19 people.", True),
        ("A fire on the ferry Marigold off Tarnholm killed 26 schoolchildren.", "The fire on the Marigold killed 19 people.", True),
        ("A fire on the ferry Marigold off Tarnholm hurt 26 passers-by.", "The fire on the Marigold hurt 19 people.", True),
        (KILLED.format(19), "A fire on the ferry Marigold off Tarnholm killed 26 people.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed at least 19 people.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed 19 more people.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm injured 19 people.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed 19 sailors.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed 19 people at first.", False),
        (KILLED.format(26), "A fire on the ferry Marigold off Tarnholm killed 19 people, and others are missing.", False),
    ],
)  # fmt: skip
def test_those_who_are_people_are_no_more_than_the_people(first: str, other: str, *, is_conflict: bool) -> None:
    documents = [Document(name, text + FRAME, reference=WRITTEN) for name, text in (("a", first), ("b", other))]
    told = [f.verdict for f in check(documents, RULEBOOK.selected(["count"]), Config()).facts]
    assert (Verdict.CONFLICT in told) is is_conflict
