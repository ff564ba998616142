"""What documents mention, many at once: the same as each gives alone, in the order of its text."""

from __future__ import annotations

import json
from datetime import date

import pytest

from checker.documents.read import read
from checker.extract import BATCH, batches, extract, extract_each
from checker.extract.mentions import mentions
from checker.extract.wordings import wordings
from checker.model.document import Document, ReferenceDate
from checker.report.mentions import as_jsonl, mention_record
from checker.rulebook import load
from tests.benchmarks.measure import ROOT

RULEBOOK = load()
DAY = date(2022, 8, 31)
WRITTEN = [
    Document("a", "The council of Lemra passed Resolution 51/241 on Tuesday by 12 votes to 3."),
    Document("b", ""),
    Document("c", "“It’s 5 €,” said Bo Kestrel.", reference=ReferenceDate(DAY, DAY, "metadata")),
    Document("d", "Am 31. August waren es in Bern 40 Grad; das ist nicht viel, und der Rat ist froh.", currency="EUR"),
]
SEEDS = read([str(ROOT / "seeds")]).documents


@pytest.fixture(params=["written", "seeds"])
def documents(request: pytest.FixtureRequest) -> list[Document]:
    return WRITTEN if request.param == "written" else list(SEEDS)


def test_as_many_at_once_as_alone(documents: list[Document]) -> None:
    assert mentions(documents, RULEBOOK) == [mentions([document], RULEBOOK)[0] for document in documents]


def test_all_that_extraction_and_wordings_give(documents: list[Document]) -> None:
    for document, found in zip(documents, mentions(documents, RULEBOOK), strict=True):
        expected = [*extract(document, RULEBOOK).mentions, *wordings(document, RULEBOOK)]
        assert found == sorted(expected, key=lambda mention: (mention.start, mention.end))


def test_claims_of_many_at_once_are_those_of_each(documents: list[Document]) -> None:
    assert extract_each(documents, RULEBOOK) == [extract(document, RULEBOOK) for document in documents]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([0], [[0]]),
        ([BATCH, 1], [[BATCH], [1]]),
        ([1, BATCH - 1, 0, 1], [[1, BATCH - 1, 0], [1]]),
        ([2 * BATCH, 2 * BATCH], [[2 * BATCH], [2 * BATCH]]),
    ],
)
def test_batches_have_so_many_characters(sizes: list[int], expected: list[list[int]]) -> None:
    documents = [Document(str(number), "x" * size) for number, size in enumerate(sizes)]
    assert [[len(document.text) for document in batch] for batch in batches(documents)] == expected


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They met in Lemra in November 2005, 10 of them for a day.", ["10"]),
        ("It rained at 10:30 on May 5, 2021; 12 roads were closed.", ["12 roads"]),
        ("The bridge of 1998 was closed on 3 May 2021.", []),
        ("On May 5 12 roads were closed.", ["12 roads"]),
    ],
)
def test_figures_of_a_date_are_no_numbers(text: str, numbers: list[str]) -> None:
    found = extract(Document("a", text, reference=ReferenceDate(DAY, DAY, "metadata")), RULEBOOK).mentions
    assert [text[mention.start : mention.end] for mention in found if mention.kind == "quantity"] == numbers


def test_no_number_goes_over_a_line_of_front_matter() -> None:
    text = "---\ntitle: Lemra takes first place\ndate: 2022-08-31\n---\nLemra took first\nplace."
    found = extract(Document("a", text), RULEBOOK).mentions
    assert [text[m.start : m.end] for m in found if m.kind == "ordinal"] == ["first place", "first\nplace"]


def test_what_patterns_alone_find() -> None:
    (found,) = mentions(WRITTEN[:1], RULEBOOK)
    assert "reference" in [mention.kind for mention in found]


def test_lines_are_records(documents: list[Document]) -> None:
    for document, found in zip(documents, mentions(documents, RULEBOOK), strict=True):
        for mention in found:
            assert as_jsonl(document, mention) == json.dumps(mention_record(document, mention)) + "\n"
