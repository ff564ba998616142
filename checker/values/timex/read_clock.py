"""Readers of hours and parts of the day."""

from __future__ import annotations

import re

from checker.values.timex.lexicon import Groups, Words
from checker.values.timex.minutes import Minutes, told
from checker.values.timex.numbers import amount
from checker.values.timex.sense import Sense

ZONE = r"[ (]+(?P<zone>(?:[a-z]+ ){1,2}time|[a-z]{1,4})\)?$"
FIGURES = r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d))?(?::(?P<second>\d\d))?\+?(?!\d) ?(?P<half>[ap])?"
WORDS = r"(?P<hour>[a-z]+)(?:[ -](?P<minute>thirty))?(?: o'clock)?(?: (?P<half>[ap])\.?m)?"
MINUTES = ("minute", "minutes")
FIRST_HOUR, NOON, LAST_MINUTE, HOURS = 60, 720, 1440, 12
LATE = {"AF": 1, "EV": 4, "NI": 6}
"""The late parts of the day, and from which hour of twelve they begin."""
HALVES = ("m", "m.", "noon", "midnight")
Told = tuple[Minutes, str, str]
"""The minutes of the day, TIMEX3's spelling and the zone of a clock time."""
STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "yesterday": -1, "same": 0, "that": 0}


def part(groups: Groups, words: Words) -> Sense | None:
    """ "this morning", "the next evening", "that night", "the morning"."""
    relative = groups["relative"].removeprefix("the ")
    sense = Sense("hour", "day", part=words["parts"][groups["part"]])
    if relative == "last":
        return sense._replace(kind="shift", number=-1 if sense.part == "NI" else 0)
    if relative.startswith("this"):
        return sense._replace(kind="shift")
    step = STEPS.get(relative)
    if step is None:
        return sense
    return sense._replace(kind="shift", number=step, base="now" if relative == "yesterday" else "focus")


def clock(groups: Groups, words: Words) -> Sense | None:
    found = clock_time(groups["clock"], words)
    return Sense("hour", "day", clock=found[0], spelled=found[1], zone=found[2]) if found else None


def minutes(groups: Groups, words: Words) -> Sense | None:
    """ "25:30": no hour of a day, but what stands beside it may tell that it is how long something took."""
    return Sense("hour", "day")


def hour(groups: Groups, words: Words) -> Sense | None:
    """ "4 in the morning"."""
    found = clock_time(groups["clock"], words, groups["part"])
    return Sense("hour", "day", clock=found[0], spelled=found[1], zone=found[2]) if found else None


def in_part(at: Told, text: str, part: str) -> Told:
    """A clock time of a part of the day: "6:30" of an evening is 18:30, "6:30 a.m.", "06:30" and "6:30 GMT" are as printed."""
    clock, spelled, zone = at
    hour, _, rest = spelled.partition(":")
    if zone or text[:1] == "0" or text.endswith(HALVES) or part not in LATE or not LATE[part] <= int(hour) < HOURS:
        return at
    return (clock[0] + NOON, clock[1] + NOON), f"{int(hour) + HOURS}:{rest}", zone


def clock_time(text: str, words: Words, part_word: str = "") -> Told | None:
    """What is told by "5 p.m. EST", "17:30", "noon", "1430 GMT"."""
    text = text.strip(" .,()")
    zone = ""
    if (found := re.search(ZONE, text)) and (found["zone"] in words["zones"] or found["zone"].endswith(" time")):
        zone = found["zone"] if found["zone"].endswith("time") else found["zone"].upper()
        text = text[: found.start()].strip(" ,.")
    shift, text = _shifted(text, words)
    for word, minutes in words["clock_words"].items():
        if text.endswith(word):
            at = (minutes + shift) % LAST_MINUTE
            return told(at, hour_only=not shift), f"{at // 60:02}:{at % 60:02}", zone
    found = re.match(FIGURES, text) or re.match(WORDS, text)
    if not found:
        return None
    hour_number = int(words["numbers"].get(found["hour"], 99)) if found["hour"].isalpha() else int(found["hour"])
    minute = 30 if found["minute"] == "thirty" else int(found["minute"] or 0)
    half = found["half"] or {"MO": "a", "AF": "p", "EV": "p", "NI": "n"}.get(words["parts"].get(part_word, ""))
    if half == "n":
        half = "p" if LATE["NI"] <= hour_number < HOURS else "a"
    if half and hour_number <= 12:
        if hour_number == 0:
            return None
        hour_number = hour_number % 12 + (12 if half == "p" else 0)
    if hour_number * 60 + minute > LAST_MINUTE or minute > 59:
        return None
    at = hour_number * 60 + minute + shift
    if shift:
        at += NOON if at < FIRST_HOUR and not half else 0  # "quarter to one"
        hour_number, minute = divmod(at, 60)
    seconds = f":{found['second']}" if "second" in found.groupdict() and found["second"] else ""
    return told(at, hour_only=not (found["minute"] or shift)), f"{hour_number:02}:{minute:02}{seconds}", zone


def _shifted(text: str, words: Words) -> tuple[int, str]:
    """How many minutes a clock time is from the hour it names, and that hour: 30 and "ten" of "half past ten"."""
    for phrase, minutes in words["clock_shifts"].items():
        if text.startswith(f"{phrase} "):
            return minutes, text.removeprefix(phrase).strip()
    told = text.split(" ")
    at = next((number for number, word in enumerate(told) if word in words["clock_ways"]), 0)
    if not at:
        return 0, text
    count = int(amount(" ".join(word for word in told[:at] if word not in MINUTES), words) or 0)
    return count * int(words["clock_ways"][told[at]]), " ".join(told[at + 1 :])
