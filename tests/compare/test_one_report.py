"""Two documents of one day that report one event, each in words of its own."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Severity
from checker.rulebook import load

RULEBOOK = load()
TUESDAY = date(2024, 4, 16)


def shown(first: str, second: str, days: tuple[date, date] = (TUESDAY, TUESDAY)) -> list[str]:
    """The rules by which two documents contradict each other for all to see."""
    documents = [
        Document(name, text, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("ab", (first, second), days, strict=True)
    ]
    found = check(documents, RULEBOOK, Config()).findings
    return [one.rule for one in found if one.severity is not Severity.INFO]


def either_way(pair: tuple[str, str]) -> tuple[list[str], list[str]]:
    """The same of two documents in either order."""
    first, second = pair
    return shown(first, second), shown(second, first)


SLIPS = {
    "a verb for another": (
        "Twelve people were killed when a landslide buried a road near Pasco on Tuesday. It had rained for a week.",
        "The landslide that came down on a road near Pasco on Tuesday cost 17 lives. It followed a week of rain.",
        "count/things",
    ),
    "digits that changed places": (
        "Steelmaker Velland is shedding 320 jobs, a fifth of its workforce, it said on Tuesday.",
        "Velland, the steelmaker, announced on Tuesday that 230 jobs would go. That is a fifth of all.",
        "count/things",
    ),
    "a thing spoken of already": (
        "The new television tower of Lemra was opened on Tuesday after six years. It rises 212 metres above the town.",
        "Mayor Oda Lien opened the television tower in Lemra on Tuesday. At 221 metres, it took six years to build.",
        "measure/value",
    ),
    "a term": (
        "Doctor Oda Lien was sent to prison for eight months in Lemra on Tuesday. She had sold certificates at 90 euros.",
        "A court in Lemra jailed the doctor Oda Lien for eleven months on Tuesday. She took 90 euros for a certificate.",
        "duration/sentence",
    ),
    "who was aboard": (
        "Rescuers searched for survivors on Tuesday after a ferry with 542 people on board collided with a barge off Lemra and sank. Admiral "
        "Oda Lien said 410 people had been rescued by noon.",
        "The ferry Marisol was hit by a barge off Lemra. The ship had 524 people on board, admiral Oda Lien said on Tuesday. Of these, "
        "410 had been picked up by noon.",
        "count/things",
    ),
    "a minister and his term": (
        "Former transport minister Kosta Pell got seven years for manslaughter in Lemra on Tuesday. A ferry had sunk in 2021.",
        "The court in Lemra was full on Tuesday. The former transport minister must go to prison for nine years, Kosta Pell learned, "
        "because of the ferry that sank in 2021.",
        "duration/sentence",
    ),
    "two tell of one poll": (
        "Fifty-five percent of nurses in Lemra are against the new rota, according to a survey by Dimar published on Tuesday.",
        "The new rota meets with the disapproval of 65 percent of nurses in Lemra. Dimar presented its survey on Tuesday.",
        "percent/share",
    ),
    "a sum whose digits changed places": (
        "Velland, the maker of ovens, reported a net profit of 18.4 million euros for the first quarter on Tuesday.",
        "The oven maker Velland published its figures on Tuesday. Net profit came to 14.8 million euros.",
        "money/amount",
    ),
    "a death told behind an aside": (
        "The painter Osric Hallan died on Saturday at his home in Lemra, his gallery said. He was 81.",
        "LEMRA, April 16 - Osric Hallan, whose seascapes hang in museums around the world, died on Sunday aged 81.",
        "date/event-date",
    ),
    "a result behind a place in the league": (
        "Lemra Rovers beat Destry Athletic 3-1 on Sunday to go top of the league. It was their fourth win in a row.",
        "Lemra Rovers lead the table after Sunday's 3-2 home win over Destry Athletic, their fourth in a row.",
        "score/result",
    ),
    "an hour of the place": (
        "An earthquake struck the island of Talm at 5:40 a.m. on Tuesday. Walls cracked in several villages.",
        "People ran into the streets when an earthquake shook Talm on Tuesday. It struck at 7:40 a.m. local time.",
        "time/clock",
    ),
    "a plan and what was decided": (
        "The town of Lemra will spend 2.4 million euros on a new footbridge across the Isel, the council said on Tuesday.",
        "Walkers in Lemra are to get a new crossing over the Isel. On Tuesday the council approved a footbridge costing 4.2m euros.",
        "money/amount",
    ),
    "posts for jobs": (
        "The yard Velland will cut 480 jobs in Lemra by the end of the year. The works council was told on Tuesday.",
        "By the end of December 840 workers of Velland in Lemra are to lose their posts, the works council learned on Tuesday.",
        "count/things",
    ),
    "a win for the fourth time": (
        "The runner Hanna Lien won the Talm Marathon on Monday in 2 hours 24 minutes. It was her third victory in the race.",
        "Hanna Lien has won the Talm Marathon for the fourth time. On Monday she was a minute ahead of the others.",
        "ordinal/rank",
    ),
    "a train off the rails": (
        "A goods train came off the rails near Lemra at 4.20 a.m. on Monday. Eight wagons of gravel overturned.",
        "Eight wagons of gravel tipped over near Lemra. The train derailed on Monday at 2:40 in the morning.",
        "time/clock",
    ),
}


@pytest.mark.parametrize("case", SLIPS)
def test_one_fact_in_other_words(case: str) -> None:
    first, second, rule = SLIPS[case]
    assert shown(first, second) == [rule]
    assert shown(second, first) == [rule]


def test_reports_of_other_days_must_be_more_alike() -> None:
    first, second, _ = SLIPS["a verb for another"]
    assert shown(first, second, (TUESDAY, date(2024, 4, 17))) == []


ALIKE = {
    "some of those killed": (
        "Four people were killed on Tuesday when a van hit a lorry near Tolm. Two others were injured.",
        "Two of those killed near Tolm on Tuesday, when a van hit a lorry, were children, police said.",
    ),
    "a relative": (
        "The court in Lemra sentenced Ivo Brandt to five years in prison on Tuesday for fraud.",
        "Ivo Brandt's brother Max was sentenced to eighteen months in Lemra on Tuesday, for helping him.",
    ),
    "the time between two things": (
        "Iris Pellen won the 1,500 metres in Lemra on Tuesday in four minutes and two seconds.",
        "In Lemra on Tuesday Iris Pellen, who had won the 800 metres an hour before, also took the 1,500 metres.",
    ),
    "how long it took and how soon it comes": (
        "Lemra's new tram tunnel opens on Saturday after six years of work, the town said on Tuesday. It is 900 metres long.",
        "Four days before it opens, Lemra's new tram tunnel, 900 metres long, was shown to reporters on Tuesday.",
    ),
    "a time and a lead": (
        "Cyclist Iris Pellen won the time trial in Lemra on Tuesday in 41 minutes 12 seconds.",
        "Cyclist Iris Pellen won the time trial in Lemra on Tuesday, leaving Jon Vick 48 seconds behind.",
    ),
    "grass and house fires": (
        "Crews in Lemra dealt with 34 grass fires on Tuesday, when gusts of 80 kilometres an hour met 38 degrees.",
        "Crews in Lemra dealt with 11 house fires on Tuesday at 38 degrees. Gusts of 80 kilometres an hour fanned flames.",
    ),
    "two bridges": (
        "Engineers found cracks in a motorway bridge at Cosse on Tuesday, two weeks after the fall of the Morra bridge in Lemra. The "
        "bridge, built in 1965, was closed to lorries.",
        "What is left of the Morra bridge in Lemra will be taken down, the ministry said on Tuesday. The bridge, built in 1967, fell "
        "on 2 April.",
    ),
    "two places of one event": (
        "An earthquake of magnitude 6.4 shook Velland, Orlane and Ruvia on Monday. In Velland six people were killed, police said.",
        "Monday's earthquake of magnitude 6.4 was worst in Orlane. Nine were killed in Ruvia, and some in Velland, police said.",
    ),
    "two who were sentenced": (
        "The former head of the navy, Anders Ilves, was sentenced to five years in prison in Lemra on Tuesday. The court in Lemra said "
        "he and former defence minister Kosta Pell had ignored 40 warnings.",
        "The former defence minister must go to prison for nine years, a court in Lemra said on Tuesday. The former head of the navy, "
        "Anders Ilves, who had ignored 40 warnings, was sentenced as well.",
    ),
    "two shares on two days": (
        "Shares in Banco Velland lost 18 percent on the Lemra exchange on Monday before the bank was sold for one euro to Banco "
        "Orlane in the night.",
        "Shares in Banco Orlane gained 2 percent on the Lemra exchange on Tuesday as investors warmed to its purchase of Banco "
        "Velland for one euro.",
    ),
    "those aboard and those who died": (
        "Ferry fire in Lemra leaves 14 dead. The ferry Marisol burned out on Tuesday.",
        "A ferry with 42 people on board, the Marisol, burned out in Lemra on Tuesday. The fire began in a cabin.",
    ),
    "a part of the town": (
        "The Greens won 21 percent in Talm on Sunday. Turnout was 61 percent.",
        "In the city centre of Talm the Greens took 34 percent on Sunday.",
    ),
    "a club's women": (
        "Hallam Rovers beat Destry United 4-1 on Sunday. Jon Vick scored twice.",
        "Hallam Rovers' women celebrated a 3-2 victory over Destry United on Sunday. The men had won as well.",
    ),
    "police and organizers": (
        "Police counted 2,000 demonstrators at the rally for the Grunau forest in Lemra on Saturday.",
        "Organizers spoke of 5,000 demonstrators at the rally for the Grunau forest in Lemra on Saturday.",
    ),
    "a definition": (
        "The unemployment rate in Orlane stood at 6.1 percent in March, the labour office said on Tuesday.",
        "Under the definition of the labour organization, Orlane's unemployment rate was 3.4 percent in March.",
    ),
    "a river and a town": (
        "Some 200 people were evacuated in Iselau on Monday because of the flood. The Isel kept rising.",
        "In Norderau, 350 people were evacuated on Monday because of the flood. The Isel kept rising there too.",
    ),
    "a husband and a wife": (
        "The painter Anselm Groth died on Monday in Luppen at the age of 72. He leaves his wife, the potter Ilse Groth.",
        "Anselm Groth passed away in Luppen on Monday. His wife Ilse, 69, was with him.",
    ),
    "two profits with the same digits": (
        "Velland, the maker of ovens, reported a net profit of 18.4 million euros for the first quarter on Tuesday.",
        "Velland made 14.8 million euros with its ovens abroad in the first quarter, the maker said on Tuesday.",
    ),
    "a win in a row": (
        "The runner Hanna Lien won the Talm Marathon on Monday in 2 hours 24 minutes. It was her third victory in a row.",
        "Hanna Lien has won the Talm Marathon for the fourth time. On Monday she was a minute ahead of the others.",
    ),
    "a win before": (
        "Two years after her first victory, the runner Hanna Lien has again won the Talm Marathon.",
        "Hanna Lien won the Talm Marathon for the second time on Monday. She was a minute ahead of the others.",
    ),
    "a win for others": (
        "The runner Hanna Lien won the Talm Marathon on Monday. It was the third victory for a Swede.",
        "Hanna Lien has won the Talm Marathon for the second time. On Monday she was a minute ahead of the others.",
    ),
    "the main one of several": (
        "The city library of Lemra lent 1.2 million books in 2023. It has seven branches and 64 employees.",
        "Lemra's main library lent 480,000 books in 2023, more than any of its branches.",
    ),
    "a distance and another": (
        "A goods train derailed near Plisk, 70 kilometres east of Mortyn, on Monday.",
        "Goods wagons lie near Plisk. Buses drive between Mortyn and Dulen, 95 kilometres apart.",
    ),
    "a home and an away match": (
        "Lemra Rovers beat Destry Athletic 3-1 on Sunday to go top of the league.",
        "Lemra Rovers lead the table. In autumn they had lost 3-2 at Destry Athletic.",
    ),
    "those of whom a share is told": (
        "Voters in Lemra backed a ban on whaling on Sunday, with 58 percent in favour, the directorate said.",
        "In Lemra 68 percent of nurses voted for a strike on Sunday. The directorate counted the ballots.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_two_facts_of_one_report(case: str) -> None:
    first, second = ALIKE[case]
    assert shown(first, second) == []
    assert shown(second, first) == []
