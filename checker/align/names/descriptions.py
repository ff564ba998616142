"""What stands beside a name in apposition: a trade or an age, by which two bearers are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.align.names.index import Index, NameWord
from checker.align.names.twins import Twins
from checker.named import NamedTuple

_MOST = 24
"""Occurrences of a spelling that are looked at."""
_YEARS = 2
"""Ages further apart are those of two people; what a birthday and a slip make of one is nearer."""
_REACH = 120
_PART = r"[A-Z][\w'’.]{0,30}"
_BEFORE = re.compile(rf"(?:(?P<age>\d{{1,3}})-year-old )?(?:(?P<words>[a-z]{{1,20}}) )?(?:{_PART} ){{0,3}}$")
_AGE = re.compile(rf"(?:[ -]{_PART}){{0,3}},? \(?(?P<age>\d{{1,3}})[),.;]")
_APPOSED = re.compile(
    rf"(?:[ -]{_PART}){{0,3}}(?:,? \(?\d{{1,3}}\)?)?, (?:who (?:is|was) )?"
    r"(?:(?:an?|the|another) )?(?:(?P<age>\d{1,3})-year-old )?(?P<words>[a-z]{1,20}(?:[ -][a-z]{1,20}){0,4})"
)
_ENDS = re.compile(
    r"\b(?:of|in|at|from|for|who|whose|to|with|and|on|by|near|told|said|says|as|that|which|where|when)\b"
)


class Described(NamedTuple):
    """What documents say of the bearers of one spelling: classes of trades, and ages in years."""

    trades: frozenset[str]
    ages: frozenset[int]


def described_apart(twins: Twins) -> bool:
    """The texts tell of two people: Petersen is a farmer and Peterson a nurse, or one is 34 and the other 71."""
    rare = described(twins.rare_at, twins.index)
    if not (rare.trades or rare.ages):
        return False
    common = described(twins.common_at, twins.index)
    if rare.trades & common.trades or any(abs(a - b) <= _YEARS for a in rare.ages for b in common.ages):
        return False
    return bool((rare.trades and common.trades) or (rare.ages and common.ages))


def described(at: Iterable[NameWord], index: Index) -> Described:
    """What stands in apposition to a name word, before or behind the name that it is a part of."""
    trades: set[str] = set()
    ages: set[int] = set()
    for _, occurrence in zip(range(_MOST), at, strict=False):
        start, end = index.words.span(occurrence.document, occurrence.token)
        for phrase in _phrases(index.words.texts[occurrence.document], start, end):
            if phrase["age"]:
                ages.add(int(phrase["age"]))
            words = _ENDS.split(phrase.groupdict().get("words") or "")[0].split()
            trades.update(index.tables.trades[word] for word in words if word in index.tables.trades)
    return Described(frozenset(trades), frozenset(ages))


def _phrases(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if before := _BEFORE.search(text, max(0, start - _REACH), start):
        yield before
    for behind in (_AGE, _APPOSED):
        if found := behind.match(text, end):
            yield found
