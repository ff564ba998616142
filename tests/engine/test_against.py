"""New documents against a corpus: an index gives what the documents themselves give, in any order, by any number of processes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.config import Config
from checker.documents.read import read
from checker.engine import store_update
from checker.engine.against import check_against_documents, check_against_index
from checker.engine.local import check
from checker.model.document import Document
from checker.model.report import Report
from checker.problems import IndexProblem
from checker.report import Options, render
from checker.rulebook import load
from tests.benchmarks.corpora import corpus
from tests.engine.corpora import Record, records, write

EVERYTHING = Config(show_unresolved=True, min_probability=0.0)


def against_index(folder: Path, old: Sequence[Record], new: Sequence[Record], config: Config = EVERYTHING) -> Report:
    index = folder / "corpus.idx"
    store_update.build(str(index), [write(folder / "old.jsonl", old)], load(), config)
    return check_against_index(read([write(folder / "new.jsonl", new)]).documents, str(index), load(), config)


def against_documents(folder: Path, old: Sequence[Record], new: Sequence[Record]) -> Report:
    corpus = read([write(folder / "old.jsonl", old)]).documents
    return check_against_documents(read([write(folder / "new.jsonl", new)]).documents, corpus, load(), EVERYTHING)


def told(report: Report) -> str:
    return render("json", report, Options(rulebook=load()))


@pytest.mark.parametrize("seed", range(4))
def test_an_index_tells_what_the_documents_tell(tmp_path: Path, seed: int) -> None:
    given = records()
    random.Random(seed).shuffle(given)
    found = against_index(tmp_path, given[4:], given[:4])
    assert found.findings
    assert told(found) == told(against_documents(tmp_path, given[4:], given[:4]))


def concerning(report: Report, ids: set[str]) -> set[str]:
    """The findings that cite one of these documents."""
    return {f.fingerprint for f in report.findings if any(c.document in ids for c in f.citations)}


@pytest.mark.parametrize("seed", range(4))
def test_it_is_what_a_check_of_everything_tells_of_new_documents(tmp_path: Path, seed: int) -> None:
    given = records()
    new = random.Random(seed).sample(given, 5)
    ids = {record["id"] for record in new}
    found = against_index(tmp_path, [record for record in given if record not in new], new)
    everything = check(read([write(tmp_path / "all.jsonl", given)]).documents, load(), EVERYTHING)
    assert {f.fingerprint for f in found.findings} == concerning(everything, ids) != set()
    assert all(f.citations[0].document in ids and f.citations[0].role == "primary" for f in found.findings)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Sequence[Document], Report]:
    """An index of articles of many stories, the articles, and what a check of all of them tells."""
    folder = tmp_path_factory.mktemp("grown")
    path, index = str(corpus(folder, 250)), str(folder / "corpus.idx")
    store_update.build(index, [path], load(), EVERYTHING)
    documents = read([path]).documents
    return index, documents, check(documents, load(), EVERYTHING)


@pytest.mark.parametrize("seed", range(6))
def test_it_is_so_in_a_grown_corpus_but_for_a_few(grown: tuple[str, Sequence[Document], Report], seed: int) -> None:
    index, documents, everything = grown
    new = random.Random(seed).sample(documents, 10)
    found = {f.fingerprint for f in check_against_index(new, index, load(), EVERYTHING).findings}
    wanted = concerning(everything, {document.id for document in new})
    assert len(found ^ wanted) <= 0.1 * len(wanted)
    assert wanted


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_neither_order_nor_processes_change_a_byte(tmp_path: Path, jobs: int) -> None:
    given = records(60)
    new, old = given[:2] + given[90:91], given[2:90] + given[91:]
    plain = told(against_index(tmp_path, old, new))
    (tmp_path / "again").mkdir()
    random.Random(jobs).shuffle(old)
    found = against_index(tmp_path / "again", old, new[::-1], EVERYTHING._replace(jobs=jobs))
    assert told(found).replace(str(tmp_path / "again"), str(tmp_path)).count('"fingerprint"') == plain.count(
        '"fingerprint"'
    )
    assert [f.fingerprint for f in found.findings] == [
        f.fingerprint for f in against_index(tmp_path, old, new).findings
    ]


def test_a_newer_text_takes_the_place_of_an_indexed_one(tmp_path: Path) -> None:
    given = records(1)
    newer = given[2] | {"text": given[2]["text"].replace("13 passengers", "12 passengers")}
    assert against_index(tmp_path, given, [given[2]]).findings
    assert not against_index(tmp_path, given, [newer]).findings


def test_what_one_new_document_says_against_itself_is_told_without_the_old(tmp_path: Path) -> None:
    new = [{"id": "n", "text": "The ministers met in Oslo on Tuesday, May 2, 2012."}]
    found = against_index(tmp_path, records(2), new)
    assert [finding.rule for finding in found.findings] == ["date/weekday-date"]
    assert found.coverage.documents == 1


def test_fewer_rules_may_be_asked_for_and_no_others(tmp_path: Path) -> None:
    given = records(2)
    index = str(tmp_path / "corpus.idx")
    quantities = Config(select=("count", "date"))
    store_update.build(index, [write(tmp_path / "old.jsonl", given[1:])], load(), quantities)
    new = read([write(tmp_path / "new.jsonl", given[:1])]).documents
    assert check_against_index(new, index, load(), quantities).findings
    assert not check_against_index(new, index, load(), Config(select=("date",))).findings
    with pytest.raises(IndexProblem, match="was built without the rule"):
        check_against_index(new, index, load(), Config())
