"""What a vote is on."""

from __future__ import annotations

import pytest

from checker.align.slots.matters import are_two
from checker.align.slots.reader import Reader
from checker.model.claim import Claim, Mention
from checker.model.document import Block, Document
from checker.values.kinds import kind
from tests.align.made import rulebook


@pytest.mark.parametrize(
    ("text", "vote", "found"),
    [
        ("The council voted 12-3 on Monday to widen Harbour Road.", "12-3", "harb road"),
        ("The council voted 12-3 in favour of a higher fare.", "12-3", "fare high"),
        ("The council voted 12-3 late on Monday against the new pool.", "12-3", "new pool"),
        ("The court ruled 6-3 that the fur farm ban is legal.", "6-3", "ban farm fur lega"),
        ("Parliament passed the tram tax by 61 votes to 47.", "61 votes to 47", "tax tram"),
        ("Parliament rejected the resolution by 61 votes to 47.", "61 votes to 47", ""),
        ("The council voted 12-3 on Monday.", "12-3", ""),
        ("The council voted 12-3, with two members away, to widen Harbour Road.", "12-3", "harb road"),
        ("The council threw out, by 61 votes to 47, a bill on the tram tax.", "61 votes to 47", "tax tram"),
        ("By 61 votes to 47, the council decided on Monday to end the tram tax.", "61 votes to 47", "tax tram"),
        ("By 61 votes to 47, the council passed the tram tax.", "61 votes to 47", "tax tram"),
        ("On 3 May 1848 the council voted 12-3 to adjourn.", "12-3", "adjo"),
        ("The council on 3 May 1848 abolished the tram tax by 61 votes to 47.", "61 votes to 47", "tax tram"),
        ("Members voted 12-3 for her on Monday, to the delight of all.", "12-3", ""),
    ],
)
def test_what_a_vote_is_on(text: str, vote: str, found: str) -> None:
    document = Document("d", text, blocks=(Block("paragraph", 0, len(text)),))
    start = text.index(vote)
    mention = Mention("tally", start, start + len(vote), kind("tally").read(vote))
    slots = Reader(rulebook()).read(Claim("vote/tally", document, mention, "vote"), [mention])
    assert " ".join(sorted(slots.matter)) == found


@pytest.mark.parametrize(
    ("own", "other", "two"),
    [
        ("tram tax", "ferr fare", True),
        ("tram tax", "tram levy", False),
        ("fur farm ban lega", "suga tax lega", True),
        ("fur farm ban lega", "farm lega ban mink", False),
        ("tram tax", "", False),
    ],
)
def test_votes_on_two_matters(own: str, other: str, two: bool) -> None:
    x, y = frozenset(own.split()), frozenset(other.split())
    assert are_two(x, y, x, y) is two
