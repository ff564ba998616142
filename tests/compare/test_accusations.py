"""The day of an accusation and the day of what somebody is accused of."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "a convoy": (
        "TALM - Guards whom the Blue Front has accused of targeting minister Ole Lind on Thursday stormed a camp in Talm on "
        "Sunday. The minister's convoy was fired on.",
        "TALM - On Friday, the Blue Front accused guards of targeting minister Ole Lind after his convoy was fired on in Talm. "
        "A camp was stormed on Sunday.",
    ),
    "a river": (
        "The town of Turnau accused Velland Paper of polluting the river Orla on Monday, when dead fish were found.",
        "On Wednesday the town of Turnau accused Velland Paper of polluting the river Orla. Dead fish had been found.",
    ),
    "a referee": (
        "Coach Ada Moen, who blamed referee Kai Holm for robbing her team on Saturday, has been fined 5,000 euros in Lemra.",
        "Lemra - Coach Ada Moen blamed referee Kai Holm on Sunday for robbing her team. She has been fined 5,000 euros.",
    ),
    "a spy": (
        "Orlane accuses the diplomat Pavel Orlov of photographing its harbour in Selby on 3 April, the foreign ministry said.",
        "On 9 April Orlane accused the diplomat Pavel Orlov of photographing its harbour in Selby, the foreign ministry said.",
    ),
    "a theft": (
        "The museum in Gossau suspects a guard of removing a painting by Anna Vesk on Friday, director Siv Ek said.",
        "On Monday the museum in Gossau suspected a guard of removing a painting by Anna Vesk, director Siv Ek said.",
    ),
    "a strike of 1926": (
        "The owners accused the miner Jon Hale of burning the tower of the Brenna pit on 4 May 1926.",
        "On 11 May 1926 the owners accused the miner Jon Hale of burning the tower of the Brenna pit.",
    ),
}

SLIPS = {
    "the accusation": (
        "On Friday, the Blue Front accused guards of targeting minister Ole Lind in Talm after his convoy was fired on.",
        "The Blue Front on Saturday accused guards of targeting minister Ole Lind in Talm. His convoy was fired on.",
    ),
    "the doing": (
        "The town of Turnau accused Velland Paper of polluting the river Orla on Monday, when dead fish were found.",
        "Turnau accused Velland Paper of polluting the river Orla on Tuesday. The town found dead fish that day.",
    ),
    "a fire": (
        "Police accused the guard Jon Hale of burning the tower of the Brenna pit on 4 May 1926.",
        "The guard Jon Hale burned the tower of the Brenna pit on 14 May 1926, police said.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_accusations_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_accusations(case: str) -> None:
    assert all(either_way(SLIPS[case]))
