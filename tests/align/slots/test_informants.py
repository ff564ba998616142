"""Who tells a document what it says: collective speakers whom no name tells, on sentences written for the purpose."""

from __future__ import annotations

import pytest

from checker.align.slots.informants import are_two, informant
from checker.align.slots.sentence import place
from tests.align.made import rulebook, sentence

CLASSES = rulebook().forms["informants"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Police said 12,000 people marched in Lemra.", "12,000 people", "police"),
        ("Police said that 12,000 people marched, while organizers said 30,000 did.", "30,000", "organizers"),
        ("Some 12,000 people marched in Lemra, police said.", "12,000 people", "police"),
        ("Some 12,000 people marched in Lemra, said the union leader Ada Kestrel.", "12,000 people", "organizers"),
        ("According to hospital sources, 12 people died in Lemra.", "12 people", "medics"),
        ("The mine in Lemra killed 12 people, according to the rebels.", "12 people", "rebels"),
        ("Organizers spoke of 30,000 marchers in Lemra.", "30,000 marchers", "organizers"),
        ("Organizers put the number of marchers at 30,000.", "30,000", "organizers"),
        ("Twelve died, police said, and 30 people were hurt, doctors said.", "30 people", "medics"),
        ("A union official said 30,000 people marched.", "30,000 people", "organizers"),
        ("The interior ministry said 30,000 people marched.", "30,000 people", "officials"),
        ("Ada Kestrel, the police chief, said 30,000 people marched.", "30,000 people", "police"),
        ("Investigators said 30,000 people were cheated.", "30,000 people", "officials"),
        ("The nurse Ada Kestrel admitted on Monday that she cheated 30 people.", "30 people", "accused"),
        ("Ada Kestrel, who was arrested in Lemra, confessed to cheating 30 people.", "30 people", "accused"),
        ("A driver from Lemra pleaded guilty to cheating 30 people, police said.", "30 people", "accused"),
        ("She cheated 30 people, Ada Kestrel admitted.", "30 people", "accused"),
        ("The government of Lemra admitted that it cheated 30 people.", "30 people", ""),
        ("Ada Kestrel conceded that 30 people were cheated.", "30 people", ""),
        ("The European Union said 30,000 people marched.", "30,000 people", ""),
        ("Ada Kestrel said 30,000 people marched.", "30,000 people", ""),
        ("Police counted the cars; 30,000 people marched.", "30,000 people", ""),
        ("In Lemra 30,000 people marched past police.", "30,000 people", ""),
    ],
)
def test_who_tells_it(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert informant(sentence(text), *place(sentence(text), start, start + len(words)), CLASSES) == expected


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("police", "organizers", True),
        ("police", "police", False),
        ("police", "officials", False),
        ("rebels", "officials", True),
        ("police", "", False),
    ],
)
def test_two_voices(one: str, other: str, *, two: bool) -> None:
    assert are_two(one, other) is are_two(other, one) is two
