"""An hour is of the day of its event where the text dates it; one weekday of a text is one day; "the day after" is a step."""

from __future__ import annotations

from datetime import date

import pytest

from checker.model.document import ReferenceDate
from checker.values import timex
from checker.values.timex.reasons import anchor

MONDAY = ReferenceDate(date(2022, 10, 17), date(2022, 10, 17), "metadata")
PADDING = " The council had heard of none of it and would not say what it thought." * 5


def values(text: str) -> list[tuple[str, str]]:
    text += PADDING
    return [(text[m.start : m.end], m.value.value) for m in timex.find(text, MONDAY)]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("The smith was shot dead last May 3. The smith was shot at 10 p.m. at home.", "2022-05-03T22:00"),
        ("The May 3 shooting is still a riddle. The smith was slain at 10 p.m. at home.", "2022-05-03T22:00"),
        ("The train crashed on May 3. It was seen at 10 p.m. ten days before the crash.", "2022-04-23T22:00"),
        ("The train crashed on May 3. A man was seen at 10 p.m. there two weeks before the crash.", "2022-04-19T22:00"),
        ("The train crashed on May 3. The ferry sank at 10 p.m. in a storm.", "2022-10-17T22:00"),
        ("One train crashed on May 3. One crashed on May 9. One crashed at 10 p.m. in a storm.", "2022-10-17T22:00"),
        ("The train crashed on May 3. It had left at 10 p.m. with 12 aboard.", "2022-10-17T22:00"),
        ("The train crashed on May 3. A train crashed at 10 p.m. after a stop on May 9.", "2022-10-17T22:00"),
    ],
)
def test_the_day_of_an_event(text: str, hour: str) -> None:
    assert [value for _, value in values(text) if "T22" in value] == [hour]


def test_a_day_found_so_says_why() -> None:
    found = timex.find("The train crashed on May 3. It crashed at 10 p.m. in a storm." + PADDING, MONDAY)
    assert anchor(found[1].value) == "day of the event that it is told of"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("She headed Tuesday to the coast. She will arrive there Tuesday morning.", "18 18"),
        ("The strike was called for Tuesday. All buses will stop on Tuesday.", "18 18"),
        ("In the run-up to Thursday's vote, all is calm. Voters will go to the polls on Thursday.", "20 20"),
        ("The strike of Thursday had failed. They will strike again on Thursday.", "13 20"),
        ("She left on Tuesday.", "11"),
        ("She left her home in Palm Springs, Calif., on Tuesday.", "11"),
        ("The lakes have been shut since Tuesday.", "11"),
        ("The mayor was seen ahead of a vote Tuesday.", "18"),
        ("The minister said Tuesday that it was over.", "18"),
        ("The clubs prepare for the final on Tuesday.", "18"),
        ("The next games are both on Wednesday.", "19"),
        ("She left on Wednesday.", "12"),
        ("They will meet on Sunday.", "23"),
        ("She is due to arrive on Sunday.", "23"),
        ("Sunday will see the end of it.", "23"),
        ("It has until Sunday to reply.", "23"),
        ("The talks resume on Sunday.", "23"),
        ("The firm pulled out due to rain on Sunday.", "16"),
        ("The mayor was to be followed by the aide, who late Sunday called for help.", "16"),
        ("They threw stones, and the guards fired in return on Sunday.", "16"),
    ],
)
def test_one_weekday_is_one_day(text: str, days: str) -> None:
    assert " ".join(value[8:10] for _, value in values(text)) == days


def test_that_same_day_is_a_day_of_the_month_spoken_of() -> None:
    found = values("The mill burned down last June. The owner fled that same day.")
    assert found == [("last June", "2022-06"), ("that same day", "2022-06-XX")]


def test_the_day_after_is_a_step_in_a_story() -> None:
    text = (
        "On 3 May 1807 the town fell. The day after the battle the army left. On 9 May 1807, the day after the rain, it came "
        "back. In 1808 it lost. In 1809 it won."
    )
    found = [(text[m.start : m.end], m.value.value) for m in timex.find(text, register="story")]
    assert found[:4] == [
        ("3 May 1807", "1807-05-03"),
        ("The day", "1807-05-04"),
        ("9 May 1807", "1807-05-09"),
        ("the day", "1807-05-09"),
    ]
