"""The package as a library."""

from __future__ import annotations

import doctest
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

import checker
from checker.engine.store_update import build
from checker.report.schema import SCHEMAS
from checker.rulebook import load

ROOT = Path(__file__).parent.parent
WRONG = "The ministers met in Oslo on Tuesday, May 2, 2012."


def endless() -> Iterator[checker.Document]:
    for number in itertools.count():
        yield checker.Document(f"n{number}", WRONG)


def test_the_examples_of_the_package() -> None:
    assert doctest.testmod(checker).failed == 0


def test_the_examples_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = ROOT / "docs" / "library.md"
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert (failed, tried > 10) == (0, True)


def test_every_public_name_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name)


def test_every_public_name_is_on_the_page() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    functions = [name for name in checker.__all__ if name.islower()]
    assert [name for name in functions if f"{name}(" not in page] == []


def test_there_is_nothing_else() -> None:
    assert not hasattr(checker, "Nothing")


def test_streams_may_be_endless() -> None:
    assert [record["document"] for record in itertools.islice(checker.records(endless()), 3)] == ["n0", "n0", "n1"]
    assert [document.id for document, _ in itertools.islice(checker.mentions(endless()), 3)] == ["n0", "n1", "n2"]


def test_what_could_not_be_read_is_handed_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG)
    report = checker.check(checker.read([str(tmp_path), str(tmp_path / "b.txt")]))
    assert [finding.rule for finding in report.findings] == ["date/weekday-date"]
    assert [Path(unread.path).name for unread in report.unread] == ["b.txt"]


def test_new_documents_are_checked_against_documents_or_an_index(tmp_path: Path) -> None:
    texts = {"old.txt": "The 45-page UN report on Xinjiang.", "other.txt": WRONG}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    build(str(tmp_path / "corpus.idx"), [str(tmp_path)], load(), checker.Config())
    new = checker.Document("new", "At 48 pages, the UN report on Xinjiang is long.")
    for corpus in (str(tmp_path / "corpus.idx"), tmp_path / "corpus.idx", checker.read([str(tmp_path)])):
        report = checker.check([new], against=corpus)
        assert [finding.rule for finding in report.findings] == ["length/report-pages"]


def test_paths_are_read_as_configured(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WRONG)
    config = checker.Config(exclude=("b.txt",), folder=str(tmp_path))
    (document,) = checker.read([str(tmp_path)], config=config)
    assert document.path.endswith("a.txt")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_machine_format_has_its_schema_in_the_package(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(checker.json_schema(name))


def test_records_keep_their_schema() -> None:
    for record in itertools.islice(checker.records(endless()), 4):
        jsonschema.validate(json.loads(json.dumps(record)), checker.json_schema("extract-line"))
