"""Sums told in two currencies, held against others of the same two in one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.values.arithmetic.sentences import sentence
from checker.values.bounds import rounding
from checker.values.lazy import Pattern
from checker.values.money import Money, sign_of

_OPENS = Pattern(r" ?[(\[](?:or |about |around |some |nearly |roughly |that is,? |i\.e\.,? )?")
_YEAR = Pattern(r"\b1[89][0-9]{2}\b|\b20[0-9]{2}\b")
_MOVES = 0.15
"""So far a rate may move between two days that one text tells of."""


class Exchange(NamedTuple):
    """A sum in two currencies, the first by their names first: its span, and the bounds of what one unit of the first is in the second."""

    start: int
    end: int
    low: float
    high: float
    first: Money
    second: Money


def one_rate(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Two sums of one text whose currencies are changed at different rates: "70 million euros ($95 million)" beside
    "20 million euros ($17 million)".

    What a rate should be is not known; sentences with a year in them may tell of other days.
    """
    text = document.text
    met: dict[tuple[str, str], Exchange] = {}
    for first, second in pairwise(mention for mention in mentions if mention.kind == "money"):
        found = _exchange(text, first, second)
        if found is None:
            continue
        key, exchange = found
        known = met.setdefault(key, exchange)
        if known is exchange or not _is_other(known, exchange):
            continue
        here, there = text[exchange.start : exchange.end], text[known.start : known.end]
        yield Misfit(
            (exchange.start, exchange.end),
            ((known.start, known.end),),
            {"value": here, "other": there},
            (f"{key[0]} at {_shown(exchange)} {key[1]} in the one, at {_shown(known)} in the other",),
        )


def _is_other(known: Exchange, exchange: Exchange) -> bool:
    """Whether two rates are too far apart; where one sum is changed twice, what it was before it was rounded is the same."""
    if known.first.nominal == exchange.first.nominal:
        (low, high), (least, most) = _bounds(known.second), _bounds(exchange.second)
    elif known.second.nominal == exchange.second.nominal:
        (low, high), (least, most) = _bounds(known.first), _bounds(exchange.first)
    else:
        low, high, least, most = known.low, known.high, exchange.low, exchange.high
    return least > high * (1 + _MOVES) or low > most * (1 + _MOVES)


def _exchange(text: str, first: Mention, second: Mention) -> tuple[tuple[str, str], Exchange] | None:
    """The two currencies of a sum and another in brackets behind it, in order of their names, and the rate that they tell."""
    a, b = first.value, second.value
    opens = _OPENS.fullmatch(text, first.end, second.start)
    if opens is None or text[second.end : second.end + 1] not in (")", "]") or a.per != b.per:
        return None
    units = sign_of(a.unit), sign_of(b.unit)
    begin, end = sentence(text, first.start, second.end)
    if units[0] == units[1] or _YEAR.search(text, begin, end):
        return None
    (low_a, high_a), (low_b, high_b) = _bounds(a), _bounds(b)
    if units[0] > units[1]:
        a, b = b, a
        units, (low_a, high_a), (low_b, high_b) = units[::-1], (low_b, high_b), (low_a, high_a)
    if low_a <= 0 or low_b <= 0:
        return None
    return units, Exchange(first.start, second.end + 1, low_b / high_a, high_b / low_a, a, b)


def _bounds(value: Money) -> tuple[float, float]:
    """What a sum may have been before it was rounded, its hedge aside."""
    slack = max(rounding(value.nominal), 0.05 * value.nominal if value.hedge else 0.0)
    return value.nominal - slack, value.nominal + slack


def _shown(exchange: Exchange) -> str:
    return f"{(exchange.low + exchange.high) / 2:.3g}"
