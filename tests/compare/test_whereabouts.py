"""What is told of a place and what is told of all, where "there" or "in the valley" says so."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "houses of a valley": (
        "LEMRA, Orlane - Orlane will spend 640 million euros over four years on repairs after last autumn's floods, the "
        "government decided on Tuesday. Some 3,900 houses were damaged and 212 have to be pulled down.",
        "TURNAU, Orlane - The Savin valley is to receive 150 million euros of the flood money approved by the government on "
        "Tuesday. Fourteen municipalities in the valley will benefit. There, 870 houses were damaged and 63 are beyond repair.",
    ),
    "schools of an island": (
        "Orlane will close 140 schools by 2027 because there are too few pupils, education minister Ada Moen said on Tuesday. "
        "Some 900 teachers must look for other work.",
        "TALM, Orlane - People on the island of Brell are angry: education minister Ada Moen said on Tuesday that schools would"
        " close. On the island, 31 schools will close and 210 teachers must look for other work.",
    ),
    "farms of a province": (
        "Foot-and-mouth disease has spread in Velland. Vets have found it on 212 farms, the ministry of agriculture said on "
        "Tuesday, and 61,000 cattle were killed.",
        "Farmers in the province of Destry fear for their herds as foot-and-mouth disease spreads in Velland, the ministry of "
        "agriculture said on Tuesday. In the province 58 farms are affected and 17,000 cattle were killed.",
    ),
    "shops of a city": (
        "The bakery chain Halden shuts 90 shops in Orlane, it said on Tuesday. It will sack 740 people.",
        "The bakery chain Halden is leaving Gossau, it said on Tuesday of its plans for Orlane. It will shut eight shops there "
        "and sack 77 people.",
    ),
    "fires of a county": (
        "In 1998 Orlane counted 5,100 forest fires, the forest office said. Firemen saved 900 homes.",
        "The forest office said that in 1998 Perry county in Orlane had its worst summer. Here, 1,400 forest fires were "
        "counted, and firemen saved 260 homes.",
    ),
    "deaths there": (
        "Floods in central Velland have killed 21 people, 11 of them in Brell province, the disaster agency said on Tuesday. "
        "Four people died in Destry and six in Perry.",
        "Hanna Lien spent the night on the roof. Her province, Brell, is worst hit by the floods in central Velland: 11 people "
        "have died there, the disaster agency says. Perry counts six dead, Destry four. In all 21 lives have been lost.",
    ),
    "hospitals of a region": (
        "A strike on Tuesday hit 46 hospitals in Orlane, the union Vita said. Doctors put off 3,200 operations.",
        "On Tuesday a strike of the union Vita in Orlane reached the Turnau region. In the region 11 hospitals took part and "
        "doctors put off 640 operations.",
    ),
    "cases on an island": (
        "Measles broke out in Orlane in March. Doctors counted 1,240 cases by Tuesday, and 96 children are in hospital, the "
        "health office said.",
        "The health office of Orlane said on Tuesday that measles had reached the island of Brell in March. There doctors "
        "counted 210 cases, and 17 children are in hospital there.",
    ),
    "jobs in a town": (
        "The steelmaker Velland will cut 2,300 jobs and close five mills by 2026, it said on Tuesday.",
        "The steelmaker Velland is to leave the town of Gossau, it said on Tuesday. In the town it will cut 340 jobs.",
    ),
    "power in a district": (
        "A storm cut power to 88,000 homes in Orlane on Monday night, the grid operator said. It felled 3,100 trees.",
        "The storm of Monday night was worst in the district of Perry, the grid operator of Orlane said. In the district 21,000"
        " homes had no power and 900 trees fell.",
    ),
    "ballots in 1905": (
        "Norway voted on 13 August 1905 to end the union with Sweden: 368,208 men were for it and 184 against.",
        "On 13 August 1905 Norway voted to end the union with Sweden. In the parish of Brell 412 men were for it, and two "
        "against.",
    ),
    "money for a village": (
        "The government of Orlane gave 48 million crowns for new wells on Tuesday. Work will begin in May.",
        "New wells will be dug in the village of Talm, to which the government of Orlane gave money on Tuesday. It will spend "
        "1.2 million crowns there. Work will begin in May.",
    ),
}

SLIPS = {
    "a village": (
        "A tornado hit the village of Brell in Orlane on Tuesday. There, 87 houses were damaged, police said, and four people "
        "were hurt.",
        "A tornado damaged 78 houses in Brell in Orlane on Tuesday, police said. Four people were hurt.",
    ),
    "the same valley": (
        "The Savin valley is to receive 150 million euros of the flood money. There, 870 houses were damaged and 63 are beyond "
        "repair.",
        "In the Savin valley, which gets 150 million euros after the floods, 780 houses were damaged, and 63 cannot be saved.",
    ),
    "the same province": (
        "Farmers in the province of Destry fear for their herds as foot-and-mouth disease spreads in Velland. In the province "
        "58 farms are affected, the ministry of agriculture said on Tuesday.",
        "In Destry, a province of Velland, 85 farms are affected by foot-and-mouth disease, the ministry of agriculture said on"
        " Tuesday.",
    ),
    "a country's own": (
        "Orlane will spend 640 million euros on repairs after the floods, the government decided on Tuesday. There, 3,900 "
        "houses were damaged.",
        "The government of Orlane decided on Tuesday to spend 640 million euros on repairs after the floods, in which 3,400 "
        "houses were damaged.",
    ),
    "deaths there": (
        "Floods in Velland have killed 11 people in Brell province, the disaster agency said on Tuesday. Four people died in "
        "Destry.",
        "Brell is worst hit by the floods in Velland: 13 people have died there, the disaster agency said on Tuesday. Destry "
        "counts four dead.",
    ),
    "a town": (
        "The mill in Gossau burned on Tuesday. There, 140 people worked, mayor Ole Lind said.",
        "Gossau's mill, where 410 people worked, burned on Tuesday, mayor Ole Lind said.",
    ),
    "an event in a suburb": (
        "A gas blast in the Halden suburb of Lemra killed 12 people on Tuesday and damaged 40 homes, firemen said.",
        "Lemra mourned on Tuesday after a gas blast killed 14 people and damaged 40 homes in the city, firemen said.",
    ),
    "jobs in a town": (
        "The steelmaker Velland is to leave the town of Gossau, it said on Tuesday. In the town it will cut 340 jobs.",
        "Velland, the steelmaker, said on Tuesday it would leave Gossau. It will cut 430 jobs there.",
    ),
    "power": (
        "A storm cut power to 88,000 homes in Orlane on Monday night, the grid operator said. It felled 3,100 trees.",
        "In Orlane 80,800 homes had no power on Monday night after a storm, the grid operator said. There, 3,100 trees fell.",
    ),
    "island": (
        "Measles has reached the island of Brell in Orlane. There doctors counted 210 cases by Tuesday, and 17 children are in "
        "hospital.",
        "On Brell, an island of Orlane, doctors had counted 120 cases of measles by Tuesday. In hospital are 17 children.",
    ),
    "wells": (
        "The government of Orlane gave the village of Talm 1.2 million crowns for new wells on Tuesday.",
        "On Tuesday the village of Talm got 2.1 million crowns from the government of Orlane. New wells will be dug there.",
    ),
    "a mine": (
        "An explosion in a mine in Brell county killed 29 men on Tuesday. There, 61 men had been at work.",
        "An explosion killed 92 men in a mine on Tuesday in Brell county, where 61 men had been at work.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_whereabouts_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_whereabouts(case: str) -> None:
    assert all(either_way(SLIPS[case]))
