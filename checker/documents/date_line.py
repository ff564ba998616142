"""Date lines: "Posted: Aug 7, 2012 at 9:56 AM AKDT", "On Fri, 03/02/2012 - 10:15", "date 2022-09-02".

Any word beside dates, clocks, labels, agencies and time zones is foreign and makes the line something else, apart from a
few forms: bylines, places in capitals, "Posted in Politics on".
"""

from __future__ import annotations

import re

from checker.documents.dates import DATE, NOT_FILLER, YEARLESS, Stated, dates_in, filler
from checker.documents.tokens import MOST_FOREIGN, Cut, cut
from checker.named import NamedTuple

# Patterns that few lines reach are strings: re compiles them when one does.
OPENING = (
    rf"(?P<label>[luk]{{0,4}}:?)(?:w[,.]{{0,2}})?(?:{re.sub('<[a-z]+>', ':', DATE.pattern).replace('?P:', '?:')})"
    r"(?P<clock>[-,s]{0,2}k?d[:.]d(?::d)?(?:p\.?|q\.?q\.?)?(?:z|sz?s)?)?"
)
# What every date line has: a year, three numbers or a clock. Most lines are done with here.
LIKELY = re.compile(r"[0-9](?:[0-9]{3}|[-/.:] ?[0-9])")
PLACE = r"[A-Z][A-Z.'’-]+(?:[ ,]{1,2}[A-Z][\w.'’-]{0,20}){0,4}[\s,:–—-]{1,4}"
# What may have words of its own before the date: a byline, a place in capitals, "Posted in Politics on".
FOREIGN_FIRST = re.compile(
    r"[*_]{0,2}(?:[Bb][Yy]\b|[A-Z][A-Z.'’-]|(?:(?:[Oo]riginally|[Ff]irst|[Ll]ast) )?(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Ss]ubmitted|[Ff]iled|[Rr]eleased)\b)"
)
POSTED_IN = r"posted in [A-Z][\w &,/'’-]{2,60} on$"
BYLINE = re.compile(r"[Bb][Yy]:? [A-Z][^.!?]{1,60}$")
FIELD = r"(?i:source|publisher|agency|author|id|url|title|language|lang|section|category|topic|tags?)\b[ :=]"  # another of a document's own
ACCOUNT = r"by:? [\w.@-]{2,40}$"  # "Posted on May 4, 2012 by admin"
SMALL_WORD = re.compile(r" [a-z]{4,}")
LONGEST_OPENING = 80
LONGEST = 160  # characters of a line that may be a date line


class DateLine(NamedTuple):
    """What a date line holds. `sure` where a label, a clock or a weekday says that it is no mere heading."""

    dates: tuple[Stated, ...]
    labelled: bool
    sure: bool


def date_line(text: str, order: str = "") -> DateLine | None:
    """What a line says about its text's date, or None for a line that is something else. Offsets count from its start.

    `order` is as in dates.dates_in.
    """
    if len(text) > LONGEST or not LIKELY.search(text):
        return None
    line = cut(text, MOST_FOREIGN if FOREIGN_FIRST.match(text) or "posted in " in text else 0)
    if line is None:
        return None
    dates = dates_in(line, order)
    rest = filler(line.classes, dates)
    labelled = "l" in rest or "u" in rest
    clocked = rest.count("#") > sum(last - first for _, first, last in dates)
    if not dates:
        labelled = labelled or bool(YEARLESS.search(rest))
        pure = not NOT_FILLER.search(YEARLESS.sub("#", rest))
        return DateLine((), True, True) if labelled and clocked and pure else None
    first, last = dates[0].first, dates[-1].last
    if NOT_FILLER.search(rest[first:last]) or not (_before(line, rest[:first]) and _after(line, rest, last)):
        return None
    sure = labelled or clocked or "w" in rest
    if not sure and any(text[stated.end - 3] in "/." for stated, _, _ in dates):
        return None  # "11/30/09" alone may be anything
    return DateLine(tuple(stated for stated, _, _ in dates if stated.earliest <= stated.latest), labelled, sure)


def opening_date(text: str, order: str = "") -> Stated | None:
    """A date line that runs straight into the text: "date 2022-09-02 Amid tensions ...". Its end is where that ends.

    A label, or a clock, must tell it from prose that begins with a date, and the prose must begin like a sentence.
    """
    if not LIKELY.search(text, 0, LONGEST_OPENING):
        return None
    line = cut(text[:LONGEST_OPENING], 0, LONGEST_OPENING)
    head = re.match(OPENING, line.classes) if line else None
    if not line or not head or head.end() == len(line.tokens) or not (head["label"].strip("k:") or head["clock"]):
        return None
    end = line.tokens[head.end() - 1].end
    if not text[end].isspace() or not text[end : end + 9].lstrip(" \"'“‘")[:1].isupper():
        return None
    found = date_line(text[:end], order)
    return found.dates[0]._replace(end=end) if found and len(found.dates) == 1 else None


def _before(line: Cut, rest: str) -> bool:
    """Whether nothing stands before the date but labels, clocks and weekdays, a byline, a place in capitals, or "Posted in
    Politics on"."""
    rest = rest.rstrip("w,.")
    if "?" not in rest:
        return not NOT_FILLER.search(rest)
    head = line.text[: line.tokens[len(rest) - 1].end]
    if BYLINE.match(head):
        return not SMALL_WORD.search(head, 3)
    if re.fullmatch(PLACE, head + " ") or re.search(POSTED_IN, head):
        return True
    return rest[0] in "lu" and line.word(len(rest) - 1).lower() == "on"


def _after(line: Cut, rest: str, last: int) -> bool:
    """Whether nothing stands behind the date but clocks, zones and labels, a byline, "source wire-a" and the like, or a few
    words behind a mark ("| Politics", "(3 comments)")."""
    foreign = rest.find("?", last)
    if foreign < 0:
        return not NOT_FILLER.search(rest[last:])
    start = line.tokens[foreign].start
    if BYLINE.match(line.text, start):
        return True
    if rest[0] in "lu" and (re.match(ACCOUNT, line.text[start:]) or re.match(FIELD, line.text[start:])):
        return True
    return foreign > last and rest[foreign - 1] == "s" and rest.count("?", last) <= 5 and line.text[-1] not in ".!?"
