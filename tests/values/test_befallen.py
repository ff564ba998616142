"""What befell those who are counted, by the words beside the count."""

from __future__ import annotations

import pytest

from checker.values import numeric
from checker.values.befallen import role_told
from checker.values.reading import quantity

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
    # In several words, in relative clauses, in the passive.
    "Twelve people lost their lives.": "killed",
    "The blaze claimed the lives of 12 people.": "killed",
    "Twelve people, who were killed in the fall, lived there.": "killed",
    "Of the crew, 12 of whom died, nobody spoke.": "killed",
    "12 people were beaten to death.": "killed",
    "12 people were seriously injured.": "injured",
    "12 people were taken to hospital.": "hospitalized",
    "14 men are in custody.": "arrested",
    "The arrest of 14 men was told.": "arrested",
    "14 men were rounded up.": "arrested",
    "14 men were found guilty.": "convicted",
    "14 men were found not guilty.": "acquitted",
    "14 hikers went missing.": "missing",
    "14 hikers remain unaccounted for.": "missing",
    "400 families were forced from their homes.": "displaced",
    "400 families fled.": "displaced",
    "14 sailors were brought to safety.": "rescued",
    "14 sailors were taken hostage.": "kidnapped",
    "14 children fell ill.": "infected",
    "The firm laid off 140 workers.": "dismissed",
    "140 workers lost their jobs.": "dismissed",
    "17 members backed it.": "for",
    "The 17 members who voted for the draft spoke.": "for",
    "It was supported by 17 states.": "for",
    "19 states voted against it.": "against",
    "19 states were against.": "against",
    "The 19 states opposed to it spoke.": "against",
    "It was opposed by 19 states.": "against",
    "19 members voted to reject it.": "against",
    "11 members abstained.": "abstained",
    "11 members declined to vote.": "abstained",
    "11 members were absent.": "absent",
    # In front of a form of "be", behind a list.
    "Killed were 12 miners.": "killed",
    "The dead included 12 miners.": "killed",
    "Dead: 12 miners.": "killed",
    "Four men, two women and a child died.": "killed",
    "Two officers and a nurse were hurt.": "injured",
    "A pair of Dutch tourists and a local guide were kidnapped.": "kidnapped",
    "Two of the five climbers survived.": "survived",
    "Six people remain in hospital.": "hospitalized",
    "It left at least 1,100 people homeless.": "displaced",
    # Other words, and words of other things.
    "He fired five shots.": "",
    "They destroyed 12 missiles.": "destroyed",
    "She came with 12 people.": "",
    "It swept away nine hikers.": "",
    "It was a year with 12 talks held there.": "",
    "Four men came, and two women died.": "",
    "In the family of seven, one boy survived.": "",
    "12 seats are for women.": "",
    "12 cars were for sale.": "",
    "12 families lived there.": "",
    "12 people were laid to rest.": "",
    "12 people walked to the gate.": "",
    "The 12 voters were told.": "",
    "12 men held a banner.": "",
    "They opposed the plan of 12 members.": "",
    "12 workers fired up the kiln.": "",
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


def test_role_of_the_last_of_a_list() -> None:
    text = "It killed eight policemen and 12 miners."
    *_, count = numeric.find(text)
    assert role_told(text, count) == "killed"


def test_nobody_is_killed_by_halves() -> None:
    """ "An earthquake of magnitude 6.1 killed 12 people": the verb has its own number behind it."""
    assert quantity.read("6.1 killed") is None
    assert quantity.read("1.2 million killed")
