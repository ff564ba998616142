"""Amounts and figures inside times: "two and a half", "210", "a couple of", "twenty-first", "nineteen ninety-one"."""

from __future__ import annotations

import re

from checker.values.timex.lexicon import Words

HALVES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "half": 0.5, "\x0e": 0.25, "\x0f": 0.5, "\x10": 0.75}
"""Fractions, those of one character as `lexicon.plain` has them."""
WORD = re.compile(r"[\x0e-\x10]|[^ \x0e-\x10-]+")
VAGUE = ("dozens", "scores", "hundreds", "thousands", "number")
SILENT = ("a", "an", "of", "and", "the", "another", "single", "whole", "full", "extra", "entire", "additional")
LETTERS = {
    "second": ("S", 1),
    "moment": ("S", 1),
    "minute": ("M", 1),
    "hour": ("H", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "week": ("W", 1),
    "weekend": ("WE", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("Q", 1),
    "semester": ("M", 6),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "millennium": ("Y", 1000),
}
PARTS = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}
LONG_LETTERS = {"decade": "DE", "century": "CE", "millennium": "ML"}


def amount(text: str, words: Words) -> float | None:
    """The number that a count states; None where it does not say how many ("several"). Raises ValueError."""
    total = last = 0.0
    known = False
    for word in WORD.findall(text.rstrip("+").replace(",", "")):
        if (number := words["numbers"].get(word)) is not None:
            if not _goes_with(last, number):
                raise ValueError(f"{text!r} is more than one number")
            last += number
        elif word in HALVES:
            last += HALVES[word]
        elif word == "couple":
            last = 2.0
        elif (scale := words["scales"].get(word)) is not None:
            last = max(last, 1.0) * scale
            if scale >= 1000:
                total, last = total + last, 0.0
        elif word in words["some"] or word in VAGUE:
            return None
        elif word in SILENT:
            continue
        else:
            last += float(word)
        known = True
    return total + last if known else 1.0


def _goes_with(told: float, number: float) -> bool:
    """Whether a number can follow another as part of one: "twenty | five", "hundred | and twenty", but not "three and | five"."""
    return not told or (number < 10 and told >= 20 and not told % 10) or (told >= 100 and not told % 100)


def ordinal(text: str, words: Words) -> int:
    """The rank of "third", "3rd", "3"."""
    found = words["ordinals"].get(text)
    return int(found) if found is not None else int(re.sub(r"\D+$", "", text))


def year(text: str, words: Words) -> int:
    """The year of "1989", "480 BC" (-480), "nineteen ninety-one", "two thousand and two"."""
    if found := re.match(r"(?P<number>\d{1,4}) ?(?P<era>[abc])?", text):
        return -int(found["number"]) if found["era"] == "b" else int(found["number"])
    values: list[int] = [words["numbers"].get(part, 0) for part in re.split(r"[ -]", text.replace(" and ", " "))]
    return 2000 + sum(values[2:]) if values[0] == 2 else values[0] * 100 + sum(values[1:])


def duration(number: float | None, unit: str, part: float = 0) -> str:
    """TIMEX3's P2Y, PT36H, PXM for a number (None: not said) of a unit; decades and longer are counted in years.

    Halves and quarters of a year, an hour or a minute are told in the next smaller unit, as are `part` of that
    unit ("two hours 30 minutes"): P2Y6M, PT2H30M.
    """
    letter, factor = LETTERS[unit]
    clock = "T" if unit in ("second", "moment", "minute", "hour") else ""
    if number is None:
        return f"P{clock}X{LONG_LETTERS.get(unit, letter)}"
    if unit in PARTS and not number * 4 % 1 and (part or number % 1):
        smaller, per = PARTS[unit]
        part += number % 1 * per
        whole = f"{int(number)}{letter}" if number >= 1 else ""
        return f"P{clock}{whole}{part:.10g}{LETTERS[smaller][0]}"
    return f"P{clock}{number * factor:.10g}{letter}"
