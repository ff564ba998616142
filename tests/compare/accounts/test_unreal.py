"""Words that only look as if something were planned, revised or denied hide no contradiction; those that tell it do explain one."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Fact, Verdict
from checker.rulebook import load

RULEBOOK = load()
WRITTEN = ReferenceDate(date(2014, 9, 3), date(2014, 9, 3), "metadata")
FRAME = " The Halden circus played in Osk by the Brell, ringmaster Ada Storm said."
POLL = "A poll by the Morra institute asked 1,240 people in Osk. "


def told(first: str, other: str) -> list[Fact]:
    documents = [Document(name, text + FRAME, reference=WRITTEN) for name, text in (("a", first), ("b", other))]
    return [fact for fact in check(documents, RULEBOOK, Config()).facts if len(fact.supports) > 1]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Rioters in Osk set alight 31 tents of the Halden circus.", "In Osk 13 tents of the Halden circus were set alight."),
        ("Keepers of the Halden circus in Osk freed 31 birds.", "At the Halden circus in Osk 13 birds were set free by keepers."),
        ("Floods in Osk set 31 boats of the Halden circus adrift.", "In Osk 13 boats of the Halden circus were set adrift by floods."),
        ("The rail company said 31 cancellations in Osk were due to floods.", "In Osk 13 cancellations were due to floods, the rail company said."),
        ("Jan Morra will spend 12 years in prison for arson in Osk, the court ruled.", "The court in Osk sentenced Jan Morra to 21 years in prison for arson."),
        ("Jan Morra is to serve 12 years in prison for arson in Osk, a judge ruled.", "A judge in Osk jailed Jan Morra for 21 years for arson."),
        (POLL + "It found that the Greens would get 27 percent.", POLL + "It found that the Greens would win 23 percent."),
        ("The Halden circus in Osk sold 640 tickets, up from 500 a year earlier.", "The Halden circus in Osk sold 640 tickets, up from 400 a year earlier."),
        ("The Halden circus will have all its 31 tents in Osk up by March.", "By March all 13 tents of the Halden circus in Osk will stand again."),
        ("The Halden circus will open in Osk with a show for 3,100 guests.", "A show for 1,300 guests of the Halden circus will open it in Osk."),
        ("The treaty signed in Osk cuts cod quotas by 31 percent.", "The treaty signed in Osk will cut cod quotas by 13 percent."),
        ("The Halden prize of Osk, won by Jan Morra, is worth 31,000 crowns.", "Jan Morra, who won the Halden prize of Osk, will receive 13,000 crowns."),
        ("The council of Osk approved a proposal to give the Halden circus 9.4 million euros.", "The council of Osk approved a grant of 4.9 million euros to the Halden circus."),
        ("The rebels denied firing on the convoy near Osk that lost 31 trucks.", "The convoy near Osk lost 13 trucks."),
        ("The army denied any part in the raid on Osk that killed 31 people.", "The raid on Osk killed 13 people."),
    ],
)  # fmt: skip
def test_a_word_that_tells_no_plan_hides_nothing(first: str, other: str) -> None:
    assert Verdict.CONFLICT in [fact.verdict for fact in told(first, other)]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("In Osk 31 tents of the Halden circus are set to be sold.", "In Osk 13 tents of the Halden circus have been sold."),
        ("The Halden circus in Osk is set to lose 31 grooms.", "The Halden circus in Osk lost 13 grooms."),
        ("In Osk 31 jobs at the Halden circus are due to go.", "In Osk 13 jobs at the Halden circus went."),
        ("Jan Morra will spend 12 years in prison in Osk if convicted of arson.", "The court in Osk sentenced Jan Morra to 21 years in prison for arson."),
        ("The Halden circus in Osk will spend 9.4 million euros on a tent.", "The Halden circus in Osk has spent 4.9 million euros on a tent."),
        ("The council of Osk proposed a grant of 9.4 million euros to the Halden circus.", "The parliament approved a grant of 4.9 million euros to the Halden circus in Osk."),
        ("The Halden circus asked the town of Osk for 9.4 million euros.", "The town of Osk gave the Halden circus 4.9 million euros."),
        ("In Osk 31 ships with grain were to sail.", "In Osk 13 ships with grain sailed."),
        ("Jan Morra moves to the Halden club in Osk for 9.4 million euros.", "Jan Morra moves to the Halden club in Osk in a deal that could rise to 14 million euros."),
        ("A new bridge in Osk will cost 9.4 million euros.", "The new bridge in Osk may cost 14 million euros."),
        ("The Halden circus in Osk will sell 31 tents.", "The Halden circus in Osk, which will go on, sold 13 tents."),
        ("The Halden circus in Osk will sell 31 tents.", "The Halden circus in Osk sold 13 tents and will go on."),
        ("The fire in Osk hurt 31 people, up from an earlier count of 13.", "The fire in Osk hurt 13 people."),
        ("A surveyor said a new bridge in Osk would cost 9.4 million euros.", "The bridge in Osk cost 4.9 million euros."),
    ],
)  # fmt: skip
def test_what_is_planned_or_revised_contradicts_nothing(first: str, other: str) -> None:
    assert Verdict.CONFLICT not in [fact.verdict for fact in told(first, other)]


def test_of_a_plan_and_of_what_may_be_the_second_is_named() -> None:
    (fact,) = told(
        "A new bridge in Osk will cost 9.4 million euros.", "The new bridge in Osk may cost 14 million euros."
    )
    assert fact.reasons[0] == "b tells it as possible or alleged (“may”)"
