"""The baseline: findings that were there when a team began, which are known and do not fail a run.

One JSON object a line, sorted, so that differences are small and say what was added or mended:
`{"fingerprint", "rule", "message", "tellings"}`. Only the fingerprint and the tellings (a digest for each value and
passage) identify a finding; rule and message are there for whoever reads the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.compare.fingerprint import tellings
from checker.documents.jsonl import BASELINE
from checker.model.finding import Finding, Suppression
from checker.named import NamedTuple
from checker.review import lines

FILE = BASELINE
FIELDS = {"fingerprint": str, "rule": str, "message": str, "tellings": list}
PARTLY = "the baseline has this in part: another passage or value has come in"
REMEDY = "correct the line, or rewrite the file with: factlint baseline write"


class Entry(NamedTuple):
    """A known finding."""

    fingerprint: str
    rule: str
    message: str
    tellings: tuple[str, ...]


class Baseline:
    """Known findings, and how a finding stands to them."""

    def __init__(self, entries: Iterable[Entry], path: str = "") -> None:
        self.entries = tuple(entries)
        self.path = path
        self._prints = {entry.fingerprint: entry for entry in self.entries}
        self._by_telling: dict[tuple[str, str], list[Entry]] = {}
        for entry in self.entries:
            for telling in entry.tellings:
                self._by_telling.setdefault((entry.rule, telling), []).append(entry)

    def entry(self, finding: Finding) -> Entry | None:
        """The known finding that this one is: the same, or what is left of it where some of its documents are gone."""
        if same := self._prints.get(finding.fingerprint):
            return same
        told = frozenset(tellings(finding.citations))
        return next((entry for entry in self._near(finding.rule, told) if told <= set(entry.tellings)), None)

    def state(self, finding: Finding) -> str:
        """SARIF's baselineState: "unchanged"; "updated" where a passage of a known finding has a new rival; "new"."""
        if self.entry(finding):
            return "unchanged"
        return "updated" if self._near(finding.rule, tellings(finding.citations)) else "new"

    def marked(self, finding: Finding) -> Finding:
        """The finding with how it stands to the baseline; a known one is suppressed."""
        state = self.state(finding)
        known = (Suppression("baseline", "known", place=self.path),) if state == "unchanged" else ()
        partly = (PARTLY,) if state == "updated" else ()
        return finding._replace(
            baseline=state, reasons=(*finding.reasons, *partly), suppressions=(*finding.suppressions, *known)
        )

    def _near(self, rule: str, told: Iterable[str]) -> list[Entry]:
        return [entry for telling in sorted(told) for entry in self._by_telling.get((rule, telling), ())]


def read(path: Path) -> Baseline:
    """The baseline in a file. Raises ReviewProblem with file and line for each mistake."""
    if lines.is_missing(path):
        from checker.problems import ReviewProblem

        raise ReviewProblem(f"{path}: no such baseline", "write it with: factlint baseline write")
    found = lines.read(path, FIELDS, ("fingerprint", "rule", "tellings"), REMEDY)
    return Baseline(
        (
            Entry(one["fingerprint"], one["rule"], one.get("message", ""), tuple(map(str, one["tellings"])))
            for _, one in found
        ),
        str(path),
    )


def entry(finding: Finding) -> Entry:
    """A finding as a baseline knows it."""
    return Entry(finding.fingerprint, finding.rule, finding.message, tellings(finding.citations))


def written(entries: Iterable[Entry]) -> str:
    """The file of a baseline: sorted, each finding once."""
    once = {entry.fingerprint: entry for entry in entries}
    ordered = sorted(once.values(), key=lambda entry: (entry.rule, entry.fingerprint))
    return lines.written({**entry._asdict(), "tellings": list(entry.tellings)} for entry in ordered)
