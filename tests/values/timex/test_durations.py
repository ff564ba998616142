"""Durations: both ends of those that are ranges, fractions, units converted, and what counts as another length."""

from __future__ import annotations

import pytest

from checker.values import timex
from checker.values.relation import Relation
from checker.values.timex.compare import bounds

READ = """
    The strike lasted [three to five years].           | P3Y    | P5Y   |
    The strike lasted [3-5 years].                     | P3Y    | P5Y   |
    It was a war of [two or three years].              | P2Y    | P3Y   |
    The ferry was late by [10 to 15 minutes].          | PT10M  | PT15M |
    The law asks for [between three and five years].   | P3Y    | P5Y   |
    The law asks for [between 18 and 24 months].       | P18M   | P24M  |
    The board gave him an [18-to-24-month term].       | P18M   | P24M  |
    There was a [10- to 15-minute] delay.              | PT10M  | PT15M |
    They took a [three- or four-day] trip.             | P3D    | P4D   |
    It takes [twenty to twenty-five years].            | P20Y   | P25Y  |
    It takes [one and a half to two years].            | P1Y6M  | P2Y   |
    It takes [a year or two].                          | P1Y    | P2Y   |
    It takes [at least two to three weeks].            | P2W    | P3W   | EQUAL_OR_MORE
    It takes [three or more years].                    | P3Y    |       | EQUAL_OR_MORE
    It takes [five years or more].                     | P5Y    |       | EQUAL_OR_MORE
    It takes [a week or so].                           | P1W    |       | APPROX
    The courts gave them three and [five years].       | P5Y    |       |
    He got the prize in 1995 to [15 years] of praise.  | P15Y   |       |
    It takes [one hundred and five days].              | P105D  |       |
    It takes [two and a half years].                   | P2Y6M  |       |
    It takes [three years and six months].             | P3Y6M  |       |
    It takes [two hours, 15 minutes].                  | PT2H15M |      |
    It takes [2 hours, 24 minutes and 58 seconds].     | PT2H24M58S |   |
    It takes [3 hours 4 minutes 12 seconds].           | PT3H4M12S |    |
    It takes [3 hours 4 minutes and 12.5 seconds].     | PT3H4M12.5S |  |
    It takes [three hours four minutes, nine seconds]. | PT3H4M9S |     |
    It takes [3 hrs 4 mins 12 secs].                   | PT3H4M12S |    |
    It ended [3 hours 4 minutes 12 seconds ago].       | PT3H4M12S |    |
    It takes [a year and two months].                  | P1Y2M  |       |
    It takes [1½ years].                               | P1Y6M  |       |
    It takes [2½ hours].                               | PT2H30M |      |
    It takes [2 ¼ hours].                              | PT2H15M |      |
"""

COMPARED = """
    three to five years        | four years                 | APPROXIMATE
    three to five years        | five years                 | APPROXIMATE
    three to five years        | two years                  | DISJOINT
    three to five years        | seven years                | DISJOINT
    three to five years        | 3-5 years                  | EQUAL
    three to five years        | between three and five years | EQUAL
    three to five years        | three to six years         | APPROXIMATE
    three to five years        | 36 to 60 months            | AGREE
    three to five years        | 48 months                  | APPROXIMATE
    two or three years         | three years                | APPROXIMATE
    10 to 15 minutes           | 12 minutes                 | APPROXIMATE
    10 to 15 minutes           | 20 minutes                 | DISJOINT
    at least three to five years | eight years              | APPROXIMATE
    three or more years        | eight years                | APPROXIMATE
    three or more years        | two years                  | DISJOINT
    18 months                  | one and a half years       | EQUAL
    18 months                  | a year and a half          | EQUAL
    18 months                  | 1½ years                   | EQUAL
    18 months                  | 1.5 years                  | EQUAL
    30 months                  | two and a half years       | EQUAL
    42 months                  | three years and six months | EQUAL
    27 months                  | 2¼ years                   | EQUAL
    six months                 | two quarters               | AGREE
    90 minutes                 | 1½ hours                   | EQUAL
    48 hours                   | two days                   | AGREE
    18 months                  | two years                  | DISJOINT
    18 months                  | about two years            | APPROXIMATE
    18 months                  | nearly two years           | APPROXIMATE
    six months                 | a year                     | DISJOINT
    22 months                  | two years                  | APPROXIMATE
    90 minutes                 | an hour                    | DISJOINT
    55 minutes                 | an hour                    | APPROXIMATE
    ten days                   | a week                     | APPROXIMATE
    60 days                    | two months                 | APPROXIMATE
    several years              | four years                 | INCOMPARABLE
    2 hours, 24 minutes and 18 seconds | 2 hours, 24 minutes and 48 seconds | DISJOINT
    2 hours, 24 minutes and 18 seconds | 2 hours, 24 minutes and 18 seconds | EQUAL
    2 hours, 24 minutes and 48 seconds | 2 hours and 24 minutes | APPROXIMATE
    2 hours, 24 minutes and 48 seconds | 2 hours and 42 minutes | DISJOINT
    24 minutes and 48 seconds  | 24 minutes                 | APPROXIMATE
    15 seconds                 | one minute                 | DISJOINT
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("marked", "value", "other_end", "mod"), rows(READ))
def test_durations_are_read_with_both_ends(marked: str, value: str, other_end: str, mod: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = [(text[m.start : m.end], m.value.value, m.value.other_end, m.value.mod) for m in timex.find(text)]
    assert found == [(marked[marked.index("[") + 1 : marked.index("]")], value, other_end, mod)]


@pytest.mark.parametrize(("first", "second", "relation"), rows(COMPARED))
def test_durations_are_compared_by_their_bounds(first: str, second: str, relation: str) -> None:
    a, b = timex.read(first), timex.read(second)
    assert a and b
    assert timex.compare(a, b) is timex.compare(b, a) is Relation[relation]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("three to five years", "3 to 5 years"),
        ("between 18 and 24 months", "18 to 24 months"),
        ("one and a half to two years", "1.5 to 2 years"),
        ("at least two to three weeks", "at least 2 to 3 weeks"),
        ("two and a half years", "2 years 6 months"),
        ("2½ hours", "2 hours 30 minutes"),
        ("2 hours, 24 minutes and 18 seconds", "2 hours 24 minutes 18 seconds"),
        ("two or three weekends", "P2WE/P3WE"),
    ],
)
def test_a_duration_is_shown_with_both_ends(words: str, shown: str) -> None:
    value = timex.read(words)
    assert value
    assert (timex.show(value), timex.read(shown)) == (shown, value)


def test_a_range_of_durations_is_as_wide_as_its_ends() -> None:
    value = timex.read("about two to three weeks")
    assert value
    assert bounds(value) == pytest.approx((11.2, 25.2))
    assert timex.record(value)["other_end"] == "P3W"
