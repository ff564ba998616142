"""How long something lasts and its two ends, each told in a clause or a sentence of its own: "began at 7.30 p.m. and ended at 9. The
three-hour concert …", "will last five weeks. They run from 7 April to 21 April"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention
from checker.values.lazy import Pattern
from checker.values.timex.ways import WAYS, any_of

_ANY = {name: any_of(words) for name, words in WAYS["lasting"].items()}
_ON_DAY = r"(?: on [A-Z][a-z]{2,5}day(?: (?:morning|afternoon|evening|night))?)?"
_BEGINS = Pattern(
    rf"\b(?:{_ANY['begins']}|{_ANY['sets_out']})(?: (?:from )?(?:the )?(?:[A-Za-zÀ-ÿ'’-]{{2,16}} ){{0,5}}?)?{_ON_DAY} ?(?:at |on )?(?:about )?$"
)
_AND_ENDS = Pattern(
    rf"{_ON_DAY}(?:, (?:when|after|as) [^.;:,\n]{{3,60}})?,? and (?:it |they |he |she )?(?:will )?(?:{_ANY['ends']})"
    r"(?: (?:in |at |to )?(?:the )?(?:[A-ZÀ-Þ][\w'’-]+|harbour|port|station|island|base))?(?: at| on)?(?: about| around)? "
)
_ARRIVES = Pattern(r"\b(?:arriv|reach|land|dock)")
_RETURNS = Pattern(r"\b(?:back|home|return(?:s|ed)?)\b")
_STAYS = Pattern(rf"\. (?:The|This) (?:{_ANY['within']})\b")
_TAKES = Pattern(
    rf"\. (?:It|(?:The|This) (?:{_ANY['journeys']}|{_ANY['ways']}|{_ANY['shows']})) (?:takes|took|lasts|lasted|will take|will last) (?:about |around )?$"
)
_LONG_BEFORE = Pattern(r"(?:,? (?:when|after|as) [^.!?\n]{3,60})?\. (?:The|This|Its) $")
_LONG_BEHIND = Pattern(
    rf" (?:{_ANY['journeys']}|{_ANY['shows']}|{_ANY['plays']})\b(?! (?:that|which|of|on|in|before|after|followed|will)\b)"
)
_LONG_BEGINS = Pattern(rf"(?<=hour|nute) [a-z'’-]{{3,14}} (?:{_ANY['begins']}) (?:at )?(?:about )?")
_ZONES = Pattern(rf"\b(?:{_ANY['apart']})\b")
_FAR = 160
_LASTS = Pattern(r"\b(?:will last|is to last|are to last|lasts|lasted|(?:will )?takes?|took) (?:for )?$")
_THEY_RUN = Pattern(
    rf"\. (?:It|They|The (?:{_ANY['works']})) (?:will )?(?:runs?|ran|lasts?|lasted|takes? place|took place|(?:is|are|was|were|be) held|goes on|went on|begins?|began|starts?|started|opens?|opened) "
    r"(?:from |on |between )?(?:the )?$"
)
_JOURNEYS = Pattern(
    rf"(?:[ -][a-z'’-]{{1,16}}){{0,2}}? (?:{_ANY['absences']})\b[^.!?\n]{{0,80}}\. (?:It|They|He|She|The (?:team|group|party|ship|crew|six|five|four|three)) (?:had )?"
    r"(?:set out|set off|left|departed|sailed|started|began|ran|lasted|took place)(?: (?:from|for) [A-ZÀ-Þ][\w'’-]+)? (?:from |on )?(?:the )?$"
)
_LASTED_BEFORE = Pattern(
    rf"(?<!\bnot )\b(?:lasted|lasts|took|needed)(?: for)?(?: about| around)? $|^(?:After )?(?:an? |the )?(?:{_ANY['shows']}|{_ANY['plays']}) of $",
    re.IGNORECASE,
)
_IT_BEGINS = Pattern(rf"[^.!?\n]{{0,80}}\. (?:It|They|The (?:{_ANY['shows']}|{_ANY['plays']}|fire|blaze))\b")
_LASTED = Pattern(r",? (?:lasted|took|(?:and )?(?:lasting|taking)|after)(?: about| around)? $")
_LASTED_OF = Pattern(r"(?: of (?:the )?[a-z]{3,14})?[.,;]")
_GOES_ON = Pattern(r"[^.!?\n]{0,80}\b(?:then|again|followed by|first (?:part|phase|stage)|second)\b")


def of_journey(text: str, durations: Sequence[Mention], first: Mention, last: Mention) -> Mention | None:
    """The duration that the sentence before tells of what its next one tells the days of: "a five-week trip. They set out on 3 March"."""
    duration = next((one for one in reversed(durations) if one.end <= first.start), None)
    if duration is None or first.start - duration.end > _FAR or _GOES_ON.match(text, last.end):
        return None
    is_journey = "-" in text[duration.start : duration.end] and _JOURNEYS.fullmatch(text, duration.end, first.start)
    is_lasting = _LASTS.search(text, max(0, duration.start - 24), duration.start)
    is_told = is_journey or (is_lasting and _THEY_RUN.fullmatch(text, duration.end, first.start))
    return duration if is_told else None


def begun_and_ended(text: str, times: Sequence[Mention], of: str) -> Iterator[tuple[Mention, Mention]]:
    """Two times of which the first is that of a beginning and the second that of its end: "leaves at 9.15 a.m. and arrives at 11"."""
    for first, last in pairwise(time for time in times if time.value.type == of):
        ends = _AND_ENDS.fullmatch(text, first.end, last.start)
        if ends is None or (of == "DATE" and _ARRIVES.search(ends.group())):
            continue
        if _BEGINS.search(text, max(0, first.start - _FAR), first.start):
            yield first, last


def of_the_same(text: str, durations: Sequence[Mention], first: Mention, last: Mention) -> Mention | None:
    """The duration told right behind two times of day, "opened at 9.30 a.m. and ended at 1 p.m. after three hours of testimony", or
    in the sentence before: "The power cut lasted five hours. It began at 6.15 p.m. and …"."""
    begin, end = max(0, first.start - _FAR), text.find("\n", last.end)
    if _ZONES.search(text, begin, last.end + 80 if end < 0 else min(end, last.end + 80)):
        return None
    behind = next((one for one in durations if one.start >= last.end), None)
    if behind and _LASTED.fullmatch(text, last.end, behind.start) and _LASTED_OF.match(text, behind.end):
        return behind
    before = next((one for one in reversed(durations) if one.end <= first.start), None)
    if before is None or first.start - before.end > _FAR:
        return None
    told = _IT_BEGINS.match(text, before.end, first.start)
    return before if told and _LASTED_BEFORE.search(text, max(0, before.start - 30), before.start) else None


def of_what_begins(text: str, durations: Sequence[Mention], first: Mention) -> Mention | None:
    """The duration of what begins at a time of day: "the three-hour concert began at 7.30 p.m."."""
    duration = next((one for one in reversed(durations) if one.end <= first.start), None)
    return duration if duration and _LONG_BEGINS.fullmatch(text, duration.end, first.start) else None


def of_hours(text: str, durations: Sequence[Mention], first: Mention, last: Mention) -> Mention | None:
    """The duration that the next sentence tells of what begins and ends at two times of day: "the crossing takes two hours"."""
    duration = next((one for one in durations if one.start >= last.end), None)
    if duration is None or duration.start - last.end > _FAR:
        return None
    begin, end = last.end - 1, text.find(".", duration.end)
    if _ZONES.search(text, max(0, first.start - _FAR), end if end > 0 else len(text)):
        return None
    if _RETURNS.search(text, first.end, last.start) and _STAYS.search(text, begin, duration.start):
        return None
    if _TAKES.search(text, begin, duration.start):
        return duration if text.count(". ", begin, duration.start) == 1 else None
    before = any(_LONG_BEFORE.fullmatch(text, at, duration.start) for at in (begin, last.end))
    return duration if before and _LONG_BEHIND.match(text, duration.end) else None
