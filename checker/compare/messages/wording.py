"""Values and words as messages and reasons say them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.values.quantity import plural

_LEAD = re.compile(r"^magnitude(?:-| of | at )")
_DOZEN = re.compile(r"^1 dozen\b")
_AGE = re.compile(r"\b(?P<number>[\d.]{1,6})-(?P<unit>year|month|week|day)-old$")
_COMPOUND = re.compile(r"(?P<number>.{0,40}\d) (?P<adjective>[a-z]+) (?P<noun>[a-z ]+)$")
SIZES = frozenset(("hundred", "thousand", "million", "billion", "trillion", "percent"))
"""What stands in the singular behind any number."""


def in_words(value: str, told: str) -> str:
    """A shown value in running words: "45 pages" where the text tells of a "45-page" report, "a dozen", "a 300-strong guard",
    "71 years old"."""
    if age := _AGE.search(value):
        return f"{value[: age.start()]}{age['number']} {age['unit']}{'s' * (age['number'] != '1')} old"
    value, joint, per = value.partition(" per ")
    if joint:
        return f"{in_words(value, told)}{joint}{per}"
    value = _DOZEN.sub("a dozen", _LEAD.sub("magnitude ", value))
    number, _, noun = value.rpartition(" ")
    if number in ("", "1") or not noun.isalpha() or noun in SIZES:
        return value
    if (compound := _COMPOUND.match(value)) and f"-{compound['adjective']} {compound['noun']}" in told:
        return f"{compound['number']}-{compound['adjective']} {compound['noun']}"
    several = plural(noun)
    return f"{number} {several}" if f"-{noun}" in told or told.endswith(f" {several}") else value


def listed(words: Sequence[str]) -> str:
    """Words as a sentence lists them: "ferry, fire and Port Selby"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def words_listed(words: Sequence[str]) -> str:
    """Words that two passages have in common: "the word ferry", "the words ferry and fire"."""
    return f"the word{'s' * (len(words) > 1 or any(' ' in word for word in words))} {listed(words)}"
