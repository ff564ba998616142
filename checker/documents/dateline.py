"""Datelines: the place, the day and the agency before a report's first sentence, "NAIROBI, March 3 (Reuters) -".

Any of the three may be wanting: "GENEVA (AP) —" states no day, and releases of offices and local papers lead with a day
alone: "March 3, 2022 - The council", "Harlow (3 March 2022): The council".
"""

from __future__ import annotations

import re
from itertools import islice

from checker.documents.dates import date_field
from checker.documents.words import words

LINES = 10
"""So many lines may stand above a dateline: title, byline, caption."""
CHARACTERS = 4000
"""So far into a text a dateline is looked for."""
_LONGEST = 120
_MARKS = "-–—_:|.)]"
_LINE = re.compile(r"[^\r\n]+")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?[)\]*_]{0,3}(?:,[^\n]{3,60})?\s?(?:[-–—_:|.)\]]|(?m:$))")
"""What every day that leads a paragraph has: most texts are done with here."""
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
_DASHES = re.compile(r"[-–—_:|.)\]*\s]{1,6}")
# A day with its year that leads a paragraph, after a place or a weekday in small letters or none.
_NAME = rf"[{_CAPITAL}][\w.'’-]{{2,30}}(?:[ /-][{_CAPITAL}][\w.'’-]{{1,30}}){{0,3}}"
_WORDS = rf"[{_CAPITAL}][\w.'’-]{{2,30}}(?:[ /-][{_CAPITAL}][\w.'’-]{{1,30}}){{0,2}}"
_LED = (
    r"[*_]{0,2}(?!(?:Born|Died|Founded|Established|Opened|Since|Until|After|Before|From|Between|During)\b)"
    rf"(?:{_NAME}(?:, ?[{_CAPITAL}][\w.'’ -]{{1,20}})?(?: ?\([^()\n]{{2,40}}\))?(?:,|:|\s?[-–—]+)?\s)?"
    r"(?P<bracket>[(\[])?(?P<date>[A-Za-z]{3,9}\.? \d{1,2},? ?\d{4}|\d{1,2}\.? [A-Za-zä]{3,9}\.?,? \d{4}|\d{4}-\d\d-\d\d)"
    rf"(?(bracket)[)\]])[*_]{{0,2}}(?:, {_NAME}){{0,2}}"
    rf"(?:(?<=[)\]])(?=\s[{_CAPITAL}])|\.(?=\s[{_CAPITAL}])|\s?(?:[-–—_]{{1,2}}|[:|])(?=\s[\"'“‘]?[{_CAPITAL}]))(?!\s[A-Za-z]{{3,9}}\.? \d{{1,2}}\b)"
)
# The same on a line of its own, with a place before or behind: "Vienna, 2 July 2013", "2 July 2013, Vienna".
_ALONE = (
    r"(?!(?:[A-Z][a-z]{2,5}day|Born|Died|Founded|Established|Opened|Since|Until|After|Before|From|Between|During|Photo|Picture|Image|File|Source|Copyright)\b)"
    rf"(?P<place>(?:{_WORDS}, ?){{1,2}})?(?P<date>[A-Z][a-z]{{2,8}}\.? \d{{1,2}}, ?\d{{4}}|\d{{1,2}}\.? [A-Z][a-zä]{{2,8}}\.? \d{{4}})"
    rf"(?(place)|(?:, {_WORDS}){{1,2}})\s*$"
)


def find_dateline(text: str, body: int) -> re.Match[str] | None:
    """The first dateline that states a day, in the lines above and at the beginning of a text whose prose begins at `body`."""
    for line in islice(_LINE.finditer(text, body, body + CHARACTERS), LINES):
        indent = len(line.group()) - len(line.group().lstrip())
        if found := _dated(text, line.start() + indent, line.end()):
            return found
    return leading_date(text, body)


def leading_date(text: str, body: int = 0) -> re.Match[str] | None:
    """The day with its year that leads a paragraph near the beginning of a text; none where days lead further lines, as in a
    chronicle of events. The match spans what stands before the words that tell something."""
    if not _YEAR.search(text, body, body + CHARACTERS):
        return None
    lines = _LINE.finditer(text, body)
    for line in islice(lines, LINES):
        if found := _led(text, line):
            is_first = line.end() <= body + CHARACTERS and _begins(text, body, line.start())
            return found if is_first and not any(_led(text, other, is_other=True) for other in lines) else None
    return None


def _led(text: str, line: re.Match[str], *, is_other: bool = False) -> re.Match[str] | None:
    if not _YEAR.search(text, line.start(), min(line.end(), line.start() + _LONGEST)):
        return None
    indent = len(line.group()) - len(line.group().lstrip())
    start, end = line.start() + indent, line.end()
    found = re.compile(_LED).match(text, start, end) or _alone(text, start, end, is_other)
    return found if found and date_field(found["date"]) else None


def _alone(text: str, start: int, end: int, is_other: bool) -> re.Match[str] | None:
    """A place and a day on a line of their own, where the text names the place within a sentence, as it does not the thing in
    "Elections, 5 May 2012"; of a line that is not the first, any place."""
    found = re.compile(_ALONE).match(text, start, end)
    if found is None or is_other:
        return found
    places = (found["place"] or text[found.end("date") : end]).split(",")
    names = "|".join(re.escape(place.strip()) for place in places if place.strip())
    named = re.compile(rf"[a-z,] (?:{names})\b")
    return found if named.search(text, 0, start) or named.search(text, end) else None


def _begins(text: str, body: int, start: int) -> bool:
    """Whether a line begins a paragraph: the first one, one below an empty line, or one below a title."""
    above = text[body:start].rstrip(" \t")
    return not above.strip() or above.endswith(("\n\n", "\r\n\r\n", "\r\r")) or "\n" not in above.strip()


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the words begin behind the dateline that leads text[start:end]; `start` where none does."""
    end = min(end, start + _LONGEST)
    head = text[start:end]
    if head[0].isalpha() and not (head[0].isupper() and any(mark in head for mark in _MARKS)):
        return start
    found = _dated(text, start, end) if head[0].isupper() else None
    if not found and _YEAR.search(head) and (led := leading_date(text)) and led.start() == start:
        found = led
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
