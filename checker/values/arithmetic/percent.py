"""Percentages against the numbers that stand with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.shares_of_them import shares_apart
from checker.values.arithmetic.words import words
from checker.values.bounds import plain, rounding
from checker.values.numbers.words import singular

_OF = re.compile(r" (?:out )?of (?:(?:the|its|their|all|his|her|our) )?(?:total of )?(?:[A-Za-z][\w.-]{1,20}['’]s? )?")
_THEN_SHARE = re.compile(
    r"(?:(?: [a-z]+){0,2}(?:,? \(|, | or )|(?: (?!and\b|but\b|while\b|as\b)[a-z]+){0,8}, or )(?:or |about |that is |i\.e\. )?"
    r"|(?: (?!and\b|but\b|while\b|as\b)[a-z]+){0,5}, an? (?:[a-z]{3,10} )?(?:rate|share|proportion|turnout) of "
)
_THEN_NUMBERS = re.compile(r"(?:(?: [a-z]+){0,3} (?P<noun>[a-z]+))?(?:,? \((?:or )?|, or |(?P<mark>, |: ))")
_OF_OTHERS = re.compile(
    r" (?:more|less|fewer|higher|lower|better|worse|above|below|up|down|off|ahead|behind|short|than|from|owned|of (?:them|whom|which|those|these|its|his|her|their))\b"
)
"""What stands behind a share of something else than the two numbers before it: "40 percent more than Kern"."""
_OF_TOTAL = re.compile(r"[.,;:!?)]| of (?:the |all )?(?:total|whole|lot|all)\b")
"""What stands behind a share that a comma alone joins to its two numbers."""
_NOUNS = re.compile(r"(?: [a-z]+| (?:in|at|from|of|on) (?:the )?[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?){0,3}, ")
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the |its |their |his |her |our |all |a total of )?$")
_OF_OWNERS = re.compile(r" of (?:(?:the|its|their|all|his|her|our|some) )?(?:[A-Za-z][\w.-]{1,20}['’]s? )?")
_IS_PART = re.compile(r"(?: [a-z'’-]+){0,4}(?:,? \(|, )(?P<told>(?:or|i\.e\.|that is),? )?")
"""Between a whole and what its share is in numbers: "half of the 80 passengers on board, or 40, …"."""
_PART_CLOSED = re.compile(r"(?: in all| altogether)?(?P<mark>[,;.:)]|$| [-–—])")
_LIST_GOES_ON = re.compile(r", (?:and|or|plus|[0-9])")
_OF_ONE = ("percent", "share")
_ROUGH = 0.1
"""So far from the number "some 45" may be, as a part of it."""
_FRACTION = 3.0  # "a third" is told for 31 to 36 percent
_FRACTION_TOLD = 2.0  # and for less where it is told first


def of_its_numbers(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A share that is not that of its two numbers: "17 of 47, or 41 percent", "41 percent (17 of 47)", "of the 47 members, 17
    (41 percent)"; nor what stands behind it as a fraction: "12 out of 48 (30 percent)".
    """
    text, mentions = document.text, figures(mentions)
    for found in _found(text, mentions):
        share, told, right, shown = found
        if right is None:
            continue
        slack = max(last_place(share.value.figure), 1.0 if share.value.hedge else 0.0)
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


def _found(text: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    for i, first in enumerate(mentions):
        if first.kind == "percent" and first.value.unit == "share":
            found = _fraction(text, mentions[i : i + 2]) or _two_numbers(text, mentions[i : i + 3])
        else:
            found = _two_numbers(text, mentions[i : i + 3])
        found = found or _with_part(text, mentions[i : i + 3])
        if found is not None:
            yield found
    for share, part, whole in shares_apart(text, mentions):
        right = 100.0 * part.value.nominal / whole.value.nominal
        slack = _FRACTION if share.value.unit == "share" else 0.0
        told = f"{plain(part.value.nominal)} of {plain(whole.value.nominal)}"
        yield share, (part, whole), (right - slack, right + slack), told


def _two_numbers(text: str, mentions: Sequence[Mention]) -> Found | None:
    """A share of two numbers that stand with it, in any order."""
    if len(mentions) < 3:
        return None
    a, b, c = mentions
    if a.kind == b.kind == "quantity" and c.kind == "percent":
        share = c
        if not (fits := _THEN_SHARE.fullmatch(text, b.end, c.start)) or _OF_OTHERS.match(text, c.end):
            return None
        if "(" in fits.group() and text[c.end : c.end + 1] != ")":
            return None
        if fits.group().endswith(", ") and not _OF_TOTAL.match(text, c.end):
            return None
        if _OF.fullmatch(text, a.end, b.start):
            part, whole = a, b
        elif _NOUNS.fullmatch(text, a.end, b.start) and _OF_WHOLE.search(text, max(0, a.start - 16), a.start):
            part, whole = b, a
        else:
            return None
    elif a.kind == "percent" and b.kind == c.kind == "quantity":
        share, part, whole = a, b, c
        fits = _THEN_NUMBERS.fullmatch(text, a.end, b.start)
        if not fits or not _OF.fullmatch(text, b.end, c.start):
            return None
        if fits["mark"] and not _is_of(c, fits["noun"], fits["mark"] == ": "):
            return None
    else:
        return None
    slack = 0.0 if share.value.unit != "share" else _FRACTION_TOLD if share is a else _FRACTION
    if share.value.unit not in _OF_ONE or not (_is_whole(part, rough="some") and _is_whole(whole)):
        return None
    if part.value.unit not in ("", "total", whole.value.unit) or not 0 < part.value.nominal < whole.value.nominal:
        return None
    right = 100.0 * part.value.nominal / whole.value.nominal
    if part.value.hedge and share is not a:
        slack += _ROUGH * right
    told = f"{plain(part.value.nominal)} of {plain(whole.value.nominal)}"
    return share, (part, whole), (right - slack, right + slack), told


def _with_part(text: str, mentions: Sequence[Mention]) -> Found | None:
    """A share of a whole, and behind it what that is in numbers: "half of the 80 passengers, 50 people, …", "a third of the $90 million
    (or $40 million)", "of the 90 seats, two thirds (70)"."""
    if len(mentions) < 3:
        return None
    first, second, part = mentions
    if first.kind == "percent" and second.kind == part.kind and _OF_OWNERS.fullmatch(text, first.end, second.start):
        share, whole = first, second
    elif second.kind == "percent" and first.kind == part.kind and _NOUNS.fullmatch(text, first.end, second.start):
        share, whole = second, first
        if not _OF_WHOLE.search(text, max(0, first.start - 16), first.start):
            return None
    else:
        return None
    lead, closed = _IS_PART.fullmatch(text, second.end, part.start), _PART_CLOSED.match(text, part.end)
    if share.value.unit not in _OF_ONE or lead is None or closed is None:
        return None
    if ("(" in lead.group()) != (closed["mark"] == ")"):
        return None
    if not lead["told"] and _LIST_GOES_ON.match(text, closed.start("mark")):
        return None  # "half of the 80 passengers, 50, and …"
    if not _is_part_of(part, whole):
        return None
    told = f"{text[part.start : part.end]} of {text[whole.start : whole.end]}"
    if part.kind == "quantity":
        told = f"{plain(part.value.nominal)} of {plain(whole.value.nominal)}"
    return share, (whole, part), _of_whole(share, whole.value, part.value), told


def _is_part_of(part: Mention, whole: Mention) -> bool:
    """Whether one number can be a part of what another one counts."""
    a, b = whole.value, part.value
    if a.hedge or a.per or b.per or not 0 < b.low <= b.high < float("inf") or b.nominal >= a.nominal:
        return False
    if whole.kind == "money":
        return bool(a.unit == b.unit)
    if whole.kind != "quantity" or a.low != a.high or a.dimension or b.dimension or a.nominal != int(a.nominal):
        return False
    return b.unit in ("", a.unit) or (b.unit == "person" and a.unit in words().wholes)


def _of_whole(share: Mention, whole: Any, part: Any) -> tuple[float, float]:
    """The bounds of a part in percent of its whole, both rounded as printed; as wide as fractions are told."""
    slack = _FRACTION_TOLD if share.value.unit == "share" else 0.0
    (low, high), (least, most) = (
        (value.low - loose, value.high + loose)
        for value in (part, whole)
        for loose in [rounding(value.nominal) if value.nominal >= 1000 and value.low == value.high else 0.0]
    )
    return 100.0 * low / most - slack, 100.0 * high / least + slack


def _fraction(text: str, mentions: Sequence[Mention]) -> Found | None:
    """A share told as a fraction, and in percent right behind it: "12 out of 48 tests (30 percent)"."""
    if len(mentions) < 2 or mentions[1].kind != "percent" or mentions[1].value.unit != "percent":
        return None
    part, share = mentions
    fits = _THEN_SHARE.fullmatch(text, part.end, share.start)
    if (
        not fits
        or _OF_OTHERS.match(text, share.end)
        or part.value.hedge
        or ("(" in fits.group() and text[share.end : share.end + 1] != ")")
    ):
        return None
    slack = 0.0 if " out of " in part.value.figure else _FRACTION
    right = part.value.nominal
    return share, (part,), (right - slack, right + slack), text[part.start : part.end]


def _is_of(whole: Mention, noun: str | None, by_colon: bool) -> bool:
    """Whether two numbers behind a mark can be those of the share before it, which may have its noun: "60 percent of the pupils, 45
    of 90", but not "60 percent of the vote, 45 of 90 seats"."""
    if noun is None:
        return by_colon
    return whole.value.unit in ("", singular(noun))


def _is_whole(mention: Mention, rough: str = "") -> bool:
    """Whether a quantity is a whole number of things without a hedge, `rough` aside."""
    value = mention.value
    return (
        ((value.low == value.high == value.nominal and not value.hedge) or (rough != "" and value.hedge == rough))
        and not value.dimension
        and value.nominal == int(value.nominal)
    )


def last_place(figure: str) -> float:
    """One unit of the last printed place: a share may have been cut off instead of rounded."""
    return 10.0 ** -len(figure.partition(".")[2]) if "." in figure else 1.0
