"""What one text must satisfy by itself: brackets mark what a check cites first; texts without brackets are in order."""

from __future__ import annotations

import pytest

from checker.model.document import Document
from checker.values import numeric
from checker.values.checks import CHECKS, check

CASES = {
    "tally.adds_up": [
        "The 47-member council rejected it by [19 votes to 18, with 11 abstentions].",
        "The council, which has 15 members, voted [12-4].",
        "All 47 members voted: [19 against, 17 in favour, 12 abstentions].",
        "The court's nine justices ruled [6-4].",
        "The nine-judge court ruled [6-4].",
        "The board of 11 members rejected it by [7 votes to 5].",
        "Present: 11 members. It was carried by [6 votes to 5, with 2 abstentions].",
        "Its 12 African members were split. The council voted 12-4.",
        "The 47-member council rejected it by 19 votes to 17, with 11 abstentions.",
        "The 15-member panel sent it to the assembly, which voted 100 to 51.",
        "About 40 members came. The vote was 30-21.",
    ],
    "quantity.parts_add_up": [
        "Police said [26 people] were arrested, 14 men and 11 women.",
        "The fire killed [12 passengers]: five men, four women and two children.",
        "Police said 26 people were arrested, 15 men and 11 women.",
        "The fire killed 12 people, including five men and four women.",
        "In all 40 people came, 14 men and 11 women among them, and 15 children.",
        "She knew 12 people, two men and three horses.",
    ],
    "quantity.list_as_announced": [
        "It was signed by [five countries]: Chile, Peru, Ghana and Nepal.",
        "[Four towns]: Aller, Benn, Coll, Dorn, and Elle.",
        "It was signed by four countries: Chile, Peru, Ghana and Nepal.",
        "It was signed by four countries: Chile, Peru, Bosnia and Herzegovina and Nepal.",
        "It was signed by eight countries: among others Chile, Peru and Nepal.",
        "There are three ways: by road, by sea and by air, the map says.",
    ],
    "quantity.range_reversed": [
        "There were [between 100 and 80 people] in the hall.",
        "There were between 80 and 100 people in the hall.",
        "It fell from 100 to 80 people.",
    ],
    "quantity.conversion_fits": [
        "The hut is [5 miles] (12 km) from the road.",
        "It is [about 100 feet] (50 metres) deep.",
        "It was [40°C] (94°F) in the shade.",
        "The hut is 5 miles (8 km) from the road.",
        "It is 100 miles (160 km) away, and 30 feet (10 m) high.",
        "They carried 20 tons (18 metric tons).",
        "It was 40°C (104°F) in the shade.",
        "He ran 5 miles (12 km by the road) on Monday.",
        "The film runs 90 minutes (1.5 hours).",
    ],
    "percent.of_its_numbers": [
        "In all 17 of 47, or [41 percent], said no.",
        "[41 percent] (17 of the 47 members) said no.",
        "In all 17 of 47 (36 percent) said no.",
        "In all 17 of 47, or 36.2 percent, said no.",
        "In all 17 of 47 came, and 50 percent of them left.",
    ],
    "percent.change_fits": [
        "Sales rose [20 percent] from 10 to 15 boats.",
        "Sales fell [20 percent] to 10 boats from 15.",
        "Output rose from 10 to 15 boats, or [20 percent].",
        "Sales rose 50 percent from 10 to 15 boats.",
        "Sales fell 33 percent to 10 boats from 15.",
        "Sales rose 20 percent from May to June.",
        "Profit rose 12 percent to $1.1 billion from $1 billion.",
        "Support rose two percentage points from 10 percent to 12 percent.",
    ],
}


def test_every_check_has_cases() -> None:
    assert set(CASES) == {name for name in CHECKS if not name.startswith("timex")}


@pytest.mark.parametrize(("name", "marked"), [(name, text) for name, texts in CASES.items() for text in texts])
def test_what_does_not_fit(name: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    document = Document(id="x", text=text, path="x")
    misfits = list(check(name)(document, numeric.find(text)))
    expected = [(marked.index("["), marked.index("]") - 1)] if "[" in marked else []
    assert [misfit.primary for misfit in misfits] == expected
    for misfit in misfits:
        assert misfit.reason
        assert all(isinstance(value, str) and value for value in misfit.values.values())
        assert all(0 <= start < end <= len(text) for start, end in misfit.related)
