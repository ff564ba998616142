"""What keeps two claims apart because another thing is measured: the vetoes of checker.align.vetoes that ask of what a number is."""

from __future__ import annotations

import re

from checker.align.blocks import Entry, sign
from checker.align.slots import statistics
from checker.align.slots.parties import ACTS
from checker.align.slots.sentence import CLASSES, NEAR
from checker.align.tokens import stem
from checker.align.vetoes.like_events import nominal
from checker.extract.general import SHARED_OUT
from checker.values.numbers.tables import TABLES

_PART_OF = re.compile(r"\d of (?:the|its|their|all) $")
_BESIDE_PART = re.compile(
    r"(?<![\w.,])(?P<part>\d{1,3}(?:,?\d{3})*|[A-Za-z]{3,12}) (?:out )?of (?:(?:the|these|those|its|their|his|her|all) )?$"
)
_KNOWN_BEFORE = re.compile(r"(?:\b(?:the|all|its|their|these|those)|['’]s?) $", re.IGNORECASE)
_PARTITIVE = re.compile(r" of (?:the|these|those|its|their) ")
_RELATIVE = re.compile(r" (?:that|who|which|whose|behind)\b")
AWAY = re.compile(r" (?:from|away|inland|offshore|off|(?:to the )?(?:north|south|east|west)(?:east|west)?)\b")
_TO_THERE = {"away": AWAY, "high": re.compile(r" above\b"), "deep": re.compile(r" below\b")}
_ONE_EXTENT = {"tall": "high", "height": "high", "length": "long", "width": "wide", "depth": "deep"}
_REACH = 20
_PART_REACH = 30
_TURNOUT = stem("turnout")
_TAKING = re.compile(
    r"\b(?:took|takes|got|gets|gained|polled|secured|received|drew) (?:about |nearly |almost |just |only |some )?$"
)
_TAKING_REACH = 24
_OF_VOTES = re.compile(r" of (?:(?:the|all|valid) )?votes?\b")
_TERM = "sentence"
"""The class of event of a term in prison."""
_OF_TERMS = frozenset(
    (
        *map(stem, CLASSES["prison"]),
        *map(stem, CLASSES["imprisoned"]),
        stem("term"),
        "convict",
        "charge",
        "plead",
        "execute",
    )
)

_OF_ROW = re.compile(
    r"\b(?:first|second|third|\w{3,12}th|\d{1,3}(?:st|nd|rd|th)|times?)\b[^.;:]{0,60}\b(?:in|within)(?: (?:just|only))? $",
    re.IGNORECASE,
)
_ROW_REACH = 90
_FROM_ANOTHER = re.compile(r" (?:after|before|later|earlier)\b")

_LENGTH = r"(?:\bthe |['’]s )(?P<length>\d[\d,.]{0,7}[- ]?(?:m|km|met(?:er|re)s?|kilomet(?:er|re)s?|miles?|yards?))"
_RACE = re.compile(rf"{_LENGTH} (?:{'|'.join(sorted(CLASSES['races']))})\b", re.IGNORECASE)
_BARE_RACE = re.compile(rf"{_LENGTH}(?<!metre)(?<!meter)(?: (?:in|at|again)\b|[,;.](?!\d))", re.IGNORECASE)
_RACING = frozenset(map(stem, CLASSES["racing"]))
_BEFORE_RACE = 5
_HOURS = (
    re.compile(
        r"\b(?:early|morning|opening|pre-?market|premarket) (?:trad(?:e|ing)|deals?)\b|\b(?:at the open(?:ing)?|opened)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:midday|mid-?morning|noon|afternoon) (?:trad(?:e|ing)|deals?)\b|\b(?:by|at) (?:midday|noon)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:clos(?:ed|es|ing)|at the close|ended|finished|settled)\b", re.IGNORECASE),
)
"""The hours of a day's trading, one after the other."""


_OF_MANY_OCCASIONS = frozenset(
    (statistics.MEAN, statistics.MEDIAN, statistics.STANDING, statistics.MARGIN, statistics.LEVEL)
)
"""Sorts of figures that are never the value of one occasion."""


def other_statistic(a: Entry, b: Entry) -> bool:
    """Two sorts of figures, a mean and a median, a highest and a lowest; or one that is never the value of one occasion, a mean, the
    best that stands, by how much one won, and what is told of one occasion: "averages 17.8 points", "had 22 points"."""
    x, y = a.slots.statistics, b.slots.statistics
    if x and y:
        return x.isdisjoint(y)
    plain = b if x else a
    return not (x | y).isdisjoint(_OF_MANY_OCCASIONS) and _is_of_occasion(plain, is_margin=statistics.MARGIN in x | y)


def _is_of_occasion(entry: Entry, *, is_margin: bool) -> bool:
    """Whether what is told without a word for its sort is of one occasion. Whole things are counted on one; what is measured, paid or
    lasts is of one where somebody who is named does it, or a day is told: "workers earn 2,400 euros" tells a mean, too."""
    value = entry.claim.mention.value
    if getattr(value, "per", ""):
        return False
    if is_margin:
        return True
    if entry.claim.mention.kind == "quantity" and not value.dimension:
        return bool(value.nominal == int(value.nominal))
    return ACTS in entry.slots.parties or any(first == last for first, last in entry.slots.days)


def other_race(a: Entry, b: Entry) -> bool:
    """The lengths of two races, or of a race and of something else: "ran the 100 metres", "ran the 200 metres"."""
    return (is_race(a) or is_race(b)) and a.claim.mention.value != b.claim.mention.value


@sign
def is_race(entry: Entry) -> bool:
    """Whether a length names a race, unlike "the 310-metre tower" and "ran the 100 metres to the shore"."""
    text, mention = entry.claim.document.text, entry.claim.mention
    of_racing = (_RACE, _BARE_RACE) if not _RACING.isdisjoint(entry.slots.near) else (_RACE,)
    place = max(0, mention.start - _BEFORE_RACE), mention.end + _REACH
    return any(found.start("length") == mention.start for race in of_racing if (found := race.search(text, *place)))


def other_trading(a: Entry, b: Entry) -> bool:
    """What is read off at two hours of a day's trading: "fell 3 percent in early trading", "closed 5 percent lower"."""
    x, y = map(trading_hours, (a, b))
    return bool(x and y) and x.isdisjoint(y)


@sign
def trading_hours(entry: Entry) -> frozenset[int]:
    """The hours of trading that a sentence tells of, by their numbers."""
    text, segment = entry.claim.document.text, entry.slots.segment
    return frozenset(at for at, hour in enumerate(_HOURS) if hour.search(text, segment.start, segment.end))


def other_rate(a: Entry, b: Entry) -> bool:
    """A sum that is told of every year, and one that is not: "saves $2 million a year", "cost $3 million"."""
    return (is_rate(a) or is_rate(b)) and not (is_yearly(a) and is_yearly(b))


@sign
def is_yearly(entry: Entry) -> bool:
    """Whether a sum is told of every year: "£460,000 a year", "an annual deficit of £460,000"."""
    segment = entry.slots.segment
    return is_rate(entry) or _YEARLY.search(entry.claim.document.text, segment.start, segment.end) is not None


_YEARLY = re.compile(r"\b(?:annual(?:ly)?|yearly|salar(?:y|ies))\b", re.IGNORECASE)


@sign
def is_rate(entry: Entry) -> bool:
    """Whether it is told per year or another unit."""
    return bool(getattr(entry.claim.mention.value, "per", ""))


def other_extent(a: Entry, b: Entry) -> bool:
    """A length is not a height, nor how far away something is: "310 metres tall", "290 metres from the river"."""
    x, y = map(extents, (a, b))
    return bool(x and y and not x & y)


@sign
def extents(entry: Entry) -> frozenset[str]:
    """How far a measure goes, by one word for each extent."""
    found = CLASSES["extents"].intersection(entry.slots.right)
    if not found:
        text, end = entry.claim.document.text, entry.claim.mention.end
        return frozenset(name for name, words in _TO_THERE.items() if words.match(text, end))
    return frozenset(_ONE_EXTENT.get(word, word) for word in found)


def part_and_whole(a: Entry, b: Entry) -> bool:
    """Of "won 48 of the 120 seats" the part is what others tell, who "took 46 seats"; "12 of the nations that signed" are a
    part of those that signed; and whoever tells that 28 passes were completed means the part of "28 of 41 passes". In one text, those
    who do something, "96 members voted", are no more than a part of the whole in "eleven of the 200 members"."""
    if is_whole(a) != is_whole(b) or is_of_known(a) != is_of_known(b):
        return True
    x, y = beside_part(a), beside_part(b)
    if (x >= 0) == (y >= 0):
        return False
    whole, other = (a, b) if x >= 0 else (b, a)
    told, of = nominal(other), nominal(whole)
    if a.document == b.document and told is not None and of is not None and told < of and _are_some(other):
        return True
    return max(x, y) == told


@sign
def _are_some(entry: Entry) -> bool:
    """Whether a count without an article is of those who do something: "96 members voted"; what befalls them befalls all of them."""
    text, start, verb = entry.claim.document.text, entry.claim.mention.start, entry.slots.verb
    if verb is None or verb[0] < start or entry.slots.role:
        return False
    return _KNOWN_BEFORE.search(text, max(entry.slots.segment.start, start - _REACH), start) is None


def is_told_by_parts(entry: Entry) -> bool:
    """Whether a count is told as a whole or as a part."""
    return is_whole(entry) or is_of_known(entry) or beside_part(entry) >= 0


@sign
def beside_part(entry: Entry) -> float:
    """The number of the part that is told right before a whole, -1 for none: 28 for the 41 of "28 of 41 passes"."""
    start = entry.claim.mention.start
    found = _BESIDE_PART.search(entry.claim.document.text, max(entry.slots.segment.start, start - _PART_REACH), start)
    part = found["part"].lower().replace(",", "") if found else ""
    return float(part) if part.isdigit() else TABLES.cardinals.get(part, -1)


@sign
def is_of_known(entry: Entry) -> bool:
    """Whether a count is a part of those whom a clause behind it tells of."""
    claim = entry.claim
    is_part = claim.mention.kind == "quantity" and _PARTITIVE.search(claim.text) is not None
    return is_part and _RELATIVE.match(claim.document.text, claim.mention.end) is not None


@sign
def is_whole(entry: Entry) -> bool:
    """Whether a number is told as the whole of what is shared out, behind a part of it and its verb."""
    claim, verb = entry.claim, entry.slots.verb
    start = claim.mention.start
    if claim.attribute not in SHARED_OUT or verb is None or verb[0] > start:
        return False
    return _PART_OF.search(claim.document.text, max(0, start - 24), start) is not None


def turnout(a: Entry, b: Entry) -> bool:
    """How many came to vote is not how many of them voted for one side: "turnout was 41 percent", "the Greens won 18 percent"."""
    told = [entry.slots.near.get(_TURNOUT, 0.0) > NEAR for entry in (a, b)]
    if told[0] == told[1]:
        return False
    other = b if told[0] else a
    claim = other.claim
    text, mention = claim.document.text, claim.mention
    took = _TAKING.search(text, max(other.slots.segment.start, mention.start - _TAKING_REACH), mention.start)
    return other.slots.predicate == "win" or _OF_VOTES.match(text, mention.end) is not None or took is not None


def other_term(a: Entry, b: Entry) -> bool:
    """A sentence that somebody has is no other length of time: "jailed for 12 years", "captain for three years"."""
    if a.claim.attribute != "duration":
        return False
    served = [_TERM in entry.slots.predicates for entry in (a, b)]
    other = b if served[0] else a
    return served[0] != served[1] and _OF_TERMS.isdisjoint(other.slots.near.keys() | other.slots.predicates)


def spans_row(a: Entry, b: Entry) -> bool:
    """Within how long a row of like things came, and how long one came after another: "the second fire in two days", "a day
    after the mill burned"."""
    if a.claim.attribute != "duration":
        return False
    return (is_of_row(a) and _is_from_another(b)) or (is_of_row(b) and _is_from_another(a))


@sign
def is_of_row(entry: Entry) -> bool:
    start = entry.claim.mention.start
    return (
        _OF_ROW.search(entry.claim.document.text, max(entry.slots.segment.start, start - _ROW_REACH), start) is not None
    )


@sign
def _is_from_another(entry: Entry) -> bool:
    return _FROM_ANOTHER.match(entry.claim.document.text, entry.claim.mention.end) is not None
