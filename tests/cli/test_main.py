"""The command line as a whole: help, mistakes, and how every run ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from checker.cli import group
from checker.cli.main import run as run_line
from checker.problems import RuleProblem
from checker.values import numeric
from checker.version import __version__
from tests.cli.commands import ENVIRONMENT, ROOT, factlint


def test_version() -> None:
    assert factlint("--version").stdout == f"factlint {__version__}\n"


def test_version_imports_nothing_more_than_the_interpreter() -> None:
    code = (
        "import sys; before = set(sys.modules); sys.argv = ['factlint', '--version'];"
        "from checker.__main__ import main; main();"
        "sys.exit(set(sys.modules) - before != {'checker', 'checker.__main__', 'checker.version', '__future__'})"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True).returncode == 0


@pytest.mark.parametrize("name", group.COMMANDS)
def test_every_command_has_help(name: str) -> None:
    run = factlint(name, "--help")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f"Usage: factlint {name}")


def test_help_lists_the_commands_and_the_exit_statuses() -> None:
    text = factlint("--help").stdout
    assert all(f"\n  {name} " in text for name in group.COMMANDS)
    assert "Exit status" in text


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["chek"], 'no such command "chek"'),
        (["check", "--frmat", "json"], 'no such option "--frmat"'),
        (["check", "--format", "yaml"], '--format cannot be "yaml"'),
        (["check", "--jobs", "two"], "'two' is not a whole number"),
        (["check", "--min-probability", "2"], "2.0 is not in the range"),
        (["check", "-o", "sarif"], '-o "sarif" is not FORMAT:FILE'),
        (["check", "-o", "pdf:x.pdf"], '-o "pdf:x.pdf" is not FORMAT:FILE'),
        (["check", "-o", "json:x", "-o", "sarif:x"], "two reports would be written to x"),
        (["check", "seeds", "-o", "json:/"], "/: the report could not be written"),
        (["check", "-o", "json:-"], '-o "json:-": standard output gets what --format says'),
        (["check", "--min-probability", "nan"], "'nan' is not a number"),
        (["check", "--min-probability", "50%"], "'50%' is not a number"),
        (["check", "--config", "a.toml", "--isolated"], "--isolated reads no configuration"),
        (["check", "seeds", "--decisions", "nowhere.jsonl"], "nowhere.jsonl: no such file of decisions"),
        (["check", "seeds", "--decisions", "checker"], "checker: cannot be read"),
        (["check", "--rules", "nowhere"], "nowhere: there is no such folder of rules"),
        (["check", "seeds", "nowhere", "--select", "dte"], 'no rule has the id or prefix "dte"'),
        (["index", "build", "seeds", "--index", "nowhere/c.idx"], "nowhere/c.idx: there is no folder nowhere"),
        (["decide", "ab12", "--reason", "so"], "missing option '--as'"),
        (["completion"], "missing argument 'SHELL'"),
        ([], "no command was given"),
    ],
)
def test_a_mistake_on_the_command_line_is_named_with_what_to_do(arguments: list[str], what: str) -> None:
    run = factlint(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    first, *remedy = run.stderr.splitlines()
    assert first.startswith("factlint: error: ")
    assert what.lower() in first.lower()
    assert remedy
    assert all(line.startswith("  ") for line in remedy if line)


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["chekc"], "check"),
        (["check", "--format", "jsno"], "json"),
        (["check", "--fail-on", "eror"], "error"),
        (["completion", "bsh"], "bash"),
        (["rule", "shw"], "show"),
        (["check", "--selct", "date"], "--select"),
        (["check", "-o", "srif:report.sarif"], "sarif:report.sarif"),
        (["check", "seeds", "--select", "date/weekdaydate"], "date/weekday-date"),
    ],
)
def test_the_nearest_word_is_suggested(arguments: list[str], near: str) -> None:
    assert factlint(*arguments).stderr.splitlines()[1] == f'  did you mean "{near}"?'


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["check", "--since"], "see factlint check --help"),
        (["decide", "ab12", "--reason", "so"], "choose from accepted, false-alarm, fixed"),
        (["completion"], "choose from bash, zsh, fish"),
    ],
)
def test_what_is_missing_comes_with_what_there_is(arguments: list[str], remedy: str) -> None:
    assert factlint(*arguments).stderr.splitlines()[1] == f"  {remedy}"


@pytest.mark.parametrize("words", [[], ["rule"], ["index"], ["baseline"]])
def test_what_a_command_does_fits_in_its_line(words: list[str]) -> None:
    assert "..." not in factlint(*words, "--help").stdout.partition("Commands:")[2]


def raising(error: BaseException) -> click.Command:
    @click.command("check")
    def command() -> None:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (
            RuleProblem("a.toml:3: what\nb.toml:1: why", "mend it"),
            2,
            "error: a.toml:3: what\nfactlint: error: b.toml:1",
        ),
        (KeyboardInterrupt(), 130, ""),
        (click.Abort(), 130, ""),
        (TypeError("nothing"), 2, "factlint: error: internal error: TypeError: nothing\n  FACTLINT_DEBUG=1"),
        (
            FileNotFoundError(2, "No such file", "a.toml"),
            2,
            "internal error: FileNotFoundError: [Errno 2] No such file",
        ),
        (RuleProblem("\x1b[2Ja.toml"), 2, "factlint: error: ␛[2Ja.toml\n"),
    ],
)
def test_how_a_run_ends(
    error: BaseException, status: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(group.LazyGroup, "get_command", lambda *_: raising(error))
    assert run_line(["facts"]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


@pytest.mark.parametrize("command", ["check", "facts", "extract"])
def test_a_document_that_cannot_be_analysed_is_named_and_the_others_are_not_lost(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(text: str, *others: Any) -> object:
        if "odd" in text:
            raise KeyError("odd")
        return scanned(text, *others)

    scanned = numeric.scanned
    monkeypatch.setattr(numeric, "scanned", failing)
    monkeypatch.chdir(tmp_path)
    for name in ("odd", "even"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} fire on Monday, August 31, 2022 killed 12 people.\n")
    assert run_line([command, "odd.txt", "even.txt", "--no-cache"][: 3 + (command != "extract")]) == (
        command == "check"
    )
    out, err = capsys.readouterr()
    assert "even.txt" in out
    assert "odd.txt" not in out
    assert "unread: odd.txt: could not be analysed (KeyError: 'odd')" in err
    assert run_line([command, "odd.txt"]) == (0 if command == "extract" else 2)


def test_an_interrupt_ends_quietly_with_130() -> None:
    # whoever runs the tests in the background has it ignored
    code = "import signal, os; signal.signal(signal.SIGINT, signal.default_int_handler); os.kill(os.getpid(), signal.SIGINT)"
    script = f"import sys; sys.argv = ['factlint', 'check', '-']; import checker.cli.main\n{WRAP.format(code)}"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=ENVIRONMENT, capture_output=True, check=False)
    assert (run.returncode, run.stderr.strip()) == (130, b"")


WRAP = """
import checker.documents.read
def read(*arguments, **named):
    {}
checker.documents.read.read = read
from checker.__main__ import main
sys.exit(main())
"""


def test_commands_are_imported_one_at_a_time() -> None:
    code = (
        "import sys; from checker.cli.main import run; run(['facts', '--help']);"
        "sys.exit(any(f'checker.cli.{name}' in sys.modules for name in ('check', 'extract', 'explain', 'rule')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True).returncode == 0
