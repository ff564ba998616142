"""Percentages against the numbers that stand with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.factors import factors_fit
from checker.values.arithmetic.words import words
from checker.values.bounds import plain, rounding

_OF = re.compile(r" (?:out )?of (?:the |its |their |all |his |her |our )?(?:total of )?")
_THEN_SHARE = re.compile(r"(?: [a-z]+){0,2}(?:,? \(|, or |, | or )(?:or |about |that is |i\.e\. )?")
_THEN_NUMBERS = re.compile(r"(?: [a-z]+){0,4}(?:,? \((?:or )?|, or )")
_NOUNS = re.compile(r"(?: [a-z]+){0,3}, ")
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the |its |their |his |her |our |all |a total of )?$")
_FRACTION = 3.0  # "a third" is told for 31 to 36 percent


def of_its_numbers(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A share that is not that of its two numbers: "17 of 47, or 41 percent", "41 percent (17 of 47)", "of the 47 members, 17
    (41 percent)"; nor what stands behind it as a fraction: "12 out of 48 (30 percent)".
    """
    text = document.text
    for i, first in enumerate(mentions):
        if first.kind == "percent" and first.value.unit == "share":
            found = _fraction(text, mentions[i : i + 2])
        else:
            found = _two_numbers(text, mentions[i : i + 3])
        if found is None:
            continue
        share, told, right, shown = found
        if right is None:
            continue
        slack = max(_unit_of_last_place(share.value.figure), 1.0 if share.value.hedge else 0.0)
        low, high = right
        if share.value.low - slack <= high and low <= share.value.high + slack:
            continue
        digits = 1 if "." in share.value.figure else 0
        middle = (low + high) / 2
        yield Misfit(
            (share.start, share.end),
            tuple((mention.start, mention.end) for mention in told),
            {"value": text[share.start : share.end], "numbers": shown, "right": f"{middle:.{digits}f} percent"},
            (f"{shown} is {middle:.1f} percent",),
        )


Found = tuple[Mention, Sequence[Mention], tuple[float, float] | None, str]
"""A share in percent, what it is held against, the bounds of what that is in percent, and its words."""


def _two_numbers(text: str, mentions: Sequence[Mention]) -> Found | None:
    """A share of two numbers that stand with it, in any order."""
    if len(mentions) < 3:
        return None
    a, b, c = mentions
    if a.kind == b.kind == "quantity" and c.kind == "percent":
        share = c
        if not (fits := _THEN_SHARE.fullmatch(text, b.end, c.start)):
            return None
        if "(" in fits.group() and text[c.end : c.end + 1] != ")":
            return None
        if _OF.fullmatch(text, a.end, b.start):
            part, whole = a, b
        elif _NOUNS.fullmatch(text, a.end, b.start) and _OF_WHOLE.search(text, max(0, a.start - 16), a.start):
            part, whole = b, a
        else:
            return None
    elif a.kind == "percent" and b.kind == c.kind == "quantity":
        share, part, whole = a, b, c
        if not _THEN_NUMBERS.fullmatch(text, a.end, b.start) or not _OF.fullmatch(text, b.end, c.start):
            return None
    else:
        return None
    if share.value.unit != "percent" or not (_is_whole(part) and _is_whole(whole)):
        return None
    if part.value.unit not in ("", whole.value.unit) or not 0 < part.value.nominal < whole.value.nominal:
        return None
    right = 100.0 * part.value.nominal / whole.value.nominal
    told = f"{plain(part.value.nominal)} of {plain(whole.value.nominal)}"
    return share, (part, whole), (right, right), told


def _fraction(text: str, mentions: Sequence[Mention]) -> Found | None:
    """A share told as a fraction, and in percent right behind it: "12 out of 48 tests (30 percent)"."""
    if len(mentions) < 2 or mentions[1].kind != "percent" or mentions[1].value.unit != "percent":
        return None
    part, share = mentions
    fits = _THEN_SHARE.fullmatch(text, part.end, share.start)
    if not fits or part.value.hedge or ("(" in fits.group() and text[share.end : share.end + 1] != ")"):
        return None
    slack = 0.0 if " out of " in part.value.figure else _FRACTION
    right = part.value.nominal
    return share, (part,), (right - slack, right + slack), text[part.start : part.end]


def _is_whole(mention: Mention) -> bool:
    value = mention.value
    return (
        value.low == value.high == value.nominal
        and not value.hedge
        and not value.dimension
        and value.nominal == int(value.nominal)
    )


def _unit_of_last_place(figure: str) -> float:
    """One unit of the last printed place: a share may have been cut off instead of rounded."""
    return 10.0 ** -len(figure.partition(".")[2]) if "." in figure else 1.0


_UNITS = ("percent", "point", "share")
_VERB = re.compile(r"(?P<verb>[a-z]+)(?: (?:by|to|about|around|nearly|some|sharply|slightly|steeply|a|another)){0,2} $")
_FROM = re.compile(r"(?:,| [a-z]+){0,3} from ")
_TO = re.compile(r"(?: [a-z]+){0,2},? to ")
_BACK_FROM = re.compile(r"(?: [a-z]+){0,3},? from ")
_CLOSED = re.compile(r"[.,;:!?)\n\"”]|$| (?:and|while|but|as|after) ")
_THEN_FROM = re.compile(r",? from ")
_CHANGES = "(?:increase|rise|jump|gain|growth|drop|fall|decline|decrease|reduction|cut)"
_THEN_CHANGE = re.compile(
    rf"(?: [a-z]+){{0,3}}, (?:or |(?P<verb>up|down) |an? {_CHANGES} of |(?P<article>an? ))(?:by |about )?"
)
_IS_CHANGE = re.compile(rf" (?:price |pay |annual )?{_CHANGES}(?=[.,;:!?)\n]|$)")


def change_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A change in percent, or of percentages as a factor, that is not that between its two ends: "rose 20 percent from 10 to 15",
    "doubled from 10 percent to 15 percent".

    The ends may be rounded as printed; both must be counted or measured in one unit, or the first without a noun.
    """
    text = document.text
    yield from factors_fit(text, mentions, "percent")
    for i in range(len(mentions) - 2):
        a, b, c = mentions[i : i + 3]
        is_points = a.kind == "quantity" and a.value.unit == "point" and c.kind == "percent"  # "five points"
        if is_points or (a.kind == "percent" and a.value.unit in _UNITS):
            verb = _VERB.search(text, max(0, a.start - 30), a.start)
            if not verb or verb["verb"] not in words().rise | words().fall:
                continue
            change = a
            if _FROM.fullmatch(text, a.end, b.start) and _TO.fullmatch(text, b.end, c.start):
                old, new = b, c
            elif _TO.fullmatch(text, a.end, b.start) and _BACK_FROM.fullmatch(text, b.end, c.start):
                old, new = c, b
            else:
                continue
        elif c.kind == "percent" and c.value.unit in _UNITS and (then := _THEN_CHANGE.fullmatch(text, b.end, c.start)):
            if not (_IS_CHANGE if then["article"] else _CLOSED).match(text, c.end):  # "down 2 percent in May"
                continue
            lead = getattr(a.value, "lead", "")  # "membership fell to"
            before = f"{lead} " if lead else text[max(0, a.start - 5) : a.start]
            if before == "from " and _TO.fullmatch(text, a.end, b.start):
                old, new, change = a, b, c
            elif before.endswith(" to ") and _THEN_FROM.fullmatch(text, a.end, b.start):
                old, new, change = b, a, c
            else:
                continue
        else:
            continue
        is_shared = (
            old.kind == "quantity" and not old.value.unit and new.kind in ("money", "percent")
        )  # "from 10 to 15 euros"
        right = _change(old.value, new.value, change.value.unit, old.kind == new.kind or is_shared)
        if right is None:
            continue
        low, high = right
        slack = _unit_of_last_place(change.value.figure)
        if low <= change.value.high + slack and change.value.low - slack <= high:
            continue
        unit = "point" if change.value.unit == "point" else "percent"
        most = abs(new.value.nominal - old.value.nominal)
        middle = most if unit == "point" else 100.0 * most / old.value.nominal
        ends = f"{text[old.start : old.end]} to {text[new.start : new.end]}"
        yield Misfit(
            (change.start, change.end),
            ((old.start, old.end), (new.start, new.end)),
            {
                "value": text[change.start : change.end],
                "numbers": ends,
                "right": f"{middle:.{0 if middle >= 10 else 1}f} {unit}",
            },
            (f"from {ends} is a change of {middle:.3g} {unit}",),
        )


def _change(old: Any, new: Any, unit: str, same_kind: bool) -> tuple[float, float] | None:
    """The bounds of the change between two ends, in percent (or points); None where they cannot be the ends of one change."""
    if not same_kind or any(value.hedge or not 0 < value.low <= value.high < float("inf") for value in (old, new)):
        return None
    if old.unit != new.unit and old.unit and new.unit:
        return None
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
