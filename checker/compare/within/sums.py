"""Whether the number of a line that is seen first is the sum of some that its text tells: "Ten years for brothers", of "four and
six years"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from checker.documents.segment import segment_at
from checker.model.claim import Mention
from checker.model.document import Document, Segment
from checker.values.kinds import kind
from checker.values.numbers.tables import TABLES
from checker.values.relation import Relation

SUMMED = frozenset(("quantity", "money", "percent"))
MOST_PARTS = 4
ONE_BEFORE = re.compile(r"\b(?:an?|one|another|his|her|their) [^.;:,]{1,60} and (?:[a-z]{1,12} ){0,2}$", re.IGNORECASE)
ONE_BEHIND = re.compile(r"[^.;:]{0,60}\band (?:an?|one|another|his|her|their)\b")
"""Someone or something besides those who are counted: "a drug seller and three of his customers" are four."""
REACH = 80
"""Characters before a number that are looked at for it."""
DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440}
DURATION = re.compile(r"P(?P<number>\d+(?:\.\d+)?)(?P<unit>[YMWD])|PT(?P<clock>\d+(?:\.\d+)?)(?P<of_clock>[HM])")
UNITLESS = re.compile(rf"\b(?P<figure>\d{{1,3}}|{'|'.join(TABLES.cardinals)})(?: and|,| or|, and) $", re.IGNORECASE)
"""A number before a length of time that is told in its unit: "four and | six years"."""
EACH = re.compile(r"(?: (?:in|behind|of|years|months) ?[a-z]{0,12})? each\b")
_OPENING = 4
"""So many numbers at a text's beginning may add up to the one above it: "killed three policemen … killed four shopkeepers"."""


def is_summed(number: Mention, others: Sequence[Mention], document: Document) -> bool:
    """Whether a number is the sum of some that a sentence, or the text at its beginning, tells one after another, the difference of
    two in one sentence, or one more; a length of time, of some in its unit, or of what each is given."""
    if number.kind == "timex":
        return _is_time_in_all(number, others, document)
    if number.kind not in SUMMED:
        return False
    whole = number.value.nominal
    told: dict[Segment, list[float]] = {}
    compare = kind(number.kind).compare
    for other in others:
        segment = segment_at(document, other.start)
        if segment is None or compare(number.value, other.value) is Relation.INCOMPARABLE:
            continue
        if other.value.nominal == whole - 1 and _is_one_more(document.text, segment, other):
            return True
        told.setdefault(segment, []).append(other.value.nominal)
    if any(abs(a - b) == whole for values in told.values() for a, b in pairwise(values)):
        return True
    opening = list(chain.from_iterable(told.values()))[:_OPENING]
    return any(_adds_up(whole, values) for values in (*told.values(), opening))


def in_days(duration: str) -> tuple[float, float] | None:
    """The days of a duration and of the unit that it is told in; None where it has more than one unit."""
    found = DURATION.fullmatch(duration)
    if found is None:
        return None
    unit = DAYS[found["unit"] or "T" + found["of_clock"]]
    return float(found["number"] or found["clock"]) * unit, unit


def _is_time_in_all(number: Mention, others: Sequence[Mention], document: Document) -> bool:
    """Whether a length of time is that of several persons or parts together."""
    whole = in_days(number.value.value)
    values: list[float] = []
    for other in others if whole else ():
        told = in_days(other.value.value)
        if told is None or whole is None or told[1] != whole[1]:
            continue
        length, unit = told
        if EACH.match(document.text, other.end) and whole[0] in (times * length for times in range(2, MOST_PARTS + 1)):
            return True
        before = UNITLESS.search(document.text, max(0, other.start - REACH), other.start)
        if before:
            figure = before["figure"].lower()
            values.append(unit * (float(figure) if figure.isdigit() else TABLES.cardinals[figure]))
        values.append(length)
    return whole is not None and _adds_up(whole[0], values[:_OPENING])


def _adds_up(whole: float, values: Sequence[float]) -> bool:
    """Whether some numbers of a row, one after another, make a whole."""
    sizes = range(2, min(MOST_PARTS, len(values)) + 1)
    return any(sum(values[at : at + size]) == whole for size in sizes for at in range(len(values) - size + 1))


def _is_one_more(text: str, segment: Segment, number: Mention) -> bool:
    """Whether a single one stands beside those who are counted."""
    before = text[max(segment.start, number.start - REACH) : number.start]
    return bool(ONE_BEFORE.search(before) or ONE_BEHIND.match(text, number.end, segment.end))
