"""Amounts and figures inside times: "two and a half", "210", "a couple of", "'89", "twenty-first"."""

from __future__ import annotations

import re
from typing import Any

from checker.values.timex.lexicon import Words

UNKNOWN = "X"
HALVES = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def amount(text: str, words: Words) -> float | None:
    """The number that a count states; None where it does not say how many ("several"). Raises ValueError."""
    text = text.strip().rstrip("+").replace(",", "")
    if text in ("a", "an", "another"):
        return 1.0
    total, last, known = 0.0, 0.0, False
    for word in re.split(r"[ -]", text):
        if word in words["numbers"] or re.fullmatch(r"\d+(\.\d+)?", word):
            last += float(words["numbers"].get(word, 0) or word) if word != "zero" else 0.0
            known = True
        elif word in words["scales"]:
            if words["scales"][word] >= 1000:
                total, last = total + max(last, 1.0) * words["scales"][word], 0.0
            else:
                last = max(last, 1.0) * words["scales"][word]
            known = True
        elif word == "half" or word in HALVES:
            last += HALVES.get(word, 0.5)
            known = True
        elif word in ("couple",):
            last, known = 2.0, True
        elif word in words["some"] or word in ("dozens", "scores", "hundreds", "thousands", "number"):
            return None
        elif word in ("single", "whole", "full", "extra", "entire", "additional"):
            last, known = 1.0, True
        elif word not in ("a", "an", "of", "and", "the"):
            raise ValueError(text)
    return total + last if known else 1.0


def ordinal(text: str, words: Words) -> int:
    """The rank of "third", "3rd", "3". Raises ValueError."""
    found = words["ordinals"].get(text)
    return int(found) if found is not None else int(re.sub(r"(st|nd|rd|th)$", "", text))


def year(text: str, words: Words) -> int | None:
    """The year of "1989", "480 BC" (-480), "nineteen ninety-one", "two thousand two"; None for "'89"."""
    text = text.strip()
    if found := re.match(r"(\d{1,4}) ?([abc])?", text):
        number = int(found[1])
        return -number if found[2] == "b" else number
    if text.startswith("'"):
        return None
    parts = re.split(r"[ -]", text.replace(" and ", " "))
    values: list[int] = [words["numbers"].get(part, 0) for part in parts]
    if parts[0] == "two":
        return 2000 + sum(values[2:])
    return values[0] * 100 + sum(values[1:])


def plain(number: float) -> str:
    return f"{number:g}" if number < 1e6 else str(int(number))


def duration(number: float | None, unit: str) -> str:
    """TIMEX3's P2Y, PT36H, PXM. Decades and centuries are counted in years, as TimeML does; halves of months stay .5."""
    letter, factor = LETTERS[unit]
    figure = UNKNOWN if number is None else plain(number * factor)
    if number is None and factor > 1:
        letter = {"decade": "DE", "century": "CE", "millennium": "ML"}.get(unit, letter)
    clock = "T" if unit in ("second", "minute", "hour") else ""
    return f"P{clock}{figure}{letter}"


LETTERS: dict[str, tuple[str, Any]] = {
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
    "season": ("M", 3),
    "semester": ("M", 6),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "millennium": ("Y", 1000),
}
