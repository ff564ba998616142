"""The second sum of evidence: is a conflict worth reporting, given all that its group tells?

That two claims answer one question (the first sum, checker/align/evidence.py) is not yet a contradiction that a reader
would call one. What a group adds: how many independent sources tell each side, of what kind the values are and how far
they lie apart. Another source that agrees with a side never makes a conflict less probable: its weight has a least value. The weights
stand in weights.toml, fitted by tests/benchmarks/fitting/.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from checker.align.blocks import Entry
from checker.align.evidence import Evidence, compare_numbers
from checker.align.group import Group, Tie
from checker.align.slips import are_swapped, is_misplaced, is_swapped
from checker.compare.messages.shared import named
from checker.tables import compiled, read_toml
from checker.values.quantity import printed_numbers

WEIGHTS = Path(__file__).with_name("weights.toml")
_MOST_ODDS = 4.0
_MOST_TIMES = 4
"""So many different days may be told of one event; more are of several."""


def compare_sides(group: Group, sides: Sequence[Sequence[int]], sources: Sequence[int]) -> Evidence:
    """What speaks for and against a conflict between the first of the sides and the others; sides hold numbers of entries, and
    `sources` numbers the independent source of each document."""
    first, others = set(sides[0]), {i for side in sides[1:] for i in side}
    across = _across(group, sides)
    best = max((tie.odds for tie in across), default=-_MOST_ODDS)
    documents = [{group.entries[i].document for i in side} for side in (first, others)]
    less, more = sorted(len({sources[document] for document in held}) for held in documents)
    evidence = {
        "bias": 1.0,
        f"bias/{group.key.rule}": 1.0,
        "same fact": max(-_MOST_ODDS, min(_MOST_ODDS, best)),
        "most support": math.log(more),
        "least support": math.log(less),
        "told alike elsewhere": math.log1p(group.concord),
        "told alike in one report": math.log1p(group.concord) * any("one report" in tie.evidence for tie in across),
        "told otherwise elsewhere": math.log1p(group.discord),
        "further values": math.log1p(len(sides) - 2),
        "same document": float(documents[0] == documents[1]),
        "scatter": float(max(0, len(sides) - _MOST_TIMES)) if _is_of_time(group) else 0.0,
    }
    entries = [group.entries[i] for i in (*sides[0], *sides[1])]
    evidence["unplaced"] = float(any(_is_unplaced(entry) for entry in entries))
    evidence["quoted"] = float(any(entry.slots.quoted for entry in entries))
    evidence["unreal"] = float(len({entry.slots.unreal for entry in entries}) > 1)
    values = [group.entries[side[0]].claim.mention.value for side in sides[:2]]
    evidence |= compare_numbers(*values)
    evidence["swapped"] = float(group.entries[0].claim.mention.kind != "age" and _is_slip(*values))
    return {name: value for name, value in evidence.items() if value}


def worth_reporting(group: Group, sides: Sequence[Sequence[int]], sources: Sequence[int]) -> Evidence:
    """The terms of the second sum, and in place of its "same fact" those of the first, at that term's weight."""
    table = weights()
    terms = {name: table.get(name, 0.0) * value for name, value in compare_sides(group, sides, sources).items()}
    across = _across(group, sides)
    if across:
        weight, best = table["same fact"], max(across, key=lambda tie: tie.odds)
        counted = terms.pop("same fact", 0.0)
        a, b = group.entries[best.a], group.entries[best.b]
        terms |= {f"same fact: {name}": weight * value for name, value in named(best.evidence, a, b).items()}
        terms["same fact: bounded"] = counted - weight * best.odds
    return {name: value for name, value in terms.items() if value}


@cache
def weights() -> Mapping[str, float]:
    """The weight of each comparison in log-odds; "bias/<rule>" is a rule's own."""
    table: Mapping[str, float] = compiled("worth", [WEIGHTS], lambda: _table(read_toml(WEIGHTS)))
    return table


def _table(read: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    return {**read["worth-reporting"], **read["set-by-hand"]}


def _is_of_time(group: Group) -> bool:
    return group.entries[0].claim.mention.kind == "timex"


def _is_slip(one: Any, other: Any) -> bool:
    """Whether one slip of the hand makes either number of the other, two neighbouring digits or a zero; of years the digits."""
    if getattr(one, "granularity", "") == getattr(other, "granularity", "") == "year":
        return are_swapped(one.value, other.value)
    numbers = printed_numbers(one, other)
    if numbers is None or one.hedge or other.hedge:
        return False
    least, most = sorted(map(abs, numbers))
    return is_swapped(least, most) or is_misplaced(least, most)


def _is_unplaced(entry: Entry) -> bool:
    """Whether a claim is of a time without a place on the calendar: a bare "Friday" in a document of unknown date."""
    value = entry.claim.mention.value
    return entry.claim.mention.kind == "timex" and value.type == "DATE" and value.earliest is None


def _across(group: Group, sides: Sequence[Sequence[int]]) -> list[Tie]:
    """The ties between the first of the sides and the others, whose values differ."""
    first, others = set(sides[0]), {i for side in sides[1:] for i in side}
    return [
        tie
        for tie in group.ties
        if not tie.alike and ((tie.a in first and tie.b in others) or (tie.b in first and tie.a in others))
    ]
