"""Decisions in, findings suppressed, or back with the reason why."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from checker.problems import OutputProblem, ReviewProblem
from checker.report.write import add_line
from checker.review.decisions import Decision, line, marked, read, today
from tests.report.samples import TWO

TODAY = date(2026, 6, 1)
DECISION = Decision(TWO.fingerprint, "accepted", "two editions", "Ada", "2026-05-01")


@pytest.mark.parametrize(
    ("decision", "suppressed", "reason"),
    [
        (DECISION, True, ""),
        (DECISION._replace(verdict="false-alarm"), True, ""),
        (DECISION._replace(expires="2026-06-02"), True, ""),
        (
            DECISION._replace(expires="2026-06-01"),
            False,
            "decided to be accepted until 2026-06-01 by Ada on 2026-05-01: two editions",
        ),
        (
            DECISION._replace(verdict="fixed"),
            False,
            "found again, though it was decided to be fixed by Ada on 2026-05-01: two editions",
        ),
        (DECISION._replace(fingerprint="0" * 16), False, ""),
    ],
)
def test_what_a_decision_does(decision: Decision, suppressed: bool, reason: str) -> None:
    finding = marked(TWO, {decision.fingerprint[:12]: decision}, TODAY)
    assert bool(finding.suppressions) == suppressed
    assert finding.reasons[len(TWO.reasons) :] == ((reason,) if reason else ())


def test_the_last_decision_about_a_finding_holds(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    for decision in (DECISION, DECISION._replace(verdict="fixed", fingerprint=TWO.fingerprint[:12])):
        add_line(path, line(decision), "the decision")
    (held,) = read(path).values()
    assert (held.verdict, held.place) == ("fixed", f"{path}:2")


def test_a_line_is_added_behind_one_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(line(DECISION))
    add_line(path, line(DECISION), "the decision")
    assert path.read_text() == f"{line(DECISION)}\n" * 2


def test_of_many_who_add_at_once_none_loses(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    code = (
        "import sys; from pathlib import Path; from checker.report.write import add_line\n"
        "for n in range(50): add_line(Path(sys.argv[1]), sys.argv[2] * 200, 'it')"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(path), word]) for word in "abcd"]
    assert [writer.wait() for writer in writers] == [0] * 4
    assert sorted(path.read_text().splitlines()) == [word * 200 for word in "abcd" for _ in range(50)]


def test_a_full_disk_is_a_problem() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with pytest.raises(OutputProblem, match="No space left"):
        add_line(Path("/dev/full"), "x", "the decision")


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        ({"as": "accept"}, '"as" should be accepted, false-alarm or fixed, not "accept"'),
        ({"fingerprint": "0d5e"}, '"fingerprint" should have 12 hexadecimal digits or more, not "0d5e"'),
        ({"expires": "soon"}, '"expires" should be a date such as 2026-12-31, not "soon"'),
        ({"reason": ""}, '"reason" is missing'),
        ({"expire": "2026-12-31"}, 'unknown key "expire"; did you mean "expires"?'),
    ],
)
def test_mistakes_are_told_with_their_line(change: dict[str, str], mistake: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    right = line(DECISION)
    path.write_text(f"{right}\n{json.dumps(json.loads(right) | change)}\n")
    with pytest.raises(ReviewProblem) as raised:
        read(path)
    assert raised.value.message == f"{path}:2: {mistake}"


def test_the_day_can_be_set_for_a_run_that_is_the_same_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == date(2023, 11, 14)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs((today() - date.today()).days) <= 1


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 17, "-" + "9" * 30, "1e9"])
def test_a_day_that_is_none_is_a_problem(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ReviewProblem, match="no number of seconds since 1970"):
        today()
