"""Events at two places: which exclude one another, which may well be one."""

from __future__ import annotations

import pytest

from checker.align import places
from checker.align.stories.stories import stories
from checker.model.document import Document
from tests.align.made import documents, rulebook, values

LEMRA = "The ferry Marigold sank with all on board near the village of Lemra on 4 May 2022."


def told(*texts: str) -> list[tuple[str, ...]]:
    told = documents(*texts)
    return values(places.align(told, stories(told), rulebook()))


@pytest.mark.parametrize(
    "other",
    [
        "On 4 May 2022 the ferry Marigold sank with all on board near the village of Ostra.",
        "The ferry Marigold was sinking on 4 May 2022 with all on board in Ostra village.",
    ],
)
def test_two_places_of_one_sort(other: str) -> None:
    assert told(LEMRA, other) == [("Lemra", "Ostra")]


@pytest.mark.parametrize(
    "other",
    [
        LEMRA,
        LEMRA.replace("village of Lemra", "village of Lemera"),
        LEMRA.replace("village of Lemra", "town of Ostra"),
        LEMRA.replace("Lemra", "Ostra").replace("4 May", "5 May"),
        LEMRA.replace("Lemra", "Ostra").replace("sank", "burned"),
        LEMRA.replace("Lemra", "Ostra") + " Lemra lies an hour to the north.",
        LEMRA.replace("Lemra", "Ostra").replace(" on 4 May 2022", ""),
        "The tug Selby sank in the village of Ostra on 4 May 2022.",
    ],
)
def test_places_that_may_be_one_or_events_that_may_be_two(other: str) -> None:
    assert told(LEMRA, other) == []
    assert told(other, LEMRA) == []


def test_without_the_rule_nothing_is_done() -> None:
    documents = [Document("a", LEMRA), Document("b", LEMRA.replace("Lemra", "Ostra"))]
    assert places.align(documents, stories(documents), rulebook().selected(["name/spelling"])) == []
