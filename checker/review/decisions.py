"""Decisions: what reviewers said about findings, one JSON object a line; of several about one finding the last holds.

`{"fingerprint", "as", "reason", "by", "when", "expires"?, "rule"?, "message"?}`: a finding is "accepted" (right, and to
stay), a "false-alarm", or "fixed". The first two are suppressed until the decision expires; a fixed one that is found again
is shown, with who said that it was fixed. Rule and message are there for whoever reads the file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from checker.model.finding import Finding, Suppression
from checker.named import NamedTuple
from checker.problems import ReviewProblem
from checker.review import lines

FILE = "decisions.jsonl"
VERDICTS = ("accepted", "false-alarm", "fixed")
FIELDS = dict.fromkeys(("fingerprint", "as", "reason", "by", "when", "expires", "rule", "message"), str)
REQUIRED = ("fingerprint", "as", "reason", "by", "when")
REMEDY = "correct the line, or write it with: factlint decide"
SHOWN = 12
"""Digits of a fingerprint that reports show, and by which decisions are looked up."""


class Decision(NamedTuple):
    """What one reviewer said about one finding; dates are ISO, `expires` may be empty."""

    fingerprint: str
    verdict: str
    reason: str
    by: str
    when: str
    expires: str = ""
    rule: str = ""
    message: str = ""
    place: str = ""

    def is_over(self, today: date) -> bool:
        """Whether it has expired: the day that it names is the first on which it no longer holds."""
        return bool(self.expires) and date.fromisoformat(self.expires) <= today


def read(path: Path) -> dict[str, Decision]:
    """The decision that holds for each finding, by what reports show of its fingerprint; a missing file has none.

    Raises ReviewProblem with file and line for each mistake.
    """
    if lines.is_missing(path):
        return {}
    decided: dict[str, Decision] = {}
    mistakes: list[str] = []
    for number, one in lines.read(path, FIELDS, REQUIRED, REMEDY):
        if mistake := _mistake(one):
            mistakes.append(f"{path}:{number}: {mistake}")
        verdict = one.pop("as")
        decided[one["fingerprint"][:SHOWN]] = Decision(verdict=verdict, place=f"{path}:{number}", **one)
    if mistakes:
        raise ReviewProblem("\n".join(mistakes), REMEDY)
    return decided


def marked(finding: Finding, decided: Mapping[str, Decision], today: date) -> Finding:
    """The finding as it was decided: suppressed, or with a reason why it is back."""
    decision = decided.get(finding.fingerprint[:SHOWN])
    if decision is None:
        return finding
    said = f"{decision.by} on {decision.when}: {decision.reason}"
    if decision.verdict == "fixed":
        return finding._replace(reasons=(*finding.reasons, f"found again, though it was decided to be fixed by {said}"))
    if decision.is_over(today):
        over = f"decided to be {_worded(decision.verdict)} until {decision.expires} by {said}"
        return finding._replace(reasons=(*finding.reasons, over))
    made = Suppression(
        "decision", decision.verdict, decision.reason, decision.by, decision.when, decision.expires, decision.place
    )
    return finding._replace(suppressions=(*finding.suppressions, made))


def line(decision: Decision) -> str:
    """A decision as a line of the file, without its end."""
    said = {"fingerprint": decision.fingerprint, "as": decision.verdict, **decision._asdict()}
    del said["verdict"], said["place"]
    return lines.written([{key: value for key, value in said.items() if value}]).rstrip("\n")


def today() -> date:
    """The day by the clock, or by SOURCE_DATE_EPOCH where a run must be the same tomorrow.

    See https://reproducible-builds.org/specs/source-date-epoch/. Raises ReviewProblem for what is none.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ReviewProblem(
            f'SOURCE_DATE_EPOCH "{epoch}" is no number of seconds since 1970',
            "leave it unset, or set it to $(date +%s)",
        ) from None


def _mistake(one: lines.Line) -> str:
    """What is wrong with a decision beyond the types of its fields."""
    fingerprint = one["fingerprint"]
    if len(fingerprint) < SHOWN or not all(digit in "0123456789abcdef" for digit in fingerprint):
        return f'"fingerprint" should have {SHOWN} hexadecimal digits or more, not "{fingerprint[:40]}"'
    if one["as"] not in VERDICTS:
        return f'"as" should be accepted, false-alarm or fixed, not "{one["as"][:40]}"'
    for key in ("when", "expires"):
        try:
            date.fromisoformat(one.get(key) or "2000-01-01")
        except ValueError:
            return f'"{key}" should be a date such as 2026-12-31, not "{one[key][:40]}"'
    return ""


def _worded(verdict: str) -> str:
    return verdict.replace("false-alarm", "a false alarm")
