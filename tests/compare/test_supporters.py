"""Who is counted among those that tell one value of a disputed fact: every source that tells it in other words, and none that tells
it of something else."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load()
DAY = date(2024, 4, 17)


def support(*texts: str) -> list[tuple[str, int]]:
    """Each value of the one finding on some documents, with how many independent sources tell it."""
    documents = [
        Document(name, text, reference=ReferenceDate(DAY, DAY, "metadata"))
        for name, text in zip("abcde", texts, strict=False)
    ]
    (finding,) = check(documents, RULEBOOK, Config()).findings
    return [(told.value, told.sources) for told in finding.values]


COUNTED: dict[str, tuple[tuple[str, int], list[str]]] = {
    "workers are people": (
        ("21 workers", 3),
        [
            "A fire in a garment factory in Tarvik killed 21 workers on Tuesday, the fire service said.",
            "Twenty-one people died when fire swept through a garment factory in Tarvik on Tuesday, according to mayor Lise Brandt.",
            "The blaze at the Tarvik garment factory on Tuesday left 21 dead and 40 injured, officials said.",
            "Fire broke out at a garment factory in Tarvik on Tuesday, killing 12 workers. Mayor Lise Brandt visited the site.",
        ],
    ),
    "miners are men": (
        ("14 miners", 3),
        [
            "Fourteen miners are trapped underground after an explosion in the Verna pit on Tuesday.",
            "Rescue teams are trying to reach 14 miners trapped in the Verna pit since Tuesday's explosion.",
            "An explosion on Tuesday trapped 14 men in the Verna pit, the mine's owner said.",
            "The explosion in the Verna pit on Tuesday left 16 miners trapped below ground.",
        ],
    ),
    "all passengers": (
        ("112 people", 3),
        [
            "The ferry Havorn had 112 people on board when it ran aground off Luro on Tuesday.",
            "All 112 passengers and crew were taken off the ferry Havorn after it ran aground off Luro on Tuesday.",
            "The Havorn was carrying 112 people when it hit rocks off Luro, the ferry company said.",
            "There were 121 people aboard the ferry Havorn, which ran aground near Luro on Tuesday.",
        ],
    ),
    "an age beside an office": (
        ("44-year-old", 3),
        [
            "Captain Oda Lien, 44, said the steering of the Fjordmann had failed.",
            "Its captain, Oda Lien, is 44. The Fjordmann ran aground off Halden on Tuesday.",
            "Captain Oda Lien (44) told reporters that the Fjordmann could not be steered.",
            "Oda Lien, 47, captain of the Fjordmann, has been charged.",
        ],
    ),
    "a vote behind a comma": (
        ("57 to 43, 5 abstaining", 2),
        [
            "Norland's parliament passed the fishery bill on Tuesday by 57 votes to 43, with five abstentions.",
            "The fishery bill was adopted in Norland's parliament on Tuesday, 57-43.",
            "Lawmakers in Norland approved the fishery bill on Tuesday by a vote of 53 to 47.",
        ],
    ),
    "a length of time told of what he did": (
        ("17 years", 3),
        [
            "President Amos Keita, who ruled Dorania for 17 years, died on Tuesday.",
            "Amos Keita, Dorania's president for 17 years, has died.",
            "Amos Keita died on Tuesday. He was in power in Dorania for 17 years.",
            "Dorania's former president Amos Keita, who ruled for seven years, died on Tuesday.",
        ],
    ),
}


@pytest.mark.parametrize("case", COUNTED)
def test_who_tells_one_value_in_other_words_is_counted(case: str) -> None:
    told, texts = COUNTED[case]
    first, second = support(*texts)
    assert first == told
    assert second[1] == 1


NOT_COUNTED: dict[str, tuple[list[int], list[str]]] = {
    "a turnout": (
        [1, 1],
        [
            "Oda Rask won the mayoral election in Solberg on Sunday with 55 percent of the vote.",
            "Oda Rask won Sunday's mayoral election in Solberg with 45 percent of the vote.",
            "Oda Rask won Sunday's mayoral election in Solberg. Turnout was 55 percent.",
        ],
    ),
    "a height": (
        [1, 1],
        [
            "The new Lund bridge is 340 metres long.",
            "The new Lund bridge is 430 metres long.",
            "The new Lund bridge spans the river 340 metres above sea level, the engineers said.",
        ],
    ),
    "a week that both days are in": (
        [1, 1],
        [
            "Rebels seized the airport of Makaro on Monday.",
            "Rebels seized the airport of Makaro on Tuesday.",
            "Rebels seized the airport of Makaro this week.",
        ],
    ),
    "others who were hurt": (
        [2, 1],
        [
            "A bus crash near Tarvik killed 14 people on Monday.",
            "Monday's bus crash near Tarvik killed 16 people.",
            "Sixteen people died in Monday's bus crash near Tarvik and 14 pupils were injured, two of them badly.",
        ],
    ),
}


@pytest.mark.parametrize("case", NOT_COUNTED)
def test_who_tells_it_of_something_else_is_not_counted(case: str) -> None:
    told, texts = NOT_COUNTED[case]
    assert [count for _, count in support(*texts)] == told
