"""Words -> shares and changes in percent."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.named import maker
from checker.values import bounds
from checker.values.lazy import Pattern
from checker.values.numbers.core import MINUSES, Core, negated
from checker.values.numbers.parts import parts, rate_at_end
from checker.values.percent import Percent

_percent = maker(Percent)
_TAILS = 10_000  # remembered
_FULL = r"[0-9]{1,3}(?:,[0-9]{3}){1,2}|[1-9]00?|ten|twenty|a hundred|a thousand|a million"
IN = Pattern(rf" in (?:every )?(?:{_FULL})(?![0-9,.]*[0-9%])")
"""Behind "one person": of how many."""
_ONE_IN = Pattern(rf" (?P<noun>[A-Za-z][A-Za-z' -]{{1,40}}) in (?:every )?(?P<whole>{_FULL})")
_OF_ONE = Pattern(r"(?P<of> of (?:an?|one|1)) (?P<unit>(?:percentage )?points?|percent|per cent)")
_POINT = Pattern(r"(?P<of>[ -])(?P<unit>percentage[ -]points?|points?|percent)")
"""Behind a quarter or a half: "a quarter point"."""
_TAIL = Pattern(
    r"(?:-| ?)(?P<unit>%|(?:percent|per cent|pct)(?![\w-])|percentage[ -]points?|basis[ -]points?)?(?P<phrase>(?: .*)?)",
    re.IGNORECASE,
)


def read(text: str) -> Percent | None:
    """The share that the words state; None where they are none."""
    found = parts(text)
    return found and build(*found)


def build(core: Core, lead: str, tail: str) -> Percent | None:
    if lead in MINUSES:
        core, lead = negated(core), ""
    sort, low, high, nominal, figure, hedge, effect, currency, _, _, _, _ = core
    if lead or currency or sort == "ordinal":
        return None
    if sort == "share" and (part := _OF_ONE.fullmatch(tail) or _POINT.fullmatch(tail)):
        unit = "point" if "point" in part["unit"] else "percent"
        low, high = bounds.hedged(low / 100, high / 100, effect, whole=False)
        of = part["of"] if len(part["of"]) > 1 else " of a"
        return Percent(low, high, nominal / 100, hedge, unit, "", "", f"{figure}{of}")
    if sort == "count" and nominal == 1 and (one := _ONE_IN.fullmatch(tail)):
        found = parts(f"one in {one['whole']}")
        return found and build(found[0]._replace(hedge=hedge, effect=effect), "", f" {one['noun']}")
    told = _behind(tail)
    if told is None or (told[0] == "share" and sort != "share"):
        return None
    low, high = bounds.hedged(low, high, effect, whole=False)
    return _percent((low, high, nominal, hedge, *told, figure))


@lru_cache(_TAILS)
def _behind(tail: str) -> tuple[str, str, str] | None:
    """What the words behind a share say: its unit, what it is a share of, and what it is per; None where they are others."""
    match = _TAIL.fullmatch(tail)
    if match is None:
        return None
    unit = (match["unit"] or "").lower().replace("-", " ").rstrip("s")
    unit = (
        "share"
        if not unit
        else "percent"
        if unit in ("%", "percent", "per cent", "pct")
        else unit.removeprefix("percentage ")
    )
    return unit, *rate_at_end(match["phrase"].strip())
