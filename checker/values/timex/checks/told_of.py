"""How long something lasts and its two ends, each told in a clause or a sentence of its own: "began at 7.30 p.m. and ended at 9. The
three-hour concert …", "will last five weeks. They run from 7 April to 21 April"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.model.claim import Mention
from checker.values.lazy import Pattern

_ON_DAY = r"(?: on [A-Z][a-z]{2,5}day(?: (?:morning|afternoon|evening|night))?)?"
_BEGINS = Pattern(
    r"\b(?:leaves?|left|departs?|departed|sets? (?:out|off)|sailed|sails|starts?|started|begins?|began|opens?|opened|gets? under ?way|got under ?way|kicks off|kicked off)"
    rf"(?: (?:from )?(?:the )?(?:[A-Za-zÀ-ÿ'’-]{{2,16}} ){{0,5}}?)?{_ON_DAY} ?(?:at |on )?(?:about )?$"
)
_AND_ENDS = Pattern(
    rf"{_ON_DAY},? and (?:it |they |he |she )?(?:will )?(?:arrives?|arrived|ends?|ended|finish(?:es|ed)?|closes?|closed|lands?|landed|docks?|docked|concludes?|concluded|gets? (?:in|back)|got (?:in|back)"
    r"|(?:is|are|was|were|be) back|(?:comes?|came) (?:back|home)|returns?|returned|reach(?:es|ed))(?: (?:in |at |to )?(?:the )?(?:[A-ZÀ-Þ][\w'’-]+|harbour|port|station|island|base))?(?: at| on)?(?: about| around)? "
)
_ARRIVES = Pattern(r"\b(?:arriv|reach|land|dock)")
_RETURNS = Pattern(r"\b(?:back|home|return(?:s|ed)?)\b")
_STAYS = Pattern(r"\. (?:The|This) (?:tour|walk|climb|show|concert|performance|meeting|game|match)\b")
"""What those do who leave and come back: it lasts less than their absence."""
_TAKES = Pattern(
    r"\. (?:It|(?:The|This) (?:crossing|trip|journey|voyage|ride|drive|tour|walk|climb|way|passage|show|concert|performance|debate|meeting|session|programme|program|match|game|ceremony|service))"
    r" (?:takes|took|lasts|lasted|will take|will last) (?:about |around )?$"
)
_LONG_BEFORE = Pattern(r"\. (?:The|This|Its) $")
_LONG_BEHIND = Pattern(
    r" (?:crossing|trip|journey|voyage|ride|drive|tour|show|concert|performance|programme|program|debate|meeting|session|match|game|ceremony|service|film|play|opera)\b"
    r"(?! (?:that|which|of|on|in|before|after|followed|will)\b)"
)
_LONG_BEGINS = Pattern(
    r"(?<=hour|nute) [a-z'’-]{3,14} (?:(?:leaves?|left|departs?|departed|starts?|started|begins?|began|opens?|opened|kicks off|kicked off) )(?:at )?(?:about )?"
)
_ZONES = Pattern(
    r"\b(?:flights?|fl(?:y|ies|ew)|planes?|aircraft|airport|local time|hours? ahead|next (?:day|morning)|breaks?|interval|stops?|cut short|shortened|abridged|planned|scheduled|delayed?)\b"
)
_FAR = 160
_LASTS = Pattern(r"\b(?:will last|is to last|are to last|lasts|lasted|(?:will )?takes?|took) (?:for )?$")
_THEY_RUN = Pattern(
    r"\. (?:It|They|The (?:work|works|project|event|fair|festival|exhibition|course|trip|tour)) (?:will )?(?:runs?|ran|lasts?|lasted|takes? place|took place|(?:is|are|was|were|be) held|goes on|went on|begins?|began|starts?|started|opens?|opened) "
    r"(?:from |on |between )?(?:the )?$"
)
_JOURNEYS = Pattern(
    r"(?:[ -][a-z'’-]{1,16}){0,2}? (?:expedition|trip|tour|journey|voyage|visit|mission|cruise|trek|stay|holiday)\b[^.!?\n]{0,80}\. (?:It|They|He|She|The (?:team|group|party|ship|crew|six|five|four|three)) (?:had )?"
    r"(?:set out|set off|left|departed|sailed|started|began|ran|lasted|took place)(?: (?:from|for) [A-ZÀ-Þ][\w'’-]+)? (?:from |on )?(?:the )?$"
)


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
    before = _LONG_BEFORE.fullmatch(text, begin, duration.start) or _LONG_BEFORE.fullmatch(
        text, last.end, duration.start
    )
    return duration if before and _LONG_BEHIND.match(text, duration.end) else None
