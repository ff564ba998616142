"""Whether parts that are told together exclude one another, so that they can be added up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.model.claim import Mention
from checker.patterns import regex
from checker.values.arithmetic.words import words

STANCES = frozenset(("for", "against", "neither"))
_SEXES = frozenset(("male", "female"))
_ONE_ORDER = 1.5
"""A sum so many times smaller or larger than what stands before a colon is none of its parts."""


def are_sorts(whole: Mention, listed: Sequence[Mention]) -> bool:
    """Whether things that are counted behind a colon are sorts of what stands before it: of one order, none counted as the whole is."""
    unit, together = whole.value.unit, sum_of(listed)
    phrases = [part.value.phrase or part.value.unit for part in listed]
    if not unit or unit in words().sides or len(listed) < 2 or unit in phrases or len(set(phrases)) < len(phrases):
        return False
    return bool(together <= whole.value.nominal * _ONE_ORDER and whole.value.nominal <= together * _ONE_ORDER)


def are_peoples(whole: Mention, listed: Sequence[Mention]) -> bool:
    """Whether all are told by where they are from: "seven Germans, three Poles and a Dane"."""
    names = [part.value.phrase for part in listed]
    return (
        len(names) > 1
        and whole.value.unit in words().wholes
        and all(name[:1].isupper() and name.isalpha() for name in names)
    )


def units_of(listed: Sequence[Mention]) -> list[str]:
    """What the parts are counted in."""
    return ["crew" if part.value.phrase.startswith("crew ") else part.value.unit for part in listed]


def parts_of(whole: Mention, units: Sequence[str]) -> bool:
    """Whether nouns exclude one another and tell of what the whole counts, which is none of their own sort."""
    if len(units) < 2 or len(set(units)) < len(units):
        return False
    unit, told = whole.value.unit, frozenset(units)
    if told <= words().sides:
        return not unit or (unit in words().wholes and unit not in words().sides)
    if any(told <= fates for fates in words().fates):
        return True
    if told <= STANCES:
        return not unit or unit in words().wholes
    if told == _SEXES and unit:
        return unit not in told
    return told in words().partitions and (not unit or unit in words().wholes) and unit not in told


def sum_of(listed: Sequence[Mention]) -> int:
    """How much the parts are together."""
    return sum(int(part.value.nominal) for part in listed)


@cache
def fate() -> re.Pattern[str]:
    """What became of those of a part, or what they did."""
    return regex(rf" (?:(?:had|have|were|was) )?(?P<fate>{'|'.join(sorted(frozenset().union(*words().fates)))})\b")
