from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.cases import cases, failure
from checker.problems import RuleProblem, UsageProblem
from checker.rulebook import load
from checker.rulebook.compile import read_all
from checker.rulebook.load import built_in, find
from tests.rulebook.conftest import GOOD


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


def test_built_in_rules_and_those_of_a_folder(folder: Path) -> None:
    ids = [rule.id for rule in load([folder]).rules]
    assert ids[-2:] == ["length/book", "length/votes"]
    assert "length/report-pages" in ids[:-2]


def test_a_rule_holds_what_its_file_says(folder: Path) -> None:
    rule = load([folder]).rule("length/book")
    assert rule.kind == "quantity"
    assert rule.scope == "across"
    assert rule.triggers == ("page", "pages")
    assert rule.subject == ("book",)
    assert "(?P<value>" in rule.patterns[0] and "(?P<subject>" in rule.patterns[0]
    assert load([folder]).rule("length/votes").scope == "within"


def test_added_changed_and_removed_files_are_noticed(folder: Path) -> None:
    first = load([folder])
    again = load([folder])
    assert again == first
    new = folder / "length" / "novel.toml"
    new.write_text(GOOD.replace("one book", "one novel"), encoding="utf-8")
    added = load([folder])
    assert added.rule("length/novel").summary == "Sources give different lengths for one novel."
    new.write_text(GOOD.replace("one book", "a single novel"), encoding="utf-8")
    assert load([folder]).rule("length/novel").summary == "Sources give different lengths for a single novel."
    new.unlink()
    assert load([folder]) == first
    assert len({first.hash, added.hash}) == 2


def test_the_hash_depends_on_contents_alone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "rules"
    shutil.copytree(folder, elsewhere)
    for path in elsewhere.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        os.utime(path, (0, 0))
    assert load([elsewhere]).hash == load([folder]).hash


def test_a_cache_that_cannot_be_written_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = load([folder])
    monkeypatch.setenv("FACTLINT_CACHE_DIR", os.devnull)
    assert load([folder]) == wanted


def test_a_warm_load_imports_neither_pydantic_nor_tomllib(folder: Path) -> None:
    load([folder])
    script = (
        "import sys, pathlib; from checker.rulebook import load; load([pathlib.Path(sys.argv[1])]);"
        "print([m for m in ('pydantic', 'tomllib', 'difflib', 'checker.rulebook.compile') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_files_that_start_with_an_underscore_are_no_rules(folder: Path) -> None:
    (folder / "length" / "_draft.toml").write_text("not TOML", encoding="utf-8")
    assert "length/_draft" not in [rule.id for rule in load([folder]).rules]


def test_rules_are_selected_by_id_and_by_prefix() -> None:
    book = load()
    assert [rule.id for rule in book.selected(["vote"]).rules] == [
        "vote/majority",
        "vote/seats",
        "vote/sides",
        "vote/sum",
        "vote/tally",
    ]
    assert [rule.id for rule in book.selected(["vote/tally", "length"]).rules] == ["length/report-pages", "vote/tally"]
    assert "vote/sum" not in [rule.id for rule in book.selected(ignore=["vote/sum"]).rules]
    assert book.selected(["vote"]).hash != book.selected(["length"]).hash


def test_a_draft_rule_wants_to_be_asked_for(folder: Path) -> None:
    (folder / "length" / "book.toml").write_text(GOOD.replace('"stable"', '"draft"'), encoding="utf-8")
    book = load([folder])

    def chosen(*select: str, drafts: bool = False) -> bool:
        return "length/book" in [rule.id for rule in book.selected(select, drafts=drafts).rules]

    assert not chosen()
    assert not chosen("length")
    assert chosen("length/book")
    assert chosen(drafts=True)


@pytest.mark.parametrize(
    ("selector", "remedy"),
    [
        ("vote/taly", 'did you mean "vote/tally"?'),
        ("vot", 'did you mean "vote"?'),
        ("vote/tal", 'did you mean "vote/tally"?'),
        ("zzzzzz", "`factlint rule list` shows them all"),
    ],
)
def test_a_selector_that_chooses_nothing(selector: str, remedy: str) -> None:
    with pytest.raises(UsageProblem) as raised:
        load().selected([selector])
    assert raised.value.message == f'no rule has the id or prefix "{selector}"'
    assert raised.value.remedy == remedy


def test_the_template_keeps_every_law(tmp_path: Path) -> None:
    (tmp_path / "length").mkdir()
    shutil.copy(built_in() / "_template.toml", tmp_path / "length" / "book-pages.toml")
    rulebook = load([tmp_path])
    assert rulebook.rule("length/book-pages").status == "draft"
    own = [case for read in read_all(find((tmp_path,)))[0] for case in cases(read)]
    assert own
    assert [failure(case, rulebook) for case in own] == [""] * len(own)


def test_a_folder_adds_classes_and_words_to_the_lexicon(folder: Path) -> None:
    (folder / "lexicon").mkdir()
    lines = ['nation = ["duchy"]', 'novella = { nouns = ["novella"] }']
    (folder / "lexicon" / "things.toml").write_text("\n".join(lines), encoding="utf-8")
    book = load([folder])
    assert book.forms["things"]["duchy"] == book.forms["things"]["country"] == "nation"
    assert book.lexicon["things"]["novella"] == ("novella", "novellas")


@pytest.mark.parametrize("words", ['"land"', "3", "true"])
def test_a_class_that_is_no_list_is_a_problem_of_its_file(folder: Path, words: str) -> None:
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / "things.toml").write_text(f'novella = ["novella"]\nnation = {words}\n', encoding="utf-8")
    with pytest.raises(RuleProblem, match=r"things.toml:2: class nation: a list of words is wanted, not "):
        load([folder])
