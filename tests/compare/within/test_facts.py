"""What one text tells twice and otherwise is a disputed fact, and not two that one source tells."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load()


@pytest.mark.parametrize(
    ("title", "text", "subject", "told"),
    [
        (
            "",
            "Mira Toller, 32, was rescued from the ferry on Monday. The coastguard found Toller, 35, on a raft.",
            "Mira Toller",
            ["35", "32"],
        ),
        (
            "12 die in ferry fire off Tarnholm",
            "A fire on a ferry off Tarnholm killed 13 people on Tuesday, the coastguard said.",
            "the title says 12, the text 13 people",
            ["13 people"],
        ),
    ],
)
def test_a_text_against_itself(title: str, text: str, subject: str, told: list[str]) -> None:
    facts = check([Document("d", text, title=title)], RULEBOOK, Config(), lone=True).facts
    [disputed] = [fact for fact in facts if fact.status == "disputed"]
    assert (disputed.subject, [support.value for support in disputed.supports]) == (subject, told)
    others = [support.value for fact in facts if fact is not disputed for support in fact.supports]
    assert not set(told) & set(others)


def test_parts_that_do_not_add_up_are_several_facts() -> None:
    text = "Of the 40 passengers, 24 were men and 18 were women, the coastguard of Tarnholm said."
    facts = check([Document("d", text)], RULEBOOK, Config(), lone=True).facts
    assert not [fact for fact in facts if fact.status == "disputed"]
