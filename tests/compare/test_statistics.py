"""Means, records and margins against the values of one occasion."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "goals a game": (
        "TURNAU, April 16, 2024 - Ida Korhonen scored seven goals as the Turnau Foxes beat Lemra Hawks 31-27 in handball on "
        "Tuesday. Mette Dahl added five goals.",
        "TURNAU, April 16, 2024 - Ida Korhonen, who averages 5.2 goals a game, led the Turnau Foxes to a win over Lemra Hawks "
        "in handball on Tuesday. Mette Dahl, averaging 4.1 goals, helped.",
    ),
    "spectators": (
        "LEMRA, April 16, 2024 - Lemra Rovers drew 1-1 with Destry Athletic before 14,200 spectators on Tuesday. Coach Olof "
        "Brandt was content.",
        "LEMRA, April 16, 2024 - Lemra Rovers, who draw 11,800 spectators on average, were held to 1-1 by Destry Athletic on "
        "Tuesday. Coach Olof Brandt praised the crowd.",
    ),
    "passengers": (
        "SELBY, April 16, 2024 - The Selby ferry carried 1,940 passengers on Tuesday, the first day of the holidays, the "
        "company Velland said. Cars queued for two hours.",
        "SELBY, April 16, 2024 - On Tuesday the holidays began, and cars queued for two hours at the Selby ferry. An average of"
        " 1,150 passengers a day use the ferry, the company Velland said.",
    ),
    "calls": (
        "The emergency centre in Gossau took 812 calls on the night of the storm, its head Nadia Frey said on Tuesday. Trees "
        "blocked 40 roads.",
        "Trees blocked 40 roads in Gossau in the storm. The emergency centre takes an average of 390 calls a night, its head "
        "Nadia Frey said on Tuesday, but this was no usual night.",
    ),
    "wait": (
        "Passengers on the Turnau express waited 94 minutes in a tunnel on Tuesday after a power cut, the railway said.",
        "The railway apologised on Tuesday after a power cut stopped the Turnau express in a tunnel. Trains on the line are 12 "
        "minutes late on average, it said. Nobody was hurt.",
    ),
    "temperature": (
        "It was 33.4 degrees in Lemra on Tuesday, the weather service said. The beaches were full.",
        "The beaches were full in Lemra on Tuesday. The average temperature in April is 21.5 degrees, the weather service said.",
    ),
    "mean and median": (
        "The median wage in Orlane is 2,410 crowns a month, the statistics office said on Tuesday. It rose 3 percent.",
        "Wages rose 3 percent in Orlane, the statistics office said on Tuesday. The mean wage is 2,870 crowns a month.",
    ),
    "record": (
        "The river Orla stood at 5.1 metres in Turnau on Tuesday, mayor Ole Lind said. Sandbags were filled.",
        "Sandbags were filled in Turnau on Tuesday, mayor Ole Lind said. The record level of the river Orla, from 1997, is 6.3 "
        "metres.",
    ),
    "yards": (
        "Sam Boyle ran for 142 yards and two touchdowns as the Denton Wolves beat the Perry Owls 27-20 on Sunday. Quarterback "
        "Lee Cho threw for 210 yards.",
        "The Denton Wolves beat the Perry Owls on Sunday behind Sam Boyle, who has averaged 96 yards per game. Lee Cho averages"
        " 188 yards.",
    ),
    "wickets in the past": (
        "KANDY, April 16, 2024 - Ravi Perera took six wickets for Kandy against Galle on Tuesday. Galle were all out for 188.",
        "KANDY, April 16, 2024 - Ravi Perera, whose average this season is 3.4 wickets a match, bowled Galle out for 188 on "
        "Tuesday. Kandy will bat on Wednesday.",
    ),
    "best": (
        "Lena Moritz threw the javelin 61.20 metres to win in Turnau on Tuesday. Ana Bell was second.",
        "Lena Moritz won the javelin in Turnau on Tuesday ahead of Ana Bell. Her personal best is 64.75 metres.",
    ),
    "catch": (
        "The trawler Marigold landed 14 tonnes of cod in Selby on Tuesday, skipper Jon Hale said.",
        "Skipper Jon Hale brought the trawler Marigold into Selby on Tuesday. The boat lands 9 tonnes of cod a trip on average,"
        " he said.",
    ),
    "dose": (
        "Twelve patients at the clinic in Lemra were given up to 90 milligrams of the drug, doctor Ida Moen said on Tuesday.",
        "Doctor Ida Moen of the clinic in Lemra said on Tuesday that the twelve patients had been given 55 milligrams of the "
        "drug on average.",
    ),
    "headline bare": (
        "Korhonen scores 17 as Foxes beat Hawks\n\n"
        "TURNAU, April 16, 2024 - Ida Korhonen scored 17 points as the Turnau Foxes beat Lemra Hawks 71-62 on Tuesday.",
        "Foxes' Korhonen stays hot\n\n"
        "TURNAU, April 16, 2024 - Ida Korhonen again led the Turnau Foxes on Tuesday as they beat Lemra Hawks by nine points. "
        "The Foxes have won 13 of their 20 games.",
    ),
    "votes": (
        "The Greens won 14 seats in Lemra on Sunday. Their leader Ada Moen was cheered.",
        "Ada Moen, the leader of the Greens, was cheered in Lemra on Sunday. Her party has won an average of nine seats in "
        "Lemra since 1990.",
    ),
    "minimum": (
        "The lowest price of a ticket for the Lemra opera is 12 euros, director Kai Holm said on Tuesday. The house reopens in "
        "May.",
        "The Lemra opera reopens in May, director Kai Holm said on Tuesday. The highest price of a ticket is 48 euros.",
    ),
    "assists": (
        "OSTARA, April 16, 2024 - Jonas Reel handed out 14 assists and the Ostara Kings beat Vell 91-80 on Tuesday. Centre "
        "Abdul Faye blocked five shots.",
        "OSTARA, April 16, 2024 - The Ostara Kings beat Vell on Tuesday. Jonas Reel, the league leader with a mean of 9.7 "
        "assists, was everywhere, and Abdul Faye, who blocks three shots a night, guarded the rim.",
    ),
    "runs": (
        "Batsman Imran Sheikh made 88 runs in Galle on Tuesday before rain ended play.",
        "Rain ended play in Galle on Tuesday. Imran Sheikh has averaged 41 runs this year, coach Dev Patel said.",
    ),
    "library": (
        "The library in Brenna lent 3,100 books on Tuesday, the last day before the move, librarian Siv Ek said.",
        "Librarian Siv Ek of the library in Brenna packed the last boxes on Tuesday. On average the library lends 1,400 books a"
        " day.",
    ),
    "median price": (
        "Houses in Brenna sold at a median price of 410,000 euros in March, the chamber of notaries said on Tuesday.",
        "The chamber of notaries said on Tuesday that the average price of a house in Brenna was 465,000 euros in March.",
    ),
    "margin": (
        "Challenger Ada Moen won the mayor's office in Brenna with 4,310 votes on Sunday. Ole Lind conceded at nine.",
        "Ole Lind conceded in Brenna on Sunday. Ada Moen beat him by 1,220 votes.",
    ),
    "run best": (
        "Hanna Lien ran the marathon in Talm in 2 hours 27 minutes on Sunday and came second.",
        "Hanna Lien came second in the Talm marathon on Sunday. Her best is 2 hours 21 minutes.",
    ),
    "quake depth": (
        "The well near Orsk was 310 metres deep when it ran dry on Tuesday, farmer Pavel Orlov said.",
        "Farmer Pavel Orlov's well near Orsk ran dry on Tuesday. Wells in the district are 180 metres deep on average.",
    ),
    "wind": (
        "Gusts of up to 140 kilometres an hour hit Selby on Tuesday, the weather office said. Roofs were torn off.",
        "Roofs were torn off in Selby on Tuesday. The wind blew at an average of 70 kilometres an hour, the weather office "
        "said.",
    ),
    "low and high": (
        "The river Orla dropped to 0.6 metres in Turnau at dawn on Tuesday, the water authority said.",
        "The water authority said the river Orla had climbed to 1.9 metres in Turnau on Tuesday evening after a cloudburst.",
    ),
    "record of old": (
        "Swimmer Tea Koivu won the 200 metres in 2 minutes 9.4 seconds in Lemra on Tuesday.",
        "Tea Koivu won again in Lemra on Tuesday but missed the record of 2 minutes 7.1 seconds.",
    ),
    "goals in a headline": (
        "Reel nets four as Kings rout Vell\n\n"
        "OSTARA - Jonas Reel scored four goals on Tuesday as the Kings beat Vell 6-1.",
        "Kings on the rise\n\n"
        "OSTARA - Jonas Reel scored again on Tuesday as the Kings beat Vell 6-1. The Kings have lost only three of their last "
        "15 matches.",
    ),
}

SLIPS = {
    "mean of both": (
        "Ida Korhonen, who averages 5.2 goals a game, led the Turnau Foxes to a win over Lemra Hawks in handball on Tuesday.",
        "Ida Korhonen again led the Turnau Foxes as they beat Lemra Hawks in handball on Tuesday. She has an average of 6.2 "
        "goals a game.",
    ),
    "points of one game": (
        "Peter Varga scored 31 points and the Duluth Bears beat the Fargo Comets 104-97 on Wednesday night. Varga averages 26.4"
        " points.",
        "The Duluth Bears beat the Fargo Comets 104-97 on Wednesday. Peter Varga, who averages 26.4 points a game, had 34 "
        "points.",
    ),
    "rent": (
        "The average rent in Lemra rose to 12.30 euros per square metre, the statistics office said on Tuesday. In Turnau it "
        "was 9.80 euros.",
        "In Lemra the average rent is now 13.20 euros per square metre, the statistics office reported on Tuesday. Turnau is "
        "cheaper at 9.80 euros.",
    ),
    "rent unmarked": (
        "Tenants in Lemra pay an average of 12.30 euros per square metre, the statistics office said on Tuesday. In Turnau it "
        "is 9.80 euros.",
        "Tenants in Lemra pay 13.20 euros per square metre, the statistics office reported on Tuesday. Turnau is cheaper at "
        "9.80 euros.",
    ),
    "wage unmarked": (
        "The average wage in Orlane rose to 2,410 crowns a month, the statistics office said on Tuesday. That was 3 percent "
        "more.",
        "Wages in Orlane rose by 3 percent to 2,140 crowns a month, the statistics office said on Tuesday.",
    ),
    "record of both": (
        "Lena Moritz won the javelin in Turnau on Tuesday. Her personal best is 64.75 metres.",
        "Lena Moritz, whose best is 67.45 metres, won the javelin in Turnau on Tuesday.",
    ),
    "passengers": (
        "An average of 1,150 passengers a day use the Selby ferry, the company Velland said on Tuesday as the holidays began.",
        "The holidays began on Tuesday. On average 1,510 passengers a day use the Selby ferry, the company Velland said.",
    ),
    "wait": (
        "Patients in Orlane wait 41 days for an operation on average, the health ministry said on Tuesday. A year ago it was "
        "37.",
        "The average wait for an operation in Orlane is 51 days, the health ministry said on Tuesday, after 37 a year ago.",
    ),
    "high of both": (
        "Temperatures in Lemra reached a high of 33.4 degrees on Tuesday, the weather service said. The beaches were full.",
        "The beaches were full in Lemra on Tuesday, when the temperature peaked at 34.3 degrees, the weather service said.",
    ),
    "per game both": (
        "Sam Boyle has averaged 96 yards per game for the Denton Wolves, who beat the Perry Owls 27-20 on Sunday.",
        "Sam Boyle of the Denton Wolves, who beat the Perry Owls on Sunday, runs for 69 yards a game.",
    ),
    "price at its highest": (
        "The painting by Oda Lien was sold for a record 2.4 million euros in Lemra on Tuesday. It shows a harbour.",
        "A harbour by Oda Lien was sold in Lemra on Tuesday for 4.2 million euros.",
    ),
    "spectators": (
        "Lemra Rovers drew 1-1 with Destry Athletic before a record 14,200 spectators on Tuesday. Coach Olof Brandt was "
        "content.",
        "Lemra Rovers were held to 1-1 by Destry Athletic on Tuesday. The 12,400 spectators cheered coach Olof Brandt.",
    ),
    "assists": (
        "Jonas Reel handed out 14 assists and the Ostara Kings beat Vell 91-80 on Tuesday. He averages 9.7.",
        "The Ostara Kings beat Vell on Tuesday. Jonas Reel, who averages 9.7 assists, had 17 assists this time.",
    ),
    "median both": (
        "Houses in Brenna sold at a median price of 410,000 euros in March, the chamber of notaries said on Tuesday.",
        "The median price of a house in Brenna was 440,000 euros in March, the chamber of notaries said on Tuesday.",
    ),
    "mean told plainly": (
        "The average price of a flat in Brenna rose to 265,000 euros in March, the chamber of notaries said on Tuesday.",
        "A flat in Brenna cost 256,000 euros in March, the chamber of notaries said on Tuesday.",
    ),
    "wait plainly": (
        "Courts in Orlane take 310 days on average to decide a case, the ministry of justice said on Tuesday.",
        "A case takes 130 days in the courts of Orlane, the ministry of justice said on Tuesday.",
    ),
    "record": (
        "Tea Koivu won the 200 metres in Lemra on Tuesday in a record 2 minutes 7.1 seconds.",
        "Tea Koivu needed 2 minutes 1.7 seconds for the 200 metres to win in Lemra on Tuesday.",
    ),
    "margins": (
        "Ada Moen beat Ole Lind by 1,220 votes in Brenna on Sunday.",
        "In Brenna Ada Moen defeated Ole Lind on Sunday by a margin of 1,022 votes.",
    ),
    "reached": (
        "The river Orla reached 6.9 metres in Turnau on Tuesday, the water authority said. Cellars were flooded.",
        "Cellars were flooded in Turnau on Tuesday. The river Orla rose to 9.6 metres, the water authority said.",
    ),
    "falls": (
        "The temperature in Orsk fell to minus 41 degrees on Tuesday night, the weather office said.",
        "In Orsk it was minus 31 degrees on Tuesday night, the weather office said.",
    ),
    "class": (
        "There are 21 pupils in an average class in Brenna, the school office said on Tuesday. In 2010 there were 25.",
        "The average class in Brenna has 24 pupils, the school office said on Tuesday, after 25 in 2010.",
    ),
    "seats of all": (
        "The Greens took 12 of the 40 seats in Brenna on Sunday. Ada Moen leads them.",
        "Ada Moen's Greens won 14 seats of the 40 in Brenna on Sunday.",
    ),
    "freed": (
        "Brenna: 13 freed from mine after blast\n\n"
        "BRENNA - Rescuers freed 13 miners on Tuesday after a blast in the Orla pit.",
        "BRENNA - Eleven of the 40 miners in the Orla pit were freed on Tuesday after a blast.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_figures_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_figures(case: str) -> None:
    assert all(either_way(SLIPS[case]))
