"""A denial has the value of what it denies, and does not support it."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Fact
from checker.rulebook import load

RULEBOOK = load()
WRITTEN = ReferenceDate(date(2014, 9, 3), date(2014, 9, 3), "metadata")
FRAMES = (
    " The Halden circus played in Osk by the Brell, ringmaster Ada Storm said.",
    " Ringmaster Ada Storm, whose troupe of forty has toured the valley of the Brell since spring, spoke to reporters in town.",
    " The show by the Brell had been sold out for weeks, and Ada Storm had praised the town for its welcome.",
)
ILL = "In Osk 31 children fell ill at the Halden circus."
BURNT = "The tent of the Halden circus in Osk burnt down on August 30."


def facts(*texts: str) -> list[Fact]:
    told = [text + frame for text, frame in zip(texts, FRAMES, strict=False)]
    documents = [Document(name, text, reference=WRITTEN) for name, text in zip("abc", told, strict=False)]
    found = check(documents, RULEBOOK, Config(), lone=True).facts
    return [fact for fact in found if fact.rule in ("count/things", "money/amount", "date/event-date")]


@pytest.mark.parametrize(
    ("told", "denied", "word"),
    [
        (ILL, "The Halden circus denied that 31 children fell ill in Osk.", "denied"),
        (ILL, "The Halden circus rejected claims that 31 children fell ill in Osk.", "rejected"),
        (ILL, "Reports that 31 children fell ill at the Halden circus in Osk were untrue.", "untrue"),
        (ILL, "It is not true that 31 children fell ill at the Halden circus in Osk.", "not true"),
        (ILL, "There is no evidence that 31 children fell ill at the Halden circus in Osk.", "no evidence"),
        ("The Halden circus dismissed 31 grooms in Osk.", "The Halden circus did not dismiss 31 grooms in Osk.", "did not"),
        ("The Halden circus plans to dismiss 31 grooms in Osk.", "The Halden circus did not dismiss 31 grooms in Osk.", "did not"),
        (BURNT, "The tent of the Halden circus in Osk did not burn down on August 30.", "did not"),
        ("The Halden circus in Osk paid 9.4 million euros in tax.", "The Halden circus in Osk refused to pay 9.4 million euros in tax.", "refused"),
    ],
)  # fmt: skip
def test_a_denial_supports_nothing(told: str, denied: str, word: str) -> None:
    found = facts(told, denied)
    assert all(fact.status == "single-source" for fact in found)
    assert [fact.reasons[0] for fact in found if fact.reasons and "not so" in fact.reasons[0]] == [
        f"b tells it as not so (“{word}”)",
        f"told as not so (“{word}”)",
    ]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (ILL, "The Halden circus did not deny that 31 children fell ill in Osk."),
        (ILL, "The Halden circus denied blame after 31 children fell ill in Osk."),
        (ILL, "The Halden circus confirmed reports that 31 children fell ill in Osk."),
        (BURNT, "The Halden circus did not say why its tent in Osk burnt down on August 30."),
        ("The Halden circus in Osk rejected a bid of 9.4 million euros.", "In Osk the Halden circus turned down a bid of 9.4 million euros."),
        ("The Halden circus in Osk rejected a bid of 9.4 million euros from Vell.", "Vell had made a bid of 9.4 million euros for the Halden circus in Osk."),
    ],
)  # fmt: skip
def test_who_tells_it_beside_a_denial_supports_it(told: str, again: str) -> None:
    assert any(fact.status == "corroborated" for fact in facts(told, again))


def test_a_denial_is_not_counted_among_those_who_contradict() -> None:
    found = facts(ILL, "The Halden circus denied that 31 children fell ill in Osk.", ILL.replace("31", "13"))
    (disputed,) = (fact for fact in found if fact.status == "disputed")
    assert [support.sources for support in disputed.supports] == [1, 1]
