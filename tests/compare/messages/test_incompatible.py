"""Why two values cannot both be right, where their words do not show it."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

STORY = " The harbour town of Tarnholm lies on the Morra, beside the Kestrel Bridge, and Bo Lindqvist is its mayor."


@pytest.mark.parametrize(
    ("told", "first", "other", "reasons"),
    [
        ("The Kestrel yard in Tarnholm has {} workers.", "about 1,500", "1,200", ["1,350 to 1,650"]),
        (
            "The Kestrel yard in Tarnholm has {} workers.",
            "nearly 1,500",
            "about 1,200",
            ["1,350 to 1,499", "1,080 to 1,320"],
        ),
        ("The Kestrel yard in Tarnholm has {} workers.", "more than 1,500", "1,200", []),
        ("The Kestrel yard in Tarnholm has {} workers.", "1,500", "1,200", []),
        ("The Kestrel tunnel in Tarnholm is {} long.", "5 miles", "12 kilometres", ["7.456 miles"]),
    ],
)
def test_what_a_hedge_allows_and_a_unit_comes_to(told: str, first: str, other: str, reasons: list[str]) -> None:
    documents = [Document(name, told.format(value) + STORY) for name, value in (("a", first), ("b", other))]
    (found,) = check(documents, load(), Config()).findings
    shown = [reason for reason in found.reasons if reason.startswith("“")]
    assert sorted(reason.partition(" as ")[2] or reason.partition(" is ")[2] for reason in shown) == sorted(reasons)
