"""In which mood a sentence tells a value; the value in brackets."""

from __future__ import annotations

import pytest

from checker.align.slots.sentence import place
from checker.align.tokens import tokens
from checker.compare.accounts.moods import read
from checker.model.document import Document, Segment

TOLD_AS_SO = """
The harbour was shut due to floods which hit [24] homes.
The cancellation of trains due to heavy snow affected [24] lines.
Police arrested [24] people protesting plans for the reactor.
[24] people protesting plans for the reactor were arrested.
[24] people were arrested while protesting plans for the reactor.
Fears of looting grew after the storm destroyed [300] houses.
In scenes as never seen before, floods killed [24] people.
A blast which could be heard in Tarnholm killed [24] people.
A blast that could be heard in Tarnholm killed [24] people.
The next president will be Vandorp, who took [53.4] percent of the vote.
The council dropped plans to fell the oak after [4,800] people signed a petition.
The council dropped plans to fell the oak when [4,800] people signed a petition.
The cliff fell without warning, burying [24] people.
Floods expected to ease on Friday killed [24] people.
Police said the blast that killed [24] people could have been an accident.
The mine, due to close in June, employed [240] people.
The bomb, aimed at a convoy, killed [24] people.
As expected, the Kestrel yard reported a loss of [62] million euros.
The Kestrel yard reported a loss of [62] million euros, more than expected.
The president will visit the families of [24] people killed in the fire.
Police fear more attacks after the bombing that killed [24] people.
The minister warned of more rain as the floods killed [24] people.
The governor, who is expected to resign, said [24] people were killed.
[24] people were killed and 40 could still be trapped.
[24] people were accused of fraud.
The town has never recovered from the fire that killed [24] people.
The company denied blame for the blast that killed [24] people.
The gunman, who may have acted alone, shot [24] people.
Rebels seeking independence killed [24] soldiers.
Workers demanding higher wages blocked [24] roads.
The ferry, which can carry 480 people, sank with [312] aboard.
Will Morra scored [24] goals in the season.
In May [24] people drowned.
The alleged gunman killed [24] people.
The planned demolition left [24] families homeless.
The plan passed with [64] votes.
Plans for the bridge were approved by [64] votes to 12.
The proposal won [64] votes.
Rescuers asked for help after the quake killed [24] people.
The law requiring helmets passed with [64] votes.
The bank denied [24] applications.
Fearing more floods, officials moved [240] families.
The storm was likely the worst in years and killed [24] people.
Officials warned that the river would rise again after it flooded [240] homes.
Residents, fearing another quake, left [240] homes.
They called police, who arrested [24] people.
The set of [24] stamps was sold.
The mayor asked residents for patience after the flood damaged [420] houses.
He applied himself and won [24] prizes.
The car set ablaze [24] houses.
The blast that claimed the lives of [24] people was a bomb.
They saw a [24] percent rise that will last.
The dam cost [40] million euros and will open in June.
The yard, which plans to expand, cut [120] jobs.
The storm could be the worst ever: it killed [24] people.
')[0])
')[0])
""".strip().splitlines()
"""Words of a mood that govern something else in the sentence."""
TOLD_OTHERWISE = """
expected (expect): Analysts expect the Kestrel yard to report a loss of [40] million euros.
expected (expected): Analysts expected a loss of [40] million euros.
expected (likely): The Kestrel yard is likely to report a loss of [40] million euros.
planned (budgeted): The Kestrel yard had budgeted for a loss of [40] million euros.
supposed (could): The court could sentence him to [seven] years.
supposed (could): He could be sentenced to [seven] years in prison.
demanded (asked): Prosecutors asked the court to jail him for [seven] years.
demanded (called): Prosecutors had called for a prison term of [seven] years.
demanded (want): Prosecutors want him jailed for [seven] years.
required (requires): The law requires [60] votes to lift the ban.
required (needed): [60] votes are needed to lift the ban.
required (required): A majority of [60] votes is required.
planned (plans): The yard plans to cut [120] jobs.
planned (will): The yard will cut about [120] jobs.
planned (will): About [120] jobs will be cut.
planned (are to): [120] jobs are to go.
planned (will): A [25] percent tariff on steel will be imposed.
planned (will): A tax of [17] percent on imported cars will be imposed.
planned (will): The city will impose a tax of [17] percent on imported cars.
expected (expected): Some [120] jobs are expected to go.
planned (plans): The yard announced plans to cut [120] jobs.
planned (due): The yard is due to cut [120] jobs.
planned (due): [120] jobs are due to go.
supposed (could): The storm could leave [90,000] homes dark.
supposed (feared): Police feared [40] people had died.
supposed (fear): Police fear that [40] people have died.
supposed (fears): There were fears that [40] people had drowned.
supposed (could): Officials warned the toll could reach [40] people.
supposed (allegedly): The bank allegedly paid bribes of [1.8] million.
supposed (allege): Prosecutors allege that the bank paid bribes of [1.8] million.
supposed (accused): Prosecutors accused the bank of paying bribes of [1.8] million.
supposed (accused): He is accused of killing [40] people.
able (can): The hall can hold [480] people.
able (capacity): The hall has a capacity of [480] people.
demanded (demand): Unions demand a rise of [12] percent.
demanded (sought): Prosecutors sought a fine of [20] million.
expected (forecast): Economists forecast growth of [2.4] percent.
expected (forecast): The forecast of [2.4] percent was too high.
expected (predicted): Growth of [2.4] percent was predicted.
planned (proposed): The city proposed a budget of [40] million.
planned (plan): The council approved a plan to build [120] homes.
planned (would): The proposed bridge would cost [40] million.
planned (proposed): A proposed [120] homes met with protests.
supposed (may): Up to [120] jobs may go.
denied (never): The yard never paid [40] million.
planned (hoped): The organisers had hoped for [40,000] visitors.
demanded (seeking): The fund is seeking [40] million from donors.
required (must): The yard must pay [40] million.
planned (set): The city is set to spend [40] million.
planned (would): He said the firm would pay [40] million.
supposed (probably): He probably lost [40] million.
supposed (suspect): Police suspect that [40] people drowned.
expected (projected): The party is projected to win [53] percent.
planned (intends): The union says management intends to dismiss [240] workers.
planned (aims): The retailer aims to open [24] shops.
supposed (might): A second blast might have killed [40] people.
planned (would): The dam would hold [40] million cubic metres.
planned (hope): Ministers hope to raise [40] million euros.
planned (proposed): Ministers have proposed raising [40] million euros.
expected (forecasting): The group is forecasting sales of [40] million euros.
expected (forecast): The group's sales are forecast at [40] million euros.
expected (forecast): Sales of [40] million euros are forecast for June.
supposed (may): She may be jailed for [seven] years.
supposed (may): She may face [seven] years in jail.
demanded (called): The prosecutor called on the court to impose [seven] years.
demanded (seeking): The plaintiffs are seeking damages of [40] million euros.
demanded (wanted): The plaintiffs wanted [40] million euros.
demanded (asked): Orlane asked the Relief Fund for a credit of [40] million euros.
demanded (applied): The museum applied for a grant of [40] million euros.
demanded (appealed): The Relief Office appealed for [40] million euros.
demanded (requested): The town requested a loan of [40] million euros.
required (require): The rules require [60] signatures.
required (quorum): A quorum of [60] members is required.
planned (would): At least [60] votes would be needed.
able (can): The arena, which can seat [4,000] people, opened.
denied (never): The minister never took [40] million euros.
supposed (may): Investigators believe the gang may have stolen [40] million euros.
supposed (alleged): The gang is alleged to have stolen [40] million euros.
supposed (suspected): The gang is suspected of stealing [40] million euros.
expected (expects): The city expects [4,000] visitors.
expected (expected): Up to [4,000] visitors are expected.
planned (due): Some [4,000] people were due to attend.
expected (predicted): Organisers had predicted a crowd of [4,000] people.
planned (plan): The council is considering a plan for [240] homes.
planned (proposal): The council unveiled a proposal for [240] homes.
planned (will): The mine will lay off as many as [240] workers.
planned (would): Under the plan, the mine would lay off [240] workers.
planned (foreseen): The budget had foreseen [40] million euros.
expected (expected): The bridge had been expected to cost [40] million euros.
planned (would): It was hoped the appeal would raise [40] million euros.
demanded (asked): The villagers asked for [40] million euros in damages.
demanded (demanded): The villagers had demanded that the mine pay [40] million euros.
supposed (should): The fleet should grow to [24] ships by June.
supposed (could): Officials estimate the storm could cost insurers [40] million euros.
demanded (seek): Prosecutors are expected to seek [seven] years.
planned (intended): The tax is intended to raise [40] million euros.
supposed (should): The tax should bring in [40] million euros.
supposed (claims): The party claims to have won [48] seats.
supposed (threatens): The strike threatens to ground [240] flights.
expected (expected): The show was expected to draw [4,000] visitors.
supposed (allegedly): He allegedly embezzled [40] million euros.
planned (hopes): A fund-raiser hopes for [40] million euros.
planned (proposed): The firm has proposed to pay [40] million euros.
planned (offered): The firm offered to pay [40] million euros.
planned (promised): The mayor promised to build [240] homes.
planned (pledged): The mayor pledged to plant [240] trees.
demanded (wants): The group wants to hire [240] people.
planned (would): Analysts had forecast that sales would reach [40] million euros.
able (designed): The dam is designed to hold [40] million litres.
able (designed): The dam was designed to hold [40] million litres.
able (built): The lifeboat is built to carry [24] people.
planned (would): If the dam breaks, [4,000] homes would flood.
planned (would): A strike would cost the firm [40] million euros.
supposed (threatened): The strike threatened to cost [40] million euros.
planned (will): The estimate is that the repairs will cost [40] million euros.
required (needs): The deputy said that the measure needs [60] votes.
required (required): The deputy said that [60] votes were required.
""".strip().splitlines()


def moods(marked: str) -> dict[str, str]:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    words = tokens(Document("a", text), Segment("sentence", 0, len(text)))
    return read(words, *place(words, start, end))


@pytest.mark.parametrize("marked", TOLD_AS_SO)
def test_a_word_that_stands_by_sets_no_mood(marked: str) -> None:
    assert not moods(marked)


@pytest.mark.parametrize("line", TOLD_OTHERWISE)
def test_a_word_that_governs_the_value_sets_its_mood(line: str) -> None:
    told, marked = line.split(": ", 1)
    assert told in [f"{mood} ({word})" for mood, word in moods(marked).items()]


def test_those_to_whom_something_has_happened_are_no_subject_of_what_comes() -> None:
    words = tokens(Document("a", "The deaths of 24 miners will be looked into."), Segment("sentence", 0, 44))
    assert not read(words, 3, 5, is_befallen=True)
    assert read(words, 3, 5)
