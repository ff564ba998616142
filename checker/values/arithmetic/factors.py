"""Changes told as a factor against their two ends: "doubled from 10 to 15", "rose threefold to 30 from 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.patterns import regex
from checker.values.arithmetic.factors_headed import headed
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.steps import steps_fit
from checker.values.arithmetic.words import words
from checker.values.bounds import NEAR, rounding

_REACH = 90  # characters before the first end in which the verb stands
_LESS, _MORE = (
    0.12,
    0.2,
)  # by how much a factor told without a hedge may be missed; what is more is rarely told as less
_WIDE, _NEARLY = 0.3, 0.2
_OVER = frozenset(("more than", "over", "at least", "well over"))
_UNDER = frozenset(("nearly", "almost", "close to", "just under", "less than", "not quite"))
_BETWEEN = regex(r"(?: (?:in|on|at|last|this|per|an?) [\w.,' ]{1,30}?| [a-z]+){0,2},? (?P<link>to|from) ")
_GOES_ON = regex(r"(?: [a-z]+){0,3},? (?:and|then|before|or) (?:then )?(?:to|from|back)\b")


class Factor(NamedTuple):
    """How many times as much there is afterwards, as bounds, and where that is told."""

    low: float
    high: float
    start: int
    end: int


def factor_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A factor, or an amount, that is not what lies between its two ends: "doubled from 10 boats to 15", "rose by 3 from 10 to 15"."""
    yield from factors_fit(document.text, mentions, "quantity")
    yield from steps_fit(document.text, mentions, "quantity")


def multiple_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """The same of money: "the price tripled to $12 from $6"."""
    yield from factors_fit(document.text, mentions, "money")
    yield from steps_fit(document.text, mentions, "money")


def factors_fit(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[Misfit]:
    """The same of mentions of one kind; both ends must be printed without a hedge and in one unit."""
    for first, second in pairwise(figures(mentions)):
        is_shared = first.kind == "quantity" and not first.value.unit  # "from 10 to 15 euros"
        if (
            second.kind != kind
            or not (first.kind == kind or is_shared)
            or not text.endswith((" from ", " to "), 0, first.start)
        ):
            continue
        factor = _told(text, first)
        between = _BETWEEN.fullmatch(text, first.end, second.start)
        if factor is None or between is None or text.endswith(f" {between['link']} ", 0, first.start):
            continue
        old, new = (first, second) if between["link"] == "to" else (second, first)
        if _GOES_ON.match(text, second.end) or not _is_plain(old, new):
            continue
        low, high = _ratio(old, new)
        if low <= factor.high and factor.low <= high:
            continue
        yield _misfit(text, factor.start, factor.end, old, new)
    for told, old, new in headed(text, mentions, kind):
        times = words().factors[told.group()]
        low, high = _ratio(old, new) if _is_plain(old, new) else (times, times)
        least, most = _hedged(times, times, "")
        if not (low <= most and least <= high):
            yield _misfit(text, *told.span(), old, new)


def _misfit(text: str, start: int, end: int, old: Mention, new: Mention) -> Misfit:
    """A factor, from `start` to `end`, that is not what lies between two numbers."""
    change = 100.0 * abs(new.value.nominal - old.value.nominal) / old.value.nominal
    ends = f"{text[old.start : old.end]} to {text[new.start : new.end]}"
    right = f"{change:.{0 if change >= 10 else 1}f} percent"
    return Misfit(
        (start, end),
        ((old.start, old.end), (new.start, new.end)),
        {"value": text[start:end], "numbers": ends, "right": right},
        (f"from {ends} is a change of {change:.1f} percent",),
    )


@cache
def _verbs() -> re.Pattern[str]:
    told = words()
    hedges = "|".join(sorted(_OVER | _UNDER | {"about", "roughly", "more or less"}, key=len, reverse=True))
    rise, fall = "|".join(sorted(told.rise)), "|".join(sorted(told.fall))
    times = "|".join(sorted(told.factors, key=len, reverse=True))
    folds = "|".join(sorted(told.folds, key=len, reverse=True))
    return regex(
        rf"\b(?P<told>(?:(?P<hedge>{hedges}) )?(?:(?P<verb>{times})"
        rf"|(?P<rise>{rise}) (?:(?P<fold_hedge>{hedges}) )?(?P<fold>{folds})|(?:(?P<up>{rise})|(?P<down>{fall})) by (?:a )?half))"
        r"(?: (?:its|their|his|her|the) (?:[a-z]+ ){0,2}[a-z]+)?(?:,| (?!from|to)[A-Za-z]+){0,5} (?:from|to) $"
    )


def _told(text: str, first: Mention) -> Factor | None:
    """The factor that is told right before the first end."""
    found = _verbs().search(text, max(0, first.start - _REACH), first.start)
    if found is None:
        return None
    told = words()
    if found["verb"]:
        least = most = told.factors[found["verb"]]
    elif found["fold"]:
        least = told.folds[found["fold"]]
        most = least + 1  # "rose threefold" is said of three and of four times as much
    else:
        least = most = 1.5 if found["up"] else 0.5
    low, high = _hedged(least, most, found["hedge"] or found["fold_hedge"] or "")
    return Factor(low, high, *found.span("told"))


def _hedged(least: float, most: float, hedge: str) -> tuple[float, float]:
    """The bounds of a factor; "more than halved" is less than half of it."""
    further, short = (_OVER, _UNDER) if least > 1 else (_UNDER, _OVER)
    if hedge in further:
        return least * (1 - NEAR / 10), float("inf") if least > 1 else least * (1 + _WIDE)
    if hedge in short:
        return (0.0 if least < 1 else least * (1 - _NEARLY)), most * (1 + NEAR / 10)
    slack = (_WIDE, _WIDE) if hedge else (_LESS, _MORE) if least > 1 else (_MORE, _MORE)
    return least * (1 - slack[0]), most * (1 + slack[1])


def _is_plain(old: Mention, new: Mention) -> bool:
    """Whether two numbers can be the ends of one change."""
    a, b = old.value, new.value
    is_told = not any(value.hedge or not 0 < value.low <= value.high < float("inf") for value in (a, b))
    return is_told and (a.unit == b.unit or not a.unit or not b.unit)


def _ratio(old: Mention, new: Mention) -> tuple[float, float]:
    """The bounds of how many times the old value the new one is; round figures may have been rounded."""
    slack = [
        rounding(m.value.nominal) if m.value.nominal >= 1000 and m.value.low == m.value.high else 0.0
        for m in (old, new)
    ]
    first = old.value.low - slack[0], old.value.high + slack[0]
    last = new.value.low - slack[1], new.value.high + slack[1]
    return last[0] / first[1], last[1] / first[0]
