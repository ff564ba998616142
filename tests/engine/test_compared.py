"""What `factlint explain` says of two places: the steps of alignment, reported or not."""

from __future__ import annotations

import re
from datetime import date

import pytest

from checker.compare.worth import weights
from checker.config import Config
from checker.engine.compared import compared
from checker.model.compared import Compared, Spot
from checker.model.document import Document, ReferenceDate
from checker.problems import UsageProblem
from checker.report import Options
from checker.report.compared import compared_page
from checker.rulebook import load

RULEBOOK = load()
TOWN = "\nThe council of Tarnholm met beside the Kestrel Bridge over the Morra, said mayor Bo Lindqvist."
FIRE = "A fire on the ferry Marigold off Tarnholm killed {} passengers on Monday."


def documents(*texts: str) -> list[Document]:
    days = (date(2024, 5, 14 + number) for number in range(len(texts)))
    return [
        Document(f"{number}.txt", text + TOWN, path=f"{number}.txt", reference=ReferenceDate(day, day, "metadata"))
        for number, (text, day) in enumerate(zip(texts, days, strict=False))
    ]


def between(first: str, other: str, *, words: tuple[str, str] | None = None) -> list[Compared]:
    texts = (first, other)
    shown = words or tuple(re.findall(r"\d[\d,]*", text)[0] for text in texts)
    spots = [
        Spot(f"{number}.txt", 1, text.index(word) + 1)
        for number, (text, word) in enumerate(zip(texts, shown, strict=True))
    ]
    return compared(documents(*texts), RULEBOOK, Config(), *spots)


@pytest.mark.parametrize(
    ("first", "other", "relation", "outcome"),
    [
        (FIRE.format(12), FIRE.format(12), "are the same", "one fact, of which both tell the same value"),
        (FIRE.format(12), FIRE.format(14), "cannot both be right", "one fact, update: the later document gives"),
        (
            "Unemployment in Velland rose to 7.4 percent in March, the office of Velland said.",
            "Unemployment in Velland rose to 7.9 percent in February, the office of Velland said.",
            "cannot both be right",
            "one fact, different-period: they are told of other months",
        ),
        (
            "The bell is 6 times as heavy as that of the mill.",
            "Hardly anybody would ring what weighs 16 times as much.",
            "cannot both be right",
            "two facts: the evidence for one is too slight",
        ),
    ],
)
def test_what_is_compared_is_followed_to_its_end(first: str, other: str, relation: str, outcome: str) -> None:
    (told,) = between(first, other)
    assert (told.hindrance, told.relation) == ("", relation)
    assert told.outcome.startswith(outcome)
    assert bool(told.finding) == (relation != "are the same" and not outcome.startswith("two facts"))
    assert dict(told.evidence)["same fact: likeness"] > 0


def test_every_veto_is_told_of_what_is_not_reported() -> None:
    killed, hurt = FIRE.format(12), "A fire on the ferry Marigold off Tarnholm injured 80 passengers on Monday."
    (told,) = between(killed, hurt)
    assert {"exclusive", "far_apart"} <= {name for name, _ in told.vetoes}
    assert (told.outcome, told.finding) == ("two facts, as a veto parts them", "")
    page = compared_page([told], Options())
    assert "  - parted: other things befell them, such as killed and injured (exclusive)\n" in page
    assert re.search(r"in all: odds of [\d.]+ to [\d.]+, a probability of \d+%\n", page)


def test_what_counts_less_in_a_finding_says_so() -> None:
    told = between(FIRE.format(12), FIRE.format(14))
    share = weights()["same fact"]
    assert f"  in the finding, each of these counts {share:.2f} times as much\n" in compared_page(told, Options())


def test_what_is_never_compared_says_why() -> None:
    houses = "A fire on the ferry Marigold off Tarnholm destroyed 12 crates on Monday."
    (heads,) = between(FIRE.format(12), houses)
    assert heads.hindrance == "“passenger” and “crate” are never one thing"
    (rules,) = between(FIRE.format(12), FIRE.format(14), words=("12", "Monday"))
    assert rules.hindrance == "no rule sees both"
    elsewhere = documents(FIRE.format(12))[0], Document("far", "In Quill a storm killed 12 passengers of the Osprey.")
    (stories,) = compared(elsewhere, RULEBOOK, Config(), Spot("0.txt", 1, 50), Spot("far", 1, 26))
    assert stories.hindrance == "the documents are of two stories"


def test_names_and_quotations_are_told_by_what_came_of_them() -> None:
    told = between("Michele Tarrand spoke in Lemra.", "Michelle Tarrand left Lemra.", words=("Michele", "Michelle"))
    assert [(one.rule, bool(one.finding)) for one in told] == [("name/spelling", True)]


@pytest.mark.parametrize(
    ("spot", "message", "remedy"),
    [
        (Spot("9.txt", 1, 1), "9.txt:1:1: no document here is called so", "path:line:column"),
        (Spot("1.txt", 1, 1), "1.txt:1:1: no claim stands there", "claims on this line: 1:50 “14 passengers”"),
        (Spot("1.txt", 2), "1.txt:2: no claim stands there", "factlint facts"),
    ],
)
def test_a_place_without_a_claim(spot: Spot, message: str, remedy: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        compared(documents(FIRE.format(12), FIRE.format(14)), RULEBOOK, Config(), Spot("0.txt", 1, 50), spot)
    assert caught.value.message == message
    assert remedy in caught.value.remedy
