"""What befell those who are counted, by the words beside the count."""

from __future__ import annotations

import pytest

from checker.values import numeric
from checker.values.befallen import role_told

ROLES = {
    "The blast killed 12 people.": "killed",
    "Twelve people were killed.": "killed",
    "Twelve people died.": "killed",
    "The storm left 14 people dead.": "killed",
    "12 people were feared drowned.": "killed",
    "Police arrested another 14 men.": "arrested",
    "14 men have been detained.": "arrested",
    "30 others injured.": "injured",
    "12 miners are still missing.": "missing",
    "It was evacuating 40 families.": "displaced",
    "250 injured people were flown out.": "injured",
    # Other words, and words of other things.
    "14 ministers held talks.": "",
    "It voted for 12 members.": "",
    "They asked 12 people to come.": "",
    "12 people saw them killed.": "",
    "The wall is 12 miles long.": "",
}


@pytest.mark.parametrize("text", ROLES)
def test_role(text: str) -> None:
    count = next(mention for mention in numeric.find(text) if mention.kind == "quantity")
    assert role_told(text, count) == ROLES[text]
