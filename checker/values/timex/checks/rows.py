"""Rows of weekdays beside rows of days: "August 13, 14 and 15, Thursday to Saturday", "Saturday and Sunday, 15 and 16 August".

The first weekday is that of the first day, and the last that of the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from checker.model.claim import Mention
from checker.named import NamedTuple

JOINT = re.compile(
    r" ?[-–—/] ?|,? (?:(?:and|or|to|through|thru|till|until|und|oder|bis)(?: zum)? )?(?:on )?(?:the |an? )?"
)
BESIDE = re.compile(r"(?:,| [-–—])? (?:\(|on |from )?(?:the |an? )?|: ?")
MOST_DAYS = 6
"""So many days lie between the ends of a row at most in which no weekday comes again."""

LEAST = 2


class Row(NamedTuple):
    """The mentions of a row, and its days with their weekdays; none where it is not plain which is whose."""

    mentions: Sequence[Mention]
    pairs: Sequence[tuple[Mention, int]] = ()


def rows(text: str, times: Sequence[Mention]) -> Iterator[Row]:
    """Two or more weekdays beside one or more days; but nothing for weekdays before a single day, which is the last one's."""
    at = 0
    while at < len(times):
        is_of_weekdays = _is_weekday(text, times[at])
        run = _run(text, times, at, _is_weekday if is_of_weekdays else _is_day, JOINT)
        row = (_weekdays_first if is_of_weekdays else _days_first)(text, times, at, run) if run else None
        if row is not None:
            yield row
        at += len(row.mentions) if row is not None else max(1, len(run))


def _weekdays_first(text: str, times: Sequence[Mention], at: int, weekdays: Sequence[Mention]) -> Row | None:
    """ "Friday and Saturday, 14 and 15 August"; of "Friday and Saturday, August 14 and 15" one mention is of both rows."""
    behind = at + len(weekdays)
    both = _run(text, times, behind, _is_both, JOINT, weekdays[-1].end, most=1)
    joint, end = (JOINT, both[0].end) if both else (BESIDE, weekdays[-1].end)
    days = [*both, *_run(text, times, behind + len(both), _is_day, joint, end)]
    weekdays = [*weekdays, *both]
    if len(weekdays) < LEAST or len(days) < LEAST:
        return None
    return Row((*weekdays, *days[len(both) :]), _pairs(days, weekdays))


def _days_first(text: str, times: Sequence[Mention], at: int, days: Sequence[Mention]) -> Row | None:
    """ "August 13 to 16, Thursday to Sunday"; of "from 5 June, Thursday to Sunday" nothing is known."""
    weekdays = _run(text, times, at + len(days), _is_weekday, BESIDE, days[-1].end)
    if len(weekdays) < LEAST:
        return None
    return Row((*days, *weekdays), _pairs(days, weekdays) if len(days) > 1 else ())


def _run(
    text: str,
    times: Sequence[Mention],
    at: int,
    fits: Callable[[str, Mention], bool],
    first: re.Pattern[str],
    end: int = -1,
    most: int | None = None,
) -> list[Mention]:
    """The mentions of a sort from one on that are joined, the first of them to what ends before it, if anything does."""
    found: list[Mention] = []
    for number in range(at, len(times) if most is None else min(at + most, len(times))):
        mention = times[number]
        joint = JOINT if found else first
        if not fits(text, mention) or (end >= 0 and joint.fullmatch(text, end, mention.start) is None):
            break
        found.append(mention)
        end = mention.end
    return found


def _pairs(days: Sequence[Mention], weekdays: Sequence[Mention]) -> tuple[tuple[Mention, int], ...]:
    """The ends of two rows; none where the days reach over more than a week: "from 1 to 31 August, Thursday to Sunday"."""
    first, last = days[0].value.earliest, days[-1].value.earliest
    if first is None or last is None or not 0 < (last - first).days <= MOST_DAYS:
        return ()
    return (days[0], weekdays[0].value.weekday), (days[-1], weekdays[-1].value.weekday)


def _is_weekday(text: str, mention: Mention) -> bool:
    return mention.value.weekday >= 0 and not is_dated(text, mention)


def _is_day(text: str, mention: Mention) -> bool:
    value = mention.value
    return value.type == "DATE" and value.granularity == "day" and value.weekday < 0 and is_dated(text, mention)


def _is_both(text: str, mention: Mention) -> bool:
    """Whether a weekday and the day behind it are one mention: "Sunday, August 15"."""
    value = mention.value
    return value.type == "DATE" and value.weekday >= 0 and is_dated(text, mention) and not text[mention.start].isdigit()


def is_dated(text: str, mention: Mention) -> bool:
    """Whether a mention tells a day by its number."""
    return any(map(str.isdigit, text[mention.start : mention.end]))
