"""A rate against the total and the period, or the number of things, that it is told with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.named import NamedTuple
from checker.patterns import regex
from checker.values import numeric
from checker.values.arithmetic.paces import each_told, told_twice
from checker.values.arithmetic.products import products_fit
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import either, split, words
from checker.values.bounds import rounding
from checker.values.lazy import Pattern
from checker.values.numbers.tables import TABLES
from checker.values.numbers.words import singular

_THEN_RATE = Pattern(
    r"(?:(?:,| -| –| —)? (?:or |which is |that is,? |i\.e\.,? )?(?:at |with |for )?(?:an average (?:rate )?of |averaging |on average |a rate of ))"
    r"|(?:,| -| –| —)? (?:or|that is|which is|which makes|i\.e\.),? | \((?:or )?|,? (?=(?:about|around|roughly|some|nearly) )",
)
_RATE_ENDS = Pattern(
    r"(?P<adverb> annually| yearly| monthly| weekly| daily| hourly)?(?: on average)?(?:[.,;:!?)\n\"”]|$| [-–—] )"
)
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_PERIOD = Pattern(
    r"P(?P<number>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?P<unit>[YMWD])|PT(?P<hours>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?P<clock>[HM])"
)
_YEAR = Pattern(r"[12][0-9]{3}")
_ROUGH = 0.2  # how far a period told in another unit than the rate may be rounded: "two months" for 50 days
_WORKDAYS = 5 / 7
_LONGEST = 80  # characters of a rate
_OVER = re.compile("^over ", re.IGNORECASE)
_TIMES = ("timex", "quantity")
_BEFORE_LAST = Pattern(r"(?: (?P<between>[a-z' -]{1,60}))? ")
_LEADS = Pattern(r"(?:^|[.\n,;] ?)(?:In|Over|During|Within|Across|in|over|during|within)(?: just| only)? $")
_BETWEEN = Pattern(
    r",? (?:a total of |the town |the country |it |they |he |she |we )?(?:sold |built |made |lost |took |drew |spent |raised )?"
)
_BEHIND = Pattern(r"(?: (?!and\b|but\b|or\b|while\b|than\b)[a-z'-]{1,16}){0,6}")
_SIGNS = "$€£¥₹"


class Span(NamedTuple):
    """A length of time as a number of `unit`; `is_hedged` where the text says that it is not exact."""

    number: float
    unit: str
    is_hedged: bool


def rate_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A rate that is not the total over its period, or another rate before it: "1,200 people in three years, or 500 a year".

    The total, the rate and a period in another unit than the rate's may be rounded as printed; days may be working days.
    """
    yield from told_twice(document.text, mentions, "quantity")
    yield from products_fit(document.text, mentions, "quantity")
    yield from _rates(document.text, mentions, "quantity")


def amounts_fit(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """The same of money: "$60 million over three years, or $30 million a year". What is paid *for* a time is a price."""
    yield from told_twice(document.text, mentions, "money")
    yield from products_fit(document.text, mentions, "money")
    yield from each_told(document.text, mentions)
    yield from _rates(document.text, mentions, "money")


def _rates(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[Misfit]:
    for total, period, end in _told(text, mentions, kind):
        told = _THEN_RATE.match(text, end)
        rate = told and _number_at(text, told.end(), kind)
        ends = rate and _RATE_ENDS.match(text, rate.end)
        if not told or not rate or not ends:
            continue
        unit, per = _rate(rate.value, (ends["adverb"] or "").strip())
        span = _span(period)
        if not per or span is None or not _is_total(total.value, unit):
            continue
        first, last = sentence(text, total.start, rate.end)
        around = set(re.findall(r"[a-z]+", text[first:last].lower()))
        if any(singular(word) != total.value.unit for word in split(words().rates["apart"]) & around):
            continue
        number = _number_of(span, per)
        if number <= 1.0 or _meet(_right(total.value, span, per, number), _printed(rate.value, cut_off=True)):
            continue
        right = total.value.nominal / number
        sign = text[rate.start] if text[rate.start] in _SIGNS else ""
        shown = sign + _figure(right)
        end = rate.end + len(ends["adverb"] or "")
        whole, during = text[total.start : total.end], _OVER.sub("", text[period.start : period.end])
        article = "an" if per == "hour" else "a"
        yield Misfit(
            (rate.start, end),
            ((total.start, total.end), (period.start, period.end)),
            {
                "value": text[rate.start : end],
                "told": f"{whole} {during}" if during.startswith("last ") else f"{whole} in {during}",
                "right": f"{shown} {article} {per}",
            },
            (f"{sign}{_figure(total.value.nominal)} in {span.number:g} {span.unit}s is {shown} {article} {per}",),
        )


def _told(text: str, mentions: Sequence[Mention], kind: str) -> Iterator[tuple[Mention, Mention, int]]:
    """Totals with their periods, and where the text goes on behind both: "900 people in three years", "in three years 900 people left"."""
    for first, second in pairwise(mentions):
        if first.kind == kind and second.kind in _TIMES and _in_period(text, first, second):
            yield first, second, second.end
        elif second.kind == kind and first.kind in _TIMES and _BETWEEN.fullmatch(text, first.end, second.start):
            behind = _BEHIND.match(text, second.end)
            if behind and (_LEADS.search(text, max(0, first.start - 12), first.start) or text[first.start] == "O"):
                yield second, first, behind.end()


def _figure(number: float) -> str:
    """A number for a reader: "20 million", "1,200", "33"; below ten with one place, where it is no whole number."""
    for size, word in ((1e9, " billion"), (1e6, " million")):
        if number >= size:
            return f"{number / size:.3g}{word}"
    return f"{number:,.0f}" if number >= 10 or number == int(number) else f"{number:.1f}"


def _number_at(text: str, start: int, kind: str) -> Mention | None:
    """The number that begins at an offset, read anew: where a time is found in a rate ("40 miles a day"), only that is mentioned."""
    first = next(iter(numeric.find(text[start : start + _LONGEST])), None)
    if first is None or first.start:
        return None
    is_shared = kind == "money" and first.kind == "quantity" and not first.value.unit  # "1,200 euros …, or 400 a month"
    if first.kind != kind and not is_shared:
        return None
    return first._replace(start=start, end=start + first.end)


def _rate(value: Any, adverb: str) -> tuple[str, str]:
    """What a rate counts and the unit of time it is per, "" where it is none: "mile", "hour" for miles per hour."""
    unit, per = value.unit, value.per or _ADVERBS.get(adverb, "")
    if not per and " per " in unit:
        unit, _, per = unit.partition(" per ")
    return unit, per if per in TABLES.rates and TABLES.factors.get(per, (1.0,))[0] >= 1.0 else ""


def _is_total(value: Any, unit: str) -> bool:
    """Whether a number can be the total of a rate in a unit: no rate or time itself, with both ends, of the same things."""
    return (
        not value.per
        and getattr(value, "dimension", "") not in ("time", "speed")
        and 0 < value.low <= value.high
        and (value.unit == unit or not value.unit or not unit)
    )


@cache
def _within() -> re.Pattern[str]:
    determiner = r"(?: (?:the|a|its|their)(?: (?:past|last|first|next|coming|previous|same))?)?"
    return regex(rf"(?: (?P<between>[a-z' -]{{1,60}}))? (?:{either(words().rates['within'])}){determiner} ")


def _in_period(text: str, total: Mention, period: Mention) -> bool:
    """Whether only words that keep both in one clause stand between a total and its period."""
    to = period.start
    if text.startswith("over ", to):
        to += len("over ")  # "over 30 days" may be read as more than 30
    is_last = text.startswith("last year", to)  # "36,000 cars last year"
    found = (_BEFORE_LAST if is_last else _within()).fullmatch(text, total.end, to)
    return found is not None and not split(words().rates["parting"]) & set((found["between"] or "").split())


def _span(period: Mention) -> Span | None:
    """The length that a duration tells, read as a time or as a number of units, or how many things are told: "four games"; None
    for anything else."""
    value = period.value
    if period.kind == "quantity":
        is_exact = value.low == value.high or (value.hedge == "over" and value.dimension)
        if value.dimension not in ("", "time") or not value.unit or value.nominal <= 0 or value.per or not is_exact:
            return None
        return Span(value.nominal, value.unit, False)
    if period.kind == "timex" and _YEAR.fullmatch(value.value):
        return Span(1.0, "year", False)
    if period.kind != "timex" or value.type != "DURATION":
        return None
    found = _PERIOD.fullmatch(value.value)
    if not found or value.other_end or float(found["number"] or found["hours"]) <= 0:
        return None
    unit = _UNITS[found["unit"]] if found["unit"] else {"H": "hour", "M": "minute"}[found["clock"]]
    return Span(float(found["number"] or found["hours"]), unit, value.mod not in ("", "MORE_THAN"))


def _number_of(span: Span, per: str) -> float:
    """How many of what a rate is per a span has; 0 where it cannot be taken apart in them."""
    if span.unit == per:
        return span.number
    if span.unit not in TABLES.factors or per not in TABLES.factors:
        return 0.0
    length, each = TABLES.factors[span.unit][0], TABLES.factors[per][0]
    if each < TABLES.factors["day"][0] <= length:
        return 0.0  # nobody sells by the hour at night
    return span.number * length / each


def _right(total: Any, span: Span, per: str, number: float) -> tuple[float, float]:
    """The bounds of a total's rate."""
    rough = max(_ROUGH if span.unit != per else 0.0, 0.1 if span.is_hedged else 0.0)
    low, high = _printed(total, cut_off=False)
    shortest = number * (1 - rough) * (_WORKDAYS if per == "day" and number >= 7 else 1.0)
    return low / (number * (1 + rough)), high / shortest


def _printed(value: Any, *, cut_off: bool) -> tuple[float, float]:
    """A number's bounds with its rounding; one that was worked out may have been cut off at its last place, too."""
    slack = rounding(value.nominal) if value.nominal == int(value.nominal) else 0.0
    if cut_off:
        slack = max(slack, 1.0 if value.nominal == int(value.nominal) and value.nominal < 1000 else 0.1)
    elif value.nominal < 100:
        slack = 0.0
    return value.low - slack, value.high + slack


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
