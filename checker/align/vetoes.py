"""What keeps two claims from being about the same fact, however alike they read.

Each veto is a function of two entries of one block that says whether they must be two facts. A veto's name is what
the benchmark `reach` shows. Trials found that knowing what must differ does more than any measure of likeness.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache

from checker.align import bodies
from checker.align.blocks import Entry, sign
from checker.align.like_events import (
    contrast,
    nominals,
    of_one_part,
    other_bearer,
    other_counted,
    other_figures,
    other_namesake,
    other_parties,
    other_thing,
)
from checker.align.measured import other_extent, other_race, other_term, other_trading, part_and_whole, turnout
from checker.align.occasions import (
    grown_older,
    in_turn,
    other_edition,
    other_games,
    other_hour,
    other_month,
    other_nameless,
    other_period,
    other_reading,
    other_season,
    other_shares,
    other_sitting,
    other_toll,
    other_year,
    other_years,
    own_days,
    same_words,
)
from checker.align.owners import are_two
from checker.align.sentence import CLASSES
from checker.align.then_and_now import as_of_writing, then_and_now
from checker.align.things import (
    of_a_part,
    other_author,
    other_matter,
    other_sort,
    other_stage,
    other_subject,
    other_version,
)
from checker.align.time_words import announced, begins_count, half_a_day, inexact, named_day, not_as_planned, two_years
from checker.align.tokens import stem
from checker.align.voices import SOMEBODY, is_one

MOST_APART = 5.0
"""Values of one thing are rarely told more than five times apart; two things often are."""
_MYSELF = re.compile(r"\b(?:I|[Mm]y|[Mm]yself)\b")


def one_sentence(a: Entry, b: Entry) -> bool:
    """Two claims of one sentence, which does not contradict itself: "the July-September period"."""
    return a.document == b.document and a.slots.segment == b.slots.segment


def other_head(a: Entry, b: Entry) -> bool:
    """Words for two things, which nothing befell that makes them one: "14 suspects" and "14 people" are one where arrested."""
    x, y = a.slots, b.slots
    return x.head != y.head and not (x.befallen and x.befallen == y.befallen)


def far_apart(a: Entry, b: Entry) -> bool:
    """Numbers more than MOST_APART times apart."""
    numbers = nominals(a, b)
    if numbers is None:
        return False
    small, large = sorted(map(abs, numbers))
    return large > MOST_APART * max(small, 1e-9) and large - small > 1


def exclusive(a: Entry, b: Entry) -> bool:
    """Killed is not injured, charged is not arrested: classes that the lexicon keeps apart, where neither clause tells
    both events ("arrested on the charge"); those whom the same befell may be told of by any verb, and what a pattern names
    has its length, or its number, whatever happens to it."""
    if a.claim.subject is not None and b.claim.subject is not None and a.claim.mention.kind in _OF_THINGS:
        return False
    if not a.slots.exclusive or not b.slots.exclusive or (a.slots.role and a.slots.role == b.slots.role):
        return False
    theirs = dict(b.slots.exclusive)
    return any(
        name in theirs
        and (name, word) not in b.slots.exclusive
        and not (word in b.slots.predicates and theirs[name] in a.slots.predicates)
        for name, word in a.slots.exclusive
    )


_OF_THINGS = ("quantity", "ordinal")


def other_body(a: Entry, b: Entry) -> bool:
    """The sentences name councils, courts or the like, and none of one can be one of the other's."""
    if not a.slots.bodies or not b.slots.bodies:
        return False
    return not any(bodies.are_one(x, y) for x in a.slots.bodies for y in b.slots.bodies)


def other_owner(a: Entry, b: Entry) -> bool:
    """The ages of two persons, who may share a family name, or of whom one is a relative of the other."""
    x, y = nominals(a, b) or (0.0, 0.0)
    return are_two(a.slots.owner, b.slots.owner, apart=abs(x - y))


def own_story(a: Entry, b: Entry) -> bool:
    """Each of two named speakers tells of himself in the sentence: "I was six", "I lost 40 sheep"."""
    speakers = a.slots.speaker, b.slots.speaker
    if not all(speakers) or SOMEBODY in speakers or is_one(*speakers):
        return False
    return all(_MYSELF.search(e.claim.document.text, e.slots.segment.start, e.slots.segment.end) for e in (a, b))


def another(a: Entry, b: Entry) -> bool:
    """One of the sentences speaks of another thing of the kind: "a report of its own", "a separate count"."""
    return a.slots.another != b.slots.another


def speech_time(a: Entry, b: Entry) -> bool:
    """When somebody spoke is not when it happened, and "today" in a quotation is the day of the speech."""
    return _is_of_speech(a) or _is_of_speech(b)


@sign
def _is_of_speech(entry: Entry) -> bool:
    return entry.slots.reported or (not entry.claim.mention.value.stated and entry.slots.quoted)


def other_act(a: Entry, b: Entry) -> bool:
    """Two times of day at which other things happened, or the same again: a ship sinks at one minute and is reached at
    another; a council "met at nine" and "met again at three"."""
    if not all(entry.claim.attribute == "time" for entry in (a, b)):
        return False
    told, again = (any(entry.slots.near.get(word, 0.0) > _NEAR for word in _REPEATED) for entry in (a, b))
    if told != again or not (a.slots.predicate and b.slots.predicate):
        return told != again
    return a.slots.predicate not in b.slots.predicates and b.slots.predicate not in a.slots.predicates


_REPEATED = frozenset(map(stem, CLASSES["repeated"]))
_NEAR = 0.3
"""The weight of a word eleven tokens away."""


def nothing_in_common(a: Entry, b: Entry) -> bool:
    """Two times or references, which have no noun of their own, with too few words or events in common around them; of one text
    more is asked (checker.align.alike)."""
    return a.document != b.document and len(a.slots.close & b.slots.close) < _LEAST_COMMON.get(a.claim.mention.kind, 0)


_LEAST_COMMON = {"timex": 2, "reference": 4}


def other_sum(a: Entry, b: Entry) -> bool:
    """Sums or shares of two things: "sales fell 7 percent", "shares fell 3 percent"."""
    x, y = a.slots.sums, b.slots.sums
    return bool(x and y) and not x & y


VETOES: tuple[Callable[[Entry, Entry], bool], ...] = (
    one_sentence,
    other_head,
    nothing_in_common,
    exclusive,
    other_subject,
    other_sort,
    other_version,
    of_a_part,
    other_author,
    other_matter,
    other_body,
    other_owner,
    own_story,
    other_extent,
    other_race,
    other_trading,
    part_and_whole,
    turnout,
    other_term,
    another,
    far_apart,
    speech_time,
    other_season,
    other_years,
    then_and_now,
    as_of_writing,
    other_month,
    other_period,
    other_hour,
    other_sitting,
    in_turn,
    other_stage,
    other_edition,
    other_year,
    other_toll,
    other_reading,
    other_nameless,
    grown_older,
    other_games,
    own_days,
    same_words,
    named_day,
    two_years,
    inexact,
    announced,
    begins_count,
    half_a_day,
    not_as_planned,
    other_shares,
    other_act,
    other_parties,
    other_thing,
    other_namesake,
    other_bearer,
    other_figures,
    contrast,
    of_one_part,
    other_counted,
    other_sum,
)

_NOT_OF_TIMES = frozenset(
    (
        far_apart,
        other_years,
        then_and_now,
        as_of_writing,
        other_period,
        other_hour,
        other_year,
    )
)
_OF_KINDS: Mapping[Callable[[Entry, Entry], bool], Collection[str]] = {
    nothing_in_common: _LEAST_COMMON,
    other_subject: ("reference",),
    of_a_part: ("timex",),
    other_matter: ("tally",),
    other_owner: ("age",),
    other_race: ("quantity",),
    other_trading: ("quantity", "percent", "money"),
    part_and_whole: ("quantity",),
    turnout: ("percent",),
    other_term: ("timex",),
    speech_time: ("timex",),
    other_season: ("timex",),
    other_month: ("quantity", "percent", "money"),
    other_sitting: ("ordinal",),
    in_turn: ("ordinal",),
    other_stage: ("tally",),
    other_edition: ("ordinal",),
    other_toll: ("quantity",),
    other_reading: ("quantity", "percent", "money"),
    other_nameless: ("age",),
    grown_older: ("age",),
    other_games: ("score",),
    own_days: ("timex",),
    same_words: ("timex",),
    named_day: ("timex",),
    two_years: ("timex",),
    inexact: ("timex",),
    announced: ("timex",),
    begins_count: ("timex",),
    half_a_day: ("timex",),
    not_as_planned: ("timex",),
    other_shares: ("timex", "ordinal"),
    other_act: ("timex",),
    other_figures: ("ordinal", "timex"),
    of_one_part: ("quantity", "money"),
    other_counted: ("quantity",),
    other_sum: ("money", "percent"),
}
"""The vetoes that speak of claims of some kinds only."""

KNOWN_APART = frozenset(
    test.__name__
    for test in (other_body, other_owner, other_extent, far_apart, other_parties, other_namesake, other_bearer)
)
"""The vetoes that tell two facts whatever else is grouped with them; the others speak of two sentences only."""

PARTING = frozenset(test.__name__ for test in (contrast, other_figures, other_period))
"""The vetoes that tell two occasions: whose documents tell of these, may do so in all."""


def veto(a: Entry, b: Entry) -> str:
    """The name of the first veto that keeps two entries apart, or ""."""
    for test in speaking(a.claim.mention.kind):
        if test(a, b):
            return test.__name__
    return ""


@cache
def speaking(kind: str) -> tuple[Callable[[Entry, Entry], bool], ...]:
    """The vetoes that may speak between claims of a kind."""
    silent = _NOT_OF_TIMES if kind == "timex" else frozenset()
    if kind == "score":  # one side's win is the other's loss
        silent |= {exclusive}
    return tuple(test for test in VETOES if test not in silent and kind in _OF_KINDS.get(test, (kind,)))
