"""`factlint check`: exit status, formats, files, and every kind of bad input."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import COMMAND, ENVIRONMENT, ROOT, factlint
from tests.cli.conftest import RIGHT, WRONG

FINDING = "wrong.txt:3:30: error date/weekday-date "


def test_nothing_found_is_0(clean: Path) -> None:
    run = factlint("check", folder=clean)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "no findings in 1 document, 1 story\n"


def test_findings_are_1_and_cited(faulty: Path) -> None:
    run = factlint("check", "--format", "concise", folder=faulty)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith(FINDING)


def test_options_that_say_what_holds_anyway_change_nothing(faulty: Path) -> None:
    plain = factlint("check", "wrong.txt", "-", folder=faulty, text=WRONG)
    said = factlint("check", "--fail-on", "info", "wrong.txt", "-", folder=faulty, text=WRONG)
    assert plain.returncode == 1
    assert (plain.returncode, plain.stdout, plain.stderr) == (said.returncode, said.stdout, said.stderr)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "never"], 0),
        (["--fail-on", "info"], 1),
        (["--ignore", "date"], 0),
        (["--ignore", "date/weekday-date"], 0),
        (["--select", "date/weekday-date"], 1),
        (["--select", "vote,length"], 0),
        (["--jobs", "1"], 1),
    ],
)
def test_what_changes_the_exit_status(arguments: list[str], status: int, faulty: Path) -> None:
    assert factlint("check", *arguments, folder=faulty).returncode == status


def test_an_unknown_rule_is_named_with_the_nearest(clean: Path) -> None:
    run = factlint("check", "--select", "date/weekday-dat", folder=clean)
    assert run.returncode == 2
    assert "date/weekday-date" in run.stderr


def test_several_reports_in_one_run(faulty: Path) -> None:
    run = factlint("check", ".", "-o", "sarif:out.sarif", "-o", "json:out.json", folder=faulty)
    assert run.returncode == 1
    assert "date/weekday-date" in run.stdout
    assert json.loads((faulty / "out.sarif").read_text())["version"] == "2.1.0"
    assert len(json.loads((faulty / "out.json").read_text())["findings"]) == 1
    assert not list(faulty.glob(".out*"))


def test_an_unwritable_report_is_a_problem_and_leaves_the_old_one(faulty: Path) -> None:
    run = factlint("check", "-o", "json:nowhere/out.json", folder=faulty)
    assert (run.returncode, run.stdout) == (2, "")
    assert "nowhere/out.json: the report could not be written" in run.stderr
    assert "create the folder nowhere" in run.stderr
    assert factlint("check", "-o", "json:.", folder=faulty).returncode == 2


@pytest.mark.parametrize("name", ["draft.txt", "ünï côdé (1).txt"])
def test_standard_input_has_a_name(name: str, tmp_path: Path) -> None:
    run = factlint("check", "-", "--stdin-filename", name, "--format", "concise", text=WRONG, folder=tmp_path)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith(f"{name}:3:")


def test_quiet_prints_only_findings(clean: Path) -> None:
    assert factlint("check", "--quiet", folder=clean).stdout == ""


def test_github_actions_gets_annotations_unasked(faulty: Path) -> None:
    assert factlint("check", folder=faulty, GITHUB_ACTIONS="true").stdout.startswith("::error file=wrong.txt,line=3,")


@pytest.mark.parametrize(
    ("environment", "is_painted"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour(environment: dict[str, str], is_painted: bool, faulty: Path) -> None:
    assert ("\x1b[" in factlint("check", folder=faulty, **environment).stdout) == is_painted


class TestBadInput:
    """Whatever is given: a line about it on stderr, and 2 where nothing could be checked."""

    def test_a_missing_path(self, tmp_path: Path) -> None:
        run = factlint("check", "nowhere.txt", folder=tmp_path)
        assert (run.returncode, run.stdout) == (2, "")
        unread, error, remedy = run.stderr.splitlines()
        assert unread.startswith("factlint: unread: nowhere.txt: ")
        assert error == "factlint: error: nowhere.txt: no document to check"
        assert remedy.startswith("  ")

    def test_a_folder_without_documents(self, tmp_path: Path) -> None:
        assert factlint("check", folder=tmp_path).returncode == 2

    def test_a_binary_file_among_good_ones(self, clean: Path) -> None:
        (clean / "image.txt").write_bytes(bytes(range(256)) * 20)
        run = factlint("check", folder=clean)
        assert run.returncode == 0
        assert run.stderr.startswith("factlint: unread: image.txt: ")
        assert run.stdout.endswith("; 1 input unread\n")

    def test_strict_makes_an_unread_input_fail(self, clean: Path) -> None:
        run = factlint("check", "right.txt", "nowhere.txt", "--strict", folder=clean)
        assert run.returncode == 2
        assert "no findings" in run.stdout

    def test_bad_lines_of_a_corpus_are_named_and_the_others_checked(self, tmp_path: Path) -> None:
        good = json.dumps({"id": "a", "text": WRONG})
        lines = [
            good,
            "{",
            json.dumps({"id": "b"}),
            json.dumps({"id": "a", "text": RIGHT}),
            json.dumps({"id": 1, "text": 2}),
        ]
        (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
        run = factlint("check", "corpus.jsonl", "--format", "json", folder=tmp_path)
        assert run.returncode == 1
        assert [line.split(": ")[2] for line in run.stderr.splitlines()] == [f"corpus.jsonl:{n}" for n in (2, 3, 4, 5)]
        report = json.loads(run.stdout)
        assert [unread["problem"].partition(":")[0] for unread in report["unread"]] == [
            f"line {n}" for n in (2, 3, 4, 5)
        ]
        assert report["findings"][0]["citations"][0]["document"] == "a"

    def test_an_unreadable_file(self, clean: Path) -> None:
        (clean / "loop.txt").symlink_to("loop.txt")
        run = factlint("check", folder=clean)
        assert run.returncode == 0
        assert run.stderr.startswith("factlint: unread: loop.txt: ")

    def test_a_broken_rule_file(self, clean: Path) -> None:
        (clean / "rules" / "length").mkdir(parents=True)
        (clean / "rules" / "length" / "x.toml").write_text("kind = 'quantity'\nseverty = 'error'\n")
        run = factlint("check", "--rules", "rules", folder=clean)
        assert (run.returncode, run.stdout) == (2, "")
        assert "rules/length/x.toml:2: " in run.stderr
        assert "severity" in run.stderr

    def test_an_unknown_key_in_the_configuration(self, clean: Path) -> None:
        (clean / "factlint.toml").write_text("selct = ['date']\n")
        run = factlint("check", folder=clean)
        assert (run.returncode, run.stdout) == (2, "")
        assert "factlint.toml:1" in run.stderr
        assert "select" in run.stderr
        assert factlint("check", "--isolated", folder=clean).returncode == 0

    def test_a_configuration_that_is_not_there(self, clean: Path) -> None:
        run = factlint("check", "--config", "nowhere.toml", folder=clean)
        assert (run.returncode, run.stdout) == (2, "")
        assert "nowhere.toml" in run.stderr


class TestClosedOutput:
    """Output that nobody takes ends a run without a traceback."""

    def test_a_closed_pipe_keeps_the_status(self, faulty: Path) -> None:
        with subprocess.Popen(
            [*COMMAND, "check"],
            cwd=faulty,
            env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running:
            assert running.stdout and running.stderr
            running.stdout.close()
            assert (running.wait(), running.stderr.read()) == (1, b"")

    @pytest.mark.parametrize("words", ["--version", "--help", "check --help"])
    @pytest.mark.parametrize("redirection", [">&-", "> /dev/full", "| true"])
    def test_what_tells_about_the_command_ends_without_a_traceback_too(self, words: str, redirection: str) -> None:
        run = subprocess.run(
            ["sh", "-c", f'"$0" -m checker {words} {redirection}', COMMAND[0]],
            env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in run.stderr
        assert "internal error" not in run.stderr

    @pytest.mark.parametrize(("redirection", "said"), [(">&-", "stdout is closed"), ("> /dev/full", "No space left")])
    def test_stdout_that_cannot_be_written(self, redirection: str, said: str, faulty: Path) -> None:
        if "full" in redirection and not Path("/dev/full").exists():
            pytest.skip("there is no /dev/full here")
        run = subprocess.run(
            ["sh", "-c", f'"$0" -m checker check {redirection}', COMMAND[0]],
            cwd=faulty,
            env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 2
        assert said in run.stderr
        assert "Traceback" not in run.stderr
        assert "Exception" not in run.stderr

    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_a_file_that_can_grow_no_more_is_a_problem(self, unbuffered: str, tmp_path: Path) -> None:
        (tmp_path / "wrong.txt").write_text(f"{WRONG}\n" * 40)
        environment = ENVIRONMENT | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": unbuffered}
        run = subprocess.run(
            ["sh", "-c", 'ulimit -f 8; "$0" -m checker check --no-cache --format json > out.json', COMMAND[0]],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 2
        assert "stdout could not be written" in run.stderr
