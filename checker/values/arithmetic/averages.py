"""Averages against the numbers that they are of: "40 millimetres in June, 60 in July and 80 in August, an average of 60"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.arithmetic.figures import figures
from checker.values.arithmetic.percent import last_place
from checker.values.bounds import plain
from checker.values.lazy import Pattern

_AVERAGE = Pattern(
    r"(?:,|[.;] (?:That|This) (?:is|was|makes|gives)) an average of "
    r"|(?: (?:in|on|at|for) [\w'’-]{2,14}(?: [A-Z][\w'’-]{1,14})?)?(?:,|[.;] (?:That|This) (?:is|was|makes|gives)) an average of "
    r"|(?: (?:in|on|at|for) [\w'’-]{2,14}(?: [A-Z][\w'’-]{1,14})?)?[.;] The average (?:of|for|over) (?:the|these|those|all) (?P<number>two|three|four|five|six|seven) [a-z]{3,14} (?:was|is|stood at|came to) "
)
"""Between the last number and the average of all."""
_IS = Pattern(r" (?:is|was|equals) ")
_OF_THESE = Pattern(
    r"\b(?:average|mean) of(?: (?:the|these))?(?: (?:marks|numbers|values|scores|results|readings|figures|grades))? $"
)
_NEXT = Pattern(
    r"(?: of [a-z]{3,14})?(?: (?:in|on|at|for) [\w'’-]{2,14}(?: [A-Z][\w'’-]{1,14})?)?(?P<link>,|,? and|;) "
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_MOST = 12


def average_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """An average that is not that of the numbers listed right before it, or behind "the average of"; all printed without hedges,
    in one unit."""
    text = document.text
    if "average" not in text and " mean of " not in text:
        return
    numbers = [
        one
        for one in figures(mentions)
        if one.kind in ("quantity", "percent", "age") and getattr(one.value, "dimension", "") != "time"
    ]
    for i, average in enumerate(numbers):
        listed = _listed_before(text, numbers, i)
        if len(listed) < 2 or not all(_is_plain(one) for one in (*listed, average)):
            continue
        units = {one.value.unit for one in (*listed, average)} - {""}
        if len(units) > 1:
            continue
        right = sum(float(one.value.nominal) for one in listed) / len(listed)
        if abs(right - average.value.nominal) < last_place(average.value.figure) * 0.999:
            continue
        told = ", ".join(one.value.figure for one in listed)
        shown = plain(round(right, 1))
        yield Misfit(
            (average.start, average.end),
            tuple((one.start, one.end) for one in listed),
            {"value": text[average.start : average.end], "numbers": told, "right": shown},
            (f"({' + '.join(one.value.figure for one in listed)}) / {len(listed)} = {shown}",),
        )


def _listed_before(text: str, numbers: Sequence[Mention], i: int) -> Sequence[Mention]:
    """The numbers that an average is said to be of."""
    if i < 2:
        return ()
    lead = _AVERAGE.fullmatch(text, numbers[i - 1].end, numbers[i].start)
    is_of_these = lead is None and _IS.fullmatch(text, numbers[i - 1].end, numbers[i].start) is not None
    if lead is None and not is_of_these:
        return ()
    first, has_and = i - 1, False
    while first and i - first < _MOST:
        link = _NEXT.fullmatch(text, numbers[first - 1].end, numbers[first].start)
        if link is None or ("and" in link["link"]) != (first == i - 1):
            break
        has_and = True
        first -= 1
    listed = numbers[first:i] if has_and else ()
    if is_of_these and listed and not _OF_THESE.search(text, max(0, listed[0].start - 40), listed[0].start):
        return ()
    if lead is not None and lead["number"] and _NUMBERS[lead["number"]] != len(listed):
        return ()
    return listed


def _is_plain(mention: Mention) -> bool:
    value = mention.value
    return not value.hedge and not getattr(value, "per", "") and value.low <= value.nominal <= value.high < float("inf")
