"""Distances in time from an event, as texts tell them: "two weeks after", "within a month of", "on the eve of".

Where the event and what lies so far from it have dates, the distance can be held against them: checks_relative.py does
it within a sentence, checker.compare.distances beyond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker.model.claim import Mention, between
from checker.named import NamedTuple
from checker.tables import compiled, read_toml
from checker.values.lazy import Pattern
from checker.values.timex.compare import lasting, length
from checker.values.timex.value import Timex

TABLE = Path(__file__).parent.parent / "tables" / "en" / "timex" / "ways.toml"
WAYS: dict[str, Any] = compiled("timex-ways", [TABLE], lambda: read_toml(TABLE))


def any_of(words: Sequence[str]) -> str:
    """A pattern for any of some phrases, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


WAY = Pattern(rf" (?P<way>(?P<after>{any_of(WAYS['ways']['after'])})|{any_of(WAYS['ways']['before'])}) ")
WITHIN = Pattern(rf"\b(?:{any_of(WAYS['within']['words'])}) (?:just |about )?$", re.IGNORECASE)
OF = Pattern(rf" (?:{any_of(WAYS['within']['of'])}) ")
PHRASE = Pattern(rf"\b(?P<phrase>{any_of(WAYS['phrases'])}) ", re.IGNORECASE)
SPOKEN_OF = Pattern(
    rf"(?:{any_of(WAYS['again']['words'])})\b[^.;:,\n]{{0,60}}? (?:{any_of(WAYS['again']['verbs'])}) (?:just )?",
    re.IGNORECASE,
)
STARTS = tuple(f" {way} " for way in (*WAYS["ways"]["after"], *WAYS["ways"]["before"], *WAYS["within"]["of"]))
NOT_CALENDAR = Pattern(r"\b(?:trading|business|working|school)\b", re.IGNORECASE)
WITHIN_REACH = 20  # characters before a distance
# Days in one unit: the fewest that may be meant by "more than", the most by "less than".
SHORTEST = {"D": 1.0, "W": 7.0, "M": 28.0, "Q": 90.0, "Y": 365.0}
LONGEST = {"D": 1.0, "W": 7.0, "M": 31.0, "Q": 92.0, "Y": 366.0}
COUNTING = 1  # the first day may be counted or not
ROUNDING = 0.5  # of a unit: "two weeks after" for 12 days; a bare number of days is exact
NEAR_SHARE = 0.25  # "about" and "nearly" for a quarter more or less


class Telling(NamedTuple):
    """A distance that is told, with the words that lead to the event: text[start:end], and the event's words from `event`.

    `low` and `high` are the fewest and the most days from the event to what lies so far from it, negative before it.
    """

    start: int
    end: int
    event: int
    low: float
    high: float


def may_tell(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a text may tell such a distance: a gate that costs little."""
    return any(mention.kind == "timex" and text.startswith(STARTS, mention.end) for mention in mentions) or any(
        phrase in text for phrase in WAYS["phrases"]
    )


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """The whole phrases in a text; most have none, and to look for the words themselves is ten times as quick."""
    lower = text.lower()
    return PHRASE.finditer(text) if any(phrase in lower for phrase in WAYS["phrases"]) else iter(())


def tellings(text: str, times: Sequence[Mention]) -> Iterator[Telling]:
    """The distances that a text tells of events, in order; `times` are its times."""
    counted = (_counted(text, mention) for mention in times if mention.value.type == "DURATION")
    told = [telling for telling in counted if telling is not None]
    for found in _phrases(text):
        if any(found.end() < mention.end for mention in between(times, found.start(), found.end())):
            continue  # "the day before yesterday"
        days = WAYS["phrases"][found["phrase"].lower()]
        told.append(Telling(found.start(), found.end() - 1, found.end(), days - COUNTING, days + COUNTING))
    yield from sorted(told)


def _counted(text: str, mention: Mention) -> Telling | None:
    """ "Two weeks after", "within a month of"."""
    days = distance_days(mention.value)
    if days is None or NOT_CALENDAR.search(text, mention.start, mention.end):
        return None
    low, high = days
    if within := WITHIN.search(text, max(0, mention.start - WITHIN_REACH), mention.start):
        of = OF.match(text, mention.end)
        return of and Telling(within.start(), of.end() - 1, of.end(), -high if " of " in of[0] else -COUNTING, high)
    way = WAY.match(text, mention.end)
    if way is None:
        return None
    if not way["after"]:
        low, high = -high, -low
    return Telling(mention.start, way.end() - 1, way.end(), low, high)


def distance_days(value: Timex) -> tuple[float, float] | None:
    """The fewest and the most days that a told distance may be: "more than a month" is 28 and up."""
    found = lasting(value) if value.type == "DURATION" else None
    if found is None or found.unit not in SHORTEST:
        return None
    unit, least, days = found
    one = length(f"P1{unit}")[1]  # type: ignore[index]
    low, high = least / one * SHORTEST[unit], days / one * LONGEST[unit]
    if value.mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return low - COUNTING, float("inf")
    if value.mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return 0, high + COUNTING
    slack = NEAR_SHARE * days if value.mod == "APPROX" else 0
    rounding = ROUNDING * LONGEST[unit] if unit != "D" else 0
    return low - COUNTING - max(slack, rounding), high + COUNTING + max(slack, rounding)
