"""What is kept of earlier runs changes nothing but the time that a run takes."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from checker.config import Config
from checker.documents.read import read
from checker.engine import cache as caches
from checker.engine import packed, pool
from checker.engine.cache import Cache
from checker.engine.local import check
from checker.model.document import Document, ReferenceDate
from checker.report import FORMATS, Options, render
from checker.rulebook import load

ROOT = Path(__file__).parent.parent.parent
RULEBOOK = load().selected()
TEXT = "The ferry Marigold sank off Port Selby on Monday, 14 March 2022, and 12 passengers died on Tuesday."
DAY = ReferenceDate(date(2022, 3, 16), date(2022, 3, 16), "metadata")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "documents"


def article(
    text: str = TEXT, path: str = "a.txt", reference: ReferenceDate | None = DAY, language: str = "", order: str = ""
) -> Document:
    return Document(path, text, path=path, reference=reference, language=language, date_order=order)


def examined(documents: Sequence[Document], cache: Cache | None = None) -> pool.Outcome:
    """Examines documents and keeps what they gave."""
    cache = cache or Cache(RULEBOOK)
    found = pool.examine_all(documents, RULEBOOK, 1, cache)
    cache.keep(found.documents, found.examined)
    return found


def reports() -> Iterator[str]:
    report = check(read([str(ROOT / "seeds")]).documents, RULEBOOK, Config(), lone=True, cache=Cache(RULEBOOK))
    for name in FORMATS:
        yield render(name, report, Options(rulebook=RULEBOOK, unresolved=True))


def test_reports_are_the_same_bytes() -> None:
    plain = check(read([str(ROOT / "seeds")]).documents, RULEBOOK, Config(), lone=True)
    first = list(reports())
    assert list(reports()) == first
    assert first == [render(name, plain, Options(rulebook=RULEBOOK, unresolved=True)) for name in FORMATS]


def test_what_is_known_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = examined([article()])

    def examine_each(*_: object) -> None:
        raise AssertionError("examined again")

    monkeypatch.setattr(pool, "examine_each", examine_each)
    monkeypatch.setenv("FACTLINT_DEBUG", "1")
    known = article()
    (again,) = examined([known]).examined
    (before,) = first.examined
    assert again.misfits == before.misfits
    assert again.extraction.mentions == before.extraction.mentions
    assert all(claim.document is known for claim in again.extraction.claims)


@pytest.mark.parametrize(
    "other",
    [
        article(TEXT.replace("12", "13")),
        article(reference=None),
        article(reference=DAY._replace(earliest=date(2022, 3, 15))),
        article(language="de"),
        article(order="dmy"),
        article(path="b.txt"),
    ],
    ids=["text", "no date", "date", "language", "order of dates", "place"],
)
def test_another_document_is_not_known(other: Document) -> None:
    examined([article()])
    assert Cache(RULEBOOK).find(article()) is not None
    assert Cache(RULEBOOK).find(other) is None


def test_other_rules_know_nothing_of_it() -> None:
    examined([article()])
    assert Cache(load().selected(["date"])).find(article()) is None


def test_a_damaged_file_is_as_good_as_none(folder: Path) -> None:
    examined([article()])
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for damaged in (b"", whole[:40], whole[:-1], whole[:60] + b"\0" + whole[61:], b"x" * 500):
        file.write_bytes(damaged)
        assert Cache(RULEBOOK).find(article()) is None
    examined([article()])
    assert file.read_bytes() == whole


def test_a_corpus_has_one_file_and_keeps_what_has_not_changed(folder: Path) -> None:
    records = [Document(f"r{n}", f"{TEXT} {n}", path="c.jsonl", record_line=n, reference=DAY) for n in range(5)]
    examined(records)
    (file,) = folder.iterdir()
    before = file.read_bytes()
    examined([Document(d.id, d.text, path=d.path, record_line=d.record_line, reference=DAY) for d in records])
    assert file.read_bytes() == before
    cache = Cache(RULEBOOK)
    changed = [article(f"{TEXT} anew", "c.jsonl"), *(article(d.text, "c.jsonl") for d in records[1:])]
    assert [cache.find(document) is None for document in changed] == [True, False, False, False, False]


def test_sentences_that_alignment_asked_for_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = article("Ten people came.")
    examined([alone])
    assert alone._segments is None
    again = article("Ten people came.")
    again._segments = ()
    examined([again])
    third = article("Ten people came.")
    Cache(RULEBOOK).find(third)
    assert third._segments == ()


def test_the_oldest_make_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        examined([article(path=f"{number}.txt")])
    size = sum(file.stat().st_size for file in folder.iterdir())
    monkeypatch.setattr(caches, "MOST_BYTES", size // 2)
    examined([article(path="last.txt")])
    assert sum(file.stat().st_size for file in folder.iterdir()) <= size // 2
    assert Cache(RULEBOOK).find(article(path="last.txt")) is not None
    assert Cache(RULEBOOK).find(article(path="0.txt")) is None


def test_what_is_too_long_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGE", 50)
    examined([article()])
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert len(examined([article()]).examined) == 1


def test_only_the_owner_may_look(folder: Path) -> None:
    examined([article()])
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o077 == 0


def _write(number: int) -> int:
    """Writes one file over and over, and counts the readings that were neither whole nor none."""
    torn = 0
    for _ in range(30):
        cache = Cache(RULEBOOK)
        documents = [article(f"{TEXT} {number}", "shared.txt")]
        found = pool.examine_all(documents, RULEBOOK, 1, cache)
        cache.keep(found.documents, found.examined)
        content = cache._place("shared.txt").read_bytes()
        torn += caches._opened(content) == {}
    return torn


def test_writers_at_one_time_leave_a_whole_file() -> None:
    with multiprocessing.get_context("fork").Pool(2) as processes:
        assert processes.map(_write, range(4)) == [0] * 4


def run(*arguments: str, code: str = "") -> str:
    command = "import sys; from checker.__main__ import main; main()" + code
    done = subprocess.run([sys.executable, "-c", command, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("how", ["option", "variable"])
def test_it_can_be_turned_off(how: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if how == "variable":
        monkeypatch.setenv("FACTLINT_NO_CACHE", "1")
    run("check", *(["--no-cache"] if how == "option" else []), "seeds/02-daily-b-what-the-report-says.txt")
    assert not folder.exists()


def test_a_run_of_known_documents_imports_none_of_extraction(folder: Path) -> None:
    articles = [str(path) for path in sorted((ROOT / "seeds").glob("0[123]-*"))]
    first = run("check", *articles)
    assert len(list(folder.iterdir())) == len(articles) + 1  # and one for what they give together
    said = run("check", *articles, code="\nprint(*sorted(sys.modules))")
    assert said.startswith(first)
    loaded = set(said.removeprefix(first).split())
    heavy = ("re2", "nupunkt", "rapidfuzz", "click", "rich", "pydantic", "tomllib", "dataclasses", "inspect")
    stages = ("extract.claims", "extract.gate", "values.timex.text", "values.timex.grammar", "values.numeric")
    tables = (
        "values.numbers.tables",
        "values.reading.quantity",
        "engine.aligned",
        "align.stories.stories",
        "align.names",
    )
    assert not loaded.intersection((*heavy, *(f"checker.{name}" for name in (*stages, *tables))))
