"""Dates in header lines and metadata: "Fri, 03/02/2012", "2013-09-26T10:00:00Z", "3 March 2012", "Sept. 3".

Small patterns over the classes of tokens (tokens.py) find dates and clocks. Nothing here knows about today.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from checker.documents.tokens import Cut, cut
from checker.documents.words import words
from checker.named import NamedTuple

DATE = re.compile(
    r"(?P<ymd>y-d-d(?!-)|y/d/d(?!/)|y\.d\.d|e)"
    r"|(?P<dmy>do?k?[-,.]?m[-.,]{0,2}y)"
    r"|(?P<mdy>m\.?-?do?[,.]{0,2}y)"
    r"|(?P<unix>m\.?d,?d:d(?::d)?(?:\+[dn])?z?y)"
    r"|(?P<numeric>d/d/[dy](?!/)|d\.d\.[dy]|d-d-y)"
)
MONTH = re.compile(r"(?P<month>m\.?,?y|y-d(?![-d]))")
YEARLESS = re.compile(r"(?P<dm>do?k?\.?m)|(?P<md>m\.?do?)")
CLOCK = re.compile(r"d:d(?::d)?(?:\.[dny])?|d\.d(?=p|q|z)|[ny](?=z)|d(?=p|q\.?q)")
MERIDIEM = re.compile(r"p\.?|q\.?(?:q\.?)?")
OFFSET = re.compile(r"[+-](?:d:d|[dny])|t(?=[d#])")
NOT_FILLER = re.compile(r"[?dymneqt]")
MOST_SHOWN = 40  # characters of a field in a message
LONGEST_FIELD = 80  # characters
IMPOSSIBLE = (date.max, date.min)


class Stated(NamedTuple):
    """A date as bounds, with its place in the line; `later` where the label says updated rather than published."""

    earliest: date
    latest: date
    start: int
    end: int
    later: bool = False


class Placed(NamedTuple):
    """A date with the indices of its first token and of the one after its last."""

    stated: Stated
    first: int
    last: int


@lru_cache(maxsize=4_096)  # of a record it is asked for twice, and many records are of one day
def date_field(value: str, order: str = "") -> tuple[date, date] | None:
    """The bounds of a metadata field that is a date and nothing else: ISO 8601, RFC 2822, "3 March 2012", "2012-03"."""
    value = value.strip()
    if not 4 <= len(value) <= LONGEST_FIELD:
        return None
    line = cut(value)
    if line is None:
        return None
    if line.classes == "y":
        return date(int(value), 1, 1), date(int(value), 12, 31)
    found = dates_in(line, order) or _months_in(line)
    if len(found) != 1:
        return None
    stated = found[0].stated
    if stated.earliest > stated.latest or NOT_FILLER.search(filler(line.classes, found)):
        return None
    return stated.earliest, stated.latest


def is_impossible(value: str) -> bool:
    """Whether a field is written as a date, but one that no calendar has: "2023-02-29", "Friday, 3 March 2012"."""
    line = cut(value) if len(value) <= LONGEST_FIELD else None
    return line is not None and any(placed.stated.earliest > placed.stated.latest for placed in dates_in(line))


def not_a_date(value: object) -> str:
    """What to say of a date field that cannot be read: the field, and what is wrong with it."""
    import json  # for values out of JSON

    shown = json.dumps(value, ensure_ascii=False)
    shown = shown if len(shown) <= MOST_SHOWN else f"{shown[: MOST_SHOWN - 3]}..."
    if isinstance(value, str) and is_impossible(value):
        return f"{shown} is on no calendar; it was left out"
    return f"{shown} is not a date; write it as 2022-09-02"


def yearless(text: str) -> tuple[int, int] | None:
    """Month and day of a text that is a date without a year, as datelines have it; else None."""
    line = cut(text)
    if line is None or not YEARLESS.fullmatch(line.classes):
        return None
    month = line.word(line.classes.index("m"))
    return words().months[month.lower()], int(line.word(line.classes.index("d")))


def dates_in(line: Cut, order: str = "") -> list[Placed]:
    """Every date with a day and a year. Those that no calendar has, or not on their weekday, have crossed bounds.

    `order` ("mdy", "dmy") says how 03/02/2012 is meant; without it a time zone of North America or the weekday may say
    so, or else the bounds hold both meanings. 03.02.2012 is the third of February: no locale of the CLDR
    (cldr.unicode.org) that writes dots puts the month first.
    """
    found: list[Placed] = []
    after = 0
    for hit in DATE.finditer(line.classes):
        first, last = hit.span()
        labels = [kind for kind in line.classes[after:first] if kind in "lu"]
        days = [day for day in _days(hit.lastgroup or "", line, first, last, order) if day]
        weekday = _weekday(line, first, last)
        fitting = [day for day in days if weekday < 0 or day.weekday() == weekday]
        bounds = (min(fitting), max(fitting)) if fitting else IMPOSSIBLE
        start, end = line.tokens[first].start, line.tokens[last - 1].end
        found.append(Placed(Stated(*bounds, start, end, labels[-1:] == ["u"]), first, last))
        after = last
    return found


def filler(classes: str, dates: list[Placed]) -> str:
    """The classes of a line with "#" for what belongs to a date, a clock or a time zone's offset."""
    for _, first, last in dates:
        classes = f"{classes[:first]}{'#' * (last - first)}{classes[last:]}"
    for pattern in (CLOCK, MERIDIEM, OFFSET):
        classes = pattern.sub(lambda found: "#" * len(found.group()), classes)
    return classes


def _days(form: str, line: Cut, first: int, last: int, order: str) -> list[date | None]:
    """What the tokens of a date may mean: one day, or two where day and month may change places."""
    numbers = [line.word(index) for index in range(first, last) if line.classes[index] in "dye"]
    if form == "ymd":
        digits = numbers[0] if len(numbers) == 1 else "".join(number.zfill(2) for number in numbers)
        return [_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))]
    if form != "numeric":
        month = line.word(line.classes.index("m", first)).lower()
        return [_day(int(numbers[-1]), words().months[month], int(numbers[0]))]
    a, b, year = (int(number) for number in numbers)
    if len(numbers[2]) == 2:
        year += 1900 if year > 68 else 2000  # POSIX's strptime
    month_first, day_first = _day(year, a, b), _day(year, b, a)
    if not order:
        order = "mdy" if _american(line) else "dmy" if line.classes[first + 1] == "." else ""
    if month_first and day_first and order:
        return [day_first if order == "dmy" else month_first]
    return [month_first, day_first]


def _american(line: Cut) -> bool:
    zones = words().month_first_zones
    return any(kind == "z" and line.word(index).lower() in zones for index, kind in enumerate(line.classes))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months_in(line: Cut) -> list[Placed]:
    hit = MONTH.search(line.classes)
    if not hit:
        return []
    first, last = hit.span()
    year = int(line.word(line.classes.index("y", first)))
    month = words().months[line.word(first).lower()] if line.classes[first] == "m" else int(line.word(last - 1))
    start = _day(year, month, 1)
    if not start:
        return []
    end = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return [Placed(Stated(start, end, line.tokens[first].start, line.tokens[last - 1].end), first, last)]


def _weekday(line: Cut, first: int, last: int) -> int:
    """The weekday written beside a date, as date.weekday() counts; -1 for none."""
    before = re.search(r"w[,.s]{0,2}$", line.classes[:first])
    after = re.match(r"[,.s]{0,2}w", line.classes[last:])
    index = before.start() if before else last + after.end() - 1 if after else -1
    return words().weekdays[line.word(index).lower()] if index >= 0 else -1
