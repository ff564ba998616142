"""Two like events with other participants are two stories, and one event told in other words is one: so many of the folders
of reports.jsonl. The bounds are what was reached; a change that falls behind them has to say why."""

from __future__ import annotations

import pytest

from checker.align.stories.stories import stories
from tests.align.stories import reports

REACHED = {reports.FITTED: (22, 12), reports.HELD: (13, 9)}
"""At most so many pairs of two events in one story, and so many of one event in two."""


@pytest.mark.parametrize("part", REACHED)
def test_like_events_are_two_stories(part: str) -> None:
    joined = parted = pairs = 0
    for documents in reports.folders(part).values():
        of = dict(zip([document.id for document in documents], stories(documents).of, strict=True))
        for i, a in enumerate(documents):
            for b in documents[i + 1 :]:
                pairs += 1
                is_one = reports.event(a) == reports.event(b)
                joined += not is_one and of[a.id] == of[b.id]
                parted += is_one and of[a.id] != of[b.id]
    assert pairs > 90
    assert (joined <= REACHED[part][0], parted <= REACHED[part][1]) == (True, True), (joined, parted)


def test_the_two_sets_share_no_text() -> None:
    texts = [{document.text for told in reports.folders(part).values() for document in told} for part in REACHED]
    assert not texts[0] & texts[1]
