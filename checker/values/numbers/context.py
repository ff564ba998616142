"""The words around a number that make it something else: "Room 4", "May 4, 2012", "Boeing 747", "555-1234", "2-1"."""

from __future__ import annotations

import re

from checker.values.numbers.core import Core
from checker.values.numbers.nouns import MONEY, PERCENT, PLURAL, UNIT, WORDS, Noun
from checker.values.numbers.tables import TABLES

_CHANGE = re.compile(
    r"\b(?:rose|rises?|rising|risen|fell|falls?|fallen|falling|increas\w+|decreas\w+|cut|cuts|cutting|rais\w+|lower\w*|up|down|jump\w*|drop\w*|climb\w*|grew|grows?|grown|declin\w+|"
    r"reduc\w+|slip\w*|slid|soar\w*|shr[aiu]nk|went|gone|mov\w+|chang\w+|expand\w+|doubl\w+|tripl\w+|advanc\w+|gain\w*|plung\w+|trim\w+|narrow\w+|widen\w+|revis\w+)\b"
)
_EVENTS = frozenset(
    "olympic game election poll season playoff championship final edition olympics classic model draft report budget census".split()
)
_YEARS = range(1800, 2100)


def blocked(text: str, start: int, end: int) -> bool:
    """Whether the characters next to a number show that it is a part of something longer."""
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "/_@#\\=&+'*":
        if before != "'" or (start > 1 and text[start - 2].isalnum()) or text[start].isdigit():
            return True
    elif before in ".,:-" and start > 1:
        further = text[start - 2]
        if further.isdigit() or (before in ".-" and further.isalnum()):
            return True
    after = text[end : end + 2]
    if not after:
        return False
    if after[0] in ".,:-" and len(after) > 1 and after[1].isdigit():
        return True
    return after[0] in "/_@#\\=&*" or (after[0] == "'" and text[end - 1].isdigit())


def pointed_at(text: str, start: int, end: int, core: Core, noun: Noun | None) -> bool:
    """Whether the words around a number make it a name, a date or a time rather than a number of things."""
    previous = word_before(text, start)
    counted = noun is not None and noun.sort in (PLURAL, UNIT, MONEY, PERCENT)
    if previous:
        lower = previous.lower().rstrip(".")
        if (
            lower in TABLES.times_before
            and core.nominal <= 31
            and not core.hedge
            and not (counted and noun is not None and noun.sort == PLURAL)
        ):
            return True
        if lower in TABLES.pointers and not core.hedge and not core.currency and (previous[0].isupper() or not counted):
            return True
    if core.words:
        return False
    following = text[end + 1 : end + 12].split(" ", 1)[0].rstrip(",;)\n") if text[end : end + 1] == " " else ""
    if following.lower().rstrip(".") in TABLES.times_after and following != "may" and not core.currency:
        return True
    if start and text[start - 1] == "(" and noun is None and text[end : end + 1] == ")":
        return True
    if text[end : end + 1] in (".", ")") and text[end + 1 : end + 2] == " " and (start == 0 or text[start - 1] == "\n"):
        return True  # a list marker
    if (
        not counted
        and previous
        and previous[0].isupper()
        and noun is None
        and not core.hedge
        and not core.currency
        and core.nominal < 10_000
        and "," not in text[start:end]
    ):
        return True  # "Windows 7"
    return _is_year(text, start, end, core, noun)


def _is_year(text: str, start: int, end: int, core: Core, noun: Noun | None) -> bool:
    if end - start != 4 or core.nominal not in _YEARS or core.hedge or core.link:
        return end - start == 9 and core.link == "-" and core.low in _YEARS and core.high in _YEARS
    if noun is None:
        return True
    if noun.sort in (UNIT, MONEY, PERCENT):
        return False
    return noun.sort != PLURAL or core.nominal % 100 != 0 or noun.head in _EVENTS


def word_before(text: str, start: int) -> str:
    """The word that ends right before a place, "" where a mark or line break is between."""
    if start < 2 or text[start - 1] != " ":
        return ""
    left = text[max(0, start - 24) : start - 1]
    cut = max(left.rfind(" "), left.rfind("\n"))
    word = left[cut + 1 :].lstrip("(\"'[")
    return word if word and (word[-1].isalnum() or word[-1] == ".") else ""


def changes(text: str, start: int) -> bool:
    """Whether "from" and a verb of change stand before a range, so that it is two numbers: "rose from 10 to 15"."""
    if text[max(0, start - 5) : start].lower() != "from ":
        return False
    return _CHANGE.search(text[max(0, start - 70) : start]) is not None


def is_score(core: Core, text: str, end: int, noun: Noun | None) -> bool:
    """Whether two joined figures are a score, odds or a season rather than a range: "2-1", "a 6-4 win"."""
    if core.link != "-" or core.currency:
        return False
    if noun is None:
        return True
    return (
        noun.head in TABLES.scores
        or (noun.sort not in (PLURAL, UNIT, MONEY, PERCENT))
        or WORDS[noun.head].head in TABLES.scores
    )
