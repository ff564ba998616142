"""The index file: what is read again and what is not, whole or not at all, and what is said of files that are no index."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import time
from array import array
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from checker.config import Config
from checker.documents.read import read
from checker.engine import pool, store, store_update
from checker.engine.against import check_against_index
from checker.engine.examine import Examined, examine_each
from checker.engine.store_info import info
from checker.model.document import Document
from checker.problems import IndexProblem, NothingToCheck, UsageProblem
from checker.rulebook import Rulebook, load
from tests.engine.corpora import records, write

NO_CLOCK = 1_000_000_000_000_000_000  # nanoseconds: a time of change long ago


@pytest.fixture
def index(tmp_path: Path) -> str:
    return str(tmp_path / "corpus.idx")


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that were examined, as they are."""
    seen: list[str] = []

    def watched(documents: Sequence[Document], rulebook: Rulebook) -> list[Examined]:
        seen.extend(document.id for document in documents)
        return examine_each(documents, rulebook)

    monkeypatch.setattr(pool, "examine_each", watched)
    return seen


def build(
    index: str, *paths: object, rules: Rulebook | None = None, config: Config | None = None
) -> store_update.Outcome:
    return store_update.build(index, [str(path) for path in paths], rules or load(), config or Config())


def update(
    index: str, *paths: object, rules: Rulebook | None = None, config: Config | None = None
) -> store_update.Outcome:
    return store_update.update(index, [str(path) for path in paths], rules or load(), config or Config())


def contents(index: str) -> dict[str, list[tuple[object, ...]]]:
    """All that an index knows of documents, without the numbers that it gives to them and to words."""
    queries = {
        "documents": "SELECT name, path, line, content, source, earliest, latest, characters, year FROM documents",
        "texts": "SELECT name, plain FROM documents, texts WHERE document = id",
        "words": "SELECT word, lower, mid, capital, documents FROM words",
        "postings": "SELECT w.word, name FROM postings p, documents d, words w WHERE document = d.id AND p.word = w.id",
        "claims": "SELECT * FROM claims WHERE number",
    }
    with store.reading(index) as db:
        found = {name: sorted(db.execute(query).fetchall(), key=repr) for name, query in queries.items()}
        spelt = dict(db.execute("SELECT id, word FROM words"))
        own = db.execute("SELECT name, words FROM documents ORDER BY name").fetchall()
        return found | {"own": [(name, *map(spelt.__getitem__, array("I", numbers))) for name, numbers in own]}


def test_a_document_that_is_as_it_was_is_not_read_again(tmp_path: Path, index: str, examined: list[str]) -> None:
    given = records(3)
    corpus = write(tmp_path / "corpus.jsonl", given)
    os.utime(corpus, ns=(NO_CLOCK, NO_CLOCK))
    build(index, corpus)
    assert sorted(examined) == sorted(record["id"] for record in given)
    examined.clear()
    assert update(index)[:5] == (9, 0, 0, 0, 9)
    os.utime(corpus)  # touched, with the same content
    assert update(index)[:5] == (9, 0, 0, 0, 9)
    write(tmp_path / "corpus.jsonl", given[1:])  # all others stand a line higher
    assert update(index)[:5] == (8, 0, 0, 1, 8)
    changed = given[1] | {"text": given[1]["text"] + " The sea was calm."}
    write(tmp_path / "corpus.jsonl", [changed, *given[2:], given[0]])
    assert update(index)[:5] == (9, 1, 1, 0, 7)
    assert sorted(examined) == sorted([given[0]["id"], given[1]["id"]])


def test_updates_leave_what_a_new_index_would_have(tmp_path: Path, index: str) -> None:
    rng = random.Random(3)
    given = records(6)
    folder = tmp_path / "texts"
    folder.mkdir()
    for step in range(8):
        for record in rng.sample(given, 5):
            path = folder / f"{record['id']}.txt"
            if path.exists() and rng.random() < 0.4:
                path.unlink()
            else:
                path.write_text(
                    f"15 March 2022\n\n{record['text']} It was day {rng.randrange(9) + 1}.\n", encoding="utf-8"
                )
        write(folder / "more.jsonl", rng.sample(given, 4))
        update(index, folder)
        fresh = str(tmp_path / f"fresh{step}.idx")
        build(fresh, folder)
        assert contents(index) == contents(fresh)


def test_only_what_stands_under_the_named_paths_is_looked_at(tmp_path: Path, index: str) -> None:
    given = records(2)
    first, second = (write(tmp_path / name, part) for name, part in (("a.jsonl", given[:3]), ("b.jsonl", given[3:])))
    build(index, first, second)
    Path(first).unlink()
    assert update(index, second)[:5] == (6, 0, 0, 0, 6)
    assert update(index, first)[:5] == (3, 0, 0, 3, 3)


def test_an_id_that_another_file_has_is_told_with_its_file(tmp_path: Path, index: str) -> None:
    given = records(1)
    build(index, write(tmp_path / "a.jsonl", given))
    more = write(tmp_path / "b.jsonl", given[:1])
    assert update(index, more)[:6] == (4, 1, 0, 0, 3, ())
    write(tmp_path / "b.jsonl", [*given[:1], {"id": "s0-9", "text": "New."}])
    assert update(index, more)[:6] == (5, 1, 0, 0, 4, ())
    fresh = str(tmp_path / "fresh.idx")
    build(fresh, str(tmp_path / "a.jsonl"), more)
    assert contents(index) == contents(fresh)


def test_a_file_with_a_problem_is_complained_of_each_time(tmp_path: Path, index: str) -> None:
    corpus = tmp_path / "a.jsonl"
    write(corpus, records(1))
    with corpus.open("a") as file:
        file.write("no JSON\n")
    assert len(build(index, corpus).unread) == len(update(index).unread) == 1


def test_another_selection_or_version_makes_an_index_anew(
    tmp_path: Path, index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(index, write(tmp_path / "a.jsonl", records(1)))
    assert not update(index).anew
    assert update(index, config=Config(select=("date",))).anew == "other rules are selected"
    assert update(index).anew == "other rules are selected"
    monkeypatch.setattr(store_update, "__version__", "99")
    new = read([write(tmp_path / "n.jsonl", records(1)[:1])]).documents
    assert update(index).anew == "another version made it"
    with pytest.raises(IndexProblem, match="was built by factlint 99"):
        check_against_index(new, index, load(), Config())


def test_an_index_of_other_rules_is_refused(tmp_path: Path, index: str) -> None:
    build(index, write(tmp_path / "a.jsonl", records(1)), rules=load()._replace(hash="other"))
    new = read([write(tmp_path / "n.jsonl", records(1)[:1])]).documents
    with pytest.raises(IndexProblem, match="other rules"):
        check_against_index(new, index, load(), Config())


def test_what_cannot_be_indexed(tmp_path: Path, index: str) -> None:
    with pytest.raises(NothingToCheck):
        build(index, tmp_path)
    assert not Path(index).exists()
    with pytest.raises(UsageProblem, match="standard input"):
        build(index, "-")
    corpus = write(tmp_path / "a.jsonl", records(1))
    build(index, corpus)
    Path(corpus).unlink()
    with pytest.raises(IndexProblem, match="is not here"):
        update(index)
    assert info(index).documents == 3


def _foreign(path: Path) -> None:
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 3 * 4096])


def _torn(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(byte ^ 0x5A for byte in content[4096:])
    path.write_bytes(content)


def _of_later_format(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {store.SCHEMA + 1}")
    db.close()


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (Path.unlink, "there is no such index"),
        (lambda path: (path.unlink(), path.mkdir()), "cannot be opened"),
        (lambda path: path.write_bytes(b""), "is not an index of factlint"),
        (lambda path: path.write_text("The ministers met."), "is not an index of factlint"),
        (_foreign, "is not an index of factlint"),
        (_cut, "the index is damaged"),
        (_torn, "the index is damaged"),
        (_of_later_format, "an index of format"),
    ],
)
def test_a_file_that_is_no_good_index_is_one_clear_problem(
    tmp_path: Path, index: str, harm: Callable[[Path], object], told: str
) -> None:
    build(index, write(tmp_path / "a.jsonl", records(40)))
    new = read([write(tmp_path / "n.jsonl", records(1)[:1])]).documents
    harm(Path(index))
    with pytest.raises(IndexProblem, match=told) as caught:
        info(index)
        check_against_index(new, index, load(), Config())
    assert caught.value.remedy
    assert "\n" not in caught.value.message


def test_a_file_of_others_is_left_as_it_is(tmp_path: Path, index: str) -> None:
    corpus = write(tmp_path / "a.jsonl", records(1))
    _foreign(Path(index))
    before = Path(index).read_bytes()
    for change in (build, update):
        with pytest.raises(IndexProblem, match="is not an index"):
            change(index, corpus)
    assert Path(index).read_bytes() == before


def test_an_index_that_cannot_be_written_can_be_read(tmp_path: Path, index: str) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        pytest.skip("for root every file can be written")
    corpus = write(tmp_path / "a.jsonl", records(1))
    build(index, corpus)
    Path(index).chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert info(index).documents == 3
        with pytest.raises(IndexProblem, match="read-only"):
            build(index, corpus)
    finally:
        tmp_path.chmod(0o755)


def test_a_writer_that_must_wait_too_long_is_refused(
    tmp_path: Path, index: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.05)
    corpus = write(tmp_path / "a.jsonl", records(1))
    build(index, corpus)
    with store.changing(index), pytest.raises(IndexProblem, match="another factlint is changing it"):
        update(index)
    assert info(index).documents == 3
    update(index)


def in_process(work: Callable[[], object]) -> int:
    """Starts work in a process of its own, by forking, and gives its id; it ends with 0, or 3 for an IndexProblem."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except IndexProblem:
        status = 3
    finally:
        os._exit(status)


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@needs_fork
def test_a_killed_update_leaves_the_index_as_it_was_or_as_it_should_be(tmp_path: Path, index: str) -> None:
    given = records(40)
    corpora = [given[:60], given[30:]]
    corpus = tmp_path / "a.jsonl"
    write(corpus, corpora[0])
    began = time.monotonic()
    build(index, corpus)
    takes = time.monotonic() - began
    fresh = []
    for number, part in enumerate(corpora):
        write(corpus, part)
        build(str(tmp_path / f"fresh{number}.idx"), corpus)
        fresh.append(contents(str(tmp_path / f"fresh{number}.idx")))
    write(corpus, corpora[0])
    new = read([write(tmp_path / "n.jsonl", [given[44] | {"id": "n"}])]).documents
    rng = random.Random(11)
    killed = 0
    for turn in range(20):
        write(corpus, corpora[turn % 2])
        child = in_process(lambda: update(index, corpus))
        time.sleep(rng.uniform(0, 1.2 * takes))
        os.kill(child, signal.SIGKILL)
        killed += os.WIFSIGNALED(os.waitpid(child, 0)[1])
        assert contents(index) in fresh
        assert check_against_index(new, index, load(), Config()).findings
    assert killed
    update(index, corpus)
    assert contents(index) == fresh[1]


@needs_fork
def test_two_updates_at_once_are_both_in_or_one_is_refused(tmp_path: Path, index: str) -> None:
    given = records(12)
    parts = {
        name: write(tmp_path / f"{name}.jsonl", given[at : at + 12]) for at, name in ((0, "a"), (12, "b"), (24, "c"))
    }
    for exists in (True, False):
        if exists:
            build(index, parts["a"])
        else:
            Path(index).unlink()
        children = {name: in_process(partial(update, index, parts[name])) for name in ("b", "c")}
        ended = {name: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for name, child in children.items()}
        assert set(ended.values()) <= {0, 3}
        assert 0 in ended.values()
        expected = 12 * (exists + sum(status == 0 for status in ended.values()))
        assert info(index).documents == expected
        assert {path.name for path in tmp_path.glob("corpus.idx*")} == {"corpus.idx"}
