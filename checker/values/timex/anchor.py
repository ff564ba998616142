"""From what expressions say to where they are on the calendar.

In news the anchor is the document's reference date; in a narrative, the last date that the text has named. Bare
months and weekdays go the way that the words around them point (tense.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.model.document import ReferenceDate
from checker.values.timex import periods, tense
from checker.values.timex.periods import Period
from checker.values.timex.scan import Hit
from checker.values.timex.sense import Sense
from checker.values.timex.value import Timex, unit_of

WIDER = {"day": "month", "month": "year", "quarter": "year", "season": "year", "half": "year", "week": "month"}


class Anchoring:
    """The state of reading one text: its reference date, and the dates that have been spoken of so far."""

    def __init__(self, text: str, reference: ReferenceDate | None, hits: Sequence[Hit]) -> None:
        self.text = text
        known = reference is not None and reference.earliest == reference.latest
        self.now = reference.earliest.toordinal() if known and reference else None
        self.narrative = is_narrative(hits, self.now)
        self.focus: Period | None = None
        self.quarter: Period | None = None

    def timex(self, hit: Hit) -> Timex:
        """The value of a hit; the hits of a text are to be given in order."""
        sense = hit.sense
        if sense.kind in ("duration", "set"):
            return Timex(sense.kind.upper(), sense.value, sense.mod, granularity=unit_of(sense.value))
        if sense.kind == "reference":
            return Timex("DATE", sense.value, sense.mod, stated=False, why="vague")
        if sense.kind == "amount":
            return Timex("DATE", "PAST_REF" if sense.number < 0 else "FUTURE_REF", sense.mod, stated=False, why="vague")
        period, why = self._place(sense, hit)
        if period is None:
            return _unanchored(sense, why)
        if sense.part not in ("",) or sense.clock or period.unit == "day" or why != "near":
            self.focus = period
        if period.unit == "quarter":
            self.quarter = period
        return _placed(sense, period, why)

    def _place(self, sense: Sense, hit: Hit) -> tuple[Period | None, str]:
        kind = sense.kind
        if kind == "fixed":
            return Period(sense.unit, sense.number), ""
        if kind == "yearly":
            return self._yearly(sense, hit)
        if kind == "weekday":
            return self._weekday(sense, hit)
        if kind == "hour":
            return self._day_of_hour()
        return self._shift(sense, hit)

    # ------------------------------------------------ months, seasons, quarters, feasts

    def _yearly(self, sense: Sense, hit: Hit) -> tuple[Period | None, str]:
        if sense.unit == "year":  # '89
            base = self._base()
            century = (periods.year_of(base) if base else 1999) // 100 * 100
            year = century + sense.number
            if base and year > periods.year_of(base) + 20:
                year -= 100
            return Period("year", year), "century"
        if sense.year is not None:
            year_period, why = self._place(sense.year, hit)
            if year_period is None:
                return None, why
            return in_year(sense, periods.year_of(year_period)), why
        base = self._base()
        if base is None:
            return None, "no date"
        year = periods.year_of(base)
        if sense.relative is not None:
            step, kind = sense.relative
            return self._stepped(sense, year, base, step), "relative"
        candidates = [found for at in (year - 1, year, year + 1) if (found := in_year(sense, at))]
        if not candidates:
            return None, "impossible"
        if self.narrative:
            return _nearest_in_story(candidates, base), "story"
        return self._nearest_in_news(candidates, base, sense, hit)

    def _stepped(self, sense: Sense, year: int, base: Period, step: int) -> Period | None:
        """ "last September", "next spring": the nearest that is wholly before or after the base; "this": its year's."""
        if step == 0:
            return in_year(sense, year)
        years = (year, year - 1) if step < 0 else (year, year + 1)
        for at in years:
            found = in_year(sense, at)
            if found is None:
                continue
            here = periods.as_unit(base, found.unit)
            if (found.number < here.number) if step < 0 else (found.number > here.number):
                return found
        return in_year(sense, years[-1])

    def _nearest_in_news(self, candidates: list[Period], base: Period, sense: Sense, hit: Hit) -> tuple[Period, str]:
        unit = candidates[0].unit
        here = periods.as_unit(base, unit).number
        towards = tense.direction(self.text, hit.start, hit.end)
        per_year = {"day": 366, "week": 52, "weekend": 52}.get(unit) or periods.PER_YEAR[unit]
        if unit == "quarter" or unit == "half":
            past = [found for found in candidates if found.number <= here]
            return past[-1], "year before"
        if towards == tense.PAST:
            return [found for found in candidates if found.number <= here][-1], "year before"
        if towards == tense.FUTURE:
            later = [found for found in candidates if found.number >= here]
            return later[0] if later else candidates[-1], "year after"
        nearest = min(candidates, key=lambda found: (abs(found.number - here + per_year * 0.1), found.number))
        return nearest, "year near"

    # ------------------------------------------------ weekdays

    def _weekday(self, sense: Sense, hit: Hit) -> tuple[Period | None, str]:
        base = self._base()
        if base is None or base.unit != "day":
            return None, "no date"
        here = base.number
        weekday = (here - 1) % 7
        ahead = (sense.number - weekday) % 7
        behind = (weekday - sense.number) % 7
        if sense.week is not None:
            return Period("day", here - weekday + sense.number + 7 * sense.week), "relative"
        if sense.relative is not None:
            step, _ = sense.relative
            if step < 0:
                return Period("day", here - (behind or 7)), "relative"
            if step > 0:
                return Period("day", here + (ahead or 7)), "relative"
            if tense.direction(self.text, hit.start, hit.end) == tense.PAST:
                return Period("day", here - behind), "relative"
            return Period("day", here + ahead), "relative"
        if self.narrative:
            return Period("day", here + ahead), "story"
        if tense.direction(self.text, hit.start, hit.end) == tense.FUTURE:
            return Period("day", here + ahead), "week after"
        return Period("day", here - behind), "week before"

    # ------------------------------------------------ from here, or from there

    def _shift(self, sense: Sense, hit: Hit) -> tuple[Period | None, str]:
        unit, number, base_name = sense.unit, sense.number, sense.base
        base = self._base()
        if base_name == "quarter" or (
            base_name in ("ago", "earlier") and self.quarter is not None and not self.narrative
        ):
            return self._quarter(sense, base)
        if base_name in ("focus", "earlier") and self.focus is not None:
            base = self.focus
        if base is None:
            return None, "no date"
        why = "reference" if base_name != "focus" else "focus"
        if unit == "weekend" and base_name == "near":
            step = sense.relative[0] if sense.relative else 0
            here = periods.as_unit(base, "weekend").number
            weekday = (base.number - 1) % 7 if base.unit == "day" else 0
            if not sense.relative and weekday < 5 and tense.direction(self.text, hit.start, hit.end) != tense.FUTURE:
                step = -1
            if sense.relative and step < 0 and weekday == 6:
                step = 0 if sense.relative[1] == "past" else -1
            return Period("weekend", here + step), why
        if sense.relative is not None and unit not in ("weekend",):
            number = number or sense.relative[0]
        if unit == "day" and base.unit in ("month", "year", "quarter", "season", "decade", "century"):
            return None, "no date"
        if unit == "week" and base.unit not in ("day", "week", "weekend"):
            return None, "no date"
        if unit == "month" and base.unit in ("year", "decade"):
            return None, "no date"
        return periods.shifted(periods.as_unit(base, unit), number), why

    def _quarter(self, sense: Sense, base: Period | None) -> tuple[Period | None, str]:
        if sense.year is not None:
            year, why = Period("year", sense.year.number), ""
            if self.quarter is not None:
                return periods.in_year("quarter", year.number, self.quarter.number % 4 + 1), "focus"
            return year, why
        current = self.quarter
        if current is None:
            if base is None:
                return None, "no date"
            current = periods.shifted(periods.as_unit(base, "quarter"), -1)
        if sense.unit == "year":
            return periods.shifted(current, 4 * sense.number), "focus"
        return periods.shifted(current, sense.number), "focus"

    def _day_of_hour(self) -> tuple[Period | None, str]:
        base = self.focus if self.narrative or self.now is None else Period("day", self.now)
        if base is None or base.unit != "day":
            return None, "no date"
        return base, "near"

    def _base(self) -> Period | None:
        """The period from which times are counted: the day of writing, or in a narrative the one last spoken of."""
        if self.narrative or self.now is None:
            return self.focus
        return Period("day", self.now)


def is_narrative(hits: Sequence[Hit], now: int | None) -> bool:
    """Whether a text tells of the past by full dates, and not as news does, from the day of writing."""
    this_year = date.fromordinal(now).year if now else 9999
    told = deictic = 0
    for hit in hits:
        sense = hit.sense
        year = sense.year if sense.year is not None else sense
        if year.kind == "fixed" and periods.year_of(Period(year.unit, year.number)) < this_year - 1:
            told += 1
        elif sense.kind == "weekday" or (
            sense.kind == "shift" and sense.base == "now" and sense.unit in ("day", "week")
        ):
            deictic += 1
    return told >= 5 and told > 4 * deictic and 4 * told > len(hits)


def in_year(sense: Sense, year: int) -> Period | None:
    """The day, week, month, quarter ... that a yearly sense means in a year; None when it is not on the calendar."""
    if year < 1 and sense.unit == "day":
        return Period("month", year * 12 + sense.number - 1) if sense.number else None
    if sense.holiday:
        return Period("day", _feast(sense.holiday, year))
    if sense.unit == "day":
        return periods.day(year, sense.number, sense.day)
    if sense.unit in ("week", "weekend"):
        found = periods.day(year, sense.number, sense.day)
        return periods.as_unit(found, sense.unit) if found else None
    return periods.in_year(sense.unit, year, sense.number)


def _feast(rule: str, year: int) -> int:
    if rule.startswith("easter"):
        return periods.easter(year) + int(rule.removeprefix("easter"))
    if "/" in rule:
        month, weekday, which = map(int, rule.split("/"))
        return periods.nth_weekday(year, month, weekday, which)
    month, day = map(int, rule.split("-"))
    return date(year, month, day).toordinal()


def _nearest_in_story(candidates: list[Period], base: Period) -> Period:
    """A story moves on: the nearest in time, a little rather later than earlier; a bare year holds its months."""
    unit = candidates[0].unit
    if base.unit in periods.YEARS:
        return next((found for found in candidates if periods.year_of(found) == periods.year_of(base)), candidates[0])
    here = periods.as_unit(base, unit).number
    per_year = {"day": 366, "week": 52, "weekend": 52}.get(unit) or periods.PER_YEAR[unit]
    return min(candidates, key=lambda found: abs(found.number - here - per_year * 0.08))


def _placed(sense: Sense, period: Period, why: str) -> Timex:
    value = periods.text(period)
    found = narrowed(periods.bounds(period), sense.mod)
    earliest, latest = found if found else (None, None)
    if sense.value and earliest and latest:  # day and month may be the other way round
        other = date.fromisoformat(sense.value)
        earliest, latest = min(earliest, other), max(latest, other)
    kind, granularity = "DATE", period.unit
    if (sense.part or sense.clock) and period.unit == "day":
        kind = "TIME"
        value += f"T{sense.spelled or sense.part}"
        granularity = "minute" if sense.clock else "part"
    weekday = _weekday_word(sense)
    return Timex(kind, value, sense.mod, earliest, latest, granularity, sense.clock, sense.zone, not why, weekday, why)


def narrowed(found: tuple[date, date] | None, mod: str) -> tuple[date, date] | None:
    """Bounds under a modifier: early is the first half and more, late the last, the middle leaves out a fifth at each end."""
    if not found or mod not in ("START", "MID", "END"):
        return found
    first, last = found[0].toordinal(), found[1].toordinal()
    days = last - first
    if mod == "START":
        last -= days * 2 // 5
    elif mod == "END":
        first += days * 2 // 5
    else:
        first, last = first + days // 5, last - days // 5
    return date.fromordinal(first), date.fromordinal(last)


def _weekday_word(sense: Sense) -> int:
    return sense.number if sense.kind == "weekday" else sense.weekday


def _unanchored(sense: Sense, why: str) -> Timex:
    value = "XXXX"
    if sense.kind == "weekday":
        value = f"XXXX-WXX-{sense.number + 1}"
    elif sense.kind == "yearly" and sense.unit == "day" and sense.number:
        value = f"XXXX-{sense.number:02}-{sense.day:02}"
    elif sense.kind == "yearly" and sense.unit in periods.PER_YEAR:
        value = "XXXX" + periods.text(periods.in_year(sense.unit, 1000, sense.number))[4:]
    elif sense.unit in ("day", "week", "weekend", "month", "quarter"):
        value = TEMPLATES[sense.unit]
    kind = "DATE"
    if sense.part or sense.clock:
        kind, value = "TIME", f"{value}T{sense.spelled or sense.part}"
    return Timex(
        kind, value, sense.mod, clock=sense.clock, zone=sense.zone, stated=False, weekday=_weekday_word(sense), why=why
    )


TEMPLATES = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
}
