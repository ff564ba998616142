"""Of whom, where and of which step something is told: other people, places and steps are no conflict, the same with a slip are."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.model.finding import Verdict
from checker.rulebook import load

RULEBOOK = load()


def conflicts(first: str, other: str) -> list[str]:
    """The rules of the conflicts between two undated texts."""
    documents = [Document(name, text) for name, text in (("a", first), ("b", other))]
    return [found.rule for found in check(documents, RULEBOOK, Config()).facts if found.verdict is Verdict.CONFLICT]


VOTED = "{} at Norsk Air voted by {} percent to strike on 4 May 2022, their union said."
PASSED = "The {} of Lorvia passed the water bill {} on 6 June 2019."
JOINED = "In May 2022, {} joined the Bremen fair."
RAIN = "Rain in {} reached {} mm on Monday, 3 October 2022, the service said."
HELD = "Police in Gent detained {} people {} the march on 7 May 2022."
RACE = "The Eton regatta, 5 June 2021: {} by {} lengths."
FIRE = "{} the Lund paper mill {} at {} a.m. on Friday, 4 March 2022."
TALKS = "Talks between Arvia and Belmont {} on {} May 2020."
OFFICE = "Ada Brenn {} president of Lorvia on {} November 2015."
RESOLVED = "The Security Council's resolution {} was adopted on Wednesday, 22 December 2021."


@pytest.mark.parametrize(
    ("told", "first", "other"),
    [
        (VOTED, ("Pilots", 84), ("Mechanics", 66)),
        (PASSED, ("Senate", "34-21"), ("House", "33-22")),
        (JOINED, ("32 firms from Norway",), ("41 Swedish firms",)),
        (RAIN, ("Trento", 140), ("Rovereto, south of Trento,", 190)),
        (HELD, (40, "during"), (15, "after")),
        (RACE, ("Norwood beat Calder", "three"), ("Calder beat Wyton", "five")),
        (FIRE, ("A fire broke out at", "", "1:15"), ("The fire at", "was put out", "4:40")),
        (FIRE, ("A fire broke out at", "", "1:15"), ("The fire at", "was under control", "4:40")),
        (TALKS, ("broke down", 4), ("resumed", 12)),
        (OFFICE, ("was elected", 8), ("was sworn in as", 21)),
        (RESOLVED, ("2615 on aid",), ("1988 on sanctions",)),
    ],
)
def test_two_facts(told: str, first: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert conflicts(told.format(*first), told.format(*other)) == []


@pytest.mark.parametrize(
    ("told", "first", "other", "rule"),
    [
        (VOTED, ("Pilots", 84), ("Pilots", 66), "percent/share"),
        (PASSED, ("Senate", "34-21"), ("Senate", "33-22"), "vote/tally"),
        (JOINED, ("32 firms from Norway",), ("41 Norwegian firms",), "count/things"),
        (RAIN, ("Trento", 140), ("Trento, north of Rovereto,", 190), "measure/value"),
        (HELD, (40, "during"), (46, "during"), "count/things"),
        (FIRE, ("A fire broke out at", "", "1:15"), ("The fire at", "broke out", "1:50"), "time/clock"),
        (TALKS, ("broke down", 4), ("broke down", 12), "date/event-date"),
        (OFFICE, ("was elected", 8), ("was elected", 18), "date/event-date"),
        (RESOLVED, ("2615 on aid",), ("2651 on aid",), "reference/resolution"),
    ],
)
def test_one_fact(told: str, first: tuple[object, ...], other: tuple[object, ...], rule: str) -> None:
    assert conflicts(told.format(*first), told.format(*other)) == [rule]


def test_a_figure_of_somebody_else_in_the_next_sentence() -> None:
    first = "In its report on Mali, Caritas says that 3.1 million children are hungry. The FAO puts it at 2.8 million in Mali."
    assert conflicts(first, "The FAO's report on Mali says 2.8 million children are hungry.") == []
    assert conflicts(first, "The report of Caritas on Mali says 3.4 million children are hungry.") == ["count/things"]


def test_some_more_behind_a_semicolon() -> None:
    first = "Before the match in Bilbao, 34 fans were arrested on 3 May 2022; after it, a further 18 fans."
    assert conflicts(first, "In all, 52 fans were arrested in Bilbao on 3 May 2022.") == []
