"""From what expressions say to where they are on the calendar.

In news and messages the anchor is the document's reference date; in a story, the last date that the text has named.
Months and weekdays that do not say which go the way that the words around them point (tense.py).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from checker.named import maker
from checker.values.lazy import Pattern
from checker.values.timex import opened, periods, story, tense, weekdays
from checker.values.timex.around import word_before
from checker.values.timex.choose import (
    AHEAD_DAYS,
    BACKWARD,
    NEAR_DAYS,
    Apart,
    apart,
    day_of_month,
    day_of_month_on_weekday,
    gap,
    is_in_month,
    is_on,
    is_settled,
    nearest,
    stated_year,
    stepped,
    weekend,
)
from checker.values.timex.grammar import Grammar
from checker.values.timex.periods import Period
from checker.values.timex.place import in_year, unanchored
from checker.values.timex.reasons import ANCHORS
from checker.values.timex.register import NEWS, STORY
from checker.values.timex.scan import Hit
from checker.values.timex.sense import Sense
from checker.values.timex.stamps import stamps
from checker.values.timex.value import Timex

CITY = r"(?P<both>(?P<first>[A-Z][a-z]+)(?: [A-Z][a-z]+)?)"
ON = Pattern(rf"(?:\.?,? in {CITY})?,? on (?:the )?| \(|(?: \([^()\n]{{1,24}})?\),? (?:on (?:the )?)?")
IN_PLACE = Pattern(rf"\.?,? in {CITY}")
AT = Pattern(r",? (?:at|around|about|by) (?:about )?")
JOINED = Pattern(r",? ?(?:and|or|to|until|till|through|-|,) ?(?:the |early |late |mid-)?|[.,]? (?:und|oder|bis) |\.?, ")
THROUGH = Pattern(r" ?(?:to|through|until|till|-) ?")
Place = tuple[Period | None, str]
_period = maker(Period)
UNPLACED = frozenset(("duration", "set", "reference", "amount"))
"""The kinds of what an expression says that have no place on the calendar."""
RESULTS = ("P9M", "P6M")
"""The months over which results are compared from there on, and no longer over a quarter."""
TODAY = Sense("reference", value="PRESENT_REF")
"""What "today" says in a story: nowadays."""
STALE_DAYS = 14  # a text that says "ends on May 3" may be as much older than the day that it bears
BESIDE = Pattern(r"[ ,(.\t]{0,3}|[-–]")  # between a date and the weekday that is said of it
FINER_THAN = dict.fromkeys(periods.BY_DAY, periods.BY_DAY) | {"month": (*periods.BY_DAY, *periods.PER_YEAR)}


def anchored(text: str, hits: Sequence[Hit], now: int | None, register: str, grammar: Grammar) -> list[Timex]:
    """The values of a text's hits, which are in order."""
    anchoring = Anchoring(text, hits, now, register, grammar)
    return [anchoring.timex(number, hit) for number, hit in enumerate(hits)]


class Anchoring:
    """The state of reading one text: the day of writing, and the times that have been spoken of so far."""

    def __init__(self, text: str, hits: Sequence[Hit], now: int | None, register: str, grammar: Grammar) -> None:
        self.text = text
        self.hits = hits
        self.grammar = grammar
        self.now = None if now is None else _period(("day", now))
        self.register = register
        self.focus: Period | None = None
        self.focus_end = -1
        self.focus_stated = False
        self.quarter: Period | None = None
        self.opened: opened.Opened | None = None
        self.in_message = False
        self.next_years = story.next_years(hits) if register == STORY else []

    @cached_property
    def heads(self) -> dict[int, Period]:
        """The days at the heads of messages, by the number of the hit."""
        return stamps(self.text, self.hits)

    def timex(self, number: int, hit: Hit) -> Timex:
        """The value of a hit, which is that number of the text's."""
        sense = hit.sense
        kind = sense.kind
        if kind in UNPLACED:
            if sense.value in RESULTS:
                self.quarter = None
            return self.grammar.unplaced[sense]
        if kind == "shift" and self.register == STORY and hit.text == "today":
            return self.grammar.unplaced[TODAY]
        if sense.clock:
            if number in self.heads:  # times are counted from a message's own day from here on
                self.now, self.focus, self.in_message = self.heads[number], None, True
            if not sense.zone and (place := self._place_after(hit)):
                sense = sense._replace(zone=f"{place} time")
        period, why = self._day_of_hour(number, hit) if kind == "hour" else PLACES[kind](self, sense, hit)
        if self.in_message and ANCHORS.get(why, "").startswith("document date"):
            why = "message"
        if period is None:
            return unanchored(sense, why)
        if sense.step and period.unit == "day":
            period = periods.shifted(period, sense.step)
        if self.register != STORY or self.focus is None or self._moves_story(number, hit, period, self.focus):
            self.focus = period
        self.focus_end, self.focus_stated = hit.end, not why
        if kind == "fixed" or sense.year is not None or (kind == "shift" and period.unit == "year"):
            self.opened = opened.by(self.text, hit, period, self.now) or self.opened
        if kind == "yearly" and sense.unit == "quarter" and self._is_reported(sense, period):
            self.quarter = period
        return self.grammar.placed[sense, period, why]

    def _place_after(self, hit: Hit) -> str:
        """The city whose time a clock time is told in: "3 a.m. in Madrid"."""
        found = IN_PLACE.match(self.text, hit.end, hit.end + 40)
        if not found:
            return ""
        names = self.grammar.words["zone_places"]
        return next((name for name in (found["both"].lower(), found["first"].lower()) if name in names), "")

    def _is_reported(self, sense: Sense, quarter: Period) -> bool:
        """Whether a quarter is the one that results are told of: the latest that is over, named as of this year."""
        if sense.year is not None and (sense.year.kind, sense.year.number) != ("shift", 0):
            return False
        if self.quarter is None or self.now is None:
            return True
        return self.quarter.number <= quarter.number < periods.as_unit(self.now, "quarter").number

    def _moves_story(self, number: int, hit: Hit, period: Period, focus: Period) -> bool:
        """Whether a date is where the story now is; a later year that is still to come there is not."""
        if not story.moves(hit.sense, period, focus, self.next_years[number]):
            return False
        if stated_year(hit.sense) is None or periods.year_of(period) <= periods.year_of(focus):
            return True
        return not story.ends_there(self.text, hit.start) and self._direction(hit) != tense.FUTURE

    def _day_of_hour(self, number: int, hit: Hit) -> Place:
        """The day of a clock time or part of the day: that of the date beside it, else that which is spoken of."""
        coming = self.hits[number + 1 : number + 3]
        if coming and coming[0].sense.kind == "hour" and self.text.startswith(" (", hit.end):
            coming = coming[1:]  # "10:35 a.m. (0735 GMT) Friday"
        for following in coming[:1]:
            if following.sense.kind in PLACES and ON.fullmatch(self.text, hit.end, following.start):
                period, why = self._place(following.sense, following)
                if period is not None and period.unit == "day":
                    return period, why
        beside = 0 <= self.focus_end <= hit.start and AT.fullmatch(self.text, self.focus_end, hit.start)
        base = self.focus if self.focus and (beside or self.now is None) else self._base()
        return (base, "near") if base is not None and base.unit == "day" else (None, "no date")

    def _place(self, sense: Sense, hit: Hit) -> Place:
        return PLACES.get(sense.kind, Anchoring._shift)(self, sense, hit)  # "March of the past year" is counted too

    def _direction(self, hit: Hit) -> int:
        return self.grammar.cues.direction(self.text, hit.start, hit.end)

    def _base(self) -> Period | None:
        """From where times are counted: the day of writing, or in a story the time last spoken of."""
        return self.focus if self.register == STORY else self.now

    # ------------------------------------------------ months, days of months, seasons, quarters, feasts

    def _yearly(self, sense: Sense, hit: Hit) -> Place:
        base = self._base()
        if self.now is None and sense.relative is None and self.focus and self.focus.unit not in periods.YEARS:
            base = self.focus
        if sense.unit == "year":
            return self._short_year(sense.number, base, hit)
        if sense.year is not None:
            year, why = self._place(sense.year, hit)
            if year is None:
                return None, why
            found = in_year(sense, periods.year_of(year))
            return found, why if found else "impossible"
        if (year_named := self._year_of_sentence(sense, hit)) is not None:
            return year_named, "year named"
        if base is None:
            return None, "no date"
        if sense.relative is not None:
            step, origin = sense.relative
            if origin == "focus" and self.focus is not None:
                return stepped(sense, self.focus, step), "focus"
            return stepped(sense, base, step), "relative"
        if self.register == STORY or self.now is None:
            return story.following(sense, base), "story"
        choices = apart(sense, base)
        if not choices.all:
            return None, "impossible"
        if self.focus is not None and JOINED.fullmatch(self.text, max(0, self.focus_end), hit.start):
            focus = self.focus
            return min((found for _, found in choices.all), key=lambda found: abs(gap(found, focus))), "year near"
        return self._nearest(sense, base, hit, choices)

    def _year_of_sentence(self, sense: Sense, hit: Hit) -> Period | None:
        """The day or month in the year that its sentence begins with: "In 2019, the council met on June 3"."""
        if self.opened is None or sense.relative is not None or self.register == STORY:
            return None
        if opened.is_over(self.opened, self.text, hit):
            self.opened = None
            return None
        return opened.placed(sense, self.opened, self._base())

    def _nearest(self, sense: Sense, base: Period, hit: Hit, choices: Apart) -> Place:
        """The nearest of its candidates; the last one where the sentence tells that it has been, and where the weekday
        beside it does not fit on the side where the words do not point, the one that it fits on the other."""
        towards = tense.UNKNOWN if is_settled(sense, choices) else self._direction(hit)
        days, found = nearest(sense, base, choices, towards, self.register)
        why = "year before" if days <= 0 else "year after"
        if sense.unit in BACKWARD:
            if days >= -NEAR_DAYS:
                return found, why
            ahead, coming = next((each for each in choices.all if each[0] > 0), (-days, found))
            return (coming, "year after") if ahead < -days and self._direction(hit) == tense.FUTURE else (found, why)
        if days <= 0 and sense.weekday < 0:
            stale = -NEAR_DAYS <= days < -STALE_DAYS and self.grammar.cues.is_to_come(self.text, hit.start)
            return (next(each for ahead, each in choices.all if ahead > 0), "year after") if stale else (found, why)
        if abs(days) <= AHEAD_DAYS:
            return found, why
        if days > 0 and self.grammar.cues.has_been(self.text, hit.start, hit.end):
            return [each for ahead, each in choices.all if ahead <= AHEAD_DAYS][-1], "year before"
        if sense.weekday >= 0 and not is_on(found, sense.weekday) and (towards := self._direction(hit)) * days < 0:
            fitting = [each for ahead, each in choices.all if is_on(each, sense.weekday) and towards * ahead > 0]
            if fitting:
                return fitting[0], "year before" if towards == tense.PAST else "year after"
        return found, why

    def _short_year(self, number: int, base: Period | None, hit: Hit) -> Place:
        """The year of "'89": the next after a year that it is joined to, else the last one that is not far ahead."""
        if self.focus and self.focus_stated and JOINED.fullmatch(self.text, max(0, self.focus_end), hit.start):
            first = periods.year_of(self.focus)
            return Period("year", first + (number - first) % 100), "century"
        latest = periods.year_of(base) + 20 if base else 2020
        return Period("year", latest - (latest - number) % 100), "century"

    # ------------------------------------------------ weekdays

    def _weekday(self, sense: Sense, hit: Hit) -> Place:
        base, focus = self._base(), self.focus
        if base is None or base.unit != "day":
            return None, "no date"
        if sense.day:
            return day_of_month_on_weekday(sense, base, self._direction(hit)), "month near"
        here, weekday = base.number, sense.number
        if sense.week is not None:
            return _period(("day", here - (here - 1) % 7 + weekday + 7 * sense.week)), "relative"
        step, origin = sense.relative or (None, "")
        if focus is not None and focus.unit == "day":
            there = focus.number
            if BESIDE.fullmatch(self.text, max(0, self.focus_end), hit.start):
                return _period(("day", there + (weekday - (there - 1) + 3) % 7 - 3)), "near"
            if step is None and self._goes_through(hit):
                return _period(("day", there + ((weekday - (there - 1)) % 7 or 7))), "near"
            if step and origin == "focus":
                here = there
        ahead, behind = (weekday - (here - 1)) % 7, (here - 1 - weekday) % 7
        if step:
            day = here - (behind or 7) + 7 * (step + 1) if step < 0 else here + (ahead or 7)
            return _period(("day", day)), "relative"
        if self.register == STORY:
            return _period(("day", here + ahead)), "story"
        towards = self._direction(hit)
        if step == 0:
            return _period(("day", here - behind if towards == tense.PAST else here + ahead)), "relative"
        towards = weekdays.side(self.text, hit, ahead, towards, self.grammar.cues) if self.register == NEWS else towards
        if towards == tense.FUTURE:
            return _period(("day", here + ahead)), "week after"
        return _period(("day", here - behind)), "week before"

    def _goes_through(self, hit: Hit) -> bool:
        """Whether a weekday ends what one begins: "from Monday to | Thursday"."""
        if not THROUGH.fullmatch(self.text, self.focus_end, hit.start):
            return False
        return word_before(self.text, self.focus_end) in self.grammar.words["weekdays"]

    # ------------------------------------------------ counted from here, or from there

    def _shift(self, sense: Sense, hit: Hit) -> Place:
        base, why = self._base(), "reference"
        if sense.base == "quarter" or (sense.base in ("ago", "earlier") and self.quarter and self.register != STORY):
            return self._quarter(sense, base)
        spoken_of = sense.base == "focus" or (sense.base == "earlier" and (self.focus_stated or self.register == STORY))
        if spoken_of and self.focus is not None:
            base, why = self.focus, "focus"
        if base is not None and is_in_month(sense, hit.text, base, self.register):
            return base, why
        if base is None or base.unit not in FINER_THAN.get(sense.unit, (base.unit,)):
            return None, "no date"
        if sense.unit == "weekend":
            bare = not hit.text.startswith("the ")
            return weekend(sense, base, self._direction(hit), self.register, bare), why
        return periods.shifted(periods.as_unit(base, sense.unit), sense.number), why

    def _quarter(self, sense: Sense, base: Period | None) -> Place:
        """A quarter, or a year's step, counted from the quarter that the text speaks of; else from the last full one."""
        current = self.quarter
        if current is None:
            if base is None:
                return None, "no date"
            current = periods.shifted(periods.as_unit(base, "quarter"), -1)
        if sense.year is not None:
            return periods.in_year("quarter", sense.year.number, current.number % 4 + 1), "focus"
        return periods.shifted(current, 4 * sense.number if sense.unit == "year" else sense.number), "focus"


PLACES: dict[str, Callable[[Anchoring, Sense, Hit], Place]] = {
    "fixed": lambda _, sense, __: (_period((sense.unit, sense.number)), ""),
    "yearly": Anchoring._yearly,
    "weekday": Anchoring._weekday,
    "monthly": lambda self, sense, hit: day_of_month(sense.day, self.focus, self.now, self._direction(hit)),
    "shift": Anchoring._shift,
}
"""For each kind that is a place on the calendar, what finds it."""
