"""Words -> sums of money."""

from __future__ import annotations

from functools import lru_cache

from checker.named import maker
from checker.values import bounds
from checker.values.money import Money
from checker.values.numbers.core import MINUSES, Core, millions, negated
from checker.values.numbers.parts import parts, rate_at_end
from checker.values.numbers.tables import TABLES

_money = maker(Money)
_TAILS = 10_000  # remembered


def read(text: str) -> Money | None:
    """The amount that the words state; None where they are no sum of money."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Money | None:
    if lead in MINUSES:
        core, lead = negated(core), ""
    if tail.startswith("m "):  # "1.5m euros"
        core, tail = millions(core), tail[1:]
    sort, low, high, nominal, figure, hedge, effect, sign, _, _, _, _ = core
    if sort != "count" or lead:
        return None
    code, phrase, per = _behind(tail)
    if not code and not sign:
        return None
    low, high = bounds.hedged(low, high, effect, whole=False)
    return _money((low, high, nominal, hedge, sign or code, phrase, per, figure, ""))


@lru_cache(_TAILS)
def _behind(tail: str) -> tuple[str, str, str]:
    """What the words behind an amount say: the code of its currency, or else what they are, and what it is per."""
    phrase, per = rate_at_end(tail.lstrip(" -"))
    phrase = phrase.removeprefix("of ")
    code = currency(phrase)
    return code, "" if code else phrase, per


def currency(words: str) -> str:
    """The code of a currency's name or symbol behind an amount, "" for other words and none."""
    if not words:
        return ""
    name = TABLES.spelled(words)
    code = TABLES.currencies.get(name) or TABLES.currencies.get(name.lower(), "")
    if code or " " not in name or not name[0].isupper():
        return code
    return TABLES.currencies.get(name.rsplit(" ", 1)[1].lower(), "")
