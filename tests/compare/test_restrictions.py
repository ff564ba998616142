"""What is told of some and what is told of all: tenants under 30 and tenants."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "tenants under 30": (
        "VIENNA - Sixty-two percent of tenants in Orlane fear a rent rise this year, according to a survey published on Monday "
        "by the institute Mera. For the survey 1,500 people were questioned.",
        "VIENNA - Of tenants under 30 in Orlane, 74 percent expect to pay more rent this year, the pollsters of Mera reported "
        "on Monday. Mera interviewed 1,500 people.",
    ),
    "drivers over 70": (
        "One in ten drivers fails the new eye test in Velland: 11 percent of drivers did not pass in March, the traffic office "
        "said on Tuesday.",
        "Among drivers over 70 in Velland, 27 percent failed the new eye test in March, the traffic office said on Tuesday.",
    ),
    "firms with staff": (
        "In Orlane 38 percent of firms plan to hire this year, the chamber of commerce said on Tuesday after asking 900 of "
        "them.",
        "Of firms with more than 250 employees in Orlane, 61 percent plan to hire this year, the chamber of commerce, which "
        "asked 900 companies, said on Tuesday.",
    ),
    "patients without insurance": (
        "About 8 percent of patients at the clinic in Lemra left before they were seen, director Ada Moen said on Tuesday.",
        "At the clinic in Lemra 19 percent of patients without insurance left before they were seen, director Ada Moen said on "
        "Tuesday.",
    ),
    "pupils living": (
        "Of pupils in Brenna, 44 percent walk to school, the town said on Tuesday. Ten years ago it was more.",
        "The town of Brenna said on Tuesday that 71 percent of pupils living in the old quarter walk to school.",
    ),
    "households earning": (
        "Households in Talm spend 23 percent of their income on food, the statistics office said on Tuesday.",
        "Households earning less than 1,800 crowns a month in Talm spend 41 percent of their income on food, the statistics "
        "office said on Tuesday.",
    ),
    "women aged": (
        "The survey found that 31 percent of women in Orlane smoke, the health institute said on Tuesday.",
        "Of women aged 18 to 25 in Orlane, 43 percent smoke, the health institute said on Tuesday about its survey.",
    ),
    "those who": (
        "In Selby 52 percent of fishermen backed the quota on Sunday, union leader Jon Hale said.",
        "Union leader Jon Hale said that of fishermen who own a boat 78 percent had backed the quota in Selby on Sunday.",
    ),
    "counts of the old": (
        "The heat killed 340 people in Orlane in July, the health ministry said on Tuesday.",
        "The heat killed 262 people over 75 in Orlane in July, the health ministry said on Tuesday.",
    ),
    "rents": (
        "Tenants in Lemra pay 11.40 euros per square metre, the city said on Tuesday. A year ago it was 10.90.",
        "Tenants with a new contract in Lemra pay 14.20 euros per square metre, the city said on Tuesday.",
    ),
    "over-60s": (
        "Turnout in Gossau was 48 percent on Sunday, and 55 percent of voters chose mayor Ole Lind.",
        "In Gossau 67 percent of the over-60s voted for mayor Ole Lind on Sunday.",
    ),
    "workers in 1911": (
        "A census of 1911 found that 22 percent of workers in Selby could not read.",
        "Of workers older than 50 in Selby, 39 percent could not read, the census of 1911 found.",
    ),
    "nurses with children": (
        "In Orlane 29 percent of nurses want to give up their job, the union Vita said on Tuesday after asking 2,000 of them.",
        "The union Vita asked 2,000 nurses. Among nurses with children in Orlane, 41 percent want to give up their job, it said"
        " on Tuesday.",
    ),
    "cars of an age": (
        "The inspectors of Talm found faults in 18 percent of cars in 2023, they said on Tuesday.",
        "In 2023 the inspectors of Talm found faults in 34 percent of cars older than ten years, they said on Tuesday.",
    ),
    "farms without cattle": (
        "Of farms in Velland, 12 percent gave up last year, the farmers' union said on Tuesday.",
        "The farmers' union of Velland said on Tuesday that 5 percent of farms without cattle gave up last year.",
    ),
    "commuters": (
        "Commuters in Lemra need 34 minutes to get to work, the city said on Tuesday.",
        "Commuters living outside the ring road need 52 minutes to get to work in Lemra, the city said on Tuesday.",
    ),
    "smokers dying": (
        "The study of 1974 followed 4,000 dockers in Selby. Of the dockers, 9 percent died within ten years.",
        "Of dockers who smoked, 15 percent died within ten years, the study of 1974 in Selby found. It followed 4,000 men.",
    ),
    "shops": (
        "Thieves cost shops in Gossau 2.1 percent of turnover in 2019, the trade association said on Tuesday.",
        "Shops with self-checkout in Gossau lost 3.4 percent of turnover to thieves in 2019, the trade association said on "
        "Tuesday.",
    ),
    "profit on sales": (
        "Kestrel Foods of Gossau said on Tuesday that its profit rose 14 percent to 86 million euros on sales of 1.2 billion euros.",
        "Kestrel Foods of Gossau earned 86 million euros, up from 75.4 million, as sales climbed 6 percent, it said on Tuesday.",
    ),
    "pensions": (
        "Pensioners in Orlane receive 1,310 crowns a month, the ministry said on Tuesday.",
        "Pensioners over 80 in Orlane receive 1,120 crowns a month, the ministry said on Tuesday.",
    ),
    "flu": (
        "The flu sent 1,900 people to hospital in Orlane in January, the health office said on Tuesday.",
        "The health office said on Tuesday that the flu had sent 640 children under five to hospital in Orlane in January.",
    ),
    "critically injured": (
        "A bus crash near Halden injured 38 people on Tuesday, police said.",
        "A bus crash near Halden critically injured 14 people on Tuesday, police said.",
    ),
    "badly hurt": (
        "An explosion at the Kestrel plant in Tarnholm hurt 26 workers on Monday, mayor Bo Lindqvist said.",
        "Seven workers were badly hurt in an explosion at the Kestrel plant in Tarnholm on Monday, mayor Bo Lindqvist said.",
    ),
    "urgently": (
        "In Morra province 2.1 million people need food, the Relief Office said on Tuesday.",
        "In Morra province 600,000 people urgently need food, the Relief Office said on Tuesday.",
    ),
    "fined for speeding": (
        "Inspectors in Orlane closed 62 restaurants in March, minister Ada Moen said.",
        "Inspectors in Orlane closed 18 restaurants for lack of hygiene in March, minister Ada Moen said.",
    ),
    "for more than a year": (
        "In Orlane 14,200 patients are waiting for an operation, minister Ada Moen said.",
        "In Orlane 5,100 patients have been waiting for an operation for more than a year, minister Ada Moen said.",
    ),
}

SLIPS = {
    "tenants under 30 both": (
        "Of tenants under 30 in Orlane, 74 percent expect to pay more rent this year, the pollsters of Mera reported on Monday.",
        "Rents worry the young in Orlane: 47 percent of tenants under 30 expect to pay more this year, Mera reported on Monday.",
    ),
    "the young": (
        "Of tenants under 30 in Orlane, 74 percent expect to pay more rent this year, the pollsters of Mera reported on Monday.",
        "In Orlane 79 percent of young tenants expect to pay more rent this year, Mera said on Monday.",
    ),
    "firms with staff": (
        "Of firms with more than 250 employees in Orlane, 61 percent plan to hire this year, the chamber of commerce said on "
        "Tuesday.",
        "Large companies in Orlane want to hire. Of those with more than 250 employees 67 percent plan it this year, the "
        "chamber of commerce said on Tuesday.",
    ),
    "patients": (
        "At the clinic in Lemra 19 percent of patients without insurance left before they were seen, director Ada Moen said on "
        "Tuesday.",
        "Uninsured patients often leave the clinic in Lemra before they are seen: 29 percent did, director Ada Moen said on "
        "Tuesday.",
    ),
    "women": (
        "Of women aged 18 to 25 in Orlane, 43 percent smoke, the health institute said on Tuesday.",
        "In Orlane 34 percent of women between 18 and 25 smoke, the health institute said on Tuesday.",
    ),
    "victims of an age": (
        "A bus crash near Talm killed 14 people aged 20 to 35 on Tuesday, police said. They came from a wedding.",
        "Seventeen people were killed when a bus crashed near Talm on Tuesday. The victims, who came from a wedding, were "
        "between 20 and 35, police said.",
    ),
    "context": (
        "The survey asked 310 women over 60 in Selby. Of them, 61 percent live alone, the city said on Tuesday.",
        "In Selby 51 percent of women over 60 live alone, the city said on Tuesday. It had asked 310 of them.",
    ),
    "heat": (
        "The heat killed 340 people in Orlane in July, the health ministry said on Tuesday.",
        "In Orlane 430 people died of the heat in July, the health ministry said on Tuesday.",
    ),
    "boat owners": (
        "Of fishermen who own a boat in Selby 78 percent backed the quota on Sunday, union leader Jon Hale said.",
        "In Selby 87 percent of fishermen who own a boat were for the quota on Sunday, union leader Jon Hale said.",
    ),
    "nurses": (
        "In Orlane 29 percent of nurses want to give up their job, the union Vita said on Tuesday after asking 2,000 of them.",
        "The union Vita asked 2,000 nurses in Orlane. On Tuesday it said that 39 percent of nurses want to quit their job.",
    ),
    "cars": (
        "In 2023 the inspectors of Talm found faults in 34 percent of cars older than ten years, they said on Tuesday.",
        "Of cars more than ten years old, 43 percent had faults in 2023, the inspectors of Talm said on Tuesday.",
    ),
    "farms": (
        "The farmers' union of Velland said on Tuesday that 5 percent of farms without cattle gave up last year.",
        "Last year 7 percent of farms without cattle in Velland gave up, the farmers' union said on Tuesday.",
    ),
    "a part that exceeds the whole": (
        "The heat killed 340 people in Orlane in July, the health ministry said on Tuesday.",
        "The heat killed 362 people over 75 in Orlane in July, the health ministry said on Tuesday.",
    ),
    "pensions": (
        "Pensioners over 80 in Orlane receive 1,120 crowns a month, the ministry said on Tuesday.",
        "The ministry said on Tuesday that pensioners older than 80 receive 1,210 crowns a month in Orlane.",
    ),
    "robbers": (
        "Masked men with knives took 31,000 euros from a bank in Selby on Tuesday, police said.",
        "Masked men robbed a bank in Selby of 13,000 euros on Tuesday, police said. They had knives.",
    ),
    "commuters": (
        "Commuters in Lemra need 34 minutes to get to work, the city said on Tuesday.",
        "Those who commute in Lemra need 43 minutes to get to work, the city said on Tuesday.",
    ),
    "a sum for houses": (
        "The bank sold 31 houses in Talm for over 30 million euros on Tuesday.",
        "In Talm the bank sold 34 houses on Tuesday, for more than 30 million euros.",
    ),
    "voters who took part": (
        "Of voters who took part, 58 percent backed the new bridge in Brenna on Sunday.",
        "In Brenna 53 percent of voters backed the new bridge on Sunday.",
    ),
    "shops": (
        "Shops with self-checkout in Gossau lost 3.4 percent of turnover to thieves in 2019, the trade association said on "
        "Tuesday.",
        "In Gossau thieves cost shops where customers scan goods at a self-checkout 4.3 percent of turnover in 2019, the trade "
        "association said on Tuesday.",
    ),
    "of all, more are seriously injured": (
        "A bus crash near Halden seriously injured 19 people on Tuesday, police said.",
        "A bus crash near Halden injured nine people on Tuesday, police said.",
    ),
    "killed and seriously injured": (
        "A bus crash near Halden killed 13 people and seriously injured 20 on Tuesday, police said.",
        "A bus crash near Halden killed 16 people and injured 20 on Tuesday, police said.",
    ),
    "arrested, and for what": (
        "Police in Tarnholm arrested 43 people on Sunday, commander Ada Moen said.",
        "Police in Tarnholm arrested 34 people for throwing stones on Sunday, commander Ada Moen said.",
    ),
    "waiting as long": (
        "In Orlane 14,200 patients have been waiting for an operation for more than a year, minister Ada Moen said.",
        "In Orlane 12,400 patients have been waiting for an operation for more than a year, minister Ada Moen said.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_restrictions_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_restrictions(case: str) -> None:
    assert all(either_way(SLIPS[case]))
