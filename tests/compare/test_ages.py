"""One person's age told twice in one text; rules/age/one-person.toml has more examples."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

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
    ],
)
def test_ages_of_one_name(text: str, message: str) -> None:
    assert "; ".join(f.message for f in check([Document("d", text)], RULEBOOK, Config()).findings) == message


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
