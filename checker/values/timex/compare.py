"""How two times stand to each other, on their bounds.

A part that was only inferred never contradicts what is stated: where two times differ only in an implied year or
week, or one is placed only by the story around it, they are INCOMPARABLE.
"""

from __future__ import annotations

import re
from datetime import date

from checker.named import NamedTuple
from checker.values.relation import Relation
from checker.values.timex.value import Timex

FIGURE = r"(?P<{name}>\d+(?:\.\d+)?)"
DURATION = (
    rf"P(?P<clock>T?){FIGURE.format(name='figure')}(?P<unit>S|M|H|D|WE|W|Q|Y)"
    rf"(?:{FIGURE.format(name='part')}(?P<smaller>S|M))?(?:{FIGURE.format(name='seconds')}S)?$"
)
PARTIAL = r"XXXX-(?:WXX-(?P<weekday>\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?)"
DAYS = {
    "TS": 1 / 86400,
    "TM": 1 / 1440,
    "TH": 1 / 24,
    "D": 1.0,
    "W": 7.0,
    "WE": 2.0,
    "M": 365.25 / 12,
    "Q": 365.25 / 4,
    "Y": 365.25,
}
ROUNDED = {"TH": 0.25, "Y": 0.25}
"""The share of a unit by which a number of it may be off where another text has a finer unit: 22 months are "two years",
18 are not; half of the unit for all others, as "a week" is told of ten days; and the seconds beyond full minutes may be left out."""
EXACT = ({"TS", "TM", "TH", "D", "W", "WE"}, {"M", "Q", "Y"})
DAWN = 6 * 60
"""Minutes after midnight: what happens earlier may be told of the night before."""
LOCAL = ("local", "local time")
"""Zones that are those of the place told of."""
LOOSE = ("story", "focus", "near", "event", "century", "month", "month near")


def compare(a: Timex, b: Timex) -> Relation:
    """Symmetric; EQUAL for a value and itself."""
    if a == b:
        return Relation.EQUAL
    if a.type == b.type == "DURATION":
        return _durations(a, b)
    if "DURATION" in (a.type, b.type) or "SET" in (a.type, b.type):
        same = a.value == b.value and a.type == b.type
        return Relation.EQUAL if same else Relation.INCOMPARABLE
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return _without_bounds(a, b)
    if a.clock and b.clock and _zone(a) != _zone(b) and (a.type == b.type == "TIME" or a.earliest != b.earliest):
        return _in_zones(a, b)
    if a.earliest <= b.latest and b.earliest <= a.latest:
        return Relation.DISJOINT if "bounds" in (a.why, b.why) and _differ(a, b) else _meeting(a, b)
    if _runs_into(a, b) or _runs_into(b, a):
        return Relation.AGREE
    return Relation.INCOMPARABLE if _only_implied(a, b) or _only_implied(b, a) else Relation.DISJOINT


def _runs_into(night: Timex, other: Timex) -> bool:
    """Whether one time is a night, or late on a day, and the other early on the next: "the night of 3 May", "early on 4 May"."""
    if night.latest is None or other.earliest is None or (other.earliest - night.latest).days != 1:
        return False
    if not (night.value.endswith("NI") or (night.mod == "END" and night.granularity == "day")):
        return False
    early = other.mod == "START" and other.earliest == other.latest
    return early or (other.type == "TIME" and other.clock is not None and other.clock[1] < DAWN)


def _without_bounds(a: Timex, b: Timex) -> Relation:
    """Two times of which one has no place on the calendar: what both state of weekday, month and day decides, and where
    that is alike the hours of two times of day."""
    if a.value.startswith("BC") and b.value.startswith("BC") and "X" not in a.value + b.value:
        same = a.value.startswith(b.value) or b.value.startswith(a.value)
        return Relation.AGREE if same else Relation.DISJOINT
    if a.value == b.value and "_" not in a.value and not a.value.startswith("XXXX-XX-XX"):
        return Relation.EQUAL
    differ = _differ(a, b)
    if differ is False and _is_of_day(a) and _is_of_day(b) and _zone(a) == _zone(b):
        return Relation.DISJOINT if _apart(a, b) else Relation.AGREE
    return Relation.INCOMPARABLE if differ is None else Relation.DISJOINT if differ else Relation.AGREE


def _is_of_day(time: Timex) -> bool:
    """Whether a time tells hour and minute."""
    return time.type == "TIME" and time.clock is not None


def _apart(a: Timex, b: Timex) -> bool:
    """Whether two times of day cannot be one."""
    return bool(a.clock and b.clock and (a.clock[0] > b.clock[1] or b.clock[0] > a.clock[1]))


def _differ(a: Timex, b: Timex) -> bool | None:
    """Whether two times give different weekdays, months or days of the month; None where they give nothing alike."""
    both = [(x, y) for x, y in zip(_parts(a), _parts(b), strict=True) if x and y]
    return any(x != y for x, y in both) if both else None


def _parts(time: Timex) -> tuple[str, str, str]:
    """The weekday, the month and the day of the month that a time gives, each "" where it gives none."""
    if found := re.match(PARTIAL, time.value):
        return found["weekday"] or "", found["month"] or "", found["day"] or ""
    if time.earliest and time.earliest == time.latest:
        day = time.earliest
        return str(day.isoweekday()), f"{day.month:02}", f"{day.day:02}"
    return "", "", ""


def _zone(time: Timex) -> str:
    """The zone of a clock time; who writes none means the time of the place, as "local time" says."""
    return "" if time.zone.lower() in LOCAL else time.zone


def _in_zones(a: Timex, b: Timex) -> Relation:
    """Two clock times of different zones ("3 a.m. in Madrid", "10 p.m. EDT"), which need not be of one calendar day.

    A time without a zone, or in "local time", says nothing against one elsewhere that is less than a day away. Of two
    days with their clocks, half a day between the two moments makes another day.
    """
    from checker.values.timex.zones import DAY, minutes

    assert a.earliest and b.earliest and a.latest and b.latest
    first, second = minutes(a), minutes(b)
    if first is None or second is None:
        far = abs((a.earliest - b.earliest).days) > 1 and not (_only_implied(a, b) or _only_implied(b, a))
        return Relation.DISJOINT if far else Relation.INCOMPARABLE
    if a.why in LOOSE or b.why in LOOSE:  # the day is a guess; the time of day is not
        days = round((first[0] - second[0]) / DAY) * DAY
        second = second[0] + days, second[1] + days
    apart = max(first[0] - second[1], second[0] - first[1])
    return Relation.AGREE if apart <= (0 if a.type == b.type == "TIME" else DAY / 2) else Relation.DISJOINT


def _meeting(a: Timex, b: Timex) -> Relation:
    """Two times whose days have something in common."""
    one_day = a.earliest == a.latest == b.earliest == b.latest
    if a.type == b.type == "TIME" and one_day and _apart(a, b):
        return Relation.DISJOINT
    if a.value == b.value:
        same = (a.mod, a.earliest, a.latest) == (b.mod, b.earliest, b.latest)
        return Relation.EQUAL if same else Relation.AGREE
    assert a.earliest and a.latest and b.earliest and b.latest
    a_in_b = b.earliest <= a.earliest and a.latest <= b.latest
    b_in_a = a.earliest <= b.earliest and b.latest <= a.latest
    return Relation.AGREE if a_in_b or b_in_a else Relation.APPROXIMATE


def _only_implied(implied: Timex, other: Timex) -> bool:
    """Whether two disjoint times differ in nothing but what was inferred of the first."""
    if implied.stated:
        return False
    assert implied.earliest and implied.latest and other.earliest and other.latest
    if implied.why == "story" and implied.granularity == "day" and implied.weekday < 0:
        return _is_of_another_year(implied, other)
    if implied.why in LOOSE:
        return implied.weekday < 0 or other.earliest != other.latest or other.earliest.weekday() == implied.weekday
    if implied.why.startswith("week") or (implied.why == "relative" and implied.weekday >= 0):  # "last Wednesday", too
        return other.earliest != other.latest or other.earliest.weekday() == implied.weekday
    return implied.why.startswith("year") and _is_of_another_year(implied, other)


def _is_of_another_year(implied: Timex, other: Timex) -> bool:
    """Whether two times meet when the one is moved to a year of the other."""
    assert implied.earliest and implied.latest and other.earliest and other.latest
    for year in {other.earliest.year, other.latest.year}:
        first, last = _moved(implied.earliest, year), _moved(implied.latest, year)
        if first <= other.latest and other.earliest <= last:
            return True
    return False


def _moved(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def length(value: str) -> tuple[str, float] | None:
    """The finest unit of a duration, as in DAYS, and its days; None for one of no known length ("PXD")."""
    found = re.match(DURATION, value)
    if not found:
        return None
    unit = found["clock"] + found["unit"]
    days = float(found["figure"]) * DAYS[unit]
    if found["part"]:
        unit = found["clock"] + found["smaller"]
        days += float(found["part"]) * DAYS[unit]
    if found["seconds"]:
        unit = "TS"
        days += float(found["seconds"]) * DAYS[unit]
    return unit, days


class Length(NamedTuple):
    """How long a duration is: the finest unit it is told in, as in DAYS, and the fewest and the most days, equal but for a range."""

    unit: str
    least: float
    most: float


def lasting(value: Timex) -> Length | None:
    """The length of a duration, its modifier aside; None for one of no known length."""
    ends = [length(end) for end in (value.value, value.other_end) if end]
    told = sorted((end for end in ends if end), key=lambda end: end[1])
    if not told or len(told) < len(ends):
        return None
    return Length(min((unit for unit, _ in told), key=lambda unit: DAYS[unit]), told[0][1], told[-1][1])


def bounds(value: Timex) -> tuple[float, float] | None:
    """The fewest and the most days of a duration with its modifier; None for one of no known length."""
    told = lasting(value)
    return told and (hedged(told.least, value.mod)[0], hedged(told.most, value.mod)[1])


def _durations(a: Timex, b: Timex) -> Relation:
    first, second = lasting(a), lasting(b)
    if not first or not second:
        same = (a.value, a.mod, a.other_end) == (b.value, b.mod, b.other_end)
        return Relation.EQUAL if same else Relation.INCOMPARABLE
    exact = any(first.unit in family and second.unit in family for family in EXACT)
    tolerance = 1e-6 if exact else 0.02 * max(first.most, second.most)
    if abs(first.least - second.least) <= tolerance and abs(first.most - second.most) <= tolerance:
        if first.unit == second.unit:
            return Relation.EQUAL if a.mod == b.mod else Relation.AGREE
        return Relation.AGREE if exact else Relation.APPROXIMATE
    low_a, high_a = hedged(first.least, a.mod)[0], hedged(first.most, a.mod)[1]
    low_b, high_b = hedged(second.least, b.mod)[0], hedged(second.most, b.mod)[1]
    if low_a <= high_b and low_b <= high_a:
        return Relation.APPROXIMATE
    coarser = max((first.unit, second.unit), key=lambda unit: DAYS[unit])
    leaves_seconds_out = coarser == "TM" and (low_a > high_b) == (first.unit != coarser)
    rounding = (1.0 if leaves_seconds_out else ROUNDED.get(coarser, 0.5)) * DAYS[coarser]
    apart = max(low_a - high_b, low_b - high_a)
    if first.unit != second.unit and apart < rounding - tolerance:
        return Relation.APPROXIMATE
    return Relation.DISJOINT


def hedged(length: float, mod: str) -> tuple[float, float]:
    """The bounds of a length: "about" is a fifth either way, "nearly" down to four fifths, "more than" has no end."""
    if mod == "APPROX":
        return length * 0.8, length * 1.2
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return (length * 0.8 if mod == "LESS_THAN" else 0.0), length
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return length, float("inf")
    return length, length
