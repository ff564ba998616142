"""The times around a claim: the years of its document, and the other dates and hours of its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from checker.model.claim import Mention
from checker.model.document import Document, Segment

SINCE = re.compile(r"\bsince (?:the )?$", re.IGNORECASE)
"""Before a time at which a count begins."""
_SINCE_REACH = 10
_AT = re.compile(r"\bat (?:about |around |exactly |just |precisely )?$")
_AT_REACH = 15
_CLOCK = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)")
_ZONE = re.compile(r"[A-Z]{3,4}\b")
_WORDS_BEFORE = re.compile(r"\b(?P<words>(?:[a-z]+ ){0,2}?[a-z]+),?(?: late| early)?(?: on)? (?:the )?$")
_TELLING_REACH = 40
_WHICH = {"this": 0, "last": -1, "next": 1}
_FIGURES = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEAR_OFF = re.compile(
    rf"(?P<which>{'|'.join(_WHICH)}) year|(?P<figure>{'|'.join(_FIGURES)}|\d{{1,2}}) (?P<unit>year|decade)s? (?:ago|earlier|before)"
)
_TOLL = re.compile(
    r"\btoll\b.* (?:rose|risen|rises|rising|climbed|climbs|jumped|grew|grown|increased|reached|raised|lowered|revised|corrected|stood|stands)\b"
)
"""What tells how many it has become: the day behind that is the one on which it did."""
_REVISING = re.compile(r"\b(?:raised|lowered|revised|corrected|cut) (?:the|its|their|his|her) (?:[a-z]{4,10} )?toll\b")
"""Before that stands the day on which somebody did: "on Tuesday lowered the toll to"."""
_SPOKE = re.compile(
    r" (?:he|she|they|it|officials|police|the [a-z]{3,15}) (?:had |still )?(?:said|spoken of|spoke of|told|put (?:it|the (?:toll|number|figure)))\b"
)
"""Behind a day on which somebody said it: "on Saturday he had spoken of eleven"."""
_THAN = re.compile(r"(?:(?:more|less|fewer|higher|lower|better|worse) )?than ")
"""Of a time with which another is compared: "more than a year before"."""
_DAY_OFF = re.compile(
    rf"\b(?:(?P<figure>the|an|{'|'.join(_FIGURES)}|\d{{1,3}}) )?(?P<unit>minute|hour|day|night|week|month|year)s? (?P<way>after|before)\b(?=[^,;:.]*$)",
    re.IGNORECASE,
)
_DAYS_IN = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7}
_MOST_BESIDE = 100  # mentions before and behind a claim's own: a segment may have no end


Days = tuple[int, int] | None


def years(document: Document, mentions: Sequence[Mention]) -> frozenset[int]:
    """The years in which a document was written, and of the times that it names."""
    times = [mention.value for mention in mentions if mention.kind == "timex"]
    bounded = [document.reference, *times] if document.reference else times
    return frozenset(day.year for time in bounded for day in (time.earliest, time.latest) if day is not None)


def days(
    text: str, mentions: Sequence[Mention], segment: Segment, own: Mention, telling: Collection[str]
) -> tuple[tuple[int, int], ...]:
    """The bounds (ordinals of days) of the other dates that the segment states.

    Those that only begin a count are none, nor is the day on which somebody says it, one beside a word of `telling`, nor that on
    which a toll rises to the claim's. The night of a weekday lasts until the next day, and an hour is that of its weekday; "on
    Monday, a day after a blast killed 12", that was on Sunday.
    """
    found = []
    is_toll = _TOLL.search(text, own.start, own.end) is not None
    revising = _REVISING.search(text, segment.start, own.end)
    for mention in beside(mentions, segment, own, ("DATE", "TIME")):
        if (
            not mention.value.earliest
            or (mention.value.type != "DATE" and mention.value.weekday < 0)
            or (is_toll and mention.start >= own.end)
            or (revising and mention.end <= revising.start())
            or begins_count(text, mention)
            or is_of_telling(text, mention, telling)
            or _SPOKE.match(text, mention.end)
            or _THAN.match(text, mention.start)
            or _THAN.match(text, mention.start - len("than "))
        ):
            continue
        off = _days_off(text, mention.end, own.start)
        if off is not None:
            first, last = mention.value.earliest.toordinal(), mention.value.latest.toordinal()
            found.append((first + off, last + off + mention.value.value.endswith("NI")))
    return tuple(found)


def begins_count(text: str, mention: Mention) -> bool:
    """Whether a count begins at a time: "since Monday"."""
    return SINCE.search(text, max(0, mention.start - _SINCE_REACH), mention.start) is not None


def _days_off(text: str, start: int, end: int) -> int | None:
    """How many days from a day that is told before a claim to that of the claim, as words between them tell it: "Monday, a day
    after … | 12"; None where these tell it in months or years, or vaguely."""
    found = _DAY_OFF.search(text[start:end]) if start < end else None
    if found is None:
        return 0
    days, figure = _DAYS_IN.get(found["unit"].lower()), (found["figure"] or "").lower()
    if not days:
        return days
    if not figure:
        return None
    number = int(figure) if figure.isdecimal() else max(_FIGURES.index(figure), 1) if figure in _FIGURES else 1
    return number * days * (1 if found["way"].lower() == "before" else -1)


def told_on(text: str, mentions: Sequence[Mention], segment: Segment, own: Mention, telling: Collection[str]) -> Days:
    """The bounds (ordinals of days) of the day on which somebody says what the segment tells, none where it names none."""
    return next(
        (
            (mention.value.earliest.toordinal(), mention.value.latest.toordinal())
            for mention in beside(mentions, segment, own, ("DATE",))
            if mention.value.earliest and is_of_telling(text, mention, telling)
        ),
        None,
    )


def is_of_telling(text: str, date: Mention, telling: Collection[str]) -> bool:
    """Whether a word of telling stands right before a date: "said on Friday", "told reporters late Monday"."""
    before = _WORDS_BEFORE.search(text, max(0, date.start - _TELLING_REACH), date.start)
    if before is None:
        return False
    words = before["words"].split()
    return any(" ".join(words[at:]) in telling for at in range(len(words)))


def years_off(text: str, mentions: Sequence[Mention], segment: Segment, own: Mention) -> frozenset[int]:
    """How many years after that of writing the other dates of the segment are, where words tell it: 0 this year, -1 last
    year; "ten years ago" is -11 to -9, since nobody counts so exactly."""
    found: set[int] = set()
    for mention in beside(mentions, segment, own, ("DATE",)):
        if not mention.value.stated:
            found |= year_off(text[mention.start : mention.end])
    return frozenset(found)


def year_off(words: str) -> frozenset[int]:
    """The same for one time: "last year", "two years ago"; empty for any other."""
    found = _YEAR_OFF.fullmatch(words.lower())
    if found is None:
        return frozenset()
    if found["which"]:
        return frozenset((_WHICH[found["which"]],))
    figure = found["figure"]
    ago = int(figure) if figure.isdecimal() else _FIGURES.index(figure) or 1
    ago *= 10 if found["unit"] == "decade" else 1
    return frozenset(range(-ago - 1, -ago + 2)) if ago > 1 else frozenset((-2, -1))


def hours(text: str, mentions: Sequence[Mention], segment: Segment, own: Mention) -> frozenset[int]:
    """The minutes of the day at which something happens, as the segment tells; where clocks of a named zone show them, none."""
    return frozenset(
        60 * int(clock["hour"]) + int(clock["minute"])
        for mention in beside(mentions, segment, own, ("TIME",))
        if (clock := _CLOCK.search(mention.value.value))
        and _AT.search(text, max(0, mention.start - _AT_REACH), mention.start)
        and not _ZONE.search(text, mention.start, mention.end)
    )


def beside(mentions: Sequence[Mention], segment: Segment, own: Mention, sorts: Collection[str]) -> Iterator[Mention]:
    """The times of some sorts (DATE, TIME, DURATION) of a segment but a claim's own, in order."""
    at = bisect_left(mentions, own.start, key=lambda mention: mention.start)
    for mention in mentions[max(0, at - _MOST_BESIDE) : at + _MOST_BESIDE]:
        if mention.start < segment.start:
            continue
        if mention.start >= segment.end:
            break
        if mention.kind == "timex" and mention.start != own.start and mention.value.type in sorts:
            yield mention
