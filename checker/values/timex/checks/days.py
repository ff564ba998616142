"""What one text says of a date against itself: its weekday, its existence, the document's own date, an anniversary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, islice
from math import inf

from checker.model.claim import Mention, Misfit, between
from checker.model.document import Document
from checker.values.timex.checks.coming import coming_day
from checker.values.timex.checks.ranges import weekdays_of_range
from checker.values.timex.checks.rows import is_dated, rows
from checker.values.timex.dateline import is_dateline
from checker.values.timex.grammar import grammar
from checker.values.timex.place import month_length
from checker.values.timex.sentences import REACH, sentence
from checker.values.timex.show import MONTHS, WEEKDAYS, show, span
from checker.values.timex.value import Timex

KNOWN_YEAR_DAYS = 60  # an implied year is known when the date lies that near to the document's
SURE_YEAR_DAYS = 30  # the same where the weekday fits the year before or after
NEAR_YEARS = 2
DATELINE_REACH = 120
DATELINE_DAYS = 3
YEAR_REACH = 320
COUNT_SLIP = 3  # years by which an anniversary may be counted wrongly where nothing says that it is kept now
WEEKDAY_AFTER = re.compile(r",? (?:which (?:is|was|fell on) )?(?:\(|- ?)?$|, ?$|,? \($")
IS_A = re.compile(r",? (?:is|was|will be|falls on|fell on|will fall on) $")
NEW_STYLE = date(1752, 9, 14)  # the first Gregorian day of English calendars; older weekdays may be Julian
COUNTED_AFTER = re.compile(r" (?P<noun>[a-z]{3,20}s)\b")
DATED_BEFORE = re.compile(r"\b(?:on|from|to|until|till|by|since|before|after|of|dated|the) $", re.I)
DATE_IN_BRACKETS = re.compile(r" \($|, $")
ANNIVERSARY = re.compile(r"\b(?P<words>(?P<ordinal>[a-z0-9]+(?:-[a-z]+)?) anniversary) (?:of|since) ", re.I)
OWN_ANNIVERSARY = re.compile(
    r"\b(?:its|their) (?P<words>(?P<ordinal>[a-z0-9]+(?:-[a-z]+)?) anniversary)\b(?! (?:of|since|as|with(?! an? )|in) [a-z])",
    re.I,
)
KEPT = re.compile(
    r"\b(?:will (?:celebrate|mark|observe|commemorate)|celebrates|marks|(?:is|are) (?:celebrating|marking)) $"
)
"""Before an anniversary that is kept on the days which its sentence tells."""
FOUNDED = re.compile(
    r"(?:[,(–—-] ?|\b(?:it|which|that|the [a-z]{3,14}) )(?:was |were )?(?:first )?(?:founded|established|formed|set up|incorporated)"
    r"(?: (?:by|at|as|in) [A-Za-zÀ-ÿ'’. -]{2,30}?)? (?:on|in) $",
    re.I,
)
FOUNDED_REACH = 90
OF_THE_EVENT = re.compile(r"(?:(?!and |or |since )[A-Za-z'’-]+ ){0,9}")
LEAP_YEAR = 2000
NAMES = "|".join(MONTHS)
NO_DAY = re.compile(
    rf"\b(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th) of (?P<month>{NAMES})\b"
    rf"|\b(?P<month_before>{NAMES}) (?:3[2-9]|[4-9]\d), [12]\d{{3}}\b"
)
YEAR = re.compile(r"\b(?:1[89]|20)[0-9][0-9]\b")
ANOTHER_YEAR = re.compile(r"\b(?:next|last|ahead|upcoming|approach\w*|coming|future|will)\b", re.I)


def weekday_fits(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Weekdays that are not those of their dates: "Wednesday, Aug. 30, 2022", "30 August 2022, a Wednesday".

    A year that the text does not give is taken from the document's date where the two lie near each other; else
    nothing is said as long as the weekday fits in some near year, or in one that the words before it name.
    """
    times = [mention for mention in mentions if mention.kind == "timex"]
    in_rows: set[int] = set()
    for row in rows(document.text, times):
        in_rows.update(mention.start for mention in row.mentions)
        span = row.mentions[0].start, row.mentions[-1].end
        yield from islice(chain.from_iterable(_weekday_misfit(document, *pair, span) for pair in row.pairs), 1)
    for number, mention in enumerate(times):
        value: Timex = mention.value
        if mention.start in in_rows:
            continue
        if value.weekday >= 0 and is_dated(document.text, mention):
            yield from _weekday_misfit(document, mention, value.weekday, (mention.start, mention.end))
        elif number + 1 < len(times):
            yield from _weekday_beside(document, mention, times[number + 1])
    yield from weekdays_of_range(document, mentions)


def _weekday_beside(document: Document, first: Mention, second: Mention) -> Iterator[Misfit]:
    """A weekday and a date that stand side by side without being one expression."""
    if (first.value.weekday >= 0) == (second.value.weekday >= 0):
        return
    text = document.text
    between = text[first.end : second.start]
    if text[second.end : second.end + 1] in ("-", "–"):
        return  # a range
    first_dated, second_dated = is_dated(text, first), is_dated(text, second)
    if first_dated and not second_dated and second.value.weekday >= 0:
        is_a = IS_A.fullmatch(between) and text.startswith("a ", second.start)
        if is_a or WEEKDAY_AFTER.fullmatch(between):
            yield from _weekday_misfit(document, first, second.value.weekday, (first.start, second.end))
    elif second_dated and not first_dated and first.value.weekday >= 0:
        bracket = text[second.end : second.end + 1] == ")" and "(" in between
        if DATE_IN_BRACKETS.fullmatch(between):
            yield from _weekday_misfit(document, second, first.value.weekday, (first.start, second.end + bracket))


def _weekday_misfit(document: Document, mention: Mention, weekday: int, span: tuple[int, int]) -> Iterator[Misfit]:
    value: Timex = mention.value
    day = value.earliest
    if day is None or day != value.latest:
        return
    ahead = None if value.stated else coming_day(document, span[0], day)
    day = ahead or day
    if day.weekday() == weekday or day < NEW_STYLE:
        return
    reason: tuple[str, ...] = ()
    if not value.stated:
        if not value.why.startswith("year"):
            return
        reference = document.reference
        if _fits_a_year_told(document, span[0], day, weekday):
            return
        days = abs((day - reference.earliest).days) if reference is not None else inf
        near = days <= KNOWN_YEAR_DAYS or ahead is not None
        if days > SURE_YEAR_DAYS and ahead is None and _fits_near(day, weekday, years=1 if near else NEAR_YEARS):
            return
        reason = (_how_the_year_is_known(document, day),) if near else ()
    told = value._replace(value=day.isoformat(), earliest=day, latest=day) if ahead else value
    words = show(told._replace(weekday=-1, type="DATE", value=told.value.partition("T")[0], mod=""))
    right = WEEKDAYS[day.weekday()]
    yield Misfit(
        span,
        (),
        {"date": words, "weekday": WEEKDAYS[weekday], "right": right},
        (*reason, f"{words} was a {right}."),
    )


def _fits_a_year_told(document: Document, start: int, day: date, weekday: int) -> bool:
    """Whether the words before the date name a year in which the weekday fits: "The war of 2019 … on Monday, June 3"."""
    text = document.text
    first = max(start - YEAR_REACH, 0)
    for found in YEAR.finditer(text, max(text.rfind("\n\n", first, start), first), start):
        try:
            if day.replace(year=int(found[0])).weekday() == weekday:
                return True
        except ValueError:
            continue
    return False


def _fits_near(day: date, weekday: int, years: int) -> bool:
    """Whether a day is on that weekday in one of so many years before or after."""
    for year in range(day.year - years, day.year + years + 1):
        try:
            if day.replace(year=year).weekday() == weekday:
                return True
        except ValueError:
            continue
    return False


def _how_the_year_is_known(document: Document, day: date) -> str:
    reference = document.reference
    assert reference is not None
    first = reference.earliest
    dated = f"is dated {first.day} {MONTHS[first.month - 1]} {first.year}"
    if first != reference.latest:
        dated = f"was written {span(first, reference.latest)}"
    return f"The year {day.year} is that of the document, which {dated} (known by its {reference.provenance})."


def impossible_date(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """Days that no calendar has: 31 September, 29 February 2023, the 32nd of May."""
    yield from _beyond_the_month(document.text)
    for mention in mentions:
        if mention.kind != "timex" or mention.value.why != "impossible":
            continue
        if _counts(document.text, mention) or document.text.endswith(" no ", 0, mention.start):
            continue  # "there is no 30 February"
        found = re.match(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)", mention.value.value)
        if not found:
            continue
        year = int(found["year"]) if found["year"].isdigit() else None
        month = int(found["month"])
        name = MONTHS[month - 1] + (f" {year}" if year and month == 2 else "")
        days = month_length(year or LEAP_YEAR, month)
        words = " ".join(document.text[mention.start : mention.end].split())
        yield Misfit(
            (mention.start, mention.end),
            (),
            {"date": words, "month": name, "days": str(days)},
            (f"{name} has {days} days.",),
        )


def _beyond_the_month(text: str) -> Iterator[Misfit]:
    """Days that no month has, which are read as no dates: "the 32nd of May", "May 32, 2022"."""
    for found in NO_DAY.finditer(text):
        month = MONTHS.index(found["month"] or found["month_before"]) + 1
        days = month_length(LEAP_YEAR, month)
        name = MONTHS[month - 1]
        yield Misfit(
            found.span(),
            (),
            {"date": found[0], "month": name, "days": str(days)},
            (f"{name} has {days} days.",),
        )


def _counts(text: str, mention: Mention) -> bool:
    """Whether the figure is a number of things that the month tells of: "won 31 June | races"."""
    if not text[mention.start].isdigit() or text[mention.end - 1].isdigit():
        return False
    following = COUNTED_AFTER.match(text, mention.end)
    return (
        following is not None
        and following["noun"] not in grammar().words["function_words"]
        and not DATED_BEFORE.search(text, max(0, mention.start - 12), mention.start)
    )


def document_date(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """A dateline ("GENEVA, Aug. 31 (Reuters)") days away from the date that the document's own data give."""
    reference = document.reference
    if reference is None or reference.earliest != reference.latest or reference.provenance in ("dateline", "content"):
        return
    text = document.text
    for mention in mentions:
        if mention.start > DATELINE_REACH:
            return
        value = mention.value
        if mention.kind != "timex" or value.type != "DATE" or value.granularity != "day" or value.earliest is None:
            continue
        if not is_dateline(text, mention.start, mention.end):
            continue
        days = abs((value.earliest - reference.earliest).days)
        if days > DATELINE_DAYS:
            dated = reference.earliest
            yield Misfit(
                (mention.start, mention.end),
                (),
                {
                    "dateline": text[mention.start : mention.end],
                    "date": f"{dated.day} {MONTHS[dated.month - 1]} {dated.year}",
                    "days": str(days),
                },
                (f"The document's date is known by its {reference.provenance}; the dateline is {days} days from it.",),
            )
        return


def anniversary(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "The tenth anniversary" of what happened in 2012, kept in 2023.

    It is kept in a year that the sentence states, else in that of the document, where the sentence names a day of that
    time or the count is not far out: old anniversaries are told of, too.
    """
    text = document.text
    if "anniversary" not in text.lower():  # few texts have the word, and the pattern begins at any
        return
    times = [mention for mention in mentions if mention.kind == "timex" and mention.value.earliest is not None]
    for found, event in (*_of_events(text, times), *_of_foundings(text, times)):
        count = rank(found["ordinal"].lower())
        if count is None:
            continue
        first, last = sentence(text, found.start())
        around = [m for m in between(times, first, last) if m.end <= last and m is not event]
        happened = event.value.earliest.year
        years = [m.value.earliest.year for m in around if m.value.stated]
        if not years and KEPT.search(text, first, found.start()):
            years = [m.value.earliest.year for m in around if m.value.granularity in ("day", "month")]
        if not years:
            if (reference := document.reference) is None or ANOTHER_YEAR.search(text, first, event.end + 40):
                continue
            year = reference.earliest.year
            current = any(_is_current(m.value, reference.earliest) for m in around)
            years = [year] if current or abs(year - happened - count) <= COUNT_SLIP else []
        year = next(iter(years), 0)
        if event.value.latest.year != happened or year <= happened or any(y - happened == count for y in years):
            continue
        yield Misfit(
            found.span("words"),
            ((event.start, event.end),),
            {"anniversary": found["words"], "year": str(year), "event": str(happened)},
            (f"{happened} + {count} is {happened + count}, and not {year}.",),
        )


def _of_events(text: str, times: Sequence[Mention]) -> Iterator[tuple[re.Match[str], Mention]]:
    """ "The tenth anniversary of the flood of 2012"."""
    for found in ANNIVERSARY.finditer(text):
        event = next((m for m in between(times, found.end(), found.end() + REACH) if m.value.stated), None)
        if event is not None and OF_THE_EVENT.fullmatch(text, found.end(), event.start):
            yield found, event


def _of_foundings(text: str, times: Sequence[Mention]) -> Iterator[tuple[re.Match[str], Mention]]:
    """ "The club, founded in 1978, kept its 40th anniversary", where nothing else is founded near by."""
    for found in OWN_ANNIVERSARY.finditer(text):
        first, last = sentence(text, found.start())
        near = between(times, first, last + FOUNDED_REACH)
        foundings = [m for m in near if FOUNDED.search(text, max(first, m.start - FOUNDED_REACH), m.start)]
        if len(foundings) == 1 and foundings[0].value.stated:
            yield found, foundings[0]


def _is_current(value: Timex, day: date) -> bool:
    """Whether a time is near a day, or a period that the day lies in ("this year")."""
    assert value.earliest is not None and value.latest is not None
    return abs((value.earliest - day).days) <= KNOWN_YEAR_DAYS or value.earliest <= day <= value.latest


def rank(word: str) -> int | None:
    """The number of "tenth", "10th", "twenty-fifth"; None for a word that is no rank."""
    words = grammar().words
    if word in words["ordinals"]:
        return int(words["ordinals"][word])
    tens, _, ones = word.partition("-")
    if tens in words["numbers"] and ones in words["ordinals"]:
        return int(words["numbers"][tens] + words["ordinals"][ones])
    found = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word)
    return int(found[1]) if found else None
