"""Numbers, amounts and days of a quotation in one form: "four thousand" is 4,000, "$2 million" two million dollars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.align.words import CLASSES
from checker.values.numbers.tables import TABLES

NUMBERS = {word: str(number) for word, number in (TABLES.cardinals | TABLES.ordinals).items()}
"""Number words, ordinals included, in figures."""

_CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}
SIGNS = frozenset((*_CURRENCIES, "%"))
"""Signs before and behind figures that others write as words."""

_UNITS = {f"{name}s": name for name in _CURRENCIES.values()} | {"%": "percent"}
_MONTHS = {name: names[0] for names in CLASSES["months"] for name in names}
_LAST_DAY = 31
_GROUP, _TENS = 3, 2
"""Figures behind a comma ("4,000"), and those of tens, to which one figure more may be joined ("twenty-five")."""


def split(word: str) -> tuple[str, str, str]:
    """A written word without the signs at its ends: the currency before it, the word, the sign behind it."""
    before, behind = word[:1] if word[:1] in SIGNS else "", word[-1:] if word[-1:] in SIGNS else ""
    return before, word[len(before) : len(word) - len(behind)], behind


def joined(parts: Iterable[str]) -> str:
    """Words in lower case and figures, signs as words of their own, as letters: every number in figures, its currency behind
    it, the day before the month."""
    return "".join(_told(list(filter(None, parts))))


def _told(parts: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(parts):
        part = parts[at]
        number, end = _number(parts, at + (part in _CURRENCIES or part in _MONTHS))
        if not number:
            yield _UNITS.get(part, part)
            at += 1
        elif part in _CURRENCIES:
            yield from (number, _CURRENCIES[part])
            at = end
        elif part in _MONTHS and int(number) <= _LAST_DAY:
            yield from (number, _MONTHS[part])
            at = end
        elif part in _MONTHS:
            yield part
            at += 1
        else:
            behind = parts[end : end + 1]
            if int(number) <= _LAST_DAY and behind and behind[0] in _MONTHS:
                yield from (number, _MONTHS[behind[0]])
                end += 1
            else:
                yield number
            at = end


def _number(parts: Sequence[str], at: int) -> tuple[str, int]:
    """The number at a place in figures, and where it ends; "" where there is none."""
    total = current = 0
    start, last = at, ""
    if parts[at : at + 1] in (["a"], ["an"]) and parts[at + 1 : at + 2] and parts[at + 1] in TABLES.scales:
        current, at = 1, at + 1
    while at < len(parts):
        part = parts[at]
        if part.isdecimal():
            number = int(part)
            is_below = number < 100 if current % 100 == 0 else current % 10 == 0 and current % 100 > 10 > number > 0
            if last.isdecimal() and len(part) == _GROUP:
                current = 1000 * current + number
            elif not last or (is_below and (len(last) == _TENS or not last.isdecimal())):
                current += number
            else:
                break
        elif part == "hundred" and 0 < current < 100:
            current *= TABLES.scales[part]
        elif part in TABLES.scales and current:
            total, current = total + current * TABLES.scales[part], 0
        else:
            break
        last, at = part, at + 1
    return (str(total + current), at) if last else ("", start)
