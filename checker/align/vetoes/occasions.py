"""What keeps two claims apart because they are told of different times: the vetoes of checker.align.vetoes that rest on days.

Days are those that the sentences state, else those of the documents' own dates, where these are known.
"""

from __future__ import annotations

import re

from checker.align.beginnings import is_one_beginning
from checker.align.blocks import Entry, sign
from checker.align.slots.sentence import CLASSES, FUNCTION
from checker.align.tokens import stem
from checker.align.vetoes.recurring import of_own_day, told_of_two_days
from checker.align.vetoes.when import HALF_A_YEAR, day_written, days_apart, on_one_day, told_of, year_written
from checker.values.timex import Timex, is_counted_from_reference

SLACK_DAYS = 45
FEW_DAYS = 3
_WEEK = 7
MORE_GAMES = 1.2
_DAY, _HOURS = 24 * 60, 2 * 60
"""Minutes of a day, and those that two tellings of one time rarely lie apart."""
_NUMBER_IN = re.compile(
    r"(?<![\w.,])(?P<number>\d[\d,.]{0,14})(?:(?:%| [^\d.,;:]{1,40}) (?:in|for|during)(?: the| its| their| his| her)?"
    r"|(?:%| per ?cent)(?: [^\d.,;:]{1,40})? on) $"
)
_NUMBER_REACH = 70
_POSSESSED = re.compile(r"['’]s?(?: [\w-]{1,20}){1,4} $")
_IN_A_ROW = re.compile(r" (?:in a row|in succession|running|straight)\b")
_SO_FAR = re.compile(
    r"\b(?:since|so far|to date|(?:this|of the|in a|in as many|in [a-z]{3,9}) (?:weeks?|months?|years?|seasons?|campaign))\b"
)
_MONTH = 31
_THEN = re.compile(r"\b(?:then|when|was|were|aged|at|turned|turning)(?: an?| the)? $", re.IGNORECASE)
_THEN_REACH = 20
_READ_DAILY = frozenset(stem(word) for word in CLASSES["read_daily"])


def other_period(a: Entry, b: Entry) -> bool:
    """The sentences date what they count, and the dates lie apart; how old one person is in texts of one month, none of them changes."""
    return told_of_two_days(a, b) and not _are_of_one_now(a, b)


def _are_of_one_now(a: Entry, b: Entry) -> bool:
    """Whether two ages are of one person by name, each told as that of the day of writing: "Kellner, 57, took it in 2008"."""
    if a.claim.mention.kind != "age" or not a.slots.owner.names & b.slots.owner.names:
        return False
    x, y = day_written(a), day_written(b)
    return bool(x and y and abs((x - y).days) <= _MONTH) and is_age_now(a) and is_age_now(b)


@sign
def is_age_now(entry: Entry) -> bool:
    """Whether an age stands beside its owner, "Kellner, 57,", or in his place, "the 57-year-old", without a word for another time."""
    text, mention, segment = entry.claim.document.text, entry.claim.mention, entry.slots.segment
    before, behind = (
        text[max(segment.start, mention.start - _THEN_REACH) : mention.start],
        text[mention.end : mention.end + 1],
    )
    return not _THEN.search(before) and (
        before.endswith((", ", "(")) or behind in (",", ")") or "old" in entry.claim.text
    )


def other_hour(a: Entry, b: Entry) -> bool:
    """The sentences tell at what time of day it happened, and hours lie between: "struck at 3:10 a.m.", "struck at 9:40 p.m."."""
    x, y = a.slots.hours, b.slots.hours
    return bool(x and y) and all(min((p - q) % _DAY, (q - p) % _DAY) >= _HOURS for p in x for q in y)


def other_sitting(a: Entry, b: Entry) -> bool:
    """Numbers in a series, told of times that lie apart: a body's session of this year is not that of the last."""
    x, y = told_of(a), told_of(b)
    return bool(x and y and max(y[0] - x[1], x[0] - y[1]) > SLACK_DAYS)


def in_turn(a: Entry, b: Entry) -> bool:
    """Numbers in a series of which the higher is told of a later day than the lower, in the same words: "the third session
    was on 2 May", "the fourth session was on 3 May"; or that count how often something has come in a row."""
    if any(_IN_A_ROW.match(entry.claim.document.text, entry.claim.mention.end) for entry in (a, b)):
        return True
    lower, higher = sorted((a, b), key=lambda entry: entry.claim.mention.value.nominal)
    if _counts_on(lower) and _counts_on(higher) and _is_days_later(higher, lower):
        return True
    if not (lower.slots.days and higher.slots.days) or lower.slots.predicate != higher.slots.predicate:
        return False
    return max(last for _, last in lower.slots.days) < min(first for first, _ in higher.slots.days)


@sign
def _counts_on(entry: Entry) -> bool:
    """Whether a number in a series goes on counting from some time: "the second attack since May", "the third of the season"."""
    return _SO_FAR.search(entry.claim.document.text, entry.claim.mention.end, entry.slots.segment.end) is not None


def _is_days_later(one: Entry, other: Entry) -> bool:
    """Whether the document of one claim was written some days after the other's, and the sentences tell no day in common."""
    x, y = day_written(one), day_written(other)
    return x is not None and y is not None and (x - y).days > FEW_DAYS and not on_one_day(one, other)


def other_edition(a: Entry, b: Entry) -> bool:
    """Two editions, volumes or anniversaries, which are two things, unless the sentences state a day or year in common."""
    if not {a.claim.attribute, b.claim.attribute} <= CLASSES["editions"]:
        return False
    return not (a.slots.years & b.slots.years or on_one_day(a, b))


def other_toll(a: Entry, b: Entry) -> bool:
    """Killed, hurt or arrested as documents of different days tell it, whose sentences name no day in common: what happens
    again, or goes on; votes as documents of one year tell it that lie half a year apart."""
    if a.claim.mention.kind == "tally":
        return year_written(a) == year_written(b) and days_apart(a, b) > HALF_A_YEAR and not on_one_day(a, b)
    if not a.slots.role or a.slots.role != b.slots.role:
        return False
    return days_apart(a, b) > FEW_DAYS and not on_one_day(a, b)


def own_days(a: Entry, b: Entry) -> bool:
    """Two times of which each is the day that its document reports on: the same day before or after it in both, or
    documents that lie days apart, or what is read off every day is told; or one is a day of its document's week, from which the other and the other's document
    lie more than a week."""
    if not (apart := days_apart(a, b)):
        return False
    if of_own_day(a, b) or (_is_read_daily(a) and _is_read_daily(b)):
        return True
    x, y = _days_before_its_document(a), _days_before_its_document(b)
    if x is not None and y is not None and apart > FEW_DAYS and x <= 1 and y <= 1:
        return True
    is_of_week = any(days is not None and days <= _WEEK for days in (x, y))
    return is_of_week and apart > _WEEK and _gap(a, b) > _WEEK


def _gap(a: Entry, b: Entry) -> int:
    """The days between two times, less than one where they meet; 0 where one has no place on the calendar."""
    x, y = a.claim.mention.value, b.claim.mention.value
    if x.earliest is None or y.earliest is None:
        return 0
    return int(max((y.earliest - x.latest).days, (x.earliest - y.latest).days))


def _days_before_its_document(entry: Entry) -> int | None:
    """How far a day that is not stated lies from its document's own; None for what is stated, or is no day."""
    value: Timex = entry.claim.mention.value
    reference = entry.claim.document.reference
    if value.stated or value.earliest is None or value.earliest != value.latest or reference is None:
        return None
    return abs((value.earliest - reference.latest).days)


def same_words(a: Entry, b: Entry) -> bool:
    """Times that differ in nothing but the days from which they are counted: "a year ago", as written in two years."""
    if a.claim.mention.value.value == b.claim.mention.value.value:
        return False
    counted = all(is_counted_from_reference(entry.claim.mention.value) for entry in (a, b))
    return counted and a.claim.text.lower() == b.claim.text.lower()


def other_shares(a: Entry, b: Entry) -> bool:
    """Times and rounds that say when a number holds, of two numbers: "7.1 percent in 2021", "6.4 percent in 2022"."""
    x, y = map(number_at, (a, b))
    return bool(x and y and x != y)


@sign
def number_at(entry: Entry) -> str:
    """The number that holds at a time or in a round, "" where there is none."""
    start = entry.claim.mention.start
    found = _NUMBER_IN.search(entry.claim.document.text, max(0, start - _NUMBER_REACH), start)
    return found["number"].rstrip(",.") if found else ""


def other_season(a: Entry, b: Entry) -> bool:
    """Two dates further apart than the telling of one event explains; but a year of birth may be off by years."""
    return _gap(a, b) > SLACK_DAYS and not _one_beginning(a, b)


def _one_beginning(a: Entry, b: Entry) -> bool:
    """Two bare years of what comes but once: the same person was born or died, the same thing was founded, built or opened."""
    if is_one_beginning(a, b):
        return True
    x, y = a.slots, b.slots
    if x.predicate != y.predicate or x.predicate not in CLASSES["once_ever"] or not (_is_year(a) and _is_year(b)):
        return False
    if _is_somebodys(a) != _is_somebodys(b) or not _have_one_object(_object(a), _object(b)):
        return False
    if not (x.subject | y.subject).isdisjoint(_COMES_AGAIN):
        return False
    if x.actors or y.actors:
        return bool(x.actors & y.actors)
    return bool(x.subject - _OF_MANY) and x.subject == y.subject


_COMES_AGAIN = frozenset(map(stem, CLASSES["editions"]))
_OF_MANY = frozenset(map(stem, CLASSES["of_many"]))
_OBJECT = re.compile(r" ((?:[\w'’-]+ )*?)(?:back )?(?:in|since|around|by)(?: early| late| about)? $")
_ANY = frozenset(("a", "an", "another", "new", "its", "their", "his", "her"))


@sign
def _object(entry: Entry) -> frozenset[str] | None:
    """The words between a verb and its year, "the union" of "joined the union in 1981"; None where they may be one of several,
    "a plant", or where more is told between the two."""
    verb = entry.slots.verb
    if verb is None or verb[1] > entry.claim.mention.start or entry.slots.predicate in _OF_PERSONS:
        return frozenset()
    found = _OBJECT.fullmatch(entry.claim.document.text[verb[1] : entry.claim.mention.start])
    words = frozenset(found[1].lower().split()) if found else _ANY
    return None if words & _ANY else words - FUNCTION


_OF_PERSONS = frozenset(("bear", "die"))


def _have_one_object(one: frozenset[str] | None, other: frozenset[str] | None) -> bool:
    return one is not None and other is not None and (one <= other or other <= one)


def _is_somebodys(entry: Entry) -> bool:
    """Whether what stands before the verb is somebody's: "Toller's daughter was born"."""
    start, verb = entry.slots.segment.start, entry.slots.verb
    return verb is not None and _POSSESSED.search(entry.claim.document.text[start : verb[0]]) is not None


def _is_year(entry: Entry) -> bool:
    value = entry.claim.mention.value
    return value.granularity == "year" and bool(value.stated)


def other_reading(a: Entry, b: Entry) -> bool:
    """What is read off anew every day, as documents of different days tell it: an index, a price, a rate, a turnover."""
    if not days_apart(a, b):
        return False
    if any(x == y and x[0] == x[1] for x in a.slots.days for y in b.slots.days):
        return False
    return _is_fraction(a) or _is_fraction(b) or (_is_read_daily(a) and _is_read_daily(b))


def _is_read_daily(entry: Entry) -> bool:
    return stem(entry.claim.attribute) in _READ_DAILY or bool(_READ_DAILY & entry.slots.near.keys())


def _is_fraction(entry: Entry) -> bool:
    """Whether a count is none, since things are not counted in fractions: "3,337.81 points", "to 15,761.55"."""
    value = entry.claim.mention.value
    return (
        entry.claim.mention.kind == "quantity"
        and value.nominal != int(value.nominal)
        and value.low != value.high
        and not value.dimension
    )


def other_games(a: Entry, b: Entry) -> bool:
    """Records of one side of which the one counts so many more games than the other that it was told at another time."""
    x, y = a.claim.mention.value, b.claim.mention.value
    if len(x.sides) != 1:
        return False
    fewer, more = sorted((x.games(), y.games()))
    return bool(more > MORE_GAMES * fewer)


def other_nameless(a: Entry, b: Entry) -> bool:
    """Persons of documents of different days, one of them without a name: "a 47-year-old man" may be anybody."""
    if days_apart(a, b) <= FEW_DAYS or on_one_day(a, b):
        return False
    return not (a.slots.owner.names and b.slots.owner.names)
