"""Which sides of a fact stand against each other where a hedge fits several of them."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Finding
from checker.rulebook import load

RULEBOOK = load().selected(["count/things"])
WORDS = (
    "{} people died when the ferry Odrena sank off Marin on Monday.",
    "The ferry Odrena sank off Marin on Monday and {} people died, the coastguard said.",
    "{} people died on Monday when the ferry Odrena sank in a storm off Marin.",
)


@pytest.mark.parametrize(
    ("told", "sides"),
    [
        (("More than 30", "34", "39"), ["34 people", "39 people", "more than 30 people"]),  # is nearer to one of them
        (
            ("34", "more than 30", "39"),
            ["34 people", "39 people", "more than 30 people"],
        ),  # whatever the documents are called
        (("About 36", "34", "38"), ["34 people", "38 people"]),  # as near to both, and bridges nothing
        (
            ("More than 35", "34", "39"),
            ["34 people", "39 people", "more than 35 people"],
        ),  # takes the side that it fits
        (("More than 30", "34", "34"), []),
    ],
)
def test_a_hedge_is_no_bridge(told: tuple[str, ...], sides: list[str]) -> None:
    texts = [words.format(number) for words, number in zip(WORDS, told, strict=True)]
    documents = [Document(str(at), text) for at, text in enumerate(texts)]
    facts = check(documents, RULEBOOK, Config()).facts
    cited = {
        citation.text.lower()
        for one in facts
        if one.status == "disputed"
        for s in one.supports
        for citation in s.citations
    }
    assert sorted(cited) == sides


@pytest.mark.parametrize(
    ("texts", "cited"),
    [
        (("won 48 of the 120 seats in the Marin assembly on Sunday", "took 46 seats in the Marin assembly on Sunday"), ["46 seats", "48"]),
        (("won 48 of the 120 seats in the Marin assembly on Sunday", "took 48 seats in the Marin assembly on Sunday"), []),
        (("won 48 of the 120 seats in the Marin assembly on Sunday", "won 48 of the 110 seats in the Marin assembly on Sunday"), ["110 seats", "120 seats"]),
    ],
)  # fmt: skip
def test_the_part_is_told(texts: tuple[str, ...], cited: list[str]) -> None:
    documents = [Document(str(at), f"The Harbour Party {text}.") for at, text in enumerate(texts)]
    facts = check(documents, RULEBOOK, Config()).facts
    assert (
        sorted(c.text for one in facts if one.status == "disputed" for s in one.supports for c in s.citations) == cited
    )


def test_of_what_is_not_shared_out_all_are_told() -> None:
    texts = ("Police arrested 3 of the 12 men in Marin on Sunday.", "Police arrested 12 men in Marin on Sunday.")
    facts = check([Document(str(at), text) for at, text in enumerate(texts)], RULEBOOK, Config()).facts
    assert not [one for one in facts if one.status == "disputed"]


@pytest.mark.parametrize(
    ("times", "values", "status"),
    [
        (("in May 2021", "in 2021"), [("2021", 1), ("May 2021", 1)], "approximate"),
        (("on 3 May 2021", "on May 3, 2021"), [("3 May 2021", 2)], "corroborated"),
    ],
)
def test_who_tells_a_time_less_finely_tells_another_value(
    times: tuple[str, ...], values: list[tuple[str, int]], status: str
) -> None:
    documents = [Document(str(at), f"The Merano letter was signed in Halden {time}.") for at, time in enumerate(times)]
    (fact,) = check(documents, load(), Config()).facts
    assert fact.status == status
    assert sorted((support.value, support.sources) for support in fact.supports) == values


def test_who_tells_less_is_cited_with_what_he_tells() -> None:
    texts = [words.format(number) for words, number in zip(WORDS, ("34", "more than 30", "39"), strict=True)]
    (finding,) = check([Document(str(at), text) for at, text in enumerate(texts)], RULEBOOK, Config()).findings
    assert {(c.text, c.value, c.told) for c in finding.citations} == {
        ("34 people", "34 people", ""),
        ("more than 30 people", "34 people", "more than 30 people"),
        ("39 people", "39 people", ""),
    }
    assert finding.reasons[-1] == "2 of 3 sources: 34 people, 1 of them less exactly; 2 alone: 39 people"


TOLLS = (
    "An earthquake in Marin killed {} people.",
    "The earthquake in Marin killed {} people.",
    "{} people were killed in an earthquake in Marin.",
    "{} people died in the earthquake in Marin.",
)


def toll(told: tuple[int | str, ...], days: tuple[int, ...]) -> Finding:
    """The one finding of reports of a toll, which are written on days of a month and called by letters."""
    documents = [
        Document(
            name,
            words.format(number).capitalize().replace("marin", "Marin") + " Mayor Bo Odrena spoke at the town hall.",
            reference=ReferenceDate(date(2021, 5, day), date(2021, 5, day), "metadata"),
        )
        for name, words, number, day in zip("abcd", TOLLS, told, days, strict=False)
    ]
    (found,) = check(documents, RULEBOOK, Config()).findings
    return found


@pytest.mark.parametrize(
    ("told", "days", "message", "primary", "reason"),
    [
        ((45, 62, 58), (15, 17, 17), "62 people in b, 58 people in c; at another time 45 people", "58 people", "45"),
        ((62, 58, 70), (15, 15, 17), "62 people in a, 58 people in b; at another time 70 people", "58 people", "70"),
        ((62, 58, 45), (17, 17, 15), "58 people in b, 62 people in a; at another time 45 people", "62 people", "45"),
    ],
)
def test_an_update_stands_behind_what_contradicts_each_other(
    told: tuple[int, ...], days: tuple[int, ...], message: str, primary: str, reason: str
) -> None:
    found = toll(told, days)
    assert message in found.message
    assert next(citation.text for citation in found.citations if citation.role == "primary") == primary
    assert f"{reason} people: the later document gives the higher count" in found.reasons


@pytest.mark.parametrize(
    ("told", "message", "loose"),
    [
        ((24, 26, "about 24", "about 26"), "24 people in a, 26 people in b", {"c": "about 24", "d": "about 26"}),
        ((26, 24, "about 24", "about 26"), "26 people in a, 24 people in b", {"c": "about 24", "d": "about 26"}),
        (("about 20", 22, 35), "22 people in b, 35 people in c", {"a": "about 20"}),
        ((35, "some 20", 22), "22 people in c, 35 people in a", {"b": "some 20"}),
    ],
)
def test_a_hedge_joins_the_number_that_it_is_nearest_to(
    told: tuple[int | str, ...], message: str, loose: dict[str, str]
) -> None:
    found = toll(told, (2, 2, 2, 2))
    assert message in found.message
    cited = {citation.document: citation for citation in found.citations}
    assert {name: citation.told for name, citation in cited.items() if citation.told} == {
        name: f"{words} people" for name, words in loose.items()
    }
