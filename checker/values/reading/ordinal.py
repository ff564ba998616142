"""Words -> places in a series."""

from __future__ import annotations

from checker.named import maker
from checker.values import bounds
from checker.values.numbers.core import Core
from checker.values.numbers.parts import SERIES, parts
from checker.values.ordinal import Ordinal
from checker.values.reading.quantity import head_of

_ordinal = maker(Ordinal)
_SORTS = ("ordinal", "count")
_NUMBER = ("No.", "no.", "number", "Number")


def read(text: str) -> Ordinal | None:
    """The rank that the words state; a bare number is one, as in "session 51". None where they are no ordinal."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Ordinal | None:
    sort, low, high, nominal, _, hedge, effect, currency, link, _, _, _ = core
    if sort not in _SORTS or currency or link:
        return None
    series = SERIES.fullmatch(f"{lead} ") if lead else None
    numbered = sort == "count" and (series or lead in _NUMBER)
    if not numbered and (lead or (sort == "count" and tail)):
        return None
    phrase = tail[1:] if tail[:1] in (" ", "-") else tail
    if series:
        if phrase:
            return None
        phrase = series["series"].lower()
    unit, _ = head_of(phrase)
    low, high = bounds.hedged(low, high, effect, whole=True)
    return _ordinal((low, high, nominal, hedge, unit, phrase))
