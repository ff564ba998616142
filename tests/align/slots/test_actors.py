"""Who acts in a clause, on sentences written for the purpose."""

from __future__ import annotations

import pytest

from checker.align.slots.actors import actors
from tests.align.made import sentences


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Then Mira Toller sold 12 boats.", "sold", {"mira", "toller"}),
        ("Toller was there. On Monday she sold 12 boats.", "sold", {"toller"}),
        ("Toller was there. The harbour was full. On Monday she sold 12 boats.", "sold", set()),
        ("The owner sold 12 boats.", "sold", set()),
        ("Then mayor Mira Toller came. The rain fell. The mayor sold 12 boats.", "sold", {"mira", "toller"}),
        ("Mira Toller, the old mayor of Lemra, came. The mayor has sold 12 boats.", "sold", {"mira", "toller"}),
        ("The mayor, Mira Toller, came. The captain sold 12 boats.", "sold", set()),
        # whom a pronoun stands for is the subject of the sentence before, and no place or owner in it
        ("In Lemra, Toller waited for the boat. Then she sold 12 boats.", "sold", {"toller"}),
        ("The old captain Mira Toller waited. Then she sold 12 boats.", "sold", {"mira", "toller"}),
        ("A judge in Port Selby, Norland, asked him. Then he sold 12 boats.", "sold", set()),
        ("The crew of Mira Toller was there. Then she sold 12 boats.", "sold", set()),
        ("Toller's crew was there. Then she sold 12 boats.", "sold", set()),
        ("The Norlandish press was there. Then she sold 12 boats.", "sold", set()),
        ("Toller was there. He waited. Then he sold 12 boats.", "sold", {"toller"}),
    ],
)
def test_actors(text: str, verb: str, expected: set[str]) -> None:
    *before, words = sentences(text)
    at = next(i for i, token in enumerate(words) if token.text == verb)
    assert actors(words, 0, at, before[::-1]) == expected
