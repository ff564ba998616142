"""How values of numeric kinds stand to each other: equal, agreeing, approximately so, disjoint or not comparable."""

from __future__ import annotations

import pytest

from checker.values import quantity
from checker.values.kinds import kind
from checker.values.quantity import printed_numbers
from checker.values.relation import Relation

EQUAL, AGREE, APPROXIMATE = Relation.EQUAL, Relation.AGREE, Relation.APPROXIMATE
DISJOINT, INCOMPARABLE = Relation.DISJOINT, Relation.INCOMPARABLE

PAIRS = [
    ("quantity", "45 pages", "forty-five pages", EQUAL),
    ("quantity", "45-page", "45 pages", EQUAL),
    ("quantity", "45 pages", "48 pages", DISJOINT),
    ("quantity", "27 nations", "27 countries", EQUAL),
    ("quantity", "27 nations", "26 countries", DISJOINT),
    ("quantity", "more than 60 groups", "63 groups", APPROXIMATE),
    ("quantity", "more than 60 groups", "60 groups", APPROXIMATE),
    ("quantity", "more than 60 groups", "58 groups", DISJOINT),
    ("quantity", "about 30 boats", "32 boats", APPROXIMATE),
    ("quantity", "about 30 boats", "40 boats", DISJOINT),
    ("quantity", "nearly 50 boats", "48 boats", APPROXIMATE),
    ("quantity", "hundreds of boats", "300 boats", AGREE),
    ("quantity", "2,000 people", "1,987 people", APPROXIMATE),
    ("quantity", "20 people", "19 people", DISJOINT),
    ("quantity", "1.2 million people", "1,230,000 people", AGREE),
    ("quantity", "1.2 million people", "1.4 million people", DISJOINT),
    ("quantity", "1.2 million people", "1.3 million people", DISJOINT),
    ("quantity", "1.2 million people", "about 1.3 million people", APPROXIMATE),
    ("quantity", "1.2 million people", "1.24 million people", AGREE),
    ("quantity", "3 million people", "4 million people", DISJOINT),
    ("quantity", "5 to 10 boats", "10 to 15 boats", APPROXIMATE),
    ("quantity", "magnitude 6.4", "magnitude 6.5", DISJOINT),
    ("quantity", "48.4 degrees", "44.8 degrees Celsius", DISJOINT),
    ("quantity", "97 degrees", "36.2 degrees Celsius", AGREE),
    ("quantity", "minus 24 degrees", "minus 24 degrees Celsius", EQUAL),
    ("quantity", "48 degrees", "44 metres", INCOMPARABLE),
    ("money", "$5 billion", "$6 billion", DISJOINT),
    ("quantity", "35 to 40 boats", "30 to 40 boats", AGREE),
    ("quantity", "35 to 40 boats", "30 to 37 boats", APPROXIMATE),
    ("quantity", "5 miles", "8 km", AGREE),
    ("quantity", "5 miles", "12 km", DISJOINT),
    ("quantity", "about 5 miles", "8 km", APPROXIMATE),
    ("quantity", "250 metres", "820 feet", AGREE),
    ("quantity", "150 pounds", "68 kg", AGREE),
    ("quantity", "100°C", "212 degrees Fahrenheit", AGREE),
    ("quantity", "minus 12 degrees", "10 degrees Fahrenheit", AGREE),
    ("quantity", "40°C", "94°F", DISJOINT),
    ("quantity", "two hours", "120 minutes", AGREE),
    ("quantity", "three years", "36 months", AGREE),
    ("quantity", "three years", "two years", DISJOINT),
    ("quantity", "three years", "24 months", DISJOINT),
    ("quantity", "60 mph", "97 km/h", AGREE),
    ("quantity", "12 boats", "12 km", INCOMPARABLE),
    ("quantity", "12 boats", "12 boats a day", INCOMPARABLE),
    ("quantity", "5 miles", "5 tons", INCOMPARABLE),
    ("money", "$1.2 billion", "$1.23 billion", AGREE),
    ("money", "$1.2 billion", "US$1.2 billion", EQUAL),
    ("money", "$1.2 million", "$1,185,000", AGREE),
    ("money", "$1.2 billion", "$1.5 billion", DISJOINT),
    ("money", "$5 million", "€5 million", INCOMPARABLE),
    ("money", "US$5", "C$5", INCOMPARABLE),
    ("money", "$5 million", "US$7 million", DISJOINT),
    ("money", "$5 million", "C$5 million", EQUAL),
    ("money", "$5 million", "C$7 million", INCOMPARABLE),
    ("money", "5 million francs", "7 million Swiss francs", INCOMPARABLE),
    ("money", "£5 million", "5 million pounds", EQUAL),
    ("money", "$10 a barrel", "$10", INCOMPARABLE),
    ("money", "£3.10 a share", "320p for each share", DISJOINT),
    ("money", "£3.20 a share", "320p in cash for each share", AGREE),
    ("money", "75 cents", "0.95 euros", DISJOINT),
    ("money", "28 cents", "$0.28", AGREE),
    ("money", "75 cents", "75 pence", INCOMPARABLE),
    ("percent", "41 percent", "41.3 per cent", APPROXIMATE),
    ("percent", "41 percent", "47 percent", DISJOINT),
    ("percent", "two-thirds", "67 percent", AGREE),
    ("percent", "two-thirds", "60 percent", DISJOINT),
    ("percent", "one in five households", "20 percent", AGREE),
    ("percent", "two percent", "two percentage points", INCOMPARABLE),
    ("ordinal", "51st session", "fifty-first session", EQUAL),
    ("ordinal", "51st session", "52nd session", DISJOINT),
    ("age", "32-year-old", "32", EQUAL),
    ("age", "32-year-old", "aged 33", DISJOINT),
    ("age", "18-month-old", "1-year-old", AGREE),
    ("age", "18-month-old", "2-year-old", DISJOINT),
    ("tally", "19 votes to 17, with 11 abstentions", "19-17-11", EQUAL),
    ("tally", "19-17", "17-19", EQUAL),
    ("tally", "19 against, 17 in favour", "17 for, 19 against, 11 abstaining", AGREE),
    ("tally", "19 votes to 17", "19 votes to 17, with 11 abstentions", AGREE),
    ("tally", "19 votes to 17", "17 for, 19 against", EQUAL),
    ("tally", "19 votes to 17", "19 votes to 18", DISJOINT),
    ("tally", "17 for, 19 against", "19 for, 17 against", DISJOINT),
    ("tally", "19-17, with 11 abstentions", "19-17, with 10 abstentions", DISJOINT),
    ("tally", "8-0, with one member absent", "8 for, 0 against", AGREE),
    ("score", "65-53", "53-65", EQUAL),
    ("score", "65-53", "65-54", DISJOINT),
]


@pytest.mark.parametrize(("name", "one", "other", "relation"), PAIRS)
def test_relation(name: str, one: str, other: str, relation: Relation) -> None:
    module = kind(name)
    a, b = module.read(one), module.read(other)
    assert a is not None
    assert b is not None
    assert module.compare(a, b) is relation
    assert module.compare(b, a) is relation


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("quantity", "no number"),
        ("quantity", "$5"),
        ("quantity", "51st session"),
        ("quantity", "12 percent"),
        ("money", "5 boats"),
        ("percent", "5 boats"),
        ("ordinal", "5 boats"),
        ("age", "5 boats"),
        ("tally", "5 boats"),
        ("tally", "3 for, 4 for"),
        ("score", "2008-09"),
    ],
)
def test_words_of_another_kind_are_not_read(name: str, words: str) -> None:
    assert kind(name).read(words) is None


@pytest.mark.parametrize(
    "first, second, ratio",
    [
        ("3 metres", "450 cm", 1.5),
        ("450 cm", "3 metres", 1.5),
        ("2 km", "2,000 metres", 1),
        ("20 tonnes", "30,000 kg", 1.5),
    ],
)
def test_the_printed_numbers_of_measures_are_compared_in_one_unit(first: str, second: str, ratio: float) -> None:
    numbers = printed_numbers(quantity.read(first), quantity.read(second))
    assert numbers is not None
    assert max(numbers) / min(numbers) == pytest.approx(ratio)
    assert printed_numbers(quantity.read(first), None) is None
