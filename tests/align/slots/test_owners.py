"""Whose age: which parts of two names may be one person's."""

from __future__ import annotations

from functools import cache

import pytest

from checker.align.slots.owners import NOBODY, Owner, Owners, are_two
from checker.align.slots.sentence import place
from checker.rulebook import load
from tests.align.made import sentences


@cache
def owners() -> Owners:
    return Owners(load().lexicon)


ONE = {
    "a letter left out": ("antony vandorp", "anthony vandorp"),
    "letters that changed places": ("ilse vandorp", "ilse vandrop"),
    "two letters that sound alike": ("mikhael vandorp", "michael vandorp"),
    "a short form": ("jim vandorp", "james vandorp"),
    "a short form with another first letter": ("bill vandorp", "william vandorp"),
    "short forms of one name": ("lenny vandorp", "lennie vandorp"),
    "the name's beginning": ("alek vandorp", "aleksander vandorp"),
    "an initial": ("j. vandorp", "jon vandorp"),
    "spellings that only the eye tells": ("steven vandorp", "stephen vandorp"),
    "Latin spellings": ("sergei vandorp", "sergey vandorp"),
    "a family name alone": ("ilse vandorp", "vandorp"),
    "a middle name": ("ilse vandorp", "ilse bo vandorp"),
}
TWO = {
    "a man and a woman": ("aleksander vandorp", "aleksandra vandorp"),
    "names that the lexicon tells apart": ("paul vandorp", "paula vandorp"),
    "names that a letter tells apart": ("tim vandorp", "tom vandorp"),
    "names with one first letter": ("robert vandorp", "roger vandorp"),
    "other initials": ("j vandorp", "bo vandorp"),
    "family names with one first letter": ("ilse vandorp", "ilse vermeer"),
    "nothing shared": ("vandorp", "hallam"),
}


def _are_two(one: str, other: str) -> bool:
    first, second = (owners().named(frozenset(name.split())) for name in (one, other))
    assert are_two(first, second) == are_two(second, first)
    return are_two(first, second)


def test_a_letter_is_no_slip_where_ages_lie_far_apart() -> None:
    ivy, ivo, initial = (
        owners().named(frozenset(name.split())) for name in ("ivy vandorp", "ivo vandorp", "i vandorp")
    )
    assert are_two(ivy, ivo, apart=42)
    assert not are_two(ivy, ivo, apart=2)
    assert not are_two(ivy, initial, apart=42)


@pytest.mark.parametrize("case", ONE)
def test_one_person(case: str) -> None:
    assert not _are_two(*ONE[case])


@pytest.mark.parametrize("case", TWO)
def test_two_persons(case: str) -> None:
    assert _are_two(*TWO[case])


def test_nobody_is_anybody() -> None:
    assert not are_two(NOBODY, owners().named(frozenset({"vandorp"})))


def _told(text: str) -> tuple[Owner, int]:
    """Whose age the last number of a text is, and that number."""
    *earlier, words = sentences(text)
    age = next(word for word in reversed(words) if word.text[:2].isdecimal())
    at = words.index(age)
    begin = words[at - 1].start if words[at - 1].lower == "aged" else age.start
    end = age.end + len("-year-old") * text.startswith("-year-old", age.end)
    return owners().read(words, *place(words, begin, end), earlier[::-1]), int(age.text[:2])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Karl Voss, 51, drowned.", "Karl Voss's daughter, 17, drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss's elder half-brother, 58, drowned.", True),
        ("Karl Voss, 51, drowned.", "The daughter of Karl Voss, 17, drowned.", True),
        ("Karl Voss, 51, drowned.", "The father of Karl Voss, 53, spoke.", False),
        ("Karl Voss, 51, drowned.", "The father of Karl Voss was 83.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss, whose widow is 49, drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss's mother, who is 82, spoke.", True),
        ("Karl Voss (51) drowned.", "Karl Voss's wife (49) drowned.", True),
        ("Karl Voss (51) drowned.", "Mira Toller (49) drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss and his niece, 23, drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss went out. His 17-year-old daughter came along.", True),
        ("Karl Voss, 51, drowned.", "The 17-year-old daughter of Karl Voss drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss's 17-year-old daughter, Ilse, drowned.", True),
        ("Karl Voss, 51, drowned.", "Karl Voss, 53, and his daughter drowned.", False),
        ("Karl Voss, 51, drowned.", "The father, 53, drowned.", False),
        ("Ilse Voss, 17, drowned.", "Karl Voss's daughter Ilse, 19, drowned.", False),
        ("Ilse Voss, 17, drowned.", "Karl Voss's daughter, 19, drowned.", False),
        ("Karl Voss's son, 17, drowned.", "Karl Voss's daughter, 19, drowned.", True),
        ("Karl Voss's son, 17, drowned.", "Karl Voss's eldest child, 19, drowned.", False),
        ("Karl Voss's son, 17, drowned.", "Karl Voss's son, 19, drowned.", False),
        ("Karl Voss's son, 17, drowned.", "Bo Hallam's nephew, 19, drowned.", False),
        ("Karl Voss Jr., 41, drowned.", "Karl Voss Sr., 49, drowned.", True),
        ("Karl Voss, Jr., 41, drowned.", "Karl Voss, 70, drowned.", True),
        ("Karl Voss Jr., 41, drowned.", "Karl Voss, 43, drowned.", False),
        ("Karl Voss III, 41, drowned.", "Karl Voss III, 43, drowned.", False),
    ],
)
def test_relatives_are_others(one: str, other: str, *, found: bool) -> None:
    (first, age), (second, another) = _told(one), _told(other)
    assert are_two(first, second, abs(age - another)) is found
    assert are_two(second, first, abs(age - another)) is found


@pytest.mark.parametrize(
    "text",
    [
        "Karl Voss died on Monday, 83.",
        "Karl Voss died on Monday in Haarlem, aged 83.",
        "The painter Karl Voss died in January, aged 83.",
        "Karl Voss, 83, died in Haarlem.",
        "The prize went to the painter, and then to Karl Voss, 83.",
    ],
)
def test_days_and_places_own_no_age(text: str) -> None:
    owner, _ = _told(text)
    assert owner.names == ({"karl", "voss"} if "aged" in text or "Voss, 83" in text else set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The painter Karl Voss of Haarlem, who was hurt on Monday, is 43.", "karl voss"),
        ("Karl Voss, a 43-year-old painter, was hurt.", "karl voss"),
        ("In North Harlow, a 43-year-old painter was hurt.", ""),
        ("Those who came, she said, numbered 43.", ""),
    ],
)
def test_a_name_behind_whose_comma_an_age_is_told(text: str, names: str) -> None:
    owner, _ = _told(text)
    assert owner.names == set(names.split())
