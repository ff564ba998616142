"""One fact in other words: pairs of sentences of two documents, with a fact in common and the one that they differ in."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.model.report import Report
from checker.rulebook import load

RULEBOOK = load()
DAY = date(2024, 3, 5)
FRAME = "TOLO, March 5 (Courier) - {} It happened near the Kessel bridge, mayor Bo Lindqvist said."


def conflicts(first: str, second: str) -> list[str]:
    """The rules by which two documents of one day contradict each other."""
    return [found.rule for found in report(first, second).facts if found.verdict is Verdict.CONFLICT]


def compared(first: str, second: str) -> list[str]:
    """The rules by which two documents of one day tell one fact otherwise, however likely that is."""
    return [
        found.rule for found in report(first, second).facts if found.verdict not in (Verdict.AGREE, Verdict.APPROXIMATE)
    ]


def report(first: str, second: str) -> Report:
    documents = [
        Document(name, FRAME.format(text), reference=ReferenceDate(DAY, DAY, "metadata"))
        for name, text in (("a", first), ("b", second))
    ]
    return check(documents, RULEBOOK, Config())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Police detained 14 suspects in a raid in Tolo on Monday.",
            "On Monday, 17 people were taken into custody in a raid in Tolo.",
        ),
        (
            "The sinking of the ferry Astra off Tolo on Monday claimed eleven lives.",
            "Thirteen people died when the ferry Astra sank off Tolo on Monday.",
        ),
        (
            "Kessel will cut 1,400 jobs at its Tolo plant, the firm said.",
            "Kessel will lay off 1,700 workers at its Tolo plant, the firm said.",
        ),
        (
            "Rebels in Tolo freed six hostages on Monday.",
            "Rebels in Tolo released eight hostages on Monday.",
        ),
        (
            "The storm left 12,000 households in Tolo without electricity on Monday.",
            "The storm left 15,000 homes in Tolo without power on Monday.",
        ),
        (
            "Eleven people, four of them women, were killed by a tram in Tolo on Monday.",
            "A tram killed eleven people in Tolo on Monday, among them five women.",
        ),
        (
            "Of the 48 seats in the Tolo council, the Union won 26 on Monday.",
            "On Monday the Union won 24 seats in the Tolo council.",
        ),
        (
            "Kessel beat Tolo 3-1 on Monday; 32,400 watched.",
            "Kessel beat Tolo 3-1 on Monday in front of a crowd of 23,400.",
        ),
        (
            "Karl Ode was sacked in Tolo on Monday after 11 defeats in 14 games.",
            "Karl Ode, sacked in Tolo on Monday, had lost 12 of his 14 games.",
        ),
        (
            "The jail in Tolo, which burned on Monday, was built for 400.",
            "The jail in Tolo, which burned on Monday, has a capacity of 500.",
        ),
        (
            "Fire destroyed 143 stalls of the market in Tolo on Monday.",
            "Fire destroyed 134 stalls of the market in Tolo on Monday, and another 22 were spoilt by water.",
        ),
        (
            "A school bus hit a lorry near Tolo on Monday and 32 pupils were injured.",
            "A school bus hit a lorry near Tolo on Monday, and 23 children were injured.",
        ),
        (
            "The trawler Astra sank off Tolo on Monday with her crew of eleven.",
            "The trawler Astra sank off Tolo on Monday with 12 crew members.",
        ),
    ],
)
def test_a_count_in_other_words(first: str, second: str) -> None:
    assert conflicts(first, second) == ["count/things"]
    assert conflicts(second, first) == ["count/things"]


def test_a_rank_with_its_noun_and_without() -> None:
    told = "Ana Lind finished fourth in Tolo on Monday.", "Ana Lind took fifth place in Tolo on Monday."
    assert conflicts(*told) == ["ordinal/rank"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ten people, four of them children, died in Tolo on Monday. Six were hurt, three of them children.",
            "Ten people were killed in Tolo on Monday. Three children were hurt.",
        ),
        (
            "Two planes collided over Tolo on Monday. All six people aboard were killed.",
            "Two planes collided over Tolo on Monday. All four occupants of the bigger one were killed.",
        ),
        (
            "Karl Ode was sacked in Tolo on Monday after 11 defeats in 14 games.",
            "Karl Ode, sacked in Tolo on Monday, had lost five of his last six games.",
        ),
        (
            "Kessel beat Tolo 3-1 on Monday before 9,400 fans.",
            "Kessel beat Tolo 3-1 on Monday. The women's match before it drew a crowd of 6,200.",
        ),
    ],
)
def test_counts_of_two_things(first: str, second: str) -> None:
    assert conflicts(first, second) == []
    assert conflicts(second, first) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Police detained 14 suspects in a raid in Tolo on Monday.",
            "Police charged 17 people after a raid in Tolo on Monday.",
        ),
        (
            "Police detained 14 suspects in a raid in Tolo on Monday.",
            "Some 300 people watched a raid in Tolo on Monday.",
        ),
        (
            "A vaccine saved eleven lives in Tolo on Monday.",
            "Thirteen people died in Tolo on Monday.",
        ),
        (
            "Kessel has 1,700 workers at its Tolo plant.",
            "Kessel will cut 1,400 jobs at its Tolo plant.",
        ),
        (
            "The storm left 12,000 households in Tolo without electricity on Monday.",
            "The storm destroyed 15,000 homes in Tolo on Monday.",
        ),
    ],
)
def test_nouns_of_other_things(first: str, second: str) -> None:
    assert conflicts(first, second) == []
    assert conflicts(second, first) == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The mill, founded in 1912, stands empty.", "The mill was founded in 1921.", ["date/event-date"]),
        ("Ada Brenn was born in 1944.", "Ada Brenn was born in 1946 and went to school in Lemra.", ["date/event-date"]),
        ("The mill was founded in 1912.", "The school was founded in 1921.", []),
        ("Ada Brenn was born in 1944.", "Karl Brenn was born in 1946.", []),
        ("The mill was built in 1912.", "The mill was rebuilt in 1921.", []),
    ],
)
def test_the_year_in_which_something_began(first: str, second: str, found: list[str]) -> None:
    assert conflicts(first, second) == found
    assert conflicts(second, first) == found


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        (
            "Karl Ode will be sworn in on 11 March as head of the region.",
            "The inauguration of the new head is on 10 March.",
            "date/event-date",
        ),
        (
            "Rescuers found hiker Karl Ode alive on Mount Rossa after five days.",
            "Hiker Karl Ode survived for eight days on Mount Rossa before rescuers reached him.",
            "duration/length",
        ),
    ],
)
def test_times_told_in_other_words(first: str, second: str, rule: str) -> None:
    assert compared(first, second) == [rule]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The inauguration is on 10 March.", "Karl Ode opens his trial on 11 March."),
        (
            "Rescuers found hiker Karl Ode alive on Mount Rossa after five days.",
            "Hiker Karl Ode plans to climb Mount Rossa again in eight years.",
        ),
    ],
)
def test_times_of_two_things(first: str, second: str) -> None:
    assert compared(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The harbour theatre in Tolo will cost 42 million euros.",
            "The harbour tunnel in Tolo will cost 47 million euros.",
        ),
        (
            "Police in Tolo seized 120 kilograms of cocaine on Monday.",
            "Police in Tolo seized 210 kilograms of heroin on Monday.",
        ),
        (
            "Unemployment in Tolo fell to 6.2 percent in January.",
            "Unemployment in Tolo fell to 6.4 percent in December.",
        ),
        ("Youth unemployment in Tolo fell to 16.2 percent.", "Unemployment in Tolo fell to 6.4 percent."),
        (
            "The Tolo festival drew 23,000 visitors on its first day, organisers said.",
            "The Tolo festival drew 32,000 visitors in all, organisers said.",
        ),
        (
            "Six miners trapped in the Tolo mine were rescued on Monday.",
            "Three miners are still trapped in the Tolo mine.",
        ),
        (
            "The ferry Astra, carrying 312 passengers, ran aground off Tolo on Monday.",
            "The ferry Astra can carry 480 passengers; it ran aground off Tolo on Monday.",
        ),
        ("Kessel's shares fell 3 percent in Tolo on Monday.", "Kessel's sales in Tolo fell 7 percent in February."),
        ("Prices in Tolo rose 4.5 percent last week.", "Prices in Tolo rose 14 percent over the past year."),
        ("Turnout in Tolo was 48.3 percent by 4 p.m. on Monday.", "Turnout in Tolo was 61.2 percent on Monday."),
        (
            "The port of Tolo handled 2.4 million tonnes in 2023.",
            "The port of Tolo handled 2.7 million tonnes in 2022.",
        ),
        ("The first reading of the Tolo bill is on April 14.", "The second reading of the Tolo bill is on April 28."),
        ("Kessel hired 120 engineers in Tolo this year.", "Kessel plans to hire 200 engineers in Tolo next year."),
    ],
)
def test_like_sentences_of_two_things(first: str, second: str) -> None:
    assert conflicts(first, second) == []
    assert conflicts(second, first) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The harbour theatre in Tolo will cost 42 million euros.",
            "The harbour theatre in Tolo will cost EUR 47 million, says Karl Ode, who spoke on Monday.",
        ),
        (
            "Police in Tolo seized 120 kilograms of cocaine on Monday.",
            "Police in Tolo seized 210 kilograms of cocaine on Monday.",
        ),
        (
            "Unemployment in Tolo fell to 6.2 percent in January.",
            "Unemployment in Tolo fell to 6.4 percent in January.",
        ),
        ("Youth unemployment in Tolo fell to 16.2 percent.", "Youth unemployment in Tolo fell to 16.4 percent."),
        ("The Tolo pool is 3 metres deep, Karl Ode said.", "The pool in Tolo is 450 cm deep, Karl Ode said."),
        ("The Tolo tunnel is 2.5 kilometres long.", "The Tolo tunnel is 1,500 metres long."),
        ("Kessel bought Norvik of Tolo for $1.4 billion.", "Kessel bought Norvik of Tolo for $1.5 billion."),
        ("The harbour pool in Tolo loses €640,000 a year.", "The annual loss of the harbour pool in Tolo is €460,000."),
        (
            "The ferry Astra, carrying 312 passengers, ran aground off Tolo on Monday.",
            "The ferry Astra ran aground off Tolo on Monday with 321 passengers aboard.",
        ),
    ],
)
def test_the_same_sentences_of_one_thing(first: str, second: str) -> None:
    assert len(conflicts(first, second)) == 1
    assert len(conflicts(second, first)) == 1


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Police arrested {} people at the mill in Tolo. Karl Ode said the {} people arrested were students.", 1),
        ("Police arrested {} people at the mill in Tolo. Karl Ode said {} officers guarded the mill in Tolo.", 2),
    ],
)
def test_a_number_told_twice_by_each_is_one_finding(text: str, findings: int) -> None:
    assert len(report(text.format(24, 24), text.format(31, 31)).findings) == findings
