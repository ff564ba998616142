"""When a document was written, from the evidence that it brings along, and how that is known.

Metadata comes first, then front matter, a date line, a dateline, the file name, the URL. Evidence that gives only a year or
a month is narrowed by later evidence inside it. A dateline without a year ("NAIROBI, March 3 (Reuters) -") takes the year
that other evidence gives, and says nothing where none does. Unknown stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.documents.date_line import DateLine, date_line, opening_date
from checker.documents.dateline import find_dateline
from checker.documents.dates import Stated, date_field, yearless
from checker.documents.frontmatter import Field
from checker.model.document import Provenance, ReferenceDate
from checker.model.span import Span

HEAD_LINES = 10  # lines that may come before the date line: title, byline, caption
TAIL_LINES = 3
HEAD_CHARACTERS = 4000
FIRST_YEAR = 1980  # of a file's properties; older ones are zeros and epochs
# Patterns that are tried once a document at most are strings: re compiles them when they are.
NAME = r"(?:^|\D)(?P<year>19\d\d|20\d\d)(?P<gap>[-_.]?)(?P<month>0\d|1[0-2])(?P=gap)(?P<day>[0-2]\d|3[01])(?!\d)"
FOLDERS = r"/(?P<year>19\d\d|20\d\d)/(?P<month>0?\d|1[0-2])/(?:(?P<day>[0-2]?\d|3[01])/)?"
URL_DAY = (  # a dash may lead to one with dashes only: "world-20130412" ends in a number of the article
    r"(?i)(?:[/=]|-(?=\d{4}-))(?P<year>19\d\d|20\d\d)(?P<gap>[-/]?)(?P<month>0\d|1[0-2]|[a-z]{3})(?P=gap)(?P<day>[0-2]\d|3[01])(?!\d)"
)
LINE = re.compile(r"[^\r\n]+")


def reference(
    text: str,
    *,
    metadata: str = "",
    front: Field | None = None,
    body: int = 0,
    name: str = "",
    url: str = "",
    order: str = "",
) -> ReferenceDate | None:
    """The reference date of a text whose prose begins at `body`; None where nothing gives one.

    `metadata` is a date field as it was written, `name` the path of a file that is one document, `order` ("mdy", "dmy")
    the meaning of dates like 03/02/2012 where it is known.
    """
    found: list[ReferenceDate] = []
    for evidence in _evidence(text, metadata, front, body, name, url, order):
        if not found or (found[-1].earliest <= evidence.earliest and evidence.latest <= found[-1].latest):
            found.append(evidence)
        if evidence.earliest == evidence.latest:
            break
    if found and found[-1].earliest == found[-1].latest:
        return found[-1]
    placed = _dateline(text, body, found[-1] if found else None)
    return placed or (found[-1] if found else None)


def _evidence(
    text: str, metadata: str, front: Field | None, body: int, name: str, url: str, order: str
) -> Iterator[ReferenceDate]:
    if metadata and (bounds := date_field(metadata, order)):
        yield ReferenceDate(*bounds, "metadata")
    if front and (bounds := date_field(front.value, order)):
        yield ReferenceDate(*bounds, "front matter", Span(front.start, front.end))
    if placed := _date_line(text, body, order):
        yield _stated(placed, "date line")
    if placed := _full_dateline(text, body, order):
        yield _stated(placed, "dateline")
    if name and (bounds := in_name(name)):
        yield ReferenceDate(*bounds, "file name")
    if url and (bounds := in_url(url)):
        yield ReferenceDate(*bounds, "url")


def _stated(found: Stated, provenance: Provenance) -> ReferenceDate:
    return ReferenceDate(found.earliest, found.latest, provenance, Span(found.start, found.end))


def properties_date(created: date | None, modified: date | None, before: int = 0) -> ReferenceDate | None:
    """The bounds that a file's properties give: written between `before` days ahead of its making and its last change.

    None where the two lie more than a month apart: files are made from old templates, and converted long afterwards.
    """
    if created is None:
        return None
    first = date(created.year, created.month, created.day)
    last = date(modified.year, modified.month, modified.day) if modified else first
    if not 0 <= (last - first).days <= 31 or first.year < FIRST_YEAR:
        return None
    return ReferenceDate(first - timedelta(days=before), last, "metadata")


def in_name(path: str) -> tuple[date, date] | None:
    """The bounds that a file's name ("2022-09-02-report.txt") or its folders ("2022/09/02/report.txt") give."""
    path = path.replace("\\", "/")
    folder, _, base = path.rpartition("/")
    return _bounds(re.search(NAME, base)) or _bounds(re.search(FOLDERS, f"/{folder}/"))


def in_url(url: str) -> tuple[date, date] | None:
    """The bounds that a URL gives: /2022/09/02/, /2022-09-02-, /story-2022-09-02, /2022/sep/02/, /2022/09/."""
    return _bounds(re.search(URL_DAY, url)) or _bounds(re.search(FOLDERS, url))


def _bounds(found: re.Match[str] | None) -> tuple[date, date] | None:
    if not found:
        return None
    month, day = found["month"], found["day"]
    try:
        if not month.isdigit():
            return date_field(f"{day} {month} {found['year']}")
        first = date(int(found["year"]), int(month), int(day or 1))
    except ValueError:
        return None
    if day:
        return first, first
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def date_lines(text: str, body: int = 0, order: str = "") -> list[tuple[int, int, DateLine]]:
    """The date lines above a text and the labelled ones below it, each with its start, its end and what it holds."""
    lines = [
        (found.start(), found.end())
        for found, _ in zip(LINE.finditer(text, body, body + HEAD_CHARACTERS), range(HEAD_LINES), strict=False)
    ]
    head = len(lines)
    tail = text.rstrip()
    for _ in range(TAIL_LINES):
        start = max(tail.rfind("\n"), tail.rfind("\r")) + 1
        if start <= (lines[-1][0] if lines else body):
            break
        lines.append((start, len(tail)))
        tail = tail[:start].rstrip()
    found: list[tuple[int, int, DateLine]] = []
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        if len(line) <= 200 and (held := date_line(line.strip(), order)) and (held.labelled or index < head):
            start += len(line) - len(line.lstrip())
            dates = tuple(stated._replace(start=stated.start + start, end=stated.end + start) for stated in held.dates)
            found.append((start, start + len(line.strip()), held._replace(dates=dates)))
    return found


def opening(text: str, body: int = 0, order: str = "") -> Stated | None:
    """The date line that runs straight into a text's first line; its end is the end of the date line."""
    first = LINE.search(text, body)
    if not first:
        return None
    indent = len(first.group()) - len(first.group().lstrip())
    held = opening_date(first.group().strip(), order)
    at = first.start() + indent
    return held._replace(start=held.start + at, end=held.end + at) if held else None


def _date_line(text: str, body: int, order: str) -> Stated | None:
    """The date of publication, or else of the last update, that a text's date lines give."""
    if glued := opening(text, body, order):
        return glued
    lines = date_lines(text, body, order)
    stated = [found for _, _, held in lines for found in held.dates]
    if not stated or (not any(held.sure for _, _, held in lines) and _chronology(text, body, stated[0])):
        return None
    return min(stated, key=lambda found: found.later)


def _chronology(text: str, body: int, first: Stated) -> bool:
    """Whether bare dates head several parts of a text, so that the first is no date of the whole."""
    for found in LINE.finditer(text, max(body, first.end)):
        line = found.group().strip()
        if (
            len(line) <= 40
            and (held := date_line(line))
            and any((d.earliest, d.latest) != (first.earliest, first.latest) for d in held.dates)
        ):
            return True
    return False


def _full_dateline(text: str, body: int, order: str) -> Stated | None:
    found = find_dateline(text, body)
    if not found or not (bounds := date_field(found["date"], order)) or not re.search(r"\d{4}", found["date"]):
        return None
    return Stated(*bounds, *found.span("date"))


def _dateline(text: str, body: int, within: ReferenceDate | None) -> ReferenceDate | None:
    """A dateline's day in the year that other evidence gives."""
    found = find_dateline(text, body) if within and within.earliest.year == within.latest.year else None
    if not found or not within or not (day := yearless(found["date"])):
        return None
    try:
        placed = date(within.earliest.year, day[0], day[1])
    except ValueError:
        return None
    if not within.earliest <= placed <= within.latest:
        return None
    return ReferenceDate(placed, placed, "dateline", Span(*found.span("date")))
