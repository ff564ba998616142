"""Who and where a sentence tells of, and when two sentences tell of others."""

from __future__ import annotations

import pytest

from checker.align.slots.parties import Parties
from checker.align.strangers import LONGER, strangers, written
from checker.align.words import Words
from checker.model.document import Document
from tests.align.made import rulebook, sentence

PARTIES = Parties(rulebook())


def names(text: str) -> dict[str, list[str]]:
    """The names of a sentence by part, each word by its shortest beginning."""
    found = PARTIES.names(sentence(text))
    return {
        part: sorted(" ".join(word[0].removesuffix(LONGER) for word in name) for name in told)
        for part, told in found.items()
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A fire at the Velmar sawmill in Ostrand killed 14 people.",
            {"at _": ["velm"], "_ sawmil": ["velm"], "in _": ["ostr"], "_ killed": ["ostr"]},
        ),
        ("Kestrel Foods will cut 250 jobs.", {"_ …": ["kest food"]}),
        ("A court sentenced Piet Mossel to 9 years.", {"senten _": ["piet moss"]}),
        ("Piet Mossel, a taxi driver, was stabbed 14 times.", {"_ …": ["piet moss"]}),
        ("The Kestrel Bridge in Tarnholm cost 45 million euros.", {"_ …": ["kest brid"], "in _": ["tarn"]}),
        ("Police arrested 31 supporters of Corvin.", {"of _": ["corv"], "suppor _": []}),
        ("It fell in the Republic of Lemra by 9 percent.", {"in _": ["repu lemr"]}),
        ("The toll rose to 14, mayor Bo Lindqvist said.", {}),
        ("Kestrel Foods said on Tuesday it would cut 250 jobs.", {"_ …": ["kest food"]}),
        ("Norrair carried 9 million passengers.", {"_ …": ["norr"], "_ carrie": ["norr"]}),
        ("Borealis carried 9 million passengers.", {"_ …": ["bore"], "_ carrie": ["bore"]}),
        ("Residents carried 9 barrels to the hospital.", {}),
        ("Taxis carried 9 barrels to the hospital.", {}),
        ("France carried 9 barrels home.", {"_ …": ["fran"], "_ carrie": ["fran"]}),
        ("Norway on Sunday carried 9 barrels home.", {"_ …": ["nors"], "_ on": []}),
        ("Norrair recalled 9 buses in Lemra.", {"_ …": ["norr"], "in _": ["lemr"]}),
        ("Flooding killed 9 people in the valley.", {}),
        ("Police carried 9 barrels to the hospital.", {}),
        ("The toll rose to 14, said Bo Lindqvist of Tarnholm.", {}),
        ("It was sold at 3 a.m. in Madrid, at 15:00 in Lemra and at noon in Ostrand.", {}),
        ("The Harbour Council's 53-page report was made public.", {"of _": ["harb coun"]}),
    ],
)
def test_names_by_their_parts(text: str, found: dict[str, list[str]]) -> None:
    told = names(text)
    assert {part: told.get(part, []) for part in found} == found
    assert found or not told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A bomb outside the Tarim post office killed 11 people.", {"outside _": "offi"}),
        ("A bomber killed 21 people at a vegetable market in Kandor.", {"at _": "mark"}),
        ("Twelve people were killed in a crash.", {}),
        ("Twelve people were killed in Tarim.", {}),
    ],
)
def test_places(text: str, found: dict[str, str]) -> None:
    words = sentence(text)
    told = PARTIES.places(words, 0, len(words))
    assert {part: name for part, (((name, *_),),) in told.items()} == found


MILL = "A fire at the Velmar sawmill in Ostrand killed 14 people."


@pytest.mark.parametrize(
    ("first", "other", "are_others"),
    [
        (MILL, "A fire at the Riverside Hotel in Ostrand killed 5 people.", True),
        (MILL, "A fire at the Riverside Hotel in Ostrand killed 5 people. Firemen of the Velmar mill helped.", False),
        (MILL, "At a mill in Ostrand 17 people died.", False),
        (MILL, "In Velm near Ostrand 17 people died.", False),
        ("On Sunday judge Mira Toller sent 14 men to prison.", "On Monday judge Jon Arden sent 5 men to prison.", True),
        ("Judge Mira Toller sent 14 men to the prison.", "Judge Jon Arden sent 5 men to the prison.", True),
        ("Judge Mira Toller sent 14 men to the prison.", "Judge Toller sent 15 men to the prison.", False),
        ("On Sunday French troops killed 14 men.", "On Sunday Danish troops killed 15 men.", True),
        ("On Sunday French troops killed 14 men.", "On Sunday Danish troops killed 15 men. France was glad.", False),
        ("On Sunday Brazil's Ángel Núñez scored 14 goals.", "On Sunday the Brazilian Nunez scored 15 goals.", False),
        ("On Sunday troops of the O'Hara clan killed 14 men.", "On Sunday troops of O’Hara killed 15 men.", False),
        ("The UN sent 14 men to the town.", "The Red Cross sent 15 men to the town.", True),
        ("On Sunday the UN sent 14 men to the town.", "On Sunday the Red Cross sent 15 men to the town.", True),
        ("On Sunday the UN sent 14 men to the town.", "On Sunday the United Nations sent 15 men to the town.", False),
        ("On Sunday the UN sent 14 men to the town.", "On Sunday the UNO sent 15 men to the town.", False),
        ("On Sunday the UN sent 14 men.", "On Sunday the World Bank sent 15 men to United Nations troops.", False),
        ("Ilse Vandorp went to Lemra with 14 men.", "The men of Bo Hallam met 15 others at Merow.", False),
    ],
)
def test_two_sentences_tell_of_others(first: str, other: str, are_others: bool) -> None:
    words = Words([Document("a", first), Document("b", other)])
    here, there = written(words, 0), written(words, 1)
    own, theirs = (PARTIES.names(sentence(text)) for text in (first, other))
    assert strangers(own, theirs, here, there) is are_others
    assert strangers(theirs, own, there, here) is are_others
