"""Two like events in one town are no conflict; one event in other words, with a slip, is one. Both sides of what may be lost."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Severity
from checker.rulebook import load

RULEBOOK = load()
WRITTEN = ReferenceDate(date(2014, 9, 9), date(2014, 9, 9), "metadata")


def grave(*texts: str, written: tuple[ReferenceDate, ...] = (WRITTEN,) * 2) -> list[str]:
    """The errors and warnings on what documents of one day, or of other days, tell."""
    documents = [
        Document(*told, reference=day) for told, day in zip(zip("abc", texts, strict=False), written, strict=True)
    ]
    findings = check(documents, RULEBOOK, Config()).findings
    return [finding.message for finding in findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "A fire at the Velmar sawmill in Ostrand killed 14 people on Sunday, police said.",
            "A fire at the Riverside Hotel in Ostrand killed 5 people on Sunday, police said.",
        ),
        (
            "A bomb outside the Tarim post office killed 11 people on Sunday, Governor Sefa Aldin said.",
            "A bomb outside the Tarim railway depot killed 6 people on Sunday, Governor Sefa Aldin said.",
        ),
        (
            "Corvin beat Haldor in the Norrland Cup on Saturday before 21,000 spectators at the Lemra Arena.",
            "Selkirk Rovers beat Montrose in the Norrland Cup on Saturday before 17,000 spectators at the Lemra Arena.",
        ),
        (
            "Brixen Motors will close its works in Talheim with 900 jobs, chairman Udo Lange said on Tuesday.",
            "Brixen Motors will close its works in Merow with 620 jobs, chairman Udo Lange said on Tuesday.",
        ),
        (
            "Kestrel Foods will cut 250 jobs in Tarnholm, it said on Tuesday.",
            "Morra Shipping will cut 400 jobs in Tarnholm, it said on Tuesday.",
        ),
        (
            "Kestrel Foods said on Tuesday it would cut 250 jobs in Tarnholm.",
            "Morra Shipping said on Tuesday it would cut 400 jobs in Tarnholm.",
        ),
        (
            "Norrair carried 9 million passengers last year, the airport of Lemra said.",
            "Skyline carried 4 million passengers last year, the airport of Lemra said.",
        ),
        (
            "Ilse Vandorp won 48 percent of the vote in Sunday's election in Lemra.",
            "Bo Hallam won 39 percent of the vote in Sunday's election in Lemra.",
        ),
        (
            "A court in Lemra sentenced Piet Mossel to 9 years in prison on Friday for smuggling ivory.",
            "A court in Lemra sentenced Arno Vike to 6 years in prison on Friday for smuggling ivory.",
        ),
        (
            "A Lemra court found Piet Mossel guilty of smuggling on Friday. He was sentenced to 9 years in prison.",
            "A Lemra court found Arno Vike guilty of smuggling on Friday. He was sentenced to 6 years in prison.",
        ),
        (
            "Police in Lemra arrested 31 supporters of Corvin on Saturday.",
            "Police in Lemra arrested 18 supporters of Haldor on Saturday.",
        ),
        (
            "Floods in the Senn valley of Norrland drove 3,000 people from their homes on Monday, the army said.",
            "Floods in the Odra valley of Norrland drove 1,200 people from their homes on Monday, the army said.",
        ),
        (
            "A bus to Merow overturned near Talheim on Sunday, killing 12 passengers, police said.",
            "A bus to Osterode overturned near Talheim on Sunday, killing 4 passengers, police said.",
        ),
        (
            "A magnitude 5.9 earthquake shook the Kemer coast of Anadol on Friday, the observatory said.",
            "A magnitude 6.7 earthquake shook the Bursal highlands of Anadol on Friday, the observatory said.",
        ),
        (
            "The Kestrel Bridge in Tarnholm cost 45 million euros, mayor Bo Lindqvist said on Monday.",
            "The Lorne Bridge in Tarnholm cost 62 million euros, mayor Bo Lindqvist said on Monday.",
        ),
        (
            "A 53-page report of the Harbour Council on Tarnholm was published.",
            "The Ombudsman of Norrland published a 45-page report on Tarnholm.",
        ),
        (
            "The Harbour Council's 53-page report on Norrland was made public.",
            "The Fisheries Board's 45-page report on Norrland was made public.",
        ),
        (
            "A 53-page UN report on Norrland was made public in Lemra.",
            "A 45-page Amnesty International report on Norrland was made public in Lemra.",
        ),
        (
            "At the Tarnholm summit 27 nations signed the declaration on whaling, the host Bo Lindqvist said.",
            "At the Tarnholm summit 12 African countries signed the declaration on whaling, the host Bo Lindqvist said.",
        ),
        (
            "Police in Lemra arrested 23 members of the Adder gang on Thursday.",
            "Police in Lemra arrested 15 members of the Crow gang on Thursday.",
        ),
        (
            "The trawler Marigold sank off Tarnholm on Sunday with 9 sailors aboard, the coast guard said.",
            "The tanker Petrel sank off Tarnholm on Sunday with 22 sailors aboard, the coast guard said.",
        ),
        (
            "Piet Mossel, a taxi driver, was stabbed 14 times in Lemra on Friday, police said.",
            "Arno Vike, a waiter, was stabbed 9 times in Lemra on Friday, police said.",
        ),
        (
            "Customs officers in Tarnholm found 300 kilograms of cocaine in a banana container on Monday.",
            "Customs officers in Tarnholm found 80 kilograms of cocaine in a coffee lorry on Monday.",
        ),
        (
            "The Marien hospital in Talheim will hire 120 nurses, the minister Ina Roth said on Monday.",
            "The Jakob hospital in Talheim will hire 80 nurses, the minister Ina Roth said on Monday.",
        ),
        (
            "Typhoon Mira left 30,000 families homeless in Anadol in September, the Red Cross said.",
            "Typhoon Odile left 80,000 families homeless in Anadol in September, the Red Cross said.",
        ),
        (
            "The Kelm dam in Anadol was filled to 71 percent on Monday, engineers said.",
            "The Surat dam in Anadol was filled to 48 percent on Monday, engineers said.",
        ),
        (
            "Judge Ines Valk sent 14 gang members to prison in Lemra on Friday.",
            "Judge Otto Rehn sent 5 gang members to prison in Lemra on Friday.",
        ),
        (
            "Kestrel Foods will shed 120 jobs at its Talheim bakery, chief executive Ina Roth said. The bakery employs 480 people.",
            "At the Merow bakery of Kestrel Foods 90 jobs will go, chief executive Ina Roth said. The bakery employs 310 people. "
            "In Talheim, too, it is cutting jobs.",
        ),
        (
            "Norrland pledged 20 million euros for the harbour of Kandor at a meeting in Lemra on Monday.",
            "Anadol pledged 15 million euros for the harbour of Kandor at a meeting in Lemra on Monday. Norrland pledged more.",
        ),
        (
            "The party of Bo Hallam received 3 million euros in gifts last year, the auditors said.",
            "The party of Ina Roth received 2 million euros in gifts last year, the auditors said. That of Bo Hallam had more.",
        ),
        (
            "Defender Piet Mossel has played 61 matches for Norrland, the coach said on Monday.",
            "Forward Arno Vike has played 47 matches for Norrland, the coach said on Monday as he named defender Piet Mossel.",
        ),
        (
            "Typhoon Mira tore down 30 bridges in Anadol on Monday. The gusts reached 180 kilometres an hour.",
            "Typhoon Odile tore down 12 bridges in Anadol on Monday. The gusts reached 150 kilometres an hour. Mira had been stronger.",
        ),
        (
            "Parliament in Lemra debated the harbour bill for seven hours on Monday.",
            "Parliament in Lemra debated the fishery bill for four hours on Monday.",
        ),
        (
            "A jazz festival in Lemra drew 12,000 visitors at the weekend.",
            "A book fair in Lemra drew 17,000 visitors at the weekend.",
        ),
        (
            "A freight train hit a lorry near Talheim on Sunday, injuring 3 people.",
            "A passenger train hit a bus near Talheim on Sunday, injuring 8 people.",
        ),
        (
            "The first landslide at Sorv buried 14 houses on Sunday, the fire service said.",
            "The second landslide at Sorv buried 6 houses on Sunday, the fire service said.",
        ),
        (
            "An earthquake of magnitude 6.1 struck the coast of Anadol on Friday, the observatory said.",
            "An aftershock of magnitude 5.2 struck the coast of Anadol on Friday, the observatory said.",
        ),
        (
            "Kestrel Bank will close 60 branches by June, it said on Monday.",
            "Kestrel Bank will close 22 branches in the countryside by June, it said on Monday.",
        ),
        (
            "Kestrel Foods will cut 3,000 jobs worldwide by the end of the year, it said on Monday.",
            "Kestrel Foods will cut 1,200 jobs at its plant in Talheim by the end of the year, it said on Monday.",
        ),
        (
            "Kestrel Foods opened 30 shops in Norrland.",
            "Kestrel Foods opened 45 shops in Norrland and Anadol.",
        ),
        (
            "Of the 212 passengers of the Petrel, 40 were children, the coast guard said.",
            "Of the 212 passengers of the Petrel, 35 were pilgrims, the coast guard said.",
        ),
        (
            "Colombian coffee growers lost 340,000 bags of the harvest to heavy rain, their federation said on Monday.",
            "In Colombia banana growers lost 120,000 boxes of the harvest to heavy rain, their federation said on Monday.",
        ),
        (
            "Norwegian voters backed a ban on whaling in a referendum on Sunday, with 58 percent in favour, the directorate said.",
            "In Norway 68 percent of nurses voted for a strike on Sunday, their union said. The directorate counted the ballots.",
        ),
        (
            "Gunmen attacked a checkpoint in the desert of Tunisia on Monday and killed 5 soldiers, the defence ministry said.",
            "The Tunisian defence ministry said gunmen attacked a convoy in the mountains on Monday and killed 9 soldiers.",
        ),
        (
            "Polish customs officers seized 40 kilograms of cocaine in a container of bananas on Monday.",
            "Customs officers in Poland seized 12 kilograms of heroin in a lorry of carpets on Monday.",
        ),
        (
            "Borealis ordered 20 aircraft from Aeronova for $2.1 billion on Thursday.",
            "Skylark ordered 12 aircraft from Aeronova for $1.3 billion on Thursday.",
        ),
        (
            "Siv Lund won the 400 metres in Ostrand in 52.41 seconds on Sunday, ahead of Ada Moen in 52.71.",
            "Ada Moen came second over 400 metres in Ostrand in 52.91 seconds on Sunday behind Siv Lund, who needed 52.41.",
        ),
    ],
)
def test_two_like_events(first: str, other: str) -> None:
    assert grave(first, other) == []


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            "A fire at the Velmar sawmill in Ostrand killed 14 people on Sunday, police said.",
            "Police said 17 people died when the Velmar sawmill in Ostrand burned on Sunday.",
        ),
        (
            "A blaze at a paint factory in Ostrand killed 14 people on Sunday, police said.",
            "Police in Ostrand said 16 people were killed on Sunday in a fire at a plant that makes paint.",
        ),
        (
            "A bomb outside the Tarim post office killed 11 people on Sunday, Governor Sefa Aldin said.",
            "Governor Sefa Aldin said 13 people were killed on Sunday when a bomb exploded outside the post office in Tarim.",
        ),
        (
            "Corvin beat Haldor in the Norrland Cup on Saturday before 21,000 spectators at the Lemra Arena.",
            "Some fans left early, but 24,000 spectators saw Corvin beat Haldor on Saturday in the Norrland Cup.",
        ),
        (
            "Brixen Motors will close its works in Talheim with 900 jobs, chairman Udo Lange said on Tuesday.",
            "Udo Lange, the chairman of Brixen Motors, said on Tuesday that 850 jobs would go when the Talheim works close.",
        ),
        (
            "Ilse Vandorp won 48 percent of the vote in Sunday's election in Lemra.",
            "In Lemra's election on Sunday, 46 percent of the vote went to Ilse Vandorp.",
        ),
        (
            "A court in Lemra sentenced Piet Mossel to 9 years in prison on Friday for smuggling ivory.",
            "The ivory smuggler Piet Mossel was sentenced to 7 years in prison by a Lemra judge on Friday.",
        ),
        (
            "A bus to Merow overturned near Talheim on Sunday, killing 12 passengers, police said.",
            "On a bend near Talheim a bus on its way to Merow overturned on Sunday and killed 15 passengers, police said.",
        ),
        (
            "A magnitude 5.9 earthquake shook the Kemer coast of Anadol on Friday, the observatory said.",
            "The observatory of Anadol said an earthquake of magnitude 6.2 hit the coast near Kemer on Friday.",
        ),
        (
            "At the Tarnholm summit 27 nations signed the declaration on whaling, the host Bo Lindqvist said.",
            "The whaling declaration was signed by 25 countries at the summit in Tarnholm, said Bo Lindqvist, the host.",
        ),
        (
            "A 53-page UN report on Norrland was made public in Lemra.",
            "The United Nations made public a 45-page report on Norrland in Lemra.",
        ),
        (
            "Police in Lemra arrested 23 members of the Adder gang on Thursday.",
            "The Lemra police said they had arrested 26 members of a gang called Adder on Thursday.",
        ),
        (
            "The trawler Marigold sank off Tarnholm on Sunday with 9 sailors aboard, the coast guard said.",
            "With 11 sailors aboard, the fishing boat Marigold went down off Tarnholm on Sunday, the coast guard said.",
        ),
        (
            "A landslide in the village of Sorv in Norrland killed 31 people on Sunday, Governor Sten Olm said.",
            "A landslide in the Morra hills of Norrland killed 34 people on Sunday, Governor Sten Olm said.",
        ),
        (
            "Interior Minister Ilo Karst said on Monday that 45 people were killed in the riots in Bol.",
            "Police chief Anja Feld said 52 people were killed in Monday's riots in Bol.",
        ),
        (
            "Police arrested 42 people at a rally of farmers in Lemra on Sunday.",
            "At a demonstration of peasants in Lemra on Sunday police arrested 47 people.",
        ),
        (
            "Gunmen took 43 hostages at an inn in Kandor on Monday, officials said.",
            "Gunmen took 48 hostages at a hotel in Kandor on Monday, officials said.",
        ),
        (
            "The Kelm dam in Anadol was filled to 71 percent on Monday, engineers said.",
            "Engineers said the reservoir behind Anadol's Kelm dam was filled to 75 percent on Monday.",
        ),
        (
            "Typhoon Mira left 30,000 families homeless in Anadol in September, the Red Cross said.",
            "The Red Cross said 36,000 families in Anadol lost their homes to typhoon Mira in September.",
        ),
        (
            "A landslide buried a bus on the road to Gatow on Sunday and killed 16 people, said Dora Henn of the Brennwald police.",
            "Heavy rain brought a hillside down on a bus near Gatow on Sunday, killing 19 people, rescue chief Emil Stark told Norrland Radio.",
        ),
        (
            "Mourners filled the streets of Ostrand for Tilo Graf on Tuesday. He was one of 14 people killed in Sunday's sawmill fire.",
            "Mayor Mona Wirth wept on Tuesday as she spoke to firemen in Ostrand. The sawmill fire on Sunday killed 17 people.",
        ),
        (
            "Kestrel Foods will shed 120 jobs at its Talheim bakery, chief executive Ina Roth said. The bakery employs 480 people.",
            "The Talheim bakery of Kestrel Foods is to lose jobs, said Ina Roth, its chief executive. The bakery employs 430 people.",
        ),
        (
            "Norrland pledged 20 million euros for the harbour of Kandor at a meeting in Lemra on Monday.",
            "At a meeting in Lemra on Monday 25 million euros were pledged by Norrland for the harbour of Kandor.",
        ),
        (
            "Defender Piet Mossel has played 61 matches for Norrland, the coach said on Monday.",
            "Piet Mossel, the defender, has played 66 matches for Norrland, said the coach on Monday.",
        ),
        (
            "Parliament in Lemra debated the harbour bill for seven hours on Monday.",
            "The debate on the harbour bill in the parliament of Lemra took nine hours on Monday.",
        ),
        (
            "The first landslide at Sorv buried 14 houses on Sunday, the fire service said.",
            "The first landslide, which came down on Sorv on Sunday, buried 19 houses, the fire service said.",
        ),
        (
            "Kestrel Bank will close 60 branches by June, it said on Monday.",
            "By June 66 branches of Kestrel Bank will close, the bank said on Monday.",
        ),
        (
            "Of the 212 passengers of the Petrel, 40 were children, the coast guard said.",
            "Of the 212 people aboard the Petrel, 35 were children, the coast guard said.",
        ),
        (
            "Norwegian voters turned down the reform in a referendum on Sunday, with 58 percent voting no, the directorate said.",
            "Norway's voters turned down the reform on Sunday. The directorate said 68 percent voted no in the referendum.",
        ),
        (
            "Spanish hospitals performed 7.9 million operations last year as waiting lists shrank, the health ministry said.",
            "Waiting lists in Spain shrank last year as hospitals performed 9.7 million operations, the health ministry announced.",
        ),
        (
            "Colombian coffee growers lost 340,000 bags of the harvest to heavy rain, their federation said on Monday.",
            "Heavy rain cost coffee growers in Colombia 430,000 bags of their harvest, the growers' federation said on Monday.",
        ),
        (
            "Rioters burned 12 police stations across Tunisia on Monday, the interior ministry said.",
            "Tunisian rioters set fire to 21 police stations on Monday, the interior ministry said.",
        ),
        (
            "Borealis ordered 20 aircraft from Aeronova on Thursday.",
            "Twelve aircraft were ordered from Aeronova on Thursday.",
        ),
        (
            "Borealis ordered 20 aircraft from Aeronova on Thursday.",
            "The airline Borealis ordered 12 aircraft from Aeronova on Thursday.",
        ),
        ("Taxis carried 30 people to Ostrand on Monday.", "On Monday taxis carried 40 people to Ostrand."),
        (
            "Siv Lund won the 400 metres in Ostrand in 52.41 seconds on Sunday.",
            "Siv Lund was fast in Ostrand on Sunday. She won the 400 metres in 52.14 seconds.",
        ),
    ],
)
def test_one_event_in_other_words(first: str, other: str) -> None:
    assert grave(first, other)


MET = "The finance ministers of Norrland and Anadol met in Lemra on {} to talk about the debt, minister Ina Roth said."


@pytest.mark.parametrize(
    ("first", "other", "days", "is_grave"),
    [
        ("Monday", "Tuesday", (date(2014, 5, 14), date(2014, 5, 15)), True),
        ("Monday", "Tuesday", (date(2014, 5, 14), date(2014, 6, 12)), False),
        ("12 May", "Tuesday", (date(2014, 5, 14), date(2014, 6, 12)), False),
    ],
)
def test_a_weekday_lies_in_the_week_of_its_document(
    first: str, other: str, days: tuple[date, date], is_grave: bool
) -> None:
    written = tuple(ReferenceDate(day, day, "metadata") for day in days)
    assert bool(grave(MET.format(first), MET.format(other), written=written)) is is_grave


def test_who_tells_no_name_does_not_join_two_events() -> None:
    texts = (
        "A fire at the Velmar sawmill in Ostrand killed 14 people on Sunday, police said.",
        "A fire at the Riverside Hotel in Ostrand killed 5 people on Sunday, police said.",
        "Police in Ostrand said that 14 people were killed in a fire on Sunday.",
    )
    assert grave(*texts, written=(WRITTEN,) * 3) == []


QUAKE = "A magnitude-{} earthquake shook Port Selby at {} on Monday, the observatory said."


@pytest.mark.parametrize(
    ("first", "other", "found"),
    [
        ("3:10 a.m.", "9:40 p.m.", 0),
        ("3:10 a.m.", "about 5:30 a.m.", 0),
        ("3:10 a.m.", "3:10 a.m.", 1),
        ("3:10 a.m.", "3:25 a.m.", 1),
        ("3:10 a.m.", "0710 GMT", 1),
        ("3:10 a.m.", "dawn", 1),
    ],
)
def test_what_happens_at_two_hours_is_two_events(first: str, other: str, found: int) -> None:
    messages = grave(QUAKE.format("5.4", first), QUAKE.format("6.1", other))
    assert len([message for message in messages if "magnitude 6.1" in message]) == found


@pytest.mark.parametrize(
    ("first", "other", "is_slip"),
    [
        ("killed 11 people, five of them on a campsite", "injured 40 people and killed 11", False),
        ("killed 17 people, five of them on a campsite", "injured 40 people and killed 11", True),
        ("injured 22 people, six of them seriously", "killed one person and injured 22", False),
        ("killed 19 people", "led to a death toll of 23", True),
        ("killed three people and injured 22", "killed three people and left 27 with injuries", True),
    ],
)
def test_a_bare_number_behind_a_verb_counts_people(first: str, other: str, is_slip: bool) -> None:
    texts = (f"The storm at Breda Point on Saturday {told}, Governor Sefa Aldin said." for told in (first, other))
    assert bool(grave(*texts)) is is_slip


def test_one_toll_is_one_finding() -> None:
    told = "A fire in the Velmar sawmill in Ostrand killed {0} people on Monday. The {0} victims were women. The {0} dead were buried."
    assert len(grave(told.format(12), told.format(14))) == 1
    cars = "A fire in the Velmar sawmill in Ostrand killed {0} people on Monday and destroyed {0} cars."
    assert len(grave(cars.format(12), cars.format(14))) == 2


_WRECK = (
    "The freighter Marisol, {} metres long, ran aground off Tovik on Tuesday with {} sailors on board. About {} tonnes of diesel "
    "leaked from the Marisol. Captain Diego Ramos, {}, said that the radar had failed. Fishing is banned within {} kilometres of "
    "the Marisol. The Marisol was built in Lund in {}. The salvage will cost {} million euros, said the owner Norva."
)


def test_what_stands_for_good_is_told_alike_on_two_days() -> None:
    told = _WRECK.format(132, 14, 200, 51, 20, 1998, 3), _WRECK.format(123, 16, 300, 55, 30, 1989, 8)
    later = ReferenceDate(date(2014, 9, 12), date(2014, 9, 12), "metadata")
    found = " ".join(grave(*told, written=(WRITTEN, later)))
    assert [word in found for word in ("132 metres", "Diego Ramos", "1998", "tonnes")] == [True, True, True, False]


def test_two_houses_are_of_two_makes() -> None:
    told = (
        "A fire in a hotel in Tovik killed {} people and injured {} on Tuesday, police said. About {} firefighters fought the blaze "
        "in Tovik. The damage in Tovik was {} million euros. The hotel in Tovik was built in {}."
    )
    later = ReferenceDate(date(2014, 11, 12), date(2014, 11, 12), "metadata")
    texts = told.format(14, 30, 200, 3, 1950), told.format(5, 11, 80, 1, 1910)
    assert grave(*texts, written=(WRITTEN, later)) == []


@pytest.mark.parametrize(("share", "is_grave"), [("About half", False), ("A third", True)])
def test_a_fraction_is_a_share_as_percents_are(share: str, *, is_grave: bool) -> None:
    first = f"{share} of voters in Norland back the fish treaty, a Polmark survey found."
    other = "A Polmark survey found that 49.6 percent of voters in Norland back the fish treaty."
    assert bool(grave(first, other)) is is_grave
