"""Rates and shares of a sum that are told twice: "300 cars a day, or 3,000 a week", "$300 for six tickets, $60 each"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention, Misfit
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import split, words
from checker.values.bounds import rounding
from checker.values.lazy import Pattern
from checker.values.numbers.words import singular

_PERIODS = {
    ("day", "week"): (5.0, 7.0),
    ("day", "month"): (20.0, 31.0),
    ("day", "year"): (200.0, 366.0),
    ("week", "month"): (4.0, 4.5),
    ("week", "year"): (40.0, 53.0),
    ("month", "year"): (10.0, 12.0),
}
"""How many of a shorter period a longer one has, work that rests at times among them."""
_OR = Pattern(r",? (?:or|that is) (?:(?:about|around|nearly|some) )?")
_CLOSED = Pattern(r"[.,;:!?)\n\"”]|$| [-–—] ")
_EACH = Pattern(r" (?:each|apiece)(?=[.,;:!?)\n\"”]|$)")
_TO_EACH = Pattern(r",? (?:(?:or )?(?:at )?|(?:who|which) (?:will )?(?:gets?|got|receives?|received) )$")
_FOR = Pattern(
    r" (?:for|among|between|to|(?:(?:was|is|were|are|will be) )?(?:shared|split|divided) (?:equally )?(?:by|among|between)) (?:the |its |their |his |her )?"
)
_SHARED = Pattern(
    r" (?:will |are to |were to |must |should )?(?:shared?|split|divided?) (?:the |a prize of |a bonus of |a total of )?"
)
_EACH_GETS = Pattern(
    r"\s(?:Each(?: of (?:them|the [a-z]{3,14})| (?P<noun>[a-z]{3,14}))?|They (?:will )?each)(?: (?:will|would|is to|was to))? (?:receives?|received|gets?|got|collects?|takes? home) $"
)
_WON = Pattern(r"\b(?:won|wins?|shared?|splits?|divided?|inherit(?:ed|s)?|were awarded|were left)\b")
_LEFT = Pattern(r"\b(?:left|bequeathed|donated|gave|awarded|will leave|will give) (?:a total of )?$")
_LOOSE = 0.05
"""How far a rate that was worked out may be off, as a part of it."""


def told_twice(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[Misfit]:
    """A rate that is not the one before it over another period."""
    for first, second in pairwise(mention for mention in mentions if mention.kind == kind):
        a, b = first.value, second.value
        if not (a.per and b.per) or b.unit not in ("", a.unit):
            continue
        times = _PERIODS.get((a.per, b.per))
        if times is None or not _OR.fullmatch(text, first.end, second.start) or not _CLOSED.match(text, second.end):
            continue
        (low_a, high_a), (low_b, high_b) = _about(a), _about(b)
        is_less = high_b < low_a * times[0] and kind != "money"  # a year may be cheaper than its months
        if not (is_less or low_b > high_a * times[1]) or _is_allowance(text, first.start, second.end):
            continue
        sign = text[second.start] if kind == "money" and not text[second.start].isalnum() else ""
        least, most = (f"{sign}{a.nominal * number:,.0f}" for number in times)
        right = most if a.per == "month" else f"{least} to {most}"
        yield _misfit(text, second, (first,), text[first.start : first.end], f"{right} a {b.per}")


def each_told(text: str, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A part for each that is not that of the sum: "the 40 workers share $80,000, or $4,000 each"."""
    mentions = figures(mentions)
    for n in range(len(mentions) - 2):
        a, b, part = mentions[n : n + 3]
        ends = _EACH.match(text, part.end) if part.kind == "money" else None
        if (
            ends is None
            and part.kind == "money"
            and {a.kind, b.kind} == {"money", "quantity"}
            and _is_each_apart(text, a, b, part)
        ):
            total, number = (a, b) if a.kind == "money" else (b, a)
        elif ends is None or not _TO_EACH.fullmatch(text, b.end, part.start):
            continue
        elif a.kind == "money" and b.kind == "quantity" and _FOR.fullmatch(text, a.end, b.start):
            total, number = a, b
        elif a.kind == "quantity" and b.kind == "money" and _SHARED.fullmatch(text, a.end, b.start):
            total, number = b, a
        else:
            continue
        many = number.value
        if many.low != many.high or many.nominal < 2 or many.dimension or part.value.unit not in ("", total.value.unit):
            continue
        (low, high), (least, most) = _about(total.value), _about(part.value)
        if low / many.nominal <= most and least <= high / many.nominal:
            continue
        sign = text[part.start] if not text[part.start].isalnum() else ""
        told = f"{text[total.start : total.end]} for {text[number.start : number.end]}"
        cited = part._replace(end=ends.end()) if ends else part
        yield _misfit(text, cited, (total, number), told, f"{sign}{total.value.nominal / many.nominal:,.0f} each")


def _is_each_apart(text: str, first: Mention, second: Mention, part: Mention) -> bool:
    """Whether a sentence tells what each gets of the sum that those won whom the sentence before it counts."""
    each = _EACH_GETS.search(text, max(0, part.start - 60), part.start)
    if each is None:
        return False
    number = first if first.kind == "quantity" else second
    if each["noun"] and singular(each["noun"]) != number.value.unit:
        return False
    is_left = first.kind == "money" and text[first.end : second.start].startswith(" to ")
    before = sentence(text, first.start, first.end)[0]
    if not (_WON.search(text, first.end, second.start) or (is_left and _LEFT.search(text, before, first.start))):
        return False
    begin, end = sentence(text, first.start, second.end)
    return begin <= first.start and end - 1 <= each.start() + 1 <= end + 2


def _misfit(text: str, rate: Mention, told: Sequence[Mention], words_told: str, right: str) -> Misfit:
    value = text[rate.start : rate.end]
    return Misfit(
        (rate.start, rate.end),
        tuple((mention.start, mention.end) for mention in told),
        {"value": value, "told": words_told, "right": right},
        (f"{words_told} is {right}",),
    )


def _about(value: object) -> tuple[float, float]:
    """What a rate may have been before it was rounded."""
    low, high, nominal = (float(getattr(value, name)) for name in ("low", "high", "nominal"))
    slack = max(rounding(nominal) if nominal == int(nominal) and nominal >= 100 else 0.0, _LOOSE * nominal)
    return low - slack, high + slack


def _is_allowance(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of what is allowed at most, which may be less for the longer period."""
    first, last = sentence(text, start, end)
    return not split(words().rates["apart"]).isdisjoint(re.findall(r"[a-z]+", text[first:last].lower()))
