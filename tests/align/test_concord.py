"""What documents tell alike and differently elsewhere, on groups made by hand."""

from __future__ import annotations

from checker.align.blocks import Entry, Key
from checker.align.concord import weighed_by_company
from checker.align.group import Group, Tie
from checker.model.claim import Claim, Mention
from checker.model.document import Document
from checker.values.relation import Relation
from tests.align.made import blank


def group(relation: Relation, a: int = 0, b: int = 1) -> Group:
    """Documents a and b tell a fact of their own, certainly one."""
    entries = tuple(
        Entry(number, Claim("r", Document(str(number), "x"), Mention("quantity", 0, 1, None), ""), blank())
        for number in (a, b)
    )
    return Group(Key(0, "r", ""), entries, (Tie(0, 1, relation, 20.0, {}),))


def test_a_conflict_is_weighed_by_all_other_facts_of_its_documents() -> None:
    groups = [group(Relation.DISJOINT), group(Relation.EQUAL), group(Relation.EQUAL), group(Relation.DISJOINT)]
    first = next(iter(weighed_by_company(groups)))
    assert (round(first.concord), round(first.discord)) == (2, 1)


def test_other_documents_do_not_count() -> None:
    groups = [group(Relation.DISJOINT), group(Relation.EQUAL, 0, 2), group(Relation.DISJOINT, 1, 2)]
    first = next(iter(weighed_by_company(groups)))
    assert (first.concord, first.discord) == (0, 0)
