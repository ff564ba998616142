"""A man's and a woman's form of one family name: two people, unless texts tell of one sex."""

from __future__ import annotations

import pytest

from checker.model.finding import Severity
from tests.align.test_one_bearer import disputes

TWO = {
    "nothing tells": ["They met Sasha Petrov at the race.", "They met Sasha Petrova at the race."],
    "a name that few have": ["They met the champion Anna Karvov.", "They met the champion Anna Karvova."],
    "he and she": ["They met Sasha Karvov. He was first.", "They met Sasha Karvova. She was first."],
    "a woman, and nothing of the other": ["They met Vera Karvov of Lemra.", "They met Mrs Vera Karvova of Lemra."],
    "a wife who is called by it alone": ["They met Viktor Karvov. Then Karvova left the court. She wore a hat."],
    "a wife with a title": ["They met Viktor Karvov. Then Ms. Karvova left the court. He wore a hat."],
    "a Polish ending": ["They met Sasha Karvalski of Lemra.", "They met Sasha Karvalska of Lemra."],
    "a Russian ending": ["They met Sasha Karvalsky of Lemra.", "They met Sasha Karvalskaya of Lemra."],
    "a Czech ending": ["They met Jana Karvák of Lemra.", "They met Jana Karváková of Lemra."],
    "a Greek ending": ["They met Kim Karvopoulos of Lemra.", "They met Kim Karvopoulou of Lemra."],
    "an Icelandic one": ["They met Anna Karvasson of Lemra.", "They met Anna Karvasdóttir of Lemra."],
    "another name before the pronoun": ["They met Ivan Karvov.", "They met Ivan Karvova and Bo Hallam. He left."],
}


@pytest.mark.parametrize("case", TWO)
def test_two_people(case: str) -> None:
    assert disputes(*TWO[case]) == []


ONE = {
    "both are he": ["They met Mayor Ivan Karvov. He left.", "They met Mayor Ivan Karvova. In Lemra he spoke."],
    "a man under a woman's form": ["They met Mayor Ivan Petrov.", "They met Mr Ivan Petrova."],
    "a man and his wife": ["They met Mayor Ivan Karvov.", "They met Ivan Karvova and his wife."],
    "both are she": ["They met Elena Karvova. She left.", "They met Elena Karvov, the actress."],
    "in one text": ["They met Viktor Karvov. Then Karvova told them that he was tired."],
}


@pytest.mark.parametrize("case", ONE)
def test_one_person_with_the_wrong_form(case: str) -> None:
    (dispute,) = disputes(*ONE[case])
    assert dispute.severity is Severity.WARNING


def test_another_slip_is_no_form() -> None:
    (dispute,) = disputes("They met Elena Karvova.", "They met Elena Krvova.")
    assert dispute.severity is None
