from __future__ import annotations

import pytest

from checker.align.evidence import compare_numbers
from checker.align.slips import is_misplaced, is_swapped
from checker.values.quantity import read


@pytest.mark.parametrize(
    ("small", "large", "misplaced"),
    [
        ("50,000 boxes", "500,000 boxes", True),
        ("1.2 million boxes", "1.2 billion boxes", True),
        ("120 jobs", "1,200 jobs", True),
        ("120 jobs", "1,300 jobs", False),
        ("45 jobs", "4,500 jobs", False),
        ("4 men", "40 men", False),
    ],
)
def test_what_one_slip_makes_of_a_number(small: str, large: str, misplaced: bool) -> None:
    one, other = read(small), read(large)
    assert one is not None and other is not None
    assert is_misplaced(one.nominal, other.nominal) is misplaced
    assert (compare_numbers(one, other)["ratio"] < 1.0) is misplaced


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        (320, 230, True),
        (1.8, 8.1, True),
        (4200, 2400, True),
        (52_000, 25_000, True),
        (321, 123, False),
        (11, 11, False),
        (10, 1, False),
        (41, 47, False),
    ],
)
def test_two_digits_that_changed_places(one: float, other: float, swapped: bool) -> None:
    assert is_swapped(one, other) is swapped
    assert is_swapped(other, one) is swapped
