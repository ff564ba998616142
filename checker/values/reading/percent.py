"""Words -> shares and changes in percent."""

from __future__ import annotations

import re

from checker.values import bounds
from checker.values.lazy import Pattern
from checker.values.numbers.core import Core
from checker.values.numbers.parts import parts, rate_at_end
from checker.values.percent import Percent

_TAIL = Pattern(
    r"(?:-| ?)(?P<unit>%|(?:percent|per cent|pct)(?![\w-])|percentage[ -]points?|basis[ -]points?)?(?P<phrase>(?: .*)?)",
    re.IGNORECASE,
)


def read(text: str) -> Percent | None:
    """The share that the words state; None where they are none."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Percent | None:
    if lead or core.currency or core.sort == "ordinal":
        return None
    match = _TAIL.fullmatch(tail)
    if match is None:
        return None
    unit = (match["unit"] or "").lower().replace("-", " ").rstrip("s")
    if not unit and core.sort != "share":
        return None
    unit = (
        "share"
        if not unit
        else "percent"
        if unit in ("%", "percent", "per cent", "pct")
        else unit.removeprefix("percentage ")
    )
    phrase, per = rate_at_end(match["phrase"].strip())
    low, high = bounds.hedged(core.low, core.high, core.effect, whole=False)
    return Percent(low, high, core.nominal, core.hedge, unit, phrase, per, core.figure)
