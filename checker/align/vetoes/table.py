"""What keeps two claims from being about the same fact, however alike they read.

Each veto is a function of two entries of one block that says whether they must be two facts.
Most speak of what few sentences tell, a body, a race. What they ask is read once, and pairs without it are not put to them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache, lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import Any

from checker.align.blocks import Entry, sign
from checker.align.slots.bearers import is_borne
from checker.align.vetoes import (
    agenda,
    apportioned,
    areas,
    doers,
    games,
    measured,
    narrowed,
    news,
    players,
    records,
    same_day,
    spots,
    time_words,
    told_apart,
    whose,
)
from checker.align.vetoes.charges import charge, other_charge
from checker.align.vetoes.differences import (
    LEAST_COMMON,
    another,
    exclusive,
    far_apart,
    is_of_speech,
    nothing_in_common,
    one_sentence,
    other_act,
    other_body,
    other_doing,
    other_head,
    other_owner,
    other_sum,
    own_story,
    speech_time,
)
from checker.align.vetoes.happenings import happenings, other_happening, other_site, sites
from checker.align.vetoes.like_events import (
    contrast,
    of_one_part,
    other_bearer,
    other_counted,
    other_figures,
    other_lead,
    other_namesake,
    other_parties,
    other_quarter,
    other_thing,
)
from checker.align.vetoes.occasions import (
    in_turn,
    number_at,
    other_edition,
    other_games,
    other_hour,
    other_nameless,
    other_period,
    other_reading,
    other_season,
    other_shares,
    other_sitting,
    other_toll,
    own_days,
    same_words,
)
from checker.align.vetoes.then_and_now import as_of_writing, then_and_now
from checker.align.vetoes.things import (
    belongings,
    of_a_part,
    other_author,
    other_matter,
    other_sort,
    other_stage,
    other_subject,
    other_version,
)
from checker.align.vetoes.when import day_written, told_of
from checker.align.vetoes.years import grown_older, may_name_years, months, other_month, other_year, other_years
from checker.named import NamedTuple

Test = Callable[[Entry, Entry], bool]
Sign = Callable[[Entry], Any]


class Veto(NamedTuple):
    """A veto: whether it parts two entries, and of which kinds it speaks, of all where none is told, or of which it does not.

    It parts no entries unless `both` finds something in each of the two, and `either` in one at least.
    """

    parts: Test
    kinds: Collection[str] = ()
    but: Collection[str] = ()
    both: Sign | None = None
    either: Sign | None = None

    @property
    def name(self) -> str:
        return self.parts.__name__

    def speaks_of(self, kind: str) -> bool:
        """Whether it may speak between claims of a kind."""
        return kind in self.kinds if self.kinds else kind not in self.but


_TIMES = ("timex",)
_SUMS = ("money", "percent")
_AMOUNTS = ("quantity", *_SUMS)
_SUBJECT, _YEARS_OFF = map(attrgetter, ("claim.subject", "slots.years_off"))

VETOES = (
    Veto(one_sentence),
    Veto(other_head),
    Veto(nothing_in_common, LEAST_COMMON),
    Veto(exclusive, but=("score",), both=attrgetter("slots.exclusive")),  # one side's win is the other's loss
    Veto(measured.other_statistic, (*_AMOUNTS, "timex"), either=attrgetter("slots.statistics")),
    Veto(other_doing, _AMOUNTS, both=attrgetter("slots.doing.frames")),
    Veto(other_subject, ("reference",), both=_SUBJECT),
    Veto(other_charge, ("reference",), both=charge),
    Veto(other_sort, both=attrgetter("slots.sorts")),
    Veto(other_version, both=_SUBJECT),
    Veto(of_a_part, _TIMES, either=belongings),
    Veto(other_author, either=_SUBJECT),
    Veto(other_matter, ("tally",)),
    Veto(other_body, both=attrgetter("slots.bodies")),
    Veto(other_owner, ("age",)),
    Veto(own_story, both=attrgetter("slots.speaker")),
    Veto(measured.other_extent, both=measured.extents),
    Veto(measured.other_race, ("quantity",), either=measured.is_race),
    Veto(measured.other_trading, _AMOUNTS, both=measured.trading_hours),
    Veto(measured.part_and_whole, ("quantity",), either=measured.is_told_by_parts),
    Veto(apportioned.other_state, ("quantity",), both=apportioned.state),
    Veto(apportioned.of_told_whole, ("quantity",), either=apportioned.whole_behind),
    Veto(apportioned.of_another_whole, ("quantity",), either=apportioned.noun_behind),
    Veto(apportioned.one_of_row, _AMOUNTS, either=apportioned.one_in_row),
    Veto(apportioned.one_of_pair, _AMOUNTS, either=apportioned.in_pair),
    Veto(measured.turnout, ("percent",)),
    Veto(measured.other_term, _TIMES),
    Veto(measured.spans_row, _TIMES, either=measured.is_of_row),
    Veto(narrowed.from_another, _TIMES, either=narrowed.is_from_another),
    Veto(another, either=attrgetter("slots.another")),
    Veto(far_apart, but=_TIMES),
    Veto(speech_time, _TIMES, either=is_of_speech),
    Veto(other_season, _TIMES),
    Veto(other_years, but=_TIMES, either=may_name_years),
    Veto(then_and_now, but=_TIMES, either=_YEARS_OFF),
    Veto(as_of_writing, but=_TIMES, both=day_written),
    Veto(other_month, _AMOUNTS, both=months),
    Veto(other_period, but=_TIMES, both=attrgetter("slots.days")),
    Veto(news.other_news, ("quantity", "ordinal", "timex"), both=news.news),
    Veto(other_hour, but=_TIMES, both=attrgetter("slots.hours")),
    Veto(other_sitting, ("ordinal",), both=told_of),
    Veto(in_turn, ("ordinal",)),
    Veto(other_stage, ("tally",)),
    Veto(agenda.other_item, ("tally",)),
    Veto(other_edition, ("ordinal",)),
    Veto(other_year, but=_TIMES, both=told_of),
    Veto(records.other_record, but=("age",), both=records.record),
    Veto(records.other_namesake_year, but=("age",), both=records.known_by_year),
    Veto(records.own_years, _AMOUNTS, both=records.year_beside),
    Veto(records.other_figure, _SUMS, both=records.issued),
    Veto(records.other_meeting, _TIMES),
    Veto(other_toll, ("quantity", "tally"), both=day_written),
    Veto(other_reading, _AMOUNTS, both=day_written),
    Veto(other_nameless, ("age",), both=day_written),
    Veto(same_day.other_time_of_day, ("age", "quantity"), both=same_day.occasion),
    Veto(grown_older, ("age",), both=day_written),
    Veto(other_games, ("score",)),
    Veto(own_days, _TIMES, both=day_written),
    Veto(same_words, _TIMES),
    Veto(time_words.named_day, _TIMES, either=time_words.is_part_of_name),
    Veto(time_words.two_years, _TIMES, both=time_words.tells_year),
    Veto(time_words.inexact, _TIMES, either=time_words.counted_back),
    Veto(time_words.announced, _TIMES, either=time_words.announces),
    Veto(time_words.of_complaint, _TIMES, both=attrgetter("slots.complaint")),
    Veto(time_words.begins_count, _TIMES, either=time_words.counts_since),
    Veto(time_words.half_a_day, _TIMES, both=attrgetter("claim.mention.value.clock")),
    Veto(time_words.not_as_planned, _TIMES, either=time_words.was_planned),
    Veto(other_shares, ("timex", "ordinal"), both=number_at),
    Veto(other_act, _TIMES, both=lambda entry: entry.claim.attribute == "time"),
    Veto(whose.other_people, ("percent", "tally", "timex")),
    Veto(whose.other_origin, ("quantity",), both=whose.origin),
    Veto(told_apart.other_make, ("quantity",), both=told_apart.make),
    Veto(told_apart.listed_apart, ("quantity",), both=told_apart.places),
    Veto(told_apart.of_narrower_place, ("quantity", "money"), either=lambda entry: told_apart.where(entry).name),
    Veto(areas.of_part_of_area, _AMOUNTS, either=areas.is_of_area),
    Veto(told_apart.other_office, _AMOUNTS + _TIMES, either=told_apart.office),
    Veto(told_apart.one_of_two, _TIMES, either=told_apart.beside_one),
    Veto(told_apart.other_fare, ("money",), both=told_apart.fare),
    Veto(spots.other_town, _AMOUNTS, both=attrgetter("slots.spot.name")),
    Veto(whose.near_other, ("quantity",), either=whose.beside),
    Veto(whose.other_side, _AMOUNTS, both=whose.sides),
    Veto(whose.other_pair, ("quantity",), both=whose.pair),
    Veto(whose.other_series, ("ordinal",), both=whose.series),
    Veto(whose.other_poll, ("percent",), both=whose.poll),
    Veto(whose.other_writing, _TIMES),
    Veto(whose.other_topic, ("reference",), both=whose.topic),
    Veto(other_parties),
    Veto(other_thing),
    Veto(other_lead),
    Veto(other_happening, (*_AMOUNTS, *_TIMES, "age"), both=happenings),
    Veto(other_site, (*_AMOUNTS, *_TIMES, "age"), both=sites),
    Veto(doers.other_doer, both=doers.doer),
    Veto(games.other_match, ("quantity", "ordinal"), both=games.game),
    Veto(players.other_player, ("quantity", "timex"), both=players.player),
    Veto(other_quarter),
    Veto(other_namesake, both=lambda entry: is_borne(entry.claim)),
    Veto(other_bearer, both=lambda entry: is_borne(entry.claim)),
    Veto(other_figures, ("ordinal", "timex")),
    Veto(contrast),
    Veto(of_one_part, ("quantity", "money")),
    Veto(other_counted, ("quantity",), both=attrgetter("slots.counted")),
    Veto(narrowed.other_team, ("score", "quantity", "timex"), either=narrowed.teams),
    Veto(narrowed.of_the_known, ("quantity",), either=narrowed.is_of_befallen),
    Veto(narrowed.of_relative, ("money", "timex"), either=attrgetter("slots.is_of_kin")),
    Veto(narrowed.of_others, ("percent",), either=attrgetter("slots.whole")),
    Veto(narrowed.of_restricted, (*_AMOUNTS, "timex"), either=narrowed.is_restricted),
    Veto(narrowed.of_district, ("percent",), either=narrowed.districts),
    Veto(narrowed.of_the_main, _AMOUNTS, either=narrowed.main),
    Veto(measured.other_rate, ("money",), either=measured.is_rate),
    Veto(other_sum, _SUMS, both=attrgetter("slots.sums")),
)

KNOWN_APART = frozenset(
    test.__name__
    for test in (
        other_body,
        other_owner,
        measured.other_extent,
        far_apart,
        other_parties,
        other_quarter,
        other_namesake,
        other_bearer,
        players.other_player,
    )
)
"""The vetoes that tell two facts whatever else is grouped with them; the others speak of two sentences only."""

PARTING = frozenset(test.__name__ for test in (contrast, other_figures, other_period))
"""The vetoes that tell two occasions: whose documents tell of these, may do so in all."""

_MOST_ASKED = 4_096  # sets of vetoes that are remembered as what to ask


def veto(a: Entry, b: Entry, *, past: str = "") -> str:
    """The name of the first veto that keeps two entries of a kind apart, that of the name `past` left out, or ""."""
    kind = a.claim.mention.kind
    for test in _first(kind):
        if test.__name__ != past and test(a, b):
            return test.__name__
    x, y = _signs(a), _signs(b)
    for test in _asked(kind, x.both & y.both | x.either | y.either):
        if test(a, b):
            return test.__name__
    return ""


@cache
def speaking(kind: str) -> tuple[Test, ...]:
    """The vetoes that may speak between claims of a kind."""
    return tuple(veto.parts for veto in _of_kind(kind))


@cache
def _of_kind(kind: str) -> tuple[Veto, ...]:
    return tuple(veto for veto in VETOES if veto.speaks_of(kind))


@cache
def _first(kind: str) -> tuple[Test, ...]:
    """The vetoes of a kind before the first that asks for something: they part most claims, before more is read of these."""
    return tuple(veto.parts for veto in takewhile(lambda veto: not (veto.both or veto.either), _of_kind(kind)))


class _Signs(NamedTuple):
    """What the other vetoes find in an entry, each a bit at its place among those of the entry's kind."""

    both: int
    either: int


@sign
def _signs(entry: Entry) -> _Signs:
    both = either = 0
    for bit, of_both, of_either in _readings(entry.claim.mention.kind):
        if of_both is not None:
            if of_both(entry):
                both |= bit
        elif of_either is None or of_either(entry):
            either |= bit
    return _Signs(both, either)


@cache
def _readings(kind: str) -> tuple[tuple[int, Sign | None, Sign | None], ...]:
    """The bit of each veto of a kind but the first ones, and what it asks of both entries or of either."""
    asking = list(enumerate(_of_kind(kind)))[len(_first(kind)) :]
    return tuple((1 << at, veto.both, veto.either) for at, veto in asking)


@lru_cache(_MOST_ASKED)
def _asked(kind: str, bits: int) -> tuple[Test, ...]:
    """The vetoes of a kind by their bits."""
    return tuple(test for at, test in enumerate(speaking(kind)) if bits >> at & 1)
