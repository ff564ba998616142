"""The dates of header lines and metadata: "Fri, 03/02/2012 - 10:15", "Posted: Aug 7, 2012 at 9:56 AM AKDT".

A line is cut into words, numbers and marks; each gets a class of one letter, and small patterns over the string of
classes find dates and clocks. What is neither, nor a label, an agency or a zone, is foreign ("?") and makes the line
something else than a date line. Nothing here knows about today.

| class | meaning | class | meaning |
|---|---|---|---|
| `m` `w` | month, weekday | `d` `y` `e` `n` | number of 1-2 digits, year, of 8 digits, any other |
| `o` | the "th" of 4th | `p` `q` | am, pm, hrs; a, p, m alone |
| `l` `u` | published, posted; updated, edited | `k` | on, at, last, time ... |
| `g` `z` `t` | agency, time zone, the T of ISO 8601 | `s` | brackets, bars, dots and at-signs between parts |
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from checker.documents.words import words

TOKEN = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)")
DATE = re.compile(
    r"(?P<ymd>y-d-d(?!-)|y/d/d(?!/)|y\.d\.d|e)"
    r"|(?P<dmy>do?k?[-,.]?m[-.,]{0,2}y)"
    r"|(?P<mdy>m\.?-?do?[,.]{0,2}y)"
    r"|(?P<unix>m\.?d,?d:d(?::d)?(?:\+[dn])?z?y)"
    r"|(?P<numeric>d/d/[dy](?!/)|d\.d\.[dy]|d-d-y)"
)
MONTH = re.compile(r"(?P<month>m\.?,?y|y-d(?![-d]))")
YEARLESS = re.compile(r"(?P<dm>do?k?m)|(?P<md>m\.?do?)")
CLOCK = re.compile(r"d:d(?::d)?(?:\.[dny])?|d\.d(?=p|q|z)|[ny](?=z)|d(?=p|q\.?q)")
MERIDIEM = re.compile(r"p\.?|q\.?(?:q\.?)?")
OFFSET = re.compile(r"[+-](?:d:d|[dny])|t(?=[d#])")
OPENING = re.compile(
    rf"(?P<label>[luk]{{0,4}}:?)(?:w[,.]{{0,2}})?(?:{re.sub('<[a-z]+>', ':', DATE.pattern).replace('?P:', '?:')})"
    r"(?P<clock>[-,s]{0,2}k?d[:.]d(?::d)?(?:p\.?|q\.?q\.?)?(?:z|sz?s)?)?"
)
NOT_FILLER = re.compile(r"[?dymnewqt]")
# What every date line has: a year, three numbers or a clock. Most lines are done with here.
LIKELY = re.compile(r"(?:1[6-9]|20)\d\d|\d[-/.]\d{1,2}[-/.]\d|\d[:.] ?\d\d")
MOST_FOREIGN = 12  # words beside a date line's own
LONGEST = 160  # characters of a line that may be a date line
FIRST_YEAR, LAST_YEAR = 1600, 2099


class Token(NamedTuple):
    kind: str  # the class
    start: int
    end: int


class Stated(NamedTuple):
    """A date as bounds, with its place in the line; `later` where the label says updated rather than published."""

    earliest: date
    latest: date
    start: int
    end: int
    later: bool = False


class DateLine(NamedTuple):
    """What a date line holds. `sure` where a label, a clock or a weekday says that it is no mere heading."""

    dates: tuple[Stated, ...]
    labelled: bool
    sure: bool


def date_line(line: str) -> DateLine | None:
    """What a line says about its text's date, or None for a line that is something else. Offsets count from its start."""
    if len(line) > LONGEST or not LIKELY.search(line):
        return None
    tokens = _tokens(line)
    classes = "".join([token.kind for token in tokens])
    if classes.count("?") > MOST_FOREIGN:
        return None
    dates = _dates(line, tokens, classes)
    labelled = "l" in classes or "u" in classes
    rest = _without_clocks(_without(classes, [(first, last) for _, first, last in dates]))
    clocked = rest.count("#") > sum(last - first for _, first, last in dates)
    if not dates:
        labelled = labelled or bool(YEARLESS.search(classes))
        rest = YEARLESS.sub("#", rest)
        return (
            DateLine((), labelled, True)
            if labelled and clocked and not NOT_FILLER.search(rest.replace("w", ""))
            else None
        )
    first, last = dates[0][1], dates[-1][2]
    if not (_before(line, tokens[:first], rest[:first]) and _after(line, tokens[last:], rest[last:])):
        return None
    if NOT_FILLER.search(rest[first:last].replace("w", "")):
        return None
    sure = labelled or clocked or "w" in classes
    stated = tuple(found for found, _, _ in dates if found.earliest <= found.latest)
    if not sure and any(line[found.end - 3 : found.end - 2] in "/." for found in stated):
        return None  # "11/30/09" alone may be anything
    return DateLine(stated, labelled, sure)


def date_field(value: str) -> tuple[date, date] | None:
    """The bounds of a metadata field that is a date and nothing else: ISO 8601, RFC 2822, "3 March 2012", "2012-03"."""
    value = value.strip()
    if not 4 <= len(value) <= 80:
        return None
    tokens = _tokens(value)
    classes = "".join(token.kind for token in tokens)
    dates = _dates(value, tokens, classes)
    if not dates:
        month = MONTH.search(classes)
        if month:
            dates = [(_month(value, tokens[month.start() : month.end()]), month.start(), month.end())]
        elif classes == "y":
            year = int(value)
            return date(year, 1, 1), date(year, 12, 31)
    if len(dates) != 1:
        return None
    found, first, last = dates[0]
    rest = _without_clocks(_without(classes, [(first, last)]))
    if found.earliest > found.latest or NOT_FILLER.search(rest.replace("w", "")):
        return None
    return found.earliest, found.latest


def opening_date(line: str) -> Stated | None:
    """A date line that runs straight into the text: "date 2022-09-02 Amid tensions ...". Its end is where that ends.

    A label, or a clock, must tell it from prose that begins with a date, and the prose must begin like a sentence.
    """
    line = line[:LONGEST]
    if not LIKELY.search(line, 0, 40):
        return None
    tokens = _tokens(line)
    classes = "".join([token.kind for token in tokens])
    head = OPENING.match(classes)
    if not head or head.end() == len(tokens) or not (head["label"].strip("k:") or head["clock"]):
        return None
    end, following = tokens[head.end() - 1].end, tokens[head.end()]
    if following.kind not in "?kswmug" or not line[end:].lstrip("\"'“‘ ")[:1].isupper() or not line[end].isspace():
        return None
    found = date_line(line[:end])
    return found.dates[0]._replace(end=end) if found and len(found.dates) == 1 else None


def yearless(text: str) -> tuple[int, int, int, int] | None:
    """Month, day and span of a date without a year that is the whole text, as datelines have it; else None."""
    tokens = _tokens(text)
    found = YEARLESS.fullmatch("".join(token.kind for token in tokens))
    if not found:
        return None
    month = next(token for token in tokens if token.kind == "m")
    day = next(token for token in tokens if token.kind == "d")
    name = text[month.start : month.end].lower()
    return words().months[name], int(text[day.start : day.end]), tokens[0].start, tokens[-1].end


def _tokens(text: str) -> list[Token]:
    """The tokens of a line, up to the foreign word that is one too many."""
    classes = words().classes
    tokens: list[Token] = []
    foreign = 0
    for found in TOKEN.finditer(text):
        start, end = found.span()
        piece = found.group()
        kind = found.lastgroup
        if kind == "number":
            letter = _number_class(piece)
        elif kind == "word":
            letter = classes.get(piece.lower(), "?")
            if piece in ("st", "nd", "rd", "th") and tokens and tokens[-1].end == start and tokens[-1].kind == "d":
                letter = "o"
        elif piece in ",.:/+":
            letter = piece
        else:
            letter = "-" if piece in "-–—−_" else "s"
        tokens.append(Token(letter, start, end))
        if letter == "?":
            foreign += 1
            if foreign > MOST_FOREIGN:
                break
    return tokens


def _number_class(digits: str) -> str:
    if not digits.isascii():
        return "?"
    if len(digits) <= 2:
        return "d"
    if len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return "y"
    return "e" if len(digits) == 8 and 1900 <= int(digits[:4]) <= LAST_YEAR else "n"


def _dates(line: str, tokens: list[Token], classes: str) -> list[tuple[Stated, int, int]]:
    """Every date with the indices of its first token and the one after its last. Impossible ones have crossed bounds."""
    found: list[tuple[Stated, int, int]] = []
    after = 0
    for hit in DATE.finditer(classes):
        first, last = hit.span()
        own = tokens[first:last]
        labels = [kind for kind in classes[after:first] if kind in "lu"]
        later = labels[-1] == "u" if labels else False
        stated = Stated(
            *_bounds(hit.lastgroup or "", line, own, _weekday(line, tokens, first, last), classes),
            own[0].start,
            own[-1].end,
            later,
        )
        found.append((stated, first, last))
        after = last
    return found


IMPOSSIBLE = (date.max, date.min)


def _bounds(form: str, line: str, own: list[Token], weekday: int, classes: str) -> tuple[date, date]:
    numbers = [line[token.start : token.end] for token in own if token.kind in "dye"]
    month = next((words().months[line[token.start : token.end].lower()] for token in own if token.kind == "m"), 0)
    if form == "ymd":
        digits = numbers[0] if len(numbers) == 1 else "".join(n.zfill(2) for n in numbers)
        days = [_day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))]
    elif form == "numeric":
        a, b = int(numbers[0]), int(numbers[1])
        year = int(numbers[2]) if len(numbers[2]) == 4 else int(numbers[2]) + (1900 if int(numbers[2]) > 68 else 2000)
        days = [_day(year, a, b), _day(year, b, a)]
        if days[0] and "z" in classes and _month_first(line):
            days = days[:1]
    else:
        days = [_day(int(numbers[-1]), month, int(numbers[0]))]
    fitting = [day for day in days if day and (weekday < 0 or day.weekday() == weekday)]
    return (min(fitting), max(fitting)) if fitting else IMPOSSIBLE


def _month_first(line: str) -> bool:
    zones = words().month_first_zones
    return any(found.group().lower() in zones for found in TOKEN.finditer(line))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(line: str, own: list[Token]) -> Stated:
    year = next(int(line[token.start : token.end]) for token in own if token.kind == "y")
    named = next((words().months[line[token.start : token.end].lower()] for token in own if token.kind == "m"), 0)
    month = named or int(line[own[-1].start : own[-1].end])
    if not 1 <= month <= 12:
        return Stated(*IMPOSSIBLE, own[0].start, own[-1].end)
    following = date(year + month // 12, month % 12 + 1, 1)
    return Stated(date(year, month, 1), following - timedelta(days=1), own[0].start, own[-1].end)


def _weekday(line: str, tokens: list[Token], first: int, last: int) -> int:
    """The weekday written beside a date, -1 for none."""
    for index in (first - 1, first - 2, first - 3, last, last + 1, last + 2):
        if 0 <= index < len(tokens):
            token = tokens[index]
            if token.kind == "w":
                return words().weekdays[line[token.start : token.end].lower()]
            if token.kind not in ",.s":
                if index >= last:
                    break
                continue
    return -1


def _without(classes: str, spans: list[tuple[int, int]]) -> str:
    for first, last in spans:
        classes = f"{classes[:first]}{'#' * (last - first)}{classes[last:]}"
    return classes


def _without_clocks(classes: str) -> str:
    for pattern in (CLOCK, MERIDIEM, OFFSET):
        classes = pattern.sub(lambda found: "#" * len(found.group()), classes)
    return classes


PLACE = re.compile(r"[A-Z][A-Z.'’-]+(?:[ ,]{1,2}[A-Z][\w.'’-]{0,20}){0,4}[\s,:–—-]{1,4}")
POSTED_IN = re.compile(r"\bposted in [A-Z][\w &,/'’-]{2,60} on$")
BYLINE = re.compile(r"[Bb][Yy]:? [A-Z][^.!?]{1,60}$")


def _before(line: str, tokens: list[Token], rest: str) -> bool:
    """Nothing but labels, clocks, weekdays; a byline; a place in capitals; "Posted in Politics on"."""
    while rest and rest[-1] in "w,.":
        tokens, rest = tokens[:-1], rest[:-1]
    if "?" not in rest:
        return not NOT_FILLER.search(rest.replace("w", ""))
    head = line[: tokens[-1].end]
    if BYLINE.match(head) and not re.search(r" [a-z]{4,}", head[3:]):
        return True
    if PLACE.fullmatch(line[: tokens[-1].end] + " "):
        return True
    if POSTED_IN.search(head):
        return True
    return rest[0] in "lu" and line[tokens[-1].start : tokens[-1].end].lower() == "on" and rest.count("?") <= 10


def _after(line: str, tokens: list[Token], rest: str) -> bool:
    """Nothing but clocks, zones, labels; a byline; after a label a few words ("in Politics", "3 comments")."""
    foreign = rest.find("?")
    if foreign < 0:
        return not NOT_FILLER.search(rest.replace("w", ""))
    if BYLINE.match(line[tokens[foreign].start :]):
        return True
    return foreign > 0 and rest[foreign - 1] == "s" and rest.count("?") <= 5 and line[-1] not in ".!?"
