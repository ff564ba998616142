"""What had happened by a day may have happened before; what has to happen by it has another end."""

from __future__ import annotations

from datetime import date

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Verdict
from checker.rulebook import load

WRITTEN = ReferenceDate(date(2021, 3, 4), date(2021, 3, 4), "metadata")  # a Thursday
RULEBOOK = load()


def verdict(first: str, other: str) -> Verdict:
    """The verdict on the times of two documents of one day."""
    documents = [Document(name, text, reference=WRITTEN) for name, text in (("a", first), ("b", other))]
    rules = "date/event-date", "time/clock"
    (found,) = (
        f.verdict
        for f in check(documents, RULEBOOK, Config()).facts
        if f.rule in rules and f.verdict is not Verdict.AGREE
    )
    return found


WRECK = "Divers recovered the wreck of the ferry Lida from the harbour of Tovik {}."
CLOSED = "The Harlow bridge over the Wend was closed by {} on Tuesday."
ORDERED = "The court ordered the Harlow council to publish its report on the Wend bridge by {} March 2021."
MUST = "The Harlow council must publish its report on the Wend bridge by {} May 2021."


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        (WRECK.format("by Tuesday night"), WRECK.format("by Wednesday afternoon"), Verdict.APPROXIMATE),
        (WRECK.format("on Monday"), WRECK.format("by Wednesday afternoon"), Verdict.APPROXIMATE),
        (WRECK.format("on Wednesday"), WRECK.format("no later than Tuesday"), Verdict.CONFLICT),
        (CLOSED.format("9 a.m."), CLOSED.format("11 a.m."), Verdict.APPROXIMATE),
        (ORDERED.format(1), ORDERED.format(3), Verdict.CONFLICT),
        (MUST.format(3), MUST.format(10), Verdict.CONFLICT),
    ],
)
def test_by_a_day(first: str, other: str, expected: Verdict) -> None:
    assert verdict(first, other) is expected
    assert verdict(other, first) is expected


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        ("on the night of 2 March 2021", "early on 3 March 2021", Verdict.APPROXIMATE),
        ("late on 28 February 2021", "in the small hours of 1 March 2021", Verdict.APPROXIMATE),
        ("on the evening of 2 March 2021", "before dawn on 3 March 2021", Verdict.APPROXIMATE),
        ("on the morning of 2 March 2021", "early on 3 March 2021", Verdict.CONFLICT),
        ("on the night of 2 March 2021", "on the afternoon of 3 March 2021", Verdict.CONFLICT),
        ("on the night of 1 March 2021", "early on 3 March 2021", Verdict.CONFLICT),
    ],
)
def test_a_night_ends_on_the_next_day(first: str, other: str, expected: Verdict) -> None:
    told = "The Marigold ferry sank off Tovik {}."
    assert verdict(told.format(first), told.format(other)) is expected
    assert verdict(told.format(other), told.format(first)) is expected
