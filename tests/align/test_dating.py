"""Documents without a date, dated within bounds by what they share with others of their story."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from checker.align.dating import dated
from checker.align.stories.stories import stories
from checker.extract import extract
from checker.model.document import Document, ReferenceDate
from checker.rulebook import load

RULEBOOK = load()
DATED = (
    "The Harbour Office of Tarnholm published its report on the Kestrel Bridge on August 31, after two years of work. "
    "Mayor Ilse Vandorp said the Morra river had worn the piers of the Kestrel Bridge."
)
MONTH = (
    "Mayor Ilse Vandorp asked for money for the Kestrel Bridge, following last month's assessment by the Harbour Office "
    "of Tarnholm. The Morra river still runs high. The session of the council convened September 12 and ends October 7. "
    "The motion presented Monday in Tarnholm has the backing of the Harbour Office."
)
MONDAY = (
    "The towns on the Morra river want Tarnholm to pay for the Kestrel Bridge, according to a Monday filing. Ilse Vandorp "
    "is against it. The August report of the Harbour Office told how the Morra river wore the piers of the Kestrel Bridge."
)
ELSEWHERE = "Judge Petra Hallam heard the Redwater Bank on Tuesday. Lindqvist denied fraud before the court in Ostrava."
WRITTEN = date(2022, 9, 2)


def found(*texts: str, written: date | None = WRITTEN) -> dict[str, tuple[str, str]]:
    """The bounds of those texts that are dated, by the text; the first text has a date of its own."""
    day = ReferenceDate(written, written, "metadata") if written else None
    documents = [Document(f"{n}.txt", text, reference=None if n else day) for n, text in enumerate(texts)]
    extractions = [extract(document, RULEBOOK) for document in documents]
    given = dict(enumerate(extractions))
    references = [dated(story, documents, given, RULEBOOK).items() for story in stories(documents).groups]
    return {texts[n]: (str(known.earliest), str(known.latest)) for found in references for n, known in found}


def test_a_month_that_another_document_places_bounds_the_day_of_writing() -> None:
    assert found(DATED, MONTH) == {MONTH: ("2022-09-12", "2022-09-30")}


def test_bounds_of_one_document_bound_the_next() -> None:
    assert found(DATED, MONTH, MONDAY) == {
        MONTH: ("2022-09-12", "2022-09-30"),
        MONDAY: ("2022-09-06", "2022-10-02"),
    }


def test_the_order_of_documents_changes_nothing() -> None:
    results = [found(DATED, *order) for order in permutations((MONTH, MONDAY, ELSEWHERE))]
    assert all(result == results[0] for result in results)


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ((DATED, MONDAY), "one time alone is not enough, and a year says little"),
        ((DATED, ELSEWHERE), "another story"),
        ((DATED, MONTH.replace("assessment", "concert")), "another thing"),
        ((DATED + " It published its report on the Kestrel Bridge on May 3 too.", MONTH), "two dates for one event"),
    ],
)
def test_what_does_not_follow_is_not_said(texts: tuple[str, ...], why: str) -> None:
    assert found(*texts) == {}, why


def test_without_any_date_nothing_is_guessed() -> None:
    assert found(DATED, MONTH, written=None) == {}


def test_the_chain_of_reasoning_is_kept() -> None:
    day = ReferenceDate(WRITTEN, WRITTEN, "metadata")
    documents = [Document("a.txt", DATED, reference=day), Document("b.txt", MONTH)]
    extractions = [extract(document, RULEBOOK) for document in documents]
    (reference,) = dated((0, 1), documents, dict(enumerate(extractions)), RULEBOOK).values()
    assert reference.provenance == "content"
    assert reference.why == (
        "“last month” is the same time as “August 31” in a.txt, 31 August 2022: both date the same release (report).",
        "“September 12” has been and “October 7” is still to come.",
    )
