"""The minus before a sum or a share: "was -0.4 percent", "a profit of minus $3 million". Elsewhere a hyphen is a dash."""

from __future__ import annotations

from checker.values.lazy import Pattern
from checker.values.numbers.core import Core
from checker.values.numbers.tables import TABLES

_REACH = 30
_BELOW = Pattern(r"(?:(?P<word>\b[a-z]{1,12}) |[ \n]\()(?P<sign>-|[Mm]inus )$")
_TELLING = frozenset((*TABLES.governing, *TABLES.before_minus))


def minus_before(text: str, start: int, core: Core) -> int:
    """Where the minus before a number in figures begins; -1 where there is none.

    What tells a value stands before it, or a bracket: "the plan -40 percent of it- is", "plus or minus 3 percent" have none.
    """
    sign = _BELOW.search(text, max(0, start - _REACH), start)
    if sign is None or core.link or core.hedge or core.words:
        return -1
    return sign.start("sign") if sign["word"] is None or sign["word"] in _TELLING else -1
