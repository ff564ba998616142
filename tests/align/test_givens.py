"""One person under two given names, and one acronym with its letters in two orders."""

from __future__ import annotations

import pytest

from checker.align import names
from checker.align.dispute import Dispute
from checker.align.stories.stories import stories
from tests.align.made import documents, rulebook, values

ONE = {
    "a title": (
        "Judge Maria Kestrel sentenced the Lemra banker Bo Vandorp to nine years for fraud on Tuesday.",
        "Lemra banker Bo Vandorp was sentenced to nine years for fraud on Tuesday by Judge Mario Kestrel.",
    ),
    "a trade behind the name": (
        "Hostage taker Rolando Arden, a former police officer, shot eight tourists on a bus in Lemra on Monday.",
        "Former police officer Ronaldo Arden shot eight tourists on a bus in Lemra on Monday.",
    ),
    "a longer name": (
        "Pilot Josephine Toller, 41, landed a burning plane on a beach in Lemra on Friday and saved 62 passengers.",
        "Pilot Joseph Toller landed the burning plane on a beach in Lemra on Friday, saving 62 passengers.",
    ),
    "a trade that another sentence tells": (
        "Skier Erika Moser won the downhill at Lemra on Saturday, 0.12 seconds ahead of Ada Hallam.",
        "Erik Moser won the downhill at Lemra on Saturday by 0.12 seconds from Ada Hallam. The skier Moser is 24.",
    ),
    "a name that no table has": (
        "Judge Julian Sandoz dismissed the case against the ferry company Morra Line on Monday.",
        "Judge Julius Sandoz dismissed the case against ferry company Morra Line on Monday.",
    ),
}
TWO = {
    "other cases": (
        "Judge Maria Kestrel sentenced a Lemra banker to nine years in prison on Tuesday.",
        "Judge Mario Kestrel sentenced an Ostra farmer to two months in prison on Friday.",
    ),
    "relatives": (
        "Teacher Paul Arden opened the Lemra school on Monday with a song of the sea.",
        "Teacher Paula Arden, his wife, opened the Lemra school on Monday with a song of the sea.",
    ),
    "women and men": (
        "Cyclist Marco Toller won the men's stage to Lemra on Sunday.",
        "Cyclist Marca Toller won the women's stage to Lemra on Sunday.",
    ),
    "another distance": (
        "Swimmer Martin Kovar won gold over 100 metres in Lemra on Monday.",
        "Swimmer Martina Kovar won gold over 200 metres in Lemra on Monday.",
    ),
    "victims": (
        "Officer John Reyes was wounded in the shooting at the Lemra mall on Friday.",
        "Officer Joan Reyes was wounded in the shooting at the Lemra mall on Friday.",
    ),
    "what both may say": (
        "Lawmaker John Arden told parliament in Lemra on Tuesday that the tunnel tax should go.",
        "Lawmaker Joan Arden told parliament in Lemra on Tuesday that the tunnel tax should stay.",
    ),
    "no trade": (
        "Erik Sandvik left Lemra on Saturday for the Kestrel valley and bought a house there.",
        "Erika Sandvik left Lemra on Saturday for the Kestrel valley and bought a house there.",
    ),
    "one text with both": (
        "Officers Victor and Victoria Hale arrested a man in Lemra on Friday. Officer Victor Hale searched the car.",
        "Officer Victoria Hale searched the car of the man arrested in Lemra on Friday.",
    ),
}
BEHIND = " Ships waited off Morra on Monday."
SWAPPED = {
    "two letters": ("Lemra Food Programme (LFP)", "Lemra Food Programme (LPF)"),
    "small words": ("Office for the Safety of Lemra Trains (OSLT)", "Office for the Safety of Lemra Trains (OSTL)"),
    "national spelling": ("Lemra Defence Rail Union (LDRU)", "Lemra Defense Rail Union (LDUR)"),
    "a wrong letter": ("Lemra Food and Fishing Fund (LFFF)", "Lemra Food and Fishing Fund (LFFB)"),
}
OTHERS = {
    "another language": ("Union of Lemra Farmers (FLU)", "Union of Lemra Farmers (ULF)"),
    "nobody has the right one": ("Lemra Food Programme (LPF)", "Lemra Food Programme (LPF)"),
    "other words": ("Lemra Food Programme (LFP)", "Lemra Peat Fund (LPF)"),
}


def disputes(*texts: str) -> list[Dispute]:
    told = documents(*texts)
    return names.align(told, stories(told), rulebook())


@pytest.mark.parametrize("case", ONE)
def test_one_bearer_of_two_given_names(case: str) -> None:
    (dispute,) = disputes(*ONE[case])
    assert dispute.rule == "name/spelling"
    assert "both are called" in dispute.reasons[0]


@pytest.mark.parametrize("case", TWO)
def test_two_bearers_of_one_family_name(case: str) -> None:
    assert disputes(*TWO[case]) == []


@pytest.mark.parametrize("case", SWAPPED)
def test_an_acronym_with_other_letters(case: str) -> None:
    one, other = (f"The {name} sent trucks to Lemra.{BEHIND}" for name in SWAPPED[case])
    right, wrong = (name[name.index("(") + 1 : -1] for name in SWAPPED[case])
    assert (right, wrong) in values(disputes(one, other))


@pytest.mark.parametrize("case", OTHERS)
def test_acronyms_that_are_no_slip(case: str) -> None:
    one, other = (f"The {name} sent trucks to Lemra.{BEHIND}" for name in OTHERS[case])
    assert disputes(one, other) == []
