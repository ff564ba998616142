"""What both documents tell is not set against its neighbour, in whichever words each tells it."""

from __future__ import annotations

import pytest

import checker
from checker.model.document import Document


def _grave(*texts: str) -> list[str]:
    """The messages of the errors and warnings on some texts of one day."""
    documents = [Document(str(number), f"LISBON, May 5, 2022\n\n{text}\n") for number, text in enumerate(texts)]
    return [finding.message for finding in checker.check(documents).findings if finding.severity.value != "info"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # each value in both, each by another noun
            "Gunmen seized 14 pupils in Kaduna on Tuesday and nine in Zamfara, police spokesman Ahmed Bello said.",
            "Nine pupils were taken in Zamfara on Tuesday and 14 in Kaduna, said Ahmed Bello, a police spokesman.",
        ),
        (  # two who tell
            "The Kestrel yard in Tarnholm dismissed 120 workers, Ada Kestrel said. The yard said it was 80.",
            "The Kestrel yard in Tarnholm dismissed 80 workers. Ada Kestrel spoke of 120.",
        ),
        (  # a part in both, the whole in one
            "Aeronord will buy 80 jets from Boeing, its head Nils Dahl said.",
            "Aeronord's order is for 130 jets: 80 from Boeing and 50 from Embraer, its head Nils Dahl said.",
        ),
        (
            "Poet Ales Kupala was sentenced to eight years in prison on Friday. Maria Sokol got three years in April.",
            "Maria Sokol, jailed for three years in April, wept when Ales Kupala was given eight years on Friday.",
        ),
    ],
)
def test_what_both_tell_contradicts_nothing_beside_it(one: str, other: str) -> None:
    assert _grave(one, other) == []
    assert _grave(other, one) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # the same number is told of others there
            "The Aire race drew 2,600 runners on Sunday, director Kim Shaw said.",
            "The Aire race drew 6,200 runners on Sunday, director Kim Shaw said. Of these 2,600 were women.",
        ),
        (
            "Aeronord ordered 80 jets from Boeing on Tuesday, its head Nils Dahl said.",
            "Nils Dahl, the head of Aeronord, said on Tuesday it had ordered 90 jets from Boeing. The last 80 came in 2015.",
        ),
    ],
)
def test_an_equal_number_of_another_thing_hides_no_slip(one: str, other: str) -> None:
    assert len(_grave(one, other)) == 1
