"""The verb that a number hangs on, and which verbs tell of one doing, of two, or of two that exclude each other."""

from __future__ import annotations

from itertools import combinations

import pytest

from checker.align.slots.doings import Doing, Doings, are_two, exclude
from checker.align.slots.sentence import place
from checker.model.claim import Mention
from checker.values.kinds import kind
from tests.align.made import rulebook, sentence

DOINGS = Doings(rulebook())


def doing(text: str, words: str, kind_name: str = "quantity") -> Doing:
    start = text.index(words)
    mention = Mention(kind_name, start, start + len(words), kind(kind_name).read(words))
    tokens = sentence(text)
    return DOINGS.of(tokens, *place(tokens, mention.start, mention.end), mention)


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Police in Corrin questioned nine people.", "nine people", "question"),
        ("Police in Corrin are looking for nine people.", "nine people", "seek"),
        ("Police in Corrin took nine people into custody.", "nine people", "detain"),
        ("Nine people were questioned in Corrin.", "Nine people", "question"),
        ("Nine people in Corrin were taken to hospital.", "Nine people", "hospitalize"),
        ("There were nine people who said no in Corrin.", "nine people", "disagree"),
        ("The flood drove about 90 people out of their homes.", "90 people", "evacuate"),
        ("Velland took orders for 40 trains.", "40 trains", "order"),
        ("Velland will scrap more than 40 trains.", "40 trains", "scrap"),
        ("The storm cut power to 900 homes.", "900 homes", "lack_power"),
        ("The storm left 900 homes without power.", "900 homes", "lack_power"),
        ("Velland praised nine people.", "nine people", "=prai"),
        ("By evening nine people had been questioned.", "nine people", "question"),
        ("Gunmen took 17 hostages in Corrin.", "17 hostages", "kidnapped"),
        ("In Corrin nine people must pay.", "nine people", "pay"),
        ("In Corrin nine people may appeal.", "nine people", "appeal"),
    ],
)
def test_the_verb_of_a_number(text: str, words: str, found: str) -> None:
    assert found in doing(text, words).names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Velland has 40 trains.", "40 trains"),
        ("There are 40 trains in Corrin.", "40 trains"),
        ("Pilots from nine countries were decorated.", "nine countries"),
        ("Pilots met in nine towns.", "nine towns"),
        ("A fall of 40 metres ended the climb.", "40 metres"),
    ],
)
def test_where_no_verb_tells_anything(text: str, words: str) -> None:
    assert not doing(text, words).names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A judge fined the dyer 3 million euros.", "fine"),
        ("The town will spend 3 million euros on a pool.", "spend"),
        ("Velland made a profit of 3 million euros.", "earn"),
        ("Velland sold the mill for 3 million euros.", ""),
        ("Velland bought the mill for about 3 million euros.", ""),
    ],
)
def test_the_verb_of_a_sum(text: str, found: str) -> None:
    names = doing(text, "3 million euros", "money").names
    assert found in names if found else not names


@pytest.mark.parametrize(
    ("one", "other", "two", "excluding"),
    [
        ("Police searched 40 trucks.", "Police inspected 14 trucks.", False, False),
        ("Police searched 40 trucks.", "Police seized 14 trucks.", True, True),
        ("Police searched 40 trucks.", "Police painted 14 trucks.", True, False),
        ("Police painted 40 trucks.", "Police paint 14 trucks.", False, False),
        ("Police painted 40 trucks.", "Police have 14 trucks.", False, False),
        ("The club signed 40 trucks.", "The club signed up for 14 trucks.", True, False),
    ],
)
def test_two_doings(one: str, other: str, *, two: bool, excluding: bool) -> None:
    a, b = doing(one, "40 trucks"), doing(other, "14 trucks")
    assert (are_two(a, b), exclude(a, b)) == (two, excluding)
    assert (are_two(b, a), exclude(b, a)) == (two, excluding)


@pytest.mark.parametrize("frame", rulebook().lexicon["frames"])
def test_the_members_of_a_frame_exclude_each_other(frame: str) -> None:
    lexicon = rulebook().lexicon
    for one, other in combinations(lexicon["frames"][frame], 2):
        told = [
            {form for file in ("doings", "predicates", "roles") for form in lexicon[file].get(name, ())}
            for name in (one, other)
        ]
        assert all(told), (one, other)
        assert told[0].isdisjoint(told[1]), (one, other)
        a, b = (Doing(frozenset({name}), frozenset({frame})) for name in (one, other))
        assert exclude(a, b)
