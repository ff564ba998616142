"""Decisions in, findings suppressed, or back with the reason why."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from checker.problems import ReviewProblem
from checker.review.decisions import Decision, added, marked, read, today
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
        path.write_text(added(path, decision), encoding="utf-8")
    (held,) = read(path).values()
    assert (held.verdict, held.place) == ("fixed", f"{path}:2")


def test_a_line_is_added_behind_one_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(added(path, DECISION).rstrip("\n"))
    assert len(added(path, DECISION).splitlines()) == 2


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
    path.write_text(added(path, DECISION))
    line = json.loads(path.read_text())
    path.write_text(f"{json.dumps(line)}\n{json.dumps(line | change)}\n")
    with pytest.raises(ReviewProblem) as raised:
        read(path)
    assert raised.value.message == f"{path}:2: {mistake}"
    with pytest.raises(ReviewProblem):
        added(path, DECISION)


def test_the_day_can_be_set_for_a_run_that_is_the_same_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today() == date(2023, 11, 14)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs((today() - date.today()).days) <= 1
