"""The judge of annotated times: what is inconsistent, by which criterion, and what that does to the scores."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.benchmarks.gold import Document, document, judged, judged_together, scores

MARKED = re.compile(r"\[(?P<words>[^]|]*)\|(?P<type>\w+) (?P<value>[^]]*)\]")


def collection(*texts: str) -> list[Document]:
    """Documents of 16 October 1998, a Friday; "[last week|DATE 1998-W41]" is an annotated expression."""
    return [document(number, _record(text)) for number, text in enumerate(texts)]


def _record(marked: str) -> dict[str, Any]:
    text, end, times = "", 0, []
    for found in MARKED.finditer(marked):
        text += marked[end : found.start()]
        times.append({"start": len(text), "end": len(text) + len(found["words"]), **found.groupdict()})
        text, end = text + found["words"], found.end()
    return {"text": text + marked[end:], "date": "1998-10-16", "timexes": times}


def flawed(*texts: str) -> list[tuple[str, str]]:
    """The criterion and the words of what is inconsistent."""
    return sorted((name, time.words) for time, (name, _) in judged(collection(*texts)).items())


@pytest.mark.parametrize(
    "value",
    [
        "1998",
        "199",
        "19",
        "1998-10",
        "1998-10-16",
        "1998-XX",
        "1998-W41",
        "1998-W41-WE",
        "1998-WXX",
        "1998-SU",
        "1998-Q3",
        "1998-QX",
        "1998-H1",
        "BC0480-XX",
    ],
)
def test_a_calendar_value_is_a_date_and_nothing_else(value: str) -> None:
    # the set makes it a collection that has types
    told = f"It rains [weekly|SET P1W] and froze [then|{{}} {value}]."
    assert flawed(told.format("DATE")) == []
    assert flawed(told.format("DURATION")) == flawed(told.format("TIME")) == [("type", "then")]


@pytest.mark.parametrize(
    ("expression", "criterion"),
    [
        ("[two days|DURATION P2D]", ""),
        ("[a while|DURATION PXX]", "malformed"),
        ("[two hours|DURATION PT2H]", ""),
        ("[two hours|DURATION P2H]", "malformed"),
        ("[a decade|DURATION P1DE]", ""),
        ("[then|DATE 1998-W7]", "malformed"),
        ("[then|DATE 1998-02-30]", "malformed"),
        ("[then|DATE null]", "malformed"),
        ("[now|DATE PRESENT_REF]", ""),
        ("[8 p.m.|TIME 1998-10-15T20:00]", ""),
        ("[8 p.m|TIME 1998-10-15T20:00].", "malformed"),
        ("[Mon|DATE 1998-10-12]day", "malformed"),
        ("[last month,|DATE 1998-09]", "malformed"),
        ("[two days|DATE P2D]", "type"),
        ("[last month|DURATION 1998-09]", "type"),
        ("[8 p.m.|DATE 1998-10-15T20:00]", "type"),
        ("[Wednesday night|DATE 1998-10-14]", "words"),
        ("[Wednesday night|TIME 1998-10-14TNI]", ""),
        ("[Wednesday|DATE 1998-10-15]", "words"),
        ("[May 1997|DATE 1998-05]", "words"),
        ("[May 1997|DATE 1997-06]", "words"),
        ("[last year|DATE 1999]", "date"),
        ("[tomorrow|DATE 1998-10-15]", "date"),
        ("[last year|DATE 1997]", ""),
        ("[last year|DATE 1812]", ""),
    ],
)
def test_an_expression_by_itself(expression: str, criterion: str) -> None:
    found = [name for name, _ in flawed(f"It rains [weekly|SET P1W], as {expression} it did.")]
    assert found == ([criterion] if criterion else [])


def test_types_are_not_asked_of_a_collection_that_has_none() -> None:
    assert flawed("It took [two days|DATE P2D] in [1997|DATE 1997].") == []


@pytest.mark.parametrize(
    ("texts", "inconsistent"),
    [
        (
            [
                "It took [about ten years|DURATION P10Y].",
                "It took [around two days|DURATION P2D].",
                "It took about [ten years|DURATION P10Y].",
            ],
            [("extent", "ten years")],
        ),
        (["It took [about ten years|DURATION P10Y].", "It took about [two days|DURATION P2D]."], []),
        (
            [
                "On [Friday night|TIME 1998-10-09TNI] it rained.",
                "On [Monday night|TIME 1998-10-12TNI] it rained.",
                "On [Sunday|DATE 1998-10-11] night it rained.",
            ],
            [("extent", "sunday")],
        ),
        (
            ["They met [last month|DATE 1998-09].", "They met [last month|DATE 1998-09].", "They met last month."],
            [("omitted", "last month")],
        ),
        (
            ["They met [last month|DATE 1998-09].", "They met last month."],
            [("omitted", "last month"), ("untagged", "last month")],
        ),
        (["It rained on [Sunday|DATE 1998-10-11].", "The Sunday Post and Harlow Sunday wrote of it."], []),
        (["They met [a year ago|DATE 1997].", "They met [a year ago|DATE 1997-Q3].", "[A year ago|DATE 1997]"], []),
        (
            [
                "They met [last week|DATE 1998-W41].",
                "They met [last week|DATE 1998-W41].",
                "They met [last week|DATE 1998-10].",
            ],
            [("form", "last week")],
        ),
    ],
)
def test_an_expression_beside_the_others(texts: list[str], inconsistent: list[tuple[str, str]]) -> None:
    assert flawed(*texts) == inconsistent


def test_what_is_found_where_the_gold_is_inconsistent_does_not_count_without_it() -> None:
    documents = collection(
        "They met [last month|DATE 1998-09], [May 5|DATE 1998-05-05].",
        "They met [last month|DATE 1998-09].",
        "They met last month, on [Monday|DATE 1998-10-13].",
    )
    flaws = judged(documents)
    found = [
        [(9, 19, "1998-09"), (21, 26, "1997-05-05")],
        [(9, 19, "1998-09")],
        [(9, 19, "1998-09"), (24, 30, "1998-10-12")],
    ]
    assert scores(documents, found, {}) == (100 * 8 / 9, 100 * 4 / 9)
    assert scores(documents, found, flaws) == (100.0, 100 * 2 / 3)


def test_collections_of_one_guideline_are_held_against_one_another() -> None:
    inside = collection("He came [about ten years ago|DATE 1988].", "It began [about two years ago|DATE 1996].")
    outside = collection("They left about [three years ago|DATE 1995].")
    assert judged(outside) == {}
    first, second = judged_together([inside, outside])
    assert first == {}
    assert [(name, time.document, time.words) for time, (name, _) in second.items()] == [
        ("extent", 0, "three years ago")
    ]
