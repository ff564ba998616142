"""What is so at the moment, and what has come about until now, changes from day to day; what was done, and what is fixed, does not."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

RULEBOOK = load()
SHOWN = Config(show_unresolved=True)
CLOSE = " The mayor of Dorvik is Lia Sund."
DAY, LATER, MONTHS = (2, 4, 0), (2, 16, 0), (2, 5, 3)
"""The days on which two texts are written, and how many months later the second one is."""


def verdict(first: str, other: str, when: tuple[int, int, int]) -> Verdict:
    """The verdict on the one fact that two texts tell differently."""
    one, two, months = when
    days = date(2021, 3, one), date(2021, 3 + months, two)
    documents = [
        Document(name, text + CLOSE, reference=ReferenceDate(day, day, "metadata"))
        for name, text, day in zip("ab", (first, other), days, strict=True)
    ]
    (found,) = (fact for fact in check(documents, RULEBOOK, SHOWN).facts if fact.verdict is not Verdict.AGREE)
    return found.verdict


@pytest.mark.parametrize(
    "told",
    [
        "A fire near Dorvik has destroyed {} homes, chief Ana Mora said.",
        "A fire near Dorvik has killed two people and destroyed {} homes, chief Ana Mora said.",
        "The petition for Dorvik has been signed by {} people, Jan Quist said.",
        "Some {} troops have been sent to Dorvik, General Ana Mora said.",
        "Donors have pledged ${} million for the flood victims in Dorvik, chief Ana Mora said.",
        "The floods in Dorvik have caused damage of ${} million, chief Ana Mora said.",
        "The Dorvik fire has burned {} hectares, chief Ana Mora said.",
        "The appeal for the Dorvik school has raised ${} million, chief Ana Mora said.",
        "Jan Quist of Dorvik Rovers has scored {} goals this season.",
    ],
)
def test_what_has_come_about_rises(told: str) -> None:
    assert verdict(told.format(40), told.format(60), DAY) is Verdict.UPDATE
    assert verdict(told.format(60), told.format(40), DAY) is Verdict.CONFLICT
    assert verdict(told.format(40), told.format(60), (2, 2, 0)) is Verdict.CONFLICT
    of_one_day = told.replace(" said.", " said on Monday.")
    assert of_one_day == told or verdict(of_one_day.format(40), of_one_day.format(60), (2, 3, 0)) is Verdict.CONFLICT


@pytest.mark.parametrize(
    "told",
    [
        "Pirates hold {} sailors of the tanker Orion off Dorvik.",
        "In Dorvik {} people are in hospital after the blast at the Orion bakery.",
        "The Orion camp in Dorvik houses {} people, Ana Mora said.",
        "After the blast at the Orion bakery in Dorvik {} firefighters are on the scene.",
        "The river Senne at Dorvik stood at {} metres.",
        "The Dorvik fire is {} percent contained, Ana Mora said.",
        "Dorvik Rovers, who beat Senne Town, are now on {} points.",
        "Dorvik has {} dengue patients, doctor Ana Mora said.",
    ],
)
def test_what_is_so_at_the_moment_rises_and_falls(told: str) -> None:
    for first, other in ((24, 17), (17, 24)):
        assert verdict(told.format(first), told.format(other), DAY) is Verdict.UPDATE
        assert verdict(told.format(first), told.format(other), (2, 2, 0)) is Verdict.CONFLICT
    assert verdict(told.format(24), told.format(17), MONTHS) is Verdict.DIFFERENT_PERIOD


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("A fire near Dorvik destroyed {} homes, chief Ana Mora said.", DAY),
        ("Pirates seized {} sailors of the tanker Orion off Dorvik.", DAY),
        ("Windjet of Dorvik has ordered {} aircraft from Norair.", DAY),
        ("The Kestrel yard in Dorvik has cut {} jobs, Ana Mora said.", DAY),
        ("The Norva bank has pledged ${} million for the flood victims in Dorvik, chief Ana Mora said.", DAY),
        ("Windjet of Dorvik has bought its rival Norair for ${} million.", DAY),
        ("The bridge over the Senne at Dorvik is {} metres long, Ana Mora said.", MONTHS),
        ("The Marisol stadium in Dorvik has {} seats, Ana Mora said.", MONTHS),
        ("The Marisol stadium in Dorvik holds {} spectators, Ana Mora said.", DAY),
        ("Windjet of Dorvik has {} aircraft, Ana Mora said.", DAY),
    ],
)
def test_what_was_done_and_what_is_fixed_is_a_conflict(told: str, when: tuple[int, int, int]) -> None:
    assert verdict(told.format(40), told.format(60), when) is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("told", "low", "high"),
    [
        ("Tropical storm Odila was {} kilometres east of Dorvik, Ana Mora said.", 870, 1040),
        ("Odila was moving towards Dorvik with maximum sustained winds of {} kilometres per hour, Ana Mora said.", 95, 140),
    ],
)  # fmt: skip
def test_storms_move_and_weaken(told: str, low: int, high: int) -> None:
    assert verdict(told.format(low), told.format(high), DAY) is Verdict.UPDATE
    assert verdict(told.format(high), told.format(low), DAY) is Verdict.UPDATE
    assert verdict(told.format(low), told.format(high), (2, 2, 0)) is Verdict.CONFLICT
    ashore = "Hurricane Odila came ashore at Dorvik with winds of {} kilometres per hour, Ana Mora said."
    assert verdict(ashore.format(low), ashore.format(high), DAY) is Verdict.CONFLICT
    quake = "The earthquake was centred {} kilometres east of Dorvik, Ana Mora said."
    assert verdict(quake.format(low), quake.format(high), DAY) is Verdict.CONFLICT


def test_what_somebody_has_changes_in_months() -> None:
    told = "Windjet of Dorvik has {} aircraft, Ana Mora said."
    assert verdict(told.format(40), told.format(60), MONTHS) is Verdict.DIFFERENT_PERIOD


@pytest.mark.parametrize(
    ("first", "other", "when", "expected"),
    [
        ("has lasted three weeks", "has lasted five weeks", LATER, Verdict.UPDATE),
        ("has lasted three weeks", "has lasted five weeks", DAY, Verdict.CONFLICT),
        ("has lasted five weeks", "has lasted three weeks", LATER, Verdict.CONFLICT),
        ("lasted three weeks", "lasted five weeks", LATER, Verdict.CONFLICT),
        ("is in its third day", "is in its fifth day", DAY, Verdict.UPDATE),
        ("is in its third day", "is in its fifth day", (2, 2, 0), Verdict.CONFLICT),
        ("is in its third day", "is in its ninth day", DAY, Verdict.CONFLICT),
    ],
)
def test_what_goes_on_lasts_longer_by_the_time_between(
    first: str, other: str, when: tuple[int, int, int], expected: Verdict
) -> None:
    told = "The strike at the Kestrel yard in Dorvik {}, Jan Quist said."
    assert verdict(told.format(first), told.format(other), when) is expected


def test_a_count_told_on_two_days_that_a_veto_parts_is_an_update() -> None:
    first = "DORVIK - Ada Quist's first novel has sold 40,000 copies since it came out in January."
    other = "DORVIK - Ada Quist, whose first novel has now sold 95,000 copies, won the Dorvik Prize on Monday."
    assert verdict(first, other, MONTHS) is Verdict.UPDATE
