"""What a word can be in the noun phrase behind a number, told by tables and endings; each word is looked at once."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.numbers.tables import TABLES

STOP, OTHER, NAME, PLURAL, UNIT, ROLE, VERB, PARTICIPLE, ADVERB, PERCENT, MONEY, TIME = range(12)

_CLEAN = re.compile(r"[A-Za-zÀ-ÿ](?:[\w'&-]|[./](?=[\w]))*\.?|°[CF]?|[A-Za-z]{1,4}/[hs]\b")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z]\.")
_WORD = 40  # longer ones are not remembered
_MEMORY = 100_000


class Word(NamedTuple):
    """One word as it stands in a text.

    `length` is that of the word without the marks behind it; `last` says that marks follow, so that nothing beyond belongs
    to the phrase. `head` is its singular in lower case, `dimension` a unit's.
    """

    sort: int
    length: int
    last: bool
    head: str
    dimension: str


_Sorted = tuple[int, str, str]  # sort, head, dimension


class _Words(dict[str, Word]):
    """Remembers every word it was asked for, up to a limit."""

    def __missing__(self, raw: str) -> Word:
        word = classify(raw)
        if len(raw) < _WORD and len(self) < _MEMORY:
            self[raw] = word
        return word


def classify(raw: str) -> Word:
    """What a word, with the marks around it, can be."""
    if raw.isalpha() and raw.isascii():
        clean = raw
    elif raw in ("a.", "p."):  # "8 p. m."
        return Word(TIME, 2, True, raw, "")
    else:
        match = _CLEAN.match(raw)
        if not match:
            return Word(STOP, 0, True, "", "")
        clean = match.group()
        if clean.endswith(".") and not _ABBREVIATION.fullmatch(clean):
            clean = clean[:-1]
    lower = clean.lower()
    known = _EXACT.get(clean) or _ANY_CASE.get(lower) or (_LOWER.get(lower) if clean[0].islower() else None)
    sort, head, dimension = known or _by_ending(clean, lower)
    return Word(sort, len(clean), len(clean) < len(raw), head, dimension)


def _by_ending(clean: str, lower: str) -> _Sorted:
    if "'" in lower:
        return OTHER, lower, ""
    regular = lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 2
    if regular and lower not in TABLES.singular:
        return PLURAL, singular(lower), ""
    if clean[0].isupper():  # "Israelis"
        people = lower.endswith("is") and len(lower) > 5 and lower not in TABLES.singular
        return PLURAL if people else NAME, singular(lower), ""
    if lower.endswith("ly") and len(lower) > 4:
        return ADVERB, lower, ""
    past = lower.endswith("ed") and len(lower) > 4 and lower not in TABLES.ed
    if (past or (lower.endswith("ing") and len(lower) > 5 and lower not in TABLES.ing)) and "-" not in lower:
        return PARTICIPLE, lower, ""
    return OTHER, lower, ""


def singular(lower: str) -> str:
    """The singular of a plural noun in lower case: "countries" -> "country"."""
    if lower in TABLES.plurals:
        return TABLES.plurals[lower]
    if "-" in lower:
        front, _, back = lower.rpartition("-")
        return f"{front}-{singular(back)}"
    if not lower.endswith("s") or lower in TABLES.singular or lower.endswith(("ss", "us")):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith("men"):
        return lower[:-2] + "an"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return lower[:-2]
    return lower[:-1]


_PERCENT = {"percent": "percent", "pct": "percent", "percentage": "point"}
_NUMBER_WORDS = (
    *TABLES.cardinals,
    *TABLES.scales,
    *(f"{n}s" for n in TABLES.scales),
    "tens",
    "dozen",
    "dozens",
    "scores",
    "several",
)
_CLOCK = ("am", "pm", "a.m", "p.m", "a.m.", "p.m.", "noon", "midnight", "o'clock", "gmt")
_DATED = (*TABLES.weekdays, *TABLES.months)

# By the word as printed, in any case, and in lower case only.
_EXACT: dict[str, _Sorted] = {
    **{
        form: (TIME, word, "")
        for word in TABLES.times_after
        for form in (word.title(), word.upper(), f"{word.title()}.")
    },
    **{spelling: (UNIT, *unit) for spelling, unit in TABLES.units.items() if len(spelling) < 4},
    **{
        code: (MONEY, TABLES.currencies[code], "")
        for code in TABLES.currency_symbols
        if code.isalpha() and code.isupper()
    },
    **{word: (PLURAL, one, "") for word, one in TABLES.plurals.items() if word[0].isupper()},
}
_ANY_CASE: dict[str, _Sorted] = {
    **dict.fromkeys((*_DATED, *_NUMBER_WORDS), (STOP, "", "")),
    **{word: (PLURAL, one, "") for word, one in TABLES.plurals.items()},
    **{word: (ROLE, word, "") for word in TABLES.role_heads},
    **{word: (TIME, word, "") for word in _CLOCK},
    **{name: (MONEY, code, "") for name, code in TABLES.currencies.items() if len(name) > 2},
    **{word: (PERCENT, unit, "") for word, unit in _PERCENT.items()},
    **{
        spelling: (UNIT, *unit)
        for spelling, unit in TABLES.units.items()
        if len(spelling) > 3 or spelling in ("day", "mph", "kph", "ton")
    },
}
del _ANY_CASE["may"], _ANY_CASE["march"]
_LOWER: dict[str, _Sorted] = {
    **{word: (VERB, word, "") for word in TABLES.verbs},
    **{word: (ADVERB, word, "") for word in TABLES.skipped},
    **dict.fromkeys(TABLES.stops, (STOP, "", "")),
}
WORDS = _Words()
