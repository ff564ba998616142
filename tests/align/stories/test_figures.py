"""The figures that a document tells, in digits or in words."""

from __future__ import annotations

import pytest

from checker.align.stories.figures import exactness, figures
from checker.align.words import Words
from checker.model.document import Document


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Some 1,600 firms of 19,500 lost 2.3 billion.", {"1600", "19500", "2.3"}),
        ("Seventeen people, forty-one passengers in all.", {"17", "41"}),
        ("One hundred and eighteen of them; two hundred, twenty-three thousand, three hundred thousand.", {"118", "200", "23000", "300000"}),
        ("Earnings of $41m, 60km away, at 5.40 a.m. or 7:05pm.", {"41", "60", "5.40", "7.05"}),
        ("It rated 5.4, 0.54 more, and lasted 20 seconds. 14 died.", {"5.4", ".54", "20", "14"}),
        ("In 2012, 300 came; in the 1990s none.", {"300"}),
        ("They won 6-3, 7 to 5, with five of nine, on the 21st, in A380s and by 0.5.", set()),
        ("Of 10 and 20, twenty and thirty.", {"10", "20", "30"}),
    ],
)  # fmt: skip
def test_figures(text: str, told: set[str]) -> None:
    assert figures(Words([Document("a", text)]), 0) == told


def test_round_figures_say_less() -> None:
    assert exactness("500") < exactness("24") < exactness("2129") == exactness("98765")
