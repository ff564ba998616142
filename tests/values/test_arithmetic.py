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
        "All 100 senators voted: [58 for, 43 against].",
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
        "The raid left [twelve dead]: seven soldiers and six rebels.",
        "[Nine people] -- four men, three women and three children -- died in the fire.",
        "Ten people -- four men, three women and three children -- died in the fire.",
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
        "The staff was cut by [a third], from nine hundred to eight hundred.",
        "The staff was cut by a third, from nine hundred to six hundred.",
        "Sales rose [20 percent] from 10 to 15 boats.",
        "Sales fell [20 percent] to 10 boats from 15.",
        "Output rose from 10 to 15 boats, or [20 percent].",
        "Sales rose 50 percent from 10 to 15 boats.",
        "Sales fell 33 percent to 10 boats from 15.",
        "Sales rose 20 percent from May to June.",
        "Profit rose 12 percent to $1.1 billion from $1 billion.",
        "Support rose two percentage points from 10 percent to 12 percent.",
    ],
    "percent.of_one_whole": [
        "In the survey of 1,000 readers, [48 percent] favoured the plan, 41 percent opposed it and 21 percent had no opinion.",
        "Of those asked, [52%] were for the bridge, 44% were against and another 14% were undecided.",
        "The poll found [58 percent] of voters in favour of the bridge and 52 percent opposed to it.",
        "[61 percent] of residents said yes, while 49 percent said no.",
        "[About 60 percent] supported it, 55 percent were against and 50 percent did not know.",
        "In the poll [48 percent] would vote for Alva, 41 percent for Brandt and 21 percent were undecided.",
        "Of the staff [60 percent] are men and 45 percent women.",
        "[63 percent] of the members are adults and 47 percent are children.",
        "Mira Alva won [57.04 percent] of the vote, against Jon Brandt with 52.96 percent.",
        "Alva won [57 percent] of the vote to 52 percent for Brandt.",
        "Alva has won Sunday's run-off with [57.04 percent] of the votes against her rival Jon Brandt with 52.96 percent, after a recount.",
        "The poll, out on Friday, put the Blues on [52 percent], the Greens on 38 percent and the Farmers on 22 percent.",
        "Mira Alva narrowly won [57 percent] of the vote to rival Jon Brandt's 52 percent.",
        "The Blue Party got [42.5%] of the vote, the Greens 31.2%, the Farmers 22.1% and others 12%.",
        "Kestrel owns [55 percent] of the company, Harlow Bank 35 percent and Marigold 20 percent.",
        # The parts leave one another room.
        "In the survey 48 percent favoured the plan, 41 percent opposed it and 11 percent had no opinion.",
        "Of those asked 34 percent were for it, 33.5 percent were against and 33 percent were undecided.",
        "Of those asked 48 percent were for it, 41 percent were against and 12 percent undecided.",
        "About 58 percent favoured the plan and about 48 percent opposed it.",
        "Up to 60 percent favoured the plan and 45 percent opposed it.",
        # Answers to several questions, or several answers to one.
        "In the survey 60 percent favoured the bridge and 55 percent opposed the tunnel.",
        "Asked about the bridge, 60 percent said yes; asked about the tunnel, 55 percent said no.",
        "60 percent favoured the bridge, 55 percent opposed it. Readers could choose several answers.",
        "60 percent were for it and 55 percent against; the total is over 100 percent as some changed sides.",
        "75 percent had read the plan, 60 percent favoured it and 31 percent opposed it.",
        "60 percent would buy bread, 55 percent milk and 40 percent eggs.",
        # Other people, other times, other things.
        "60 percent of men favoured the plan, and 55 percent of women opposed it.",
        "60 percent favoured it last year, and 55 percent opposed it.",
        "60 percent favoured it in May and 55 percent opposed it in June.",
        "60 percent of the men and 45 percent of the women came.",
        "The fever strikes 60% men and 55% women.",
        "69% of the blows were against the wall; 41% were against nothing.",
        "60 percent voted for Alva in May and 55 percent for Brandt in June.",
        "Of the staff 60 percent are women and 45 percent are nurses.",
        "Sales rose 60 percent in May and 55 percent in June.",
        "The share rose from 60 percent to 65 percent.",
        "Alva won 57 percent of the vote in Harlow and 62 percent in Selby.",
        "Alva won 57 percent of the vote and Brandt won 62 percent.",
        "Alva won 57 percent of the vote, compared with Brandt's 52 percent.",
        "Alva won 57 percent of the vote, up from 52 percent.",
        "Alva won 57.04 percent of the vote against Brandt with 42.96 percent, after 97.29 percent of the votes were counted.",
        "The visitors gave Alva 57 percent and Brandt 52 percent.",
        "The Left coalition got 60 percent of the vote, Labour 45 percent and the Greens 15 percent.",
        "Kestrel owns 55 percent of the bank and 70 percent of the airline.",
        "Kestrel owns 55 percent of the bank, while Marigold has 60 percent of its market.",
        "Kestrel accounts for 58 percent of sales and 71 percent of profit.",
    ],
    "quantity.rate_fits": [
        "The fever killed 1,200 people in three years, or [500 a year].",
        "The shop sold 900 copies in 30 days, an average of [50 a day].",
        "The shop sold 900 copies over 30 days, averaging [50 copies a day].",
        "It killed 1,200 people over the past three years, at an average of [about 600 a year].",
        "They walked 500 kilometres in 20 days, averaging [40 kilometres a day].",
        "They rode 240 miles in six hours, an average of [30 miles per hour].",
        "The port lost 4,000 jobs in four years, or [400 annually].",
        "More than 300 boats sank in three years (or [50 a year]).",
        "The fever killed 1,200 people in three years, or 400 a year.",
        "The shop sold 900 copies in 30 days, an average of 30 a day.",
        "The fever killed 1,187 people in three years, or nearly 400 a year.",
        "The fever killed 1,187 people in three years, or more than 350 a year.",
        "It sold 900 copies in two months, an average of 18 a day.",
        "It sold 900 copies in 30 days, an average of 42 a day.",  # on working days
        "It sold 900 copies in about 20 days, an average of 50 a day.",
        "It sold 900 copies in 30 days, and 50 a day in May.",
        "It sold 900 copies in 30 days, up from 50 a day.",
        "It sold 900 copies in 30 days, or 50 a day in Harlow alone.",
        "It sold 900 copies in 30 days, or 50 boxes a day.",
        "Visitors may take 900 fish in 30 days, or 50 a day, whichever is less.",
        "The limit is 30 letters in 30 days, or five a day.",
        "It sold 900 copies in several days, or 50 a day.",
        "It sold up to 900 copies in 30 days, or 50 a day.",
        "It sold 900 copies and closed for 30 days, an average of 50 a day.",
        "The walkers covered 240 miles in six days, an average of 4 miles an hour.",
        "He worked 30 hours in five days, or eight a day.",
        "The team scored 12 goals in two games, an average of eight a week.",
        "It sold 900 copies in 30 days, or 50 a day each.",
        "It sold 4,732 copies across nine months, or roughly nineteen a day including weekends.",
        "It has 500 clerks for 10 years, or 25 a year.",
    ],
    "money.amounts_fit": [
        "The plan costs $60 million over three years, or [$30 million a year].",
        "They raised $9,000 in 30 days, an average of [$500 a day].",
        "The city will spend 1.2 million euros over four years, or [about 600,000 euros annually].",
        "The plan costs $60 million over three years, or $20 million a year.",
        "The plan costs $3 million over five years, or $500,000 a year.",
        "The plan costs $60 million over three years, or about 40 million euros a year.",
        "A boat is $50 for three days, or $20 a day.",
        "A ticket costs $50 in three days, or $20 a day.",
        "The loan of $1,200 over 12 months, or $130 a month, is paid back.",
        "The fine is $500 over 30 days, or $50 a day.",
        "Workers get $600 over six months, or $200 a month each.",
        "They raised $9,000 in 30 days, or $500 a day more than before.",
        "They raised $9,000 in 30 days, and spend $500 a day.",
        "They raised $9,000 in 30 days, down from $500 a day.",
        "They raised $9,000 in May, an average of $500 a day.",
        "They raised up to $9,000 in 30 days, or $500 a day.",
    ],
    "money.one_rate": [
        "The bridge costs 70 million euros ($95 million); the town pays [seven million euros ($5 million)].",
        "He sold it for $3.2 million (two million pounds) and bought another for [5 million pounds ($5 million)].",
        "The bridge costs 70 million euros ($95 million); the town pays seven million euros ($9.5 million).",
        "It costs about 70 million euros ($100 million); the town pays 60 million euros ($80 million).",
        "The bridge costs 70 million euros ($95 million); in 1999 it paid seven million euros ($6.5 million).",
        "The bridge costs 70 million euros ($95 million), the road 10 million francs ($20 million).",
        "The bridge costs 70 million euros ($95 million more than the old one); the road 7 million euros ($5 million).",
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
