"""Changes told as an amount against their two ends: "rises by 6 euros, from 48 to 58 euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import inf

from checker.model.claim import Mention, Misfit
from checker.patterns import regex
from checker.values.arithmetic.figures import MINOR, figures
from checker.values.arithmetic.words import either, words
from checker.values.bounds import plain, rounding
from checker.values.lazy import Pattern

_VERB = Pattern(r"(?P<verb>[a-z]+)(?P<by> by)?(?: a total of)? $")
_LEAD = Pattern(r"[A-Za-z ]* (?P<verb>[a-z]+) by")
_WHEN = r"(?: (?:this|last|next|in|on|a|per|each|for) [\w']{2,10}(?: [\w']{2,10})?)?"
_FROM = Pattern(
    rf"{_WHEN}(?: (?:took|takes|brought|brings|lifted|lifts|pushed) (?:the |its |their )?(?:[a-z]+ ){{1,3}}?|,? )from "
)
_AFTER = Pattern(r",? (?:after|compared with|against) ")
_BEFORE_NOW = Pattern(
    r" (?:the (?:day|week|month|year) before|a (?:day|week|month|year) (?:earlier|before|ago)|last year)\b"
)
_NOW = Pattern(
    r"[^.!?\n]{0,60}[.!?] (?:[^.!?;\n]{0,40} )?(?:[Nn]ow|[Ss]o far|[Tt]oday|[Cc]urrently|[Aa]t present|[Tt]o date|[Pp]resently)\b[^.!?;\n]{0,30} "
)
_THEN = Pattern(r"(?:;|,|,? and|,? but) (?:[^.!?;\n]{0,40} )?(?:will|then|in future|would)\b[^.!?;\n]{0,40} ")
"""Before what there is and what there will be: "Until now it has cost | 48 euros; passengers will then pay | 58 euros"."""
_TO = Pattern(rf"{_WHEN},? (?:to|at|to (?:close|end|finish|settle) at) ")
_LONG_AGO = Pattern(
    r" (?:at the (?:start|beginning|end|turn)|in (?:early |late |mid-?)?(?:[12][0-9]{3}|[A-Z])|since|early|earlier this|before|two|three|five|ten|(?:a|one) (?:week|month|year)|last (?:week|month|year))\b"
)
"""Behind an old level that may be older than the change: "rose 0.6 yen to 110.20 yen from 109.10 yen | at the start of the week"."""
_BEHIND = 24
_REACH = 240
"""Characters in which an amount and its two ends are told."""
_FAR = 20.0
"""Times that one end is at most of the other."""
_ROUND = 1000
_CLOSE = 1e-6
_SIZES = ((1e9, " billion"), (1e6, " million"))


def steps_fit(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[Misfit]:
    """Changes told as an amount that are not what lies between the two ends behind them, or that go the other way."""
    numbers = figures(mentions)
    for step, first, second in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (
            step.kind != kind
            or second.start - step.end > _REACH
            or any(end.kind != kind and not _is_bare(end) for end in (first, second))
        ):
            continue
        if (ends := _ends(text, step, first, second)) and (found := _misfit(text, step, *ends)):
            yield found


def _misfit(text: str, step: Mention, old: Mention, new: Mention) -> Misfit | None:
    """A change that is not what lies between its two ends, or goes the other way."""
    rises = _rises(text, step)
    if rises is None or step.value.hedge or step.value.per or not _are_ends(old, new):
        return None
    unit = old.value.unit or new.value.unit
    size = 0.01 if step.value.unit in MINOR and unit not in MINOR else 1.0
    if size == 1.0 and unit and step.value.unit not in ("", unit):
        return None
    if step.value.nominal * size > max(old.value.nominal, new.value.nominal):
        return None  # "rose by 120 million from 41 shops to 46"
    (low, high), (least, most) = _between(old, new), _printed(step)
    if not rises:
        low, high = -high, -low
    if low <= most * size and least * size <= high:
        return None
    told = f"{text[old.start : old.end]} to {text[new.start : new.end]}"
    is_rise = new.value.nominal > old.value.nominal
    apart = abs(new.value.nominal - old.value.nominal)
    return Misfit(
        (step.start, step.end),
        ((old.start, old.end), (new.start, new.end)),
        {
            "value": text[step.start : step.end],
            "numbers": told,
            "right": f"{'a rise' if is_rise else 'a fall'} of {_shown(apart)}",
        },
        (f"from {told} it is {'up' if is_rise else 'down'} {_shown(apart)}",),
    )


def _ends(text: str, step: Mention, first: Mention, second: Mention) -> tuple[Mention, Mention] | None:
    """What there was before a change, and what there is after it, of the two numbers behind it."""
    if _FROM.fullmatch(text, step.end, first.start) and _TO.fullmatch(text, first.end, second.start):
        return first, second
    if _TO.fullmatch(text, step.end, first.start):
        is_after = _AFTER.fullmatch(text, first.end, second.start) and _BEFORE_NOW.match(text, second.end)
        is_from = _FROM.fullmatch(text, first.end, second.start) and not _LONG_AGO.match(text, second.end)
        return (second, first) if is_after or is_from else None
    if _NOW.fullmatch(text, step.end, first.start) is None or _THEN.fullmatch(text, first.end, second.start) is None:
        return None
    is_of_others = _of_others().search(text, step.end, second.end + _BEHIND)
    return (
        None
        if is_of_others or (second.value.nominal > first.value.nominal) is not _rises(text, step)
        else (first, second)
    )


def _rises(text: str, step: Mention) -> bool | None:
    """Whether an amount is that of a rise; None where it is that of no change."""
    if noun := _noun().search(text, max(0, step.start - 40), step.start):
        return noun["fall"] is None
    lead = getattr(step.value, "lead", "")
    told = _LEAD.fullmatch(lead) if lead else _VERB.search(text, max(0, step.start - 30), step.start)
    if told is None or not (step.value.unit or told["by"]):
        return None
    return True if told["verb"] in words().rise else False if told["verb"] in words().fall else None


@cache
def _noun() -> re.Pattern[str]:
    """The noun of a change, before its amount."""
    rises, falls = (either(words().changes[name]) for name in ("rises", "falls"))
    return regex(rf"\b(?:[Aa]n? (?:[a-z]{{4,9}} )?|[Tt]he )(?:{rises}|(?P<fall>{falls})) of $")


@cache
def _of_others() -> re.Pattern[str]:
    return regex(rf"\b{either(words().changes['others'])}\b")


def _shown(number: float) -> str:
    for size, word in _SIZES:
        if number >= size:
            return f"{plain(round(number / size, 3))}{word}"
    return f"{number:,.0f}" if number == int(number) else plain(round(number, 3))


def _is_bare(end: Mention) -> bool:
    """Whether a number shares the unit of another: "from 48 to 58 euros"."""
    return end.kind == "quantity" and not end.value.unit


def _are_ends(old: Mention, new: Mention) -> bool:
    """Whether two numbers can be the ends of one change: of one unit, and neither of a scale that it shares with the other."""
    a, b = old.value, new.value
    if a.hedge or b.hedge or not 0 < a.low <= a.high < inf or not 0 < b.low <= b.high < inf:
        return False
    return bool((not a.unit or not b.unit or a.unit == b.unit) and 1 / _FAR < a.nominal / b.nominal < _FAR)


def _between(old: Mention, new: Mention) -> tuple[float, float]:
    """The bounds of what is added from one end to the other."""
    (least, most), (low, high) = _printed(old), _printed(new)
    return low - most, high - least


def _printed(number: Mention) -> tuple[float, float]:
    """The bounds of a number as it is printed; a round one may have been rounded."""
    value = number.value
    slack = rounding(value.nominal) if value.nominal >= _ROUND and value.low == value.high else _CLOSE * value.nominal
    return value.low - slack, value.high + slack
