"""What somebody admits and what others say that he did."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "a nurse": (
        "TURNAU - Prosecutors say the nurse Kai Holm gave lethal doses to 24 patients at a clinic in Turnau, as his trial "
        "opened on Monday. Holm, 45, looked at the floor.",
        "TURNAU - The nurse Kai Holm admitted on Monday that he gave lethal doses to nine patients at a clinic in Turnau. He "
        "had been silent for four years.",
    ),
    "a cashier": (
        "Prosecutors in Lemra said on Tuesday that the cashier Ida Korhonen had stolen 310,000 euros from the opera between "
        "2019 and 2023.",
        "On Tuesday the cashier Ida Korhonen confessed in Lemra to having stolen 120,000 euros from the opera between 2019 and "
        "2023.",
    ),
    "a poacher": (
        "Police said the poacher Jon Hale shot 31 eagles in the hills near Selby since 2020. He was arrested on Tuesday.",
        "Jon Hale, who was arrested near Selby on Tuesday, admitted shooting 12 eagles in the hills since 2020, his lawyer "
        "said.",
    ),
    "a bookmaker": (
        "The bookmaker Pavel Orlov is accused of bribing 14 players in the Orlane league. The trial began on Tuesday.",
        "Pavel Orlov, the bookmaker, pleaded guilty on Tuesday to bribing six players in the Orlane league, at the start of his"
        " trial.",
    ),
    "a witness in 1931": (
        "The prosecution says the widow Hanna Lien poisoned 11 lodgers in Gossau between 1924 and 1931.",
        "The widow Hanna Lien on Tuesday admitted that she had poisoned four lodgers in Gossau between 1924 and 1931.",
    ),
    "an arsonist": (
        "Investigators said on Tuesday that a firefighter from Brenna set 19 fires last summer.",
        "A firefighter from Brenna has confessed to setting seven fires last summer, his lawyer said on Tuesday.",
    ),
    "a hacker": (
        "Prosecutors in Talm said on Tuesday that the student Mira Toller had broken into 48 bank accounts.",
        "She broke into 15 bank accounts, the student Mira Toller admitted in Talm on Tuesday. She apologised.",
    ),
    "a driver": (
        "Police said on Tuesday that a bus driver from Gossau had stolen 210 bicycles in three years.",
        "A bus driver from Gossau admitted on Tuesday to stealing 90 bicycles in three years. The rest, he said, were his own.",
    ),
    "a dealer": (
        "Customs officials said on Tuesday that art dealer Ole Lind forged 36 paintings by Anna Vesk.",
        "Ole Lind, the art dealer, has confessed that he forged 11 paintings by Anna Vesk, it emerged on Tuesday.",
    ),
    "a camp guard": (
        "Prosecutors said that the former guard Otto Brandt, 92, beat to death 12 prisoners in 1944. His trial began in Lemra "
        "on Tuesday.",
        "On Tuesday the former guard Otto Brandt, 92, conceded in Lemra that he had beaten to death three prisoners in 1944.",
    ),
    "a doctor's bills": (
        "Investigators say Dr. Ida Moen billed insurers in Brenna for 4,200 visits that never took place.",
        "Dr. Ida Moen pleaded guilty in Brenna to billing insurers for 1,900 visits that never took place.",
    ),
}

SLIPS = {
    "both admit": (
        "The nurse Kai Holm admitted on Monday that he gave lethal doses to nine patients at a clinic in Turnau.",
        "Kai Holm, a nurse, confessed in court on Monday to giving lethal doses to six patients at a clinic in Turnau.",
    ),
    "both accuse": (
        "Prosecutors say the nurse Kai Holm gave lethal doses to 24 patients at a clinic in Turnau, as his trial opened on "
        "Monday.",
        "The trial of the nurse Kai Holm opened in Turnau on Monday. He gave lethal doses to 42 patients at a clinic there, "
        "prosecutors said.",
    ),
    "the government admits": (
        "The government of Orlane admitted on Tuesday that 31 prisoners had died in the camp at Talm in 2020.",
        "Officials in Orlane said on Tuesday that 13 prisoners had died in the camp at Talm in 2020.",
    ),
    "a mayor admits": (
        "Mayor Oda Lien admitted on Tuesday that the new pool in Brenna had cost 4.2 million euros.",
        "The new pool in Brenna cost 2.4 million euros, the town said on Tuesday.",
    ),
    "poacher": (
        "Jon Hale admitted on Tuesday that he shot 12 eagles near Selby, and was fined.",
        "Jon Hale was fined on Tuesday after admitting shooting 21 eagles near Selby.",
    ),
    "a firm": (
        "Velland admitted on Tuesday that it had dumped 310 tonnes of waste in the Orla river.",
        "Police said on Tuesday that Velland had dumped 130 tonnes of waste in the Orla river.",
    ),
    "own words and no voice": (
        "The student Mira Toller broke into 48 bank accounts in Talm last year. A court fined her on Tuesday.",
        "Mira Toller, a student, was fined in Talm on Tuesday. She admitted that she broke into 84 bank accounts last year.",
    ),
    "what others did": (
        "Coach Ole Lind conceded on Tuesday that 12 players of the Foxes had missed training.",
        "Officials of the club said on Tuesday that 21 players of the Foxes had missed training.",
    ),
    "confessions": (
        "A bus driver from Gossau admitted on Tuesday to stealing 90 bicycles in three years.",
        "A man who drives a bus in Gossau confessed on Tuesday that he had stolen 60 bicycles in three years.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_confessions_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_confessions(case: str) -> None:
    assert all(either_way(SLIPS[case]))
