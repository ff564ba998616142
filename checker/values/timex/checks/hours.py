"""Two times of day against the time that is said to lie between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.claim import Mention, Misfit
from checker.model.document import Document
from checker.values.timex.checks.ranges import BETWEEN_DURATION_AND_RANGE, behind_range, ranges
from checker.values.timex.checks.told_of import begun_and_ended, of_hours, of_the_same, of_what_begins
from checker.values.timex.compare import bounds, lasting

_DAY, _HALF = 24 * 60, 12 * 60
"""Minutes."""
_OF_A_HALF = re.compile(r"[ap]\. ?m|[ap]m\b|noon|midnight", re.IGNORECASE)
_CUT = re.compile(r"[ap]\. ?m$", re.IGNORECASE)
_SLACK = {"TH": 30, "TM": 10}
"""Minutes by which a length told in hours, or in minutes and half hours, may be rounded."""
_LONGEST = 24.0
"""Hours; what takes longer has days between its times."""


def hours_against_range(document: Document, mentions: Sequence[Mention]) -> Iterator[Misfit]:
    """ "A five-hour debate, from 2 p.m. to 9 p.m.": both may be rounded."""
    text = document.text
    durations = [mention for mention in mentions if mention.kind == "timex" and mention.value.type == "DURATION"]
    for first, last in _ends(document, mentions) if durations else ():
        duration = next((one for one in reversed(durations) if one.end <= first.start), None)
        if duration is None or not BETWEEN_DURATION_AND_RANGE.fullmatch(text, duration.end, first.start):
            duration = (
                of_what_begins(text, durations, first)
                or behind_range(text, durations, first, last)
                or of_hours(text, durations, first, last)
                or of_the_same(text, durations, first, last)
            )
        if duration is None:
            continue
        told, within = lasting(duration.value), bounds(duration.value)
        if told is None or within is None or told.unit not in _SLACK or within[1] * 24 > _LONGEST:
            continue
        slack = _SLACK[told.unit]
        least, most = within[0] * _DAY - slack, within[1] * _DAY + slack
        apart = list(_apart(text, first, last))
        if apart and not any(low <= most and least <= high for low, high in apart):
            start, end, length = _words(text, first), _words(text, last), _shown(sum(apart[0]) / 2)
            yield Misfit(
                (duration.start, duration.end),
                ((first.start, last.end),),
                {
                    "duration": " ".join(text[duration.start : duration.end].split()),
                    "first": start,
                    "last": end,
                    "length": length,
                },
                (f"From {start} to {end} it is {length}.",),
            )


def _ends(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Two times of day that a text joins: "from 2 p.m. to 9 p.m.", "began at 2 p.m. and ended at 9"."""
    yield from ((first, last) for first, last, _ in ranges(document, mentions, "TIME"))
    times = [mention for mention in mentions if mention.kind == "timex"]
    yield from begun_and_ended(document.text, times, "TIME")


def _apart(text: str, first: Mention, last: Mention) -> Iterator[tuple[float, float]]:
    """The minutes, at least and at most, from one time of day to the next other one; several where a half of the day is not said."""
    x, y = first.value.clock, last.value.clock
    if x is None or y is None or first.value.zone != last.value.zone:
        return
    low, high = y[0] - x[1], y[1] - x[0]
    told = [_is_of_half(text, mention) for mention in (first, last)]
    for shift in (0,) if all(told) else (0, _HALF):
        by = (low + high) / 2 + shift
        days = by // _DAY * _DAY
        yield low + shift - days, high + shift - days


def _words(text: str, mention: Mention) -> str:
    """A time of day as it is told, with the full stop of "a.m." that ends the sentence as well."""
    words = " ".join(text[mention.start : mention.end].split())
    return f"{words}." if _CUT.search(words) and text.startswith(".", mention.end) else words


def _is_of_half(text: str, mention: Mention) -> bool:
    """Whether a time of day says whether it is before or after noon."""
    return mention.value.clock[1] > _HALF + 60 or _OF_A_HALF.search(text[mention.start : mention.end + 2]) is not None


def _shown(minutes: float) -> str:
    hours, rest = divmod(round(minutes), 60)
    told = [f"{number} {unit}{'s' * (number != 1)}" for number, unit in ((hours, "hour"), (rest, "minute")) if number]
    return " and ".join(told) or "no time"
