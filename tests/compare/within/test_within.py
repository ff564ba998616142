"""What a text is told that does not fit itself."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Mira Toller, 52, was born on 4 April 1980 and resigned on 18 September 2024.",
            "52 years old, but born 4 April 1980 and 44 on 18 September 2024",
        ),
        (
            "Born in 1950, he became harbour master at the age of 25 in 1985.",
            "25 years old, but born 1950 and 34 or 35 in 1985",
        ),
        (
            "The power was cut for six hours, from 9 a.m. to 11 a.m. A digger was to blame.",
            "six hours, but from 9 a.m. to 11 a.m. it is 2 hours",
        ),
        (
            "Work began in 1965 and was completed five years later, in 1975.",
            "five years later, but from 1965 to 1975 it is 9 to 11 years",
        ),
        (
            "The ship was launched on 12 February 2020. A week later, on 12 March 2020, it sailed.",
            "A week later, but from 12 February 2020 to 12 March 2020 it is 29 days",
        ),
        (
            "The death toll stood at nine: three children and five adults.",
            "three children and five adults are 8, not 9 people",
        ),
        ("Nine people died: three children and five adults.", "three children and five adults are 8, not nine people"),
        (
            "The draft was tabled by three countries: Canada and Norway.",
            "three countries announced, 2 listed",
        ),
    ],
)
def test_a_misfit_is_told_once(text: str, told: str) -> None:
    (found,) = check([Document("d", text)], RULEBOOK, Config()).findings
    assert found.message == told


def test_a_reason_says_more_than_its_message() -> None:
    text = "In the poll 52 percent of readers were in favour, 41 percent were against and 15 percent were undecided."
    (found,) = check([Document("d", text)], RULEBOOK, Config()).findings
    assert (found.message, found.reasons) == ("52 + 41 + 15 is 108 percent of one whole", ())
