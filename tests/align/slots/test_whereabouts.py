"""Of which place a sentence is told."""

from __future__ import annotations

import pytest

from checker.align.slots.whereabouts import whereabouts
from checker.documents.segment import segments
from checker.model.document import Document


@pytest.mark.parametrize(
    ("text", "name", "is_told"),
    [
        ("The Brell valley gets 12 million. There, 40 houses fell.", "Brell", True),
        ("The Brell valley lies in Orlane. In the valley 40 houses fell.", "Brell", True),
        ("The storm hit the village of Brell near Destry. Forty houses fell in the village.", "Brell", True),
        ("The storm hit Brell county in Orlane. Here, 40 houses fell.", "Brell", True),
        ("Her province, Brell, is worst hit: 40 people have died there, police say.", "Brell", True),
        ("In the Brell valley 40 houses fell.", "Brell", True),
        ("It rained in Brell. There are 40 houses.", "", False),
        ("They came to Brell on Friday. They will build 40 houses there.", "", True),
        ("It rained in Brell. Police said 40 houses fell in the valley of the Orla.", "", False),
        ("It rained in Brell. Forty people came from there.", "", False),
    ],
)
def test_whereabouts(text: str, name: str, *, is_told: bool) -> None:
    last = segments(Document("d", text))[-1]
    assert whereabouts(text, (last.start, last.end)) == (name, is_told)
