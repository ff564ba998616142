"""Whose age: which parts of two names may be one person's."""

from __future__ import annotations

from functools import cache

import pytest

from checker.align.owners import NOBODY, Owners, are_two
from checker.rulebook import load


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


@pytest.mark.parametrize("case", ONE)
def test_one_person(case: str) -> None:
    assert not _are_two(*ONE[case])


@pytest.mark.parametrize("case", TWO)
def test_two_persons(case: str) -> None:
    assert _are_two(*TWO[case])


def test_nobody_is_anybody() -> None:
    assert not are_two(NOBODY, owners().named(frozenset({"vandorp"})))
