"""Clock times of two zones: the same minute, another one, or not to be told."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex
from checker.values.relation import Relation
from checker.values.timex.day import day_of
from checker.values.timex.zones import offset

WRITTEN = ReferenceDate(date(2014, 8, 28), date(2014, 8, 28), "metadata")

PAIRS = """
    3 a.m. in Madrid on Aug. 24, 2014  | 9 p.m. EDT on Aug. 23, 2014              | AGREE
    3 a.m. in Madrid on Aug. 24, 2014  | 10 p.m. in New York on Aug. 23, 2014     | DISJOINT
    2 a.m. in Madrid on Jan. 24, 2014  | 8 p.m. in New York on Jan. 23, 2014      | AGREE
    1430 GMT on Aug. 24, 2014          | 10:30 a.m. EST on Aug. 24, 2014          | AGREE
    1430 GMT on Jan. 24, 2014          | 10:30 a.m. EST on Jan. 24, 2014          | DISJOINT
    1430 GMT on Aug. 24, 2014          | 5 p.m. local time on Aug. 24, 2014       | INCOMPARABLE
    1430 GMT on Aug. 24, 2014          | 5 p.m. on Aug. 24, 2014                  | INCOMPARABLE
    1430 GMT on Aug. 24, 2014          | 5 p.m. local time on Aug. 29, 2014       | DISJOINT
    5 p.m. on Aug. 24, 2014            | 7 p.m. local time on Aug. 24, 2014       | DISJOINT
    5 p.m. on Aug. 24, 2014            | 5 p.m. local time on Aug. 24, 2014       | EQUAL
    5 p.m. on Aug. 24, 2014            | 6 p.m. on Aug. 24, 2014                  | DISJOINT
    2014-08-24T10:30+02:00             | 2014-08-24T08:30Z                        | AGREE
    5 p.m. on Aug. 24, 2014            | 5:20 p.m. on Aug. 24, 2014               | AGREE
    5:00 p.m. on Aug. 24, 2014         | 5:20 p.m. on Aug. 24, 2014               | DISJOINT
    about 5 p.m. on Aug. 24, 2014      | 5:25 p.m. on Aug. 24, 2014               | AGREE
    about 5:10 p.m. on Aug. 24, 2014   | 5:55 p.m. on Aug. 24, 2014               | DISJOINT
    3:30 a.m. on Aug. 24, 2014         | 3:33 a.m. on Aug. 24, 2014               | AGREE
    3:31 a.m. on Aug. 24, 2014         | 3:33 a.m. on Aug. 24, 2014               | DISJOINT
    5 p.m. Hong Kong time on Aug. 24   | 9 a.m. GMT on Aug. 24, 2014              | AGREE
"""


@pytest.mark.parametrize("line", [line.strip() for line in PAIRS.strip().splitlines()])
def test_zones(line: str) -> None:
    first, second, relation = (cell.strip() for cell in line.split("|"))
    a, b = (timex.find(f"It began at {words}.", WRITTEN)[0] for words in (first, second))
    assert timex.compare(a.value, b.value) is timex.compare(b.value, a.value) is Relation[relation]


def test_a_day_in_another_zone_is_no_other_day() -> None:
    told = ("3 a.m. in Madrid on Aug. 24, 2014", "9 p.m. EDT on Aug. 23, 2014")
    madrid, eastern = (day_of(timex.find(f"It sank at {words}.", WRITTEN)[0].value) for words in told)
    plain = timex.find("It sank on Aug. 22, 2014.", WRITTEN)[0].value
    assert madrid is not None and eastern is not None
    assert timex.compare(madrid, eastern) is Relation.AGREE
    assert timex.compare(madrid, plain) is Relation.DISJOINT
    assert timex.compare(madrid, madrid._replace(clock=(600, 600), zone="EDT")) is Relation.EQUAL


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("GMT", date(2014, 7, 1), (0, 0)),
        ("ET", date(2014, 7, 1), (-4, -4)),
        ("ET", date(2014, 12, 1), (-5, -5)),
        ("pacific standard time", date(2014, 7, 1), (-8, -8)),
        ("london time", date(2014, 3, 29), (0, 0)),
        ("london time", date(2014, 3, 30), (1, 1)),
        ("new york time", date(1999, 3, 20), (-5, -5)),
        ("-03:30", date(2014, 7, 1), (-3.5, -3.5)),
        ("local time", date(2014, 7, 1), None),
        ("", date(2014, 7, 1), None),
    ],
)
def test_hours_ahead_of_utc(zone: str, day: date, hours: tuple[float, float] | None) -> None:
    assert offset(zone, day) == hours


def test_a_zone_is_shown_as_it_is_written() -> None:
    told = timex.find("They met on 3 May 2022 at 3 a.m. in New York.")[-1]
    assert timex.show(told.value) == "3 May 2022, 3 a.m. New York time"
    told = timex.find("They met on 3 May 2022 at 3 a.m. local time.")[-1]
    assert timex.show(told.value) == "3 May 2022, 3 a.m. local time"
