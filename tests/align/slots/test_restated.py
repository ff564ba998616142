"""A number told again in the words of its first telling, and what only reads like it."""

from __future__ import annotations

from datetime import date

import pytest

import checker
from checker.model.finding import Severity

DAY = date(2012, 5, 16)


def grave(text: str) -> list[str]:
    document = checker.Document("d", text, reference=checker.ReferenceDate(DAY, DAY, "metadata"))
    return [finding.rule for finding in checker.check([document]).findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Harben will spend 4.3 million euros on a tram depot. He called the 3.4 million euros for the depot a waste.", "money/amount"),
        ("Orla Fenn was fined $7,500 on Monday. Fenn said she would appeal against the $5,700 fine.", "money/amount"),
        ("Brevik Shipping bought the Alvdal line for 82 million kroner. Brevik paid 28 million kroner for the line.", "money/amount"),
        ("Turnout in the referendum was 61 percent. Analysts called the 66 percent turnout a success.", "percent/share"),
        ("Anholt beat Varde 2-0 in the final. Anholt's 2-1 victory over Varde was its first in a final.", "score/result"),
        ("The Talvik mast is 212 metres high and was built in 1958. At 231 metres, the Talvik mast is a landmark.", "measure/value"),
        ("The new Gruben tunnel is 17.6 kilometres long. The 16.7-kilometre Gruben tunnel cost two lives.", "measure/value"),
        ("The wreck of the Alma was found at a depth of 48 metres. The wreck of the Alma lies at a depth of 84 metres.", "measure/value"),
        ("A court sentenced Marek Wolny to 12 years in prison. His lawyer said that the 14-year sentence was unjust.", "duration/sentence"),
        ("The drivers went back to work after a strike of 11 days. The 17-day strike cost the city dear.", "duration/length"),
        ("The steelmaker Tolmec will cut 900 jobs in Arnsund. The 700 jobs that Tolmec will cut are in the mill.", "count/things"),
        ("Eleven elephants were poached in Selu this year. The 13 elephants poached in Selu were all bulls.", "count/things"),
        ("Police arrested 45 demonstrators in Oslen. All 54 demonstrators were students.", "count/things"),
        ("The Senate approved the water law by 61 votes to 34. The water law passed 61-32.", "vote/tally"),
    ],
)  # fmt: skip
def test_a_number_in_words_that_have_been_used_is_that_number(text: str, rule: str) -> None:
    assert grave(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        # a part, another part, the sum of both
        "Lind scored 12 points in the first half. Lind's 21 points were her best of the season.",
        "Tolmec sold 2.1 million cars in Europe. Tolmec sold 3.4 million cars, more than any rival.",
        "Caldo won 57 percent of the vote in the capital. Caldo won 61 percent of the vote.",
        "The bank will close 40 branches in Lorne and 12 in Sarno. The 52 branches employ 300 people.",
        "Wexley will pay 2.1 million for the mill. The first 1.2 million that Wexley will pay for the mill is due in June.",
        "An avalanche in Lund killed five skiers from Norland and a guide. All six skiers were found in Lund by dogs.",
        # another thing
        "The old town hall had 20 storeys. The 40-storey town hall will open in May.",
        "A fire destroyed 120 homes in Selby. The 180 homes destroyed by floods in Selby were rebuilt.",
        "Farmers in Lund planted 400 trees. The 600 trees planted in Lund by schools are oaks.",
        "Ferro flew from Lima to Quito in nine hours. The 12-hour flight from Quito to Lima was harder.",
        "Nine countries signed the Lemra treaty. The 12 countries that did not sign the Lemra treaty want talks.",
        # sorts of a thing
        "The yield on the 10-year bond fell to 2.1 percent. The 30-year bond yielded 3.4 percent.",
        "Tickets for the match cost $40. The $60 tickets were sold out in an hour.",
        # another time
        "Two trains collided near Merrow, killing 12 people. The 20 people killed in a collision near Merrow in 1998 were miners.",
        "Gunmen killed eight soldiers near Tarim. The ten soldiers killed near Tarim on Thursday were buried.",
        "The firm made a profit of $40 million. The $52 million profit a year ago was a record.",
        "The strike at the port lasted 11 days in 2009. The 17-day strike at the port ended on Monday.",
        "Prices rose 0.9 percent in Lorne. The 0.5 percent rise was expected.",
        # what was asked for and what came
        "Prosecutors asked for a sentence of 14 years for Wolny. The 12-year sentence for Wolny disappointed them.",
        "The union asked for a 6 percent rise. The 4 percent rise that the drivers got is for two years.",
        "Tolmec plans to cut 900 jobs in Arnsund. The 700 jobs cut in Arnsund were in the mill.",
        # two votes
        "The Senate approved the water law 61-34. The House approved the water law 204-117.",
        # told before, or of either of two
        "Fenn was fined $7,500 and her firm $20,000. The $20,000 fine is too high, Fenn said.",
        "The bus had 40 seats, the tram 60 seats. The 50 seats of the bus or the tram are not enough.",
    ],
)  # fmt: skip
def test_a_number_with_words_of_its_own_is_another(text: str) -> None:
    assert grave(text) == []


def test_only_the_later_telling_is_known() -> None:
    assert grave("Fenn said she would appeal against the $5,700 fine. Orla Fenn was fined $7,500 on Monday.") == []
