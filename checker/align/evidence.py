"""The sum of evidence that two claims answer the same question, in the manner of Fellegi and Sunter (1969).

Each comparison of two slots gives a number between 0 and 1 (or a count's logarithm); its weight, in log-odds, stands in
weights.toml. The sum through the logistic function is the probability that the two are one fact.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.align.alike import told_alike
from checker.align.beginnings import is_one_beginning
from checker.align.blocks import Entry
from checker.align.slips import is_misplaced, is_swapped
from checker.align.slots.doings import are_two
from checker.align.strangers import strangers
from checker.align.vetoes.when import day_written
from checker.named import NamedTuple
from checker.tables import compiled, read_toml
from checker.values.quantity import printed_numbers

WEIGHTS = Path(__file__).with_name("weights.toml")
OF_SLIP = 0.7
"""The logarithm of a ratio for numbers that one slip may make of each other: as far apart as one and its double."""
Evidence = dict[str, float]
_ONE_REPORT = 0.75
"""From this likeness on two documents of one day report one event."""
OF_A_KIND = 0.5
"""How much a kind's own weight of a comparison counts: a fit must find it in many cases before it goes its own way."""


class Rarity:
    """How much it says that two sentences share a word: the less, the more documents of the block hold it beside a value. Those
    of one `source` count as one together."""

    def __init__(self, block: Sequence[Entry], source: Sequence[int]) -> None:
        documents: dict[str, set[int]] = {}
        for entry in block:
            for word in entry.slots.near:
                documents.setdefault(word, set()).add(entry.document)
        told = {entry.document for entry in block}
        copies = Counter(source[document] for document in told)
        everyone = len(copies)
        if everyone == len(told):
            self._weight = {word: math.log(1 + everyone / len(seen)) for word, seen in documents.items()}
        else:
            share = {document: 1 / copies[source[document]] for document in told}
            self._weight = {
                word: math.log(1 + everyone / math.fsum(map(share.__getitem__, seen)))
                for word, seen in documents.items()
            }
        self._totals: dict[int, float] = {}

    def overlap(self, a: Mapping[str, float], b: Mapping[str, float]) -> float:
        """Weighted Jaccard likeness of two contexts, 0 to 1."""
        weight, shared = self._weight, 0.0
        for word in sorted(a.keys() & b.keys()):  # a sum depends on its order, and that of a set on the run
            x, y = a[word], b[word]
            shared += weight[word] * (x if x < y else y)
        total = self._total(a) + self._total(b) - shared  # min and max of two are the two
        return shared / total if total else 0.0

    def _total(self, near: Mapping[str, float]) -> float:
        """The weight of a context, which lives as long as the block."""
        found = self._totals.get(id(near))
        if found is None:
            found = self._totals[id(near)] = sum(self._weight[word] * share for word, share in near.items())
        return found


class Company(NamedTuple):
    """What surrounds a pair in its block: how many other values of its documents the two could be set against, whether one
    document tells the other's value too, how alike the documents are (0 to 1), for a pair of one document how many
    different things its claims name there, whether one of two values is told by its document alone, and whether one
    document tells the number of the other again; and how nearly the sentence of each is the other's best match in its
    document (0 to 1; two of one document have none better)."""

    rivals: int
    told_too: int
    likeness: float
    things: int = 0
    alone: bool = False
    restated: bool = False
    nearness: float = 0.0


def compare_slots(a: Entry, b: Entry, rarity: Rarity, company: Company) -> Evidence:
    """The comparisons of two entries of one block."""
    x, y = a.slots, b.slots
    is_one_text = a.document == b.document
    began = is_one_beginning(a, b)
    is_alike = is_one_text and told_alike(a, b, company.things, company.rivals, restated=company.restated)
    is_other = are_two(x.doing, y.doing)
    evidence = {
        "rivals": math.log1p(company.rivals),
        "told too": company.told_too,
        "told by one alone": company.alone and a.claim.mention.kind != "timex",
        "likeness": company.likeness,
        "best match": company.nearness,
        "same figure": not is_one_text and not x.printed_beside.isdisjoint(y.printed_beside),
        "context": rarity.overlap(x.near, y.near),
        "same words left": _tail(x.left[::-1], y.left[::-1]),
        "same words right": _tail(x.right, y.right),
        "titled": x.titled or y.titled,
        "quoted": x.quoted or y.quoted,
        "one unreal": x.unreal != y.unreal and not began,
        "names apart": bool(x.names and y.names)
        and x.names.isdisjoint(y.sentence_names)
        and y.names.isdisjoint(x.sentence_names),
        "same role": bool(x.role) and x.role == y.role,
        "same document": is_one_text,
        "told alike in one text": is_alike,
        "restated in one text": is_alike and company.restated,
        "one beginning": began,
        "one report": not is_other and _are_of_one_day(a, b) and company.likeness >= _ONE_REPORT,
        "other doing": is_other,
        "other place": not is_one_text and strangers(x.places, y.places, a.written, b.written),
    }
    if x.actors and y.actors:
        if x.actors & y.actors:
            evidence["same actor"] = 1.0
        elif x.actors.isdisjoint(y.sentence_names) and y.actors.isdisjoint(x.sentence_names):
            evidence["other actor"] = 1.0
    if a.claim.mention.kind != "age":  # "died at 83", "was 81"
        evidence["other preposition"] = float(x.preposition != y.preposition)
    _sets(evidence, "subject", x.subject, y.subject)
    _sets(evidence, "object", x.object, y.object)
    _sets(evidence, "names", x.names, y.names)
    _sets(evidence, "modifiers", x.modifiers, y.modifiers)
    _sets(evidence, "complements", x.complements, y.complements)
    _sets(evidence, "predicates", x.predicates, y.predicates)
    if not (x.predicate and y.predicate):
        evidence["predicate untold"] = 1.0
    elif x.predicate == y.predicate:
        evidence["same predicate"] = 1.0
    if x.days and y.days:
        meet = any(p[0] <= q[1] and q[0] <= p[1] for p in x.days for q in y.days)
        evidence["same day" if meet else "other day"] = 1.0
    numbers = compare_numbers(a.claim.mention.value, b.claim.mention.value)
    if "other day" in evidence and numbers and not is_one_text:
        evidence["one report"] = 0.0
    return evidence | numbers


def compare_numbers(a: Any, b: Any) -> Evidence:
    """How far two values lie apart and how small they are; nothing for values that are no numbers."""
    numbers = printed_numbers(a, b)
    if numbers is None:
        return {}
    least, most = sorted(map(abs, numbers))
    return {
        "ratio": _ratio(least, most),
        "small": float(most <= 4),
        "smallest": float(least <= 1),
        "one hedged": float(bool(a.hedge) != bool(b.hedge)),
    }


def _are_of_one_day(a: Entry, b: Entry) -> bool:
    """Whether two documents are known to have been written on one day, and the claims tell no day themselves."""
    day = day_written(a)
    return a.document != b.document and day is not None and day == day_written(b) and a.claim.attribute != "date"


def _ratio(least: float, most: float) -> float:
    """The logarithm of how many times as large one number is as the other; less where one slip may have made it of that."""
    if is_swapped(least, most):
        return 0.0
    return OF_SLIP if is_misplaced(least, most) else min(math.log((most + 0.5) / (least + 0.5)), 2.0)


def weights() -> Mapping[str, float]:
    """The weight of each comparison in log-odds; "<comparison>/<kind>" adds to it for claims of that kind."""
    table: Mapping[str, float] = compiled("weights", [WEIGHTS], lambda: _table(read_toml(WEIGHTS)))
    return table


def _table(read: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    return {**read["same-fact"], **read["set-by-hand"]}


def weights_of(kind: str, table: Mapping[str, float]) -> Mapping[str, float]:
    """The weight of each comparison for claims of a kind: what holds for all, and what the kind adds."""
    names = {name.partition("/")[0] for name in table}
    return {name: table.get(name, 0.0) + OF_A_KIND * table.get(f"{name}/{kind}", 0.0) for name in names}


def weighed(evidence: Evidence, table: Mapping[str, float]) -> Evidence:
    """Each comparison as the log-odds that it adds, with the bias that claims start from; `table` is that of their kind."""
    terms = {"bias": table["bias"]}
    for name, value in evidence.items():
        if value:
            terms[name] = table.get(name, 0.0) * value
    return terms


def probability(odds: float) -> float:
    """The logistic function of a sum of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def _sets(evidence: Evidence, name: str, a: frozenset[str], b: frozenset[str]) -> None:
    if a and b:
        shared = len(a & b)
        if shared:
            evidence[f"shared {name}"] = shared / min(len(a), len(b))
        else:
            evidence[f"other {name}"] = 1.0


def _tail(a: Sequence[str], b: Sequence[str]) -> float:
    """How many of the two nearest words are the same, nearest first: 0, 0.5 or 1."""
    if not a or not b or a[0] != b[0]:
        return 0.0
    return 1.0 if len(a) > 1 < len(b) and a[1] == b[1] else 0.5
