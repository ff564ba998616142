"""At the desk: statistics, watching, completion, an interrupted run, and names that no shell likes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from checker.report import FORMATS
from tests.cli.commands import COMMAND, ENVIRONMENT, ROOT, factlint
from tests.cli.conftest import RIGHT, WRONG

HOSTILE = "it’s  an ünï “côdé” (1) \u202e\x1b[2J\n::error::.txt"


class Running:
    """A command that is still at work, with what it has said so far."""

    def __init__(self, folder: Path, log: Path, *arguments: str) -> None:
        self._said, self._told = log.with_suffix(".out"), log.with_suffix(".err")
        with self._said.open("wb") as said, self._told.open("wb") as told:
            environment = ENVIRONMENT | {"PYTHONPATH": str(ROOT)}
            command = [*COMMAND, *arguments]
            self.process = subprocess.Popen(
                command,
                cwd=folder,
                env=environment,
                stdout=said,
                stderr=told,
                start_new_session=True,
                preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # a shell's "&" leaves it ignored
            )

    @property
    def stdout(self) -> str:
        return self._said.read_text(encoding="utf-8")

    @property
    def stderr(self) -> str:
        return self._told.read_text(encoding="utf-8")

    def until(self, words: str, times: int = 1) -> None:
        """Waits for these words on stderr."""
        end = time.monotonic() + 60
        while self.stderr.count(words) < times:
            assert time.monotonic() < end and self.process.poll() is None, self.stderr
            time.sleep(0.05)

    def until_it_has_workers(self) -> None:
        """Waits for processes that it has started, where the system tells of them."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        end = time.monotonic() + 60
        while children.exists() and not children.read_text():
            assert time.monotonic() < end
            time.sleep(0.05)
        time.sleep(0.5)

    def interrupted(self) -> int:
        """The exit status after Ctrl-C, which a terminal sends to the command and all that it has started."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(60)


@pytest.fixture
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Running]]:
    """Starts commands, and ends those that a test leaves at work."""
    running: list[Running] = []

    def started(folder: Path, *arguments: str) -> Running:
        running.append(Running(folder, tmp_path_factory.mktemp("log") / "log", *arguments))
        return running[-1]

    yield started
    for one in running:
        one.process.kill()
        one.process.wait()


class TestStatistics:
    def test_counts_and_what_was_not_checked(self, faulty: Path) -> None:
        (faulty / "empty.txt").write_text("Nothing is said here.\n")
        (faulty / "undated.txt").write_text("The council of Bergen met last Friday.\n")
        run = factlint("check", ".", "nowhere.txt", "--statistics", "--quiet", "--ignore", "vote", folder=faulty)
        section = run.stdout[run.stdout.index("read: ") :].splitlines()
        assert section[0].startswith("read: 4 documents, ")
        assert section[1:3] == ["findings by rule", "  1  date/weekday-date"]
        assert "  1 document without claims: empty.txt" in section
        assert "  1 input unread: nowhere.txt" in section
        assert any(line.startswith("  1 time not anchored: ") for line in section)
        assert "  5 rules not chosen: vote/majority, vote/seats, vote/sides, vote/sum, vote/tally" in section

    def test_claims_with_too_many_rivals_are_counted(self, tmp_path: Path) -> None:
        (tmp_path / "list.txt").write_text("".join(f"{n} boats sank off Selby.\n\n" for n in range(2, 403)))
        run = factlint("check", "--statistics", "--quiet", folder=tmp_path)
        assert run.returncode == 0
        assert "  401 claims of count/things not compared: too many of one kind in one story\n" in run.stdout

    def test_beside_a_machine_format_they_go_to_stderr(self, faulty: Path) -> None:
        run = factlint("check", "--statistics", "--format", "json", folder=faulty)
        assert json.loads(run.stdout)["findings"]
        assert "findings by rule\n  1  date/weekday-date\n" in run.stderr


class TestWatch:
    def test_a_change_is_checked_and_an_interrupt_ends_it_quietly(
        self, clean: Path, start: Callable[..., Running]
    ) -> None:
        running = start(clean, "check", "--watch", "--against", ".", "--format", "concise", "-o", "json:report.json")
        running.until("waiting")
        (clean / "wrong.txt").write_text(WRONG)
        running.until("waiting", 2)
        (clean / "factlint.toml").write_text("selct = []")
        running.until("waiting", 3)
        assert running.interrupted() == 130
        assert running.stdout.startswith("wrong.txt:3:30: error date/weekday-date ")
        assert [
            line.partition(": ")[2].partition(":")[0] for line in running.stderr.splitlines() if "selct" in line
        ] == ["error"]
        assert "Traceback" not in running.stderr
        assert len(json.loads((clean / "report.json").read_text())["findings"]) == 1

    def test_standard_input_cannot_be_watched(self, clean: Path) -> None:
        run = factlint("check", "--watch", "-", folder=clean, text=RIGHT)
        assert run.returncode == 2
        assert "standard input can be read once" in run.stderr


class TestCompletion:
    def words(self, *words: str) -> list[str]:
        settings = {
            "_FACTLINT_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(words),
            "COMP_CWORD": str(len(words) - 1),
        }
        return [line.partition(",")[2] for line in factlint(folder=ROOT, **settings).stdout.splitlines()]

    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_there_is_a_script_for_each_shell(self, shell: str) -> None:
        run = factlint("completion", shell)
        assert (run.returncode, run.stderr) == (0, "")
        assert f"_FACTLINT_COMPLETE={shell}_complete" in run.stdout

    def test_commands_options_formats_and_rules(self) -> None:
        assert self.words("factlint", "ba") == ["baseline"]
        assert "--fail-on" in self.words("factlint", "check", "--f")
        assert self.words("factlint", "check", "--format", "sa") == ["sarif"]
        assert self.words("factlint", "check", "--select", "date,vote/su") == ["date,vote/sum"]
        assert self.words("factlint", "rule", "show", "vote/su") == ["vote/sum"]
        assert self.words("factlint", "explain", "vote/su") == ["vote/sum"]

    def test_bash_takes_the_script(self) -> None:
        try:
            run = subprocess.run(["bash", "-n"], input=factlint("completion", "bash").stdout, text=True, check=False)
        except FileNotFoundError:
            pytest.skip("there is no bash here")
        assert run.returncode == 0


class TestInterrupt:
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_nothing_is_half_written(self, jobs: str, tmp_path: Path, start: Callable[..., Running]) -> None:
        records = (json.dumps({"id": str(n), "text": f"{WRONG}\nThe report has {n} pages."}) for n in range(20_000))
        (tmp_path / "corpus.jsonl").write_text("\n".join(records))
        (tmp_path / "report.json").write_text("before")
        running = start(tmp_path, "check", "corpus.jsonl", "--no-cache", "--jobs", jobs, "-o", "json:report.json")
        time.sleep(1.0)
        if jobs != "1":
            running.until_it_has_workers()
        assert running.interrupted() == 130
        assert (running.stdout, running.stderr.strip()) == ("", "")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.jsonl", "report.json"]
        assert (tmp_path / "report.json").read_text() == "before"


@pytest.mark.skipif(sys.platform == "win32" or os.name == "nt", reason="such names cannot be there")
class TestNames:
    @pytest.mark.parametrize("name", FORMATS)
    def test_a_hostile_name_steers_nothing(self, name: str, tmp_path: Path) -> None:
        folder = tmp_path / "a folder, it’s “ours”"
        folder.mkdir()
        (folder / HOSTILE).write_text(WRONG.replace("\n", "\r\n"), newline="")
        run = factlint("check", folder.name, "--format", name, folder=tmp_path)
        assert run.returncode == 1, run.stderr
        assert "\x1b" not in run.stdout
        assert "\u202e" not in run.stdout
        assert not any(line.startswith("::error::") for line in run.stdout.splitlines())
        assert "Tuesday" in run.stdout

    def test_it_can_be_decided_about_and_known(self, tmp_path: Path) -> None:
        (tmp_path / HOSTILE).write_text(WRONG)
        for run in (
            factlint("baseline", "write", HOSTILE, folder=tmp_path),
            factlint("baseline", "check", HOSTILE, folder=tmp_path),
            factlint("check", HOSTILE, "--baseline", "factlint-baseline.jsonl", folder=tmp_path),
            factlint("check", HOSTILE, "--statistics", "--exit-zero", folder=tmp_path),
        ):
            assert run.returncode == 0
            assert "\x1b" not in run.stdout + run.stderr
