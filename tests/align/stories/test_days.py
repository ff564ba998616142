"""The days that a document tells, by words alone."""

from __future__ import annotations

from datetime import date

import pytest

from checker.align.stories.days import other_days, same_day, told_days
from checker.align.words import Words
from checker.model.document import Document, ReferenceDate
from checker.model.span import Span

TUESDAY = ReferenceDate(date(2024, 4, 9), date(2024, 4, 9), "metadata")
APRIL_9 = 100
"""Days from New Year's Eve of a leap year."""


def days(text: str, reference: ReferenceDate | None = None) -> tuple[int, int] | None:
    document = Document("a", text, reference=reference)
    return told_days(document, 0, Words([document])).first


@pytest.mark.parametrize(
    ("text", "reference", "first"),
    [
        ("Two men were held on Sunday, police said.", TUESDAY, (APRIL_9 - 2, APRIL_9 - 2)),
        ("Two men were held on Tuesday, police said.", TUESDAY, (APRIL_9, APRIL_9)),
        ("A store burned down overnight in Kelby.", TUESDAY, (APRIL_9 - 1, APRIL_9)),
        ("The vote was held on 3 April.", TUESDAY, (APRIL_9 - 6, APRIL_9 - 6)),
        ("The vote was held on April 3rd, as planned.", TUESDAY, (APRIL_9 - 6, APRIL_9 - 6)),
        ("KELBY, April 9 - A store burned down on Monday.", None, (APRIL_9 - 6, APRIL_9)),
        ("KELBY, April 9 - The vote was held on April 3.", None, (APRIL_9 - 6, APRIL_9 - 6)),
        ("A store burned down on Monday.", None, None),
        ("She may march on 40 streets.", TUESDAY, None),
        ("The office is shut on February 30.", TUESDAY, None),
        ("Nothing is told of any day.", TUESDAY, None),
        (f"{'A store burned down. ' * 30}It rained on Monday.", TUESDAY, None),
    ],
)
def test_the_day_told_first(text: str, reference: ReferenceDate | None, first: tuple[int, int] | None) -> None:
    assert days(text, reference) == first


def test_the_line_with_the_date_tells_no_day_of_an_event() -> None:
    text = "Fire in Kelby\nUpdated Tuesday, 9 April 2024, 10:15\nA store burned down on Monday."
    line = ReferenceDate(date(2024, 4, 9), date(2024, 4, 9), "date line", Span(text.index("9"), text.index(", 10")))
    assert days(text, line) == (APRIL_9 - 1, APRIL_9 - 1)
    last = "Fire in Kelby\n9 April 2024"
    assert days(last, line._replace(span=Span(last.index("9"), len(last)))) is None


@pytest.mark.parametrize(
    ("own", "other", "is_same", "is_other"),
    [
        ("KELBY, April 9 - It burned on Monday.", "KELBY, April 30 - It burned on Monday.", False, True),
        ("KELBY, April 9 - It burned on Monday.", "KELBY, April 12 - It burned on Monday.", True, False),
        ("KELBY, April 9 - It burned on April 8.", "OSTER, May 2 - It burned on April 8.", True, False),
        ("KELBY, April 9 - It burned on April 8.", "OSTER, May 2 - He was held on May 1 for what burned on April 8.", False, False),
        ("KELBY, April 9 - It burned on April 8.", "OSTER, April 9 - It burned on April 7.", True, False),
        ("KELBY, Jan. 2 - It burned on December 30.", "OSTER, Jan. 3 - It burned on Wednesday.", True, False),
        ("KELBY, April 9 - It burned on April 8.", "It burned.", False, False),
    ],
)  # fmt: skip
def test_whether_two_tell_of_one_day(own: str, other: str, is_same: bool, is_other: bool) -> None:
    documents = [Document("a", own), Document("b", other)]
    first, second = (told_days(document, number, Words(documents)) for number, document in enumerate(documents))
    assert (same_day(first, second), same_day(second, first)) == (is_same, is_same)
    assert (other_days(first, second), other_days(second, first)) == (is_other, is_other)
