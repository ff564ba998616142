"""Judges the annotation of times itself, without what factlint finds, and scores factlint with and without what is inconsistent.

    python -m tests.benchmarks.gold GOLD.jsonl ... [--together] [--list]

GOLD holds {"id", "date", "text", "timexes": [{"start", "end", "type", "value"}]}, types and values as TIMEX3 has them. An
expression is counted under the first criterion that it fails:

malformed   the value is of no form that TIMEX3 has, or no day of the calendar; the extent cuts a word, or ends with a mark
            that is not its own
type        the type does not fit the value: DATE with P1D, DURATION with a date (not asked where all have one type)
words       its own words rule the value out: another year, month or weekday; no part of the day for "Wednesday night"
date        the date of its document does: "last year" after it, "tomorrow" before it
extent      the same words are annotated with other bounds elsewhere: "about" in or out of "about ten years"
untagged    the same words are left untagged elsewhere, at least as often
form        the same words have a value of another form elsewhere: P1W, 1998-W10 and 1998-10 for "last week"

The last three compare within the collection, with --together among all of them, where these follow one set of guidelines
(timebank and aquaint both follow TimeML's): the commonest way is taken for right, and between ways equally common nothing
is decided. For "extent" and "form" one number, month or weekday is like the other, and hedges of one class of TIMEX3's
are alike. Words that may say several things are left aside: "a year", "may", "a year earlier". Where words that are mostly
tagged are not, that place is no expression of the gold, and is shown under "omitted". "Without" leaves out the inconsistent
expressions, and what factlint finds that overlaps them or an omitted place, and no other expression.
"""

from __future__ import annotations

import argparse
import calendar
import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from checker.model.document import ReferenceDate
from checker.values import timex

CRITERIA = ("malformed", "type", "words", "date", "extent", "untagged", "form")

AMOUNT = r"(?:\d+(?:\.\d+)?|\.\d+|X{1,2})"
LENGTH = (
    rf"P(?=.)(?:{AMOUNT}(?:Y|FY|M|Q|W|WE|D|E|DE|C|CE|L|ML|SP|SU|FA|WI))*(?:T(?:{AMOUNT}(?:H|M|S|MO|MI|AF|EV|NI|DT))+)?"
)
CLOCK = r"T(?:(?:[01]\d|2[0-4]|XX)(?::(?:[0-5]\d|XX)(?::(?:[0-5]\d|XX))?)?|MO|MI|AF|EV|NI|DT)(?:Z|[+-]\d\d(?::?\d\d)?)?"
DAY = r"-(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)|-W(?:\d\d|XX)-(?:[1-7X]|WE)"
PART = r"-(?:0[1-9]|1[0-2]|XX|W(?:0[1-9]|[1-4]\d|5[0-3]|XX)|Q[1-4X]|H[12X]|SP|SU|FA|WI)"
VALUE = re.compile(
    rf"(?P<reference>(?:PAST|PRESENT|FUTURE)_REF)|(?P<length>{LENGTH})|(?P<time>(?:(?:BC)?[\dX]{{4}}(?:{DAY}))?{CLOCK})"
    rf"|(?P<date>(?:BC\d{{1,4}}|\d\d|\d{{3}}|(?:BC)?[\dX]{{4}}|FY\d{{4}})(?:{DAY}|{PART})?)"
)
FITTING = {"DATE": ("date", "reference"), "TIME": ("time", "reference"), "DURATION": ("length",)}

YEAR = r"(?:1[5-9]|20)\d\d"
MONTHS = [name.lower() for name in calendar.month_name[1:]]
WEEKDAYS = [name.lower() for name in calendar.day_name]
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
LIKE = dict.fromkeys(NUMBERS.split(), "#")
LIKE |= {spelt: "MONTH" for name in MONTHS for spelt in (name, name[:3])} | {"sept": "MONTH"}
LIKE |= {spelt: "WEEKDAY" for name in WEEKDAYS for spelt in (name, name[:3])}
HEDGES = {
    "APPROX": "about,around,approximately,roughly,some",
    "LESS_THAN": "less than,fewer than,nearly,almost",
    "MORE_THAN": "more than,well over",
    "EQUAL_OR_MORE": "at least,no less than",
    "EQUAL_OR_LESS": "at most,up to,no more than,as many as,as long as",
}
HEDGE = {hedge: mod for mod, hedges in HEDGES.items() for hedge in hedges.split(",")}
BEFORE = (
    "early,late,mid,earlier,later,last,past,next,the last,the past,the next,the early,the late,the end of,the start of,"
    "the beginning of,the middle of,the night of,the morning of,the afternoon of,the evening of,in,on,at,by,for,since,from,"
    "until,during,of,within,through,as of,only,just,another"
)
DETERMINERS = ("the", "a", "an", "this", "that")
BEHIND = (
    "ago,earlier,later,before,after,from now,now,old,'s,or so,time,away,period,morning,afternoon,evening,night,this year,"
    "last year,next year"
)
NO_NOUN = re.compile(
    r"(?![\w' -])| (?:of|in|on|at|and|or|to|that|when|before|after|as|by|for|from|with|but|since|until)\b"
)
COUNTED = re.compile(r"#|an?\b|half|several|a few")
# Words that tell a time whatever stands beside them; a name has a capital beside it ("the Sunday Times").
CLEAR = re.compile(
    r"\b(?:(?!may\b|march\b)(?:"
    + "|".join(MONTHS)
    + r")|(?:"
    + "|".join(WEEKDAYS)
    + r")|(?:to|yester)day|tonight|tomorrow"
    r"|now|currently|recently|(?:1[5-9]|20)\d\d"
    r"|(?!(?:an?|the|one|that|every|each) [\w-]+$)(?:[\w.-]+ )+(?:minute|hour|day|week|month|quarter|year|decade)s?)\b"
)
# What has one granularity, whatever is told; a year ago may be a day, a quarter or a year ago.
ONE_FORM = re.compile(
    r"(?:the )?(?:(?:early|late|earlier|later) )?(?:last|next|this|previous|coming) (?:day|week|weekend|month|quarter|year|decade"
    r"|century|morning|night|spring|summer|autumn|fall|winter|MONTH|WEEKDAY)|today|tonight|yesterday|tomorrow"
    r"|(?:[\w.,-]+ )*(?:MONTH|WEEKDAY|####)(?: morning| afternoon| evening| night|,? #+)*"
)
OVER = re.compile(r"(?:last|the last|the past|the previous) (?!\d|few|several)\w+|yesterday|.* ago|last night")
COMING = re.compile(r"next (?!\d|few|several)\w+|the coming \w+|tomorrow(?: \w+)?")
PARTS_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|night|tonight)\b")
TOLD_FROM_THERE = timedelta(days=800)  # what is further off is told from another time than the document's
BESIDE = re.compile(r" |, | of ")
WORD = re.compile(r"[^\W_]+")


class Time(NamedTuple):
    """An annotated expression: its place in a document (by number), its words in lower case, type and value."""

    document: int
    start: int
    end: int
    words: str
    type: str
    value: str


class Document(NamedTuple):
    text: str
    written: date
    times: list[Time]


Flaws = dict[Time, tuple[str, str]]
"""For an inconsistent expression the criterion that it fails, and why; an omitted place has no type and value."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--together", action="store_true", help="hold the collections against one another, too")
    parser.add_argument("--list", action="store_true", help="print every inconsistent expression with the reason")
    arguments = parser.parse_args()
    heads = ("gold", *CRITERIA, "all", "omitted", "strict", "value", "without: strict", "value")
    print(f"{'':16}" + "".join(f"{head:>{max(10, len(head) + 2)}}" for head in heads))
    collections = [read(path) for path in arguments.gold]
    judge = judged_together if arguments.together else partial(map, judged)
    for path, documents, flaws in zip(arguments.gold, collections, judge(collections), strict=True):
        found = [_found(document) for document in documents]
        counts = Counter(flaw for flaw, _ in flaws.values())
        gold = sum(len(document.times) for document in documents)
        cells: list[Any] = [gold, *(counts[name] for name in CRITERIA), sum(counts[name] for name in CRITERIA)]
        cells += [counts["omitted"], *scores(documents, found, {}), *scores(documents, found, flaws)]
        shown = [f"{cell:.2f}" if isinstance(cell, float) else f"{cell}" for cell in cells]
        print(
            f"{path.stem:16}" + "".join(f"{cell:>{max(10, len(h) + 2)}}" for cell, h in zip(shown, heads, strict=True))
        )
        for time, (name, why) in flaws.items() if arguments.list else ():
            text = documents[time.document].text
            around = f"{text[max(0, time.start - 30) : time.start]}[{text[time.start : time.end]}]{text[time.end : time.end + 20]}"
            print(f"  {name}: {time.type} {time.value}: {why}: " + " ".join(around.split()))


def read(path: Path) -> list[Document]:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [document(number, record) for number, record in enumerate(records)]


def document(number: int, record: Mapping[str, Any]) -> Document:
    times = [
        Time(
            number,
            at["start"],
            at["end"],
            _plain(record["text"][at["start"] : at["end"]]),
            at["type"],
            str(at["value"]),
        )
        for at in sorted(record["timexes"], key=lambda at: (at["start"], at["end"]))
    ]
    return Document(record["text"], date.fromisoformat(record["date"]), times)


def judged(documents: Sequence[Document]) -> Flaws:
    """What is inconsistent in a collection: each expression under the first criterion that it fails."""
    times = [time for document in documents for time in document.times]
    typed = len({time.type for time in times}) > 1
    flaws: Flaws = {}
    for time in times:
        document = documents[time.document]
        for name, why in (
            ("malformed", _malformed(time, document.text)),
            ("type", "does not fit the value" if typed and not _fits(time) else ""),
            ("words", _against_words(time)),
            ("date", _against_date(time, document.written)),
        ):
            if why:
                flaws.setdefault(time, (name, why))
    sound = [time for time in times if time not in flaws]
    for name, ways in (("extent", _extents(documents)), ("untagged", _tagged(documents)), ("form", _forms(sound))):
        for time, why in _uncommon(ways, _TIES.get(name, ())):
            flaws.setdefault(time, (name if time.type else "omitted", why))
    return flaws


def judged_together(collections: Sequence[Sequence[Document]]) -> Iterator[Flaws]:
    """What is inconsistent in each collection where all of them follow one set of guidelines."""
    numbered = [
        document._replace(times=[time._replace(document=number) for time in document.times])
        for number, document in enumerate(chain.from_iterable(collections))
    ]
    flaws = judged(numbered)
    first = 0
    for documents in collections:
        own = range(first, first + len(documents))
        yield {
            time._replace(document=time.document - first): why for time, why in flaws.items() if time.document in own
        }
        first += len(documents)


# ------------------------------------------------ one expression by itself


def _malformed(time: Time, text: str) -> str:
    if not VALUE.fullmatch(time.value) or time.value == "P":
        return "no value of TIMEX3"
    if re.fullmatch(r"\d{4}-\d\d-\d\d.*", time.value) and _day(time.value) is None:
        return "no day of the calendar"
    told, behind = text[time.start : time.end], text[time.end : time.end + 1]
    cut = (text[at - 1 : at + 1].isalnum() and len(text[at - 1 : at + 1]) == 2 for at in (time.start, time.end) if at)
    if any(cut) or (behind == "." and re.search(r"\b[ap]\.m$", told)):
        return "cuts a word"
    return "a mark at an end" if re.search(r"^[\s.,;:]|[\s,;:]$|(?:\d|[a-z]{4})\.$", told) else ""


def _fits(time: Time) -> bool:
    found = VALUE.fullmatch(time.value)
    if found is None:
        return False
    if time.type == "SET":
        return bool(found["length"]) or "X" in time.value or time.value.startswith("T")
    return found.lastgroup in FITTING.get(time.type, ())


def _against_words(time: Time) -> str:
    """Why an expression's own words rule its value out, or nothing."""
    found = re.match(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?!\d))?", time.value)
    words = WORD.findall(time.words)
    if found is None or time.value.startswith("P"):
        return ""
    years = [word for word in words if re.fullmatch(YEAR, word)]
    if years and found["year"] not in years and not re.search(r"\d[-/]\d", time.words) and " from " not in time.words:
        return "another year"
    months = {MONTHS.index(name) + 1 for word in words for name in MONTHS if word in (name, name[:3])}
    if found["month"] and months and int(found["month"]) not in months:
        return "another month"
    weekdays = [WEEKDAYS.index(word) for word in words if word in WEEKDAYS]
    day = _day(time.value)
    if (
        day
        and len(weekdays) == 1
        and not re.search(r"\d|before|after|next day", time.words)
        and day.weekday() != weekdays[0]
    ):
        return "another weekday"
    return "no part of the day" if day and PARTS_OF_DAY.search(time.words) and "T" not in time.value else ""


def _against_date(time: Time, written: date) -> str:
    """Why the date of its document rules a value out: words for what is over or to come, on the other side of it."""
    towards = -1 if OVER.fullmatch(time.words) else 1 if COMING.fullmatch(time.words) else 0
    bounds = _bounds(time.value) if towards else None
    if bounds is None or max(abs(written - bound) for bound in bounds) > TOLD_FROM_THERE:
        return ""
    if towards < 0 and bounds[0] > written:
        return f"after {written}"
    return f"before {written}" if towards > 0 and bounds[1] < written else ""


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _bounds(value: str) -> tuple[date, date] | None:
    """First and last day of a year, month, week or day; None for any other value."""
    day = _day(value) if re.match(r"\d{4}-\d\d-\d\d", value) else None
    if day:
        return day, day
    try:
        if re.fullmatch(r"\d{4}-W\d\d", value):
            first = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
            return first, first + timedelta(days=6)
        if re.fullmatch(r"\d{4}-\d\d", value):
            first = date(int(value[:4]), int(value[5:]), 1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return (date(int(value), 1, 1), date(int(value), 12, 31)) if re.fullmatch(r"\d{4}", value) else None
    except ValueError:
        return None


# ------------------------------------------------ one expression beside the others

Ways = Mapping[Any, list[tuple[str, Time]]]
"""For what is the same, each expression with the way in which it is annotated."""


_TIES = {"untagged": ("tagged", "untagged")}


def _uncommon(ways: Ways, tied: Sequence[str]) -> Iterator[tuple[Time, str]]:
    """The expressions that are not annotated in the commonest way, and those of ways equally common that are in `tied`."""
    for same, told in ways.items():
        counts = Counter(way for way, _ in told)
        common = [way for way, count in counts.items() if count == max(counts.values())]
        for way, time in told:
            if way not in common or (len(common) > 1 and way in tied):
                yield time, f"{way}, {dict(counts.most_common())} for {same!r}"


def _extents(documents: Sequence[Document]) -> Ways:
    """Words of bounds in an expression or beside it, and neighbours that are one expression or two."""
    ways: dict[Any, list[tuple[str, Time]]] = defaultdict(list)
    for document in documents:
        for time in document.times:
            before, behind = (
                _plain(document.text[max(0, time.start - 40) : time.start]),
                _plain(document.text[time.end : time.end + 20]),
            )
            whole = shape(time.words)
            for affix in (*HEDGE, *BEFORE.split(","), *DETERMINERS):
                rest = time.words.removeprefix(affix + " ")
                if rest != time.words and rest:
                    ways[_affixed(affix, shape(rest))].append(("in", time))
                elif re.search(rf"(?<![\w-]){affix} $", before) and (affix not in DETERMINERS or NO_NOUN.match(behind)):
                    ways[_affixed(affix, whole)].append(("out", time))
            for affix in BEHIND.split(","):
                gap = "" if affix.startswith("'") else " "
                if time.words.endswith(gap + affix):
                    ways[shape(time.words.removesuffix(gap + affix)), affix].append(("in", time))
                elif re.match(rf"{gap}{affix}(?!\w)", behind):
                    ways[whole, affix].append(("out", time))
            ways[whole].append(("one", time))
        for one, other in zip(document.times, document.times[1:], strict=False):
            if one.end <= other.start and BESIDE.fullmatch(between := document.text[one.end : other.start]):
                joined = shape(one.words + between + other.words)
                ways[joined] += [("two", one), ("two", other)]
    return ways


def _affixed(affix: str, rest: str) -> tuple[str, str]:
    """What is the same of an expression with a word before it: a hedge's class with any count, or that word with those words."""
    return (HEDGE[affix], "count") if affix in HEDGE and COUNTED.match(rest) else (affix, rest)


def _tagged(documents: Sequence[Document]) -> Ways:
    """The words that tell a time by themselves, wherever they are tagged and wherever they are not."""
    ways: dict[Any, list[tuple[str, Time]]] = defaultdict(list)
    for document in documents:
        for time in document.times:
            if CLEAR.fullmatch(time.words):
                ways[time.words].append(("tagged", time))
    if not ways:
        return ways
    scan = re.compile(
        r"(?<![\w.-])(?:" + "|".join(sorted(map(re.escape, ways), key=lambda w: (-len(w), w))) + r")(?![\w-])"
    )
    for number, document in enumerate(documents):
        starts = [time.start for time in document.times]
        for found in scan.finditer(_plain(document.text)):
            near = document.times[max(0, bisect_left(starts, found.start()) - 2) : bisect_left(starts, found.end())]
            if not any(time.end > found.start() for time in near) and not _in_name(
                document.text, found.start(), found.end()
            ):
                ways[found[0]].append(("untagged", Time(number, found.start(), found.end(), found[0], "", "")))
    return ways


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether capitals or figures stand beside: "the Sunday Times", "1989 Broadway", "1,200 1998"."""
    if re.search(r" [A-Z]", text[start:end]) and text[start].isupper():
        return True
    return bool(
        re.search(r"[A-Z][\w.']* $|[\d$£€]\S* ?$", text[max(0, start - 30) : start])
        or re.match(r" ?[A-Z\d]|[%-]", text[end : end + 2])
    )


def _forms(times: Iterable[Time]) -> Ways:
    """The forms of the values of words that have one granularity; vague values, unknown ones and sets are left aside."""
    ways: dict[Any, list[tuple[str, Time]]] = defaultdict(list)
    for time in times:
        same = shape(time.words)
        if ONE_FORM.fullmatch(same) and time.type != "SET" and re.match(r"P[\dXT.]|(?:BC)?\d", time.value):
            form = re.sub(r"^P.*", "P", time.value.removeprefix("BC").partition("T")[0])
            ways[same].append((re.sub(r"\d+", lambda found: "9" * len(found[0]), form), time))
    return ways


def shape(words: str) -> str:
    """Words with one number, month and weekday like the other: "# month ####"."""
    figures = re.sub(r"\d+", lambda found: "####" if re.fullmatch(YEAR, found[0]) else "#", words)
    return re.sub(r"[^\W\d_]+\b\.?", lambda found: LIKE.get(found[0].rstrip("."), found[0]), figures)


def _plain(text: str) -> str:
    """A text in lower case, of the same length, with spaces for the ends of lines."""
    return re.sub(r"\s", " ", "".join(low if len(low := each.lower()) == 1 else each for each in text)).replace(
        "’", "'"
    )


# ------------------------------------------------ what is found, scored as TempEval-3 does


def _found(document: Document) -> list[tuple[int, int, str]]:
    reference = ReferenceDate(document.written, document.written, "metadata")
    return [(at.start, at.end, at.value.value) for at in timex.find(document.text, reference)]


def scores(
    documents: Sequence[Document], found: Sequence[list[tuple[int, int, str]]], flaws: Flaws
) -> tuple[float, float]:
    """Strict F1 and value F1 in percent, without the inconsistent expressions and what was found there."""
    total = strict = value = 0
    for number, (document, mentions) in enumerate(zip(documents, found, strict=True)):
        gold = [time for time in document.times if time not in flaws]
        apart = [time for time in flaws if time.document == number]
        free = [
            at for at in mentions if any(_over(at, time) for time in gold) or not any(_over(at, time) for time in apart)
        ]
        total += len(gold) + len(free)
        left = []
        for time in gold:
            same = next((at for at in free if at[:2] == (time.start, time.end)), None)
            if same is None:
                left.append(time)
                continue
            free.remove(same)
            strict += 1
            value += same[2].upper() == time.value.upper()
        for time in left:
            over = [at for at in free if _over(at, time)]
            if over:
                best = max(over, key=lambda at: min(at[1], time.end) - max(at[0], time.start))
                free.remove(best)
                value += best[2].upper() == time.value.upper()
    return 200 * strict / max(1, total), 200 * value / max(1, total)


def _over(mention: tuple[int, int, str], time: Time) -> bool:
    return mention[0] < time.end and time.start < mention[1]


if __name__ == "__main__":
    main()
