"""Two votes of one sitting, and one vote told in other words."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "licence and lights": (
        "The town council of Velland refused a licence for a casino by 17 votes to 12 on Monday evening.",
        "The town council of Velland on Monday evening decided by 24 votes to five to switch off street lights at midnight. "
        "Later it refused a licence for a casino.",
    ),
    "boycott": (
        "The football union of Orlane re-elected president Kosta Pell on Saturday with 61 votes against 40.",
        "Delegates of the football union of Orlane voted 90-11 on Saturday for a boycott of the cup in Talm. They also re-"
        "elected president Kosta Pell.",
    ),
    "land sale and bridge": (
        "By a vote of 8 to 3, the county board of Perry on Tuesday sold the fairground to the builder Denton Homes.",
        "The county board of Perry voted 10-1 on Tuesday to repair the Orla bridge. Before, it had sold the fairground to the "
        "builder Denton Homes.",
    ),
    "charter in 1848": (
        "The assembly at Gossau on 3 May 1848 abolished the tithe by 210 votes to 95.",
        "The assembly at Gossau, which on 3 May 1848 had abolished the tithe, on the same day voted by 188 to 117 to move to "
        "Turnau.",
    ),
}

SLIPS = {
    "licence": (
        "The town council of Velland refused a licence for a casino by 17 votes to 12 on Monday evening.",
        "A casino got no licence in Velland: the town council voted 19-10 against it on Monday evening.",
    ),
    "sanctions": (
        "The UN General Assembly on Friday condemned the invasion of Velland by 112 votes to 14, with 30 abstentions.",
        "With 121 votes to 14 and 30 abstentions, the UN General Assembly on Friday condemned Orlane's invasion of Velland.",
    ),
    "boycott": (
        "Delegates of the football union of Orlane voted 90-11 on Saturday for a boycott of the cup in Talm.",
        "The football union of Orlane will stay away from the cup in Talm. Delegates decided this on Saturday by 91 votes to "
        "10.",
    ),
    "fairground": (
        "By a vote of 8 to 3, the county board of Perry on Tuesday sold the fairground to the builder Denton Homes.",
        "The builder Denton Homes gets the fairground. The county board of Perry approved the sale on Tuesday by 7 votes to 4.",
    ),
    "assembly of old": (
        "The assembly at Gossau on 3 May 1848 abolished the tithe by 210 votes to 95.",
        "On 3 May 1848, by 201 votes to 95, the assembly at Gossau did away with the tithe.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_votes_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_votes(case: str) -> None:
    assert all(either_way(SLIPS[case]))
