"""The table of readers: for each form of the grammar, the function that turns its groups into a Sense.

A reader returns None for what its pattern cannot exclude ("13:71" as a clock time). A form's groups come in lower
case, "" for one that took no part; "all" is the whole expression.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.values.timex import read_calendar, read_clock, read_spans
from checker.values.timex.lexicon import Groups, Words
from checker.values.timex.sense import Sense

READERS: dict[str, Callable[[Groups, Words], Sense | None]] = {
    "month_day": read_calendar.month_day,
    "month": read_calendar.month,
    "nth_week_day": read_calendar.nth_week_day,
    "date_time_group": read_calendar.date_time_group,
    "edge_day": read_calendar.edge_day,
    "week_of": read_calendar.week_of,
    "seasons_past": read_calendar.seasons_past,
    "seasons_ago": read_calendar.seasons_ago,
    "season": read_calendar.season,
    "quarter": read_calendar.quarter,
    "quarter_sign": read_calendar.quarter_sign,
    "two_quarters": read_calendar.two_quarters,
    "holiday": read_calendar.holiday,
    "iso_week": read_calendar.iso_week,
    "half_sign": read_calendar.half_sign,
    "ad_year": read_calendar.year,
    "old_year": read_calendar.year,
    "beside_year": read_calendar.beside_year,
    "fiscal_sign": read_calendar.fiscal_sign,
    "iso_basic": read_calendar.iso,
    "iso": read_calendar.iso,
    "numeric": read_calendar.numeric,
    "year": read_calendar.year,
    "short_year": read_calendar.short_year,
    "spoken_year": read_calendar.spoken_year,
    "decade": read_calendar.decade,
    "week_day": read_calendar.week_day,
    "week_then_day": read_calendar.week_day,
    "week_day_before_last": read_calendar.week_day_before_last,
    "week_day_nth": read_calendar.week_day_nth,
    "day_of_month": read_calendar.day_of_month,
    "named_day": read_calendar.named_day,
    "weekend": read_calendar.weekend,
    "this_quarter": read_calendar.this_quarter,
    "part": read_clock.part,
    "clock": read_clock.clock,
    "minutes": read_clock.minutes,
    "dotted": read_clock.clock,
    "shifted": read_clock.clock,
    "hour": read_clock.hour,
    "fiscal_year": read_spans.fiscal_year,
    "this_unit": read_spans.this_unit,
    "before_last": read_spans.before_last,
    "end_of_unit": read_spans.end_of_unit,
    "the_unit": read_spans.the_unit,
    "year_ago": read_spans.year_ago,
    "whole": read_spans.whole,
    "plural": read_spans.plural,
    "amount": read_spans.amount,
    "joined": read_spans.joined,
    "between": read_spans.between,
    "the_day": read_spans.the_day,
    "ordinal_unit": read_spans.ordinal_unit,
    "numbered_unit": read_spans.numbered_unit,
    "bare": read_spans.bare,
    "midweek": read_spans.midweek,
    "long": read_spans.bare,
    "part_of_hour": read_spans.part_of_hour,
    "while": read_spans.while_,
    "rate": read_spans.rate,
    "every": read_spans.every,
    "weekdays": read_spans.weekdays,
    "weekends": read_spans.weekends,
    "working_days": read_spans.working_days,
    "frequency": read_spans.frequency,
    "times": read_spans.times,
}


def read(form: str, groups: Groups, words: Words) -> Sense | None:
    """The sense of a form's groups."""
    sense = READERS[form](groups, words)
    if sense is None or not (part := groups["part"]) or sense.part or sense.kind in ("set", "duration"):
        return sense
    return sense if sense.clock else sense._replace(part=words["parts"][part])
