"""`factlint index`, and `check --against` and `--since`: what they print, and how they end."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import factlint
from tests.cli.conftest import WRONG

OLD = "Sept. 1, 2022\n\nThe 45-page UN report on Xinjiang was released by the UN rights office in Geneva.\n"
NEW = "Sept. 2, 2022\n\nAt 48 pages, the UN report on Xinjiang came from the UN rights office in Geneva.\n"
FINDING = "new.txt:3:4: error length/report-pages"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with an old article in corpus/ and a new one beside it, which says something else."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "corpus" / "wrong.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_an_index_is_built_updated_and_described(corpus: Path) -> None:
    run = factlint("index", "build", "corpus", "--index", "c.idx", folder=corpus)
    assert (run.returncode, run.stdout, run.stderr) == (0, "c.idx: 2 documents: 2 added\n", "")
    (corpus / "corpus" / "wrong.txt").unlink()
    run = factlint("index", "update", "--index", "c.idx", folder=corpus)
    assert (run.returncode, run.stdout) == (0, "c.idx: 1 document: 1 removed, 1 unchanged\n")
    text = factlint("index", "info", "--index", "c.idx", folder=corpus).stdout
    assert text.startswith("index      c.idx, ")
    told = json.loads(factlint("index", "info", "--index", "c.idx", "--format", "json", folder=corpus).stdout)["index"]
    assert (told["documents"], told["paths"], told["earliest"], told["undated"]) == (1, ["corpus"], "2022-09-01", 0)
    assert told["claims"]["quantity"] == 1
    assert [path.name for path in corpus.glob("c.idx*")] == ["c.idx"]


def test_what_could_not_be_read_is_not_counted(corpus: Path) -> None:
    factlint("index", "build", "corpus", "--index", "c.idx", folder=corpus)
    (corpus / "more.jsonl").write_text('{"id": "a", "text": "New."}\n{"id": "a", "text": "Taken."}\n')
    run = factlint("index", "update", "more.jsonl", "--index", "c.idx", folder=corpus)
    assert (run.returncode, run.stdout) == (0, "c.idx: 3 documents: 1 added, 2 unchanged\n")
    assert 'more.jsonl:2: id "a" is taken by more.jsonl:1' in run.stderr


@pytest.mark.parametrize("against", ["c.idx", "corpus", "corpus/old.txt"])
def test_new_documents_are_checked_against_old_ones(corpus: Path, against: str) -> None:
    factlint("index", "build", "corpus", "--index", "c.idx", folder=corpus)
    run = factlint("check", "new.txt", "--against", against, "--format", "concise", folder=corpus)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith(FINDING)
    assert len(run.stdout.splitlines()) == 1, "what old articles say against themselves is not told"
    assert "corpus/old.txt:3:5" in factlint("check", "new.txt", "--against", against, folder=corpus).stdout
    facts = factlint("facts", "new.txt", "--against", against, "--status", "disputed", folder=corpus)
    assert "48 pages" in facts.stdout


def test_an_index_that_is_not_there_is_one_clear_line(corpus: Path) -> None:
    run = factlint("index", "info", "--index", "none.idx", folder=corpus)
    assert (run.returncode, run.stderr.splitlines()[0]) == (
        2,
        "factlint: error: none.idx: there is no such index",
    )
    run = factlint("check", "new.txt", "--against", "none.idx", folder=corpus)
    assert run.returncode == 2
    assert "none.idx" in run.stderr
    run = factlint("index", "build", "corpus", folder=corpus)
    assert run.returncode == 2
    assert "--index" in run.stderr


def git(folder: Path, *arguments: str) -> None:
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=editor", "-c", "user.email=editor@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True)


def test_only_files_that_changed_since_a_revision_are_checked(corpus: Path) -> None:
    git(corpus, "init", "-q")
    git(corpus, "add", "corpus")
    git(corpus, "commit", "-qm", "old")
    git(corpus, "checkout", "-qb", "draft")
    run = factlint("check", "corpus", "--since", "main", "--format", "concise", folder=corpus)
    assert (run.returncode, run.stdout) == (0, "")
    for name in ("new.txt", "ünd neu.txt"):
        (corpus / "corpus" / name).write_text(NEW, encoding="utf-8")  # not yet known to git
        run = factlint("check", "corpus", "--since", "main", "--format", "concise", folder=corpus)
        assert (run.returncode, len(run.stdout.splitlines())) == (1, 1)
    (corpus / "corpus" / "wrong.txt").unlink()
    git(corpus, "add", "-A")
    git(corpus, "commit", "-qm", "new")
    git(corpus, "checkout", "-q", "main")
    (corpus / "corpus" / "wrong.txt").write_text(WRONG.replace("hour", "day"), encoding="utf-8")
    git(corpus, "commit", "-qam", "goes on")
    git(corpus, "checkout", "-q", "draft")
    run = factlint("check", "--since", "main", "--format", "concise", folder=corpus / "corpus")
    assert [line.partition(":")[0] for line in run.stdout.splitlines()] == ["new.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("corpus", "--since", "nowhere"), 'git knows no revision "nowhere"'),
        (("corpus", "--since", "--output=x"), 'git knows no revision "--output=x"'),
        (("-", "--since", "HEAD"), "standard input has no revisions"),
    ],
)
def test_revisions_that_cannot_be_meant(corpus: Path, arguments: tuple[str, ...], told: str) -> None:
    git(corpus, "init", "-q")
    git(corpus, "add", "-A")
    git(corpus, "commit", "-qm", "old")
    run = factlint("check", *arguments, folder=corpus, text=NEW)
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr
    assert not (corpus / "x").exists()


def test_outside_of_a_work_tree_nothing_can_be_said_of_revisions(corpus: Path) -> None:
    run = factlint("check", "corpus", "--since", "HEAD", folder=corpus, GIT_CEILING_DIRECTORIES=str(corpus.parent))
    assert run.returncode == 2
    assert "not a git repository" in run.stderr
