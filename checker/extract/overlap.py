"""Which of two mentions that share words is kept."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from checker.model.claim import Mention

STRONGER_THAN_TIME = frozenset({"age", "tally", "money", "percent", "score"})
"""Kinds that say more about their words than a temporal tagger can: "12-3" in a vote, a "32-year-old"."""


def resolve(times: Sequence[Mention], numbers: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """What a document mentions, and what of it claims may be made of; both in the text's order.

    A number inside a time ("August 31") is no number. Where a kind says more than the time does, both are
    mentions, and only the stronger one makes a claim. Neither list may overlap within itself.
    """
    mentions: list[Mention] = []
    claimable: list[Mention] = []
    waiting, overlapping = 0, False
    for number in numbers:
        _, start, end, _ = number
        first = waiting
        while waiting < len(times) and times[waiting].end <= start:
            waiting += 1
        if waiting > first:
            mentions += times[first:waiting]
            claimable += times[first:waiting]
        if waiting == len(times) or end <= times[waiting].start:
            mentions.append(number)
            claimable.append(number)
        elif _is_stronger(number, times[waiting]):
            overlapping = True
            mentions.append(number)
            claimable.append(number)
            while waiting < len(times) and times[waiting].start < end:
                mentions.append(times[waiting])
                if _is_led(number, times[waiting]):
                    claimable.append(times[waiting])
                waiting += 1
    mentions += times[waiting:]
    claimable += times[waiting:]
    if overlapping:
        mentions.sort(key=lambda mention: (mention.start, mention.end))
    return mentions, claimable


def _is_stronger(number: Mention, time: Mention) -> bool:
    """Whether a number says more than a time that shares words with it.

    A count may have a rate in it ("400 cases a year") or a part that is a time elsewhere ("light-years"), and a
    place in a row of days ("the eighth day of protests") is no time on the calendar.
    """
    kind, start, end, value = number
    if kind == "ordinal":
        return bool(time.value.type == "DURATION")
    if kind == "quantity":
        if _is_led(number, time):
            return True
        is_measure = value.dimension not in ("", "time") and (start < time.start or time.end < end)
        return bool(is_measure or (start < time.start and value.per))
    return kind in STRONGER_THAN_TIME and not (kind == "age" and _begins_a_date(number, time))


def _is_led(number: Mention, time: Mention) -> bool:
    """Whether a time stands between a number and the noun that governs it: "the toll of Monday's blast rose to 12"."""
    kind, start, end, value = number
    return bool(kind == "quantity" and value.lead and start < time.start and time.end < end)


def _begins_a_date(number: Mention, time: Mention) -> bool:
    """Whether what looks like an age behind a name is the day of a longer date: "Berlin, 12. Oktober 2023"."""
    return time.start == number.start and number.end < time.end and time.value.type == "DATE"


def covering(mentions: Sequence[Mention], start: int, end: int, kinds: Iterable[str]) -> Mention | None:
    """The first mention of these kinds that shares words with a span; `mentions` in the text's order."""
    first = max(0, bisect_left(mentions, start, key=lambda mention: mention.start) - 1)
    for at in range(first, len(mentions)):
        mention = mentions[at]
        if mention.start >= end:
            return None
        if mention.end > start and mention.kind in kinds:
            return mention
    return None
