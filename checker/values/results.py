"""Lines of results in a text: "Harlow 65, Selby 53"."""

from __future__ import annotations

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.numbers.context import POINTERS
from checker.values.numbers.tables import TABLES
from checker.values.reading.score import LINE, NAME
from checker.values.score import Score, is_one

_REACH = 60
_BEFORE = Pattern(rf"(?P<name>{NAME}) $")
_EARLIER = Pattern(r"[0-9](?:,|;| and) (?:and )?$")
_FURTHER = Pattern(r"(?:,|;| and) [^,;()\n]{2,30} [0-9]")


def may_begin(text: str, start: int, end: int) -> bool:
    """Whether a line of results may have the number at a span as its first: a gate for `result_at` that costs next to nothing."""
    return (
        text.startswith(", ", end) and end - start < 4 and text[end + 2 : end + 3].isupper() and text[start].isdigit()
    )


def result_at(text: str, start: int, end: int, behind: int) -> Mention | None:
    """The line of results whose first number stands at a span of a text (a twin); its words begin at `behind` at the earliest.

    Of three and more names with a number each, none is a side.
    """
    before = _BEFORE.search(text, max(behind, start - _REACH), start)
    line = LINE.match(text, before.start(), end + _REACH) if before else None
    if before is None or line is None or line.start("second") < end or _FURTHER.match(text, line.end()):
        return None
    if _EARLIER.search(text, max(0, line.start() - 8), line.start()):
        return None
    if text[line.end() : line.end() + 1] in "%-/:'" and line.end() < len(text):
        return None
    names = line["one"], line["two"]
    if is_one(*names) or any(_points(name) or "." in name for name in names):  # "N.Lind 135, J.Okafor 120" are batsmen
        return None
    return Mention("score", line.start(), line.end(), Score(int(line["first"]), int(line["second"]), "", names))


def _points(name: str) -> bool:
    """Whether the last word of a name takes a number to itself: "May 5", "Matthew 5"."""
    last = name.rsplit(" ", 1)[-1]
    return last in POINTERS or last.lower() in TABLES.pointers
