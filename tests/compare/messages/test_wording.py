"""Values as messages say them."""

from __future__ import annotations

import pytest

from checker.compare.messages.wording import in_words


@pytest.mark.parametrize(
    ("value", "told", "words"),
    [
        ("45 page", "45-page", "45 pages"),
        ("more than 1,200 page", "more than 1,200-page", "more than 1,200 pages"),
        ("6 foot", "six-foot", "6 feet"),
        ("3 storey", "three-storey", "3 storeys"),
        ("6.1 magnitude", "6.1-magnitude", "6.1 magnitude"),
        ("1 page", "one-page", "1 page"),
        ("45 pages", "45 pages", "45 pages"),
        ("45 page", "forty-five pages", "45 pages"),  # where another document has the value with a hyphen
        ("12 dead", "12 dead", "12 dead"),
        ("90,000 barrel per day", "90,000-barrel-per-day", "90,000 barrels per day"),
        ("300 strong mounted guard", "300-strong mounted guard", "300-strong mounted guard"),
        ("1 dozen fishermen", "a dozen fishermen", "a dozen fishermen"),
        ("11 dozen eggs", "11 dozen eggs", "11 dozen eggs"),
        ("magnitude-6.4", "magnitude-6.4", "magnitude 6.4"),
        ("magnitude of 6.4", "magnitude of 6.4", "magnitude 6.4"),
        ("51st session", "51st session", "51st session"),
        ("19 to 17", "19-17", "19 to 17"),
        ("71-year-old", "71", "71 years old"),
        ("about 1-year-old", "about one", "about 1 year old"),
        ("$22 billion", "22-billion-dollar", "$22 billion"),
    ],
)
def test_what_a_hyphen_joins_is_told_in_the_plural(value: str, told: str, words: str) -> None:
    assert in_words(value, told) == words
