"""A progress bar: for people at a terminal who wait, and for nobody else."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from checker.progress import stage, told_to
from tests.cli.commands import ENVIRONMENT, ROOT, factlint
from tests.cli.conftest import WRONG

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
BAR_AFTER = "import checker.cli.progress as p; p.MOMENT = p._BEAT = {}; import sys; from checker.cli.main import run; "
CLEAR = "\x1b[2K"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    records = (json.dumps({"id": f"d{n}", "text": f"{WRONG} It was day {n}."}) for n in range(300))
    (tmp_path / "corpus.jsonl").write_text("\n".join(records), encoding="utf-8")
    return tmp_path


def at_a_terminal(folder: Path, *command: str, **environment: str) -> tuple[int, str, str]:
    """The exit status of a command whose stderr is a terminal, its stdout and what the terminal got."""
    ours, theirs = pty.openpty()
    said = folder / "stdout"
    child = os.fork()
    if not child:
        os.chdir(folder)
        os.dup2(os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
        os.dup2(theirs, 2)
        settings = {name: value for name, value in ENVIRONMENT.items() if name != "CI"}
        settings |= {"PYTHONPATH": str(ROOT), "TERM": "xterm", "FACTLINT_NO_CACHE": "1"}
        os.execve(command[0], command, settings | environment)
    os.close(theirs)
    shown = b"".join(_read(ours))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(ours)
    return status, said.read_text(encoding="utf-8"), shown.decode()


def _read(terminal: int) -> Iterator[bytes]:
    with suppress(OSError):  # how Linux says that nobody writes to it any more
        while data := os.read(terminal, 65536):
            yield data


def after(*arguments: str, moment: float = 0.0) -> tuple[str, ...]:
    """A command line that waits for a moment of so many seconds before it shows a bar."""
    return (sys.executable, "-c", f"{BAR_AFTER.format(moment)}sys.exit(run({list(arguments)!r}))")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_says_what_is_done_and_is_gone_in_the_end(corpus: Path, jobs: str) -> None:
    check = after("check", "corpus.jsonl", "--format", "concise", "--jobs", jobs)
    status, said, shown = at_a_terminal(corpus, *check)
    assert status == 1
    assert said.count("date/weekday-date") == len(said.splitlines()) == 300
    assert "reading" in shown
    assert "examining" in shown
    assert "300/300" in shown
    assert shown.rstrip().endswith(CLEAR)


def test_an_index_is_built_with_one(corpus: Path) -> None:
    status, said, shown = at_a_terminal(corpus, *after("index", "build", "corpus.jsonl", "--index", "c.idx"))
    assert (status, said) == (0, "c.idx: 300 documents: 300 added\n")
    assert "examining" in shown


def test_problems_stand_on_lines_of_their_own(corpus: Path) -> None:
    for against in (".", "none"):
        _, _, shown = at_a_terminal(corpus, *after("check", "corpus.jsonl", "nowhere.txt", "--against", against))
        told = [line for line in shown.splitlines() if "unread: n" in line]
        assert told
        assert all(line.rpartition(CLEAR)[2].startswith("factlint: unread: n") for line in told)


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(("--quiet",), {}), ((), {"CI": "true"}), ((), {"TERM": "dumb"})],
    ids=["quiet", "CI", "dumb"],
)
def test_there_is_none_where_nobody_wants_it(
    corpus: Path, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    command = after("check", "corpus.jsonl", "--format", "concise", *arguments)
    assert at_a_terminal(corpus, *command, **environment)[2] == ""


def test_there_is_none_for_what_takes_a_moment(clean: Path) -> None:
    assert at_a_terminal(clean, *after("check", "right.txt", moment=1e6))[2] == ""


def test_there_is_none_in_a_pipe(corpus: Path) -> None:
    assert factlint("check", "corpus.jsonl", "--format", "concise", folder=corpus, CI="").stderr == ""


def test_who_listens_is_told_and_the_items_stay_what_they_are() -> None:
    told: list[tuple[str, int, int]] = []
    with told_to(lambda what, done, total: told.append((what, done, total))):
        assert list(stage("reading", "ab")) == ["a", "b"]
        assert list(stage("examining", "ab", 3, 2)) == ["a", "b"]
    assert told == [("reading", n, 0) for n in range(3)] + [("examining", n, 3) for n in (0, 2, 3)]
    assert stage("reading", told) is told
