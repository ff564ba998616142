"""Claims that would be one fact if no veto parted them: which veto does, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from checker.align.blocks import Entry, Key
from checker.align.evidence import Evidence, Rarity, compare_slots, weighed
from checker.align.group import Tie, one_to_one
from checker.align.stories.stories import Stories
from checker.align.tellings import Tellings
from checker.named import NamedTuple
from checker.tables import compiled, read_toml
from checker.values.relation import Relation

LEAST_ODDS = 0.0
"""Log-odds of one fact from which two claims would be one."""
OTHER = "other"
"""The table of vetoes that tell two facts, and not one at two times or in two senses."""
_TABLE = Path(__file__).with_name("reasons.toml")


class Parted(NamedTuple):
    """Two claims of a block that a veto parts, with the evidence that they are one fact."""

    key: Key
    entries: tuple[Entry, Entry]
    veto: str
    evidence: Evidence

    @property
    def odds(self) -> float:
        return sum(self.evidence.values())


@cache
def reasons() -> Mapping[str, Mapping[str, str]]:
    """The reason of every veto by its name, in tables of what they differ in: period, edition, part, definition and other."""
    table: Mapping[str, Mapping[str, str]] = compiled("reasons", [_TABLE], lambda: read_toml(_TABLE))
    return table


def reason(veto: str) -> str:
    """Why a veto parts two claims."""
    return next(table[veto] for table in reasons().values() if veto in table)


def vetoes() -> frozenset[str]:
    """All vetoes."""
    return frozenset(veto for table in reasons().values() for veto in table)


def of_one_thing() -> frozenset[str]:
    """The vetoes that part one fact at two times or in two senses."""
    return frozenset(veto for kind, table in reasons().items() if kind != OTHER for veto in table)


def parted(
    key: Key, block: Sequence[Entry], stories: Stories, table: Mapping[str, float], vetoes: Collection[str]
) -> Iterator[Parted]:
    """The claims of a block that some vetoes part, of two documents, whose values cannot both be right and that would be one
    fact; each with one other claim of a document at most, and every two values once, the likeliest. `table` holds the weights of the block's kind."""
    tellings, rarity = Tellings(block, stories.source), Rarity(block, stories.source)
    ties = []
    for i, j, relation in tellings.comparable():
        a, b = block[i], block[j]
        if a.document == b.document or relation is not Relation.DISJOINT:
            continue
        if tellings.veto(i, j) not in vetoes:
            continue
        company = tellings.company(i, j, stories.score(a.document, b.document))
        evidence = weighed(compare_slots(a, b, rarity, company), table)
        odds = sum(evidence.values())
        if odds >= LEAST_ODDS and not company.told_too:
            ties.append(Tie(i, j, Relation.DISJOINT, odds, evidence))
    told = set()
    for tie in one_to_one(ties, [entry.document for entry in block]):
        entries = block[tie.a], block[tie.b]
        values = frozenset(entry.claim.mention.value for entry in entries)
        if values not in told:
            told.add(values)
            yield Parted(key, entries, tellings.veto(tie.a, tie.b), tie.evidence)
