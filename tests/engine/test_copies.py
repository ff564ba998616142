"""A copy of a document under another name changes no finding, apart from what is cited."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.config import Config
from checker.documents.read import read
from checker.engine.against import check_against_documents
from checker.engine.compared import compared
from checker.engine.copies import Copies
from checker.engine.dating import dated_together
from checker.engine.local import check
from checker.model.compared import Spot
from checker.model.document import Document, ReferenceDate
from checker.model.finding import Finding
from checker.rulebook import load
from tests.align.test_dating import DATED, MONTH, WRITTEN
from tests.engine.corpora import records, write
from tests.test_seeds import SEEDS

RULEBOOK = load()
CONFIG = Config(show_unresolved=True, min_probability=0.0, drafts=True)

TEXTS: dict[str, tuple[str, ...]] = {
    "one event on one day": (
        "LEMRA, April 16, 2024 - A tram struck a delivery van at the Oster Gate in Lemra on Tuesday and 17 passengers were hurt, police "
        "said.\n\nThe driver, Bo Sandell, 41, braked too late, according to a spokeswoman for the tramways. The line to Velland was "
        "closed for two hours. It carries 6,000 people a day.",
        "April 16, 2024\n\nNineteen passengers were hurt when a tram ran into a van at the Oster Gate in Lemra on Tuesday. The driver, Bo "
        "Sandell, 42, was questioned, the Lemra tramways said. The line was closed for three hours.",
    ),
    "names and words": (
        "May 3, 2021\n\nThe Selby harbour council met on Monday. Chairwoman Ingrid Vasquell said: “We have waited nine years for a new "
        "breakwater and we shall not wait another winter.” The Selby harbour council voted by 9 votes to 4.",
        "May 3, 2021\n\nIngrid Vasquel, who chairs the harbour council of Selby, said on Monday: “We have waited ten years for a new "
        "breakwater and we shall not wait another winter.” The harbour council of Selby voted by 9 votes to 5.",
        "May 3, 2021\n\nChairwoman Ingrid Vasquell of the Selby harbour council wants a new breakwater. Her council voted by 9 votes to "
        "4 on Monday.",
    ),
    "a text without a date, and one against itself": (
        "The Kestrel mine near Tarn was flooded on 12 June 2019 and 23 miners drowned. Owner Velland Coal closed the Kestrel mine. All "
        "26 who drowned were from Tarn. Two weeks after the flood, on 29 June 2019, Velland Coal was fined.",
        "Published 14 June 2019\n\nThe flood in the Kestrel mine near Tarn on Wednesday drowned 25 miners, owner Velland Coal said. The "
        "Kestrel mine had 140 workers.",
        "The Kestrel mine near Tarn, which was flooded on Wednesday, had 150 workers. Velland Coal owns the Kestrel mine.",
    ),
}
"""Texts by what they have, a file each."""


def written(folder: Path, texts: Sequence[str]) -> list[Document]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return list(read([str(folder)]).documents)


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Document]]:
    made = {name: written(tmp_path_factory.mktemp("copies"), texts) for name, texts in TEXTS.items()}
    told = write(tmp_path_factory.mktemp("records") / "corpus.jsonl", records(stories=2))
    return made | {"records": list(read([told]).documents), "seeds": list(read([str(SEEDS)]).documents)}


def under(name: str, document: Document) -> Document:
    """A document under another name."""
    made = copy(document)
    made.id = made.path = name
    return made


def told(findings: Sequence[Finding], names: dict[str, str]) -> set[tuple[object, ...]]:
    """What findings say, and where, with copies under the name of what they are copies of."""
    return {
        (
            one.rule,
            one.severity,
            one.verdict,
            one.probability,
            frozenset((names.get(c.document, c.document), c.start, c.end) for c in one.citations),
        )
        for one in findings
    }


NAMES = ("seeds", "records", *TEXTS)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.lists(st.tuples(st.integers(0, 40), st.sampled_from("!~")), min_size=1, max_size=4))
def test_a_copy_changes_no_finding(
    corpora: dict[str, list[Document]], name: str, chosen: list[tuple[int, str]]
) -> None:
    documents = corpora[name]
    copies, names = [], {}
    for at, (number, mark) in enumerate(chosen):
        original = documents[number % len(documents)]
        copies.append(under(f"{mark}{at}", original))
        names[copies[-1].id] = original.id
    found = check(documents, RULEBOOK, CONFIG).findings
    assert found
    assert told(check([*documents, *copies], RULEBOOK, CONFIG).findings, names) == told(found, {})


def test_all_copies_are_cited_and_are_one_source(corpora: dict[str, list[Document]]) -> None:
    first, other = corpora["one event on one day"]
    report = check([first, under("copy", first), other], RULEBOOK, CONFIG, lone=True)
    hurt = next(one for one in report.findings if one.rule == "count/things")
    assert sorted(citation.document for citation in hurt.citations) == sorted((first.id, "copy", other.id))
    assert sorted((value.sources, value.documents) for value in hurt.values) == [(1, 1), (1, 2)]
    (people,) = (fact for fact in report.facts if any("6000" in one.value.replace(",", "") for one in fact.supports))
    assert (people.status, len(people.supports[0].citations)) == ("single-source", 2)


def test_a_new_copy_of_an_old_document_is_reported_on(corpora: dict[str, list[Document]]) -> None:
    documents = corpora["one event on one day"]
    new = under("~new", documents[0])
    report = check_against_documents([new], documents, RULEBOOK, CONFIG)
    assert {one.rule for one in report.findings} == {one.rule for one in check(documents, RULEBOOK, CONFIG).findings}
    assert all(one.citations[0].document == new.id for one in report.findings)


def test_a_copy_gets_the_date_of_its_text() -> None:
    dated, undated = Document("a", DATED, reference=ReferenceDate(WRITTEN, WRITTEN, "metadata")), Document("b", MONTH)
    _, first, again = dated_together([dated, undated, under("~copy", undated)], RULEBOOK)
    assert first.reference == again.reference
    assert first.reference is not None


def test_two_copies_are_never_compared(corpora: dict[str, list[Document]]) -> None:
    first, other = corpora["one event on one day"]
    documents = [first, other, under("~copy", first)]
    place = first.position(first.text.index("17"))
    again = other.position(other.text.index("Nineteen"))
    (own,) = compared(documents, RULEBOOK, CONFIG, Spot(first.id, *place), Spot("~copy", *place))
    assert own.hindrance == "the documents are copies of one text"
    (two,) = compared(documents, RULEBOOK, CONFIG, Spot("~copy", *place), Spot(other.id, *again))
    assert (two.hindrance, two.finding) != ("", "")
    assert two.citations[0].document == "~copy"


@pytest.mark.parametrize(
    ("text", "title", "source", "are"),
    [
        ("Nine died.", "", "", True),
        ("Nine died.", "", "the Courier", True),
        ("Nine died.", "A fire", "", False),
        ("Eight died.", "", "", False),
    ],
)
def test_what_a_copy_is(text: str, title: str, source: str, are: bool) -> None:
    documents = [Document("a", "Nine died.", source="the Herald"), Document("b", text, title=title, source=source)]
    assert bool(Copies(documents)) is are
