"""Words -> sums of money."""

from __future__ import annotations

from checker.values import bounds
from checker.values.money import Money
from checker.values.numbers.core import Core, millions
from checker.values.numbers.parts import parts, rate_at_end
from checker.values.numbers.tables import TABLES


def read(text: str) -> Money | None:
    """The amount that the words state; None where they are no sum of money."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Money | None:
    if core.sort != "count" or lead:
        return None
    if tail.startswith("m "):  # "1.5m euros"
        core, tail = millions(core), tail[1:]
    phrase, per = rate_at_end(tail.lstrip(" -"))
    phrase = phrase.removeprefix("of ")
    code = currency(phrase)
    if not code and not core.currency:
        return None
    low, high = bounds.hedged(core.low, core.high, core.effect, whole=False)
    return Money(low, high, core.nominal, core.hedge, core.currency or code, "" if code else phrase, per, core.figure)


def currency(words: str) -> str:
    """The code of a currency's name or symbol behind an amount, "" for other words and none."""
    if not words:
        return ""
    name = TABLES.spelled(words)
    code = TABLES.currencies.get(name) or TABLES.currencies.get(name.lower(), "")
    if code or " " not in name or not name[0].isupper():
        return code
    return TABLES.currencies.get(name.rsplit(" ", 1)[1].lower(), "")
