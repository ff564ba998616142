"""What kind of text is read, by the text itself: news, a short message, or a story of the past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from checker.values.lazy import Pattern
from checker.values.timex import periods
from checker.values.timex.lexicon import Words
from checker.values.timex.periods import Period
from checker.values.timex.scan import TYPED, Hit, is_typed
from checker.values.timex.sense import Sense

NAME_AFTER = Pattern(r" (?P<word>[A-Z][a-z]+)\b")
Register = Literal["news", "message", "story"]
NEWS: Register = "news"
MESSAGE: Register = "message"
STORY: Register = "story"
LONGEST_MESSAGE = 300
FEWEST_TOLD = 4
FEWEST_LEANING = 2  # dates of a short text that need the year told before them
TOLD_TO_DEICTIC = 8


def register_of(text: str, hits: Sequence[Hit], now: int | None) -> Register:
    """A story tells of the past by dates with their years, and hardly by weekdays and days counted from its own day.

    So does a text of a few sentences that has a year or two of long ago, and then goes on from them.
    """
    this_year = date.fromordinal(now).year if now else date.max.year
    if len(text) <= LONGEST_MESSAGE:
        return STORY if _goes_on(hits, this_year) else MESSAGE
    years = [year for _, _, _, sense in hits if (year := sense.year or sense).kind == "fixed"]
    if len(years) < FEWEST_TOLD:
        return NEWS
    told = sum(_is_long_ago(year, this_year) for year in years)
    deictic = sum(_is_deictic(hit.sense) for hit in hits)
    return STORY if told >= max(FEWEST_TOLD, TOLD_TO_DEICTIC * deictic) else NEWS


def _goes_on(hits: Sequence[Hit], this_year: int) -> bool:
    """Whether a short text has a year or two of long ago, and then goes on from them."""
    told = leaning = 0
    for hit in hits:
        sense = hit.sense
        if (year := sense.year or sense).kind == "fixed":
            if not _is_long_ago(year, this_year):
                return False
            told += 1
        elif _is_deictic(sense):
            return False
        elif sense.kind == "yearly" or sense.base == "focus":
            leaning += told > 0
    return leaning >= FEWEST_LEANING


def _is_long_ago(year: Sense, this_year: int) -> bool:
    return periods.year_of(Period(year.unit, year.number)) < this_year - 1


def _is_deictic(sense: Sense) -> bool:
    """Whether a time is counted from a text's own day: a weekday, "yesterday", "last week"."""
    if sense.year is not None and sense.year.kind == "fixed":
        return False
    return sense.kind == "weekday" or (sense.kind == "shift" and sense.base == "now" and sense.unit in ("day", "week"))


def belonging(text: str, hits: list[Hit], register: str, words: Words) -> list[Hit]:
    """The hits without those that are times in other registers only ("day" in news, "former" outside stories).

    A weekday before "Times" is part of a name. Outside messages, "Daily" with a capital within a sentence is part of a name, and "sat" without one is a verb.
    """
    only_in, everywhere = words["only_in"], (register,)
    names, typed = ({}, {}) if register == MESSAGE else (words["capital_names"], words["typed"])
    return [
        hit
        for hit in hits
        if register in only_in.get(said := hit.text, everywhere)
        and not (
            hit.sense.kind == "weekday" and text[hit.end + 1 : hit.end + 2].isupper() and _is_titled(text, hit, words)
        )
        and not (said in names and _is_name(text, hit))
        and not (said[-TYPED:] in typed and is_typed(text, hit, words))
    ]


def _is_titled(text: str, hit: Hit, words: Words) -> bool:
    """Whether the rest of a name follows: "the Sunday | Times"."""
    found = NAME_AFTER.match(text, hit.end)
    return found is not None and found["word"].lower() in words["titles"]


def _is_name(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - 2) : hit.start]
    return (
        text[hit.start].isupper()
        and len(before) == 2
        and before[1] == " "
        and (before[0].isalpha() or before[0] == ",")
    )
