"""Words -> ages."""

from __future__ import annotations

import re

from checker.values import bounds
from checker.values.age import Age
from checker.values.lazy import Pattern
from checker.values.numbers.core import Core
from checker.values.numbers.parts import LEAD_AGE, parts
from checker.values.numbers.tables import TABLES

_TAIL = Pattern(r"[- ](?P<unit>year|month|week|day|yr)s?(?:[- ]olds?\b| of age)", re.IGNORECASE)


def read(text: str) -> Age | None:
    """The age that the words state; a bare number is one in years, as it is behind a name."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Age | None:
    if core.sort == "decade":
        return None if tail or core.hedge else _of_decade(core, lead)
    if core.sort != "count" or core.currency or (lead and not LEAD_AGE.fullmatch(lead)):
        return None
    match = _TAIL.fullmatch(tail)
    if tail and match is None:
        return None
    unit = (match["unit"].lower() if match else "year").replace("yr", "year")
    low, high = bounds.hedged(core.low, core.high, core.effect, whole=False)
    return Age(low, high, core.nominal, core.hedge, unit, core.figure)


def _of_decade(core: Core, lead: str) -> Age:
    """ "30s", "late 30s", "early to mid 30s"."""
    words = [word for word in lead.replace("-", " ").split() if word in TABLES.decade_parts]
    if not words:
        return Age(core.low, core.high, core.nominal, "", "year", core.figure)
    low, high = core.low + TABLES.decade_parts[words[0]][0], core.low + TABLES.decade_parts[words[-1]][1]
    return Age(low, high, (low + high) / 2, "", "year", f"{' to '.join(words)} {core.figure}")
