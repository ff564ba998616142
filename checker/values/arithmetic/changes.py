"""Changes in percent or points against the two ends that stand with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.changes_apart import Change, changes_apart
from checker.values.arithmetic.factors import factors_fit
from checker.values.arithmetic.figures import MINOR, figures
from checker.values.arithmetic.percent import last_place
from checker.values.arithmetic.sentences import sentence
from checker.values.arithmetic.words import words
from checker.values.bounds import rounding

_UNITS = ("percent", "point", "share")
_VERB = re.compile(r"(?P<verb>[a-z]+)(?: (?:by|to|about|around|nearly|some|sharply|slightly|steeply|a|another)){0,2} $")
_FROM = re.compile(r"(?:,| [a-z]+| in [A-Z][a-z]{2,8}){0,3} from ")
_TO = re.compile(r"(?:(?: [a-z]+){0,2}| in (?:[A-Z][a-z]{2,8}(?: [12][0-9]{3})?|[12][0-9]{3})),? to ")
_BACK_FROM = re.compile(r"(?: [a-z]+){0,3},? from ")
_CLOSED = re.compile(r"[.,;:!?)\n\"”]|$| (?:and|while|but|as|after) ")
_THEN_FROM = re.compile(
    r"(?: (?:in|for|during) (?:the )?(?:first|second|third|fourth|last|past|full|[a-z]{3,9} (?=quarter|half)|[12][0-9]{3}|[A-Z][a-z]{2,8})(?: (?:half|quarter|nine months|six months|year|[12][0-9]{3}))?)?,? from "
)
_CHANGES = "(?:increase|rise|jump|gain|growth|drop|fall|decline|decrease|reduction|cut)"
_THEN_CHANGE = re.compile(
    rf"(?: [a-z]+){{0,3}}(?: (?:in|on|from|by|of) [A-Z][a-z]{{2,8}}(?: [12][0-9]{{3}}| [0-9]{{1,2}})?)?, (?:or |(?P<verb>up|down) |an? {_CHANGES} of |(?P<article>an? ))(?:by |about )?"
)
_IS_CHANGE = re.compile(rf" (?:price |pay |annual )?{_CHANGES}(?=[.,;:!?)\n]|$)")


def change_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A change in percent, or of percentages as a factor, that is not that between its two ends: "rose 20 percent from 10 to 15",
    "doubled from 10 percent to 15 percent".

    The ends may be rounded as printed; both must be counted or measured in one unit, or the first without a noun.
    """
    text = document.text
    yield from factors_fit(text, mentions, "percent")
    mentions = figures(mentions)
    for i in range(len(mentions) - 2):
        a, b, c = mentions[i : i + 3]
        if pair := _thus(text, mentions, i + 2):
            yield from _unlike(text, *pair, c)
            continue
        if found := _index(text, a, b, c):
            yield found
            continue
        if ends := _ends(text, a, b, c):
            yield from _told(text, *ends)
    for ends in changes_apart(text, mentions):
        yield from _told(text, *ends)


def _ends(text: str, a: Mention, b: Mention, c: Mention) -> Change | None:
    """The change that three numbers in a row tell, with its ends: "rose 20 percent from 10 to 15", "rose from 10 to 15, or 20 percent"."""
    is_points = a.kind == "quantity" and a.value.unit == "point" and c.kind == "percent"  # "five points"
    if is_points or (a.kind == "percent" and a.value.unit in _UNITS):
        verb = _VERB.search(text, max(0, a.start - 30), a.start)
        if not verb or verb["verb"] not in words().rise | words().fall:
            return None
        change, told = a, verb["verb"]
        if _FROM.fullmatch(text, a.end, b.start) and _TO.fullmatch(text, b.end, c.start):
            old, new = b, c
        elif _TO.fullmatch(text, a.end, b.start) and _BACK_FROM.fullmatch(text, b.end, c.start):
            old, new = c, b
        else:
            return None
    elif c.kind == "percent" and c.value.unit in _UNITS and (then := _THEN_CHANGE.fullmatch(text, b.end, c.start)):
        if not (_IS_CHANGE if then["article"] else _CLOSED).match(text, c.end):  # "down 2 percent in May"
            return None
        change, told = c, ""
        lead = getattr(a.value, "lead", "")  # "membership fell to"
        before = f"{lead} " if lead else text[max(0, a.start - 5) : a.start]
        if before == "from " and _TO.fullmatch(text, a.end, b.start):
            old, new = a, b
        elif before.endswith(" to ") and _THEN_FROM.fullmatch(text, a.end, b.start):
            old, new = b, a
        else:
            return None
    else:
        return None
    is_shared = (
        old.kind == "quantity" and not old.value.unit and new.kind in ("money", "percent")
    )  # "from 10 to 15 euros"
    return (change, old, new, told) if old.kind == new.kind or is_shared else None


def _told(text: str, change: Mention, old: Mention, new: Mention, told: str) -> Iterator[Misfit]:
    """A change that is not that between its two ends, or that its verb tells the other way round."""
    right = _change(old.value, new.value, change.value.unit, True)
    if right is None:
        return
    low, high = right
    slack = last_place(change.value.figure)
    is_as_large = low <= change.value.high + slack and change.value.low - slack <= high
    if is_as_large and not _runs_against(told, old.value, new.value):
        return
    unit = "point" if change.value.unit == "point" else "percent"
    most = abs(new.value.nominal - old.value.nominal)
    middle = most if unit == "point" else 100.0 * most / old.value.nominal
    ends = f"{text[old.start : old.end]} to {text[new.start : new.end]}"
    way = "rise" if new.value.nominal > old.value.nominal else "fall"
    shown = f"{middle:.{0 if middle >= 10 else 1}f}"
    size = f"{shown} {unit}{'s' * (unit == 'point' and shown != '1.0')}"
    other_way = f"a {'rise' if told in words().rise else 'fall'} of "
    yield Misfit(
        (change.start, change.end),
        ((old.start, old.end), (new.start, new.end)),
        {
            "value": other_way * is_as_large + text[change.start : change.end],
            "numbers": ends,
            "right": f"a {way} of {size}" if is_as_large else size,
        },
        (f"from {ends} is a {way if is_as_large else 'change'} of {middle:.3g} {unit}",),
    )


def _runs_against(verb: str, old: Any, new: Any) -> bool:
    """Whether a verb tells a rise where the ends tell a fall, or the other way round: "fell 20 percent, from 125 to 150"."""
    return (verb in words().rise and new.high < old.low) or (verb in words().fall and old.high < new.low)


_THUS = re.compile(
    r"\b(?:thus|therefore|hence|so) (?P<verb>[a-z]+)(?: by)? $"
    rf"|\b(?:That|This|Which) (?:is|was|means|represents|makes|corresponds to|amounts to|equals) (?:an? )?(?:(?P<noun>{_CHANGES}) of )$"
)
"""Before a change that the sentence before has the two ends of."""


def _thus(text: str, numbers: Sequence[Mention], i: int) -> tuple[Mention, Mention] | None:
    """The ends of a change that a sentence of its own tells: "Revenue was 550 million. A year earlier it had been 500 million. It thus
    rose by 20 percent". They are the only two numbers of the sentences before; in which order, nothing tells."""
    change = numbers[i]
    if i < 2 or change.kind != "percent" or change.value.unit != "percent":
        return None
    if _THUS.search(text, max(0, change.start - 60), change.start) is None or not _CLOSED.match(text, change.end):
        return None
    first, _ = sentence(text, change.start, change.end)
    pair = numbers[i - 2], numbers[i - 1]
    at = max(0, first - 1)
    begin, _ = sentence(text, at, at)
    if pair[1].end > first or pair[1].start < begin:
        return None
    if pair[0].start < begin:
        at = max(0, begin - 1)
        begin, _ = sentence(text, at, at)
    if pair[0].start < begin or (i > 2 and numbers[i - 3].start >= begin):
        return None
    return pair


_THEN_PERCENT = re.compile(r",? (?:or |\()(?:about )?")
_THEN_TO = re.compile(r"[,)]{0,2} (?:(?P<old>from)|to|to (?:close|end|finish|settle|trade) at|(?P<at>at)|to a record) ")


def _index(text: str, one: Mention, other: Mention, level: Mention) -> Misfit | None:
    """A change of an index in points, or of a price, that is not as many percent of what it was: "rose 120 points, or 3.2 percent, to
    10,120", "fell 15 percent, or $2, to $18"."""
    share, amount = (one, other) if one.kind == "percent" else (other, one)
    is_points = amount.kind == level.kind == "quantity" and amount.value.unit == "point"
    is_money = amount.kind == level.kind == "money" and not (amount.value.per or level.value.per)
    if share.kind != "percent" or share.value.unit != "percent" or not (is_points or is_money):
        return None
    verb = _VERB.search(text, max(0, one.start - 30), one.start)
    if not verb or verb["verb"] not in words().rise | words().fall:
        return None
    then = _THEN_TO.fullmatch(text, other.end, level.start)
    if then and then["at"] and "illion" in level.value.figure:
        return None  # "…, or $3 million, at $40 million in costs" is no price
    if then is None or not _THEN_PERCENT.fullmatch(text, one.end, other.start):
        return None
    if any(mention.value.hedge for mention in (amount, share, level)):
        return None
    hundredth = 0.01 if is_money and amount.value.unit in MINOR else 1.0
    if hundredth == 1.0 and amount.value.unit != level.value.unit and (is_money or level.value.unit):
        return None
    change = amount.value.nominal * hundredth
    back = 0 if then["old"] else -1 if verb["verb"] in words().rise else 1
    old = level.value.nominal + change * back
    if old <= 0:
        return None
    right = 100.0 * change / old
    half = 100.0 * max(hundredth * (amount.value.high - amount.value.low) / 2, _half_of(amount) * hundredth) / old
    slack = last_place(share.value.figure)
    if share.value.low - slack <= right + half and right - half <= share.value.high + slack:
        return None
    numbers = f"{text[amount.start : amount.end]} to {text[level.start : level.end]}"
    return Misfit(
        (share.start, share.end),
        ((amount.start, amount.end), (level.start, level.end)),
        {"value": text[share.start : share.end], "numbers": numbers, "right": f"{right:.1f} percent"},
        (f"{numbers} is a change of {right:.3g} percent",),
    )


def _unlike(text: str, one: Mention, other: Mention, change: Mention) -> Iterator[Misfit]:
    """A change that lies between two ends in neither order."""
    rights = [
        _change(old.value, new.value, "percent", one.kind == other.kind) for old, new in ((one, other), (other, one))
    ]
    slack = last_place(change.value.figure)
    spans = [right for right in rights if right is not None]
    if len(spans) < len(rights) or any(
        low <= change.value.high + slack and change.value.low - slack <= high for low, high in spans
    ):
        return
    told = " and ".join(text[end.start : end.end] for end in (one, other))
    low, high = sorted(100.0 * abs(one.value.nominal - other.value.nominal) / end.value.nominal for end in (one, other))
    right = f"{low:.0f} percent" if f"{low:.0f}" == f"{high:.0f}" else f"{low:.0f} or {high:.0f} percent"
    yield Misfit(
        (change.start, change.end),
        ((one.start, one.end), (other.start, other.end)),
        {"value": text[change.start : change.end], "numbers": told, "right": right},
        (f"between {told} lies a change of {right}",),
    )


def _half_of(amount: Mention) -> float:
    """Half of the last printed place of a number that is told in full: 0.5 for 120, 0.005 for 1.25."""
    return last_place(amount.value.figure) / 2 if amount.value.low == amount.value.high else 0.0


def _change(old: Any, new: Any, unit: str, same_kind: bool) -> tuple[float, float] | None:
    """The bounds of the change between two ends, in percent (or points); None where they cannot be the ends of one change."""
    if not same_kind or any(value.hedge or not 0 < value.low <= value.high < float("inf") for value in (old, new)):
        return None
    if old.unit != new.unit and old.unit and new.unit:
        return None
    if not old.unit and "illion" in new.figure and "illion" not in old.figure:
        return None  # "from 41 to 49 million euros"
    if (unit == "point") != (getattr(old, "unit", "") == "percent" or getattr(new, "unit", "") == "percent"):
        return None
    slack_old, slack_new = (
        rounding(value.nominal) if value.nominal >= 1000 and value.low == value.high else 0.0 for value in (old, new)
    )
    first, last = (old.low - slack_old, old.high + slack_old), (new.low - slack_new, new.high + slack_new)
    spans: list[float]
    if unit == "point":
        spans = [abs(y - x) for x in first for y in last]
    else:
        spans = [abs(y - x) / x * 100.0 for x in first for y in last]
    meet = first[0] <= last[1] and last[0] <= first[1]
    return 0.0 if meet else min(spans), max(spans)
