"""A corpus that is not clean, taken into use through the real command: baseline, decisions, allow-comments."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import factlint
from tests.cli.conftest import WRONG

BASELINE = "factlint-baseline.jsonl"
DECISIONS = "decisions.jsonl"


def fingerprint(folder: Path) -> str:
    (found,) = report(folder)["findings"]
    return str(found["fingerprint"])


def report(folder: Path, *arguments: str, **environment: str) -> Any:
    return json.loads(factlint("check", "--format", "json", *arguments, folder=folder, **environment).stdout)


class TestFingerprint:
    def test_it_is_the_same_from_everywhere_under_every_name_and_on_every_line(self, faulty: Path) -> None:
        first = fingerprint(faulty)
        assert report(Path("/"), str(faulty))["findings"][0]["fingerprint"] == first
        assert report(faulty.parent, f"{faulty.name}/./wrong.txt")["findings"][0]["fingerprint"] == first
        (faulty / "in").mkdir()
        (faulty / "wrong.txt").rename(faulty / "in" / "moved.txt")
        (faulty / "in" / "moved.txt").write_bytes(f"\n\n{WRONG}\nAnother line.\n".replace("\n", "\r\n").encode())
        assert fingerprint(faulty) == first


class TestBaseline:
    def test_what_is_known_does_not_fail_and_what_is_new_does(self, faulty: Path) -> None:
        run = factlint("baseline", "write", folder=faulty)
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith(f"{BASELINE}: 1 known finding\n")
        (faulty / "factlint.toml").write_text(f'baseline = "{BASELINE}"\n')
        run = factlint("check", folder=faulty)
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout == "no findings in 2 documents, 1 story; 1 suppressed (in the baseline)\n"
        (faulty / "new.txt").write_text(WRONG.replace("May 2", "May 3").replace("Oslo", "Bergen"))
        run = factlint("check", "--format", "sarif", folder=faulty)
        assert run.returncode == 1
        states = [result["baselineState"] for result in json.loads(run.stdout)["runs"][0]["results"]]
        assert states == ["new", "unchanged"]

    def test_one_without_a_finding_is_no_empty_corpus(self, clean: Path) -> None:
        run = factlint("baseline", "write", folder=clean)
        assert (run.returncode, (clean / BASELINE).read_bytes()) == (0, b"")
        run = factlint("check", "--strict", "--baseline", BASELINE, folder=clean)
        assert (run.returncode, run.stderr) == (0, "")

    def test_check_says_what_is_new_and_what_is_gone_and_prune_takes_out_the_gone(self, faulty: Path) -> None:
        factlint("baseline", "write", folder=faulty)
        assert factlint("baseline", "check", folder=faulty).returncode == 0
        (faulty / "wrong.txt").write_text(WRONG.replace("Tuesday", "Monday"))
        run = factlint("baseline", "check", folder=faulty)
        assert run.returncode == 1
        new, gone, summary = run.stdout.splitlines()
        assert new.startswith("new: wrong.txt:3:30: date/weekday-date ")
        assert gone.startswith("gone: date/weekday-date ")
        assert summary == f"{BASELINE}: 0 known, 1 new, 1 gone"
        assert factlint("baseline", "prune", folder=faulty).stdout == f"{BASELINE}: 0 known findings, 1 taken out\n"
        assert (faulty / BASELINE).read_text() == ""
        assert factlint("baseline", "check", folder=faulty).returncode == 1

    def test_prune_leaves_alone_what_was_not_looked_for_or_could_not_be_read(self, faulty: Path) -> None:
        factlint("baseline", "write", folder=faulty)
        before = (faulty / BASELINE).read_text()
        assert factlint("baseline", "prune", "--ignore", "date", folder=faulty).returncode == 0
        run = factlint("baseline", "prune", "right.txt", "nowhere.txt", folder=faulty)
        assert run.returncode == 2
        assert "not pruned, since 1 input could not be read" in run.stderr
        assert (faulty / BASELINE).read_text() == before

    def test_written_anew_it_says_what_changed(self, faulty: Path) -> None:
        factlint("baseline", "write", "right.txt", folder=faulty)
        factlint("baseline", "write", folder=faulty)
        (faulty / "wrong.txt").write_text(WRONG.replace("Tuesday", "Monday"))
        run = factlint("baseline", "write", folder=faulty)
        assert run.stdout.startswith(f"{BASELINE}: 1 known finding, 1 of them new, 1 gone\n")

    def test_beside_the_configuration_whatever_the_working_folder(self, faulty: Path) -> None:
        (faulty / "factlint.toml").write_text(f'baseline = "{BASELINE}"\n')
        factlint("baseline", "write", str(faulty), folder=faulty.parent)
        assert (faulty / BASELINE).exists()
        assert factlint("check", str(faulty / "wrong.txt"), folder=faulty.parent).returncode == 0

    @pytest.mark.parametrize(
        ("content", "said"),
        [(None, f"{BASELINE}: no such baseline"), ("{}\n{\n", f'{BASELINE}:1: "fingerprint" is missing')],
    )
    def test_one_that_cannot_be_used(self, content: str | None, said: str, faulty: Path) -> None:
        if content:
            (faulty / BASELINE).write_text(content)
        run = factlint("check", "--baseline", BASELINE, folder=faulty)
        assert (run.returncode, run.stdout) == (2, "")
        assert f"factlint: error: {said}" in run.stderr
        assert f"{BASELINE}:2: not JSON" in run.stderr or not content

    def test_one_that_cannot_be_written_stays(self, faulty: Path) -> None:
        run = factlint("baseline", "write", "--baseline", "nowhere/x.jsonl", folder=faulty)
        assert run.returncode == 2
        assert "nowhere/x.jsonl: the baseline could not be written" in run.stderr


class TestDecide:
    def decide(self, folder: Path, *arguments: str, **environment: str) -> Any:
        said = ["--as", "accepted", "--reason", "as it was printed", "--by", "Ada", *arguments]
        return factlint("decide", fingerprint(folder)[:8], *said, folder=folder, **environment)

    def test_an_accepted_finding_is_marked_and_counted_and_does_not_fail(self, faulty: Path) -> None:
        run = self.decide(faulty, "--when", "2026-05-01")
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith(f"{DECISIONS}: accepted by Ada: date/weekday-date: ")
        line = json.loads((faulty / DECISIONS).read_text())
        assert line == {
            "fingerprint": fingerprint(faulty),
            "as": "accepted",
            "reason": "as it was printed",
            "by": "Ada",
            "when": "2026-05-01",
            "rule": "date/weekday-date",
            "message": line["message"],
        }
        run = factlint("check", "--decisions", DECISIONS, folder=faulty)
        assert (run.returncode, run.stdout) == (
            0,
            "no findings in 2 documents, 1 story; 1 suppressed (decided)\n",
        )
        found = report(faulty, "--decisions", DECISIONS)
        assert (found["findings"], found["summary"]["suppressed"]) == ([], 1)
        (suppression,) = found["suppressed"][0]["suppressions"]
        assert (suppression["as"], suppression["by"], suppression["place"]) == ("accepted", "Ada", f"{DECISIONS}:1")

    def test_an_expired_decision_comes_back_and_says_so(self, faulty: Path) -> None:
        self.decide(faulty, "--when", "2026-05-01", "--expires", "2026-06-01")
        for day, status in (("1780185600", 0), ("1780272000", 1)):  # 31 May and 1 June 2026
            run = factlint("check", "--decisions", DECISIONS, folder=faulty, SOURCE_DATE_EPOCH=day)
            assert run.returncode == status
        assert "decided to be accepted until 2026-06-01 by Ada on 2026-05-01: as it was printed" in run.stdout

    def test_a_fixed_finding_that_is_found_again_is_said_so(self, faulty: Path) -> None:
        self.decide(faulty, "--as", "fixed")
        run = factlint("check", "--decisions", DECISIONS, folder=faulty)
        assert run.returncode == 1
        assert "found again, though it was decided to be fixed by Ada" in run.stdout

    def test_fixed_may_be_said_of_what_is_gone_already_and_nothing_else(self, clean: Path) -> None:
        said = ["--reason", "corrected", "--by", "Ada"]
        assert factlint("decide", "0123456789ab", "--as", "fixed", *said, folder=clean).returncode == 0
        run = factlint("decide", "0123456789ab", "--as", "accepted", *said, folder=clean)
        assert run.returncode == 2
        assert 'no finding here has an id that starts with "0123456789ab"' in run.stderr
        assert len((clean / DECISIONS).read_text().splitlines()) == 1

    def test_who_decides_is_the_user_of_git_or_of_the_machine(self, faulty: Path, tmp_path: Path) -> None:
        home = tmp_path / "home"
        home.mkdir()
        (home / ".gitconfig").write_text("[user]\n\tname = Grace O’Hara\n")
        said = ["--as", "accepted", "--reason", "so"]
        for environment, name in (({}, "Grace O’Hara"), ({"GIT_CONFIG_GLOBAL": "/dev/null", "USER": "hara"}, "hara")):
            settings = {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LOGNAME": "", **environment}
            factlint("decide", fingerprint(faulty), *said, folder=faulty, **settings)
            assert json.loads((faulty / DECISIONS).read_text().splitlines()[-1])["by"] == name

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--reason", " "], "--reason is empty"),
            (["--expires", "soon"], '--expires "soon" is not a date'),
            (["--when", "2026-05-01", "--expires", "2026-05-01"], "--expires 2026-05-01 is not after 2026-05-01"),
        ],
    )
    def test_words_that_cannot_be_meant(self, arguments: list[str], said: str, faulty: Path) -> None:
        run = self.decide(faulty, *arguments)
        assert (run.returncode, run.stdout) == (2, "")
        assert said in run.stderr
        assert not (faulty / DECISIONS).exists()

    def test_a_broken_file_is_named_with_its_line_and_left_as_it_is(self, faulty: Path) -> None:
        (faulty / DECISIONS).write_text('\n{"fingerprint": "x"}\n')
        for run in (self.decide(faulty), factlint("check", "--decisions", DECISIONS, folder=faulty)):
            assert (run.returncode, run.stdout) == (2, "")
            assert f'{DECISIONS}:2: "as" is missing' in run.stderr
        assert (faulty / DECISIONS).read_text() == '\n{"fingerprint": "x"}\n'


def test_explain_shows_why_a_finding_does_not_count(faulty: Path) -> None:
    factlint("baseline", "write", folder=faulty)
    run = factlint("explain", fingerprint(faulty), "--baseline", BASELINE, folder=faulty)
    assert f"suppressed: in the baseline ({BASELINE})" in run.stdout


def test_what_a_document_allows_is_counted_and_does_not_fail(faulty: Path) -> None:
    (faulty / "wrong.txt").write_text(f"<!-- factlint: allow date as it was printed -->\n\n{WRONG}")
    run = factlint("check", folder=faulty)
    assert run.returncode == 0
    assert run.stdout.endswith("; 1 suppressed (allowed in their documents)\n")
