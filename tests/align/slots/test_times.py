"""Years told by their distance from that of writing, days that are those of the telling, and hours of what happens."""

from __future__ import annotations

from datetime import date

import pytest

from checker.align.slots.times import days, hours, year_off
from checker.align.slots.verbs import Verbs
from checker.extract import extract
from checker.model.claim import Mention
from checker.model.document import Document, ReferenceDate, Segment
from checker.rulebook import load

RULEBOOK = load()
TELLING = Verbs(RULEBOOK).telling


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("this year", {0}),
        ("Last year", {-1}),
        ("next year", {1}),
        ("a year ago", {-2, -1}),
        ("one year earlier", {-2, -1}),
        ("ten years ago", {-11, -10, -9}),
        ("25 years ago", {-26, -25, -24}),
        ("two decades ago", {-21, -20, -19}),
        ("last month", set()),
        ("several years ago", set()),
        ("2019", set()),
    ],
)
def test_years_off(words: str, years: set[int]) -> None:
    assert year_off(words) == years


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("at 3:10 a.m.", {190}),
        ("at about 9.40 p.m. local time", {1300}),
        ("at 0710 GMT", set()),
        ("by 9 p.m.", set()),
        ("at 3 p.m., and again at 5 p.m.", {900, 1020}),
        ("on Monday", set()),
    ],
)
def test_hours(words: str, minutes: set[int]) -> None:
    text = f"A quake shook Lemra {words} and killed 12 people."
    mentions = extract(Document("d", text), RULEBOOK).mentions
    own = Mention("quantity", text.index("12"), text.index("."), None)
    assert hours(text, mentions, Segment("sentence", 0, len(text)), own) == minutes


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("The storm tore down 300 houses, Luz Paredes said on Friday.", 0),
        ("The storm tore down 300 houses, she told reporters late Friday.", 0),
        ("The works cut 300 jobs, Norvik announced on Friday.", 0),
        ("The storm tore down 300 houses, a speaker said in a statement on Friday.", 0),
        ("The storm tore down 300 houses on Friday, Luz Paredes said.", 1),
        ("The storm of Monday tore down 300 houses, Luz Paredes said on Friday.", 1),
        ("The storm tore down 300 houses; on Friday she had spoken of 200.", 0),
        ("The storm tore down 300 houses, more than in 2004 and far more than a year ago.", 1),
        ("The death toll of the fire in Lemra rose to 12 on Friday.", 0),
        ("The police on Friday lowered the death toll of the fire in Lemra to 12.", 0),
    ],
)
def test_the_day_of_saying_is_none_of_what_is_said(sentence: str, stated: int) -> None:
    document = Document("a", sentence, reference=ReferenceDate(date(2022, 1, 15), date(2022, 1, 15), "date line"))
    mentions = extract(document, RULEBOOK).mentions
    count = next(mention for mention in mentions if mention.kind == "quantity")
    assert len(days(sentence, mentions, Segment("sentence", 0, len(sentence)), count, TELLING)) == stated


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("on Thursday", [(13, 13)]),
        ("on Thursday night", [(13, 14)]),
        ("on Thursday morning", [(13, 13)]),
        ("at 3 p.m. on Thursday", [(13, 13)]),
        ("at 3 p.m.", []),
    ],
)
def test_an_hour_of_a_weekday_is_of_its_day(words: str, bounds: list[tuple[int, int]]) -> None:
    text = f"Some 300 people marched in Lemra {words}."
    document = Document("a", text, reference=ReferenceDate(date(2022, 1, 15), date(2022, 1, 15), "date line"))
    mentions = extract(document, RULEBOOK).mentions
    count = next(mention for mention in mentions if mention.kind == "quantity")
    found = set(days(text, mentions, Segment("sentence", 0, len(text)), count, TELLING))
    first = date(2022, 1, 1).toordinal() - 1
    assert sorted((low - first, high - first) for low, high in found) == bounds


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("gathered on Friday, a day after a bomb killed 12 people", 13),
        ("gathered on Friday two days after a bomb killed 12 people", 12),
        ("gathered on Friday, hours after a bomb killed 12 people", 14),
        ("gathered on Friday, the day before a bomb killed 12 people", 15),
        ("gathered on Friday. A day after the fair, a bomb killed 12 people", 14),
        ("gathered on Friday, years after a bomb killed 12 people", None),
    ],
)
def test_a_day_from_which_others_are_counted(words: str, day: int | None) -> None:
    text = f"Mourners {words} in Lemra."
    document = Document("a", text, reference=ReferenceDate(date(2022, 1, 15), date(2022, 1, 15), "date line"))
    mentions = extract(document, RULEBOOK).mentions
    count = next(mention for mention in mentions if mention.kind == "quantity")
    found = {low for low, _ in days(text, mentions, Segment("sentence", 0, len(text)), count, TELLING)}
    assert found == ({date(2022, 1, day).toordinal()} if day else set())
