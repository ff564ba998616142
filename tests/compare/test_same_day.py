"""Two things of one day at one place, and one thing in other words."""

from __future__ import annotations

import pytest

from tests.compare.test_one_report import either_way

ALIKE = {
    "a road": (
        "LEMRA, 16 April 2024 - A lorry carrying potatoes overturned on the A17 near Lemra on Tuesday morning, closing the road"
        " for five hours. The 46-year-old driver was cut from the cab and taken to hospital with a broken leg, police said.",
        "LEMRA, 16 April 2024 - A 72-year-old woman has died after two cars collided on the A17 near Lemra on Tuesday evening. "
        "Police said both drivers, a man of 75 and a woman of 29, were taken to hospital. The same stretch had been closed in "
        "the morning when a lorry overturned in an unrelated accident.",
    ),
    "a beach": (
        "SELBY - A swimmer drowned off the beach of Selby on Tuesday morning, the coast guard said. The 34-year-old was pulled "
        "from the water by anglers.",
        "SELBY - Lightning struck a family at a picnic on the beach of Selby on Tuesday evening, the coast guard said. A "
        "61-year-old was taken to hospital. In the morning a man had drowned there.",
    ),
    "a station": (
        "GOSSAU - A pickpocket was caught at the main station of Gossau on Tuesday morning, police said. The 19-year-old had "
        "four phones in his bag.",
        "GOSSAU - A drunken passenger fell onto the tracks at the main station of Gossau on Tuesday night, police said. The "
        "52-year-old was hardly hurt.",
    ),
    "a slope": (
        "TALM - An avalanche buried two skiers above Talm early on Tuesday, at about 7:40 a.m., mountain rescuers said. A "
        "27-year-old died.",
        "TALM - A cable car stopped above Talm at about 6:20 p.m. on Tuesday, mountain rescuers said. A 66-year-old fainted.",
    ),
    "a lake": (
        "BRENNA - A kite surfer broke both legs on Lake Brell on Tuesday afternoon when the wind threw him against a pier, "
        "police said. The 41-year-old comes from Lemra.",
        "BRENNA - Thieves stole a motor yacht from a jetty on Lake Brell on Tuesday night, police said. A 23-year-old was "
        "arrested.",
    ),
    "hurt twice": (
        "LEMRA - A tram jumped the rails in Lemra on Tuesday morning, police said. Three people were hurt.",
        "LEMRA - Fans threw bottles outside the stadium in Lemra on Tuesday evening, police said. Eight people were hurt.",
    ),
    "a square": (
        "TURNAU - A scaffold collapsed on the market square of Turnau on Monday morning, firemen said. A 38-year-old roofer was"
        " injured.",
        "TURNAU - Two tourists were robbed on the market square of Turnau on Monday night, police said. A 57-year-old lost a "
        "tooth.",
    ),
    "a school": (
        "A boiler exploded in a school in Gossau early on Tuesday morning, the town said. The 59-year-old caretaker suffered "
        "burns.",
        "Vandals sprayed paint on the walls of a school in Gossau on Tuesday evening, the town said. A 16-year-old was caught.",
    ),
    "a motorway": (
        "Five people were injured on the A4 near Brenna on Tuesday morning when a coach skidded on ice, police said.",
        "A van loaded with gas bottles burst into flames on the A4 near Brenna on Tuesday night, police said. Two people were "
        "injured.",
    ),
}

SLIPS = {
    "one lorry": (
        "A lorry carrying potatoes overturned on the A17 near Lemra on Tuesday morning. The 46-year-old driver was cut from the"
        " cab and taken to hospital with a broken leg, police said.",
        "The A17 near Lemra was closed on Tuesday after a lorry full of potatoes overturned in the morning. Its 64-year-old "
        "driver broke a leg, police said.",
    ),
    "a stabbing": (
        "A man was stabbed in a park in Lemra on Tuesday morning, police said. The 46-year-old was badly hurt.",
        "Police in Lemra arrested a man on Tuesday evening after a stabbing in a park. The 64-year-old victim was badly hurt.",
    ),
    "a fire": (
        "A fire destroyed a bakery in Gossau on Tuesday night, firemen said. Three people were hurt.",
        "Firemen fought a fire in a bakery in Gossau for hours on Tuesday night. They said five people were hurt.",
    ),
    "told in the evening": (
        "An avalanche buried two skiers above Talm on Tuesday morning. A 27-year-old died, rescuers said.",
        "Rescuers in Talm said on Tuesday evening that a 37-year-old had died when an avalanche buried two skiers in the "
        "morning.",
    ),
    "no part of the day": (
        "A swimmer drowned off the beach of Selby on Tuesday, the coast guard said. The 34-year-old was pulled from the water "
        "by anglers.",
        "Anglers pulled a 43-year-old from the water off the beach of Selby on Tuesday, the coast guard said. The swimmer "
        "drowned.",
    ),
    "a named driver": (
        "A lorry overturned on the A17 near Lemra on Tuesday morning. Its driver, Jon Hale, 46, broke a leg, police said.",
        "On Tuesday evening firemen were still gathering potatoes on the A17 near Lemra. Jon Hale, 64, whose lorry had "
        "overturned, broke a leg, police said.",
    ),
    "a scaffold": (
        "A scaffold collapsed on the market square of Turnau on Monday morning, firemen said. A 38-year-old roofer was injured.",
        "Firemen in Turnau said a 83-year-old roofer was injured on Monday when a scaffold came down on the market square in "
        "the morning.",
    ),
    "a slip in the time": (
        "A boiler exploded in a school in Gossau on Tuesday morning, the town said. The 59-year-old caretaker suffered burns.",
        "A boiler in a school in Gossau exploded on Tuesday evening, the town said. The caretaker, aged 95, suffered burns.",
    ),
    "injured on ice": (
        "Five people were injured on the A4 near Brenna on Tuesday morning when a coach skidded on ice, police said.",
        "Near Brenna a coach left the icy A4 on Tuesday, police said. Nine people were injured.",
    ),
    "early morning and night": (
        "A bomb killed 12 people in a mosque in Talm early on Tuesday morning, police said.",
        "A bomb in a mosque in Talm killed 17 people on Tuesday, police said.",
    ),
}


@pytest.mark.parametrize("case", ALIKE)
def test_things_of_one_day_are_two_facts(case: str) -> None:
    assert either_way(ALIKE[case]) == ([], [])


@pytest.mark.parametrize("case", SLIPS)
def test_slips_in_things_of_one_day(case: str) -> None:
    assert all(either_way(SLIPS[case]))
