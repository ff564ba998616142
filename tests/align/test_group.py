"""One-to-one assignment and merging, on bare pairs."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.align.group import Tie, merged, one_to_one
from checker.values.relation import Relation


def pair(a: int, b: int, odds: float, *, alike: bool = False) -> Tie:
    return Tie(a, b, Relation.EQUAL if alike else Relation.DISJOINT, odds, {})


def test_a_claim_has_one_partner_in_each_other_document() -> None:
    documents = [0, 0, 1]  # two claims of one document compete for one claim of another
    kept = one_to_one([pair(0, 2, 1.0), pair(1, 2, 0.5)], documents)
    assert [(p.a, p.b) for p in kept] == [(0, 2)]


def test_equal_values_are_preferred() -> None:
    documents = [0, 0, 1]
    kept = one_to_one([pair(0, 2, 1.0), pair(1, 2, 0.5, alike=True)], documents)
    assert [(p.a, p.b) for p in kept] == [(1, 2)]


def test_a_chain_does_not_put_two_claims_of_a_document_into_one_fact() -> None:
    documents = [0, 1, 0]
    groups = merged([pair(0, 1, 2.0), pair(1, 2, 1.9)], documents)
    assert [[(p.a, p.b) for p in group] for group in groups] == [[(0, 1)]]


def test_weak_pairs_stay_apart() -> None:
    assert merged([pair(0, 1, -3.0)], [0, 1]) == []


edges = st.lists(
    st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(-4, 4, allow_nan=False), st.booleans()), max_size=20
)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine draws slowly
@given(edges)
def test_the_order_of_pairs_changes_nothing(drawn: list[tuple[int, int, float, bool]]) -> None:
    documents = [0, 0, 1, 1, 2, 2, 3, 3]
    by_ends = {(min(a, b), max(a, b)): pair(min(a, b), max(a, b), odds, alike=alike) for a, b, odds, alike in drawn}
    pairs = [p for p in by_ends.values() if documents[p.a] != documents[p.b]]
    assert one_to_one(pairs, documents) == one_to_one(pairs[::-1], documents)
