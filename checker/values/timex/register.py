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
    short = len(text) <= LONGEST_MESSAGE
    this_year = date.fromordinal(now).year if now else date.max.year
    told = deictic = leaning = 0
    recent = not short
    for hit in hits:
        sense = hit.sense
        year = sense.year if sense.year is not None else sense
        if year.kind == "fixed":
            long_ago = periods.year_of(Period(year.unit, year.number)) < this_year - 1
            told += long_ago
            recent = recent or not long_ago
        elif sense.kind == "weekday" or (
            sense.kind == "shift" and sense.base == "now" and sense.unit in ("day", "week")
        ):
            deictic += 1
        elif sense.kind == "yearly" or sense.base == "focus":
            leaning += told > 0
    if short:
        return STORY if leaning >= FEWEST_LEANING and not (deictic or recent) else MESSAGE
    return STORY if told >= FEWEST_TOLD and told >= TOLD_TO_DEICTIC * deictic else NEWS


def belonging(text: str, hits: list[Hit], register: str, words: Words) -> list[Hit]:
    """The hits without those that are times in other registers only ("day" in news, "former" outside stories).

    A weekday before "Times" is part of a name. Outside messages, "Daily" with a capital within a sentence is part of a name, and "sat" without one is a verb.
    """
    only_in, everywhere = words["only_in"], (register,)
    kept = [
        hit
        for hit in hits
        if register in only_in.get(hit.text, everywhere)
        and not (hit.sense.kind == "weekday" and _is_titled(text, hit, words))
    ]
    if register == MESSAGE:
        return kept
    names, typed = words["capital_names"], words["typed"]
    return [
        hit
        for hit in kept
        if (hit.text not in names or not _is_name(text, hit))
        and (hit.text[-TYPED:] not in typed or not is_typed(text, hit, words))
    ]


def _is_titled(text: str, hit: Hit, words: Words) -> bool:
    """Whether the rest of a name follows: "the Sunday | Times"."""
    found = NAME_AFTER.match(text, hit.end) if text[hit.end + 1 : hit.end + 2].isupper() else None
    return found is not None and found["word"].lower() in words["titles"]


def _is_name(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - 2) : hit.start]
    return (
        text[hit.start].isupper()
        and len(before) == 2
        and before[1] == " "
        and (before[0].isalpha() or before[0] == ",")
    )
