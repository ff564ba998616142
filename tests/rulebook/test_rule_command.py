"""`factlint rule` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.cases import cases
from checker.cli.main import run
from checker.rulebook.compile import read_all
from checker.rulebook.load import built_in, find
from tests.rulebook.conftest import GOOD

Captured = pytest.CaptureFixture[str]


def test_list_is_plain_when_piped(capfd: Captured) -> None:
    assert run(["rule", "list"]) == 0
    lines = [line.split("\t") for line in capfd.readouterr().out.splitlines()]
    assert ["vote/tally", "tally", "error", "stable"] in [line[:4] for line in lines]
    assert {len(line) for line in lines} == {6}


def test_list_knows_further_folders(folder: Path, capfd: Captured) -> None:
    assert run(["rule", "list", "--rules", str(folder)]) == 0
    assert "length/book\t" in capfd.readouterr().out


def test_show_has_the_examples(capfd: Captured) -> None:
    assert run(["rule", "show", "length/report-pages"]) == 0
    page = capfd.readouterr().out
    assert page.startswith("length/report-pages: Sources give different lengths for one report.\n")
    for heading in ("Finds", "Stays silent on", "Takes the words in brackets", "Takes nothing from"):
        assert f"\n{heading}\n" in page


def test_show_of_an_unknown_rule(capfd: Captured) -> None:
    assert run(["rule", "show", "lenght/report-pages"]) == 2
    assert 'did you mean "length/report-pages"?' in capfd.readouterr().err


def test_new_writes_a_rule_that_keeps_every_law(tmp_path: Path, capfd: Captured) -> None:
    arguments = ["rule", "new", "length/book-pages", "--rules", str(tmp_path)]
    assert run(arguments) == 0
    assert f"factlint rule test {tmp_path / 'length' / 'book-pages.toml'}" in capfd.readouterr().out
    (read,), _, _ = read_all(find((tmp_path,)))
    assert read.id == "length/book-pages"
    assert run(arguments) == 2
    assert "already exists" in capfd.readouterr().err


def test_new_refuses_the_id_of_a_rule_that_there_is(tmp_path: Path, capfd: Captured) -> None:
    assert run(["rule", "new", "length/report-pages", "--rules", str(tmp_path)]) == 2
    assert "is a rule that comes with factlint" in capfd.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("id", ["book-pages", "Length/pages", "../x/y", "a/b/c"])
def test_new_refuses_what_is_no_id(id: str, tmp_path: Path, capfd: Captured) -> None:
    assert run(["rule", "new", id, "--rules", str(tmp_path)]) == 2
    assert "is no id for a rule" in capfd.readouterr().err
    assert not list(tmp_path.rglob("*.toml"))


def test_test_runs_the_texts_of_a_file(folder: Path, capfd: Captured) -> None:
    path = folder / "length" / "book.toml"
    assert run(["rule", "test", str(path)]) == 0, capfd.readouterr()
    assert capfd.readouterr().out == "4 hold, 0 fail\n"
    path.write_text(GOOD.replace("The book has 20 chapters.", "It is a 20-page book."), encoding="utf-8")
    assert run(["rule", "test", str(path)]) == 1
    out = capfd.readouterr().out
    assert f'{path}: example 2 takes "20-page" where nothing is wanted\n    It is a 20-page book.\n' in out
    assert out.endswith("3 hold, 1 fail\n")


def test_a_broken_rule_is_told_with_its_line(folder: Path, capfd: Captured) -> None:
    path = folder / "length" / "book.toml"
    path.write_text(GOOD.replace("kind ", "kidn "), encoding="utf-8")
    assert run(["rule", "test", str(path)]) == 2
    assert f'factlint: error: {path}:2: unknown key "kidn"; did you mean "kind"?' in capfd.readouterr().err


def test_every_table_of_a_file_is_a_case() -> None:
    reads, _, _ = read_all(find((built_in(),)))
    for read in reads:
        rule = read.rule
        tables = (rule.example, rule.conflict, rule.agreement, rule.misfit, rule.fit)
        assert len(list(cases(read))) == sum(map(len, tables))
