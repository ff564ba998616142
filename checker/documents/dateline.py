"""Datelines: the place, the day and the agency before a report's first sentence, "NAIROBI, March 3 (Reuters) -".

Any of the three may be wanting: "GENEVA (AP) —" states no day.
"""

from __future__ import annotations

import re

from checker.documents.words import words

LINES = 10
"""So many lines may stand above a dateline: title, byline, caption."""
CHARACTERS = 4000
"""So far into a text a dateline is looked for."""
_LONGEST = 120
_LINE = re.compile(r"[^\r\n]+")
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_DAY = (
    r"(?P<date>[A-Za-z]{3,9}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2}\.? [A-Za-zä]{3,9}\.?(?:,? \d{4})?"
    r"|\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)\d{4})"
)
_PLACE = (
    rf"[{_CAPITAL}][{_CAPITAL}.'’-]{{2,30}}(?:[ /-][{_CAPITAL}][{_CAPITAL}.'’-]{{1,30}}){{0,3}}"
    rf"(?:, ?[{_CAPITAL}][\w.'’ -]{{1,30}}){{0,2}}"
)
_DATED = re.compile(
    rf"(?P<place>{_PLACE}[,\s–—-]{{1,3}})?(?P<bracket>\()?{_DAY}(?(bracket)\))[,\s]{{0,2}}"
    r"(?P<agency>\([^()\n]{2,40}\)|/[A-Z][\w -]{2,40}/)?\s?(?:[-–—_]|:\s)"
)
# A place in small letters leads a dateline only where the words for an agency follow: "Vienna, 2 July 2013 (AFP) -".
# Few lines reach these two: re compiles them when one does.
_CREDITED = (
    rf"(?P<place>[{_CAPITAL}][\w.'’-]{{2,30}}(?:[ /-][{_CAPITAL}][\w.'’-]{{1,30}}){{0,3}}),? (?:den )?{_DAY}[,\s]{{0,2}}"
    r"\((?P<agency>[A-Za-z]{2,12})(?:[ /][^()\n]{1,30})?\)\s?[-–—_]"
)
_UNDATED = rf"{_PLACE} ?\((?P<agency>[^()\n]{{2,40}})\) ?[-–—_]"
_DASHES = re.compile(r"[-–—_\s]{1,6}")


def find_dateline(text: str, body: int) -> re.Match[str] | None:
    """The first dateline that states a day, in the lines above and at the beginning of a text whose prose begins at `body`."""
    for line, _ in zip(_LINE.finditer(text, body, body + CHARACTERS), range(LINES), strict=False):
        indent = len(line.group()) - len(line.group().lstrip())
        if found := _dated(text, line.start() + indent, line.end()):
            return found
    return None


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the words begin behind the dateline that leads text[start:end]; `start` where none does."""
    end = min(end, start + _LONGEST)
    if not any(mark in text[start:end] for mark in "-–—_") or not text[start].isupper():
        return start
    found = _dated(text, start, end)
    if not found and "(" in text[start:end]:
        found = re.compile(_UNDATED).match(text, start, end)
    behind = _DASHES.match(text, found.end() - 1) if found else None
    return behind.end() if behind else start


def _dated(text: str, start: int, end: int) -> re.Match[str] | None:
    found = _DATED.match(text, start, end)
    if found and (found["place"] or found["agency"]):
        return found
    if "(" in text[start : min(start + _LONGEST, end)]:
        credited = re.compile(_CREDITED).match(text, start, end)
        if credited and words().classes.get(credited["agency"].lower()) == "g":
            return credited
    return None
