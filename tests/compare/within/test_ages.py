"""One person's age told twice in one text; rules/age/one-person.toml has more examples."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load
from tests.benchmarks.pronouns import Text, texts

RULEBOOK = load().selected(["age/one-person"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Ilse Vandorp, 46, swam across the strait. A crowd met Vandorp, 64, on the beach.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        (
            "The 46-year-old Ilse Vandorp swam. A crowd met Mrs. Vandorp, 64.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("Ilse Vandorp, 46, swam. Her brother Jan Vandorp, 64, watched.", ""),
        ("Ilse Vandorp, 46, swam with her brother Jan Vandorp. Vandorp, 64, was first.", ""),
        ("President Vandorp, 46, met his brother, the premier. Vandorp, 64, had resigned.", ""),
        (
            "President Vandorp, 46, met the premier. Vandorp, 64, had resigned.",
            "President Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("Vandorp, 46, swam. Vandorp, 64, watched.", ""),  # who is who is not said
        ("Ilse Vandorp, 64, swam. As a girl Ilse Vandorp, then 12, had won a race.", ""),
        ("A 47-year-old Muslim guard was shot, and a 52-year-old Muslim farmer was hurt.", ""),
        ("Ilse Vandorp, 46, swam. Vandorp, 46, was first.", ""),
        (
            "Ilse Vandorp, 46, swam to Marholm. Vandorp, 64, lives in Dorre.",  # the end of a sentence is no first name
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        (
            "Ilse Vandorp, 46, swam. The 64-year-old Vandorp was first.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("Ilse Vandorp, 46, swam. The 64-year-old Buddhist was first.", ""),
        ("Jan Vandorp, 46, died at sea. He was 64.", "Jan Vandorp: 64 here, 46 elsewhere in the text"),
        ("Jan Vandorp, 46, died at sea. He was 46.", ""),
        ("Jan Vandorp, 46, lost a brother. Willem Aker was last seen on Monday. He was 64.", ""),
        ("At 46, Ilse Vandorp leads the club. Vandorp, 64, swam.", "Ilse Vandorp: 64 here, 46 elsewhere in the text"),
        ("At 12, Ilse Vandorp swam across the strait. Vandorp, 64, swam again.", ""),
        ("Jan Vandorp, 46, swam. He was 64 metres ahead.", ""),
        (
            "A 46-year-old diver, Ilse Vandorp, was hurt. Vandorp, 64, is at home.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("A 46-year-old diver, Ilse Vandorp, and a boy were hurt. Vandorp, 64, is at home.", ""),
        ("A 46-year-old diver, Ilse Vandorp, a cook, and a boy were hurt. Vandorp, 64, is at home.", ""),
        (
            "Ilse Vandorp, a 46-year-old diver, was hurt. The 64-year-old is at home.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("Ilse Vandorp, a 46-year-old diver, saved a guard. The 64-year-old is at home.", ""),
        (
            "Ilse Vandorp, a 46-year-old Swede, was hurt. Vandorp, 64, is at home.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        (
            "Ilse Vandorp has left. Vandorp, 46, led the bank. Vandorp, who is 64, is at home.",
            "Ilse Vandorp: 64 here, 46 elsewhere in the text",
        ),
        ("Ilse Vandorp met Jan Vandorp. Vandorp, 46, led the bank. Vandorp, who is 64, is at home.", ""),
        ("Ilse Vandorp met her son. Vandorp, 16, led the choir. Vandorp, who is 64, is at home.", ""),
        ("Emil Vandorp, 46, met Ilse Aker. She is 64.", ""),
        ("Emil Vandorp, 17, lives with his mother. She is 46.", ""),
        ("Ilse Vandorp, 46, swam with her son Per. He is 11.", ""),
        ("Ilse Vandorp, 46, has swum since she was 12.", ""),
        ("Ilse Vandorp, 46, and Emil Aker, 64, swam. He is 64 and she is 46.", ""),
        ("Ilse Vandorp, 46, and Emil Aker, 64, swam. He is 46.", "Emil Aker: 46 here, 64 elsewhere in the text"),
        ("Jan Vandorp, 46, swam. The aunt of Jan Vandorp, 71, watched.", ""),
        ("Jan Vandorp, 46, swam. The aunt of Jan Vandorp was 71.", ""),
        ("Jan Vandorp, 71, swam. Jan Vandorp Jr., 46, watched.", ""),
        ("Jan Vandorp, 16, swam. Vandorp, 41, his father, watched.", ""),
        ("Jan Vandorp, 16, swam. Vandorp, 12, Jan's younger sister, watched.", ""),
        ("Jan Vandorp, 16, swam. Jan Vandorp, 71, his grandfather, watched.", ""),
        (
            "Jan Vandorp, 16, swam. Vandorp, 61, his trainer said, was slow.",
            "Jan Vandorp: 61 here, 16 elsewhere in the text",
        ),
        (
            "Jan Vandorp Jr., 46, swam. Jan Vandorp Jr., 64, rested.",
            "Jan Vandorp Jr: 64 here, 46 elsewhere in the text",
        ),
    ],
)
def test_ages_of_one_name(text: str, message: str) -> None:
    assert "; ".join(f.message for f in check([Document("d", text)], RULEBOOK, Config()).findings) == message


SLIPS = [
    "Karin Oldmeadow, 41, runs the bakery. Oldmeadow, 44, has done so since 2015.",
    "Tomas Wetherby, a 53-year-old plumber, found the coins. Wetherby, 58, kept one.",
    "The 62-year-old Oscar winner Maria Fontane died on Monday. Fontane, 26, leaves two sons.",
    "Singer Dario Velli, 38, cancelled his tour on Wednesday. Velli, 83, has a fever.",
    "Student Amy Tran, 20, hid while the gunman walked past. Tran, 22, held her breath until he had gone.",
    "Kenji Morita, 57, retired last year. Morita, 75, had driven the line for three decades.",
    "Emil Sorensen was 39 years old when the storm took his boat. A helicopter picked up Emil Sorensen, 36.",
    "Ngozi Adeyemi (31) won the race. It was the third win for Adeyemi, 33.",
    "Mayor Ines Calderon, 49, will stand again. Calderon, who is 52, took office in May.",
    "Colm Rafferty, 50, braked hard. Rafferty, who turned 55 in January, has been suspended.",
    "Sean Mulgrew, 24, was jailed for six years. When the verdict was read, Sean Mulgrew, 26, wept.",
]
"""Words that tell of another time than the age's, and ages that no other time accounts for: nobody was older before."""
OTHERWISE = [
    "Pavel Hruby, 29, crossed the line first. In 2012 Pavel Hruby, 21, had come last.",
    "Ivo Stanek, 33, saved two penalties. As a teenager, Stanek, 16, had played for Zlin.",
    "Dario Velli, 38, cancelled his tour. Five years ago Velli, 33, had sung there.",
    "Agnes Doyle, 91, teaches. Doyle, 17 when the war began, drove an ambulance.",
    "Maria Fontane, 62, won the prize. The 26-year-old Fontane had been turned away from drama school.",
    "Neil Braithwaite, 63, resigned. Braithwaite, 36 at the time, was elected in a landslide.",
    "Amy Tran, 20, hid in a cupboard. Two years later Tran, 22, wrote a book about it.",
    "Ngozi Adeyemi, 31, won. She turned 32 in hospital. Adeyemi, 32, plans to return in May.",
    "Oleg Barsukov, 25, and his father Oleg Barsukov, 52, were on board.",
    "Yuki Tanaka, 44, leads the bank. Her namesake Yuki Tanaka, 27, is a swimmer.",
    "Rosa Quintana, 34, is missing. Quintana, who was 29 when she joined the plant, works nights.",
    "Carlos Ibarra, 70, planted vines. His grandson Carlos Ibarra, 19, drove the tractor.",
]
"""Ages at another time, and those of relatives with one name."""


MISSED = ("x07",)
"""Of the texts of several people: a surname alone, twice, where the text tells of a relative."""


@pytest.mark.parametrize(("text", "findings"), [*((text, 1) for text in SLIPS), *((text, 0) for text in OTHERWISE)])
def test_ages_at_other_times(text: str, findings: int) -> None:
    assert len(check([Document("d", text)], RULEBOOK, Config()).findings) == findings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Ilse Vandorp, 46, swam across the strait. A crowd met Vandorp, 64, on the beach.",
            "Vandorp can only be Ilse Vandorp here; neither age is told of another year",
        ),
        (
            "Ilse Vandorp, 46, swam across the strait. A crowd met Ilse Vandorp, 64, on the beach.",
            "both are ages of Ilse Vandorp; neither age is told of another year",
        ),
        (
            "Judge Ilse Vandorp, 46, spoke. Ilse Vandorp, 64, left.",
            "both are ages of Ilse Vandorp; neither age is told of another year",
        ),
        (
            "Ilse Vandorp, 46, died at sea. She was 64.",
            '"She" is Ilse Vandorp, the only person told of before who fits; neither age is told of another year',
        ),
        (
            "Aker has left. Berit Aker, 46, and Ilse Aker, 64, spoke. Ilse Aker, 46, left.",
            "both are ages of Ilse Aker; neither age is told of another year",
        ),
    ],
)
def test_why_two_ages_are_one_persons(text: str, reason: str) -> None:
    (found,) = check([Document("d", text)], RULEBOOK, Config()).findings
    assert found.reasons == (reason,)


@pytest.mark.parametrize("text", list(texts()), ids=lambda text: text.document.id)
def test_texts_of_several_people(text: Text) -> None:
    found = check([text.document], RULEBOOK, Config()).findings
    missed = not found and text.document.id in MISSED
    assert missed or [{one.text[:2] for one in finding.citations} for finding in found] == [set(text.slip)] * bool(
        text.slip
    )


def test_the_year_of_the_text_is_no_other_year() -> None:
    text = "Karin Oldmeadow, 44, opened a bakery. In May 2012 Oldmeadow, 41, baked her first loaf."
    day = ReferenceDate(date(2012, 5, 30), date(2012, 5, 30), "metadata")
    assert not check([Document("d", text)], RULEBOOK, Config()).findings
    assert check([Document("d", text, reference=day)], RULEBOOK, Config()).findings


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "Mayor Ilse Vandorp, 54, opens the harbour in Marholm\n\n"
            "Mayor Ilse Vandorp, 52, opened the harbour in Marholm on Monday. The crowd cheered.",
            ["age/one-person"],
        ),
        (
            "Mayor Ilse Vandorp, 54, opens the harbour in Marholm before 300 guests\n\n"
            "Mayor Ilse Vandorp, 52, opened the harbour in Marholm before 200 guests on Monday. The crowd cheered.",
            ["age/one-person", "headline/number"],
        ),
    ],
)
def test_one_slip_is_one_finding(text: str, rules: list[str]) -> None:
    found = check([Document("d", text)], load().selected(), Config()).findings
    assert [one.rule for one in found] == rules


def test_many_ages_of_one_person_are_one_finding() -> None:
    text = " ".join(f"{name}, {age}, swam." for age, name in enumerate(["Ilse Vandorp"] + ["Vandorp"] * 60, 30))
    assert len(check([Document("d", text)], RULEBOOK, Config()).findings) == 1
