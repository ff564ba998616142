"""What stands beside a name in apposition: a trade or an age, by which two bearers are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.align.names.index import Index, NameWord
from checker.align.names.twins import Twins
from checker.named import NamedTuple

_YEARS = 2
"""Ages further apart are those of two people; what a birthday and a slip make of one is nearer."""
_REACH = 120
_PART = r"(?:[A-Z][a-z]{0,3}\.|[A-Z][\w'’]{0,30})"
_BEFORE = re.compile(
    r"(?:(?P<age>\d{1,3})-year-old )?(?:[Tt]he (?:[a-z]{1,20} ){0,2}(?P<apposed>[a-z]{1,20}), |(?P<words>[a-z]{1,20}) )?"
    rf"(?P<titles>(?:{_PART} ){{0,4}})$"
)
_AGE = re.compile(rf"(?:[ -]{_PART}){{0,3}}(?:,? \(?|,? (?:is|was|aged|turned) )(?P<age>\d{{1,3}})[),.;]")
_APPOSED = re.compile(
    rf"(?:[ -]{_PART}){{0,3}}(?:,? \(?\d{{1,3}}\)?)?(?: (?:of|from|in) {_PART})?, (?:who (?:is|was) )?"
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
    common = described(twins.common_near, twins.index)
    if rare.trades & common.trades or any(abs(a - b) <= _YEARS for a in rare.ages for b in common.ages):
        return False
    return bool((rare.trades and common.trades) or (rare.ages and common.ages))


def described(at: Iterable[NameWord], index: Index) -> Described:
    """What stands in apposition to a name word, or as a title before it; before or behind the name that it is a part of."""
    trades: set[str] = set()
    ages: set[int] = set()
    for occurrence in at:
        start, end = index.words.span(occurrence.document, occurrence.token)
        for phrase in _phrases(index.words.texts[occurrence.document], start, end):
            found = phrase.groupdict()
            if found["age"]:
                ages.add(int(found["age"]))
            words = _ENDS.split(found.get("words") or found.get("apposed") or "")[0].split()
            words += _titles(found.get("titles") or "", index, is_given=occurrence.right >= 0)
            trades.update(*(index.tables.trades[word] for word in words if word in index.tables.trades))
    return Described(frozenset(trades), frozenset(ages))


def apposed(text: str, end: int) -> list[str]:
    """The words of an apposition behind a name of which a word ends at `end`: "_, a small village near Lemra"."""
    found = _APPOSED.match(text, end)
    return _ENDS.split(found["words"])[0].split() if found else []


def _titles(parts: str, index: Index, *, is_given: bool) -> list[str]:
    """The words with a capital that stand as titles before a name. Directly before a family name a trade may well be a given
    name (Mason Vandorp), unless it is always a title."""
    found: list[str] = []
    words = parts.lower().replace(".", "").split()
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word not in index.tables.titles and not (word in index.tables.trades and (following or is_given)):
            break
        found.append(word)
    return found


def _phrases(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if before := _BEFORE.search(text, max(0, start - _REACH), start):
        yield before
    for behind in (_AGE, _APPOSED):
        if found := behind.match(text, end):
            yield found
