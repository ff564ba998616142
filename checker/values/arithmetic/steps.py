"""Changes told as an amount against their two ends: "rises by 6 euros, from 48 to 58 euros"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

from checker.model.claim import Mention, Misfit
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.words import words
from checker.values.bounds import plain, rounding
from checker.values.lazy import Pattern

_VERB = Pattern(r"(?P<verb>[a-z]+)(?P<by> by)?(?: a total of)? $")
_NOUN = Pattern(
    r"\b(?:[Aa]n? (?:[a-z]{4,9} )?|[Tt]he )(?P<noun>increase|rise|jump|drop|fall|decline|decrease|reduction) of $"
)
_FALLS = frozenset(("drop", "fall", "decline", "decrease", "reduction"))
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
_OF_OTHERS = Pattern(
    r"\b(?:child(?:ren)?|pensioners|students|seniors|families|adults|dogs?|day|single|return|reduced|while|whereas)\b"
)
_BEHIND = 24
_REACH = 240
"""Characters in which an amount and its two ends are told."""
_FAR = 20.0
"""Times that one end is at most of the other."""
_ROUND = 1000
_CLOSE = 1e-6
_SIZES = ((1e9, " billion"), (1e6, " million"))
_MINOR = frozenset(("cent", "penny", "pence", "p", "c", "¢"))


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
        ends = _ends(text, step, first, second)
        rises = _rises(text, step) if ends else None
        if ends is None or rises is None:
            continue
        old, new = ends
        unit = old.value.unit or new.value.unit
        size = 0.01 if step.value.unit in _MINOR and unit not in _MINOR else 1.0
        if (
            not _are_ends(old, new)
            or step.value.hedge
            or step.value.per
            or (size == 1.0 and unit and step.value.unit not in ("", unit))
        ):
            continue
        if step.value.nominal * size > max(old.value.nominal, new.value.nominal):
            continue  # "rose by 120 million from 41 shops to 46"
        (low, high), (least, most) = _between(old, new), _printed(step)
        if not rises:
            low, high = -high, -low
        if low <= most * size and least * size <= high:
            continue
        told = f"{text[old.start : old.end]} to {text[new.start : new.end]}"
        is_rise = new.value.nominal > old.value.nominal
        apart = abs(new.value.nominal - old.value.nominal)
        yield Misfit(
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
    is_of_others = _OF_OTHERS.search(text, step.end, second.end + _BEHIND)
    return (
        None
        if is_of_others or (second.value.nominal > first.value.nominal) is not _rises(text, step)
        else (first, second)
    )


def _rises(text: str, step: Mention) -> bool | None:
    """Whether an amount is that of a rise; None where it is that of no change."""
    if noun := _NOUN.search(text, max(0, step.start - 40), step.start):
        return noun["noun"] not in _FALLS
    lead = getattr(step.value, "lead", "")
    told = _LEAD.fullmatch(lead) if lead else _VERB.search(text, max(0, step.start - 30), step.start)
    if told is None or not (step.value.unit or told["by"]):
        return None
    return True if told["verb"] in words().rise else False if told["verb"] in words().fall else None


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
